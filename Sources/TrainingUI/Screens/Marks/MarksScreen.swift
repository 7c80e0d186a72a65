internal import CourseModel
internal import TerminalFrame
internal import UnicodeText

/// The pages with a bookmark or a note, in the order of the course.
struct MarksScreen: Screen {
  private var contents: [ModuleContent] = []
  private var selection = ListSelection(0)

  var context: Context { .list }

  func place(top: TextAnchor) -> Place? { nil }

  func pages(_ session: Session) -> [Progress.MarkedPage] {
    session.progress?.markedPages(of: session.course) ?? []
  }

  mutating func received(_ arrival: Arrival, in session: inout Session) -> Outcome {
    if case .courseText(let contents) = arrival { self.contents = contents }
    return .nothing
  }

  mutating func perform(_ action: Action, in session: inout Session) -> Outcome {
    let pages = pages(session)
    guard action == .open else {
      selection.move(action, count: pages.count)
      return .nothing
    }
    guard let index = selection.index, pages.indices.contains(index) else { return .nothing }
    return session.open(LessonReader(at: pages[index].page), in: pages[index].page.module)
  }

  func offers(_ action: Action, in session: Session) -> Bool {
    action == .open ? !pages(session).isEmpty : action != .abandon
  }

  // MARK: What it shows

  func selected(in session: Session) -> Int? { pages(session).isEmpty ? nil : selection.index }

  func page(in session: Session, columns: Int) -> ScreenPage {
    let words = session.words
    var page = ScreenPage(trail: ["Amparo", words[.marksTitle]])
    page.add(words[.marksTitle], .heading, columns: columns)
    page.body.appendGap()
    let pages = pages(session)
    if pages.isEmpty { page.add(words[.marksNone], columns: columns) }
    for marked in pages {
      let number = ListItem.number(session.number(of: marked.page.module), of: session.course.modules.count)
      let room = ScreenPage.itemColumns(number, gap: 1, of: columns)
      page.addItem(number, gap: 1, lines(marked, room))
    }
    return page
  }

  private func lines(_ marked: Progress.MarkedPage, _ columns: Int) -> [Line] {
    let sign = marked.isBookmarked ? "⚑ " : ""
    let title = TextFlow.lines([Span(sign + title(marked.page), Style(.body, .strong))], columns: columns).map(\.line)
    guard let note = marked.note else { return title }
    return title
      + TextFlow.lines([Span(Printable.text(note.text), .secondary)], columns: columns).map(\.line)
  }

  /// `The first talk › Who speaks first`; ids where the lessons are not at hand yet.
  func title(_ page: PageReference) -> String {
    let lesson = contents.first { $0.module == page.module }?.lesson(page.lesson)
    let name = lesson?.title ?? page.lesson.text
    return name + " › " + (lesson?.page(page.page)?.title.plainText ?? page.page.text)
  }
}
