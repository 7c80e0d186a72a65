internal import CourseModel
internal import TerminalFrame

/// Something could not be saved: what, where, and what to do.
///
/// The work is kept until it can be.
struct TroubleScreen: Screen {
  let problem: Problem

  init(_ problem: Problem) { self.problem = problem }

  var context: Context { .trouble }

  mutating func perform(_ action: Action, in session: inout Session) -> Outcome {
    switch action {
    case .leave: return .ask(.leave(.asked))
    case .retry:
      guard case .failed(let drafts) = session.saving else { return .go(.back) }
      return Outcome(effects: drafts.map(Effect.record))
    default: return .nothing
    }
  }

  func page(in session: Session, columns: Int) -> ScreenPage {
    let words = session.words
    var body: [BodyLine] = []
    body.append([Line("✗ " + words[.troubleTitle], Style(.critical, .strong)), .empty], block: 0)
    body.append(TextFlow.lines([Span(problem.text)], columns: columns).map(\.line), block: 1)
    body.appendGap()
    body.append(TextFlow.lines([Span(words[.troubleKept])], columns: columns).map(\.line), block: 2)
    return ScreenPage(trail: ["Amparo"], body: body)
  }
}
