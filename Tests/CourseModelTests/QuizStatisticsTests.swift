import CourseModel
import TestSupport
import Testing

@Suite("Statistics of a quiz")
struct QuizStatisticsTests {
  /// Three questions with one right answer each; the sheets say right (`r`), wrong (`w`) or harmful (`h`) for each.
  static let quiz: Quiz = {
    var quiz = sampleQuiz(
      ["a", "b", "c"].map { name in
        question(name, .choice(ChoiceForm(options: [option("r", .correct), option("w", .wrong), option("h", .wrong)])))
      }, passMark: 60)
    quiz.keyHash = "k"
    return quiz
  }()

  static func attempt(_ number: Int, _ sheet: String, key: String = "k", seconds: Int = 10) -> Attempt {
    var start = attemptStart(number)
    start.keyHash = key
    let answers = zip(["a", "b", "c"], sheet).enumerated().map { index, answer in
      event(
        index + 2,
        .questionAnswered(attempt: uuid(number), question: id(answer.0), response: .chosen([id(String(answer.1))])),
        seconds: seconds + index)
    }
    let submitted = Happening.attemptSubmitted(
      AttemptSubmission(attempt: uuid(number), earned: .zero, possible: 3, isPassed: false, criticalErrors: []))
    return Progress(events: [event(1, .attemptStarted(start))] + answers + [event(9, submitted)]).attempts[0]
  }

  /// Ten sheets.
  ///
  /// By hand: right answers a 8, b 5, c 3; sums 3 3 3 2 2 1 1 1 0 0.
  static let sheets = ["rrr", "rrr", "rrr", "rrw", "rrw", "rww", "rwh", "rwh", "www", "wwh"]

  static func statistics(_ sheets: [String] = sheets) -> QuizStatistics {
    QuizStatistics(quiz, sheets.enumerated().map { attempt($0 + 1, $1) })
  }

  @Test("Facility, discrimination, choices and median time are those of a table made by hand")
  func byHand() throws {
    let statistics = Self.statistics()
    #expect(statistics.attempts == 10)
    let items = statistics.items
    #expect(items.map(\.facility) == [0.8, 0.5, 0.3])
    #expect(items[0].choices == [id("r"): 8, id("w"): 2, id("h"): 0])
    #expect(items[2].choices == [id("r"): 3, id("w"): 4, id("h"): 3])
    #expect(items.map(\.medianSeconds) == [10, 11, 12])
    // a against (b + c) ÷ 2: means 0.8 and 0.4; covariance 0.4 − 0.8 · 0.4 = 0.08; variances 0.16 and 0.19.
    #expect(abs(try #require(items[0].discrimination) - 0.08 / (0.16 * 0.19).squareRoot()) < 1e-9)
    // b against (a + c) ÷ 2: means 0.5 and 0.55; covariance 0.4 − 0.275 = 0.125; variances 0.25 and 0.1225.
    #expect(abs(try #require(items[1].discrimination) - 0.125 / (0.25 * 0.1225).squareRoot()) < 1e-9)
  }

  @Test("Alpha by hand: variances 0.16, 0.25, 0.21, of the sums 1.24")
  func alpha() throws {
    let expected = 1.5 * (1 - 0.62 / 1.24)
    #expect(abs(try #require(Self.statistics().alpha) - expected) < 1e-9)
  }

  @Test("Mean and pass rate: five of ten reach 60 %")
  func whole() throws {
    let statistics = Self.statistics()
    #expect(abs(try #require(statistics.meanShare) - 16.0 / 30) < 1e-9)
    #expect(statistics.passRate == 0.5)
  }

  @Test("With nine attempts no figure is given")
  func tooFew() {
    let statistics = Self.statistics(Array(Self.sheets.prefix(9)))
    #expect(statistics.attempts == 9 && statistics.items.isEmpty)
    #expect(statistics.alpha == nil && statistics.meanShare == nil && statistics.passRate == nil)
  }

  @Test("Attempts with another key, later attempts and those not handed in are left out")
  func leftOut() {
    var attempts = Self.sheets.enumerated().map { Self.attempt($0 + 1, $1) }
    attempts.append(Self.attempt(20, "www", key: "older"))
    let first = Progress(events: [
      event(1, .attemptStarted(attemptStart(21))), event(2, .attemptAbandoned(uuid(21))),
    ]).attempts
    let statistics = QuizStatistics(Self.quiz, attempts + first)
    #expect(statistics.attempts == 10 && statistics.otherKeys == 1)
  }

  @Test("Warnings in the places where a question misleads")
  func findings() {
    #expect(Self.statistics().items[0].findings == [.neverChosen(id("h"))])
    // Everybody right; nobody right; the best third chooses a distractor.
    let easy = Self.statistics(Array(repeating: "rww", count: 10))
    #expect(easy.items[0].findings.contains(.tooEasy) && easy.items[1].findings.contains(.tooHard))
    #expect(easy.items[1].findings.contains(.keyNeverChosen(id("r"))))
    let misled = Self.statistics(["rrh", "rrh", "rrh", "rrh", "rwr", "rww", "wrr", "www", "wwr", "www"])
    #expect(misled.items[2].findings.contains(.chosenByTheBest(id("h"))))
    #expect(misled.items[2].findings.contains(.tellsNothing))
  }
}
