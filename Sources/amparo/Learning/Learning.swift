internal import CourseModel
internal import CursesTerminal
internal import TerminalFrame
internal import TrainingUI

/// The course on the terminal: reads keys, asks `update`, does what it asks, draws what `view` shows.
@MainActor
struct Learning {
  private let terminal: CursesTerminal
  private var runner: EffectRunner
  private var state: State
  /// What has to be said at the beginning.
  private let notices: [String]
  private var notedPlace: Place?
  /// What kind of screen was shown last.
  private var shownContext: Context?
  /// The questions that were shown already.
  private var shownQuestions: Set<String> = []
  /// How far a page was scrolled, to be noted when the screen already stands.
  private var scrolledPlace: Place?

  init(_ start: LearningStart, _ terminal: CursesTerminal) {
    self.terminal = terminal
    runner = start.runner
    notices = start.notices
    state = start.state(.screens, window: terminal.size)
  }

  /// Runs until the trainee leaves.
  ///
  /// - Parameter opening: what to answer first.
  /// - Returns: the exit status.
  mutating func run(_ opening: Message?) -> Int32 {
    defer { terminal.close() }
    if let opening { handle(opening) }
    state.announceContentLanguage()
    if !notices.isEmpty {
      state.tell(([state.session.notice].compactMap { $0 } + notices).joined(separator: "\n"))
    }
    while runner.ending == nil {
      dropUnseenKeys()
      terminal.draw(view(state))
      noteScrolling()
      switch terminal.next(until: state.wakesAt) {
      case .key(let key): handle(.pressed(key))
      case .resized: handle(.resized(terminal.size))
      case .timeUp: handle(.timeUp)
      case .terminated(let signal): end(signal)
      case .gone: end(1)  // The line is cut: as if by SIGHUP.
      }
    }
    noteScrolling()
    terminal.close()
    if let farewell = runner.farewell { Output.message(farewell) }
    return runner.ending ?? 0
  }

  /// Drops the keys that were pressed before a question is shown for the first time, or a screen that decides what cannot
  /// be undone: nobody answers unseen.
  private mutating func dropUnseenKeys() {
    let isNew = state.asks.map { shownQuestions.insert($0).inserted } ?? false
    let decides = state.decides && shownContext != state.context
    shownContext = state.context
    if isNew || decides, terminal.dropWaitingKeys() { handle(.keysDropped) }
  }

  /// Notes where the trainee stands before it is shown, so that a kill never leads back; only scrolling, where a line
  /// more or less does not matter, is noted afterwards.
  private mutating func remember(_ place: Place) {
    if place.isSamePage(as: notedPlace) {
      scrolledPlace = place
    } else {
      scrolledPlace = nil
      note(place)
    }
  }

  private mutating func noteScrolling() {
    guard let place = scrolledPlace else { return }
    scrolledPlace = nil
    note(place)
  }

  private mutating func note(_ place: Place) {
    notedPlace = place
    _ = runner.run(.rememberPlace(place))
  }

  /// A signal ends the program; what belongs to no event yet is written down first.
  private mutating func end(_ signal: Int32) {
    runner.ending = 128 + signal
    handle(.terminated)
  }

  /// Answers a message and everything that follows from it.
  private mutating func handle(_ message: Message) {
    var waiting = [message]
    while !waiting.isEmpty {
      let effects = update(&state, waiting.removeFirst(), at: Surroundings.secondsSinceStart)
      for effect in effects {
        switch effect {
        case .repaint: terminal.forget()
        case .suspend: terminal.suspend()
        case .rememberPlace(let place): remember(place)
        default:
          if let answer = runner.run(effect) { waiting.append(answer) }
        }
      }
      // News come last, since they lie over the screen that waits for the answers.
      if waiting.isEmpty, let news = runner.takeNews() { waiting.append(news) }
    }
  }
}
