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

  private func start(_ number: Int) -> Happening {
    .attemptStarted(
      AttemptStart(
        attempt: uuid(number), quiz: .course(id("m1")), module: id("m1"), course: id("course"), courseVersion: "1",
        form: [id("a"), id("b")], keyHash: "k", wordingHash: "w", passMark: .standard))
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
    _ = try first.append(draft(start(5)))
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

  @Test("A second attempt is not begun beside one underway")
  func begunTwice() throws {
    var first = try desk.store.enrol(Desk.profile)
    var second = try desk.store.open(first.trainee.id)
    _ = try second.progress()
    _ = try first.append(draft(start(5)))
    #expect(throws: RecordFailure.attemptClosed) { try second.append(draft(start(6))) }
  }
}
