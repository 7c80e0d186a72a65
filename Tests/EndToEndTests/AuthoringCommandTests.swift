import Foundation
import TestSupport
import Testing

/// The commands for those who write quizzes, and for those who look at how they were answered.
@Suite("Preview, show, accommodate, stats", .serialized)
struct AuthoringCommandTests {
  @Test("A preview shows each question as it is asked, its key and its reasons, in the language named")
  func previewQuiz() throws {
    let result = try Program.run(["preview", "first-contact", "--language", "es"])
    #expect(result.status == 0, "\(result.errors)")
    for text in ["pregunta 1 de 3", "Clave y razones", "Correcta:", "Pone en peligro", "Incumple:"] {
      #expect(result.output.contains(text), "\(text): \(result.output)")
    }
  }

  @Test("A preview of every form tells places, targets, ratings, indicators and decoys")
  func previewForms() throws {
    let result = try Program.run(["preview", TestFiles.sampleQuizzes + "/forms.yaml"])
    #expect(result.status == 0, "\(result.errors)")
    for text in ["Step 1:", "Indicator:", "Proves nothing:", "ery inappropriate:"] {
      #expect(result.output.contains(text), "\(text)")
    }
  }

  @Test("A preview of a scenario tells costs, ways, endings that can still be reached, and the best way")
  func previewScenario() throws {
    let result = try Program.run(["preview", "ferry-landing"])
    #expect(result.status == 0, "\(result.errors)")
    for text in [
      "→ gone (gone)", "→ heard when trust at-least 5 | silent (heard, silent)", "From minute 5 (name):",
      "minute 2  ramp-end › apart",
    ] {
      #expect(result.output.contains(text), "\(text): \(result.output)")
    }
  }

  @Test("A scenario is previewed by its file, however the path is written")
  func previewScenarioFile() throws {
    let path = TestFiles.sampleCourse + "/Quizzes/../Quizzes/scenarios/"
    let file = try #require(FileManager.default.contentsOfDirectory(atPath: path).first { !$0.hasSuffix("es.yaml") })
    // No course is named: the one in which the file lies is meant, another one stands in no way.
    for course in ["", "/nonexistent"] {
      let result = try Program.run(["preview", path + file], environment: ["AMPARO_COURSE": course])
      #expect(result.status == 0 && result.output.contains("→ gone"), "\(result.errors)")
    }
    let quiz = TestFiles.sampleCourse + "/Quizzes/01-first-contact.yaml"
    let result = try Program.run(["preview", quiz], environment: ["AMPARO_COURSE": ""])
    #expect(result.status == 0 && result.output.contains("question 1 of 3"), "\(result.errors)")
  }

  @Test("A scenario whose best choices do not keep what the debrief says of them is refused, not shown")
  func previewUntrustworthy() throws {
    try Program.withFolder { folder in
      let course = folder + "/course"
      try FileManager.default.copyItem(atPath: TestFiles.sampleCourse, toPath: course)
      let file = course + "/Quizzes/scenarios/01-ferry-landing.yaml"
      let text = try String(contentsOfFile: file, encoding: .utf8).replacing(
        "trust: at-least 5", with: "trust: at-least 7")
      try text.write(toFile: file, atomically: true, encoding: .utf8)
      let result = try Program.run(["preview", "ferry-landing", "--course", course])
      #expect(result.status == 2 && result.errors.contains("amparo check tells why"), "\(result.output)")
    }
  }

  @Test("The pool of the final assessment can be looked at; what does not exist is told")
  func previewOthers() throws {
    #expect(try Program.run(["preview", "final-assessment"]).output.contains("slip-3"))
    let result = try Program.run(["preview", "../../etc/passwd"])
    #expect(result.status == 2 && result.errors.contains("There is no quiz and no scenario"))
  }

  /// A record with one failed attempt at the module's quiz.
  private func withAttempt(_ body: (String) throws -> Void) throws {
    try Program.withFolder { folder in
      let terminal = try RealTerminal(data: folder)
      try LearningEndToEndTests.enrolled(terminal)
      try LearningEndToEndTests.quizBegun(terminal)
      try terminal.type("2 Enter")
      try terminal.see("question 2 of 3")
      try terminal.type("v")
      try terminal.see("not answered")
      try terminal.type("h")
      try terminal.see("hand in your answers")
      try terminal.type("2 Enter")
      try terminal.see("Not passed yet")
      try terminal.type("q q q q")
      try body(folder)
    }
  }

