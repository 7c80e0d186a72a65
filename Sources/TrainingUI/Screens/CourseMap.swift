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
    if standing.isAnythingUnverified {
      page.body.appendGap()
      page.add(QuizDigest.legend(session.words), .secondary, columns: columns)
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
    page.addItem(number, moduleLines(module, index, standing, session, room))
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
    let percent = quiz.bestPercent.map { Percentage.text($0) + quiz.mark } ?? Percentage.none
    return Line((quiz.isPassed ? "✓ " : "✗ ") + percent, Style(quiz.isPassed ? .right : .wrong))
  }

  /// What stands behind a module's title.
  private struct Tail {
    var lessons: String
    var quiz: String
    var done: String
    /// What a narrow window has room for.
    var short: String
  }

  private func tail(_ standing: Standing.ModuleStanding, _ words: Catalogue) -> Tail {
    let done = standing.isDone ? words[standing.isWaived ? .mapWaived : .mapDone] : ""
    return Tail(
      lessons: words(
        .mapLessons, ["done": String(standing.lessonsFinished), "all": String(standing.lessonsTotal)]),
      quiz: quizText(standing, words), done: done,
      short: standing.isDone ? done + standing.mark : "\(standing.lessonsFinished)/\(standing.lessonsTotal)")
  }

  /// Title, lessons, quiz and state in columns as wide as they have to be; in narrow windows the title and the state alone.
  ///
  /// A title that has no room goes on in the next line: nobody should have to guess what a module is about. In a narrow
  /// window, which is low as well, it is cut: there the next module is worth more than the end of a title.
  private func moduleLines(
    _ module: Module, _ index: Int, _ standing: Standing, _ session: Session, _ room: Int
  ) -> [Line] {
    let tails = standing.modules.map { tail($0, session.words) }
    let own = tails[index]
    let widest = { (part: KeyPath<Tail, String>, gap: Int) in
      tails.map { DisplayWidth.of($0[keyPath: part]) }.max().map { $0 == 0 ? 0 : $0 + gap } ?? 0
    }
    let isWide = room >= 64
    let (lessons, quiz) = (widest(\.lessons, Self.gap), widest(\.quiz, Self.gap))
    let left = isWide ? room - lessons - quiz - widest(\.done, 0) : room - DisplayWidth.of(own.short)
    let behind =
      isWide
      ? Line(own.lessons, .secondary).padded(lessons) + Line(own.quiz, .secondary).padded(quiz)
        + Line(own.done, Style(.right)) : Line(own.short, .secondary)
    let whole = Line(session.text(module.title))
    let title = isWide ? TextFlow.lines(whole.spans, columns: left - 1).map(\.line) : [whole.fitted(left - 1)]
    return title.enumerated().map { $0 == 0 ? $1.padded(left) + behind : $1 }
  }

  /// Between two columns.
  private static let gap = 2

  private func quizText(_ standing: Standing.ModuleStanding, _ words: Catalogue) -> String {
    guard standing.hasQuiz else { return "" }
    guard let quiz = standing.quiz else { return words(.mapQuiz, ["percent": Percentage.none]) }
    if quiz.isUnderway { return words[.mapQuizUnderway] }
    return words(.mapQuiz, ["percent": quiz.bestPercent.map { Percentage.text($0) + quiz.mark } ?? Percentage.none])
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
