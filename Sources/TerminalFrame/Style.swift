/// What a piece of text is on the screen; the terminal's shell decides how that looks.
public enum Role: UInt8, CaseIterable, Sendable {
  /// Running text, in the terminal's own colours.
  case body
  /// A heading.
  case heading
  /// What may be overlooked: explanations, counts, the footer's words.
  case secondary
  /// The mark of the place where the reader stands.
  case accent
  /// Rules above and below.
  case rule
  /// Right answers, and what to do.
  case right
  /// Wrong answers.
  case wrong
  /// Harm to a child, and what never to do.
  case critical
  /// A caution to the reader.
  case warning
}

/// How a character is shown.
public struct Style: Hashable, Sendable {
  /// What it is.
  public var role: Role
  /// Stress laid on it.
  public var emphasis: Emphasis

  /// Stress that the writer laid on a text.
  public struct Emphasis: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// An emphasis of bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Must not be missed.
    public static let strong = Emphasis(rawValue: 1)
    /// Stressed.
    public static let stressed = Emphasis(rawValue: 2)
    /// Light and dark exchanged.
    public static let reversed = Emphasis(rawValue: 4)
  }

  /// A style of its parts.
  public init(_ role: Role, _ emphasis: Emphasis = []) {
    self.role = role
    self.emphasis = emphasis
  }

  /// Running text.
  public static let body = Style(.body)
  /// A heading.
  public static let heading = Style(.heading)
  /// What may be overlooked.
  public static let secondary = Style(.secondary)
  /// The mark of the reader's place.
  public static let accent = Style(.accent)
}
