/// What an attempt came to when it was handed in, and what the same responses come to by the key at hand.
///
/// Both stay: nothing of the record is changed by it.
public struct Rescoring: Equatable, Sendable {
  /// The attempt.
  public var attempt: Attempt
  /// The verdict of the moment when it was handed in.
  public var recorded: AttemptSubmission
  /// The score by the key at hand; nil where the course has no such quiz any more.
  public var score: QuizScore?
  /// True where the key at hand is the very one with which the attempt was made.
  public var hasSameKey: Bool

  /// What becomes of the verdict.
  public enum Outcome: String, CaseIterable, Sendable {
    /// Both say the same.
    case unchanged
    /// It failed then and passes now.
    case raised
    /// It passed then and would fail now; the policy lets it stand.
    case kept
    /// It passed then, and fails now by a critical option.
    case lowered
    /// The key is the same, and yet the answers come to another verdict than the record says: it was written by hand.
    case contradicted
    /// There is no key at hand.
    case unscored
  }

  /// What becomes of the verdict, by the policy: a mended key never lowers a verdict, unless a critical option decides.
  ///
  /// Whoever answered could not know a key that was mended later; a child must be safe all the same.
  public var outcome: Outcome {
    guard let score else { return .unscored }
    if score.isPassed == recorded.isPassed { return .unchanged }
    if hasSameKey { return .contradicted }
    if score.isPassed { return .raised }
    return score.criticalErrors.isEmpty ? .kept : .lowered
  }
}

extension AnswerKeys {
  /// The attempts at the quizzes of a course that came to a verdict, scored again by these keys.
  ///
  /// - Parameter all: whether attempts are told too that were made with the very key at hand.
  public func rescorings(_ progress: Progress, of course: CourseID, all: Bool = false) -> [Rescoring] {
    progress.attempts.compactMap { attempt in
      guard let recorded = attempt.submission, attempt.start.course == course, !attempt.start.quiz.isOwn else {
        return nil
      }
      let verdict = verdict(on: attempt)
      guard all || !verdict.isVerified else { return nil }
      return Rescoring(
        attempt: attempt, recorded: recorded, score: verdict.score, hasSameKey: verdict.isVerified)
    }
  }
}
