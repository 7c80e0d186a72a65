internal import CourseModel
internal import TerminalFrame

/// The pages of a lesson, one at a time.
struct LessonReader: Screen {
  private(set) var reference: PageReference
  /// The text searched for, whose next occurrence `n` shows.
  var sought: String?

  init(at reference: PageReference, sought: String? = nil) {
    self.reference = reference
    self.sought = sought
  }

  var context: Context { .page }
  var lesson: LessonReference? { reference.lessonReference }
  var outlinedModule: ModuleID? { reference.module }

  /// The next match is one of a search.
  func offers(_ action: Action, in session: Session) -> Bool {
    action != .abandon && (action != .nextMatch || sought != nil)
  }

  func place(top: TextAnchor) -> Place? { .page(reference, top) }

  func citations(in session: Session) -> CitationNumbers { session.citations(of: reference.lessonReference) }

  mutating func perform(_ action: Action, in session: inout Session) -> Outcome {
    switch action {
    case .forward: return forward(&session)
    case .backward: return turn(by: -1, &session)
    case .nextMatch: return nextMatch(&session)
    case .bookmark: return toggleBookmark(&session)
    case .note: return writeNote(session)
    default: return .nothing
    }
  }

  /// Space shows the next windowful; at the end of the page it finishes the page and goes on.
  private func forward(_ session: inout Session) -> Outcome {
    guard session.view.isAtEnd else { return .nothing }
    guard session.content?.lesson(reference.lesson)?.page(reference.page) != nil else { return .go(.back) }
    let finished = session.digest.finishedPages[reference.lessonReference] ?? []
    // Whoever only reads turns pages, and none is noted as read.
    if finished.contains(reference.page) || session.onlyReads { return goOn(&session) }
    return .ask(session.record(.pageFinished(reference)))
  }

  mutating func recorded(_ event: Event, in session: inout Session) -> Outcome {
    if case .pageBookmarked(reference, let isSet) = event.happening {
      session.notice = session.words[isSet ? .noticeBookmarked : .noticeBookmarkGone]
    }
    guard event.happening == .pageFinished(reference) else { return .nothing }
    return goOn(&session)
  }

  private func goOn(_ session: inout Session) -> Outcome {
    guard let page = session.content?.lesson(reference.lesson)?.page(reference.page) else { return .go(.back) }
    if let check = page.check { return .go(.replace(CheckScreen(at: reference, check, session))) }
    return session.step(after: reference)
  }

  private func turn(by step: Int, _ session: inout Session) -> Outcome {
    guard let pages = session.course.module(reference.module)?.lesson(reference.lesson)?.pages,
      let index = pages.firstIndex(of: reference.page), pages.indices.contains(index + step)
    else {
      session.notice = session.words[.noticeFirstPage]
      return .nothing
    }
    return .go(.replace(LessonReader(at: reference.turned(to: pages[index + step]))))
  }

  private func nextMatch(_ session: inout Session) -> Outcome {
    guard let sought, let lessons = session.content?.lessons else {
      session.notice = session.words[.noticeNoSearch]
      return .nothing
    }
    let matches = TextSearch(sought).matches(in: lessons, of: reference.module)
    let here = matches.firstIndex { $0.reference == reference }
    guard let next = here.map({ matches[($0 + 1) % matches.count] }) ?? matches.first, next.reference != reference
    else {
      session.notice = session.words[.noticeOnlyMatch]
      return .nothing
    }
    return .go(.replace(LessonReader(at: next.reference, sought: sought)))
  }

  // MARK: What it shows

  func page(in session: Session, columns: Int) -> ScreenPage {
    let lesson = session.content?.lesson(reference.lesson)
    guard let lesson, let page = lesson.page(reference.page) else {
      var page = ScreenPage(trail: session.trail(reference.module))
      page.add(session.words[.lessonMissing], columns: columns)
      return page
    }
    let layout = session.layout(columns: min(columns, Geometry.widestProse), citing: citations(in: session))
    var body: [BodyLine] = []
    body.append(layout.lines(page.title, style: .heading), block: 0)
    body.appendGap()
    body += layout.lines(page.blocks, firstBlock: 1)
    body += noteLines(session, columns: layout.columns)
    return ScreenPage(
      trail: session.trail(reference.module) + [lesson.title],
      status: session.bookmarkSign(reference) + session.pageStatus(reference), body: body,
      outline: session.outline(around: reference))
  }
}

extension PageReference {
  /// Another page of the same lesson.
  func turned(to page: PageID) -> PageReference { PageReference(module: module, lesson: lesson, page: page) }
}

/// What the pages of a lesson and the questions after them share.
extension Session {
  /// `page 2 of 4`.
  func pageStatus(_ reference: PageReference) -> String {
    let pages = course.module(reference.module)?.lesson(reference.lesson)?.pages ?? []
    let number = (pages.firstIndex(of: reference.page) ?? 0) + 1
    return words(.lessonPageOf, ["number": String(number), "count": String(pages.count)])
  }

  /// What follows a page and its question: the next page, or the end of the lesson.
  func step(after reference: PageReference) -> Outcome {
    let pages = course.module(reference.module)?.lesson(reference.lesson)?.pages ?? []
    guard let index = pages.firstIndex(of: reference.page), pages.indices.contains(index + 1) else {
      return .go(.replace(LessonEnd(reference.lessonReference)))
    }
    return .go(.replace(LessonReader(at: reference.turned(to: pages[index + 1]))))
  }

  /// The numbers by which a lesson cites its sources, the same on all its pages.
  func citations(of lesson: LessonReference) -> CitationNumbers {
    guard let lesson = content?.lesson(lesson.lesson) else { return CitationNumbers([]) }
    return CitationNumbers(
      lesson.pages.flatMap { page in
        page.title.citations + page.blocks.citations + (page.check?.citations ?? [])
      })
  }

  /// The module's lessons, with the one being read and its pages: shown beside wide windows.
  func outline(around reference: PageReference) -> [Line] {
    guard let module = course.module(reference.module) else { return [] }
    var lines = [Line(text(module.title), .heading), .empty]
    for (index, lesson) in module.lessons.enumerated() {
      let isHere = lesson.id == reference.lesson
      let isRead = course.isFinished(lesson, of: module.id, digest)
      let title = content?.lesson(lesson.id)?.title ?? lesson.id.text
      lines.append(
        Line([
          Span(isHere ? "▸ " : isRead ? "✓ " : "  ", isHere ? .accent : Style(.right)),
          Span("\(index + 1)  \(title)", isHere ? Style(.body, .strong) : .secondary),
        ]))
      if isHere { lines += pageLines(lesson, reference) }
    }
    return lines
  }

  private func pageLines(_ lesson: LessonOutline, _ reference: PageReference) -> [Line] {
    let finished = digest.finishedPages[reference.lessonReference] ?? []
    return lesson.pages.map { page in
      let title = content?.lesson(lesson.id)?.page(page)?.title.plainText ?? page.text
      let isHere = page == reference.page
      return Line([
        Span(finished.contains(page) ? "   ✓ " : "     ", Style(.right)),
        Span(title, isHere ? .body : .secondary),
      ])
    }
  }
}

extension Question {
  /// Every source that the question cites, in reading order.
  var citations: [SourceID] {
    situation.citations + prompt.citations
      + form.options.flatMap { $0.text.citations + $0.reason.citations } + form.reason.citations + sources
  }
}
