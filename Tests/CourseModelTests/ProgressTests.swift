import CourseModel
import TestSupport
import Testing

@Suite("Progress as a fold over events")
struct ProgressTests {
  @Test("The telling order is clock, chain, sequence, whatever order the events come in")
  func order() {
    let events = [
      event(3, .questionAnswered(attempt: uuid(9), question: id("a"), response: .chosen([id("second")]))),
      event(1, .attemptStarted(attemptStart(9))),
      event(2, .questionAnswered(attempt: uuid(9), question: id("a"), response: .chosen([id("first")]))),
    ]
    let progress = Progress(events: events)
    #expect(progress.attempts.first?.responses[id("a")] == .chosen([id("second")]))
    #expect(progress == Progress(events: events.reversed()))
  }

  @Test("Pages, checks and active time are gathered by module")
  func learning() {
    let bridge = page("m1", "l1", "p1")
    let progress = Progress(events: [
      event(1, .pageFinished(bridge), seconds: 40),
      event(
        2, .checkAnswered(CheckAnswer(page: bridge, question: id("c"), response: .chosen([id("x")]), wasCorrect: true)),
        seconds: 20),
      event(3, .sessionLeft(module: id("m2")), seconds: 7),
      event(4, .languageChosen, seconds: 1),
    ])
    #expect(progress.finishedPages == [LessonReference(module: id("m1"), lesson: id("l1")): [id("p1")]])
    #expect(
      progress.checks.mapValues(\.response) == [CheckReference(page: bridge, question: id("c")): .chosen([id("x")])])
    #expect(progress.activeSeconds == [id("m1"): 60, id("m2"): 7, nil: 1])
    #expect(progress.digest.activeSeconds == 68)
    #expect(progress.latestPage == bridge)
  }

  @Test("Bookmarks and notes are what was said last, and count for nothing else")
  func marks() {
    let (one, two) = (page("m1", "l1", "p1"), page("m1", "l1", "p2"))
    let progress = Progress(events: [
      event(1, .pageBookmarked(one, isSet: true)), event(2, .pageBookmarked(two, isSet: true)),
      event(3, .pageBookmarked(one, isSet: false)), event(4, .noteWritten(one, PageNote("first"))),
      event(5, .noteWritten(one, PageNote("second"))), event(6, .noteWritten(two, PageNote("gone"))),
      event(7, .noteWritten(two, nil), seconds: 9),
    ])
    #expect(progress.bookmarks == [two] && progress.notes == [one: PageNote("second")])
    #expect(progress.finishedPages.isEmpty && progress.latestPage == nil)
    #expect(progress.activeSeconds[id("m1")] == 9)
  }

  @Test(
    "A note is one line of 1 to 500 characters without controls",
    arguments: [
      ("  ask   the  shift ", "ask the shift"), ("", nil), ("   ", nil), ("a\u{1B}[31mb", nil), ("a\nb", nil),
      (String(repeating: "x", count: 500), String(repeating: "x", count: 500)),
      (String(repeating: "x", count: 501), nil),
    ] as [(String, String?)])
  func noteText(typed: String, kept: String?) {
    #expect(PageNote(typed)?.text == kept)
  }

  @Test("What others state in a record is no doing of the trainee's")
  func byOthers() {
    let read = event(1, .pageFinished(page("m1", "l1", "p1")))
    let more = Accommodations(timePercent: 150, hasNoTimer: false, isSpacious: false)
    let progress = Progress(events: [read, event(2, .accommodated(more)), event(3, .traineeErased)])
    #expect(progress.latestAt == read.at && progress.accommodations == more)
  }

  @Test("An attempt takes answers until it is handed in, and never afterwards")
  func attempts() throws {
    let submission = AttemptSubmission(
      attempt: uuid(9), earned: Fraction(2), possible: 3, isPassed: false, criticalErrors: [])
    let progress = Progress(events: [
      event(1, .attemptStarted(attemptStart(9)), seconds: 5),
      event(2, .questionAnswered(attempt: uuid(9), question: id("b"), response: .chosen([id("x")])), seconds: 30),
      event(3, .questionAnswered(attempt: uuid(9), question: id("elsewhere"), response: .chosen([]))),
      event(4, .questionFlagged(attempt: uuid(9), question: id("b"), isFlagged: true)),
      event(5, .attemptSubmitted(submission), seconds: 10),
      event(6, .questionAnswered(attempt: uuid(9), question: id("b"), response: .chosen([id("late")]))),
      event(7, .attemptStarted(attemptStart(10))),
    ])
    let first = try #require(progress.attempts.first)
    #expect(first.responses == [id("b"): .chosen([id("x")])])
    #expect(first.response(to: id("b")) == .chosen([id("x")]) && first.answer(to: id("b"))?.seconds == 30)
    #expect(first.response(to: id("elsewhere")) == nil)
    #expect(first.flagged == [id("b")])
    #expect(first.submission == submission)
    #expect(first.activeSeconds == 40)
    #expect(progress.attempts.map(\.number) == [1, 2])
    #expect(progress.attemptUnderway(at: .course(id("sample")), of: id("course"))?.start.attempt == uuid(10))
    #expect(
      progress.digest.quizzes[.course(id("sample"))]
        == QuizDigest(attempts: 2, bestPercent: 66, isPassed: false, isUnderway: true))
  }

  @Test("A passed attempt speaks for its quiz even where one failed by a critical option earned more")
  func bestAttempt() {
    func submitted(_ attempt: Int, _ earned: Int, passed: Bool) -> Happening {
      .attemptSubmitted(
        AttemptSubmission(
          attempt: uuid(attempt), earned: Fraction(earned), possible: 10, isPassed: passed, criticalErrors: []))
    }
    let progress = Progress(events: [
      event(1, .attemptStarted(attemptStart(1))), event(2, submitted(1, 9, passed: false)),
      event(3, .attemptStarted(attemptStart(2))), event(4, submitted(2, 8, passed: true)),
    ])
    #expect(progress.digest.quizzes.values.first?.bestPercent == 80)
  }

  @Test("The question to go on with is the one after the last answer, then whatever is open, then the last")
  func nextQuestion() {
    var events = [event(1, .attemptStarted(attemptStart(9, form: ["a", "b", "c"])))]
    func next() -> QuestionID? { Progress(events: events).attempts.first?.nextQuestion }
    #expect(next() == id("a"))
    for (clock, answered, expected) in [(2, "b", "c"), (3, "c", "a"), (4, "a", "c")] {
      events.append(event(clock, .questionAnswered(attempt: uuid(9), question: id(answered), response: .chosen([]))))
      #expect(next() == id(expected))
    }
  }

  @Test("A name is frozen: what held when an event was made stays with it")
  func frozenName() {
    let progress = Progress(events: [
      event(1, .traineeDescribed(TraineeProfile(name: "Ana", language: .spanish))),
      event(5, .traineeDescribed(TraineeProfile(name: "Ana María", language: .spanish))),
    ])
    #expect(progress.profile(at: 4)?.name == "Ana")
    #expect(progress.profile(at: 5)?.name == "Ana María")
    #expect(progress.profile(at: 0) == nil)
  }

  @Test("Unknown kinds change nothing but the time")
  func unknown() {
    let progress = Progress(events: [event(1, .unknown(kind: "badge.issued"), seconds: 3)])
    #expect(progress.attempts.isEmpty && progress.finishedPages.isEmpty)
    #expect(progress.digest.activeSeconds == 3)
  }
}

