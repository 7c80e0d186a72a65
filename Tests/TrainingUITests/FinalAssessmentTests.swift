import CourseModel
import TestSupport
import Testing
import TrainingUI

@Suite("The final assessment")
struct FinalAssessmentTests {
  private func starts(_ stage: Stage) -> [AttemptStart] {
    stage.events.compactMap { event in
      if case .attemptStarted(let start) = event.happening, start.quiz == .finalAssessment { start } else { nil }
    }
  }

  /// Answers every question of the attempt underway with the option of an id.
  private func answer(_ stage: inout Stage, right: Bool) throws {
    for _ in 0..<3 {
      let options = ["As a child, until", "Each one apart", "Her own words"]
      let row = stage.screen.split(separator: "\n").first { line in
        options.contains { line.contains($0) } == right
          && (line.contains(" 1  ") || line.contains(" 2  ") || line.contains(" 3  "))
      }
      let digit = try #require(row?.first { $0.isNumber }, "\(stage.screen)")
      stage.press("\(digit) Enter")
    }
  }

  @Test("It stays closed until every module is done")
  func closed() throws {
    var stage = try Stage(.english, 80, 24, events: FrameTests.read)
    stage.press("End Enter")
    #expect(stage.state.context == .courseMap)
    #expect(stage.screen.contains("It opens when all modules are done"))
  }

  @Test("Passed with every answer right, it completes the course")
  func passed() throws {
    var stage = try Stage(.english, 80, 24, events: FrameTests.done)
    stage.press("End Enter Enter")
    try answer(&stage, right: true)
    stage.press("h 2 Enter")
    #expect(stage.screen.contains("✓ Passed"), "\(stage.screen)")
    stage.press("q q")
    #expect(stage.screen.contains("You have finished the course."), "\(stage.screen)")
  }

  @Test("The draw keeps to the blueprint, and is in the record with its seed")
  func drawn() throws {
    var stage = try Stage(.english, 80, 24, events: FrameTests.done)
    stage.press("End Enter Enter")
    let start = try #require(starts(stage).first)
    #expect(start.form.count == 3 && start.seed != nil && start.module == nil)
    #expect(start.form.count { $0.text.hasPrefix("slip-") } == 1)
    #expect(start.form.contains { $0.text.hasSuffix("-talks") })
  }

  @Test("The next attempt asks other questions, as far as there are others")
  func another() throws {
    var stage = try Stage(.english, 80, 24, events: FrameTests.done)
    stage.press("End Enter Enter v h 2 Enter q")
    stage.secondsBetweenKeys = 4000
    stage.press("Enter")
    let forms = starts(stage).map(\.form)
    #expect(forms.count == 2)
    #expect(Set(forms[0]).isDisjoint(with: forms[1]))
  }

  @Test("A restart in the middle stands at the same question with the options in the same order")
  func restarted() throws {
    var stage = try Stage(.english, 80, 24, events: FrameTests.done)
    stage.press("End Enter Enter 1 Enter")
    #expect(try stage.restarted().screen == stage.screen)
  }

  @Test("The language is switched in the middle: question and order stay")
  func language() throws {
    var stage = try Stage(.english, 80, 24, events: FrameTests.done)
    stage.press("End Enter Enter l")
    #expect(stage.screen.contains("pregunta 1 de 3"))
    stage.press("l l l")
    #expect(stage.screen.contains("question 1 of 3"))
  }
}
