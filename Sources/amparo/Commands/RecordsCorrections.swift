internal import ArgumentParser
internal import CourseModel
internal import FileAccess
internal import TraineeRecords
internal import UnicodeText

/// What every correction says beside what it corrects.
struct CorrectionOptions: ParsableArguments {
  @Argument(help: "The trainee: the record's id, the staff number, or the name.")
  var trainee: String

  @Option(help: "Who says so, as they would sign. Kept in the record, at most 200 characters.")
  var author: String

  @Option(help: "Why. Kept in the record, at most 1000 characters.")
  var reason: String

  @OptionGroup var options: CourseOptions

  func validate() throws {
    guard CorrectionWords(author: author, reason: reason) != nil else {
      throw ValidationError("--author and --reason must not be empty; at most 200 and 1000 characters are kept.")
    }
  }
}

/// The attempt that a correction means.
struct AttemptOptions: ParsableArguments {
  @Option(help: "The attempt: its number at the quiz, from 1, or its id.")
  var attempt: String

  @Option(help: "The quiz's id, or final-assessment; needed with a number.")
  var quiz: String?

  func validate() throws {
    if UniqueID(attempt) == nil {
      guard let number = Int(attempt), number >= 1 else {
        throw ValidationError("--attempt is a number from 1, or an id.")
      }
      if quiz == nil { throw ValidationError("--attempt with a number needs --quiz.") }
    }
    if let quiz, QuizID(named: quiz) == nil { throw ValidationError(Self.quizHint) }
  }

  /// What `--quiz` takes.
  static let quizHint = "--quiz is the id of a quiz, such as first-contact, own/night-shift or final-assessment."
}

/// `amparo records void`: an attempt does not count.
struct RecordsVoid: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "void",
    abstract: "Say that an attempt does not count. Nothing is taken out of the record; this is added to it.")

  @OptionGroup var correction: CorrectionOptions
  @OptionGroup var wanted: AttemptOptions

  func run() throws {
    try amparo.attempt(course: correction.options.course, language: correction.options.language) {
      var desk = try CorrectionDesk(correction)
      let attempt = try desk.attempt(wanted)
      guard !attempt.isVoided else { return desk.sayAlready() }
      try desk.write(.attemptVoided(attempt.start.attempt))
      desk.say(.correctVoided, attempt)
    }
  }
}

/// `amparo records countersign`: somebody vouches for an attempt.
struct RecordsCountersign: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "countersign",
    abstract: "Vouch for an attempt beside the trainee, as a supervisor who was there.")

  @OptionGroup var correction: CorrectionOptions
  @OptionGroup var wanted: AttemptOptions

  func run() throws {
    try amparo.attempt(course: correction.options.course, language: correction.options.language) {
      var desk = try CorrectionDesk(correction)
      let attempt = try desk.attempt(wanted)
      guard !attempt.corrections.contains(where: { desk.says($0, .attemptCountersigned(attempt.start.attempt)) })
      else { return desk.sayAlready() }
      try desk.write(.attemptCountersigned(attempt.start.attempt))
      desk.say(.correctCountersigned, attempt)
    }
  }
}

/// `amparo records waive`: a module counts as passed.
struct RecordsWaive: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waive",
    abstract: "Say that a module of the course counts as passed without its pages and its quiz.")

  @OptionGroup var correction: CorrectionOptions

  @Option(help: "The module's id.")
  var module: String

  @Option(
    help: "Why: tested-out, equivalent or administrative.",
    transform: { text in
      guard let kind = WaiverKind(rawValue: text) else {
        throw ValidationError("it is one of: " + WaiverKind.allCases.map(\.rawValue).joined(separator: ", ") + ".")
      }
      return kind
    })
  var kind: WaiverKind

  func run() throws {
    try amparo.attempt(course: correction.options.course, language: correction.options.language) {
      let options = correction.options
      let course = try OpenCourse.open(
        course: options.course, language: options.language, files: PosixFileSystem()
      ).course
      guard let known = ModuleID(module).flatMap(course.module) else {
        throw Trouble.correction(.unknownModule(module, known: course.modules.map(\.id.text)))
      }
      var desk = try CorrectionDesk(correction)
      let waived = ModuleReference(course: course.id, module: known.id)
      guard !desk.progress.waivers(of: waived).contains(where: { $0.kind == kind }) else { return desk.sayAlready() }
      try desk.write(.moduleWaived(waived, kind))
      desk.sayWaived(known.id)
    }
  }
}

