internal import CourseModel
internal import TerminalFrame

/// A module: what it is for, its lessons with their state, its quiz.
struct ModuleScreen: Screen {
  let module: ModuleID
  private var selection = ListSelection()

  init(module: ModuleID) { self.module = module }

  var context: Context { .module }

  func place(top: TextAnchor) -> Place? { .module(module) }

  private func outline(_ session: Session) -> Module? { session.course.module(module) }

  /// The first thing not done is under the mark until somebody moves it.
  private func selected(_ session: Session) -> Int {
    if let index = selection.index { return index }
    guard let module = outline(session) else { return 0 }
    let open = module.lessons.firstIndex { !session.course.isFinished($0, of: module.id, session.digest) }
    return open ?? module.lessons.count
  }

  mutating func perform(_ action: Action, in session: inout Session) -> Outcome {
    guard let module = outline(session) else { return .go(.back) }
    let count = module.lessons.count + (module.quiz == nil ? 0 : 1)
    selection.index = min(selected(session), max(0, count - 1))
    guard action == .open else {
      selection.move(action, count: count)
      return .nothing
    }
    guard let index = selection.index else { return .nothing }
    if module.lessons.indices.contains(index) { return openLesson(module.lessons[index], session) }
    guard let quiz = module.quiz else { return .nothing }
    return .go(.push(QuizFront(quiz: quiz, module: module.id)))
  }

  private func openLesson(_ lesson: LessonOutline, _ session: Session) -> Outcome {
    let finished = session.digest.finishedPages[LessonReference(module: module, lesson: lesson.id)] ?? []
    guard let page = lesson.pages.first(where: { !finished.contains($0) }) ?? lesson.pages.first else {
      return .nothing
    }
    return .go(.push(LessonReader(at: PageReference(module: module, lesson: lesson.id, page: page))))
  }

  // MARK: What it shows

  func page(in session: Session, columns: Int) -> ScreenPage {
    guard let module = outline(session) else { return ScreenPage(trail: [], body: []) }
    var body: [BodyLine] = []
    let summary = TextFlow.lines([Span(session.text(module.summary))], columns: columns).map(\.line)
    body.append(summary, block: 0)
    body.appendGap()
    var focus: Range<Int>?
    for index in 0..<module.lessons.count + (module.quiz == nil ? 0 : 1) {
      let isSelected = selected(session) == index
      if index == module.lessons.count { body.appendGap() }
      let lines = row(index, module, isSelected: isSelected, session, columns)
      if isSelected { focus = (index == 0 ? 0 : body.count)..<body.count + lines.count }
      body.append(lines, block: index + 1)
    }
    body += objectives(module, session, columns)
    return ScreenPage(
      trail: session.trail(module.id), status: session.words.count(.minutes, module.minutes), body: body, focus: focus)
  }

  private func row(_ index: Int, _ module: Module, isSelected: Bool, _ session: Session, _ columns: Int) -> [Line] {
    let mark = Line([
      Span(isSelected ? "▸ " : "  ", .accent),
      Span("\(index + 1)  ", Style(isSelected ? .accent : .secondary, isSelected ? .strong : [])),
    ])
    let (title, state) = texts(index, module, session)
    let room = columns - mark.width - state.width - 2
    guard room >= 20 else {
      let lines = TextFlow.lines([Span(title)], columns: columns - mark.width).map(\.line)
      return [mark + (lines.first ?? .empty)] + lines.dropFirst().map { $0.indented(mark.width) }
        + [state.indented(mark.width)]
    }
    return [mark + Line(title).fitted(room).padded(room + 2) + state]
  }

  private func texts(_ index: Int, _ module: Module, _ session: Session) -> (title: String, state: Line) {
    guard module.lessons.indices.contains(index) else {
      let quiz = module.quiz.flatMap { session.digest.quizzes[$0] }
      return (session.words[.moduleQuiz], quizState(quiz, session.words))
    }
    let lesson = module.lessons[index]
    let title = session.content?.lesson(lesson.id)?.title ?? lesson.id.text
    let finished = session.digest.finishedPages[LessonReference(module: module.id, lesson: lesson.id)] ?? []
    let read = lesson.pages.count(where: finished.contains)
    if read == lesson.pages.count { return (title, Line("✓ " + session.words[.moduleRead], Style(.right))) }
    let pages = session.words(.modulePages, ["done": String(read), "all": String(lesson.pages.count)])
    return (title, Line(pages, .secondary))
  }

  private func quizState(_ quiz: QuizDigest?, _ words: Catalogue) -> Line {
    guard let quiz else { return Line(words[.quizNotTried], .secondary) }
    if quiz.isPassed {
      return Line("✓ " + words(.quizPassedAt, ["percent": "\(quiz.bestPercent ?? 0) %"]), Style(.right))
    }
    if quiz.isUnderway { return Line(words[.mapQuizUnderway], .secondary) }
    return Line(words(.quizFailedAt, ["percent": "\(quiz.bestPercent ?? 0) %"]), Style(.wrong))
  }

  private func objectives(_ module: Module, _ session: Session, _ columns: Int) -> [BodyLine] {
    guard !module.objectives.isEmpty else { return [] }
    var body: [BodyLine] = []
    let block = module.lessons.count + 2
    body.append([.empty, Line(session.words[.moduleObjectives], .heading)], block: block)
    for objective in module.objectives {
      let lines = TextFlow.lines([Span(session.text(objective.text))], columns: columns - 2).map(\.line)
      body.append(lines.enumerated().map { ($0 == 0 ? Line("• ", .secondary) : Line("  ")) + $1 }, block: block)
    }
    return body
  }
}
