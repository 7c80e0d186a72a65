/// What the course map needs of a trainee's progress: a pure function of the events, kept in the record's head.
///
/// It is advisory. Whoever reads the events computes it anew, and whoever certifies scores the responses again.
public struct ProgressDigest: Equatable, Sendable {
  /// The pages read to their end.
  public var finishedPages: [LessonReference: Set<PageID>]
  /// What became of each quiz tried.
  public var quizzes: [QuizID: QuizDigest]
  /// Seconds of activity in all.
  public var activeSeconds: Int
  /// The page last read or asked about.
  public var latestPage: PageReference?
  /// When the trainee last did anything.
  public var latestAt: Timestamp?
  /// The modules that count as passed without their pages and their quizzes.
  public var waived: Set<ModuleReference>

  /// A digest of its parts.
  public init(
    finishedPages: [LessonReference: Set<PageID>] = [:], quizzes: [QuizID: QuizDigest] = [:], activeSeconds: Int = 0,
    latestPage: PageReference? = nil, latestAt: Timestamp? = nil, waived: Set<ModuleReference> = []
  ) {
    self.finishedPages = finishedPages
    self.quizzes = quizzes
    self.activeSeconds = activeSeconds
    self.latestPage = latestPage
    self.latestAt = latestAt
    self.waived = waived
  }
}

extension ProgressDigest {
  /// True once a page was read, a check answered or a quiz tried.
  public var hasBegun: Bool { latestPage != nil || !quizzes.isEmpty }

  /// Whether every page of a lesson, as the course now has it, was read.
  public func hasFinished(_ lesson: LessonOutline, of module: ModuleID) -> Bool {
    guard let finished = finishedPages[LessonReference(module: module, lesson: lesson.id)] else {
      return lesson.pages.isEmpty
    }
    return lesson.pages.allSatisfy(finished.contains)
  }
}

/// What became of a quiz.
public struct QuizDigest: Equatable, Sendable {
  /// Attempts begun that count.
  public var attempts: Int
  /// The best whole percentage handed in; nil before the first.
  public var bestPercent: Int?
  /// Whether any attempt passed.
  public var isPassed: Bool
  /// Whether an attempt can be gone on with.
  public var isUnderway: Bool
  /// True where what speaks for the quiz was reached with another key than the one at hand; false too where nobody has
  /// compared them, as in a record's head.
  public var isUnverified = false

  /// A digest of its parts.
  public init(attempts: Int, bestPercent: Int?, isPassed: Bool, isUnderway: Bool) {
    self.attempts = attempts
    self.bestPercent = bestPercent
    self.isPassed = isPassed
    self.isUnderway = isUnderway
  }
}

extension Progress {
  /// The digest of these events.
  public var digest: ProgressDigest {
    ProgressDigest(
      finishedPages: finishedPages,
      quizzes: Dictionary(grouping: attempts, by: \.start.quiz).compactMapValues(QuizDigest.init),
      activeSeconds: activeSeconds.values.reduce(0, +), latestPage: latestPage, latestAt: latestAt,
      waived: waivedModules)
  }
}

extension Progress {
  /// The digest in which the quizzes of a course are marked whose verdict was reached with another key than the one at
  /// hand.
  ///
  /// - Parameter keys: the hashes of the keys at hand; a quiz that has none is one that cannot be verified.
  public func digest(of course: Course, comparedWith keys: [QuizID: String]) -> ProgressDigest {
    var marked = digest
    for quiz in course.countingQuizzes {
      marked.quizzes[quiz]?.isUnverified = isUnverified(quiz, of: course, key: keys[quiz])
    }
    return marked
  }

  /// Where an attempt passed, the passed ones speak for the quiz, else the one handed in last.
  private func isUnverified(_ quiz: QuizID, of course: Course, key: String?) -> Bool {
    let ended = attempts(at: quiz, of: course.id).counted.filter { $0.submission != nil }
    let passed = ended.filter { $0.submission?.isPassed == true }
    let speaking = passed.isEmpty ? Array(ended.suffix(1)) : passed
    return !speaking.isEmpty && !speaking.contains { $0.start.keyHash == key }
  }
}

extension QuizDigest {
  /// Nil where no attempt counts and none goes on.
  fileprivate init?(_ attempts: [Attempt]) {
    let counted = attempts.counted
    let submissions = counted.compactMap(\.submission)
    guard !counted.isEmpty || attempts.contains(where: \.isInProgress) else { return nil }
    self.init(
      attempts: counted.count,
      // A passed attempt speaks for the quiz even where a failed one (by a critical option) earned more.
      bestPercent: (submissions.filter(\.isPassed).map(\.share).max() ?? submissions.map(\.share).max())?.wholePercent,
      isPassed: submissions.contains(where: \.isPassed),
      isUnderway: attempts.contains(where: \.isInProgress))
  }
}
