internal import UnicodeText

/// A short answer in a trainee's own words: one line, without spaces at its ends or several in a row.
public struct TypedAnswer: Hashable, Sendable {
  /// The most characters, counted in Unicode scalars.
  public static let longest = 200

  /// The words.
  public let text: String

  /// The answer of a text; nil where it is empty, longer than `longest`, or holds a control character.
  public init?(_ text: String) {
    let scalars = text.unicodeScalars
    guard !scalars.contains(where: Self.isControl) else { return nil }
    let words = scalars.split { $0.properties.isWhitespace }.map { String($0) }
    self.text = words.joined(separator: " ")
    guard !words.isEmpty, self.text.unicodeScalars.count <= Self.longest else { return nil }
  }

  /// True for the controls C0, DEL and C1.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
  }

  /// What counts when answers are compared; empty where there is neither letter nor digit.
  public var essence: String { Self.essence(of: text) }

  /// What counts of a text when answers are compared: neither case nor accents, spaces nor punctuation.
  public static func essence(of text: String) -> String { Folding.foldedWithoutPunctuation(text) }
}
