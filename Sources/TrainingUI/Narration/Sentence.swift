public import CourseModel
internal import UnicodeText

/// Something said: a sentence, an item, a row of a table, on a line of its own.
///
/// Whatever is told passes here. Its text holds nothing that could steer a terminal, no line feed, no drawing, no sign that
/// stands between words, and percentages in words.
public struct Sentence: Hashable, Sendable {
  /// The text; empty only where it was made of nothing, or of drawing alone.
  public let text: String

  /// A text as it is said in a language.
  public init(_ text: String, _ words: Catalogue) {
    let apart = Self.withoutDrawing(text).replacing(" · ", with: ", ").replacing(" › ", with: ", ")
    let joined = Self.withoutGaps(Printable.text(apart))
    self.text = Self.ended(Self.capitalized(Self.withPercentages(joined, words)))
  }

  /// The sentences of texts, a line feed in which ends a sentence too.
  static func all(_ texts: [String], _ words: Catalogue) -> [Sentence] {
    texts.flatMap { $0.split(separator: "\n") }.map { Sentence(String($0), words) }.filter { !$0.text.isEmpty }
  }

  /// Box drawing, block elements, geometric shapes and Braille patterns say nothing to the ear, and on a Braille display
  /// something else than they mean; no-break spaces are spaces.
  private static func withoutDrawing(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var kept = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x2500...0x25FF, 0x2800...0x28FF: continue
      case 0xA0: kept.append(" ")
      default: kept.append(scalar)
      }
    }
    return String(kept).trimmingSpaces
  }

  /// Where the number of a source was left out, a space is left before the mark behind it.
  private static func withoutGaps(_ text: String) -> String {
    guard text.contains(" .") || text.contains(" ,") else { return text }
    var kept: [Character] = []
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      let isLast = index + 1 == characters.count || characters[index + 1] == " "
      if character == "." || character == ",", isLast {
        while kept.last == " " { kept.removeLast() }
      }
      kept.append(character)
    }
    return String(kept)
  }

  /// A line without a mark at its end would run into the next one in the ears of whoever has it read aloud.
  private static func ended(_ text: String) -> String {
    guard let last = text.last(where: { !closing.contains($0) }) else { return text }
    return ends.contains(last) ? text : text + "."
  }

  private static let closing: Set<Character> = ["\"", "”", "’", "'", "»", ")", "]", " "]
  private static let ends: Set<Character> = [".", "!", "?", "…", ":", ";", ","]

  /// A sentence begins with a capital, but where it begins with the name of a file.
  private static func capitalized(_ text: String) -> String {
    guard let first = text.first, first.isLowercase, !beginsWithFile(text) else { return text }
    return first.uppercased() + text.dropFirst()
  }

  /// True where the first word has a full stop within it: `config.yaml`.
  private static func beginsWithFile(_ text: String) -> Bool {
    let parts = text.prefix { $0 != " " }.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count > 1 && parts.dropFirst().contains { $0.first?.isLetter == true }
  }

  /// `80 %` and `80%` become `80 percent`.
  private static func withPercentages(_ text: String, _ words: Catalogue) -> String {
    guard text.contains("%") else { return text }
    var pieces = text.split(separator: "%", omittingEmptySubsequences: false).map(String.init)
    for index in pieces.indices.dropLast() {
      var figure = pieces[index]
      if figure.last == " " { figure.removeLast() }
      let digits = String(figure.reversed().prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }.reversed())
      pieces[index] =
        digits.last?.isNumber == true
        ? figure.dropLast(digits.count) + words(.tellingPercent, ["count": digits]) : pieces[index] + "%"
    }
    return pieces.joined()
  }
}
