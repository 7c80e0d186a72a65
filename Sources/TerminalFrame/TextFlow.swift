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
/// Breaks are taken at spaces and behind hyphens, dashes and slashes between letters; a word that is wider than the
/// line is broken where the line ends. Widths are display widths, so combining marks and wide characters fall right.
public enum TextFlow {
  /// The lines of a text in a number of columns; a line feed in the text ends a line.
  ///
  /// - Parameters:
  ///   - spans: the text in its styles.
  ///   - columns: the width; anything below 1 counts as 1.
  public static func lines(_ spans: [Span], columns: Int) -> [FlowedLine] {
    var flow = Flow(columns: max(1, columns))
    for span in spans { flow.add(span) }
    return flow.finish()
  }

  /// The widest unbreakable piece of a text, in columns.
  public static func widestPiece(_ text: String) -> Int {
    var widest = 0
    var width = 0
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == " " || scalar == "\n" {
        width = 0
      } else {
        width = (previous.map { Flow.breaks(after: $0, before: scalar) } == true ? 0 : width) + DisplayWidth.of(scalar)
      }
      widest = max(widest, width)
      previous = scalar
    }
    return widest
  }
}

/// The state of flowing: a line being filled, and a word that may still move to the next one.
private struct Flow {
  let columns: Int
  private var done: [FlowedLine] = []
  private var line = Pieces()
  private var word = Pieces()
  private var gap = Pieces()
  private var position = 0
  private var lineStart = 0
  private var wordStart = 0
  private var previous: Unicode.Scalar?

  init(columns: Int) { self.columns = columns }

  mutating func add(_ span: Span) {
    for scalar in span.text.unicodeScalars {
      switch scalar {
      case "\n":
        placeWord()
        endLine(nextStart: position + 1)
      case " ":
        placeWord()
        if !line.isEmpty { gap.append(scalar, 1, span.style) }
      default: addToWord(scalar, span.style)
      }
      previous = scalar
      position += 1
    }
  }

  private mutating func addToWord(_ scalar: Unicode.Scalar, _ style: Style) {
    if let previous, !word.isEmpty, Self.breaks(after: previous, before: scalar) { placeWord() }
    if word.isEmpty { wordStart = position }
    let width = DisplayWidth.of(scalar)
    if word.width + width > columns {
      placeWord()
      wordStart = position
    }
    word.append(scalar, width, style)
  }

  /// Puts the finished word on the line, or on the next one where it does not fit.
  private mutating func placeWord() {
    guard !word.isEmpty else { return }
    if !line.isEmpty, line.width + gap.width + word.width > columns { endLine(nextStart: wordStart) }
    if line.isEmpty { lineStart = wordStart } else { line.append(gap) }
    line.append(word)
    gap = Pieces()
    word = Pieces()
  }

  private mutating func endLine(nextStart: Int) {
    done.append(FlowedLine(line: Line(line.spans), start: lineStart))
    line = Pieces()
    gap = Pieces()
    lineStart = nextStart
  }

  mutating func finish() -> [FlowedLine] {
    placeWord()
    if !line.isEmpty || done.isEmpty { endLine(nextStart: position) }
    return done
  }

  /// A line may end behind a hyphen, dash or slash that stands between two other characters.
  static func breaks(after first: Unicode.Scalar, before second: Unicode.Scalar) -> Bool {
    switch first {
    case "-", "–", "—", "/": second != first && DisplayWidth.of(second) > 0 && !closing.contains(second)
    default: false
    }
  }

  private static let closing: Set<Unicode.Scalar> = [".", ",", ";", ":", ")", "!", "?", "\"", "”", "’", "»", "…"]
}

/// Text in styles with its width.
private struct Pieces {
  private(set) var spans: [Span] = []
  private(set) var width = 0

  var isEmpty: Bool { spans.isEmpty }

  mutating func append(_ scalar: Unicode.Scalar, _ columns: Int, _ style: Style) {
    if let last = spans.indices.last, spans[last].style == style {
      spans[last].text.unicodeScalars.append(scalar)
    } else {
      spans.append(Span(String(scalar), style))
    }
    width += columns
  }

  mutating func append(_ other: Pieces) {
    for span in other.spans {
      if let last = spans.indices.last, spans[last].style == span.style {
        spans[last].text += span.text
      } else {
        spans.append(span)
      }
    }
    width += other.width
  }
}
