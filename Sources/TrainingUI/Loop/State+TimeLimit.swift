internal import CourseModel

/// The time limit of an attempt: it ends the attempt with what was answered until then.
extension State {
  /// The attempt that is being made on one of the screens, where its time is limited and its questions are at hand.
  private var limited: (attempt: Attempt, deadline: Timestamp)? {
    for entry in screens.reversed() {
      guard let attempt = entry.screen.underway(in: session).flatMap({ session.progress?.attempt($0) }),
        attempt.isInProgress, let deadline = attempt.deadline,
        session.quiz(attempt.start.quiz)?.isOutdated(attempt) == false
      else { continue }
      return (attempt, deadline)
    }
    return nil
  }

  /// When the program has to act though nobody types, in seconds of the clock that never jumps; nil for never.
  ///
  /// While something waits to be saved, another try is up to the trainee; whoever only reads ends nothing.
  public var wakesAt: Int? {
    session.saving == .allSaved && !session.onlyReads ? limited.map { session.clock.seconds(at: $0.deadline) } : nil
  }

  /// True where an attempt on the screens has a time limit, which the header tells anew at every key.
  var tellsTime: Bool { limited != nil }

  /// The attempt that is being made, where its time is limited.
  var timedAttempt: Attempt? { limited?.attempt }

  /// Ends the attempt whose time ran out before a line was typed, which then is no answer; nil where none has.
  mutating func endBefore(_ line: String) -> [Effect]? {
    guard let effects = endInTime() else { return nil }
    beginLine()
    session.notice = session.words[.tellingTooLate]
    return effects
  }

  /// Ends the attempt whose time has run out; nil where none has.
  mutating func endInTime() -> [Effect]? {
    guard session.saving == .allSaved, !session.onlyReads, let (attempt, deadline) = limited,
      session.clock.now >= deadline,
      let effect = session.timeOut(attempt)
    else { return nil }
    isBlanked = false
    return [effect]
  }
}

extension State {
  /// What a reader's key asks for behind the time limit: the end of the attempt, which another session has to write or
  /// this one in its place; nil where no time has run out, and for keys that write nothing.
  mutating func endForReader(_ action: Action) -> [Effect]? {
    guard session.onlyReads, [.answer, .open, .flag, .handIn, .abandon].contains(action) || context == .certainty,
      let (attempt, deadline) = limited, session.clock.now >= deadline,
      current.underway(in: session) == attempt.start.attempt, let effect = session.timeOut(attempt)
    else { return nil }
    return [effect]
  }
}

extension Session {
  /// The effect that records that an attempt's time ran out; nil where its quiz is not at hand.
  mutating func timeOut(_ attempt: Attempt) -> Effect? {
    guard let content = quiz(attempt.start.quiz) else { return nil }
    return record(.attemptTimedOut(AttemptSubmission(content, attempt)))
  }

  /// `38 minutes left`, and `38 min` for a narrow window, rounded up; nil where an attempt has no time limit.
  func timeLeft(_ attempt: Attempt) -> (text: String, short: String)? {
    guard let deadline = attempt.deadline, let limit = attempt.start.timeLimit else { return nil }
    // The record's clock may be a second ahead of the one that the screen was begun with.
    let seconds = min(limit, max(0, deadline.secondsSince1970 - clock.now.secondsSince1970))
    let minutes = (seconds + 59) / 60
    let isLastMinute = presentation == .lines && seconds < 60
    return (
      isLastMinute ? words[.quizLastMinute] : words(.quizTimeLeft, ["minutes": words.count(.minutes, minutes)]),
      words(.quizTimeShort, ["minutes": String(minutes)])
    )
  }
}

extension AttemptSubmission {
  /// The verdict on an attempt as it stands, by its quiz.
  init(_ content: Quiz, _ attempt: Attempt) {
    let score = content.score(attempt)
    self.init(
      attempt: attempt.start.attempt, earned: score.earned, possible: score.possible, isPassed: score.isPassed,
      criticalErrors: score.criticalErrors)
  }
}
