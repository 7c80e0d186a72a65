import CourseModel
import TestSupport
import Testing
import TrainingUI

@Suite("The tour of the course")
struct TourPlayTests {
  private static let newcomer = Trainee(id: uuid(8), profile: TraineeProfile(name: "Ana", language: .english))

  /// A stage on which somebody has just enrolled, at a window of so many rows.
  private func enrolled(_ columns: Int = 80, _ rows: Int = 24) throws -> Stage {
    var stage = try Stage(choosingFrom: [], .english, columns, rows)
    stage.send(.recordOpened(Self.newcomer, Progress().digest, nil))
    return stage
  }

  @Test("Whoever has just enrolled sees four stops, and then the course")
  func stops() throws {
    var stage = try enrolled(80, 40)
    for number in 1...4 {
      #expect(stage.state.context == .tour && stage.screen.contains("\(number) of 4"), "\(stage.screen)")
      stage.press("Space")
    }
    #expect(stage.state.context == .courseMap)
  }

  @Test("One goes back a stop, and leaves the tour at any stop", arguments: ["q", "Esc"])
  func leaving(key: String) throws {
    var stage = try enrolled(80, 40)
    stage.press("Enter Enter Left")
    #expect(stage.screen.contains("2 of 4"))
    stage.press(key)
    #expect(stage.state.context == .courseMap)
  }

  @Test("In a small window every stop is read to its end before the next")
  func small() throws {
    var stage = try enrolled(40, 12)
    var presses = 0
    var seen = stage.screen
    while stage.state.context == .tour, presses < 40 {
      stage.press("Space")
      seen += stage.screen
      presses += 1
    }
    #expect(stage.state.context == .courseMap && presses > 4)
    #expect(seen.contains("again."))
  }

  @Test("A record that has begun, or that was opened before, opens without the tour; y shows it again")
  func later() throws {
    var stage = try Stage(choosingFrom: [], .english)
    stage.send(.recordOpened(Self.newcomer, Progress(events: []).digest, .courseMap))
    #expect(stage.state.context == .courseMap)
    stage.press("y")
    #expect(stage.state.context == .tour)
    stage.press("q")
    #expect(stage.state.context == .courseMap)
  }
}
