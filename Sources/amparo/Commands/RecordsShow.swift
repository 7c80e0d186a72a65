internal import ArgumentParser
internal import CourseContent
internal import CourseModel
internal import FileAccess
internal import TraineeRecords
internal import TrainingUI
internal import UnicodeText

/// `amparo records show TRAINEE`: the attempts of a record, or the exact wording that one of them showed.
struct RecordsShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a trainee's attempts, or one of them with the very wording that was seen.",
    discussion: """
      Before the attempts stands who else is stated to be the same person, with the author and the reason.

      With --attempt, prints every question as it was shown, in the language and the order of that attempt, and the answer given. Where \
      the content has changed since, says so and prints no wording; name the older edition of the course with --edition.
      """)

  @Argument(help: "The trainee, by name, staff number or the record's id.")
  var trainee: String

  @Option(name: .customLong("attempt"), help: "The number of the attempt, from 1.")
  var number: Int?

  @Option(help: "The quiz, where the trainee tried several; final-assessment for the final assessment.")
  var quiz: String?

  @Option(help: "The folder of an older edition of the course. May be given several times.")
  var edition: [String] = []

  @OptionGroup var options: CourseOptions

  func validate() throws {
    if let number, number < 1 { throw ValidationError("--attempt is a number from 1.") }
    if let quiz, QuizID(named: quiz) == nil { throw ValidationError(AttemptOptions.quizHint) }
    if quiz != nil, number == nil { throw ValidationError("--quiz needs --attempt.") }
  }

  func run() throws {
    try attempt(course: options.course, language: options.language) {
      let files = PosixFileSystem()
      let store = RecordStore(
        path: try Locations.data(options.data), files: files, surroundings: Surroundings.forRecords)
      let named = try NamedTrainee(trainee, in: store)
      let open = try OpenCourse.open(course: options.course, language: options.language, files: files)
      let record = try named.record(store)
      let progress = record.progress
      if let erased = record.erasedAt { Output.text(open.words(.showErased, ["date": erased.date]) + "\n") }
      guard let number else {
        let links = LinkedTrainees(of: try Locations.data(options.data), files)
        for line in links.lines(on: named.trainee.id, progress, open.words) {
          Output.text(Printable.text(line) + "\n")
        }
        return list(progress, open)
      }
      try show(wanted(number, in: progress), open, files)
    }
  }

  private func wanted(_ number: Int, in progress: Progress) throws(Trouble) -> Attempt {
    let wanted = quiz.flatMap { QuizID(named: $0, among: progress.hasTried) }
    let found = progress.attempts.filter { $0.number == number && (wanted == nil || wanted == $0.start.quiz) }
    guard let only = found.last else { throw .unknownAttempt(number, quiz: quiz) }
    let quizzes = Set(found.map(\.start.quiz.description))
    guard quizzes.count == 1 else { throw .ambiguousAttempt(number, quizzes: quizzes.sorted()) }
    return only
  }

  // MARK: The list

  private func list(_ progress: Progress, _ open: OpenCourse) {
    if progress.attempts.isEmpty, progress.scenarioRuns.isEmpty { Output.text(open.words[.showNothing] + "\n") }
    for attempt in progress.attempts {
      let parts = [
        "\(attempt.start.quiz)", "--attempt \(attempt.number)", attempt.startedAt.description,
        state(attempt, open.words),
      ]
      Output.text(parts.joined(separator: "  ") + "\n")
      for correction in corrections(attempt, open.words) { Output.text("  " + Printable.text(correction) + "\n") }
    }
    for run in progress.scenarioRuns {
      let outcome = run.score.map { "\($0.ending)  \(Percentage.text($0.share.wholePercent))" } ?? "–"
      let text = "\(run.start.scenario)  \(run.startedAt)  \(run.path.map(\.text).joined(separator: " › "))  \(outcome)"
      Output.text(text + "\n")
    }
  }

  private func state(_ attempt: Attempt, _ words: Catalogue) -> String {
    switch attempt.end?.how {
    case .submitted(let submission):
      words(
        submission.isPassed ? .quizPassedAt : .quizFailedAt,
        ["percent": Percentage.text(submission.share.wholePercent)])
    case .timedOut(let submission):
      words(.showTimedOut, ["percent": Percentage.text(submission.share.wholePercent)])
    case .abandoned: words[.quizAbandoned]
    case nil: words[.mapQuizUnderway]
    }
  }

  // MARK: One attempt

  /// What was said of an attempt afterwards, each with its author and reason.
  private func corrections(_ attempt: Attempt, _ words: Catalogue) -> [String] {
    attempt.corrections.map { words.told(words.what($0, number: attempt.number), $0) }
  }

  private func show(_ attempt: Attempt, _ open: OpenCourse, _ files: any FileSystem) throws {
    let start = attempt.start
    let words = open.library.catalogue(attempt.language).value ?? open.words
    Output.text("\(start.quiz)  --attempt \(attempt.number)  \(attempt.startedAt)  \(state(attempt, open.words))\n")
    for correction in corrections(attempt, open.words) { Output.text(Printable.text(correction) + "\n") }
    var details = [start.course.text + " " + start.courseVersion, attempt.language.code, start.wordingHash]
    if let seed = start.seed { details.append("seed \(seed)") }
    Output.text(details.joined(separator: "  ") + "\n")
    guard let (quiz, edition) = try wording(of: attempt, open, files) else {
      Output.text("\n" + open.words[.showChanged] + "\n")
      for id in start.form {
        Output.text("  \(id)  \(attempt.response(to: id).map { Self.ids($0) } ?? "–")\n")
      }
      throw ProgramExit.foundSomething
    }
    Output.text(open.words[.showSame] + "\n")
    let preview = QuizPreview(
      words: words, course: edition.course,
      facts: edition.library.facts(edition.course, attempt.language, country: "", post: [:]),
      sources: edition.library.sources(edition.course), columns: Surroundings.terminalColumns ?? 80)
    for line in preview.lines(quiz, attempt) { Output.text(Printable.text(line) + "\n") }
  }

  /// The quiz with the very wording of an attempt, of the course at hand or of an older edition.
  private func wording(
    of attempt: Attempt, _ open: OpenCourse, _ files: any FileSystem
  ) throws(Trouble) -> (Quiz, OpenCourse)? {
    var editions = [open]
    for path in edition { editions.append(try OpenCourse.open(course: path, language: nil, files: files)) }
    for each in editions {
      let own = Locations.quizzes(options.quizzes).map { OwnQuizzes(path: $0, files: files) }
      let quiz =
        attempt.start.quiz.isOwn
        ? own?.quiz(attempt.start.quiz, each.course, language: attempt.language)
        : each.library.quiz(attempt.start.quiz, in: each.course, language: attempt.language)
      if let quiz, quiz.wordingHash == attempt.start.wordingHash { return (quiz, each) }
    }
    return nil
  }

  private static func ids(_ response: Response) -> String {
    switch response {
    case .options(let ids), .order(let ids): ids.map(\.text).joined(separator: " ")
    case .pairs(let pairs): pairs.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }.joined(separator: " ")
    case .number(let number): number.description
    case .text(let answer): "«\(Printable.text(answer.text))»"
    case .ratings(let ratings): ratings.sorted { $0.key < $1.key }.map { "\($0)=\($1.rawValue)" }.joined(separator: " ")
    }
  }
}

extension Record {
  /// When the words were erased for the first time; nil where they were not.
  fileprivate var erasedAt: Timestamp? {
    events.filter { $0.happening == .traineeErased }.map(\.at).min()
  }
}
