/// Where a trainee stands in a course: what is done, and what comes next.
public struct Standing: Equatable, Sendable {
  /// One module of it.
  public struct ModuleStanding: Equatable, Sendable {
    /// The module.
    public var module: ModuleID
    /// Lessons read to the end.
    public var lessonsFinished: Int
    /// Lessons in all.
    public var lessonsTotal: Int
    /// What became of its quiz; nil before the first attempt.
    public var quiz: QuizDigest?
    /// Whether it has a quiz at all.
    public var hasQuiz: Bool
    /// Whether it counts as passed without its pages and its quiz.
    public var isWaived = false

    /// Done: every page read, and the quiz passed; or waived.
    public var isDone: Bool { isWaived || lessonsFinished == lessonsTotal && (!hasQuiz || quiz?.isPassed == true) }

    /// Lessons and quiz together.
    var parts: Int { lessonsTotal + (hasQuiz ? 1 : 0) }

    /// Lessons finished and the quiz passed; all of both where it is waived.
    var partsDone: Int { isWaived ? parts : lessonsFinished + (quiz?.isPassed == true ? 1 : 0) }
  }

  /// The modules, in the order of the course.
  public var modules: [ModuleStanding]
  /// Whether the course has a final assessment.
  public var hasFinal = false
  /// What became of the final assessment; nil before the first attempt.
  public var final: QuizDigest?

  /// The share of the course that is done: (lessons finished + quizzes passed) ÷ all of both, the final assessment
  /// counted as a quiz, and a waived module being done.
  public var share: Fraction {
    let total = modules.reduce(hasFinal ? 1 : 0) { $0 + $1.parts }
    let done = modules.reduce(final?.isPassed == true ? 1 : 0) { $0 + $1.partsDone }
    return total == 0 ? .zero : Fraction(done, over: total)
  }

  /// True when every module is done: the final assessment is then open.
  public var areModulesDone: Bool { !modules.isEmpty && modules.allSatisfy(\.isDone) }

  /// True when every module is done, and the final assessment is passed where there is one.
  public var isComplete: Bool { areModulesDone && (!hasFinal || final?.isPassed == true) }
}

extension Course {
  /// Where a trainee of this progress stands.
  public func standing(_ progress: ProgressDigest) -> Standing {
    Standing(
      modules: modules.map { module in
        Standing.ModuleStanding(
          module: module.id,
          lessonsFinished: module.lessons.count { isFinished($0, of: module.id, progress) },
          lessonsTotal: module.lessons.count,
          quiz: module.quiz.flatMap { progress.quizzes[$0] },
          hasQuiz: module.quiz != nil,
          isWaived: isWaived(module.id, progress))
      }, hasFinal: finalAssessment != nil, final: progress.quizzes[.finalAssessment])
  }

  /// Whether a module counts as passed without its pages and its quiz.
  public func isWaived(_ module: ModuleID, _ progress: ProgressDigest) -> Bool {
    progress.waived.contains(ModuleReference(course: id, module: module))
  }

  /// Whether every page of a lesson, as the course now has it, was read.
  public func isFinished(_ lesson: LessonOutline, of module: ModuleID, _ progress: ProgressDigest) -> Bool {
    progress.hasFinished(lesson, of: module)
  }

  /// What to go on with: an attempt underway, the next page after the one read last, else the first thing not done.
  public func nextStep(_ progress: ProgressDigest) -> NextStep {
    if finalAssessment != nil, progress.quizzes[.finalAssessment]?.isUnderway == true { return .finalAssessment }
    for module in modules {
      if let quiz = module.quiz, progress.quizzes[quiz]?.isUnderway == true { return .quiz(module.id) }
    }
    let start = modules.firstIndex { $0.id == progress.latestPage?.module } ?? 0
    for module in modules[start...] + modules[..<start] {
      if let step = nextStep(in: module, progress) { return step }
    }
    if finalAssessment != nil, progress.quizzes[.finalAssessment]?.isPassed != true { return .finalAssessment }
    return .nothing
  }

  private func nextStep(in module: Module, _ progress: ProgressDigest) -> NextStep? {
    if isWaived(module.id, progress) { return nil }
    let pages = module.lessons.flatMap { lesson in
      lesson.pages.map { PageReference(module: module.id, lesson: lesson.id, page: $0) }
    }
    let isUnread = { (page: PageReference) in
      progress.finishedPages[page.lessonReference]?.contains(page.page) != true
    }
    let latest = progress.latestPage.flatMap { pages.firstIndex(of: $0) } ?? -1
    if let page = pages[(latest + 1)...].first(where: isUnread) ?? pages.first(where: isUnread) { return .page(page) }
    if let quiz = module.quiz, progress.quizzes[quiz]?.isPassed != true { return .quiz(module.id) }
    return nil
  }
}

/// What a trainee goes on with.
public enum NextStep: Equatable, Sendable {
  /// A page to read.
  case page(PageReference)
  /// A module's quiz.
  case quiz(ModuleID)
  /// The final assessment.
  case finalAssessment
  /// Everything is done.
  case nothing
}
