/// What a trainee notes at a page, in their own words.
///
/// Free text: it is kept beside the chain, which holds only a salted digest of it, and it can be erased.
public struct PageNote: Equatable, Sendable {
  /// The most characters, counted in Unicode scalars.
  public static let longest = 500

  /// The words, on one line.
  public let text: String

  /// A note of a text, spaces at its ends and repeated ones taken off; nil where nothing is left, where it is longer
  /// than `longest`, or holds a control character.
  public init?(_ text: String) {
    let scalars = text.unicodeScalars
    guard !scalars.contains(where: { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }) else { return nil }
    let words = scalars.split { $0.properties.isWhitespace }.map { String($0) }
    self.text = words.joined(separator: " ")
    guard !words.isEmpty, self.text.unicodeScalars.count <= Self.longest else { return nil }
  }
}
