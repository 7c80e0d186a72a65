internal import CourseModel
internal import TerminalFrame

/// What a screen wants shown: laid out for a width, independent of how much of it fits.
struct ScreenPage: Equatable, Sendable {
  /// Where the reader is, from the outside in; shown in the header.
  var trail: [String]
  /// A short state in the header: `question 4 of 12`.
  var status: String?
  /// The lines of the body.
  var body: [BodyLine]
  /// The lines that must be visible: the item chosen.
  var focus: Range<Int>?
  /// Where the terminal's cursor stands: line of the body, and column in it.
  var cursor: Position?
  /// The module's outline, shown at the left of wide windows.
  var outline: [Line] = []
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
  /// Appends lines that belong to one item of a list.
  mutating func append(_ lines: [Line], block: Int) {
    for (index, line) in lines.enumerated() {
      append(BodyLine(line, TextAnchor(block: block, character: index)))
    }
  }

  /// An empty line behind the last.
  mutating func appendGap() {
    append(BodyLine(.empty, last?.anchor ?? .start))
  }
}
