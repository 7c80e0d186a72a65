internal import CourseContent
internal import CourseModel
internal import CursesTerminal
internal import FileAccess
internal import TerminalFrame
internal import TraineeRecords
internal import TrainingUI
internal import UnicodeText

/// The course on the terminal: reads keys, asks `update`, does what it asks, draws what `view` shows.
@MainActor
struct Learning {
  private let terminal: CursesTerminal
  private var runner: EffectRunner
  private var state: State
  private var notedPlace: Place?
  /// The questions that were shown already.
  private var shownQuestions: Set<String> = []
  /// How far a page was scrolled, to be noted when the screen already stands.
  private var scrolledPlace: Place?

  /// Opens everything and runs until the trainee leaves.
  ///
  /// - Returns: the exit status.
  static func start(_ request: Learn.Request, _ files: any FileSystem) throws(Trouble) -> Int32 {
    let data = try Locations.data(request.data)
    let store = RecordStore(path: data, files: files, surroundings: Surroundings.forRecords)
    let records = try recordEntries(store)
    let entries = TraineeEntries.sorted(records)
    let trainee = entries.count == 1 ? entries[0].trainee : nil
    let open = try OpenCourse.open(
      course: request.course, language: request.language, preferred: trainee?.profile.language, files: files)
    try checkQuizzes(request.quizzes, files)
    var runner = EffectRunner(open: open, store: store, quizzes: Locations.quizzes(request.quizzes))
    var opening: Message?
    if trainee != nil { opening = runner.openRecord(records[0]) }
    let terminal = try openTerminal(open.words)
    let session = Session(
      window: terminal.size, words: open.words, course: open.course, ownQuizzes: runner.ownQuizEntries(),
      spokenAlways: request.language.flatMap { Language($0) }, now: Surroundings.now,
      startedAt: Surroundings.secondsSinceStart)
    var learning = Learning(
      terminal: terminal, runner: runner,
      state: State(session, choosingFrom: entries.map { TraineeEntry(trainee: $0.trainee, file: $0.file) }))
    return learning.run(opening)
  }

  private init(terminal: CursesTerminal, runner: EffectRunner, state: State) {
    self.terminal = terminal
    self.runner = runner
    self.state = state
  }

  /// A folder of own quizzes that is named must be there: a course without them would look as if they were lost.
  private static func checkQuizzes(_ option: String?, _ files: any FileSystem) throws(Trouble) {
    guard let path = Locations.quizzes(option) else { return }
    do throws(FileFailure) {
      guard let status = try files.status(path) else { throw FileFailure(.open, path, .notFound) }
      guard status.kind == .folder else { throw FileFailure(.open, path, .wrongKind) }
    } catch {
      throw .unreadable(path: path, error.cause)
    }
  }

  private static func recordEntries(_ store: RecordStore) throws(Trouble) -> [RecordStore.Entry] {
    do throws(RecordFailure) {
      return try store.entries().filter { !$0.isErased }
    } catch {
      throw .record(error)
    }
  }

  private static func openTerminal(_ words: Catalogue) throws(Trouble) -> CursesTerminal {
    CrashMessage.set(words[.problemCrashed])
    let isUTF8 = TerminalLocale.isUTF8
    let options = CursesTerminal.Options(
      showsUnicode: isUTF8, usesColour: Surroundings.variable("NO_COLOR") == nil,
      escapeDelay: Surroundings.variable("ESCDELAY").flatMap(Int.init).map { min(max($0, 0), 5000) } ?? 200)
    do throws(CursesTerminal.Refusal) {
      let terminal = try CursesTerminal(options)
      return terminal
    } catch {
      throw .terminal(error, term: Surroundings.variable("TERM") ?? "")
    }
  }

  // MARK: The loop

  private mutating func run(_ opening: Message?) -> Int32 {
    defer { terminal.close() }
    if let opening { handle(opening) }
    state.announceContentLanguage()
    if !TerminalLocale.isUTF8 { state.tell(runner.words[.problemPlainLetters]) }
    while runner.ending == nil {
      terminal.draw(view(state))
      noteScrolling()
      if dropsKeys() { continue }
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

  /// Drops the keys that were pressed before a question was shown for the first time: nobody answers unseen.
  private mutating func dropsKeys() -> Bool {
    guard let question = state.asks, shownQuestions.insert(question).inserted, terminal.dropWaitingKeys() else {
      return false
    }
    handle(.keysDropped)
    return true
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

/// The trainees of a folder in the order of a list.
enum TraineeEntries {
  static func sorted(_ entries: [RecordStore.Entry]) -> [TraineeEntry] {
    entries.map { entry in
      TraineeEntry(trainee: try? entry.head.get().trainee, file: entry.path.fileName)
    }.sorted { left, right in
      switch (left.trainee, right.trainee) {
      case (let first?, let second?): Folding.precedes(first.profile.name, second.profile.name)
      case (_?, nil): true
      case (nil, _?): false
      case (nil, nil): left.file < right.file
      }
    }
  }
}
