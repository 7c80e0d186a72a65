internal import UnicodeText

/// A run of text in one style.
public struct Span: Equatable, Sendable {
  /// The characters.
  public var text: String
  /// How they are shown.
  public var style: Style

  /// A run of its parts.
  public init(_ text: String, _ style: Style = .body) {
    self.text = text
    self.style = style
  }

  /// Columns that it takes.
  public var width: Int { DisplayWidth.of(text) }
}

/// One line of the screen.
public struct Line: Equatable, Sendable {
  /// The runs, from the left.
  public var spans: [Span]

  /// A line of runs.
  public init(_ spans: [Span] = []) { self.spans = spans }

  /// A line of one run.
  public init(_ text: String, _ style: Style = .body) { spans = [Span(text, style)] }

  /// Nothing.
  public static let empty = Line()

  /// Columns that it takes.
  public var width: Int { spans.reduce(0) { $0 + $1.width } }

  /// The characters without their styles.
  public var text: String { spans.map(\.text).joined() }

  /// The line moved to the right.
  public func indented(_ columns: Int) -> Line {
    columns > 0 ? Line([Span(Filling.spaces(columns))] + spans) : self
  }

  /// The line followed by another.
  public static func + (left: Line, right: Line) -> Line { Line(left.spans + right.spans) }
}

/// Text that fills room.
public enum Filling {
  /// So many spaces.
  public static func spaces(_ count: Int) -> String { text(" ", count) }

  /// A character so many times.
  public static func text(_ scalar: Unicode.Scalar, _ count: Int) -> String {
    let unit = Array(String(scalar).utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(unit.count * max(0, count))
    for _ in 0..<max(0, count) { bytes += unit }
    return String(decoding: bytes, as: UTF8.self)
  }
}
