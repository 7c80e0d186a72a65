internal import CourseModel
internal import TerminalFrame

/// Terms and what they mean: a lesson's, or all of them.
struct GlossaryScreen: Screen {
  let terms: [GlossaryTerm]
  /// The terms of the part that is told: all of them, but where lines would tell too many at once.
  private(set) var part: Range<Int>

  /// Terms, part by part where the course is told in lines and they are many.
  init(_ terms: [GlossaryTerm], in session: Session) {
    self.terms = terms
    part = 0..<(session.presentation == .lines ? min(Self.mostAtOnce, terms.count) : terms.count)
  }

  /// More terms than this nobody keeps in mind.
  private static let mostAtOnce = 10

  /// True where not all terms are told at once.
  var isInParts: Bool { part.count < terms.count }

  var context: Context { isInParts ? .parts : .reading }

  func offers(_ action: Action, in session: Session) -> Bool {
    switch action {
    case .forward: part.upperBound < terms.count
    case .sources: false
    default: true
    }
  }

  mutating func perform(_ action: Action, in session: inout Session) -> Outcome {
    guard action == .forward, part.upperBound < terms.count else { return .nothing }
    part = part.upperBound..<min(part.upperBound + Self.mostAtOnce, terms.count)
    return .nothing
  }

  func page(in session: Session, columns: Int) -> ScreenPage {
    var body: [BodyLine] = []
    body.append([Line(session.words[.glossaryTitle], .heading)], block: 0)
    for (index, term) in terms.enumerated() {
      body.appendGap()
      let name = TextFlow.lines([Span(session.text(term.term), Style(.body, .strong))], columns: columns)
      let meaning = TextFlow.lines([Span(session.text(term.definition))], columns: columns - 2)
      body.append(name.map(\.line) + meaning.map { $0.line.indented(2) }, block: index + 1)
    }
    if terms.isEmpty {
      body.appendGap()
      body.append(TextFlow.lines([Span(session.words[.glossaryNone])], columns: columns).map(\.line), block: 1)
    }
    return ScreenPage(trail: ["Amparo", session.words[.glossaryTitle]], body: body)
  }
}
