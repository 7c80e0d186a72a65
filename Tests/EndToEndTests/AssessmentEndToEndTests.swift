import CourseModel
import FileAccess
import Foundation
import TestSupport
import Testing
import TraineeRecords

@Suite("Scenarios, the final assessment and practice in a real terminal", .serialized)
struct AssessmentEndToEndTests {
  @Test("Keys that were pressed before a question is shown answer nothing, and that is said")
  func typedAhead() throws {
    try Program.withFolder { folder in
      let terminal = try RealTerminal(data: folder)
      try LearningEndToEndTests.enrolled(terminal)
      try LearningEndToEndTests.quizBegun(terminal)
      // A paste presses no key, and so no Enter either.
      try terminal.paste("2\n1\nq\n")
      try terminal.type("v")
      try terminal.see("3 questions are not answered")
      try terminal.type("q")
      try terminal.see("question 1 of 3")
      try terminal.type("2 Enter 1 Enter 1 Enter")
      try terminal.see("left out")
      try terminal.see("question 2 of 3")
      try terminal.type("v")
      try terminal.see("2 questions are not answered")
      // Nor does anything that was typed before hand in.
      try terminal.type("h 2 Enter")
      try terminal.see("left out")
      #expect(terminal.screen.contains("hand in your answers"))
    }
  }

  @Test("A scenario to two endings: lost at once, and good, with a kill in the middle that loses no choice")
  func scenario() throws {
    try Program.withFolder { folder in
      var terminal = try RealTerminal(data: folder)
      try LearningEndToEndTests.enrolled(terminal)
      try terminal.type("Down Enter")
      try terminal.see("Scenario: The ferry landing")
      try terminal.type("4 Enter")
      try terminal.see("Enter begins at first contact.")
      try terminal.type("Enter")
      try terminal.see("A ferry landing, 20:15.")
      try terminal.type("1 Enter")
      try terminal.see("Nobody saw her again.")
      try terminal.type("Enter")
      try terminal.see("Here it turned")
      try terminal.type("q")
      try terminal.see("Gone in the crowd")
      try terminal.type("Enter")
      try terminal.see("A ferry landing, 20:15.")
      try terminal.type("3 Enter")
      try terminal.see("My niece")
      terminal.signal(SIGKILL)
      try terminal.seeEnd()
      terminal = try RealTerminal(data: folder)
      try terminal.see("My niece")
      try terminal.type("1 Enter")
      try terminal.see("She tells you her real name")
      try terminal.type("Enter")
      try terminal.see("Every choice was the one of an experienced official.")
      try terminal.type("q q q q")
      try terminal.seeEnd()
      let runs = try LearningEndToEndTests.record(folder).progress.scenarioRuns
      #expect(runs.map { $0.score?.ending.text } == ["gone", "heard"])
      #expect(runs.map { $0.score?.isPassed } == [false, true])
      #expect(try Program.run(["records", "verify", folder]).status == 0)
    }
  }

  /// Reads both modules and passes the quiz.
  private func learned(_ terminal: RealTerminal) throws {
    try LearningEndToEndTests.enrolled(terminal)
    try terminal.type("Down Enter")
    try terminal.see("After this module")
    try terminal.type("3 Enter")
    try LearningEndToEndTests.quizPassed(terminal)
    try terminal.type("q q q")
    try terminal.see("Your course")
    for (seen, keys) in [
      ("Your course", "Home Enter"), ("23:10, the bridge", "End Space"),
      ("What do you write in the age field", "Right"),
      ("What your hands do", "End Space"), ("Which of these", "Right"), ("A hard night", "End Space"),
      ("You have finished this lesson", "Enter"), ("Find a routine reason", "End Space"),
    ] {
      try terminal.see(seen)
      try terminal.type(keys)
    }
    try terminal.see("You have finished this lesson")
    try terminal.type("q")
    try terminal.see("Your course")
    try terminal.type("2 Enter")
    try terminal.see("Acting without papers.")
    try terminal.type("Enter")
    try terminal.see("page 1 of 1")
    try terminal.type("End Space")
    try terminal.see("Who gets the slip?")
    try terminal.type("Tab")
    try terminal.see("You have finished")
    try terminal.type("q q")
  }

