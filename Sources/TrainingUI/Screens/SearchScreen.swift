internal import CourseModel
internal import TerminalFrame
internal import UnicodeText

/// Searches all lessons while one types.
struct SearchScreen: Screen {
  private(set) var text = ""
  private var contents: [ModuleContent] = []
  private(set) var matches: [TextSearch.Match] = []
  private var selection = ListSelection(0)

  var context: Context { .search }

  /// A search for a text, empty for one that is still to be typed.
  init(for text: String = "") { self.text = Self.searchable(text) }

  /// True where there is something to look for.
  var isMeaningful: Bool { TextSearch(text).isMeaningful }

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

  /// A number opens what was found; any other line is looked for.
  mutating func replied(_ reply: Reply, in session: inout Session) -> Outcome {
    if let number = reply.number, matches.indices.contains(number - 1) {
      selection.index = number - 1
      return open(&session)
    }
    text = Self.searchable(reply.text)
    search()
    return .nothing
  }

  private static func searchable(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: text.unicodeScalars.filter(Printable.accepts).prefix(longest))
    return String(kept)
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

  func selected(in session: Session) -> Int? { matches.isEmpty ? nil : selection.index }

  func page(in session: Session, columns: Int) -> ScreenPage {
    let words = session.words
    var page = ScreenPage(trail: ["Amparo", words[.searchTrail]])
    let label = words[.searchLabel] + " "
    page.body.append([Line(label, .heading) + Line(text), .empty], block: 0)
    page.cursor = Position(column: DisplayWidth.of(label) + DisplayWidth.of(text), row: 0)
    if !isMeaningful {
      page.add(words[.searchHint], .secondary, columns: columns)
    } else if matches.isEmpty {
      page.add(words[.searchNothing], columns: columns)
    } else {
      page.add(words.count(.searchFound, matches.count), .secondary, columns: columns)
      page.body.appendGap()
    }
    for match in matches {
      let number = ListItem.number(session.number(of: match.reference.module), of: session.course.modules.count)
      let room = ScreenPage.itemColumns(number, gap: 1, of: columns)
      let title = Line(match.lesson, Style(.body, .strong)).fitted(room)
      page.addItem(number, gap: 1, [title, Line(match.excerpt, .secondary).fitted(room)])
    }
    return page
  }
}
