internal import CourseModel
internal import TerminalFrame
internal import UnicodeText

/// What a screen wants shown: laid out for a width, independent of how much of it fits and of what is chosen.
struct ScreenPage: Equatable, Sendable {
  /// Where the reader is, from the outside in; shown in the header.
  var trail: [String]
  /// A short state in the header: `question 4 of 12`.
  var status: String?
  /// The same for a narrow window: `4/12`.
  var shortStatus: String?
  /// The lines of the body.
  var body: [BodyLine] = []
  /// The things to choose from, in order.
  var items: [ListItem] = []
  /// Lines that have to be seen, where nothing is chosen: the field in which one writes.
  var focus: Range<Int>?
  /// Where the terminal's cursor stands: line of the body, and column in it.
  var cursor: Position?
  /// The module's outline, shown at the left of wide windows.
  var outline: [Line] = []
  /// The line above the body and the one below it, made from the rest.
  var header = Line.empty
  var footer = Line.empty
  /// The first line of a sentence about the last key that does not fit the footer alone; takes the rule's place.
  var aboveFooter: Line?
}

/// One of the things to choose from: its lines in the body, and the pieces of them that show that it is chosen.
struct ListItem: Equatable, Sendable {
  /// Columns of a line of the body.
  struct Piece: Equatable, Sendable {
    var line: Int
    var columns: Range<Int>
  }

  var lines: Range<Int>
  /// The label of an item of a list; every part of a passage in a running text.
  var pieces: [Piece]
  /// True for a passage in a running text, of which a line may hold several.
  var isPassage: Bool

  /// An item of a list.
  init(lines: Range<Int>, label: Range<Int>) {
    self.lines = lines
    pieces = [Piece(line: lines.lowerBound, columns: label)]
    isPassage = false
  }

  /// A passage in a running text.
  init(pieces: [Piece]) {
    let first = pieces.first?.line ?? 0
    lines = first..<(pieces.last?.line ?? first) + 1
    self.pieces = pieces
    isPassage = true
  }

  /// Columns before every label, for the mark.
  static let gutter = 2

  /// The label of a numbered item.
  ///
  /// - Parameters:
  ///   - position: from 1.
  ///   - count: the items of the list; numbers of fewer digits than this one end in its column.
  static func number(_ position: Int, of count: Int) -> String {
    let digits = String(position)
    return Filling.spaces(String(count).count - digits.count) + digits
  }
}

/// A line of a body, and the place in the content at which it begins.
struct BodyLine: Equatable, Sendable {
  var line: Line
  var anchor: TextAnchor

  init(_ line: Line, _ anchor: TextAnchor = .start) {
    self.line = line
    self.anchor = anchor
  }
}

extension [BodyLine] {
  /// Appends lines that belong to one block.
  mutating func append(_ lines: [Line], block: Int) {
    for (index, line) in lines.enumerated() {
      append(BodyLine(line, TextAnchor(block: block, character: index)))
    }
  }

  /// Appends a heading or a sentence on as many lines as it needs.
  mutating func append(_ text: String, _ style: Style, columns: Int, block: Int) {
    append(TextFlow.lines([Span(text, style)], columns: columns).map(\.line), block: block)
  }

  /// An empty line behind the last.
  mutating func appendGap() {
    append(BodyLine(.empty, last?.anchor ?? .start))
  }
}

extension ScreenPage {
  /// Appends running text in a style.
  mutating func add(_ text: String, _ style: Style = .body, columns: Int) {
    body.append(TextFlow.lines([Span(text, style)], columns: columns).map(\.line), block: body.last?.anchor.block ?? 0)
  }

  /// Appends an item: its label in the gutter's column, then its lines beside it.
  ///
  /// - Parameters:
  ///   - label: what shows that the item is chosen: a number, a word.
  ///   - gap: columns between label and text.
  mutating func addItem(_ label: String, style: Style = .secondary, gap: Int = 2, _ lines: [Line]) {
    let width = DisplayWidth.of(label)
    let lead = Line([Span(Filling.spaces(ListItem.gutter)), Span(label, style), Span(Filling.spaces(gap))])
    let indent = ListItem.gutter + width + gap
    let begin = body.count
    body.append(
      lines.enumerated().map { $0 == 0 ? lead + $1 : $1.indented(indent) }, block: (body.last?.anchor.block ?? 0) + 1)
    items.append(ListItem(lines: begin..<body.count, label: ListItem.gutter..<ListItem.gutter + width))
  }

  /// The columns that `addItem` leaves for its lines.
  static func itemColumns(_ label: String, gap: Int = 2, of columns: Int) -> Int {
    columns - ListItem.gutter - DisplayWidth.of(label) - gap
  }
}
