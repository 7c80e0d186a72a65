internal import CourseModel
internal import TerminalFrame

/// What answers a question of one form, by keyboard alone.
protocol AnswerWidget: Sendable {
  /// What is under the mark.
  var selection: ListSelection { get }
  /// Moves the mark, or changes the answer.
  mutating func perform(_ action: Action, form: QuestionForm)
  /// The answer that Enter gives; nil where something is still missing.
  func response(form: QuestionForm) -> Response?
  /// What is said where Enter comes too early.
  func incompleteNotice(_ form: QuestionForm, _ words: Catalogue) -> String
  /// What is to be said of an action that was just performed; nil for nothing.
  func notice(after action: Action, _ words: Catalogue) -> String?
  /// True where something was marked, were it only a part of an answer.
  var hasInput: Bool { get }
  /// Adds what can be answered to a page; `given` is the answer that is on disk.
  func add(_ form: QuestionForm, given: Response?, layout: BlockLayout, to page: inout ScreenPage)
}

extension AnswerWidget {
  func notice(after action: Action, _ words: Catalogue) -> String? { nil }

  func incompleteNotice(_ form: QuestionForm, _ words: Catalogue) -> String { words[form.incompleteNotice] }

  /// True where what is marked differs from the answer on the disk, or is part of one that is not there yet.
  func isUnsaved(beside saved: Response?, form: QuestionForm) -> Bool {
    guard let response = response(form: form) else { return hasInput || saved != nil }
    return response != saved
  }
}

extension QuestionForm {
  /// The widget of the form, showing an answer given before.
  func widget(showing response: Response?) -> any AnswerWidget {
    switch self {
    case .choice, .multiple: OptionPicker(form: self, response: response)
    case .order(let form): OrderPicker(form, response)
    case .match: MatchPicker(response)
    case .rate: RatePicker(response)
    case .spot: SpotPicker(response)
    case .number, .text: AnswerField(response)
    }
  }

  /// True where exactly one option is chosen.
  var isChoice: Bool { if case .choice = self { true } else { false } }

  /// How many digits mean something.
  var digitCount: Int {
    switch self {
    case .match(let form): form.targets.count
    case .rate: Rating.allCases.count
    default: options.count
    }
  }

  /// The context of the form's question after a page.
  var checkContext: Context {
    switch self {
    case .choice: .checkChoice
    case .multiple: .checkMultiple
    case .order: .checkOrder
    case .match: .checkMatch
    case .rate: .checkRate
    case .spot: .checkSpot
    case .number, .text: .checkTyped
    }
  }

  /// The context of the form's question in a quiz.
  var quizContext: Context {
    switch self {
    case .choice: .quizChoice
    case .multiple: .quizMultiple
    case .order: .quizOrder
    case .match: .quizMatch
    case .rate: .quizRate
    case .spot: .quizSpot
    case .number, .text: .quizTyped
    }
  }

  /// What is said where Enter comes too early.
  var incompleteNotice: Phrase {
    switch self {
    case .choice: .noticeMarkFirst
    case .multiple: .noticeTickFirst
    case .order: .noticeOrderFirst
    case .match: .noticeMatchAll
    case .rate: .noticeRateAll
    case .spot: .noticeSpotFirst
    case .number, .text: .noticeTypeFirst
    }
  }
}

extension Context {
  /// What a digit does on a screen, for the footer.
  var digitLabel: Phrase {
    switch self {
    case .checkMultiple, .quizMultiple, .checkSpot, .quizSpot: .footerTick
    case .checkRate, .quizRate: .footerRate
    case .checkMatch, .quizMatch: .footerMatch
    default: .footerMark
    }
  }

  /// What a digit does on a screen, for the help.
  var digitExplanation: Phrase {
    switch self {
    case .checkMultiple, .quizMultiple, .checkSpot, .quizSpot: .helpTickByDigit
    case .checkRate, .quizRate: .helpRateByDigit
    case .checkMatch, .quizMatch: .helpMatchByDigit
    default: .helpMarkByDigit
    }
  }
}
