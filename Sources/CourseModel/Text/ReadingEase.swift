internal import UnicodeText

/// How easily a text is read, by a published formula of its language.
///
/// English: R. Flesch, "A new readability yardstick" (1948): 206.835 − 1.015 × words per sentence − 84.6 × syllables per word.
/// Spanish: F. Szigriszt Pazos (1993), with the same scale: 206.835 − words per sentence − 62.3 × syllables per word; read by
/// I. Barrio-Cantalejo's INFLESZ scale, where 55 to 65 is normal and 65 to 80 fairly easy. Syllables are counted by groups of
/// vowels, which is near enough for texts of a few hundred words.
public struct ReadingEase: Equatable, Sendable {
  /// Words counted.
  public private(set) var words = 0
  /// Sentences counted.
  public private(set) var sentences = 0
  /// Syllables counted.
  public private(set) var syllables = 0

  /// Nothing read yet.
  public init() {}

  /// Takes in a text, line by line: the end of a line ends a sentence, as in a list.
  public mutating func read(_ lines: [String], in language: Language) {
    for line in lines {
      let found = Self.words(line)
      guard !found.isEmpty else { continue }
      words += found.count
      sentences += max(1, Self.sentenceEnds(line))
      syllables += found.reduce(0) { $0 + Self.syllables($1, language) }
    }
  }

  /// The ease, from about 0 (hard) to 100 (easy), rounded; nil for a language without a formula, or without words.
  public func score(in language: Language) -> Int? {
    guard words > 0, sentences > 0 else { return nil }
    let perSentence = Double(words) / Double(sentences)
    let perWord = Double(syllables) / Double(words)
    switch language {
    case .english: return Int((206.835 - 1.015 * perSentence - 84.6 * perWord).rounded())
    case .spanish: return Int((206.835 - perSentence - 62.3 * perWord).rounded())
    default: return nil
    }
  }

  private static func words(_ line: String) -> [Substring] {
    line.split { !($0.isLetter || $0 == "'" || $0 == "’") }.filter { $0.contains { $0.isLetter } }
  }

  private static func sentenceEnds(_ line: String) -> Int {
    var ends = 0
    var isEnded = true
    for character in line {
      if ".!?…".contains(character) {
        if !isEnded { ends += 1 }
        isEnded = true
      } else if character.isLetter || character.isNumber {
        isEnded = false
      }
    }
    return ends + (isEnded ? 0 : 1)
  }

  /// Groups of vowels; in English a silent e at the end is none, in Spanish two strong vowels are two.
  static func syllables(_ word: Substring, _ language: Language) -> Int {
    let folded = Array(Folding.folded(word).unicodeScalars.map { Character($0) })
    // A Spanish y is a vowel at the end of a word alone: "hoy", and not "oye".
    let isVowel = { (index: Int) in
      "aeiou".contains(folded[index])
        || folded[index] == "y" && (language != .spanish || index == folded.count - 1)
    }
    var count = 0
    for (index, letter) in folded.enumerated() where isVowel(index) {
      let before = index > 0 && isVowel(index - 1) ? folded[index - 1] : " "
      let isStrong = { (letter: Character) in "aeo".contains(letter) }
      if before == " " || (language == .spanish && isStrong(letter) && isStrong(before)) { count += 1 }
    }
    if language == .english, count > 1, folded.last == "e", folded.count > 2, folded[folded.count - 2] != "l" {
      count -= 1
    }
    return max(1, count)
  }
}
