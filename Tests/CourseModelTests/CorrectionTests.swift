import CourseModel
import TestSupport
import Testing

@Suite("Corrections")
struct CorrectionTests {
  static let words = CorrectionWords(author: "A. Pérez", reason: "Somebody else sat at the desk")

  static func voided(_ attempt: Int) -> Happening { .corrected(Correction(.attemptVoided(uuid(attempt)), words)) }

  static func countersigned(_ attempt: Int) -> Happening {
    .corrected(Correction(.attemptCountersigned(uuid(attempt)), words))
  }

  static func waived(_ module: String, _ kind: WaiverKind = .testedOut, course: String = "course") -> Happening {
    .corrected(Correction(.moduleWaived(ModuleReference(course: id(course), module: id(module)), kind), words))
  }

  private func submitted(_ attempt: Int, _ earned: Int, passed: Bool) -> Happening {
    .attemptSubmitted(
      AttemptSubmission(
        attempt: uuid(attempt), earned: Fraction(earned), possible: 10, isPassed: passed, criticalErrors: []))
  }

  private func told(_ happenings: [Happening]) -> [Event] {
    happenings.enumerated().map { event($0.offset + 1, $0.element) }
  }

  // MARK: Attempts

  @Test("A voided attempt stays in the record under its number, and counts for nothing")
  func voiding() throws {
    let progress = Progress(
      events: told([
        .attemptStarted(attemptStart(1)), submitted(1, 10, passed: true),
        .attemptStarted(attemptStart(2)), submitted(2, 6, passed: false), Self.voided(1),
      ]))
    #expect(progress.attempts.map(\.number) == [1, 2])
    #expect(progress.attempts.map(\.isVoided) == [true, false])
    #expect(progress.attempts[0].submission?.isPassed == true)
    let digest = try #require(progress.digest.quizzes[.course(id("sample"))])
    #expect(digest == QuizDigest(attempts: 1, bestPercent: 60, isPassed: false, isUnderway: false))
    #expect(AnswerKeys([]).deciding(progress.attempts)?.attempt.number == 2)
  }

  @Test("Where every attempt is voided, the quiz was not tried")
  func allVoided() {
    let progress = Progress(
      events: told([.attemptStarted(attemptStart(1)), submitted(1, 10, passed: true), Self.voided(1)]))
    #expect(progress.digest.quizzes.isEmpty)
    #expect(AnswerKeys([]).deciding(progress.attempts) == nil)
  }

  @Test("A voided attempt gives the try back, and no waiting time follows it")
  func admission() {
    let rules = AttemptRules(attempts: 1, waitingMinutes: 600)
    let now = Timestamp(secondsSince1970: 1_795_000_200)
    let events = told([.attemptStarted(attemptStart(1)), submitted(1, 6, passed: false)])
    #expect(rules.admission(after: Progress(events: events).attempts, at: now, key: "k") == .exhausted)
    let corrected = Progress(events: events + [event(3, Self.voided(1))])
    #expect(rules.admission(after: corrected.attempts, at: now, key: "k") == .open(left: 1))
  }

  @Test("A voided pass holds the limits again")
  func voidedPass() {
    let events = told([.attemptStarted(attemptStart(1)), submitted(1, 10, passed: true), Self.voided(1)])
    let rules = AttemptRules(attempts: 3)
    let now = Timestamp(secondsSince1970: 1_795_000_200)
    #expect(rules.admission(after: Progress(events: events).attempts, at: now, key: "k") == .open(left: 3))
  }

  @Test("A countersignature vouches for one attempt and changes no verdict")
  func countersigning() {
    let events = told([.attemptStarted(attemptStart(1)), submitted(1, 6, passed: false)])
    let signed = Progress(events: events + [event(3, Self.countersigned(1))])
    #expect(signed.attempts[0].isCountersigned && !signed.attempts[0].isVoided)
    #expect(signed.digest == Progress(events: events).digest)
  }

