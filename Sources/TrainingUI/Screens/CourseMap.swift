internal import CourseModel
internal import TerminalFrame
internal import UnicodeText

/// The course at a glance: what to go on with, every module with its state, the trainer's own quizzes.
struct CourseMap: Screen {
  private var selection = ListSelection(0)

  var context: Context { .courseMap }

  func place(top: TextAnchor) -> Place? { .courseMap }

  /// What Enter opens, in the order of the screen.
  private enum Item: Equatable {
    case next(NextStep)
    case module(Module)
    case own(OwnQuizEntry)
  }

  private func items(_ session: Session) -> [Item] {
    let next = session.course.nextStep(session.digest)
    return (next == .nothing ? [] : [.next(next)]) + session.course.modules.map(Item.module)
      + session.ownQuizzes.map(Item.own)
  }

  mutating func perform(_ action: Action, in session: inout Session) -> Outcome {
    let items = items(session)
    switch action {
    case .mark(let number): return choose(module: number, items)
    case .open: return open(items, &session)
    case .people: return .ask(.listTrainees)
    default: selection.move(action, count: items.count)
    }
    return .nothing
  }

  mutating func received(_ arrival: Arrival, in session: inout Session) -> Outcome {
    guard case .trainees(let entries) = arrival else { return .nothing }
    return .go(.push(TraineeList(entries: entries, over: true)))
  }

  /// Digits are the modules' own numbers, not the rows'.
  private mutating func choose(module number: Int, _ items: [Item]) -> Outcome {
    let modules = items.indices.filter { if case .module = items[$0] { true } else { false } }
    if modules.indices.contains(number - 1) { selection.index = modules[number - 1] }
    return .nothing
  }

  private func open(_ items: [Item], _ session: inout Session) -> Outcome {
    guard let index = selection.index, items.indices.contains(index) else { return .nothing }
    switch items[index] {
    case .next(.page(let page)): return session.open(LessonReader(at: page), in: page.module)
    case .next(.quiz(let module)): return session.open(QuizFront(session, module), in: module)
    case .next(.nothing): return .nothing
    case .module(let module): return session.open(ModuleScreen(module: module.id), in: module.id)
    case .own(let quiz): return session.openOwn(quiz)
    }
  }

  // MARK: What it shows

  func page(in session: Session, columns: Int) -> ScreenPage {
    var body: [BodyLine] = []
    var focus: Range<Int>?
    let items = items(session)
    for (index, item) in items.enumerated() {
      if let heading = heading(before: item, at: index, items, session, columns) {
        if index > 0 { body.appendGap() }
        body.append(heading, block: index)
      }
      let lines = lines(of: item, isSelected: selection.index == index, session, columns)
      if selection.index == index { focus = body.count..<body.count + lines.count }
      body.append(lines, block: index)
    }
    if session.standing.isComplete {
      body.appendGap()
      body.append(
        TextFlow.lines([Span(session.words[.mapComplete], Style(.right))], columns: columns).map(\.line),
        block: items.count)
    }
    return ScreenPage(
      trail: ["Amparo", session.text(session.course.title)], status: session.trainee?.profile.name, body: body,
      focus: focus)
  }

  private func heading(
    before item: Item, at index: Int, _ items: [Item], _ session: Session, _ columns: Int
  ) -> [Line]? {
    switch item {
    case .next: return nil
    case .module(let module) where module.id == session.course.modules.first?.id:
      return [courseLine(session, columns), .empty]
    case .own(let quiz) where quiz.id == session.ownQuizzes.first?.id:
      return [Line(session.words[.mapOwnQuizzes], .heading), .empty]
    default: return nil
    }
  }

  private func courseLine(_ session: Session, _ columns: Int) -> Line {
    let percent = session.standing.share.wholePercent
    let title = Line(session.words[.mapYourCourse], .heading)
    let figure = Line("\(percent) %", .secondary)
    let barColumns = columns >= 60 ? 18 : 8
    let filled = barColumns * percent / 100
    let bar = Line([
      Span(String(repeating: "█", count: filled), .accent),
      Span(String(repeating: "░", count: barColumns - filled), .secondary),
    ])
    let gap = max(1, columns - title.width - figure.width - 3 - bar.width)
    return title + Line(String(repeating: " ", count: gap)) + figure + Line("   ") + bar
  }

