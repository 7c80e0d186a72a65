/// A question whose answer is typed in a few words: one of those accepted earns all, anything else nothing.
///
/// An answer is right in any language of the course whose texts are at hand: at a border people answer in the language
/// in which they know the word, and an attempt is scored again, later and elsewhere, without asking which language it
/// was made in.
public struct TextForm: Equatable, Sendable, Scorable {
  /// The answers accepted in the base language of the course: the key.
  public var key: [String]
  /// Those accepted in its other languages, as far as their texts are at hand.
  public var translated: [String]
  /// The answer that is shown, in the reader's language.
  public var shown: String
  /// Why it is that.
  public var reason: [Block]

  /// A form of its parts; without `shown` the first answer of the key is.
  public init(key: [String], translated: [String] = [], shown: String? = nil, reason: [Block] = []) {
    self.key = key
    self.translated = translated
    self.shown = shown ?? key.first ?? ""
    self.reason = reason
  }

  /// True for any text.
  public func accepts(_ response: Response) -> Bool {
    if case .text = response { true } else { false }
  }

  /// 1 for an answer that is accepted, else 0; case, accents, spaces and punctuation do not count.
  public func credit(for response: Response) -> Fraction {
    guard case .text(let answer) = response, !answer.essence.isEmpty else { return .zero }
    return (key + translated).contains { TypedAnswer.essence(of: $0) == answer.essence } ? .one : .zero
  }

  /// None: a wrong word is an error of knowledge, not an act.
  public func criticalOptions(in response: Response) -> [AnswerOption] { [] }

  /// What counts of the answers of the base language, in the order of their characters.
  ///
  /// Translations are left out: an added language must not make older attempts unverifiable.
  public var keyDescription: [String] { Set(key.map(TypedAnswer.essence)).sorted().map { "accept \($0)" } }
}
