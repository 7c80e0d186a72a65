internal import CourseModel
internal import TerminalFrame

/// One screen: its own state, what it shows, and what can be done on it.
///
/// Scrolling, help, language, search and leaving are the same everywhere and are done by `update`.
protocol Screen: Sendable {
  /// Which actions there are.
  var context: Context { get }
  /// What is shown, laid out for a number of columns.
  func page(in session: Session, columns: Int) -> ScreenPage
  /// What is said where nothing is drawn.
  func telling(in session: Session) -> Telling
  /// Which of the page's items is under the mark; nil for none.
  func selected(in session: Session) -> Int?
  /// Does what was asked; actions that mean nothing here change nothing.
  mutating func perform(_ action: Action, in session: inout Session) -> Outcome
  /// Takes a line that is no command: a number, an answer, a text.
  mutating func replied(_ reply: Reply, in session: inout Session) -> Outcome
  /// Takes note that an event asked for here is on disk.
  mutating func recorded(_ event: Event, in session: inout Session) -> Outcome
  /// What has to be said when this screen is left now; nil for nothing.
  var farewell: Phrase? { get }
  /// Takes note of what is shown now.
  mutating func laidOut(_ page: ScreenPage)
  /// Takes note of content that arrived.
  mutating func received(_ arrival: Arrival, in session: inout Session) -> Outcome
  /// Where the trainee stands, for the next start; nil for screens that lie over another one.
  func place(top: TextAnchor) -> Place?
  /// The sources that `s` shows.
  func citations(in session: Session) -> CitationNumbers
  /// Those of them that are cited by what is told now: a lesson counts its sources through, and a page cites a few.
  func toldSources(in session: Session) -> [SourceID]
  /// What is known of these sources.
  func sources(in session: Session) -> [SourceID: Source]
  /// How many options the digits can mark, where the footer shall say so.
  func markCount(in session: Session) -> Int?
  /// The lesson whose terms `t` shows; nil for the whole glossary.
  var lesson: LessonReference? { get }
  /// The module whose outline stands at the left of wide windows.
  var outlinedModule: ModuleID? { get }
  /// True where an empty line may stand below every line, for who needs it: text to read, not lists to survey.
  var isSpacious: Bool { get }
  /// True where the footer offers an action that the screen's context has.
  func offers(_ action: Action, in session: Session) -> Bool
  /// The footer's word for an action, where the screen has a truer one than the table; nil for the table's.
  func label(of action: Action, in session: Session) -> Phrase?
  /// What tells the question that can be answered here from every other one; nil where none can.
  func asks(in session: Session) -> String?
  /// The attempt that is being made on this screen, or is gone on with from it.
  func underway(in session: Session) -> UniqueID?
}

/// Content that a screen may have waited for.
enum Arrival: Equatable, Sendable {
  case progress
  case module
  case openQuiz
  case scenario
  case practice([PracticeEntry])
  case identifier(UniqueID)
  case trainees([TraineeEntry])
  case courseText([ModuleContent])
  case refused
}

extension Screen {
  func selected(in session: Session) -> Int? { nil }
  mutating func recorded(_ event: Event, in session: inout Session) -> Outcome { .nothing }
  var farewell: Phrase? { nil }
  mutating func laidOut(_ page: ScreenPage) {}
  mutating func received(_ arrival: Arrival, in session: inout Session) -> Outcome { .nothing }
  func place(top: TextAnchor) -> Place? { nil }
  func citations(in session: Session) -> CitationNumbers { CitationNumbers([]) }
  func toldSources(in session: Session) -> [SourceID] {
    let (lines, citations) = (telling(in: session).lines, citations(in: session))
    return citations.sources.filter { source in
      let sign = session.words(.tellingSource, ["number": citations.number(source)])
      return lines.contains { $0.contains(sign) }
    }
  }
  func sources(in session: Session) -> [SourceID: Source] { session.sources }
  func markCount(in session: Session) -> Int? { nil }
  var lesson: LessonReference? { nil }
  var outlinedModule: ModuleID? { nil }
  func asks(in session: Session) -> String? { nil }
  func label(of action: Action, in session: Session) -> Phrase? { nil }
  func underway(in session: Session) -> UniqueID? { nil }
  var isSpacious: Bool { true }
  func offers(_ action: Action, in session: Session) -> Bool { action != .abandon }
}

/// What follows from an action: where to go, and what to ask of the world.
struct Outcome {
  var navigation: Navigation = .stay
  var effects: [Effect] = []

  static let nothing = Outcome()

  static func go(_ navigation: Navigation, _ effects: Effect...) -> Outcome {
    Outcome(navigation: navigation, effects: effects)
  }

  static func ask(_ effects: Effect...) -> Outcome { Outcome(effects: effects) }
}

/// Where an action leads.
enum Navigation {
  /// Nowhere.
  case stay
  /// To the same screen, read from its beginning again.
  case top
  /// To a screen over this one.
  case push(any Screen)
  /// To a screen in the place of this one.
  case replace(any Screen)
  /// To the screen below.
  case back
  /// Down to the nearest screen of a kind, and to another one over it.
  case unwind(to: Context, push: any Screen)
  /// To a new lowest screen alone.
  case restart(any Screen)
}
