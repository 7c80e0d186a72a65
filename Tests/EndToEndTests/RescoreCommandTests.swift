import Foundation
import TestSupport
import Testing
import TraineeRecords

/// `records rescore` over a course whose key was mended.
@Suite("Re-scoring as a command")
struct RescoreCommandTests {
  /// The sample course with a mended quiz.
  private func mendedCourse(_ folder: String, _ mends: KeyValuePairs<String, String>) throws -> String {
    let course = folder + "/mended"
    try FileManager.default.createDirectory(atPath: course, withIntermediateDirectories: true)
    for name in ["Modules", "Quizzes"] {
      try FileManager.default.copyItem(atPath: TestFiles.sampleCourse + "/" + name, toPath: course + "/" + name)
    }
    let quiz = course + "/Quizzes/01-first-contact.yaml"
    var text = try String(contentsOfFile: quiz, encoding: .utf8)
    for (old, new) in mends {
      #expect(text.contains(old))
      text = text.replacing(old, with: new)
    }
    try Data(text.utf8).write(to: URL(fileURLWithPath: quiz))
    return course
  }

  private func rescore(_ arguments: [String], _ folder: String) throws -> Program.Result {
    try Program.run(["records", "rescore"] + arguments, environment: ["AMPARO_DATA": folder])
  }

  @Test("Without --dry-run it refuses in a sentence, and ends with 64")
  func refused() throws {
    try Program.withFolder { folder in
      let post = try RecordedPost(folder)
      try post.attempt()
      let before = try post.record().bytes
      for json in [[], ["--json"]] {
        let result = try rescore(json, folder)
        #expect(result.status == 64 && result.output.isEmpty)
        #expect(result.errors.hasPrefix("amparo: rescore writes nothing") && result.errors.count { $0 == "\n" } == 1)
      }
      #expect(try post.record().bytes == before)
    }
  }

  @Test("It says who would pass or fail now, keeps both verdicts, prints the policy, and writes nothing")
  func mended() throws {
    try Program.withFolder { folder in
      let post = try RecordedPost(folder + "/data")
      try post.attempt("ask-him")
      try post.attempt("alone")
      let files = try FileManager.default.contentsOfDirectory(atPath: folder + "/data/trainees")
      let before = try post.record().bytes
      // The option that was taken for correct is wrong now, and another one is correct.
      let swapped = try mendedCourse(
        folder,
        [
          "who paid for the tickets.\n": "who paid for the tickets.\n        correct: true\n",
          "speak with her alone.\n        correct: true\n": "speak with her alone.\n",
        ])

      let told = try rescore(["--dry-run", "--course", swapped], folder + "/data")
      #expect(told.status == 0, "\(told.errors)")
      #expect(
        told.output.contains(
          "attempt 1 (2026-11-23): then not passed, 66\u{A0}%; now passed, 100\u{A0}% · would pass now"))
      #expect(
        told.output.contains(
          "attempt 2 (2026-11-23): then passed, 100\u{A0}%; now not passed, 66\u{A0}% · stays passed"))
      #expect(told.output.contains("Policy: a verdict is never lowered"))
      #expect(
        told.output.contains("1 would pass now, 0 would fail now, 1 stay passed by the policy. Nothing was written."))

      let json = try rescore(["--dry-run", "--json", "--course", swapped], folder + "/data")
      let document = try #require(
        try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
      let attempts = try #require(document["attempts"] as? [[String: Any]])
      #expect(attempts.map { $0["outcome"] as? String } == ["raised", "kept"])
      #expect(document["policy"] as? String == "never-lowered-unless-critical")

      #expect(try post.record().bytes == before)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/data/trainees").sorted() == files.sorted())
    }
  }

  @Test("An option that turned out to be critical lowers a passed attempt")
  func critical() throws {
    try Program.withFolder { folder in
      let post = try RecordedPost(folder + "/data")
      try post.attempt("alone")
      let course = try mendedCourse(
        folder,
        [
          "as he says.\n        critical: true\n        duty: doubt-favours-the-child\n":
            "as he says.\n        correct: true\n",
          "out of the queue first.\n        correct: true\n":
            "out of the queue first.\n        critical: true\n        duty: doubt-favours-the-child\n",
        ])
      let told = try rescore(["--dry-run", "--course", course], folder + "/data")
      #expect(told.output.contains("would fail now by a critical answer"), "\(told.output)\(told.errors)")
      #expect(told.output.contains("1 would fail now"))
    }
  }

  @Test("Attempts with the key at hand are told with --all alone")
  func all() throws {
    try Program.withFolder { folder in
      let post = try RecordedPost(folder)
      try post.attempt()
      #expect(try rescore(["--dry-run"], folder).output.contains("0 attempts told"))
      let all = try rescore(["--dry-run", "--all"], folder)
      #expect(all.output.contains("1 attempt told") && all.output.contains("no change"))
    }
  }

  @Test("Status, export and course map say the same of an attempt whose quiz was changed afterwards")
  func unverified() throws {
    try Program.withFolder { folder in
      let post = try RecordedPost(folder)
      try post.readAll()
      try post.attempt(keyHash: String(repeating: "0", count: 64))
      let words = "unverified: the quiz has been changed since"
      let status = try Program.run(["status"], environment: ["AMPARO_DATA": folder])
      #expect(status.output.contains("passed, 100\u{A0}% (\(words))"), "\(status.output)")
      let export = try Program.run(["records", "export", "--format", "json", folder])
      #expect(export.output.contains("\"verification\": \"unverified\""), "\(export.output)")
      let terminal = try RealTerminal(data: folder)
      try terminal.see("2 of 2 lessons")
      try terminal.type("Down Enter")
      try terminal.see("* " + words)
      try terminal.type("q")
      try terminal.see("done")
      try terminal.see("* " + words)
    }
  }
}
