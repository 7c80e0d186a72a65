/// The words of the interface in one language.
///
/// English is compiled in, so that even a missing course can be told in words; another language lays its own words
/// over it, and a phrase that it lacks stays English.
public struct Catalogue: Equatable, Sendable {
  /// The language.
  public let language: Language
  /// The language's name for itself.
  public let name: String
  /// How this language counts.
  public let pluralRule: PluralRule
  /// Words by phrase, over the English ones; a plural as one and other, separated by U+001F.
  private let words: [String?]

  /// The compiled-in words.
  public static let english = Catalogue(language: .english, name: "English", pluralRule: .oneIsOne, texts: [:])

  /// A catalogue of texts by phrase.
  public init(language: Language, name: String, pluralRule: PluralRule, texts: [Phrase: Text]) {
    self.language = language
    self.name = name
    self.pluralRule = pluralRule
    var words = [String?](repeating: nil, count: Phrase.english.count)
    for (phrase, text) in texts { words[phrase.rawValue] = text.joined }
    self.words = words
  }

  /// The words of a phrase that takes nothing.
  public subscript(_ phrase: Phrase) -> String { forms(of: phrase).one }

  /// The words of a phrase with its placeholders `{name}` filled.
  ///
  /// ```swift
  /// words(.quizQuestionOf, ["number": "4", "count": "12"])  // question 4 of 12
  /// ```
  public func callAsFunction(_ phrase: Phrase, _ values: KeyValuePairs<String, String>) -> String {
    Self.fill(forms(of: phrase).one, values)
  }

  /// The words of a counted phrase, in the form that the number asks for; `{count}` is the number.
  public func count(_ phrase: Phrase, _ number: Int) -> String {
    let forms = forms(of: phrase)
    return Self.fill(pluralRule.isOne(number) ? forms.one : forms.other, ["count": String(number)])
  }

  private func forms(of phrase: Phrase) -> (one: String, other: String) {
    let text = words[phrase.rawValue] ?? Phrase.english[phrase.rawValue]
    guard let separator = text.utf8.firstIndex(of: 0x1F) else { return (text, text) }
    return (String(text[..<separator]), String(text[text.index(after: separator)...]))
  }

  private static func fill(_ text: String, _ values: KeyValuePairs<String, String>) -> String {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return text }
    var filled = ""
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = rest[rest.index(after: open)..<close]
      filled += rest[..<open]
      filled += values.first { $0.key == name }?.value ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}

extension Catalogue {
  /// The words of one phrase as a file gives them.
  public enum Text: Equatable, Sendable {
    /// The same whatever the number.
    case plain(String)
    /// One thing, and other numbers of things.
    case plural(one: String, other: String)

    var joined: String {
      switch self {
      case .plain(let text): text
      case .plural(let one, let other): one + "\u{1F}" + other
      }
    }
  }

  /// How a language counts (Unicode CLDR, plural rules, reduced to the whole numbers that are counted here).
  public enum PluralRule: String, CaseIterable, Sendable {
    /// One thing is singular: English, Spanish, Portuguese as written in Brazil for 1.
    case oneIsOne = "one-is-1"
    /// Nothing and one thing are singular: French.
    case zeroAndOne = "one-is-0-or-1"
    /// No difference.
    case none = "none"

    /// True where the number takes the singular.
    public func isOne(_ number: Int) -> Bool {
      switch self {
      case .oneIsOne: number == 1
      case .zeroAndOne: number == 0 || number == 1
      case .none: false
      }
    }
  }
}

extension Phrase {
  /// The phrase's key in the catalogues: `footer.open`.
  public var key: String { Self.keys[rawValue] }

  /// The compiled-in English words.
  public var englishText: Catalogue.Text {
    let text = Self.english[rawValue]
    guard let separator = text.utf8.firstIndex(of: 0x1F) else { return .plain(text) }
    return .plural(one: String(text[..<separator]), other: String(text[text.index(after: separator)...]))
  }

  /// Every phrase by its key.
  public static let byKey = Dictionary(uniqueKeysWithValues: zip(keys, allCases))
}