  @Test(
    "The final assessment opens when the modules are done, is passed with every answer right, and completes the course")
  func finalAssessment() throws {
    try Program.withFolder { folder in
      let terminal = try RealTerminal(data: folder)
      try learned(terminal)
      try terminal.see("Continue   Final assessment")
      try terminal.type("Home Enter")
      try terminal.see("3 questions.")
      try terminal.type("Enter")
      for number in 1...3 {
        let screen = try terminal.see("question \(number) of 3")
        let right = ["As a child, until", "Each one apart", "Her own words"]
        let row = try #require(screen.split(separator: "\n").first { line in right.contains { line.contains($0) } })
        let digit = try #require(row.first { $0.isNumber })
        try terminal.type("\(digit) Enter")
      }
      try terminal.see("All questions are answered")
      try terminal.type("h")
      try terminal.see("hand in your answers")
      try terminal.type("2 Enter")
      try terminal.see("✓ Passed")
      try terminal.type("q q")
      try terminal.see("You have finished the course.")
      try terminal.type("q")
      try terminal.seeEnd()
      let attempt = try #require(
        try LearningEndToEndTests.record(folder).progress.attempts.first { $0.start.quiz == .finalAssessment })
      #expect(attempt.start.form.count == 3 && attempt.start.seed != nil)
      let export = try Program.run(["records", "export", "--format", "json", folder])
      #expect(export.output.contains("\"completed\": true"), "\(export.output)")
    }
  }

  @Test("Every kind of question is answered by keys alone, in a trainer's own quiz, and the quiz is passed")
  func everyKind() throws {
    try Program.withFolder { folder in
      let own = ["AMPARO_QUIZZES": folder + "/quizzes"]
      try FileManager.default.createDirectory(atPath: folder + "/quizzes", withIntermediateDirectories: true)
      for name in ["forms.yaml", "forms.es.yaml"] {
        try FileManager.default.copyItem(
          atPath: TestFiles.sampleQuizzes + "/" + name, toPath: folder + "/quizzes/" + name)
      }
      let terminal = try RealTerminal(data: folder, environment: own)
      try LearningEndToEndTests.enrolled(terminal)
      try terminal.see("Every form of question")
      try terminal.type("End Enter")
      try terminal.see("6 questions.")
      try terminal.type("Enter")
      for (number, keys) in [
        (1, "Down Space Up Enter Down Space Down Space Up Space Enter"), (2, "2 1 Enter"), (3, "1 2 4 Enter"),
        (4, "2 3 5 Enter"),
      ] {
        try terminal.see("question \(number) of 6")
        try terminal.type(keys)
      }
      for (number, text) in [(5, "92"), (6, "Presumed!")] {
        try terminal.see("question \(number) of 6")
        try terminal.write(text)
        try terminal.see("▸ " + text)
        try terminal.type("Enter")
      }
      try terminal.see("All questions are answered")
      try terminal.type("h")
      try terminal.see("hand in your answers")
      try terminal.type("2 Enter")
      try terminal.see("✓ Passed")
      try terminal.type("q q")
      try terminal.see("Your course")
      try terminal.type("q")
      try terminal.seeEnd()
      let attempt = try #require(try LearningEndToEndTests.record(folder).progress.attempts.first)
      #expect(attempt.responses.count == 6 && attempt.submission?.isPassed == true)
    }
  }

  @Test("Practice says when the next question comes, and p works from the map")
  func practice() throws {
    try Program.withFolder { folder in
      let terminal = try RealTerminal(data: folder)
      try LearningEndToEndTests.enrolled(terminal)
      try terminal.type("p")
      try terminal.see("Here you meet again")
      try terminal.type("q")
      try terminal.see("Your course")
    }
  }
}
