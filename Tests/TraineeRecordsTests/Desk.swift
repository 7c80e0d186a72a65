import CourseModel
import FileAccess
import SpacedRepetition
import Synchronization
import TestSupport
import TraineeRecords

/// A data folder in memory, with a clock that moves on by a minute and chance that repeats.
final class Desk: Sendable {
  let files: MemoryFileSystem
  private let ticks = Mutex(0)

  init(_ files: MemoryFileSystem = MemoryFileSystem()) { self.files = files }

  var store: RecordStore { store("/data") }

  func store(_ path: String, user: UInt32 = 1000) -> RecordStore {
    RecordStore(path: path, files: files, surroundings: surroundings(user: user))
  }

  func surroundings(user: UInt32 = 1000) -> RecordSurroundings {
    RecordSurroundings(
      now: { Timestamp(secondsSince1970: 1_795_450_739 + self.tick() * 60) },
      randomBytes: { count in
        var source = SeededSource(state: UInt64(self.tick()))
        return (0..<count).map { _ in UInt8.random(in: 0...255, using: &source) }
      },
      pause: { _ in }, user: user)
  }

  private func tick() -> Int {
    ticks.withLock {
      $0 += 1
      return $0
    }
  }

  static let profile = TraineeProfile(
    name: "María Núñez", agency: "INM", staffNumber: "4711", post: "Puente", country: "mx", language: .spanish)

  /// The paths of the records, without locks and places.
  var recordPaths: [String] { files.paths.filter { $0.hasSuffix(".json") } }
}

extension RecordSession {
  /// Writes down that a page was read.
  @discardableResult
  mutating func finish(_ name: String, seconds: Int = 30) throws -> Event {
    try append(EventDraft(activeSeconds: seconds, language: .spanish, happening: .pageFinished(page("m1", "l1", name))))
  }
}

/// One of every kind of happening.
let everyHappening: [Happening] =
  [
    .traineeDescribed(Desk.profile),
    .languageChosen,
    .pageFinished(page("m1", "l1", "p1")),
    .checkAnswered(
      CheckAnswer(
        page: page("m1", "l1", "p1"), question: id("q"), response: .chosen([id("b"), id("a")]), wasCorrect: true)),
    .pageBookmarked(page("m1", "l1", "p1"), isSet: true),
    .pageBookmarked(page("m1", "l1", "p2"), isSet: false),
    .noteWritten(page("m1", "l1", "p1"), PageNote("ask the night shift, too")),
    .noteWritten(page("m1", "l1", "p2"), nil),
    .attemptStarted(
      AttemptStart(
        attempt: uuid(5), quiz: .course(id("m1")), module: id("m1"), course: id("course"), courseVersion: "1.0",
        form: [id("a"), id("b")], keyHash: "k", wordingHash: "w", passMark: .standard)),
    .attemptStarted(
      AttemptStart(
        attempt: uuid(6), quiz: .own(id("mine")), module: nil, course: id("course"), courseVersion: "1.0", form: [],
        keyHash: "k", wordingHash: "w", passMark: .standard)),
    .questionAnswered(attempt: uuid(5), question: id("a"), response: .chosen([id("x")])),
    .questionAnswered(attempt: uuid(5), question: id("a"), response: .order([id("y"), id("x")])),
    .questionAnswered(attempt: uuid(5), question: id("a"), response: .pairs([id("x"): id("t"), id("y"): id("t")])),
    .questionAnswered(attempt: uuid(5), question: id("a"), response: .ratings([id("x"): .veryAppropriate])),
    .questionAnswered(attempt: uuid(5), question: id("a"), response: .number(decimal("-72.5"))),
    .questionAnswered(attempt: uuid(5), question: id("a"), response: .text(typed("no devolución"))),
    .questionAnswered(attempt: uuid(5), question: id("a"), response: .chosen([id("x")]), certainty: .certain),
    .questionFlagged(attempt: uuid(5), question: id("a"), isFlagged: true),
    .attemptSubmitted(
      AttemptSubmission(
        attempt: uuid(5), earned: Fraction(5, over: 3), possible: 2, isPassed: false,
        criticalErrors: [CriticalError(question: id("a"), option: id("x"), duty: id("d"))])),
    .attemptTimedOut(
      AttemptSubmission(attempt: uuid(5), earned: .zero, possible: 2, isPassed: false, criticalErrors: [])),
    .attemptAbandoned(uuid(5)),
    .attemptStarted(
      AttemptStart(
        attempt: uuid(7), quiz: .course(id("m1")), module: id("m1"), course: id("course"), courseVersion: "1.0",
        form: [id("b"), id("a")], keyHash: "k", wordingHash: "w", passMark: .standard, seed: Seed(0xFE),
        timeLimit: 5400)),
    .accommodated(Accommodations(timePercent: 150, hasNoTimer: false, isSpacious: true)),
    .practised(
      PracticeAnswer(
        item: .check(page("m1", "l1", "p1"), id("q")), response: .chosen([id("a")]), recall: .good)),
    .practised(PracticeAnswer(item: .quiz(id("m1"), id("q")), response: .order([id("b"), id("a")]), recall: .again)),
    .scenarioStarted(
      ScenarioStart(
        run: uuid(9), scenario: id("bridge"), module: id("m1"), course: id("course"), courseVersion: "1.0",
        keyHash: "k",
        wordingHash: "w")),
    .scenarioChosen(
      ScenarioStep(
        run: uuid(9), scene: id("queue"), choice: id("greet"), clock: 2, reached: id("bench"), score: nil)),
    .scenarioChosen(
      ScenarioStep(
        run: uuid(9), scene: id("bench"), choice: id("send-on"), clock: 3, reached: id("gone"),
        score: ScenarioScore(
          ending: id("gone"), share: Fraction(3, over: 50), breachedDuty: id("d"), isPassed: false))),
    .sessionLeft(module: id("m1")),
    .sessionLeft(module: nil),
  ] + everyCorrection
