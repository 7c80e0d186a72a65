internal import ArgumentParser
internal import CourseModel
internal import CursesTerminal
internal import Glibc
internal import TerminalFrame
internal import TrainingUI

/// The course in lines: reads a line, asks `update`, does what it asks, says what `narrate` says.
@MainActor
struct LearningInLines {
  private var runner: EffectRunner
  private var state: State
  /// The state of which everything has been said; nil before the beginning.
  private var told: State?
  private let showsUnicode: Bool
  /// What has to be said at the beginning.
  private let notices: [String]

  init(_ start: LearningStart) {
    runner = start.runner
    showsUnicode = start.display.showsUnicode
    notices = start.notices
    // A window of any size: nothing is laid out for it.
    state = start.state(.lines, window: Size(columns: 80, rows: 24))
  }

  /// Runs until the trainee leaves, the input ends or nobody reads any more.
  ///
  /// - Returns: the exit status.
  mutating func run(_ opening: Message?) -> Int32 {
    let input = LineInput()
    if let opening { handle(opening) }
    state.announceContentLanguage()
    if !notices.isEmpty {
      state.tell(([state.session.notice].compactMap { $0 } + notices).joined(separator: "\n"))
    }
    tell()
    while runner.ending == nil {
      switch input.next(until: state.wakesAt) {
      case .line(let line): handle(.entered(line))
      case .tooLong: say([state.session.words(.tellingLineTooLong, ["limit": String(LineInput.longestLine)])])
      case .timeUp: handle(.timeUp)
      case .unfinished:
        say([state.session.words[.tellingLineUnfinished]])
        runner.ending = ProgramExit.couldNot.rawValue
        leave()
      case .ended: leave()
      case .terminated(let signal): end(signal)
      }
      tell()
    }
    if let farewell = runner.farewell {
      Output.message(farewell)
    } else if runner.ending == 0 || runner.ending == ProgramExit.couldNot.rawValue {
      say([state.session.words[state.isEnrolling ? .tellingLeftUnenrolled : .tellingLeft]])
    }
    return runner.ending ?? 0
  }

  /// The end of the input leaves as `quit` does; what could not be saved by then is lost, and the exit status says so.
  private mutating func leave() {
    if state.isEnrolling { runner.ending = ProgramExit.couldNot.rawValue }
    if state.session.saving == .allSaved {
      handle(.ended)
    } else {
      runner.ending = ProgramExit.couldNot.rawValue
      handle(.pressed(.control("c")))
    }
  }

  /// Ctrl-C leaves as on screens; any other signal ends the program, and what belongs to no event yet is written first.
  private mutating func end(_ signal: Int32) {
    if signal == SIGINT { return handle(.pressed(.control("c"))) }
    runner.ending = 128 + signal
    handle(.terminated)
  }

  /// Answers a message and everything that follows from it.
  private mutating func handle(_ message: Message) {
    var waiting = [message]
    while !waiting.isEmpty {
      for effect in update(&state, waiting.removeFirst(), at: Surroundings.secondsSinceStart) {
        if let answer = runner.run(effect) { waiting.append(answer) }
      }
      // News come last, since they lie over the screen that waits for the answers.
      if waiting.isEmpty, let news = runner.takeNews() { waiting.append(news) }
    }
  }

  /// Says what has changed since this was last done.
  private mutating func tell() {
    say(narrate(told, state).map(\.text))
    told = state
  }

  /// On a terminal lines end at words; in a pipe each sentence stays on its own.
  private mutating func say(_ texts: [String]) {
    guard !texts.isEmpty else { return }
    let columns = Surroundings.isTerminal(1) ? Surroundings.terminalColumns : nil
    let lines = columns.map { columns in
      texts.flatMap { TextFlow.lines([Span($0)], columns: columns).map(\.line.text) }
    }
    // Nobody reads any more: as if the line were cut.
    if !Output.tell(lines ?? texts, inPlainLetters: !showsUnicode), runner.ending == nil { end(SIGHUP) }
  }
}
