/// A running text in which indicators are to be marked: a case file, an interview, a travel document.
///
/// Decoys stand among them: passages that prove nothing. What may be marked is visible; which of it counts is the question.
public struct SpotForm: Equatable, Sendable, Scorable {
  /// A piece of the text.
  public enum Piece: Equatable, Sendable {
    /// Plain words.
    case text(String)
    /// Words that can be marked.
    case mark(OptionID, String)
  }

  /// The paragraphs of the text.
  public var passage: [[Piece]]
  /// What can be marked, in the order of the text: indicators are correct, decoys wrong.
  public var marks: [AnswerOption]

  /// A form of its parts.
  public init(passage: [[Piece]], marks: [AnswerOption]) {
    self.passage = passage
    self.marks = marks
  }

  private var asMultiple: MultipleForm { MultipleForm(options: marks) }

  /// True for any set of marks of this text, the empty one included.
  public func accepts(_ response: Response) -> Bool { asMultiple.accepts(response) }

  /// hits ÷ indicators − false alarms ÷ decoys, not below 0: marking everything earns 0.
  public func credit(for response: Response) -> Fraction { asMultiple.credit(for: response) }

  /// The marks set that are critical.
  public func criticalOptions(in response: Response) -> [AnswerOption] { asMultiple.criticalOptions(in: response) }

  /// The marks and their standing.
  public var keyDescription: [String] { marks.map(\.keyDescription) }
}
