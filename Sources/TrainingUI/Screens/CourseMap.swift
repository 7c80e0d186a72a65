internal import CourseModel
internal import TerminalFrame
internal import UnicodeText

/// The course at a glance: what to go on with, every module with its state, the trainer's own quizzes.
struct CourseMap: Screen {
  private var selection = ListSelection(0)
  /// How many items were shown last.
  private var itemCount: Int?

  var isSpacious: Bool { false }

  var context: Context { .courseMap }

  func place(top: TextAnchor) -> Place? { .courseMap }

  /// What Enter opens, in the order of the screen.
  enum Item: Equatable {
    case next(NextStep)
    case module(Module)
    case finalAssessment(FinalAssessment)
    case own(OwnQuizEntry)
  }

  func items(_ session: Session) -> [Item] {
    let next = session.course.nextStep(session.digest)
    return (next == .nothing ? [] : [.next(next)]) + session.course.modules.map(Item.module)
      + [session.course.finalAssessment].compactMap { $0 }.map(Item.finalAssessment) + session.ownQuizzes.map(Item.own)
  }

  mutating func perform(_ action: Action, in session: inout Session) -> Outcome {
    switch action {
    case .mark(let number): return choose(module: number, items(session))
    case .open: return open(items(session), &session)
    case .people: return .ask(.listTrainees)
    case .practice:
      var effects: [Effect] = session.progress == nil && session.trainee != nil ? [.readProgress] : []
      effects.append(.readPractice(session.language))
      return Outcome(navigation: .push(PracticeScreen()), effects: effects)
    // What comes next is looked for where it is shown or opened, not at every arrow.
    default: selection.move(action, count: itemCount ?? items(session).count)
    }
    return .nothing
  }

  mutating func laidOut(_ page: ScreenPage) { itemCount = page.items.count }

  mutating func received(_ arrival: Arrival, in session: inout Session) -> Outcome {
    guard case .trainees(let entries) = arrival else { return .nothing }
    return .go(.push(TraineeList(entries: entries, over: true)))
  }

  /// Numbers are the modules' own, not the rows'; what stands behind the modules goes on counting.
  private mutating func choose(module number: Int, _ items: [Item]) -> Outcome {
    let numbered = items.indices.filter { if case .next = items[$0] { false } else { true } }
    if numbered.indices.contains(number - 1) { selection.index = numbered[number - 1] }
    return .nothing
  }

  private func open(_ items: [Item], _ session: inout Session) -> Outcome {
    guard let index = selection.index, items.indices.contains(index) else { return .nothing }
    switch items[index] {
    case .next(.page(let page)): return session.open(LessonReader(at: page), in: page.module)
    case .next(.quiz(let module)): return session.open(QuizFront(session, module), in: module)
    case .next(.finalAssessment), .finalAssessment: return session.openFinal()
    case .next(.nothing): return .nothing
    case .module(let module): return session.open(ModuleScreen(module: module.id), in: module.id)
    case .own(let quiz): return session.openOwn(quiz)
    }
  }

  // MARK: What it shows

  func selected(in session: Session) -> Int? { selection.index }

  func page(in session: Session, columns: Int) -> ScreenPage {
    var page = ScreenPage(
      trail: ["Amparo", session.text(session.course.title)], status: session.trainee?.profile.name)
    let standing = session.standing
    for item in items(session) {
      switch item {
      case .next(let step): addNext(step, session, columns, to: &page)
      case .module(let module): add(module, standing, session, columns, to: &page)
      case .finalAssessment(let final): add(final, standing, session, columns, to: &page)
      case .own(let quiz): add(quiz, session, columns, to: &page)
      }
    }
    if standing.isComplete {
      page.body.appendGap()
      page.add(session.words[.mapComplete], Style(.right), columns: columns)
    }
    return page
  }

  private func addNext(_ step: NextStep, _ session: Session, _ columns: Int, to page: inout ScreenPage) {
    let label = session.words[session.digest.hasBegun ? .mapContinue : .mapBegin]
    let room = max(10, ScreenPage.itemColumns(label, gap: 3, of: columns))
    let text = TextFlow.lines([Span(nextText(step, session))], columns: room).map(\.line)
    page.addItem(label, style: .heading, gap: 3, text)
  }