  // MARK: Modules

  @Test("A waived module is done without a page read, and the next thing to do lies behind it")
  func waiving() {
    let digest = Progress(events: told([Self.waived("m1")])).digest
    let standing = sampleCourse.standing(digest)
    #expect(standing.modules.map(\.isWaived) == [true, false])
    #expect(standing.modules.map(\.isDone) == [true, false])
    #expect(standing.share == Fraction(3, over: 5))
    #expect(sampleCourse.nextStep(digest) == .page(page("m2", "l3", "p4")))
  }

  @Test("Another course's waiver of a module of the same id counts for nothing here")
  func foreignWaiver() {
    let digest = Progress(events: told([Self.waived("m1", course: "elsewhere")])).digest
    #expect(sampleCourse.standing(digest).modules.allSatisfy { !$0.isDone })
  }

  @Test("A course whose modules are all waived is complete")
  func complete() {
    let digest = Progress(events: told([Self.waived("m1"), Self.waived("m2", .equivalent)])).digest
    #expect(sampleCourse.standing(digest).isComplete)
    #expect(sampleCourse.nextStep(digest) == .nothing)
  }

  // MARK: The fold

  @Test("What a coordinator says is no doing of the trainee's")
  func latest() {
    let progress = Progress(events: told([.pageFinished(page("m1", "l1", "p1")), Self.waived("m2")]))
    #expect(progress.latestAt == event(1, .languageChosen).at)
  }

  @Test("Two chains tell the same in whatever order their events come", arguments: UInt64(1)...50)
  func order(seed: UInt64) {
    var source = SeededSource(state: seed)
    let learned = told([
      .attemptStarted(attemptStart(1)), submitted(1, 10, passed: true), .attemptStarted(attemptStart(2)),
      submitted(2, 6, passed: false),
    ])
    let corrected = [
      event(3, Self.voided(1), chain: 2), event(5, Self.countersigned(2), chain: 2),
      event(5, Self.waived("m1", .administrative), chain: 3), event(6, Self.voided(2), chain: 3),
      event(6, Self.waived("m1"), chain: 2),
    ]
    let expected = Progress(events: learned + corrected)
    #expect(expected.attempts.map(\.isVoided) == [true, true])
    #expect(Progress(events: (learned + corrected).shuffled(using: &source)) == expected)
  }

  @Test("A correction that is told before its attempt holds all the same")
  func early() {
    let progress = Progress(
      events: [event(1, Self.voided(1), chain: 2), event(2, .attemptStarted(attemptStart(1)))])
    #expect(progress.attempts[0].isVoided)
  }

  // MARK: Words

  struct WordsCase: CustomTestStringConvertible, Sendable {
    let name: String
    let author: String
    let reason: String
    let isTaken: Bool
    var testDescription: String { name }
  }

  @Test(
    "A correction needs an author and a reason",
    arguments: [
      WordsCase(name: "both", author: " A. Pérez ", reason: "why\n", isTaken: true),
      WordsCase(name: "no author", author: " ", reason: "why", isTaken: false),
      WordsCase(name: "no reason", author: "A. Pérez", reason: "\t", isTaken: false),
      WordsCase(name: "the longest", author: "ñ".times(200), reason: "ñ".times(1000), isTaken: true),
      WordsCase(name: "an author too long", author: "a".times(201), reason: "why", isTaken: false),
      WordsCase(name: "a reason too long", author: "a", reason: "w".times(1001), isTaken: false),
    ])
  func correctionWords(_ row: WordsCase) {
    let words = CorrectionWords(author: row.author, reason: row.reason)
    #expect((words != nil) == row.isTaken)
    #expect(words.map { !$0.author.hasPrefix(" ") && !$0.reason.hasSuffix("\n") } ?? true)
  }
}

extension String {
  fileprivate func times(_ count: Int) -> String { String(repeating: self, count: count) }
}
