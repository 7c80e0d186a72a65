import CourseModel
import TestSupport
import Testing

@Suite("Attempts scored again by a mended key")
struct RescoringTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    var answer = "right"
    var recorded = true
    /// The option that the key at hand takes for correct; nil where the course has no such quiz any more.
    var correct: String? = "right"
    var keyHash = "mended"
    let outcome: Rescoring.Outcome
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "passes by both", outcome: .unchanged),
    Case(name: "fails by both", answer: "other", recorded: false, outcome: .unchanged),
    Case(
      name: "failed, and the mended key takes the answer", answer: "other", recorded: false, correct: "other",
      outcome: .raised),
    Case(name: "passed, and the mended key refuses the answer", correct: "other", outcome: .kept),
    Case(name: "passed, and the answer turned out to be critical", answer: "harm", outcome: .lowered),
    Case(name: "failed, and is critical now too", answer: "harm", recorded: false, outcome: .unchanged),
    Case(
      name: "passed by the very same key, yet the answers fail", answer: "other", keyHash: "k",
      outcome: .contradicted),
    Case(name: "the quiz is gone", correct: nil, outcome: .unscored),
  ]

  private func key(_ correct: String, _ keyHash: String) -> Quiz {
    let options = ["right", "other", "harm"].map { name in
      option(name, name == correct ? .correct : name == "harm" ? criticalStanding : .wrong)
    }
    var quiz = sampleQuiz([question("a", .choice(ChoiceForm(options: options)))])
    quiz.keyHash = keyHash
    return quiz
  }

  private func progress(_ row: Case) -> Progress {
    Progress(events: [
      event(1, .attemptStarted(attemptStart(9, form: ["a"]))),
      event(2, .questionAnswered(attempt: uuid(9), question: id("a"), response: .chosen([id(row.answer)]))),
      event(
        3,
        .attemptSubmitted(
          AttemptSubmission(
            attempt: uuid(9), earned: Fraction(row.recorded ? 1 : 0), possible: 1, isPassed: row.recorded,
            criticalErrors: []))),
    ])
  }

  @Test("A verdict is never lowered by a mended key, unless a critical option decides", arguments: cases)
  func outcome(_ row: Case) throws {
    let keys = AnswerKeys(row.correct.map { [key($0, row.keyHash)] } ?? [])
    let told = keys.rescorings(progress(row), of: id("course"), all: true)
    #expect(told.map(\.outcome) == [row.outcome])
    #expect(told[0].recorded.isPassed == row.recorded)
  }

  @Test("Attempts made with the key at hand are told only where all are asked for")
  func sameKey() {
    let keys = AnswerKeys([key("right", "k")])
    let progress = progress(Case(name: "", outcome: .unchanged))
    #expect(keys.rescorings(progress, of: id("course")).isEmpty)
    #expect(keys.rescorings(progress, of: id("course"), all: true).map(\.hasSameKey) == [true])
  }

  @Test("Open attempts, abandoned ones, and those of other courses or of trainers are not told")
  func untold() {
    var foreign = attemptStart(8)
    foreign.course = id("elsewhere")
    var own = attemptStart(7)
    own.quiz = .own(id("mine"))
    let verdict = { (attempt: Int) in
      Happening.attemptSubmitted(
        AttemptSubmission(attempt: uuid(attempt), earned: .zero, possible: 1, isPassed: true, criticalErrors: []))
    }
    let progress = Progress(events: [
      event(1, .attemptStarted(attemptStart(9))),
      event(2, .attemptStarted(foreign)), event(3, verdict(8)),
      event(4, .attemptStarted(own)), event(5, verdict(7)),
      event(6, .attemptStarted(attemptStart(6))), event(7, .attemptAbandoned(uuid(6))),
    ])
    #expect(AnswerKeys([]).rescorings(progress, of: id("course"), all: true).isEmpty)
  }
}