  @Test("An attempt is shown with the very wording that was seen; where the content has changed, that is said instead")
  func show() throws {
    try withAttempt { folder in
      let data = ["AMPARO_DATA": folder]
      let list = try Program.run(["records", "show", "María Núñez"], environment: data)
      #expect(list.status == 0 && list.output.contains("first-contact  --attempt 1"), "\(list.errors)")
      let shown = try Program.run(["records", "show", "maria nunez", "--attempt", "1"], environment: data)
      #expect(shown.status == 0 && shown.output.contains("the very wording"), "\(shown.output)\(shown.errors)")
      #expect(shown.output.contains("2 ● ") && shown.output.contains("You did not answer this question."))
      #expect(!shown.output.contains("Key and reasons"))
      let course = folder + "/course"
      try FileManager.default.copyItem(atPath: TestFiles.sampleCourse, toPath: course)
      let quiz = course + "/Quizzes/01-first-contact.yaml"
      let text = try String(contentsOfFile: quiz, encoding: .utf8).replacingOccurrences(of: "queue", with: "line")
      try text.write(toFile: quiz, atomically: true, encoding: .utf8)
      let changed = try Program.run(
        ["records", "show", "María Núñez", "--attempt", "1", "--course", course], environment: data)
      #expect(changed.status == 1 && changed.output.contains("The content has changed"), "\(changed.output)")
      let older = try Program.run(
        ["records", "show", "María Núñez", "--attempt", "1", "--course", course, "--edition", TestFiles.sampleCourse],
        environment: data)
      #expect(older.status == 0 && older.output.contains("the very wording"))
      let none = try Program.run(["records", "show", "María Núñez", "--attempt", "7"], environment: data)
      #expect(none.status == 2 && none.errors.contains("There is no attempt 7 in this record"))
      for bad in [["--attempt", "1", "--quiz", "no such quiz"], ["--attempt", "0"], ["--quiz", "first-contact"]] {
        #expect(try Program.run(["records", "show", "María Núñez"] + bad, environment: data).status == 64)
      }
      let void = [
        "void", "María Núñez", "--attempt", "1", "--quiz", "final-assessment", "--author", "a", "--reason", "b",
      ]
      #expect(try Program.run(["records"] + void, environment: data).errors.contains("course/final-assessment"))
    }
  }

  @Test("Accommodations are stated in the record, told, kept out of the export, and leave the chain unbroken")
  func accommodate() throws {
    try withAttempt { folder in
      let data = ["AMPARO_DATA": folder]
      let stated = try Program.run(
        ["records", "accommodate", "María Núñez", "--time-percent", "150", "--spacing"], environment: data)
      #expect(stated.status == 0 && stated.output.contains("of the usual time"), "\(stated.errors)")
      for format in ["csv", "json"] {
        let export = try Program.run(["records", "export", "--format", format], environment: data)
        #expect(!export.output.lowercased().contains("accommod") && !export.output.contains("150"))
      }
      #expect(try Program.run(["records", "verify", folder], environment: data).status == 0)
      // What is stated later stands beside what was stated before.
      let timeless = try Program.run(["records", "accommodate", "María Núñez", "--no-timer"], environment: data)
      #expect(timeless.output.contains("no time limit; an empty line"), "\(timeless.output)")
      let both = ["records", "accommodate", "María Núñez", "--no-timer", "--time-percent", "150"]
      #expect(try Program.run(both, environment: data).status == 64)
      let taken = try Program.run(["records", "accommodate", "María Núñez", "--none"], environment: data)
      #expect(taken.output.contains("Nothing beside the usual."))
      #expect(try Program.run(["records", "accommodate", "Nobody"], environment: data).status == 2)
      #expect(
        try Program.run(["records", "accommodate", "María Núñez", "--time-percent", "50"], environment: data).status
          == 64)
    }
  }

  @Test("Statistics of a single attempt give no figure")
  func stats() throws {
    try withAttempt { folder in
      let result = try Program.run(["records", "stats", "first-contact", folder])
      #expect(result.status == 0 && result.output.contains("1 first attempt with this key"), "\(result.errors)")
      #expect(result.output.contains("fewer than 10") && !result.output.contains("facility"))
      let json = try Program.run(["records", "stats", "first-contact", folder, "--json"])
      #expect(json.output.contains("\"first_attempts\": 1"), "\(json.output)")
      let nothing = try Program.run(["records", "stats", "ferry-landing", folder])
      #expect(nothing.status == 2 && nothing.errors.contains("scenarios have no statistics"))
    }
  }

  @Test("docs/content.md is what the command counts in the shipped course")
  func inventory() throws {
    let result = try Program.run(["inventory", "--course", TestFiles.root])
    let page = try String(contentsOfFile: TestFiles.root + "/docs/content.md", encoding: .utf8)
    #expect(result.status == 0 && result.output == page, "make record-content writes it anew")
  }
}
