/// One attempt at a quiz, as the events tell it.
public struct Attempt: Equatable, Sendable {
  /// What it was made at.
  public let start: AttemptStart
  /// Which attempt at this quiz it is, from 1.
  public let number: Int
  /// When it began.
  public let startedAt: Timestamp
  /// The language in which it began.
  public let language: Language
  /// Where it stands.
  public private(set) var state = AttemptState.inProgress
  /// The last answer to each question, by its place in the form: many attempts are folded, and few are asked by name.
  private var answers: [Answer?]
  /// The questions marked for another look.
  public private(set) var flagged: Set<QuestionID> = []
  /// The question answered last.
  public private(set) var lastAnswered: QuestionID?
  /// Seconds of activity within it.
  public private(set) var activeSeconds = 0
  /// What was said about it afterwards, in the order in which it is told.
  public private(set) var corrections: [CorrectionNote]

  init(
    start: AttemptStart, number: Int, startedAt: Timestamp, language: Language, corrections: [CorrectionNote] = []
  ) {
    self.start = start
    self.number = number
    self.startedAt = startedAt
    self.language = language
    self.corrections = corrections
    answers = Array(repeating: nil, count: start.form.count)
  }

  /// How it ended; nil while it goes on.
  public var end: AttemptEnd? {
    if case .ended(let end) = state { end } else { nil }
  }

  /// The verdict of the moment when it was handed in, or when its time ran out.
  public var submission: AttemptSubmission? { end?.submission }

  /// When it ended, however that was.
  public var endedAt: Timestamp? { end?.at }

  /// When the waiting time before the next attempt begins: where the time ran out unseen, at the limit.
  public var waitsFrom: Timestamp? {
    guard case .timedOut? = end?.how, let deadline, let endedAt else { return endedAt }
    return min(deadline, endedAt)
  }

  /// When it came to a verdict.
  public var finishedAt: Timestamp? { submission == nil ? nil : end?.at }

  /// The clock of the event by which it came to a verdict: what was said of the trainee then stays with it.
  public var finishedClock: Int? { submission == nil ? nil : end?.clock }

  /// When its time runs out; nil where it has no limit.
  public var deadline: Timestamp? {
    start.timeLimit.map { Timestamp(secondsSince1970: startedAt.secondsSince1970 + $0) }
  }

  /// True while questions can be answered.
  public var isInProgress: Bool { state == .inProgress }

  /// The questions without an answer, in order.
  public var unanswered: [QuestionID] { start.form.filter { answer(to: $0) == nil } }

  /// The question at which to go on: the one after the last answer, else the first without an answer, else the last.
  public var nextQuestion: QuestionID? {
    guard let lastAnswered, let index = start.form.firstIndex(of: lastAnswered) else { return start.form.first }
    let following = start.form[(index + 1)...].first { answer(to: $0) == nil }
    return following ?? unanswered.first ?? start.form.last
  }

  /// Takes in what was said about it.
  mutating func take(_ note: CorrectionNote) { corrections.append(note) }

  /// Takes in what happened; an attempt that has ended no longer changes.
  mutating func apply(_ event: Event) {
    guard isInProgress else { return }
    switch event.happening {
    case .questionAnswered(_, let question, let response, let certainty):
      guard let place = start.form.firstIndex(of: question) else { return }
      let seconds = (answers[place]?.seconds ?? 0) + event.activeSeconds
      answers[place] = Answer(response: response, at: event.at, seconds: seconds, certainty: certainty)
      lastAnswered = question
    case .questionFlagged(_, let question, let isFlagged) where start.form.contains(question):
      if isFlagged { flagged.insert(question) } else { flagged.remove(question) }
    default:
      state = state.after(event)
      if isInProgress { return }
    }
    activeSeconds += event.activeSeconds
  }
}

extension Attempt {
  /// The last answer to a question of an attempt.
  public struct Answer: Equatable, Sendable {
    /// What was answered.
    public var response: Response
    /// When.
    public var at: Timestamp
    /// Seconds of activity until it, those of earlier answers to the same question added.
    public var seconds: Int
    /// How sure the trainee was, where that was asked.
    public var certainty: Certainty?
  }

  /// The last answer to a question; nil where there is none.
  public func answer(to question: QuestionID) -> Answer? {
    start.form.firstIndex(of: question).flatMap { answers[$0] }
  }

  /// What was answered last to a question; nil where nothing was.
  public func response(to question: QuestionID) -> Response? { answer(to: question)?.response }

  /// What was answered last to each question.
  public var responses: [QuestionID: Response] { byQuestion { $0.response } }

  /// Seconds of activity until each answer, later answers to the same question added.
  public var secondsOn: [QuestionID: Int] { byQuestion { $0.seconds } }

  /// How sure the trainee was of the last answer to each question, where that was asked.
  public var certainties: [QuestionID: Certainty] { byQuestion { $0.certainty } }

  private func byQuestion<Value>(_ value: (Answer) -> Value?) -> [QuestionID: Value] {
    var values: [QuestionID: Value] = [:]
    for (question, answer) in zip(start.form, answers) {
      if let value = answer.flatMap(value) { values[question] = value }
    }
    return values
  }
}
