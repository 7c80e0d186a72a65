internal import CourseModel
internal import TerminalFrame

/// The end of a lesson: what was read, and where it goes on.
struct LessonEnd: Screen {
  let finished: LessonReference

  init(_ lesson: LessonReference) { finished = lesson }

  var context: Context { .lessonEnd }
  var lesson: LessonReference? { finished }

  func place(top: TextAnchor) -> Place? { .module(finished.module) }

  private enum Next {
    case lesson(LessonOutline, number: Int)
    case quiz(QuizID)
    case module
  }

  private func next(_ session: Session) -> Next {
    guard let module = session.course.module(finished.module),
      let index = module.lessons.firstIndex(where: { $0.id == finished.lesson })
    else { return .module }
    if module.lessons.indices.contains(index + 1) { return .lesson(module.lessons[index + 1], number: index + 2) }
    if let quiz = module.quiz, session.digest.quizzes[quiz]?.isPassed != true { return .quiz(quiz) }
    return .module
  }

  mutating func perform(_ action: Action, in session: inout Session) -> Outcome {
    guard action == .open else { return .nothing }
    switch next(session) {
    case .lesson(let lesson, _):
      guard let page = lesson.pages.first else { return .go(.back) }
      return .go(.replace(LessonReader(at: PageReference(module: finished.module, lesson: lesson.id, page: page))))
    case .quiz(let quiz): return .go(.replace(QuizFront(quiz: quiz, module: finished.module)))
    case .module: return .go(.back)
    }
  }

  func page(in session: Session, columns: Int) -> ScreenPage {
    let title = session.content?.lesson(finished.lesson)?.title ?? finished.lesson.text
    let outline = session.course.module(finished.module)?.lesson(finished.lesson)
    let isRead = outline.map { session.course.isFinished($0, of: finished.module, session.digest) } ?? false
    var body: [BodyLine] = []
    let verdict = session.words(isRead ? .lessonFinished : .lessonPagesOpen, ["lesson": title])
    let sign = Span(isRead ? "✓ " : "• ", isRead ? Style(.right, .strong) : .secondary)
    body.append(TextFlow.lines([sign, Span(verdict, .heading)], columns: columns).map(\.line), block: 0)
    body.appendGap()
    body.append(TextFlow.lines([Span(nextText(session))], columns: columns).map(\.line), block: 1)
    return ScreenPage(trail: session.trail(finished.module) + [title], body: body)
  }

  func nextText(_ session: Session) -> String {
    switch next(session) {
    case .lesson(let lesson, let number):
      let title = session.content?.lesson(lesson.id)?.title ?? lesson.id.text
      return session.words(
        .lessonNext,
        ["number": String(number), "lesson": title, "minutes": session.words.count(.minutes, lesson.minutes)])
    case .quiz: return session.words[.lessonNextQuiz]
    case .module: return session.words[.lessonNextModule]
    }
  }
}
