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
  /// Words by phrase, empty where the English ones hold; a plural as one and other, separated by U+001F.
  private var words: [String]

  /// The compiled-in words.
  public static let english = Catalogue(language: .english, name: "English", pluralRule: .oneIsOne, texts: [:])

  /// A catalogue of texts by phrase.
  public init(language: Language, name: String, pluralRule: PluralRule, texts: [Phrase: Text]) {
    self.language = language
    self.name = name
    self.pluralRule = pluralRule
    var words = [String](repeating: "", count: Phrase.english.count)
    for (phrase, text) in texts { words[phrase.rawValue] = text.joined }
    self.words = words
  }

  /// The words of a language that are compiled in, where they were compiled from the very file whose hash is given.
  ///
  /// - Parameter hash: the SHA-256 of the language's file, in hex.
  public init?(compiledFor language: Language, fileHash hash: String) {
    let compiled = language == .english ? Phrase.englishHash : CompiledWords.words(language.code)?.hash
    guard compiled == hash else { return nil }
    self.init(compiled: language)
  }

  /// The words of a language that are compiled in, for whoever has no file of it; nil where none are.
  public init?(compiled language: Language) {
    if language == .english {
      self = .english
      return
    }
    guard let compiled = CompiledWords.words(language.code) else { return nil }
    self.language = language
    name = compiled.name
    pluralRule = PluralRule(rawValue: compiled.pluralRule) ?? .oneIsOne
    words = compiled.words
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
  ///
  /// - Parameter values: what stands for the other placeholders.
  public func count(_ phrase: Phrase, _ number: Int, _ values: KeyValuePairs<String, String> = [:]) -> String {
    let forms = forms(of: phrase)
    let counted = Self.fill(pluralRule.isOne(number) ? forms.one : forms.other, ["count": String(number)])
    return values.isEmpty ? counted : Self.fill(counted, values)
  }

  private func forms(of phrase: Phrase) -> (one: String, other: String) {
    let text = text(of: phrase)
    guard let separator = text.utf8.firstIndex(of: 0x1F) else { return (text, text) }
    return (String(text[..<separator]), String(text[text.index(after: separator)...]))
  }

  /// The words of a phrase, a plural as both forms; what this language lacks is said in English.
  func text(of phrase: Phrase) -> String {
    let own = words[phrase.rawValue]
    return own.isEmpty ? Phrase.english[phrase.rawValue] : own
  }

  /// Puts the words of one phrase in the place of another's.
  mutating func replace(_ phrase: Phrase, by other: Phrase) { replace(phrase, with: text(of: other)) }

  /// Puts other words in the place of a phrase's.
  mutating func replace(_ phrase: Phrase, with text: String) { words[phrase.rawValue] = text }

  private static func fill(_ text: String, _ values: KeyValuePairs<String, String>) -> String {
    var filled: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      filled += rest[..<open]
      let name = rest[(open + 1)..<close]
      if let value = values.first(where: { $0.key.utf8.elementsEqual(name) })?.value {
        filled += Array(value.utf8)
      } else {
        filled += rest[open...close]
      }
      rest = rest[(close + 1)...]
    }
    return String(decoding: filled + rest, as: UTF8.self)
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
  ///
  /// CLDR's `many` of Spanish, French and Portuguese, for whole millions ("un million de questions"), is left out: nothing
  /// here comes near a million, and such a number takes the other form.
  public enum PluralRule: String, CaseIterable, Sendable {
    /// One thing is singular: English, Spanish.
    case oneIsOne = "one-is-1"
    /// Nothing and one thing are singular: French, and Portuguese as written in Brazil ("0 erro").
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
