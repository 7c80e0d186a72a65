import CourseModel
import TestSupport
import Testing

struct CreditCase: CustomTestStringConvertible {
  let name: String
  let standings: [String: AnswerOption.Standing]
  let chosen: [String]
  let credit: Fraction
  var testDescription: String { name }
}

@Suite("Credit of option questions")
struct OptionCreditTests {
  static let oneOfThree: [String: AnswerOption.Standing] = ["a": .correct, "b": .wrong, "c": criticalStanding]
  static let twoOfFive: [String: AnswerOption.Standing] = [
    "a": .correct, "b": .correct, "c": .wrong, "d": .wrong, "e": criticalStanding,
  ]

  @Test(
    "A choice earns all or nothing",
    arguments: [
      CreditCase(name: "the key", standings: oneOfThree, chosen: ["a"], credit: .one),
      CreditCase(name: "a distractor", standings: oneOfThree, chosen: ["b"], credit: .zero),
      CreditCase(name: "a critical option", standings: oneOfThree, chosen: ["c"], credit: .zero),
      CreditCase(name: "an option that is not offered", standings: oneOfThree, chosen: ["z"], credit: .zero),
      CreditCase(
        name: "two options, which no screen allows", standings: oneOfThree, chosen: ["a", "b"], credit: .zero),
      CreditCase(name: "nothing chosen", standings: oneOfThree, chosen: [], credit: .zero),
    ])
  func choice(_ row: CreditCase) {
    let form = ChoiceForm(options: row.standings.sorted { $0.key < $1.key }.map { option($0.key, $0.value) })
    #expect(form.credit(for: .chosen(row.chosen.map { id($0) })) == row.credit)
  }

  @Test(
    "Several options earn hits ÷ correct − wrong ÷ incorrect, never below 0",
    arguments: [
      CreditCase(name: "the whole key", standings: twoOfFive, chosen: ["a", "b"], credit: .one),
      CreditCase(name: "half the key", standings: twoOfFive, chosen: ["a"], credit: Fraction(1, over: 2)),
      CreditCase(
        name: "the key and one wrong", standings: twoOfFive, chosen: ["a", "b", "c"], credit: Fraction(2, over: 3)),
      CreditCase(name: "one right, one wrong", standings: twoOfFive, chosen: ["a", "d"], credit: Fraction(1, over: 6)),
      CreditCase(name: "one right, two wrong", standings: twoOfFive, chosen: ["a", "c", "d"], credit: .zero),
      CreditCase(name: "everything", standings: twoOfFive, chosen: ["a", "b", "c", "d", "e"], credit: .zero),
      CreditCase(name: "nothing", standings: twoOfFive, chosen: [], credit: .zero),
      CreditCase(name: "something not offered", standings: twoOfFive, chosen: ["a", "z"], credit: .zero),
    ])
  func multiple(_ row: CreditCase) {
    let form = MultipleForm(options: row.standings.sorted { $0.key < $1.key }.map { option($0.key, $0.value) })
    #expect(form.credit(for: .chosen(row.chosen.map { id($0) })) == row.credit)
  }

  @Test(
    "For every key of up to five options: credit stays in range, ticking everything earns nothing, order is nothing")
  func properties() {
    for count in 2...5 {
      for key in 1..<(1 << count) - 1 {
        let options = (0..<count).map { option("o\($0)", key & (1 << $0) == 0 ? .wrong : .correct) }
        let form = MultipleForm(options: options)
        #expect(form.credit(for: .chosen(options.map(\.id))) == .zero)
        for ticked in 0..<(1 << count) {
          let chosen = options.indices.filter { ticked & (1 << $0) != 0 }.map { options[$0].id }
          let credit = form.credit(for: .chosen(chosen))
          #expect(credit >= .zero && credit <= .one)
          #expect((credit == .one) == (ticked == key))
          #expect(MultipleForm(options: options.reversed()).credit(for: .chosen(chosen.reversed())) == credit)
        }
      }
    }
  }

  @Test("A form without correct or without wrong options earns nothing instead of dividing by nothing")
  func undividable() {
    let allCorrect = MultipleForm(options: [option("a", .correct), option("b", .correct)])
    let noneCorrect = MultipleForm(options: [option("a", .wrong), option("b", .wrong)])
    #expect(allCorrect.credit(for: .chosen([id("a"), id("b")])) == .zero)
    #expect(noneCorrect.credit(for: .chosen([])) == .zero)
  }
}

struct VerdictCase: CustomTestStringConvertible {
  let name: String
  let right: Int
  let passMark: Int
  var critical = false
  let isPassed: Bool
  let percent: Int
  var testDescription: String { name }
}

