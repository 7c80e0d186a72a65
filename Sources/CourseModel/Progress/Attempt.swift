/// One attempt at a quiz, as the events tell it.
public struct Attempt: Equatable, Sendable {
  /// Where an attempt stands.
  public enum State: Equatable, Sendable {
    /// Questions can be answered.
    case inProgress
    /// Handed in; nothing changes it any more.
    case submitted(AttemptSubmission, at: Timestamp, clock: Int)
  }

  /// What it was made at.
  public let start: AttemptStart
  /// Which attempt at this quiz it is, from 1.
  public let number: Int
  /// When it began.
  public let startedAt: Timestamp
  /// The language in which it began.
  public let language: Language
  /// Where it stands.
  public private(set) var state: State = .inProgress
  /// The last answer to each question.
  public private(set) var responses: [QuestionID: Response] = [:]
  /// The questions marked for another look.
  public private(set) var flagged: Set<QuestionID> = []
  /// The question answered last.
  public private(set) var lastAnswered: QuestionID?
  /// Seconds of activity within it.
  public private(set) var activeSeconds = 0

  init(start: AttemptStart, number: Int, startedAt: Timestamp, language: Language) {
    self.start = start
    self.number = number
    self.startedAt = startedAt
    self.language = language
  }

  /// The verdict of the moment when it was handed in.
  public var submission: AttemptSubmission? {
    if case .submitted(let submission, _, _) = state { submission } else { nil }
  }

  /// When it was handed in.
  public var finishedAt: Timestamp? {
    if case .submitted(_, let at, _) = state { at } else { nil }
  }

  /// The clock of the event by which it was handed in: what was said of the trainee then stays with it.
  public var finishedClock: Int? {
    if case .submitted(_, _, let clock) = state { clock } else { nil }
  }

  /// True while questions can be answered.
  public var isInProgress: Bool { state == .inProgress }

  /// The questions without an answer, in order.
  public var unanswered: [QuestionID] { start.form.filter { responses[$0] == nil } }

  /// The question at which to go on: the one after the last answer, else the first without an answer, else the last.
  public var nextQuestion: QuestionID? {
    guard let lastAnswered, let index = start.form.firstIndex(of: lastAnswered) else { return start.form.first }
    let following = start.form[(index + 1)...].first { responses[$0] == nil }
    return following ?? unanswered.first ?? start.form.last
  }

  /// Takes in what happened; a submitted attempt no longer changes.
  mutating func apply(_ event: Event) {
    guard isInProgress else { return }
    switch event.happening {
    case .questionAnswered(_, let question, let response) where start.form.contains(question):
      responses[question] = response
      lastAnswered = question
    case .questionFlagged(_, let question, let isFlagged) where start.form.contains(question):
      if isFlagged { flagged.insert(question) } else { flagged.remove(question) }
    case .attemptSubmitted(let submission): state = .submitted(submission, at: event.at, clock: event.clock)
    default: return
    }
    activeSeconds += event.activeSeconds
  }
}
