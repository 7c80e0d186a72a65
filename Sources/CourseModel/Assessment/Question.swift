/// One question, in one language: a situation, what is asked, and its form.
public struct Question: Equatable, Sendable {
  /// The question's id.
  public var id: QuestionID
  /// The module whose objectives and duties it names; nil in a quiz that has its own.
  public var module: ModuleID?
  /// What it examines.
  public var objective: ObjectiveID?
  /// Where its key can be read.
  public var sources: [SourceID]
  /// How much it counts, 1 to 10.
  public var weight: Int
  /// What the official sees; may be empty.
  public var situation: [Block]
  /// What is asked.
  public var prompt: [Inline]
  /// How it is answered and scored.
  public var form: QuestionForm
  /// The language of its texts.
  public var language: Language

  /// A question of its parts.
  public init(
    id: QuestionID, objective: ObjectiveID?, sources: [SourceID], weight: Int = 1, situation: [Block],
    prompt: [Inline], form: QuestionForm, language: Language
  ) {
    self.id = id
    self.objective = objective
    self.sources = sources
    self.weight = weight
    self.situation = situation
    self.prompt = prompt
    self.form = form
    self.language = language
  }
}

/// The forms of question: how one is answered and what an answer earns.
///
/// A new form is one case here, one file of values and scoring, one reader in CourseContent and one widget in
/// TrainingUI.
public enum QuestionForm: Equatable, Sendable {
  /// Exactly one option is right.
  case choice(ChoiceForm)
  /// Several options may be right.
  case multiple(MultipleForm)
  /// Steps are put in order.
  case order(OrderForm)
  /// Items are matched to targets.
  case match(MatchForm)
  /// Actions are rated.
  case rate(RateForm)
  /// Indicators are marked in a text.
  case spot(SpotForm)
  /// A number is typed.
  case number(NumberForm)
  /// A few words are typed.
  case text(TextForm)
}

/// What every form of question can say of a response.
public protocol Scorable: Sendable {
  /// True where the response is of this form and names only what the question offers.
  func accepts(_ response: Response) -> Bool
  /// The credit that a response earns, from 0 to 1; 0 for a response that is not accepted.
  func credit(for response: Response) -> Fraction
  /// The critical options that a response chose.
  func criticalOptions(in response: Response) -> [AnswerOption]
  /// What the key depends on, in a fixed order: ids, correct and critical marks, without any wording.
  var keyDescription: [String] { get }
}

extension QuestionForm {
  /// The form's own rules.
  public var scoring: any Scorable {
    switch self {
    case .choice(let form): form
    case .multiple(let form): form
    case .order(let form): form
    case .match(let form): form
    case .rate(let form): form
    case .spot(let form): form
    case .number(let form): form
    case .text(let form): form
    }
  }

  /// What can be chosen, ordered, matched, rated or marked, in the order in which it is shown; nothing where the answer
  /// is typed.
  public var options: [AnswerOption] {
    switch self {
    case .choice(let form): form.options
    case .multiple(let form): form.options
    case .order(let form): form.steps
    case .match(let form): form.items
    case .rate(let form): form.actions
    case .spot(let form): form.marks
    case .number, .text: []
    }
  }

  /// Why an answer that is typed is right; empty where every option has a reason of its own.
  public var reason: [Block] {
    switch self {
    case .number(let form): form.reason
    case .text(let form): form.reason
    case .choice, .multiple, .order, .match, .rate, .spot: []
    }
  }

  /// The name of the form in files: `choice`, `multiple`.
  public var name: String {
    switch self {
    case .choice: "choice"
    case .multiple: "multiple"
    case .order: "order"
    case .match: "match"
    case .rate: "rate"
    case .spot: "spot"
    case .number: "number"
    case .text: "text"
    }
  }
}

extension Question {
  /// The credit that a response earns, from 0 to 1; no response earns 0.
  public func credit(for response: Response?) -> Fraction {
    response.map(form.scoring.credit(for:)) ?? .zero
  }
}