@Suite("Standing in the course")
struct StandingTests {
  private func digest(_ pages: [PageReference], passed: [String] = [], underway: [String] = []) -> ProgressDigest {
    var digest = ProgressDigest()
    for page in pages { digest.finishedPages[page.lessonReference, default: []].insert(page.page) }
    digest.latestPage = pages.last
    for quiz in passed {
      digest.quizzes[.course(id(quiz))] = QuizDigest(attempts: 1, bestPercent: 90, isPassed: true, isUnderway: false)
    }
    for quiz in underway {
      digest.quizzes[.course(id(quiz))] = QuizDigest(attempts: 1, bestPercent: nil, isPassed: false, isUnderway: true)
    }
    return digest
  }

  @Test("A module is done when all its pages are read and its quiz is passed")
  func done() {
    let pages = [page("m1", "l1", "p1"), page("m1", "l1", "p2"), page("m1", "l2", "p3")]
    #expect(sampleCourse.standing(digest(pages)).modules[0].isDone == false)
    #expect(sampleCourse.standing(digest(Array(pages.dropLast()), passed: ["q1"])).modules[0].isDone == false)
    #expect(sampleCourse.standing(digest(pages, passed: ["q1"])).modules[0].isDone)
  }

  @Test("The course's share is lessons finished and quizzes passed over all of both")
  func share() {
    let half = sampleCourse.standing(digest([page("m1", "l2", "p3")], passed: ["q1"]))
    #expect(half.share == Fraction(2, over: 5))
    #expect(!half.isComplete)
    #expect(sampleCourse.standing(ProgressDigest()).share == .zero)
  }

  @Test(
    "What comes next: an attempt underway, the page after the last, a page skipped, the quiz, the next module, nothing")
  func nextStep() {
    let p1 = page("m1", "l1", "p1")
    let p2 = page("m1", "l1", "p2")
    let p3 = page("m1", "l2", "p3")
    let p4 = page("m2", "l3", "p4")
    #expect(sampleCourse.nextStep(ProgressDigest()) == .page(p1))
    #expect(sampleCourse.nextStep(digest([p1])) == .page(p2))
    #expect(sampleCourse.nextStep(digest([p1, p3])) == .page(p2))
    #expect(sampleCourse.nextStep(digest([p1, p2, p3])) == .quiz(id("m1")))
    #expect(sampleCourse.nextStep(digest([p1, p2, p3], passed: ["q1"])) == .page(p4))
    #expect(sampleCourse.nextStep(digest([p4], passed: ["q2"])) == .page(p1))
    #expect(sampleCourse.nextStep(digest([p1], underway: ["q2"])) == .quiz(id("m2")))
    #expect(sampleCourse.nextStep(digest([p1, p2, p3, p4], passed: ["q1", "q2"])) == .nothing)
  }
}

@Suite("Active time")
struct ActivityClockTests {
  @Test(
    "Pauses count up to three minutes",
    arguments: [
      ([10, 30, 45], 45), ([179], 179), ([180], 180), ([181], 180), ([3600], 180), ([100, 90], 100), ([], 0),
    ])
  func pauses(keys: [Int], expected: Int) {
    var clock = ActivityClock(startedAt: 0)
    for moment in keys { clock.keyPressed(at: moment) }
    #expect(clock.take() == expected)
    #expect(clock.take() == 0)
  }
}
