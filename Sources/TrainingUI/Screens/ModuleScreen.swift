internal import CourseModel
internal import TerminalFrame

/// A module: what it is for, its lessons with their state, its quiz.
struct ModuleScreen: Screen {
  let module: ModuleID
  private var selection = ListSelection()

  init(module: ModuleID) { self.module = module }

  var isSpacious: Bool { false }

  var context: Context { .module }

  func place(top: TextAnchor) -> Place? { .module(module) }

  func outline(_ session: Session) -> Module? { session.course.module(module) }

  /// The first thing not done is under the mark until somebody moves it.
  private func selected(_ session: Session) -> Int {
    if let index = selection.index { return index }
    guard let module = outline(session) else { return 0 }
    let open = module.lessons.firstIndex { !session.course.isFinished($0, of: module.id, session.digest) }
    return open ?? min(module.lessons.count, max(0, count(module, session) - 1))
  }

  mutating func perform(_ action: Action, in session: inout Session) -> Outcome {
    guard let module = outline(session) else { return .go(.back) }
    let count = count(module, session)
    selection.index = min(selected(session), max(0, count - 1))
    guard action == .open else {
      selection.move(action, count: count)
      return .nothing
    }
    guard let index = selection.index else { return .nothing }
    if module.lessons.indices.contains(index) { return openLesson(module.lessons[index], session) }
    if let quiz = module.quiz, index == module.lessons.count {
      return .go(.push(QuizFront(quiz: quiz, module: module.id)))
    }
    guard let scenario = scenario(index, module, session) else { return .nothing }
    let front = ScenarioFront(scenario: scenario.id, module: module.id)
    return .go(.push(front), .readScenario(scenario.id, session.language))
  }

  /// Lessons, then the quiz, then the scenarios.
  private func count(_ module: Module, _ session: Session) -> Int {
    module.lessons.count + (module.quiz == nil ? 0 : 1) + scenarios(session).count
  }

  func scenarios(_ session: Session) -> [ScenarioOutline] {
    session.content?.module == module ? session.content?.scenarios ?? [] : []
  }

  private func scenario(_ index: Int, _ module: Module, _ session: Session) -> ScenarioOutline? {
    let first = module.lessons.count + (module.quiz == nil ? 0 : 1)
    let scenarios = scenarios(session)
    return scenarios.indices.contains(index - first) ? scenarios[index - first] : nil
  }

  private func openLesson(_ lesson: LessonOutline, _ session: Session) -> Outcome {
    let finished = session.digest.finishedPages[LessonReference(module: module, lesson: lesson.id)] ?? []
    guard let page = lesson.pages.first(where: { !finished.contains($0) }) ?? lesson.pages.first else {
      return .nothing
    }
    return .go(.push(LessonReader(at: PageReference(module: module, lesson: lesson.id, page: page))))
  }

  // MARK: What it shows

  func selected(in session: Session) -> Int? { selected(session) }

  func page(in session: Session, columns: Int) -> ScreenPage {
    var page = ScreenPage(trail: session.trail(module))
    guard let module = outline(session) else { return page }
    page.status = session.words.count(.minutes, module.minutes)
    page.add(session.text(module.summary), columns: columns)
    page.body.appendGap()
    let count = count(module, session)
    let firstScenario = count - scenarios(session).count
    for index in 0..<count {
      if index == module.lessons.count || index == firstScenario { page.body.appendGap() }
      let label = ListItem.number(index + 1, of: count)
      page.addItem(label, row(index, module, session, ScreenPage.itemColumns(label, of: columns)))
    }
    if module.quiz.flatMap({ session.digest.quizzes[$0] })?.isUnverified == true {
      page.body.appendGap()
      page.add(QuizDigest.legend(session.words), .secondary, columns: columns)
    }
    addObjectives(session, columns, to: &page)
    return page
  }

  private func row(_ index: Int, _ module: Module, _ session: Session, _ columns: Int) -> [Line] {
    let (title, state) = texts(index, module, session, isNarrow: columns < 50)
    let room = columns - state.width - 2
    guard room >= 20 else {
      return TextFlow.lines([Span(title)], columns: columns).map(\.line) + [state]
    }
    return [Line(title).fitted(room).padded(room + 2) + state]
  }

  private func texts(
    _ index: Int, _ module: Module, _ session: Session, isNarrow: Bool
  ) -> (title: String, state: Line) {
    if let scenario = scenario(index, module, session) {
      let title = session.words(.moduleScenario, ["scenario": scenario.title])
      return (title, scenarioState(scenario.id, session, isNarrow: isNarrow))
    }
    guard module.lessons.indices.contains(index) else {
      let quiz = module.quiz.flatMap { session.digest.quizzes[$0] }
      return (session.words[.moduleQuiz], quizState(quiz, session.words, isNarrow: isNarrow))
    }
    let lesson = module.lessons[index]
    let title = session.content?.lesson(lesson.id)?.title ?? lesson.id.text
    let finished = session.digest.finishedPages[LessonReference(module: module.id, lesson: lesson.id)] ?? []
    let read = lesson.pages.count(where: finished.contains)
    if read == lesson.pages.count { return (title, Line("✓ " + session.words[.moduleRead], Style(.right))) }
    if isNarrow { return (title, Line("\(read)/\(lesson.pages.count)", .secondary)) }
    let pages = session.words(.modulePages, ["done": String(read), "all": String(lesson.pages.count)])
    return (title, Line(pages, .secondary))
  }

  private func quizState(_ quiz: QuizDigest?, _ words: Catalogue, isNarrow: Bool) -> Line {
    guard let quiz else { return Line(isNarrow ? Percentage.none : words[.quizNotTried], .secondary) }
    if quiz.isUnderway, !quiz.isPassed { return Line(words[.mapQuizUnderway], .secondary) }
    let percent = Percentage.text(quiz.bestPercent ?? 0) + quiz.mark
    let sign = quiz.isPassed ? "✓ " : "✗ "
    let text = isNarrow ? percent : words(quiz.isPassed ? .quizPassedAt : .quizFailedAt, ["percent": percent])
    return Line(sign + text, Style(quiz.isPassed ? .right : .wrong))
  }

  private func scenarioState(_ scenario: ScenarioID, _ session: Session, isNarrow: Bool) -> Line {
    let runs = session.progress?.runs(of: scenario, in: session.course.id) ?? []
    guard let best = runs.compactMap(\.score).max(by: { $0.share < $1.share }) else {
      let isUnderway = runs.last?.isUnderway == true
      return Line(
        isNarrow ? Percentage.none : session.words[isUnderway ? .scenarioUnderway : .scenarioNotPlayed], .secondary)
    }
    let percent = Percentage.text(best.share.wholePercent)
    return Line((best.isPassed ? "✓ " : "✗ ") + percent, Style(best.isPassed ? .right : .wrong))
  }

  private func addObjectives(_ session: Session, _ columns: Int, to page: inout ScreenPage) {
    guard let objectives = session.content?.outline.objectives, !objectives.isEmpty else { return }
    page.body.append([.empty, Line(session.words[.moduleObjectives], .heading)], block: 100)
    for objective in objectives {
      page.body.append(Bullet.lines(session.text(objective.text), columns: columns), block: 101)
    }
  }
}
