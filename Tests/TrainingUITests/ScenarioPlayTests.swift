import CourseModel
import TestSupport
import Testing
import TrainingUI

@Suite("Playing a scenario")
struct ScenarioPlayTests {
  private static let firstScene = "Down Enter End Enter Enter"

  @Test("Every choice is recorded with its scene, its minute and where it led, before the next scene shows")
  func recorded() throws {
    var stage = try Stage()
    stage.press(Self.firstScene + " 2 Enter 1 Enter")
    let steps = stage.events.compactMap { event -> ScenarioStep? in
      if case .scenarioChosen(let step) = event.happening { step } else { nil }
    }
    #expect(steps.map(\.scene.text) == ["ramp", "ramp-end"])
    #expect(steps.map(\.choice.text) == ["watch", "apart"])
    #expect(steps.map(\.clock) == [6, 9])
    #expect(steps.map(\.reached.text) == ["ramp-end", "silent"])
    #expect(steps.last?.score?.isPassed == false && steps.first?.score == nil)
  }

  @Test("A choice that cannot be saved is not made: the scene stays, and another try goes on")
  func unsaved() throws {
    var stage = try Stage()
    stage.press(Self.firstScene)
    stage.saveFails = Problem("The disk is full.")
    stage.press("3 Enter")
    #expect(stage.state.context == .trouble)
    stage.saveFails = nil
    stage.press("Enter")
    #expect(stage.screen.contains("My niece"))
  }

  @Test("Enter without a mark chooses nothing")
  func nothingMarked() throws {
    var stage = try Stage()
    stage.press(Self.firstScene)
    let before = stage.events.count
    stage.press("Enter")
    #expect(stage.events.count == before && stage.state.context == .scene)
  }

  @Test("Another session's choice shows its scene, and nothing stays marked")
  func overtaken() throws {
    var stage = try Stage()
    stage.press(Self.firstScene + " 2")
    guard case .scenarioStarted(let start)? = stage.events.last?.happening else {
      Issue.record("not begun")
      return
    }
    let step = ScenarioStep(
      run: start.run, scene: id("ramp"), choice: id("greet"), clock: 2, reached: id("ramp-end"), score: nil)
    var events = stage.events
    events.append(
      Event(
        id: EventID(chain: uuid(2), sequence: 1), clock: events.count + 1, at: events[0].at, activeSeconds: 0,
        language: .english, happening: .scenarioChosen(step)))
    stage.send(.progressRead(Progress(events: events)))
    #expect(stage.screen.contains("My niece") && stage.screen.contains("Somebody was faster"), "\(stage.screen)")
    stage.press("Enter")
    #expect(stage.screen.contains("Mark") || stage.state.context == .scene)
    #expect(stage.events.count == events.count - 1)
  }

  @Test("A narrow window cuts no line of the front, of a scene, of the end and of the debrief")
  func narrow() throws {
    var stage = try Stage(.spanish, 40, 12)
    var screens: [String] = []
    for keys in ["Down Enter End Enter", "Enter", "1 Enter", "Enter"] {
      stage.press(keys)
      for _ in 0..<12 {
        screens.append(stage.screen)
        stage.press("PageDown")
      }
    }
    let cut = screens.flatMap { $0.split(separator: "\n").dropFirst(2).dropLast(2) }.filter { $0.contains("…") }
    #expect(cut.isEmpty, "\(cut)")
  }

  @Test("A critical choice ends in its consequence, and the duty is told")
  func critical() throws {
    var stage = try Stage()
    stage.press(Self.firstScene + " 1 Enter")
    #expect(stage.state.context == .sceneEnd)
    #expect(stage.screen.contains("In doubt, the person is treated as a child."))
  }

  @Test("The language is switched in the middle: the scene stays, and what was chosen counts")
  func language() throws {
    var stage = try Stage()
    stage.press(Self.firstScene + " 2 Enter l")
    #expect(stage.screen.contains("«Mi sobrina»"))
    stage.press("1 Enter Enter")
    #expect(stage.screen.contains("Aquí cambió todo"))
  }

  @Test("Left half-way, it is gone on with from the front; ended, a new way can be begun")
  func goingOn() throws {
    var stage = try Stage()
    stage.press(Self.firstScene + " 3 Enter q")
    #expect(stage.screen.contains("Enter goes on where you stopped."))
    stage.press("Enter")
    #expect(stage.screen.contains("My niece"))
    stage.press("1 Enter Enter q")
    #expect(stage.screen.contains("Enter begins at first contact.") && stage.screen.contains("Heard"))
    stage.press("Enter")
    #expect(stage.screen.contains("A ferry landing, 20:15."))
  }
}
