import CourseContent
import CourseModel
import FileAccess
import TestSupport
import Testing
import TrainingUI

@Suite("A verdict that was reached with another key than the one at hand")
struct UnverifiedPlayTests {
  private static let quiz = QuizID.course(id("first-contact"))
  private static let words = "unverified: the quiz has been changed since"

  private static func key() throws -> String {
    let library = CourseLibrary(path: Stage.coursePath, files: PosixFileSystem())
    let course = try #require(library.course().value)
    return try #require(library.quiz(quiz, in: course, language: .english)).keyHash
  }

  private static func attempt(_ number: Int, key: String, isPassed: Bool) -> [Happening] {
    let attempt = uuid(60 + number)
    return [
      .attemptStarted(
        AttemptStart(
          attempt: attempt, quiz: quiz, module: id("first-contact"), course: id("sample-course"),
          courseVersion: "2.0.0", form: [id("bus-terminal")], keyHash: key, wordingHash: "w", passMark: .standard)),
      .attemptSubmitted(
        AttemptSubmission(
          attempt: attempt, earned: Fraction(isPassed ? 1 : 0), possible: 1, isPassed: isPassed, criticalErrors: [])),
    ]
  }

  @Test("The map and the module keep the verdict, and mark it in the words of status once the events were read")
  func marked() throws {
    var stage = try Stage(events: Self.attempt(1, key: "older", isPassed: true))
    // The head knows no keys.
    #expect(stage.screen.contains("quiz 100\u{A0}%") && !stage.screen.contains("*"))
    stage.press("Down Enter")
    #expect(stage.screen.contains("✓ passed, 100\u{A0}%*") && stage.screen.contains("* " + Self.words))
    stage.press("q")
    #expect(stage.screen.contains("quiz 100\u{A0}%*") && stage.screen.contains("* " + Self.words))
  }

  @Test("The quiz's front says it of each attempt")
  func front() throws {
    var stage = try Stage(
      .english, 120, 40,
      events: Self.attempt(1, key: "older", isPassed: true) + Self.attempt(2, key: Self.key(), isPassed: false))
    stage.press("Down Enter 3 Enter")
    #expect(stage.screen.contains("✓ passed, 100\u{A0}% (unverified: the quiz has been changed"))
    #expect(stage.screen.ranges(of: "unverified").count == 1)
  }

  @Test("In lines, map and front say it in words")
  func lines() throws {
    var told = try Stage(events: Self.attempt(1, key: "older", isPassed: true), presentation: .lines)
    told.enter("1")
    let front = told.enter("3")
    #expect(front.contains { $0.contains("passed, 100 percent (\(Self.words))") }, "\(front)")
    told.enter("back", "back")
    let map = told.enter("again")
    #expect(map.contains { $0.contains("quiz: passed, 100 percent (\(Self.words))") }, "\(map)")
    #expect(map.contains("Your coordinator can verify it with the course's edition of that day."), "\(map)")
  }

  @Test("A verdict of the key at hand is not marked, and neither is one that another attempt with that key confirms")
  func unmarked() throws {
    let same = try Self.attempt(2, key: Self.key(), isPassed: true)
    for events in [same, Self.attempt(1, key: "older", isPassed: true) + same] {
      var stage = try Stage(events: events)
      stage.press("Down Enter q")
      #expect(!stage.screen.contains("*"), "\(stage.screen)")
    }
  }

  @Test("A later attempt that failed with the key at hand does not confirm the verdict that the map keeps")
  func failedSince() throws {
    var stage = try Stage(
      events: Self.attempt(1, key: "older", isPassed: true) + Self.attempt(2, key: Self.key(), isPassed: false))
    stage.press("Down Enter q")
    #expect(stage.screen.contains("quiz 100\u{A0}%*"))
  }

  @Test("The keys are read once, and only where there is a verdict to be compared")
  func readOnce() throws {
    var stage = try Stage(events: Self.attempt(1, key: "older", isPassed: true))
    stage.press("Down Enter q Down Enter q")
    #expect(stage.takeEffects().filter { $0 == .readKeys }.count == 1)
    stage = try Stage(events: FrameTests.read)
    stage.press("Down Enter q")
    #expect(!stage.takeEffects().contains(.readKeys))
  }
}