@Suite("Verdict of a quiz")
struct VerdictTests {
  @Test(
    "The pass mark is reached exactly or not at all, and a critical option fails whatever the percentage",
    arguments: [
      VerdictCase(name: "all right", right: 12, passMark: 80, isPassed: true, percent: 100),
      VerdictCase(name: "10 of 12 is 83 %", right: 10, passMark: 80, isPassed: true, percent: 83),
      VerdictCase(name: "9 of 12 is 75 %", right: 9, passMark: 80, isPassed: false, percent: 75),
      VerdictCase(name: "9 of 12 at a mark of 75", right: 9, passMark: 75, isPassed: true, percent: 75),
      VerdictCase(name: "8 of 12 is not rounded up to 67", right: 8, passMark: 67, isPassed: false, percent: 66),
      VerdictCase(
        name: "11 of 12 with a critical error", right: 11, passMark: 80, critical: true, isPassed: false, percent: 91),
      VerdictCase(name: "nothing answered", right: 0, passMark: 1, isPassed: false, percent: 0),
    ])
  func verdict(_ row: VerdictCase) {
    let form = QuestionForm.choice(
      ChoiceForm(options: [option("key", .correct), option("wrong", .wrong), option("harm", criticalStanding)]))
    let questions = (1...12).map { question("q\($0)", form) }
    var responses: [QuestionID: Response] = [:]
    for (index, question) in questions.enumerated() where row.right > 0 {
      let answer = index < row.right ? "key" : row.critical ? "harm" : "wrong"
      responses[question.id] = .chosen([id(answer)])
    }
    let score = sampleQuiz(questions, passMark: row.passMark).score(responses, form: questions.map(\.id))
    #expect(score.isPassed == row.isPassed)
    #expect(score.share.wholePercent == row.percent)
    #expect(score.criticalErrors.map(\.duty) == (row.critical ? [id("hear-the-child")] : []))
  }

  @Test("Weights count, and each objective has its own sum in the order of the quiz")
  func objectives() {
    let form = QuestionForm.choice(ChoiceForm(options: [option("key", .correct), option("wrong", .wrong)]))
    let quiz = sampleQuiz([
      question("a", form, objective: "hear", weight: 3), question("b", form, objective: "record"),
      question("c", form, objective: "hear"),
    ])
    let responses: [QuestionID: Response] = [id("a"): .chosen([id("key")]), id("c"): .chosen([id("wrong")])]
    let score = quiz.score(responses, form: quiz.questions.map(\.id))
    #expect(score.earned == Fraction(3))
    #expect(score.possible == 5)
    #expect(
      score.objectives == [
        ObjectiveScore(objective: id("hear"), earned: Fraction(3), possible: 4),
        ObjectiveScore(objective: id("record"), earned: .zero, possible: 1),
      ])
    #expect(score.objectives.map(\.isFull) == [false, false])
  }

  @Test("An attempt's form decides what is scored: questions added since do not count, questions gone are left out")
  func form() {
    let form = QuestionForm.choice(ChoiceForm(options: [option("key", .correct), option("wrong", .wrong)]))
    let quiz = sampleQuiz([question("a", form), question("new", form)])
    let score = quiz.score([id("a"): .chosen([id("key")])], form: [id("a"), id("gone")])
    #expect(score.possible == 1)
    #expect(score.isPassed)
  }

  @Test("The key's description changes with whatever decides a score, and with nothing else")
  func keyDescription() {
    func quiz(_ standing: AnswerOption.Standing, weight: Int = 1, passMark: Int = 80, wording: String = "a") -> [String]
    {
      let key = AnswerOption(id: id("x"), text: [.text(wording)], standing: .correct, reason: [])
      let form = QuestionForm.choice(ChoiceForm(options: [key, option("y", standing)]))
      return sampleQuiz([question("a", form, weight: weight)], passMark: passMark).keyDescription
    }
    let plain = quiz(.wrong)
    #expect(quiz(.wrong, wording: "mended") == plain)
    #expect(quiz(criticalStanding) != plain)
    #expect(quiz(.wrong, weight: 2) != plain)
    #expect(quiz(.wrong, passMark: 75) != plain)
  }
}

@Suite("Exact shares")
struct FractionTests {
  @Test("Arithmetic stays exact and in lowest terms")
  func arithmetic() {
    #expect(Fraction(2, over: 4) == Fraction(1, over: 2))
    #expect(Fraction(1, over: -2) == Fraction(-1, over: 2))
    #expect(Fraction(1, over: 3) + Fraction(1, over: 6) == Fraction(1, over: 2))
    #expect(Fraction(1, over: 2) - Fraction(2, over: 3) == Fraction(-1, over: 6))
    #expect(Fraction(2, over: 3) * 3 == Fraction(2))
    #expect(Fraction(1, over: 3) < Fraction(34, over: 100))
    #expect(Fraction(0, over: 7) == .zero)
  }

  @Test("A sum over the largest quiz of the most awkward credits does not overflow")
  func largestSum() {
    var sum = Fraction.zero
    for index in 0..<10_000 { sum = sum + Fraction(1, over: index % 26 + 1) * 10 }
    #expect(sum > Fraction(1000))
  }

  @Test(
    "A percentage is rounded down", arguments: [(79, 100, 79), (799, 1000, 79), (2, 3, 66), (0, 5, 0), (5, 5, 100)])
  func percent(numerator: Int, denominator: Int, expected: Int) {
    #expect(Fraction(numerator, over: denominator).wholePercent == expected)
  }
}
