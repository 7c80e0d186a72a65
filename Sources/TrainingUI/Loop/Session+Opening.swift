internal import CourseModel

/// Opening parts of the course: what must be read first is asked for, then the screen is pushed.
extension Session {
  /// Pushes a screen of a module, reading the module and the trainee's events where they are not at hand.
  mutating func open(_ screen: any Screen, in module: ModuleID) -> Outcome {
    Outcome(navigation: .push(screen), effects: needed(for: module))
  }

  /// What has to be read before a module can be shown.
  func needed(for module: ModuleID) -> [Effect] {
    var effects: [Effect] = progress == nil && trainee != nil ? [.readProgress] : []
    if content?.module != module || content?.language != language { effects.append(.readModule(module, language)) }
    return effects
  }

  /// Pushes the front of a trainer's own quiz; one with mistakes says so instead.
  mutating func openOwn(_ quiz: OwnQuizEntry) -> Outcome {
    guard quiz.errors == 0 else {
      notice = words[.noticeOwnQuizUnusable]
      return .nothing
    }
    var effects: [Effect] = progress == nil && trainee != nil ? [.readProgress] : []
    effects.append(.readOwnQuiz(quiz.id, language))
    return Outcome(navigation: .push(QuizFront(quiz: quiz.id, module: nil)), effects: effects)
  }

  /// Pushes the front of the final assessment, which opens when the modules are done.
  mutating func openFinal() -> Outcome {
    let isUnderway = digest.quizzes[.finalAssessment]?.isUnderway == true
    guard standing.areModulesDone || isUnderway else {
      notice = words[.noticeFinalClosed]
      return .nothing
    }
    var effects: [Effect] = progress == nil && trainee != nil ? [.readProgress] : []
    effects.append(.readFinalAssessment(language))
    return Outcome(navigation: .push(QuizFront(quiz: .finalAssessment, module: nil)), effects: effects)
  }

  /// The layout of content texts in a width, with the numbers of the sources cited there.
  func layout(columns: Int, citing citations: CitationNumbers = CitationNumbers([])) -> BlockLayout {
    BlockLayout(columns: columns, words: words, facts: content?.facts ?? LocalFacts(), citations: citations)
  }

  /// Whether another attempt at a quiz may be begun now.
  func admission(to quiz: Quiz) -> Admission {
    quiz.rules.admission(
      after: progress?.attempts(at: quiz.id, of: course.id) ?? [], at: clock.now,
      key: quiz.keyHash)
  }

  /// What comes after an attempt that was not passed.
  func encouragement(_ quiz: Quiz) -> String {
    switch admission(to: quiz) {
    case .open(nil), .underway: words[.resultTryAgain]
    case .open(let left?): words.count(.resultTriesLeft, left)
    case .wait(let until): words(.quizWait, ["time": span(until: until)])
    case .exhausted: words[.noticeNoAttempts]
    }
  }

  /// How long it is until a moment, in words, rounded up.
  func span(until moment: Timestamp) -> String {
    words.span(minutes: (max(0, moment.secondsSince1970 - clock.now.secondsSince1970) + 59) / 60)
  }

  /// The trail of a quiz: its module's, or its own name where it belongs to none.
  func trail(of id: QuizID) -> [String] {
    let quiz = quiz(id)
    guard let module = quiz?.module else { return ["Amparo", quiz?.title ?? words[.quizTrail]] }
    return trail(module) + [words[.quizTrail]]
  }

  /// The trail of a module: its number and name.
  func trail(_ module: ModuleID?) -> [String] {
    guard let module, let found = course.module(module) else { return ["Amparo"] }
    return ["\(number(of: module)) \(text(found.title))"]
  }
}

extension Catalogue {
  /// Minutes in words; from two hours on in whole hours, rounded up.
  func span(minutes: Int) -> String {
    minutes < 120 ? count(.minutes, minutes) : count(.hours, (minutes + 59) / 60)
  }
}
