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
