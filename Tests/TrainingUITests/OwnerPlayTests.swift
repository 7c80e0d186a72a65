import CourseModel
import TestSupport
import Testing
import TrainingUI

@Suite("Two sessions of one trainee on the screen")
struct OwnerPlayTests {
  static let owner = SessionOwner(
    session: uuid(77), process: ProcessIdentity(host: "puente-2", number: 4711, start: 100),
    since: Timestamp(secondsSince1970: 1_795_440_000))

  private func records(_ effects: [Effect]) -> [Happening] {
    effects.compactMap { if case .record(let draft) = $0 { draft.happening } else { nil } }
  }

  @Test(
    "Past the limit a reader's key asks for the end of the attempt and for nothing else", arguments: ["1 Enter", "f"])
  func readerPastTheLimit(keys: String) throws {
    let title = LocalizedText([.english: "Against the clock"])
    var stage = try Stage(.english, ownQuizzes: [OwnQuizEntry(id: .own(id("timed")), title: title)])
    stage.press("End Enter Enter")
    stage.send(.recordHeld(Self.owner, nil))
    stage.press("Enter")
    #expect(stage.state.session.onlyReads)
    stage.secondsBetweenKeys = 1000
    stage.heldBy = Self.owner
    let before = stage.events.count
    stage.press(keys)
    #expect(stage.state.context == .owner && stage.events.count == before)
    // Going on here writes that the time ran out, and no late answer.
    stage.press("2 Enter")
    let late = stage.events.dropFirst(before).map(\.happening)
    #expect(late.count == 1, "\(late)")
    guard case .attemptTimedOut? = late.first else {
      Issue.record("not ended")
      return
    }
  }

  @Test("Enter alone reads: pages can be turned, and nothing at all is asked to be recorded")
  func reading() throws {
    var stage = try Stage()
    stage.send(.recordHeld(Self.owner, nil))
    stage.press("Enter")
    #expect(stage.screen.contains("only reading") && !stage.screen.contains("✓ saved"))
    stage.heldBy = Self.owner
    stage.press("Enter End Space Right Space q l q C-c")
    #expect(stage.events.isEmpty && records(stage.takeEffects()).isEmpty)
  }

  @Test("An answer asks again whether to take over, and Enter alone still only reads")
  func answerWhileReading() throws {
    var stage = try Stage()
    stage.send(.recordHeld(Self.owner, nil))
    stage.press("Enter")
    stage.heldBy = Self.owner
    stage.press("Enter End Space 2 Enter")
    #expect(stage.state.context == .owner && stage.screen.contains("not saved"))
    stage.press("Enter")
    #expect(stage.state.context == .checkChoice && stage.screen.contains("only reading") && stage.events.isEmpty)
    stage.press("Enter 2 Enter")
    #expect(stage.state.context == .checkAnswered && stage.screen.contains("✓ saved"))
    #expect(stage.events.count == 1 && stage.takeEffects().contains(.takeOver))
  }

  @Test("Who only reads is told at the next key that the other session has ended, and from there on all is recorded")
  func ended() throws {
    var stage = try Stage()
    stage.send(.recordHeld(Self.owner, nil))
    stage.heldBy = Self.owner
    stage.press("Enter Down")
    #expect(stage.screen.contains("○ only reading"))
    stage.heldBy = nil
    stage.press("Up")
    #expect(stage.screen.contains("✓ saved") && stage.screen.contains("The other session has ended"))
    stage.press("Enter End Space")
    #expect(!stage.screen.contains("has ended") && stage.events.count == 1)
  }

  @Test("An answer that is the first key after that is recorded, and nobody is told of a session that is gone")
  func endedBeforeAnAnswer() throws {
    var stage = try Stage()
    stage.send(.recordHeld(Self.owner, nil))
    stage.heldBy = Self.owner
    stage.press("Enter Enter End Space 2")
    stage.heldBy = nil
    stage.press("Enter")
    #expect(stage.state.context == .checkAnswered && stage.events.count == 1)
    #expect(stage.screen.contains("✓ saved") && stage.screen.contains("The other session has ended"))
  }

  @Test("Learning here takes over at once, and every key is recorded")
  func learning() throws {
    var stage = try Stage()
    stage.send(.recordHeld(Self.owner, nil))
    stage.press("2 Enter")
    #expect(stage.takeEffects().contains(.takeOver) && stage.state.context == .courseMap)
    stage.press("Enter End Space")
    #expect(stage.events.count == 1 && stage.screen.contains("✓ saved"))
  }

  @Test("A session that was taken over keeps its key, and Enter alone goes on with it")
  func takenOver() throws {
    var stage = try Stage()
    stage.press("Enter End Space 2")
    stage.heldBy = Self.owner
    stage.press("Enter")
    #expect(stage.state.context == .owner && stage.screen.contains("Another session has taken over"))
    #expect(stage.screen.contains("1  Only read, and drop the key") && stage.screen.contains("▸ 2  Go on here"))
    #expect(stage.events.count == 1)
    stage.press("Enter")
    #expect(stage.state.context == .checkAnswered && stage.events.count == 2)
  }

  @Test("Whoever decides to read after that loses the one key, which was said, and no other")
  func dropped() throws {
    var stage = try Stage()
    stage.press("Enter End Space 2")
    stage.heldBy = Self.owner
    stage.press("Enter 1 Enter")
    #expect(stage.state.context == .checkChoice && stage.screen.contains("only reading") && stage.events.count == 1)
  }

  @Test(
    "Trouble with the disk, then another session, then the disk again: one screen at a time, and the key is saved once")
  func trouble() throws {
    var stage = try Stage()
    stage.press("Enter End Space 2")
    stage.saveFails = Problem("full")
    stage.press("Enter")
    #expect(stage.state.context == .trouble)
    stage.saveFails = nil
    stage.heldBy = Self.owner
    stage.press("Enter")
    #expect(stage.state.context == .owner)
    stage.saveFails = Problem("full")
    stage.press("Enter")
    #expect(stage.state.context == .trouble)
    stage.saveFails = nil
    stage.press("Enter")
    #expect(stage.state.context == .checkAnswered && stage.events.count == 2)
  }

  @Test("An attempt that the other session has handed in is told behind the decision")
  func overtaken() throws {
    var stage = try Stage(events: FrameTests.read)
    stage.press("Down Enter 3 Enter Enter 2")
    stage.heldBy = Self.owner
    stage.press("Enter")
    #expect(stage.state.context == .owner)
    stage.send(
      .attemptOvertaken(
        EventDraft(activeSeconds: 0, language: .english, happening: .attemptAbandoned(uuid(1))), Problem("handed in")))
    stage.press("q")
    #expect(stage.state.context == .quizFront)
  }

  @Test("Leaving from the decision leaves at once, and says when something is lost")
  func leaving() throws {
    var stage = try Stage()
    stage.send(.recordHeld(Self.owner, nil))
    _ = stage.takeEffects()
    stage.press("q")
    #expect(stage.takeEffects() == [.leave(.asked)])
    stage.press("Enter")
    stage.heldBy = Self.owner
    stage.press("Enter End Space 2 Enter")
    _ = stage.takeEffects()
    stage.press("C-c")
    #expect(stage.takeEffects() == [.leave(.interruptedUnsaved)])
  }
}
