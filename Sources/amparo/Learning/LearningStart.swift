internal import CourseContent
internal import CourseModel
internal import CursesTerminal
internal import FileAccess
internal import TerminalFrame
internal import TraineeRecords
internal import TrainingUI
internal import UnicodeText

/// Everything that a course needs before it is shown or told: the course, the records, who learns.
@MainActor
struct LearningStart {
  /// Does what `update` asks for.
  private(set) var runner: EffectRunner
  /// What to answer first: the record that was opened; nil where it has to be asked who learns.
  private(set) var opening: Message?
  /// How it looks.
  let display: Display
  private let own: OwnSettings
  private let entries: [TraineeEntry]
  private let spokenAlways: Language?

  /// Opens the course and runs it until the trainee leaves.
  ///
  /// - Returns: the exit status.
  static func run(_ request: Learn.Request, _ files: any FileSystem) throws(Trouble) -> Int32 {
    var start = try LearningStart(request, files)
    guard request.presentation == .screens else { return start.tell() }
    CrashMessage.set(start.runner.words[.problemCrashed])
    do throws(CursesTerminal.Refusal) {
      var learning = Learning(start, try CursesTerminal(start.display.options))
      return learning.run(start.opening)
    } catch {
      let trouble = Trouble.terminal(error, term: Surroundings.variable("TERM") ?? "")
      if error == .failed { throw trouble }
      Output.message("amparo: " + start.runner.words.words(for: trouble))
      return start.tell()
    }
  }

  private init(_ request: Learn.Request, _ files: any FileSystem) throws(Trouble) {
    own = OwnSettings.read(files)
    display = Display(request.look, own.settings)
    let data = try Locations.data(request.data)
    let store = RecordStore(path: data, files: files, surroundings: Surroundings.forRecords)
    let records = try Self.recordEntries(store)
    entries = TraineeEntries.sorted(records)
    let trainee = entries.count == 1 ? entries[0].trainee : nil
    let open = try OpenCourse.open(
      course: request.course, language: request.language, preferred: trainee?.profile.language, files: files)
    try Self.checkQuizzes(request.quizzes, files)
    runner = EffectRunner(open: open, store: store, quizzes: Locations.quizzes(request.quizzes))
    spokenAlways = request.language.flatMap { Language($0) }
    if trainee != nil { opening = runner.openRecord(records[0]) }
  }

  /// The state at the beginning: who is learning.
  func state(_ presentation: Presentation, window: Size) -> State {
    let session = Session(
      window: window, words: runner.words, course: runner.open.course, ownQuizzes: runner.ownQuizEntries(),
      spokenAlways: spokenAlways, presentation: presentation, bindings: own.bindings, now: Surroundings.now,
      startedAt: Surroundings.secondsSinceStart)
    return State(session, choosingFrom: entries)
  }

  /// What has to be said at the beginning: letters that are missing, settings that cannot be followed.
  var notices: [String] {
    let words = runner.words
    return [display.lacksLetters ? words[.problemPlainLetters] : nil, own.notice(words)].compactMap { $0 }
  }

  private mutating func tell() -> Int32 {
    runner.presentation = .lines
    CrashMessage.set(runner.words[.problemCrashed])
    var learning = LearningInLines(self)
    return learning.run(opening)
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
