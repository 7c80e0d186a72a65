internal import CourseModel
internal import TerminalFrame

/// Terms and what they mean: a lesson's, or all of them.
struct GlossaryScreen: Screen {
  let terms: [GlossaryTerm]

  init(_ terms: [GlossaryTerm]) { self.terms = terms }

  var context: Context { .reading }

  mutating func perform(_ action: Action, in session: inout Session) -> Outcome { .nothing }

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