  func nextText(_ step: NextStep, _ session: Session) -> String {
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
    case .finalAssessment: return session.course.finalAssessment.map { session.text($0.title) } ?? ""
    case .nothing: return ""
    }
  }

  // MARK: Modules

  private func add(
    _ module: Module, _ standing: Standing, _ session: Session, _ columns: Int, to page: inout ScreenPage
  ) {
    guard let index = standing.modules.firstIndex(where: { $0.module == module.id }) else { return }
    if index == 0 {
      if !page.body.isEmpty { page.body.appendGap() }
      page.body.append([courseLine(standing, session, columns), .empty], block: 1)
    }
    let number = ListItem.number(index + 1, of: standing.modules.count)
    let room = ScreenPage.itemColumns(number, of: columns)
    page.addItem(number, [moduleLine(module, standing.modules[index], session, room)])
  }

  private func courseLine(_ standing: Standing, _ session: Session, _ columns: Int) -> Line {
    let percent = standing.share.wholePercent
    let title = Line(session.words[.mapYourCourse], .heading)
    let figure = Line(Percentage.text(percent), .secondary)
    let barColumns = columns >= 60 ? 18 : 8
    let filled = barColumns * percent / 100
    let bar = Line([
      Span(Filling.text("█", filled), .accent), Span(Filling.text("░", barColumns - filled), .secondary),
    ])
    let gap = max(1, columns - title.width - figure.width - 3 - bar.width)
    return title + Line(Filling.spaces(gap)) + figure + Line("   ") + bar
  }

  private func add(
    _ final: FinalAssessment, _ standing: Standing, _ session: Session, _ columns: Int, to page: inout ScreenPage
  ) {
    page.body.appendGap()
    let room = ScreenPage.itemColumns("•", of: columns)
    let state = finalState(standing, session.words, isNarrow: room < 64)
    let title = Line(session.text(final.title))
    let left = room - state.width - 2
    page.addItem("•", [title.fitted(left).padded(left + 2) + state])
  }

  private func finalState(_ standing: Standing, _ words: Catalogue, isNarrow: Bool) -> Line {
    guard let quiz = standing.final else {
      if standing.areModulesDone { return Line(isNarrow ? Percentage.none : words[.quizNotTried], .secondary) }
      return Line(
        isNarrow ? Percentage.none : words(.mapFinalClosed, ["modules": words.count(.modules, standing.modules.count)]),
        .secondary)
    }
    if quiz.isUnderway, !quiz.isPassed { return Line(words[.mapQuizUnderway], .secondary) }
    let percent = quiz.bestPercent.map { Percentage.text($0) } ?? Percentage.none
    return Line((quiz.isPassed ? "✓ " : "✗ ") + percent, Style(quiz.isPassed ? .right : .wrong))
  }

  /// Title, lessons, quiz and state in columns; in narrow windows the title and the lessons alone.
  private func moduleLine(
    _ module: Module, _ standing: Standing.ModuleStanding, _ session: Session, _ room: Int
  ) -> Line {
    let title = Line(session.text(module.title))
    let done = standing.isDone ? session.words[standing.isWaived ? .mapWaived : .mapDone] : ""
    guard room >= 64 else {
      let state = standing.isDone ? done : "\(standing.lessonsFinished)/\(standing.lessonsTotal)"
      let left = room - DisplayWidth.of(state) - 1
      return title.fitted(left).padded(left + 1) + Line(state, .secondary)
    }
    let lessons = session.words(
      .mapLessons, ["done": String(standing.lessonsFinished), "all": String(standing.lessonsTotal)])
    let tail =
      Line(lessons, .secondary).padded(Self.lessonColumns)
      + Line(quizText(standing, session.words), .secondary).padded(Self.quizColumns) + Line(done, Style(.right))
    let left = room - Self.lessonColumns - Self.quizColumns - Self.doneColumns
    return title.fitted(left - 1).padded(left) + tail
  }

  private static let lessonColumns = 18
  private static let quizColumns = 13
  private static let doneColumns = 6

  private func quizText(_ standing: Standing.ModuleStanding, _ words: Catalogue) -> String {
    guard standing.hasQuiz else { return "" }
    guard let quiz = standing.quiz else { return words(.mapQuiz, ["percent": Percentage.none]) }
    if quiz.isUnderway { return words[.mapQuizUnderway] }
    return words(.mapQuiz, ["percent": quiz.bestPercent.map { Percentage.text($0) } ?? Percentage.none])
  }

  // MARK: The trainer's own quizzes

  private func add(_ quiz: OwnQuizEntry, _ session: Session, _ columns: Int, to page: inout ScreenPage) {
    if quiz.id == session.ownQuizzes.first?.id {
      page.body.appendGap()
      page.body.append([Line(session.words[.mapOwnQuizzes], .heading), .empty], block: 100)
    }
    let title = Printable.text(session.text(quiz.title))
    let text = quiz.errors == 0 ? title : title + " · " + session.words.count(.mapOwnErrors, quiz.errors)
    page.addItem("•", gap: 2, [Line(text).fitted(ScreenPage.itemColumns("•", of: columns))])
  }
}
