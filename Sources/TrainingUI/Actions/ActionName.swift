/// The name by which a person's settings speak of an action.
public enum ActionName: String, CaseIterable, Sendable {
  case up
  case down
  case pageUp = "page-up"
  case pageDown = "page-down"
  case first
  case last
  case next
  case previous
  case open
  case tick
  case answer
  case tryAgain = "try-again"
  case flag
  case review
  case handIn = "hand-in"
  case giveUp = "give-up"
  case lastResult = "last-result"
  case saveAgain = "save-again"
  case edit
  case nextMatch = "next-match"
  case bookmark
  case note
  case back
  case cancel
  case leave
  case otherPerson = "other-person"
  case practise
  case marks
  case tour
  case help
  case search
  case sources
  case glossary
  case aids
  case language
  case blank
  case redraw
  case suspend
  case interrupt

  /// True where the keys are the terminal's own and stay as they are: whoever is lost must get out.
  public var isFixed: Bool { [.redraw, .suspend, .interrupt].contains(self) }

  /// The action of the name.
  public var action: Action {
    switch self {
    case .up: .up
    case .down: .down
    case .pageUp: .pageUp
    case .pageDown: .pageDown
    case .first: .first
    case .last: .last
    case .next: .forward
    case .previous: .backward
    case .open: .open
    case .tick: .tick
    case .answer: .answer
    case .tryAgain: .again
    case .flag: .flag
    case .review: .review
    case .handIn: .handIn
    case .giveUp: .abandon
    case .lastResult: .result
    case .saveAgain: .retry
    case .edit: .edit
    case .nextMatch: .nextMatch
    case .bookmark: .bookmark
    case .note: .note
    case .back: .back
    case .cancel: .cancel
    case .leave: .leave
    case .otherPerson: .people
    case .practise: .practice
    case .marks: .marks
    case .tour: .tour
    case .help: .help
    case .search: .search
    case .sources: .sources
    case .glossary: .glossary
    case .aids: .aids
    case .language: .language
    case .blank: .blank
    case .redraw: .repaint
    case .suspend: .suspend
    case .interrupt: .interrupt
    }
  }

  /// The name of an action; nil for one that no settings can speak of.
  init?(_ action: Action) {
    guard let name = Self.allCases.first(where: { $0.action == action }) else { return nil }
    self = name
  }
}
