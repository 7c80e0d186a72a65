import CourseModel
import TerminalFrame
import Testing
import TrainingUI

@Suite("Languages that only the interface speaks, in lines")
struct ContentLanguageLinesTests {
  /// The sample course with Spanish content alone, read in English.
  private func state() throws -> State {
    var course = try Stage().state.session.course
    course.languages = [.spanish]
    course.interface = [InterfaceLanguage(.english, content: .spanish)]
    return State(
      Session(
        window: Size(columns: 80, rows: 24), words: .english, course: course, presentation: .lines,
        now: Timestamp(secondsSince1970: 1_795_450_000)), choosingFrom: [])
  }

  @Test("The language of the lessons is told once")
  func told() throws {
    var state = try state()
    state.announceContentLanguage()
    #expect(narrate(nil, state).map(\.text).contains("The lessons are shown in: Español."))
    let before = state
    state.announceContentLanguage()
    #expect(narrate(before, state).isEmpty)
  }

  @Test("Whoever enrols can choose it, and a line can ask for it by its code")
  func chosen() throws {
    var state = try state()
    for line in ["1", "Ana", "", "", "", "1"] { _ = update(&state, .entered(line), at: 0) }
    let said = narrate(nil, state).map(\.text)
    #expect(said.contains("1. Español.") && said.contains("2. English."), "\(said)")
    var course = try self.state()
    #expect(update(&course, .entered("language en"), at: 0) == [.readCatalogue(.english)])
  }
}
