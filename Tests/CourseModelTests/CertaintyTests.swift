import CourseModel
import TestSupport
import Testing

@Suite("Certainty")
struct CertaintyTests {
  static let form = QuestionForm.choice(
    ChoiceForm(options: [option("key", .correct), option("wrong", .wrong), option("harm", criticalStanding)]))
  static let several = QuestionForm.multiple(
    MultipleForm(options: [option("x", .correct), option("y", .correct), option("z", .wrong)]))
  static let quiz = sampleQuiz(
    [
      question("a", form, objective: "one"), question("b", several, objective: "two"),
      question("c", .number(NumberForm(answer: decimal("18")))),
    ], passMark: 60)

  /// An attempt at the quiz, answered with certainties.
  private func attempt(_ answers: [(String, Response, Certainty?)]) throws -> Attempt {
    var events = [event(1, .attemptStarted(attemptStart(9)))]
    for (index, answer) in answers.enumerated() {
      let (name, response, certainty) = answer
      events.append(
        event(
          index + 2,
          .questionAnswered(attempt: uuid(9), question: id(name), response: response, certainty: certainty)))
    }
    return try #require(Progress(events: events).attempt(uuid(9)))
  }

  @Test("Whatever is said of certainty, every answer earns the same, and passes or fails the same")
  func changesNoScore() throws {
    let keys = AnswerKeys([Self.quiz])
    let levels: [Certainty?] = [nil] + Certainty.allCases
    for first in ["key", "wrong", "harm"] {
      for second in [["x"], ["x", "y"], ["x", "y", "z"]] {
        for number in ["18", "21"] {
          let responses: [(String, Response)] = [
            ("a", .chosen([id(first)])), ("b", .chosen(second.map { id($0) })), ("c", .number(decimal(number))),
          ]
          let plain = try attempt(responses.map { ($0.0, $0.1, nil) })
          #expect(Self.quiz.score(plain) == Self.quiz.score(plain.responses, form: plain.start.form))
          for (one, other) in levels.flatMap({ one in levels.map { (one, $0) } }) {
            let weighed = try attempt(zip(responses, [one, other, one]).map { ($0.0, $0.1, $1) })
            #expect(keys.verdict(on: weighed).score == keys.verdict(on: plain).score)
            #expect(weighed.responses == plain.responses)
          }
        }
      }
    }
  }

  @Test("Asking for certainty is no part of the key")
  func key() {
    var asking = Self.quiz
    asking.asksCertainty = true
    #expect(asking.keyDescription == Self.quiz.keyDescription)
  }

  @Test("Misplaced is what was said with certainty and earned less than full credit, in the order of the attempt")
  func misplaced() throws {
    let wrong = Response.chosen([id("wrong")])
    let partly = Response.chosen([id("x")])
    let names = { (answers: [(String, Response, Certainty?)]) in
      try Self.quiz.misplacedCertainty(in: self.attempt(answers)).map(\.id.text)
    }
    #expect(try names([("c", .number(decimal("21")), .certain), ("a", wrong, .certain)]) == ["a", "c"])
    #expect(try names([("b", partly, .certain)]) == ["b"])
    #expect(try names([("a", wrong, .fairlySure), ("b", partly, .unsure), ("c", .number(decimal("21")), nil)]).isEmpty)
    #expect(try names([("a", .chosen([id("key")]), .certain)]).isEmpty)
    #expect(try names([]).isEmpty)
  }

  @Test("The last answer to a question brings its own certainty, or none")
  func lastAnswer() throws {
    let wrong = Response.chosen([id("wrong")])
    #expect(try attempt([("a", wrong, .certain), ("a", wrong, .unsure)]).certainties == [id("a"): .unsure])
    #expect(try attempt([("a", wrong, .certain), ("a", wrong, nil)]).certainties.isEmpty)
    #expect(try attempt([("elsewhere", wrong, .certain)]).certainties.isEmpty)
  }
}
