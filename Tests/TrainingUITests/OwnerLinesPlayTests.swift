import CourseModel
import TestSupport
import Testing
import TrainingUI

@Suite("Two sessions of one trainee in lines")
struct OwnerLinesPlayTests {
  private func opened() throws -> (stage: Stage, said: [String]) {
    var told = try Stage(presentation: .lines)
    let before = told.state
    told.heldBy = OwnerPlayTests.owner
    told.send(.recordHeld(OwnerPlayTests.owner, nil))
    return (told, narrate(before, told.state).map(\.text))
  }

  @Test("Another session is told with where and since when, and both ways have a number")
  func told() throws {
    let said = try opened().said
    #expect(said.first == "Another session of yours is open.")
    #expect(said.contains { $0.contains("puente-2") && $0.contains("4711") }, "\(said)")
    #expect(
      said.contains("1. Only read: nothing is recorded.") && said.last == "Type a number from 1 to 2. Empty line: 1.")
  }

  @Test("An empty line only reads: that is said, where says it too, and nothing is recorded")
  func reading() throws {
    var (told, _) = try opened()
    #expect(told.enter("").first == "You only read now: nothing is recorded.")
    #expect(told.enter("where").last == "You only read now: nothing is recorded.")
    told.enter("", "", "skip", "", "quit")
    #expect(told.events.isEmpty)
  }

  @Test("The line after the other session's end says so, and that all is recorded again")
  func ended() throws {
    var (told, _) = try opened()
    told.enter("")
    told.heldBy = nil
    let said = told.enter("where")
    #expect(
      said.contains("The other session has ended.") && said.contains("What you do here is recorded again."), "\(said)")
  }

  @Test("An answer while reading asks again, and taking over writes it and says so")
  func takingOver() throws {
    var (told, _) = try opened()
    told.enter("")
    let asked = told.enter("", "", "2")
    #expect(asked.first == "You only read here." && asked.contains("2. Go on here, and write the line."), "\(asked)")
    #expect(asked.contains("Your last line is not written yet; everything before is kept, from both."), "\(asked)")
    let said = told.enter("2")
    #expect(said.prefix(2) == ["Saved.", "What you do here is recorded again."], "\(said)")
    #expect(told.events.count == 1 && told.state.context == .checkAnswered)
  }

  @Test("A line that another session forestalled waits, and an empty line writes it")
  func forestalled() throws {
    var told = try Stage(presentation: .lines)
    told.enter("", "")
    told.heldBy = OwnerPlayTests.owner
    let before = told.events.count
    let asked = told.enter("2")
    #expect(asked.first == "Another session has taken over.")
    #expect(asked.contains("1. Only read, and drop the line."), "\(asked)")
    #expect(asked.last == "Type a number from 1 to 2. Empty line: 2.", "\(asked)")
    #expect(told.enter("where").contains("Not everything is saved."))
    #expect(told.enter("?").contains("Quit: Leaves. What waits to be written is lost; everything before it is saved."))
    #expect(told.enter("").first == "Saved.")
    #expect(told.events.count == before + 1)
  }

  @Test("A dialogue says its prompt, also where the one before it asked in the same words")
  func prompts() throws {
    var told = try Stage(events: FrameTests.read, presentation: .lines)
    told.enter("1", "3", "", "2", "2", "1 2")
    told.heldBy = OwnerPlayTests.owner
    told.send(.recordHeld(OwnerPlayTests.owner, nil))
    told.enter("", "hand in")
    let prompt = "Type a number from 1 to 2. Empty line: 1."
    let asked = told.enter("2")
    #expect(told.state.context == .owner && asked.last == prompt, "\(asked)")
    let again = told.enter("")
    #expect(told.state.context == .confirmation && again.last == prompt, "\(again)")
  }

  @Test("Where the disk fails and then another session is there, the new dialogue is told whole")
  func otherDialogue() throws {
    var told = try Stage(presentation: .lines)
    told.enter("", "")
    told.saveFails = Problem("The disk is full.")
    told.enter("2")
    told.saveFails = nil
    told.heldBy = OwnerPlayTests.owner
    let said = told.enter("")
    #expect(
      said.first == "Another session has taken over." && said.last?.hasSuffix("Empty line: 2.") == true, "\(said)")
  }

  @Test("A record that was mended is told with the name of the damaged file")
  func mended() throws {
    var told = try Stage(presentation: .lines)
    let before = told.state
    let text = told.state.session.words(.recordSetAsideFormer, ["path": "/srv/amparo/7.json.damaged"])
    told.send(.recordSetAside(Problem(text)))
    let said = narrate(before, told.state).map(\.text)
    #expect(said.contains("The damaged file is kept as /srv/amparo/7.json.damaged."), "\(said)")
    told.enter("")
    #expect(told.state.context == .courseMap)
  }
}