/// Where a record is corrected: the record, who corrects it, and the words to say so.
struct CorrectionDesk {
  private let catalogue: Catalogue
  private let trainee: Trainee
  private let said: CorrectionWords
  private var session: RecordSession
  /// What the record tells.
  let progress: Progress

  init(_ correction: CorrectionOptions) throws(Trouble) {
    let (files, options) = (PosixFileSystem(), correction.options)
    guard let said = CorrectionWords(author: correction.author, reason: correction.reason) else {
      preconditionFailure("validated when the command was read")
    }
    self.said = said
    catalogue = OpenCourse.wordsWithoutCourse(files, course: options.course, language: options.language)
    let store = RecordStore(
      path: try Locations.data(options.data), files: files, surroundings: Surroundings.forRecords)
    trainee = try NamedTrainee(correction.trainee, in: store).trainee
    do throws(RecordFailure) {
      session = try store.open(trainee.id)
      progress = try session.progress()
    } catch {
      throw .record(error)
    }
    tellSetAside()
  }

  /// A damaged record was mended on the way: that is told here too.
  private mutating func tellSetAside() {
    guard let aside = session.takeSetAside() else { return }
    Output.message("amparo: " + catalogue.words(for: aside))
  }

  /// The ended attempt that options mean.
  func attempt(_ wanted: AttemptOptions) throws(Trouble) -> Attempt {
    let attempt = try named(wanted)
    if attempt.isInProgress { throw .correction(.underway(number: attempt.number, quiz: attempt.start.quiz)) }
    return attempt
  }

  private func named(_ wanted: AttemptOptions) throws(Trouble) -> Attempt {
    let quiz = wanted.quiz.flatMap { QuizID(named: $0, among: progress.hasTried) }
    if let id = UniqueID(wanted.attempt) {
      guard let attempt = progress.attempt(id), quiz.map({ $0 == attempt.start.quiz }) ?? true else {
        throw .correction(.unknownAttemptID(id))
      }
      return attempt
    }
    guard let quiz else { preconditionFailure("validated when the command was read") }
    let attempts = progress.attempts(at: quiz)
    guard let attempt = attempts.first(where: { String($0.number) == wanted.attempt }) else {
      let known = attempts.map { "\($0.number) (\($0.startedAt.date))" }
      throw .correction(.unknownAttempt(wanted.attempt, quiz: quiz, known: known))
    }
    return attempt
  }

  /// True where a note says the same, by the same author.
  func says(_ note: CorrectionNote, _ act: Correction.Act) -> Bool {
    note.correction.act == act && note.correction.words?.author == said.author
  }

  /// Adds a correction to the record.
  mutating func write(_ act: Correction.Act) throws(Trouble) {
    do throws(RecordFailure) {
      _ = try session.append(
        EventDraft(
          activeSeconds: 0, language: trainee.profile.language, happening: .corrected(Correction(act, said))))
    } catch {
      throw .record(error)
    }
  }

  func sayAlready() { say(catalogue[.correctAlready]) }

  func say(_ phrase: Phrase, _ attempt: Attempt) {
    say(
      catalogue(
        phrase,
        ["name": trainee.profile.name, "number": String(attempt.number), "quiz": attempt.start.quiz.description]))
  }

  func sayWaived(_ module: ModuleID) {
    say(catalogue(.correctWaived, ["name": trainee.profile.name, "module": module.text]))
  }

  private func say(_ sentence: String) { Output.text(Printable.text(sentence) + "\n") }
}
