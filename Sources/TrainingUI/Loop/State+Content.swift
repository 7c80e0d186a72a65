internal import CourseModel

/// Content that was read: kept for the screens, and given to the one that waits for it.
extension State {
  mutating func takeContent(_ message: Message) -> [Effect] {
    switch message {
    case .progressRead(let progress):
      session.progress = progress
      session.takeStock()
      return arrive(.progress)
    case .keysRead(let keys):
      session.keys = keys
      session.takeStock()
      return []
    case .moduleRead(let content):
      session.content = content
      let effects = resume() + arrive(.module)
      if let gap = content.gaps.first { inform(session.words.told(gap)) }
      return effects
    case .ownQuizRead(let quiz, let sources), .finalAssessmentRead(let quiz, let sources):
      session.openQuiz = OpenQuiz(quiz: quiz, sources: sources)
      return resume() + arrive(.openQuiz)
    case .scenarioRead(let scenario):
      session.scenario = scenario
      return arrive(.scenario)
    case .practiceRead(let entries): return arrive(.practice(entries))
    case .catalogueRead(let words): return speak(words)
    case .courseTextRead(let contents): return arrive(.courseText(contents))
    case .glossaryRead(let terms):
      push(GlossaryScreen(terms, in: session))
      return []
    case .aidsRead(let aids, let facts, let sources):
      showAids(AidList(aids, facts, sources))
      return []
    case .countriesRead(let countries):
      session.countries = countries
      return []
    case .traineesListed(let entries): return arrive(.trainees(entries))
    case .identifierDrawn(let id): return arrive(.identifier(id))
    default: return []
    }
  }

  /// Goes on in another language: content that is open is read anew, and the place stays.
  private mutating func speak(_ words: Catalogue) -> [Effect] {
    let isNew = words.language != session.language
    session.words = session.bindings.named(in: words.suited(to: session.presentation))
    noteContentLanguage()
    var effects: [Effect] = []
    if let module = session.content?.module { effects.append(.readModule(module, words.language)) }
    if screens.contains(where: { $0.screen is AidList }) { effects.append(.readAids(words.language)) }
    if current is MarksScreen || current is SearchScreen { effects.append(.readCourseText(words.language)) }
    if let quiz = session.openQuiz?.quiz.id { effects.append(.read(quiz, words.language)) }
    if let scenario = session.scenario?.id { effects.append(.readScenario(scenario, words.language)) }
    if let trainee = session.trainee, isNew, trainee.profile.language != words.language {
      session.trainee?.profile.language = words.language
      if !session.onlyReads { effects.append(session.record(.languageChosen)) }
    }
    return effects
  }

  /// The job aids; where they are open already, they are shown in another language and the place stays.
  private mutating func showAids(_ list: AidList) {
    guard let index = screens.lastIndex(where: { $0.screen is AidList }) else { return push(list) }
    for entry in screens.indices {
      if let shown = screens[entry].screen as? AidList, entry == index { screens[entry].screen = list.replacing(shown) }
      if let shown = screens[entry].screen as? AidScreen { screens[entry].screen = list.page(of: shown) }
    }
  }

  /// Stands again where the trainee was cut off, now that the content is there.
  private mutating func resume() -> [Effect] {
    guard let place = resumption else { return [] }
    resumption = nil
    if let module = session.content?.module { push(ModuleScreen(module: module)) }
    switch place {
    case .courseMap, .module: break
    case .page(let page, let top) where session.content?.lesson(page.lesson)?.page(page.page) != nil:
      push(LessonReader(at: page), top: top)
    case .check(let page):
      guard let check = session.content?.lesson(page.lesson)?.page(page.page)?.check else { break }
      push(CheckScreen(at: page, check, session))
    case .question(let quiz, let question): resume(quiz, question)
    case .review(let quiz): resume(quiz, nil)
    case .scenario(let module, let scenario): resume(module, scenario)
    case .page: break
    }
    return []
  }

  private mutating func resume(_ module: ModuleID, _ id: ScenarioID) {
    push(ScenarioFront(scenario: id, module: module))
    if let scene = SceneScreen(goingOnIn: session, module) { push(scene) }
  }

  private mutating func resume(_ id: QuizID, _ question: QuestionID?) {
    guard let quiz = session.quiz(id) else { return }
    push(QuizFront(quiz: id, module: quiz.module))
    guard let attempt = session.progress?.attemptUnderway(at: id, of: session.course.id), !quiz.isOutdated(attempt)
    else { return }
    if let asked = (question ?? attempt.nextQuestion).flatMap({ quiz.question($0, in: attempt) }) {
      push(QuizScreen(quiz: id, question: asked, attempt: attempt))
    }
    if question == nil { push(ReviewScreen(quiz: id, attempt: attempt.start.attempt, at: nil)) }
  }
}

extension Session {
  /// The sources at hand: the open module's, or those of a quiz of no module.
  var sources: [SourceID: Source] {
    (content?.sources ?? [:]).merging(openQuiz?.sources ?? [:]) { course, _ in course }
  }
}

extension Catalogue {
  /// The words as a presentation says them.
  func suited(to presentation: Presentation) -> Catalogue { presentation == .lines ? onLines : self }

  /// What a gap in the content means for the reader.
  func told(_ gap: ContentGap) -> String {
    switch gap {
    case .untranslated: self[.noticeUntranslated]
    case .unusable(let file, let errors): self(.noticeUnusable, ["file": file, "errors": count(.errors, errors)])
    }
  }
}
