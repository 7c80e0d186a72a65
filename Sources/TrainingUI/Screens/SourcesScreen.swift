internal import CourseModel
internal import TerminalFrame

/// The sources that the screen below cites, by the numbers it cites them with.
struct SourcesScreen: Screen {
  let citations: CitationNumbers
  let sources: [SourceID: Source]
  /// Those that are told: at first the ones that the text below cites, then the others of its lesson or case.
  private(set) var told: [SourceID]
  /// How many are left to be told.
  var leftCount: Int { isInParts && !tellsOthers ? citations.sources.count - told.count : 0 }
  private let isInParts: Bool
  private var tellsOthers = false

  /// - Parameter told: the sources that are told first where the course is told in lines.
  init(_ citations: CitationNumbers, _ sources: [SourceID: Source], told: [SourceID]) {
    self.citations = citations
    self.sources = sources
    self.told = told
    isInParts = told.count < citations.sources.count
  }

  var context: Context { isInParts ? .parts : .reading }

  func offers(_ action: Action, in session: Session) -> Bool {
    switch action {
    case .forward: false
    case .sources: leftCount > 0
    default: true
    }
  }

  mutating func perform(_ action: Action, in session: inout Session) -> Outcome {
    guard action == .sources, leftCount > 0 else { return .nothing }
    told = citations.sources.filter { !told.contains($0) }
    tellsOthers = true
    return .nothing
  }

  func page(in session: Session, columns: Int) -> ScreenPage {
    let words = session.words
    var body: [BodyLine] = []
    body.append([Line(words[.sourcesTitle], .heading)], block: 0)
    for (index, id) in citations.sources.enumerated() {
      body.appendGap()
      let lead = Line("[\(index + 1)]", .secondary).padded(6)
      let text = sources[id].map { lines($0, words, columns: columns - 6) } ?? [Line(id.text)]
      body.append(text.enumerated().map { $0 == 0 ? lead + $1 : $1.indented(6) }, block: index + 1)
    }
    if citations.sources.isEmpty {
      body.appendGap()
      body.append(TextFlow.lines([Span(words[.sourcesNone])], columns: columns).map(\.line), block: 1)
    }
    return ScreenPage(trail: ["Amparo", words[.sourcesTitle]], body: body)
  }

  private func lines(_ source: Source, _ words: Catalogue, columns: Int) -> [Line] {
    let publisher = [source.publisher, source.year.map(String.init), source.locator].compactMap { $0 }
    let checked = source.checked.map { words(.sourcesChecked, ["date": $0]) }
    let rest = [publisher.joined(separator: ", "), source.address, checked].compactMap { $0 }.filter { !$0.isEmpty }
    return TextFlow.lines([Span(source.title, Style(.body, .strong))], columns: columns).map(\.line)
      + rest.flatMap { TextFlow.lines([Span($0, .secondary)], columns: columns).map(\.line) }
  }
}
