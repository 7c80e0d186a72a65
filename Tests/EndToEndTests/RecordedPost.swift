import CourseContent
import CourseModel
import FileAccess
import Glibc
import Synchronization
import TestSupport
import TraineeRecords

/// A data folder with a record of the sample course, made without a terminal.
final class RecordedPost {
  static let profile = TraineeProfile(
    name: "María Núñez", agency: "INM", staffNumber: "4711", post: "Puente", country: "mx", language: .english)

  /// The data folder.
  let folder: String
  private let store: RecordStore
  private var session: RecordSession
  private let course: Course
  private let quiz: Quiz
  private var attempts = 0

  struct NoCourse: Error {}

  /// Enrols a trainee in a data folder.
  ///
  /// - Parameters:
  ///   - start: the time of day a minute before the first event; it goes on by a minute with each.
  ///   - steadySeconds: the machine's other clock; nil for a machine without one.
  init(
    _ folder: String, _ profile: TraineeProfile = profile, startingAt start: Int = 1_795_450_739,
    steadySeconds: (@Sendable () -> Int)? = nil
  ) throws {
    let library = CourseLibrary(path: TestFiles.sampleCourse, files: PosixFileSystem())
    guard let course = library.course().value,
      let quiz = library.quiz(.course(id("first-contact")), in: course, language: .english)
    else { throw NoCourse() }
    (self.folder, self.course, self.quiz) = (folder, course, quiz)
    let minutes = Mutex(0)
    let now = { @Sendable in
      Timestamp(
        secondsSince1970: start
          + minutes.withLock {
            $0 += 1
            return $0 * 60
          })
    }
    store = RecordStore(
      path: folder, files: PosixFileSystem(),
      surroundings: RecordSurroundings(
        now: now,
        randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } },
        // A process that another test is about to start holds a copy of the lock for a moment.
        pause: { usleep(UInt32($0) * 1000) }, user: getuid(), steadySeconds: steadySeconds))
    session = try store.enrol(profile)
  }

  /// The trainee's id.
  var trainee: UniqueID { session.trainee.id }

  /// The record's file.
  var path: String { "\(folder)/trainees/\(session.trainee.id).json" }

  /// What the record holds now.
  func record() throws -> Record { try store.record(path) }

  /// Writes down what happened.
  func write(_ happening: Happening) throws {
    _ = try session.append(EventDraft(activeSeconds: 30, language: .english, happening: happening))
  }

  /// Reads every page of the first module.
  func readAll() throws {
    for lesson in course.modules[0].lessons {
      for page in lesson.pages {
        try write(.pageFinished(PageReference(module: course.modules[0].id, lesson: lesson.id, page: page)))
      }
    }
  }

  /// Makes an attempt at the first module's quiz, with the key of the sample course or another one.
  ///
  /// - Parameters:
  ///   - first: the option chosen at the first question; the others are answered right.
  ///   - isHandedIn: whether it is handed in.
  @discardableResult
  func attempt(_ first: String = "alone", keyHash: String? = nil, isHandedIn: Bool = true) throws -> UniqueID {
    attempts += 1
    let attempt = uuid(900 + attempts)
    try write(
      .attemptStarted(
        AttemptStart(
          attempt: attempt, quiz: quiz.id, module: quiz.module, course: course.id, courseVersion: course.version,
          form: quiz.questions.map(\.id), keyHash: keyHash ?? quiz.keyHash, wordingHash: quiz.wordingHash,
          passMark: quiz.passMark)))
    let responses: [QuestionID: Response] = [
      id("bus-terminal"): .chosen([id(first)]),
      id("queue"): .chosen([id("none")]),
      id("record"): .chosen([id("declared"), id("presumed")]),
    ]
    for question in quiz.questions {
      guard let response = responses[question.id] else { continue }
      try write(.questionAnswered(attempt: attempt, question: question.id, response: response))
    }
    guard isHandedIn else { return attempt }
    let score = quiz.score(responses, form: quiz.questions.map(\.id))
    try write(
      .attemptSubmitted(
        AttemptSubmission(
          attempt: attempt, earned: score.earned, possible: score.possible, isPassed: score.isPassed,
          criticalErrors: score.criticalErrors)))
    return attempt
  }
}