  private func lines(of item: Item, isSelected: Bool, _ session: Session, _ columns: Int) -> [Line] {
    let mark = Line(isSelected ? "▸ " : "  ", .accent)
    switch item {
    case .next(let step): return nextLines(step, mark, isSelected, session, columns)
    case .module(let module): return moduleLines(module, mark, isSelected, session, columns)
    case .own(let quiz):
      let title = quiz.title.text(in: session.language, session.course.baseLanguage)
      let text = quiz.errors == 0 ? title : title + " · " + session.words.count(.mapOwnErrors, quiz.errors)
      return [mark + Line(Printable.text(text)).fitted(columns - 2)]
    }
  }

  private func nextLines(
    _ step: NextStep, _ mark: Line, _ isSelected: Bool, _ session: Session, _ columns: Int
  ) -> [Line] {
    let label = session.digest.latestAt == nil ? session.words[.mapBegin] : session.words[.mapContinue]
    let lead = mark + Line(label + "   ", Style(isSelected ? .accent : .heading, .strong))
    let text = nextText(step, session)
    let flowed = TextFlow.lines([Span(text)], columns: max(10, columns - lead.width)).map(\.line)
    return flowed.enumerated().map { $0 == 0 ? lead + $1 : $1.indented(lead.width) }
  }

  private func nextText(_ step: NextStep, _ session: Session) -> String {
    switch step {
    case .page(let page):
      guard let module = session.course.module(page.module),
        let index = module.lessons.firstIndex(where: { $0.id == page.lesson })
      else { return "" }
      return session.words(
        .mapNextLesson,
        [
          "module": session.text(module.title), "lesson": String(index + 1), "lessons": String(module.lessons.count),
          "minutes": session.words.count(.minutes, module.lessons[index].minutes),
        ])
    case .quiz(let id):
      return session.words(.mapNextQuiz, ["module": session.course.module(id).map { session.text($0.title) } ?? ""])
    case .nothing: return ""
    }
  }

  private func moduleLines(
    _ module: Module, _ mark: Line, _ isSelected: Bool, _ session: Session, _ columns: Int
  ) -> [Line] {
    guard let standing = session.standing.modules.first(where: { $0.module == module.id }) else { return [] }
    let number = Line(
      "\(session.number(of: module.id))  ", Style(isSelected ? .accent : .secondary, isSelected ? .strong : []))
    let title = session.text(module.title)
    let lessons = session.words(
      .mapLessons, ["done": String(standing.lessonsFinished), "all": String(standing.lessonsTotal)])
    let quiz = quizText(standing, session.words)
    let done = standing.isDone ? session.words[.mapDone] : ""
    guard columns >= 70 else {
      let state = standing.isDone ? done : "\(standing.lessonsFinished)/\(standing.lessonsTotal)"
      let room = columns - mark.width - number.width - DisplayWidth.of(state) - 1
      return [mark + number + Line(title).fitted(room).padded(room + 1) + Line(state, Style(.secondary))]
    }
    let tail =
      Line(lessons, .secondary).padded(17) + Line(quiz, .secondary).padded(12)
      + Line(done, Style(.right))
    let room = columns - mark.width - number.width - 17 - 12 - 6
    return [mark + number + Line(title).fitted(room - 1).padded(room) + tail]
  }

  private func quizText(_ standing: Standing.ModuleStanding, _ words: Catalogue) -> String {
    guard standing.hasQuiz else { return "" }
    guard let quiz = standing.quiz else { return words(.mapQuiz, ["percent": "–"]) }
    if quiz.isUnderway { return words[.mapQuizUnderway] }
    return words(.mapQuiz, ["percent": quiz.bestPercent.map { "\($0) %" } ?? "–"])
  }
}
