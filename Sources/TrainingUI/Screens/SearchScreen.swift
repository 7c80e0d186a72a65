internal import CourseModel
internal import TerminalFrame
internal import UnicodeText

/// Searches all lessons while one types.
struct SearchScreen: Screen {
  private var text = ""
  private var contents: [ModuleContent] = []
  private var matches: [TextSearch.Match] = []
  private var selection = ListSelection(0)

  var context: Context { .search }

  /// The longest text to look for, in characters.
  private static let longest = 60

  mutating func received(_ arrival: Arrival, in session: inout Session) -> Outcome {
    if case .courseText(let contents) = arrival {
      self.contents = contents
      search()
    }
    return .nothing
  }

  mutating func perform(_ action: Action, in session: inout Session) -> Outcome {
    switch action {
    case .typed(let scalar):
      guard Printable.accepts(scalar), text.unicodeScalars.count < Self.longest else { return .nothing }
      text.unicodeScalars.append(scalar)
      search()
    case .erase:
      if !text.isEmpty { text.removeLast() }
      search()
    case .cancel: return .go(.back)
    case .open: return open(&session)
    default: selection.move(action, count: matches.count)
    }
    return .nothing
  }

  private mutating func search() {
    let search = TextSearch(text)
    matches = contents.flatMap { search.matches(in: $0.lessons, of: $0.module) }
    selection.index = 0
  }

  private func open(_ session: inout Session) -> Outcome {
    guard let index = selection.index, matches.indices.contains(index) else { return .nothing }
    let match = matches[index]
    var outcome = session.open(LessonReader(at: match.reference, sought: text), in: match.reference.module)
    if case .push(let screen) = outcome.navigation { outcome.navigation = .replace(screen) }
    return outcome
  }

  // MARK: What it shows

  func page(in session: Session, columns: Int) -> ScreenPage {
    let words = session.words
    var body: [BodyLine] = []
    let label = words[.searchLabel] + " "
    body.append([Line(label, .heading) + Line(text), .empty], block: 0)
    let cursor = Position(column: DisplayWidth.of(label) + DisplayWidth.of(text), row: 0)
    var focus: Range<Int>?
    if !TextSearch(text).isMeaningful {
      body.append(TextFlow.lines([Span(words[.searchHint], .secondary)], columns: columns).map(\.line), block: 1)
    } else if matches.isEmpty {
      body.append(TextFlow.lines([Span(words[.searchNothing])], columns: columns).map(\.line), block: 1)
    } else {
      body.append([Line(words.count(.searchFound, matches.count), .secondary), .empty], block: 1)
    }
    for (index, match) in matches.enumerated() {
      let isSelected = selection.index == index
      let lead = Line(isSelected ? "▸ " : "  ", .accent)
      let title =
        lead + Line("\(session.number(of: match.reference.module)) ", .secondary)
        + Line(match.lesson, Style(.body, .strong))
      let lines = [title.fitted(columns), Line(match.excerpt, .secondary).indented(4).fitted(columns)]
      if isSelected { focus = (index == 0 ? 0 : body.count)..<body.count + lines.count }
      body.append(lines, block: index + 2)
    }
    return ScreenPage(trail: ["Amparo", words[.searchTrail]], body: body, focus: focus, cursor: cursor)
  }
}
