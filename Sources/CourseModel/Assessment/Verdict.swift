/// What an attempt is worth when its responses are scored again: the only verdict on which anything is certified.
public struct Verdict: Equatable, Sendable {
  /// The attempt.
  public var attempt: Attempt
  /// Its score by the key at hand; nil where no key of that quiz is.
  public var score: QuizScore?
  /// True where the key at hand is the very one with which the attempt was made.
  public var isVerified: Bool

  /// Passed, by responses scored again with the same key.
  public var isPassed: Bool { isVerified && score?.isPassed == true }
}

extension Progress {
  /// The digest in which a quiz of the course counts as passed only where its responses, scored again, pass.
  public func digest(of course: Course, scoredBy keys: AnswerKeys) -> ProgressDigest {
    var scored = digest
    for quiz in course.countingQuizzes where scored.quizzes[quiz] != nil {
      let verdict = keys.deciding(attempts(at: quiz, of: course.id))
      scored.quizzes[quiz]?.isPassed = verdict?.isPassed == true
      scored.quizzes[quiz]?.bestPercent = verdict?.score?.share.wholePercent
    }
    return scored
  }
}

/// The keys of all editions of the course that are at hand.
public struct AnswerKeys: Sendable {
  private let quizzes: [Quiz]

  /// Keys of quizzes; where two have the same id, the first is the current one.
  public init(_ quizzes: [Quiz]) { self.quizzes = quizzes }

  /// Scores an attempt again: by the key with which it was made, else by the current one, unverified.
  public func verdict(on attempt: Attempt) -> Verdict {
    let candidates = quizzes.indices.lazy.filter { quizzes[$0].id == attempt.start.quiz }
    let same = candidates.first { quizzes[$0].keyHash == attempt.start.keyHash }
    let score = (same ?? candidates.first).map { quizzes[$0].score(attempt) }
    return Verdict(attempt: attempt, score: score, isVerified: same != nil)
  }

  /// The attempt that speaks for a quiz: the first that passed; else the one handed in last; else the one underway.
  ///
  /// A voided attempt speaks for nothing.
  public func deciding(_ attempts: [Attempt]) -> Verdict? {
    let verdicts = attempts.counted.map(verdict(on:))
    return verdicts.first { $0.attempt.submission != nil && $0.isPassed }
      ?? verdicts.last { $0.attempt.submission != nil } ?? verdicts.last
  }
}
