internal import CourseModel
internal import TerminalFrame
internal import UnicodeText

/// The keys of the screen below, from the same table that handles them.
struct HelpScreen: Screen {
  let helped: Context
  private let offers: [Action]

  /// The help of a screen: what its context has and the screen itself does not take out.
  init(for screen: any Screen, in session: Session) {
    helped = screen.context
    offers = session.bindings.entries(in: helped).map(\.action).filter { screen.offers($0, in: session) }
  }

  var context: Context { .reading }

  mutating func perform(_ action: Action, in session: inout Session) -> Outcome { .nothing }

  func page(in session: Session, columns: Int) -> ScreenPage {
    ScreenPage(trail: ["Amparo", session.words[.helpTrail]], body: lines(session, columns: columns))
  }

  /// The entries of a screen's keys, each with its sentence.
  private func lines(_ session: Session, columns: Int) -> [BodyLine] {
    let words = session.words
    var body: [BodyLine] = []
    body.append([Line(words[.helpTitle], .heading), .empty], block: 0)
    var rows = session.bindings.entries(in: helped).compactMap { entry in
      offers.contains(entry.action) ? entry.explanation.map { (keys: entry.helpKeys, text: words[$0]) } : nil
    }
    if ActionTable.marking.contains(helped) {
      rows.insert((keys: "1–9", text: words[helped.digitExplanation]), at: 0)
    }
    let keyColumns = (rows.map { DisplayWidth.of($0.keys) }.max() ?? 0) + 3
    var told: Set<String> = []
    for (index, row) in rows.enumerated() where told.insert(row.keys + row.text).inserted {
      let lead = Line(row.keys, Style(.accent, .strong)).padded(keyColumns)
      let text = TextFlow.lines([Span(row.text)], columns: columns - keyColumns).map(\.line)
      body.append(text.enumerated().map { $0 == 0 ? lead + $1 : $1.indented(keyColumns) }, block: index + 1)
    }
    return body
  }
}
