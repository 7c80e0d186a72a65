internal import CourseModel
internal import TerminalFrame

/// Something that the trainee must know and cannot miss: it stands over the screen until it is closed.
struct NoticeScreen: Screen {
  let title: Phrase
  let problem: Problem

  init(_ title: Phrase, _ problem: Problem) {
    self.title = title
    self.problem = problem
  }

  var context: Context { .reading }

  mutating func perform(_ action: Action, in session: inout Session) -> Outcome { .nothing }

  func page(in session: Session, columns: Int) -> ScreenPage {
    var page = ScreenPage(trail: ["Amparo"])
    page.body.append([Line("! " + session.words[title], Style(.warning, .strong)), .empty], block: 0)
    page.add(problem.text, columns: columns)
    return page
  }
}
