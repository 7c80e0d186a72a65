import CourseModel
import TestSupport
import Testing
import TraineeRecords

/// Two log-ins of one trainee, one record.
@Suite("Overtaken by another session")
struct OvertakenTests {
  private let desk = Desk()

  private func draft(_ happening: Happening) -> EventDraft {
    EventDraft(activeSeconds: 1, language: .english, happening: happening)
  }

  static func start(_ number: Int) -> Happening {
    .attemptStarted(
      AttemptStart(
        attempt: uuid(number), quiz: .course(id("m1")), module: id("m1"), course: id("course"), courseVersion: "1",
        form: [id("a"), id("b")], keyHash: "k", wordingHash: "w", passMark: .standard))
  }

  static func way(_ number: Int) -> Happening {
    .scenarioStarted(
      ScenarioStart(
        run: uuid(number), scenario: id("bridge"), module: id("m1"), course: id("course"), courseVersion: "1",
        keyHash: "k", wordingHash: "w"))
  }

  static func step(from scene: String, to reached: String, minute: Int) -> Happening {
    .scenarioChosen(
      ScenarioStep(
        run: uuid(8), scene: id(scene), choice: id("go"), clock: minute, reached: id(reached), score: nil))
  }

  private let handIn = Happening.attemptSubmitted(
    AttemptSubmission(attempt: uuid(5), earned: .zero, possible: 2, isPassed: false, criticalErrors: []))

  @Test("Each keeps what the other wrote, and hears of it")
  func news() throws {
    var first = try desk.store.enrol(Desk.profile)
    var second = try desk.store.open(first.trainee.id)
    _ = try second.progress()
    try first.finish("p1")
    try second.finish("p2")
    let news = second.takeNewsOfOthers()
    #expect(news?.finishedPages.values.first == [id("p1"), id("p2")])
    #expect(second.takeNewsOfOthers() == nil)
    #expect(first.takeNewsOfOthers() == nil)
    try first.finish("p3")
    #expect(first.takeNewsOfOthers()?.finishedPages.values.first?.count == 3)
  }

  @Test("An attempt that one has handed in takes no answer from the other, and nothing is written")
  func handedIn() throws {
    var first = try desk.store.enrol(Desk.profile)
    _ = try first.append(draft(Self.start(5)))
    var second = try desk.store.open(first.trainee.id)
    _ = try second.progress()
    _ = try first.append(draft(handIn))
    let before = desk.files[desk.recordPaths[0]]
    for happening in [
      Happening.questionAnswered(attempt: uuid(5), question: id("a"), response: .chosen([id("x")])),
      .questionFlagged(attempt: uuid(5), question: id("a"), isFlagged: true), handIn,
    ] {
      #expect(throws: RecordFailure.attemptClosed) { try second.append(draft(happening)) }
    }
    #expect(desk.files[desk.recordPaths[0]] == before)
    #expect(try second.progress().attempts.first?.isInProgress == false)
  }

  @Test("Nobody hands in answers that another session has changed meanwhile")
  func changedAnswers() throws {
    var first = try desk.store.enrol(Desk.profile)
    _ = try first.append(draft(Self.start(5)))
    var second = try desk.store.open(first.trainee.id)
    _ = try second.progress()
    _ = try second.append(
      draft(.questionAnswered(attempt: uuid(5), question: id("a"), response: .chosen([id("x")]))))
    #expect(throws: RecordFailure.attemptClosed) { try first.append(draft(handIn)) }
    #expect(try first.progress().attempts.first?.responses.count == 1)
    // Now the answer is known, and the attempt can be handed in.
    #expect(try first.append(draft(handIn)).happening == handIn)
  }

  @Test("A record under another trainee's name is never united with that trainee's own")
  func foreignRecord() throws {
    let maria = try desk.store.enrol(Desk.profile)
    let joaquim = try desk.store.enrol(Desk.profile)
    let path = "/into/trainees/\(maria.trainee.id).json"
    desk.files[path] = desk.files["/data/trainees/\(joaquim.trainee.id).json"]
    let before = desk.files[path]
    let record = try desk.store.record("/data/trainees/\(maria.trainee.id).json")
    #expect(throws: RecordFailure.damaged(path: path)) { try desk.store("/into").merge(record) }
    #expect(desk.files[path] == before)
  }

  @Test("A second attempt is not begun beside one underway")
  func begunTwice() throws {
    var first = try desk.store.enrol(Desk.profile)
    var second = try desk.store.open(first.trainee.id)
    _ = try second.progress()
    _ = try first.append(draft(Self.start(5)))
    #expect(throws: RecordFailure.attemptClosed) { try second.append(draft(Self.start(6))) }
  }

  @Test(
    "What rests on a state that another session has changed is written by nobody, until that was seen",
    arguments: [
      (
        "an attempt after one that counts", [OvertakenTests.start(5), .attemptAbandoned(uuid(5))],
        OvertakenTests.start(6)
      ),
      (
        "an attempt under other accommodations",
        [.accommodated(Accommodations(timePercent: 150, hasNoTimer: false, isSpacious: false))],
        OvertakenTests.start(6)
      ),
      ("a way begun twice", [OvertakenTests.way(8)], OvertakenTests.way(9)),
    ])
  func changedGround(name: String, others: [Happening], own: Happening) throws {
    var first = try desk.store.enrol(Desk.profile)
    var second = try desk.store.open(first.trainee.id)
    _ = try second.progress()
    for happening in others { _ = try first.append(draft(happening)) }
    let before = desk.files[desk.recordPaths[0]]
    #expect(throws: RecordFailure.attemptClosed) { try second.append(draft(own)) }
    #expect(desk.files[desk.recordPaths[0]] == before)
    #expect(second.takeNewsOfOthers() != nil)
    #expect(try second.append(draft(own)).happening == own)
  }

  @Test("At the end of the time nobody writes a verdict without the answers of the other session")
  func timedOut() throws {
    var first = try desk.store.enrol(Desk.profile)
    _ = try first.append(draft(Self.start(5)))
    var second = try desk.store.open(first.trainee.id)
    _ = try second.progress()
    _ = try second.append(
      draft(.questionAnswered(attempt: uuid(5), question: id("a"), response: .chosen([id("x")]))))
    let end = Happening.attemptTimedOut(
      AttemptSubmission(attempt: uuid(5), earned: .zero, possible: 2, isPassed: false, criticalErrors: []))
    #expect(throws: RecordFailure.attemptClosed) { try first.append(draft(end)) }
    #expect(try first.append(draft(end)).happening == end)
  }

  @Test("In a scenario a choice is written only where the way stands, and only where nobody has gone on")
  func scenario() throws {
    var first = try desk.store.enrol(Desk.profile)
    _ = try first.append(draft(Self.way(8)))
    var second = try desk.store.open(first.trainee.id)
    _ = try second.progress()
    _ = try first.append(draft(Self.step(from: "queue", to: "queue", minute: 2)))
    #expect(throws: RecordFailure.attemptClosed) {
      try second.append(draft(Self.step(from: "queue", to: "bench", minute: 2)))
    }
    // The other's choice is known now; a scene at which the way does not stand takes no choice.
    #expect(throws: RecordFailure.attemptClosed) {
      try second.append(draft(Self.step(from: "bench", to: "queue", minute: 9)))
    }
    _ = try second.append(draft(Self.step(from: "queue", to: "bench", minute: 4)))
    #expect(throws: RecordFailure.attemptClosed) {
      try first.append(draft(Self.step(from: "queue", to: "bench", minute: 4)))
    }
    #expect(try first.progress().scenarioRuns.first?.steps.count == 2)
  }
}
