internal import CourseModel
internal import TerminalFrame

/// Whether to give an attempt up.
///
/// Enter alone goes on with it: the other line must be marked first.
struct AbandonScreen: Screen {
  let quiz: QuizID
  private let attempt: UniqueID
  private var selection = ListSelection(0)

  init(quiz: QuizID, attempt: UniqueID) {
    self.quiz = quiz
    self.attempt = attempt
  }

  var context: Context { .confirmation }

  mutating func perform(_ action: Action, in session: inout Session) -> Outcome {
    guard action == .open else {
      selection.move(action, count: 2)
      return .nothing
    }
    return selection.index == 1 ? .ask(session.record(.attemptAbandoned(attempt))) : .go(.back)
  }

  mutating func recorded(_ event: Event, in session: inout Session) -> Outcome {
    event.happening == .attemptAbandoned(attempt) ? .go(.back) : .nothing
  }

  func page(in session: Session, columns: Int) -> ScreenPage {
    let words = session.words
    var page = ScreenPage(trail: session.trail(of: quiz))
    page.add(words[.abandonQuestion], .heading, columns: columns)
    page.add(words[.abandonFinal], columns: columns)
    page.body.appendGap()
    page.addItem("1", [Line(words[.abandonNo])])
    page.addItem("2", [Line(words[.abandonYes])])
    return page
  }

  func selected(in session: Session) -> Int? { selection.index }
}
