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

  @Test("Nobody hands in answers that another session has changed meanwhile")
  func changedAnswers() throws {
    var first = try desk.store.enrol(Desk.profile)
    _ = try first.append(draft(start(5)))
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
    _ = try first.append(draft(start(5)))
    #expect(throws: RecordFailure.attemptClosed) { try second.append(draft(start(6))) }
  }
}
