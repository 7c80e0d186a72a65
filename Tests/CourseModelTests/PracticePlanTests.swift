import CourseModel
import SpacedRepetition
import TestSupport
import Testing

private let day = 86_400

/// A question of the quiz of `m1`, reviewed so many days before now.
private func entry(_ name: String, critical: Bool = false, _ reviews: (daysAgo: Int, recall: Recall)...)
  -> PracticeEntry
{
  PracticeEntry(
    item: .quiz(id("m1"), id(name)), isCritical: critical,
    reviews: reviews.map { review in
      PracticeReview(at: Timestamp(secondsSince1970: 1_795_000_000 - review.daysAgo * day), recall: review.recall)
    })
}

@Suite("What to practise")
struct PracticePlanTests {
  private let now = Timestamp(secondsSince1970: 1_795_000_000)

  @Test("Due is what has been left for its interval; the rest tells when it comes")
  func due() {
    let plan = PracticePlan(
      [entry("fresh", (0, .good)), entry("old", (3, .good)), entry("long", (20, .good), (10, .good))], at: now)
    #expect(plan.due.map(\.question.text) == ["old"])
    // A first right answer holds two days (FSRS-6).
    #expect(plan.next == Timestamp(secondsSince1970: now.secondsSince1970 + 2 * day))
  }

  @Test("Critical questions and those missed before lead, and in both groups what is nearest to being forgotten")
  func order() {
    let plan = PracticePlan(
      [
        entry("plain-old", (30, .good)), entry("plain-recent", (3, .good)),
        entry("critical", critical: true, (3, .good)),
        entry("missed", (5, .good), (2, .again)), entry("once-missed", (40, .again), (30, .good)),
      ], at: now)
    #expect(plan.due.map(\.question.text) == ["once-missed", "missed", "critical", "plain-old", "plain-recent"])
  }

  @Test("Nothing met, nothing due")
  func empty() {
    let plan = PracticePlan([], at: now)
    #expect(plan.due.isEmpty && plan.next == nil)
  }

  @Test(
    "An answer shows how well it is known",
    arguments: [("a", Recall.good), ("a c", .hard), ("a b c", .again), ("c", .again), ("b", .again)])
  func recall(_ chosen: String, _ recall: Recall) {
    let sample = question(
      "q",
      .multiple(
        MultipleForm(options: [
          option("a", .correct), option("b", criticalStanding), option("c", .wrong), option("d", .wrong),
        ])))
    #expect(sample.recall(shownBy: .chosen(chosen.split(separator: " ").map { id(String($0)) })) == recall)
  }
}

@Suite("Which questions may be practised")
struct PracticeEntriesTests {
  private static let asked = question(
    "a", .choice(ChoiceForm(options: [option("right", .correct), option("wrong", criticalStanding)])))

  private static let content: ModuleContent = {
    var quiz = sampleQuiz([asked, question("b", asked.form)])
    quiz.id = .course(id("q1"))
    let check = question("c", asked.form)
    let lesson = Lesson(
      id: id("l1"), title: "", pages: [Page(id: id("p1"), title: [], blocks: [], check: check)])
    return ModuleContent(outline: sampleCourse.modules[0], language: .english, lessons: [lesson], quiz: quiz)
  }()

  private func attempt(_ number: Int, passed: Bool, course: String = "course") -> [Happening] {
    var start = attemptStart(number, form: ["a", "b"], quiz: "q1")
    start.course = id(course)
    return [
      .attemptStarted(start),
      .questionAnswered(attempt: uuid(number), question: id("a"), response: .chosen([id("right")])),
      .attemptSubmitted(
        AttemptSubmission(attempt: uuid(number), earned: Fraction(1), possible: 2, isPassed: passed, criticalErrors: [])
      ),
    ]
  }

  private func entries(_ happenings: [Happening]) -> [PracticeEntry] {
    Progress(events: happenings.enumerated().map { event($0 + 1, $1) })
      .practiceEntries(in: Self.content, of: id("course"))
  }

  @Test("A lesson's question, once it was answered")
  func checks() {
    let answer = CheckAnswer(
      page: page("m1", "l1", "p1"), question: id("c"), response: .chosen([id("wrong")]), wasCorrect: false)
    let found = entries([.checkAnswered(answer)])
    #expect(found.map(\.item) == [.check(page("m1", "l1", "p1"), id("c"))])
    #expect(found.first?.reviews.map(\.recall) == [.again] && found.first?.isCritical == true)
  }

  @Test("A quiz's questions only once it is passed: a failed attempt must not show the key")
  func quizzes() {
    #expect(entries(attempt(1, passed: false)).isEmpty)
    let found = entries(attempt(1, passed: false) + attempt(2, passed: true))
    #expect(found.map(\.item) == [.quiz(id("m1"), id("a"))])
    #expect(found.first?.reviews.map(\.recall) == [.good, .good])
    #expect(entries(attempt(1, passed: true, course: "another")).isEmpty)
  }

  @Test("Practice adds reviews, and nothing else: no attempt, no page, no minute of the module")
  func practised() {
    let item = PracticeItem.quiz(id("m1"), id("a"))
    let practice = Happening.practised(
      PracticeAnswer(item: item, response: .chosen([id("wrong")]), recall: .again))
    let learned = attempt(1, passed: true).enumerated().map { event($0 + 1, $1, seconds: 10) }
    let before = Progress(events: learned)
    let after = Progress(events: learned + [event(9, practice, seconds: 40)])
    #expect(after.practiceEntries(in: Self.content, of: id("course")).first?.reviews.map(\.recall) == [.good, .again])
    #expect(after.attempts == before.attempts && after.finishedPages == before.finishedPages)
    #expect(after.activeSeconds[id("m1")] == before.activeSeconds[id("m1")])
    #expect(after.practiceSeconds.values.reduce(0, +) == 40)
  }
}
