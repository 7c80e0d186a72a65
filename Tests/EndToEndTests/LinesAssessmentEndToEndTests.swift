import CourseModel
import FileAccess
import Foundation
import TestSupport
import Testing
import TraineeRecords

/// What decides whether somebody passes, through a pipe: scenarios, the final assessment, every kind of question.
@Suite("Scenarios, the final assessment and every kind of question in lines", .serialized)
struct LinesAssessmentEndToEndTests {
  private typealias Lines = LinesEndToEndTests

  @Test("A scenario is played to two endings and debriefed, across two starts")
  func scenario() throws {
    try Program.withFolder { folder in
      let first = try Lines.told(Lines.enrolling + ["1", "4", "", "1", "", "", "", "3"], folder)
      #expect(first.status == 0 && first.errors.isEmpty, "\(first.errors)")
      #expect(
        first.output.contains("\nHere it turned: from here on the best ending was out of reach.\n"), "\(first.output)")
      let second = try Lines.told(["1", "", "", "back", "back", "quit"], folder)
      #expect(second.output.contains("\nEvery choice was the one of an experienced official.\n"), "\(second.output)")
      let runs = try LearningEndToEndTests.record(folder).progress.scenarioRuns
      #expect(runs.map { $0.score?.ending.text } == ["gone", "heard"])
      #expect(runs.map { $0.score?.isPassed } == [false, true])
      #expect(try Program.run(["records", "verify", folder]).status == 0)
    }
  }

  @Test("Every kind of question is answered in lines, in a trainer's own quizzes, and both are passed")
  func everyKind() throws {
    try Program.withFolder { folder in
      let own = ["AMPARO_QUIZZES": folder + "/quizzes"]
      try FileManager.default.createDirectory(atPath: folder + "/quizzes", withIntermediateDirectories: true)
      for name in ["forms.yaml", "forms.es.yaml", "certain.yaml", "certain.es.yaml"] {
        try FileManager.default.copyItem(
          atPath: TestFiles.sampleQuizzes + "/" + name, toPath: folder + "/quizzes/" + name)
      }
      let map = try Lines.told(Lines.enrolling, folder, environment: own).output.split(separator: "\n")
      let forms = try #require(map.first { $0.hasSuffix(". Every form of question.") }?.prefix { $0 != "." })
      let certain = try #require(map.first { $0.hasSuffix(". How sure are you?") }?.prefix { $0 != "." })
      let answers = ["2 3 1", "2 1", "1 2 4", "2 3 5", "92", "Presumed!", "hand in", "2", "", "back"]
      let weighed = ["2", "3", "1 2", "2", "18", "1", "hand in", "2"]
      let result = try Lines.told(
        [String(forms), ""] + answers + [String(certain), ""] + weighed, folder, environment: own)
      #expect(result.output.ranges(of: "\nResult.\nPassed.\nYou reached 100 percent;").count == 2, "\(result.output)")
      let attempts = try LearningEndToEndTests.record(folder).progress.attempts
      #expect(attempts.map { $0.responses.count } == [6, 3] && attempts.allSatisfy { $0.submission?.isPassed == true })
      #expect(attempts.last.map { Set($0.certainties.values) } == [.unsure, .fairlySure, .certain])
      #expect(try Program.run(["records", "verify", folder]).status == 0)
    }
  }

  /// The number of the line that says one of the right answers of the sample pool.
  private func rightAnswer(_ output: String) throws -> String {
    let right = ["As a child, until", "Each one apart", "Her own words"]
    let row = output.split(separator: "\n").first { line in right.contains { line.contains($0) } }
    return String(try #require(row, "\(output)").prefix { $0 != "." })
  }

  @Test("The final assessment opens when the modules are done, is passed, and completes the course")
  func finalAssessment() throws {
    try Program.withFolder { folder in
      let second = ["2", "1", "", "her mother", ""]
      let learned = try Lines.told(Lines.enrolling + Lines.passing, folder)
      #expect(learned.status == 0, "\(learned.output)")
      let map = try Lines.told(second + ["back", "back", "where"], folder).output
      #expect(map.contains("\nEverything is saved.\n"), "\(map)")
      var said = try Lines.told(["3", ""], folder).output
      #expect(said.contains("\nQuestion 1 of 3.\n"), "\(said)")
      for number in 1...3 {
        let answer = try rightAnswer(said)
        said = try Lines.told([answer, "where"], folder).output
        #expect(said.contains("\nSaved.\n"), "question \(number): \(said)")
        said = try Lines.told([], folder).output
      }
      let result = try Lines.told(["hand in", "2", "", "back"], folder).output
      #expect(result.contains("\nResult.\nPassed.\n") && result.contains("You have finished the course."), "\(result)")
      let attempt = try #require(
        try LearningEndToEndTests.record(folder).progress.attempts.first { $0.start.quiz == .finalAssessment })
      #expect(attempt.start.form.count == 3 && attempt.submission?.isPassed == true)
      let export = try Program.run(["records", "export", "--format", "json", folder])
      #expect(export.output.contains("\"completed\": true"), "\(export.output)")
    }
  }

  @Test("Practice says in lines why there is nothing yet")
  func practice() throws {
    try Program.withFolder { folder in
      let said = try Lines.told(Lines.enrolling + ["practise", "", "where"], folder).output
      #expect(said.contains("\nPractice.\nNothing is due now.\n") && said.hasSuffix("amparo goes on where you were.\n"))
    }
  }

  @Test("Where a terminal writes into the record, lines tell so, only read by an empty line, and take over by number")
  func twoSessions() throws {
    try Program.withFolder { folder in
      let terminal = try RealTerminal(data: folder)
      try LearningEndToEndTests.enrolled(terminal)
      let before = try LearningEndToEndTests.record(folder).bytes
      let reading = try Lines.told(["", "", "", "where", "quit"], folder).output
      #expect(reading.contains("\nAnother session of yours is open.\n"), "\(reading)")
      #expect(reading.contains("\nYou only read now: nothing is recorded.\n") && !reading.contains("\nSaved.\n"))
      #expect(try LearningEndToEndTests.record(folder).bytes == before)
      let learning = try Lines.told(["2", "", "", "2", "quit"], folder).output
      #expect(learning.contains("\nSaved.\nRight.\n"), "\(learning)")
      try terminal.type("Enter")
      try terminal.see("23:10, the bridge")
      try terminal.type("Space")
      try terminal.see("What do you write in the age field")
      try terminal.type("q q q")
      try terminal.seeEnd()
    }
  }

  @Test("A trainee whose words were erased is not among those who can learn")
  func erased() throws {
    try Program.withFolder { folder in
      _ = try Lines.told(Lines.enrolling, folder)
      let erased = try Program.run(["records", "erase", "María Núñez", "--yes"], environment: ["AMPARO_DATA": folder])
      #expect(erased.status == 0, "\(erased.errors)")
      #expect(try Lines.told([], folder).output.contains("\nWelcome to Amparo"))
    }
  }
}
