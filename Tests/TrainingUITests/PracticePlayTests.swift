import CourseModel
import SpacedRepetition
import TestSupport
import Testing
import TrainingUI

@Suite("Practice")
struct PracticePlayTests {
  /// The questions after two pages, answered; some days later, on the course map.
  private func later(days: Int = 3) throws -> Stage {
    var stage = try Stage()
    stage.press("Enter End Space 1 Enter End Space End Space 1 3 Enter q q q")
    stage.secondsBetweenKeys = days * 86_400
    stage.press("Up")
    stage.secondsBetweenKeys = 10
    return stage
  }

  private func answers(_ stage: Stage) -> [PracticeAnswer] {
    stage.events.compactMap { event in if case .practised(let answer) = event.happening { answer } else { nil } }
  }

  @Test("What was met comes back when it begins to fade, the missed one first, explained at once")
  func comesBack() throws {
    var stage = try later()
    #expect(stage.state.context == .courseMap, "\(stage.screen)")
    stage.press("p")
    #expect(stage.screen.contains("What do you write in the age") && stage.screen.contains("2 questions left"))
    stage.press("2 Enter")
    #expect(stage.state.context == .checkAnswered && stage.screen.contains("✓ Right"))
    #expect(answers(stage).map(\.recall.rawValue) == [3])
    stage.press("End Space")
    #expect(stage.screen.contains("1 question left"), "\(stage.screen)")
  }

  @Test("Practice changes nothing that counts")
  func countsNot() throws {
    var stage = try later()
    let before = stage.state.session.digest
    stage.press("p 2 Enter")
    var after = stage.state.session.digest
    (after.activeSeconds, after.latestAt) = (before.activeSeconds, before.latestAt)
    #expect(after == before)
  }

  @Test("When nothing is due it says when the next question comes")
  func nothingDue() throws {
    var stage = try later(days: 0)
    stage.press("p")
    #expect(stage.state.context == .practiceRest && stage.screen.contains("2026-11-24"))
    var fresh = try Stage()
    fresh.press("p")
    #expect(fresh.screen.contains("Here you meet again"), "\(fresh.screen)")
    fresh.press("q")
    #expect(fresh.state.context == .courseMap)
  }

  @Test("After five minutes of a day it rests, and goes on only when asked")
  func fiveMinutes() throws {
    var stage = try later()
    stage.press("p")
    stage.secondsBetweenKeys = 170
    stage.press("1 2 Enter End Space")
    #expect(stage.state.context == .practiceRest && stage.screen.contains("Five minutes are done"), "\(stage.screen)")
    stage.press("Enter")
    #expect(stage.state.context == .checkMultiple)
  }

  @Test("A question passed over is not recorded, and waits behind the others")
  func passedOver() throws {
    var stage = try later()
    stage.press("p Right")
    #expect(stage.screen.contains("1 question left"))
    #expect(answers(stage).isEmpty)
    stage.press("Right")
    #expect(stage.state.context == .practiceRest && stage.screen.contains("2 questions were passed over."))
    #expect(stage.screen.contains("Enter go on"))
    stage.press("Enter")
    #expect(stage.screen.contains("What do you write in the age") && stage.screen.contains("2 questions left"))
  }

  @Test("Who leaves with questions passed over is asked them when practising again")
  func passedOverForNow() throws {
    var stage = try later()
    stage.press("p Right Right q")
    #expect(stage.state.context == .courseMap)
    stage.press("p")
    #expect(stage.screen.contains("What do you write in the age") && stage.screen.contains("2 questions left"))
  }

  @Test("The language is switched in the middle: the question stays")
  func language() throws {
    var stage = try later()
    stage.press("p l")
    #expect(stage.screen.contains("Práctica") && stage.screen.contains("quedan 2 preguntas"), "\(stage.screen)")
    stage.press("2 Enter")
    #expect(answers(stage).count == 1)
  }
}
