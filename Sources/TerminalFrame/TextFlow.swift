internal import UnicodeText

/// A line of flowed text, and where in the text it begins.
public struct FlowedLine: Equatable, Sendable {
  /// The line.
  public var line: Line
  /// The first character of the line, counted in Unicode scalars from the beginning of the text.
  public var start: Int
}

/// Breaks running text into lines.
///
/// Breaks are taken at spaces and behind hyphens, dashes and slashes inside a word; a word that is wider than the line
/// is broken where the line ends. Widths are display widths, so combining marks and wide characters fall right.
public enum TextFlow {
  /// The lines of a text in a number of columns; a line feed in the text ends a line.
  ///
  /// - Parameters:
  ///   - spans: the text in its styles.
  ///   - columns: the width; anything below 1 counts as 1.
  public static func lines(_ spans: [Span], columns: Int) -> [FlowedLine] {
    let text = StyledText(spans)
    var flow = Flow(columns: max(1, columns))
    text.forEachScalar { flow.take($0, at: $1, scalarIndex: $2) }
    flow.finish(at: text.count, scalarIndex: text.scalarCount)
    return flow.lines.map { FlowedLine(line: text.line($0.start, $0.end), start: $0.scalarStart) }
  }
}

/// The bytes of several spans in one piece: every flowed line is a range of them.
private struct StyledText {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private let spans: [Span]
  private(set) var scalarCount = 0

  init(_ spans: [Span]) {
    self.spans = spans
    for span in spans {
      bytes.append(contentsOf: span.text.utf8)
      ends.append(bytes.count)
    }
    scalarCount = bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  var count: Int { bytes.count }

  /// Calls with each scalar, its offset in bytes, and its number.
  func forEachScalar(_ body: (Unicode.Scalar, Int, Int) -> Void) {
    var offset = 0
    var index = 0
    while offset < bytes.count {
      let (scalar, length) = UTF8Scalar.at(offset, in: bytes)
      body(scalar, offset, index)
      offset += length
      index += 1
    }
  }

  /// The line of a range of bytes, in its styles.
  func line(_ start: Int, _ end: Int) -> Line {
    var spans: [Span] = []
    var begin = start
    for (index, spanEnd) in ends.enumerated() where spanEnd > begin {
      if begin >= end { break }
      let upTo = min(spanEnd, end)
      let piece = String(decoding: bytes[begin..<upTo], as: UTF8.self)
      if let last = spans.indices.last, spans[last].style == self.spans[index].style {
        spans[last].text += piece
      } else {
        spans.append(Span(piece, self.spans[index].style))
      }
      begin = upTo
    }
    return Line(spans)
  }
}

/// The state of flowing, in offsets of bytes: a line being filled, and a word that may still move to the next one.
private struct Flow {
  struct Range {
    var start: Int
    var end: Int
    var scalarStart: Int
  }

  let columns: Int
  private(set) var lines: [Range] = []
  private var line: Range?
  private var lineWidth = 0
  private var gapWidth = 0
  private var word: Range?
  private var wordWidth = 0
  private var emptyStart = 0
  private var previous: Unicode.Scalar = " "

  init(columns: Int) { self.columns = columns }

  mutating func take(_ scalar: Unicode.Scalar, at offset: Int, scalarIndex: Int) {
    switch scalar {
    case "\n":
      placeWord()
      endLine(at: offset)
      emptyStart = scalarIndex + 1
    case " ":
      placeWord()
      if line != nil { gapWidth += 1 }
    default: addToWord(scalar, at: offset, scalarIndex: scalarIndex)
    }
    previous = scalar
  }

  private mutating func addToWord(_ scalar: Unicode.Scalar, at offset: Int, scalarIndex: Int) {
    if word != nil, LineBreaking.breaks(after: previous, before: scalar) { placeWord() }
    let width = DisplayWidth.of(scalar)
    if wordWidth + width > columns { placeWord() }
    let end = offset + UTF8.width(scalar)
    if word == nil {
      word = Range(start: offset, end: end, scalarStart: scalarIndex)
      wordWidth = width
    } else {
      word?.end = end
      wordWidth += width
    }
  }

  /// Puts the finished word on the line, or on the next one where it does not fit.
  private mutating func placeWord() {
    guard let word else { return }
    if line != nil, lineWidth + gapWidth + wordWidth > columns { endLine(at: word.start) }
    if line == nil {
      line = word
      lineWidth = wordWidth
    } else {
      line?.end = word.end
      lineWidth += gapWidth + wordWidth
    }
    gapWidth = 0
    self.word = nil
    wordWidth = 0
  }

  /// - Parameter offset: where an empty line stands.
  private mutating func endLine(at offset: Int) {
    lines.append(line ?? Range(start: offset, end: offset, scalarStart: emptyStart))
    line = nil
    lineWidth = 0
    gapWidth = 0
  }

  mutating func finish(at offset: Int, scalarIndex: Int) {
    placeWord()
    if line != nil || lines.isEmpty { endLine(at: offset) }
  }
}
