import Foundation
import TestSupport
import Testing

/// The commands as a script calls them: what they write, and how they end.
@Suite("Commands")
struct CommandTests {
  private func write(_ text: String, _ path: String) throws {
    let file = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private static let record = "/trainees/6f1e0c0a-0000-4000-8000-000000000001.json"

  @Test("Without a terminal amparo says so in a sentence and ends with 2")
  func noTerminal() throws {
    try Program.withFolder { folder in
      let result = try Program.run([], environment: ["AMPARO_DATA": folder])
      #expect(result.status == 2 && result.output.isEmpty)
      #expect(result.errors.hasPrefix("amparo: ") && result.errors.split(separator: "\n").count == 1)
    }
  }

  @Test(
    "A record that cannot be read is told, nobody is said to be absent, and the command ends with 2",
    arguments: [["status"], ["records", "list"], ["records", "export"]])
  func damagedRecord(_ arguments: [String]) throws {
    try Program.withFolder { folder in
      try write("power cut", folder + Self.record)
      let result = try Program.run(arguments, environment: ["AMPARO_DATA": folder])
      #expect(result.status == 2)
      #expect(result.errors.contains("is damaged and cannot be read") && !result.errors.contains("Nobody"))
    }
  }

  @Test("A record of a newer format is refused unread")
  func newerFormat() throws {
    try Program.withFolder { folder in
      try write("{\"formatVersion\":2,\n", folder + Self.record)
      let result = try Program.run(["records", "list"], environment: ["AMPARO_DATA": folder])
      #expect(result.status == 2 && result.errors.contains("format 2"))
    }
  }

  @Test("A byte order mark is for CSV alone")
  func byteOrderMark() throws {
    let result = try Program.run(
      ["records", "export", "--format", "json", "--bom"], environment: ["AMPARO_DATA": "/nonexistent"])
    #expect(result.status == 64)
  }

  @Test("The lines of a post are checked against the lines that the course offers")
  func postLines() throws {
    try Program.withFolder { folder in
      try write("child_protection_phone: \"123\"\nchild_protection_fone: \"124\"\n", folder + "/post.yaml")
      let result = try Program.run(["check", folder + "/post.yaml"])
      #expect(result.status == 1)
      #expect(result.output.contains("post.yaml:2:1: error: ") && result.output.contains("child_protection_phone"))
      #expect(result.output.split(separator: "\n").count == 1)
    }
  }

  @Test("English words that a trainer mended are spoken at once")
  func mendedWords() throws {
    try Program.withFolder { folder in
      for name in ["Modules", "Quizzes"] {
        try FileManager.default.copyItem(atPath: TestFiles.sampleCourse + "/" + name, toPath: folder + "/" + name)
      }
      try write(
        "language: en\nname: English\nplural-rule: one-is-1\nstatus.nobody: Not a soul yet.\n",
        folder + "/Modules/interface/en.yaml")
      let result = try Program.run(["status", "--course", folder, "--data", folder + "/none"])
      #expect(result.status == 0 && result.errors == "Not a soul yet.\n")
    }
  }
}
