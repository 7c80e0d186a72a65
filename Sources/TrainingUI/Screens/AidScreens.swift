internal import CourseModel
internal import TerminalFrame

/// The job aids to choose from.
struct AidList: Screen {
  let aids: [JobAid]
  private let facts: LocalFacts
  private let sources: [SourceID: Source]
  private var selection = ListSelection(0)

  init(_ aids: [JobAid], _ facts: LocalFacts, _ sources: [SourceID: Source]) {
    self.aids = aids
    self.facts = facts
    self.sources = sources
  }

  var context: Context { .list }

  /// The list with the selection of another one.
  func replacing(_ shown: AidList) -> AidList {
    var list = self
    list.selection = shown.selection
    return list
  }

  /// The same aid from this list.
  func page(of shown: AidScreen) -> AidScreen {
    aids.first { $0.id == shown.aid.id }.map { AidScreen($0, facts, sources) } ?? shown
  }

  mutating func perform(_ action: Action, in session: inout Session) -> Outcome {
    guard action == .open else {
      selection.move(action, count: aids.count)
      return .nothing
    }
    guard let index = selection.index, aids.indices.contains(index) else { return .nothing }
    return .go(.push(AidScreen(aids[index], facts, sources)))
  }

  func selected(in session: Session) -> Int? { selection.index }

  func page(in session: Session, columns: Int) -> ScreenPage {
    var page = ScreenPage(trail: ["Amparo", session.words[.aidsTitle]])
    page.add(session.words[.aidsTitle], .heading, columns: columns)
    page.add(session.words[.aidsIntro], columns: columns)
    page.body.appendGap()
    for (index, aid) in aids.enumerated() {
      let label = ListItem.number(index + 1, of: aids.count)
      page.addItem(label, [Line(aid.title).fitted(ScreenPage.itemColumns(label, of: columns))])
    }
    return page
  }
}

/// A job aid: one page for the counter.
struct AidScreen: Screen {
  let aid: JobAid
  let facts: LocalFacts
  private let sources: [SourceID: Source]

  init(_ aid: JobAid, _ facts: LocalFacts, _ sources: [SourceID: Source]) {
    self.aid = aid
    self.facts = facts
    self.sources = sources
  }

  var context: Context { .aid }

  func citations(in session: Session) -> CitationNumbers { CitationNumbers(aid.blocks.citations) }

  func sources(in session: Session) -> [SourceID: Source] { sources }

  mutating func perform(_ action: Action, in session: inout Session) -> Outcome { .nothing }

  func page(in session: Session, columns: Int) -> ScreenPage {
    ScreenPage(
      trail: ["Amparo", session.words[.aidsTitle]],
      body: Self.lines(aid, facts, session.words, columns: min(columns, Geometry.widestProse)))
  }

  /// The aid laid out: the same on the screen, through a pipe and on paper.
  static func lines(_ aid: JobAid, _ facts: LocalFacts, _ words: Catalogue, columns: Int) -> [BodyLine] {
    let layout = BlockLayout(
      columns: columns, words: words, facts: facts, citations: CitationNumbers(aid.blocks.citations))
    var body: [BodyLine] = []
    body.append([Line(aid.title, .heading), .empty], block: 0)
    return body + layout.lines(aid.blocks, firstBlock: 1)
  }
}
