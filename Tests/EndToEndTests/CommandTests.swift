import Foundation
import Synchronization
import TestSupport
import Testing
import TraineeRecords

/// The commands as a script calls them: what they write, and how they end.
@Suite("Commands")
struct CommandTests {
  private func write(_ text: String, _ path: String) throws {
    let file = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }

  private static let record = "/trainees/6f1e0c0a-0000-4000-8000-000000000001.json"

  @Test(
    "A record that cannot be read is told, nobody is said to be absent, and the command ends with 2",
    arguments: [["status"], ["records", "list"], ["records", "export"]])
  func damagedRecord(_ arguments: [String]) throws {
    try Program.withFolder { folder in
      try write("power cut", folder + Self.record)
      let result = try Program.run(arguments, environment: ["AMPARO_DATA": folder])
      #expect(result.status == 2)
      #expect(result.errors.contains("is damaged and cannot be read") && !result.errors.contains("Nobody"))
      #expect(result.errors.contains("There is no good copy beside it") == (arguments == ["status"]))
    }
  }

  @Test("status tells of a damaged record what its last good copy holds, and what will become of it")
  func damagedRecordBesideGoodCopy() throws {
    try Program.withFolder { folder in
      let post = try RecordedPost(folder)
      try post.readAll()
      try write("power cut", post.path)
      let status = try Program.run(["status"], environment: ["AMPARO_DATA": folder])
      #expect(status.status == 2 && status.output.hasPrefix("María Núñez\n"), "\(status.output)")
      #expect(status.errors.contains("What is told of María Núñez is the last good copy"), "\(status.errors)")
      let json = try Program.run(["status", "--json"], environment: ["AMPARO_DATA": folder])
      #expect(json.status == 2 && !json.output.contains("María"))
    }
  }

  @Test("A course that was not found is told with the places, none of which runs into a full stop")
  func noCourse() throws {
    let result = try Program.run(["check", "--course", "/nowhere"])
    #expect(result.status == 2 && result.errors.hasSuffix("Looked in: /nowhere\n"), "\(result.errors)")
  }

  @Test("A record of a newer format is refused unread")
  func newerFormat() throws {
    try Program.withFolder { folder in
      try write("{\"formatVersion\":2,\n", folder + Self.record)
      let result = try Program.run(["records", "list"], environment: ["AMPARO_DATA": folder])
      #expect(result.status == 2 && result.errors.contains("format 2"))
    }
  }

  @Test("Output that cannot be written is told, and the command ends with 2")
  func fullOutput() throws {
    try Program.withFolder { folder in
      let line = "\(Program.path) aid > /dev/full"
      let result = try Program.run(["-c", line], command: "/bin/sh", environment: ["AMPARO_DATA": folder])
      #expect(result.status == 2 && result.errors.contains("standard output cannot be written"))
    }
  }

  @Test("An export replaces the file that was named and no other, and only its owner may read it")
  func exportFile() throws {
    try Program.withFolder { folder in
      try FileManager.default.createDirectory(atPath: folder + "/data/trainees", withIntermediateDirectories: true)
      let terminal = try RealTerminal(data: folder + "/data")
      try LearningEndToEndTests.enrolled(terminal)
      try write("precious", folder + "/out.csv.new")
      try write("", folder + "/real.csv")
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/link.csv", withDestinationPath: folder + "/real.csv")
      for name in ["out.csv", "link.csv"] {
        let result = try Program.run(["records", "export", folder + "/data", "-o", folder + "/" + name])
        #expect(result.status == 0, "\(result.errors)")
      }
      #expect(try String(contentsOfFile: folder + "/out.csv.new", encoding: .utf8) == "precious")
      #expect(try String(contentsOfFile: folder + "/real.csv", encoding: .utf8).contains("María Núñez"))
      let rights = try FileManager.default.attributesOfItem(atPath: folder + "/out.csv")[.posixPermissions] as? Int
      #expect(rights == 0o600)
    }
  }

  @Test("The name of a file never steers the terminal")
  func hostileNames() throws {
    try Program.withFolder { folder in
      try write("x", folder + "/\u{1B}[31m.json")
      let result = try Program.run(["records", "list", folder])
      #expect(result.status == 2 && !result.errors.contains("\u{1B}") && result.errors.contains("‹U+001B›"))
    }
  }

  @Test("A folder that cannot be read does not hide the mistakes of the others")
  func severalPaths() throws {
    try Program.withFolder { folder in
      try write("id: a\ntitle: A\nquestions:\n  - id: x\n", folder + "/quiz.yaml")
      let result = try Program.run(["check", "/nonexistent", folder + "/quiz.yaml", "--json"])
      #expect(result.status == 2)
      #expect(result.output.contains("missing-key") || result.output.contains("\"findings\": ["))
      #expect(result.output.contains("/nonexistent") && !result.output.contains("\"errors\": 0"))
    }
  }

  @Test("Windows line ends and byte order marks are told once, and the rest is read")
  func windowsFiles() throws {
    try Program.withFolder { folder in
      let quiz = try String(contentsOfFile: TestFiles.sampleQuizzes + "/forms.yaml", encoding: .utf8)
      try write("\u{FEFF}" + quiz.replacing("\n", with: "\r\n"), folder + "/forms.yaml")
      let result = try Program.run(["check", folder + "/forms.yaml"])
      #expect(result.status == 1)
      #expect(result.output.split(separator: "\n").count == 2, "\(result.output)")
    }
  }

  @Test("A folder of own quizzes that is not there is told at the start")
  func missingQuizzes() throws {
    try Program.withFolder { folder in
      let terminal = try RealTerminal("\(Program.path) --quizzes /nonexistent", data: folder)
      let screen = try terminal.seeEnd()
      #expect(terminal.exitStatus == 2 && screen.contains("/nonexistent"))
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

  @Test("Records from two posts are merged, verified, and found out when one is changed by hand")
  func mergeAndVerify() throws {
    try Program.withFolder { folder in
      for post in ["/a", "/b"] {
        let terminal = try RealTerminal(data: folder + post)
        try LearningEndToEndTests.enrolled(terminal)
        try terminal.type("q")
        try terminal.seeEnd()
      }
      let merge = try Program.run(["records", "merge", folder + "/a", folder + "/b", "--into", folder + "/all"])
      #expect(merge.status == 1 && merge.output.contains("2 records read, 2 changed or new"))
      #expect(merge.output.contains("Several people have the number 4711") && merge.output.contains("several records"))
      let again = try Program.run(["records", "merge", folder + "/b", "--into", folder + "/all"])
      #expect(again.output.contains("1 record read, 0 changed or new"))

      let heads = try Program.run(["records", "head", folder + "/all"])
      #expect(heads.status == 0 && heads.output.split(separator: "\n").count == 2)
      let code = try #require(heads.output.split(separator: " ").first.map(String.init))
      let clean = try Program.run(["records", "verify", folder + "/all", "--head", code])
      #expect(clean.output.contains("It holds \(code), noted down earlier"), "\(clean.output)")
      #expect(clean.status == 0 && clean.errors.contains("whoever controls a machine"))
      #expect(try Program.run(["records", "verify", folder + "/all", "--head", "7Q2K"]).status == 2)

      let name = try #require(
        try FileManager.default.contentsOfDirectory(atPath: folder + "/all/trainees").first { $0.hasSuffix(".json") })
      let path = folder + "/all/trainees/" + name
      let text = try String(contentsOfFile: path, encoding: .utf8)
      try write(text.replacing("\"value\":{\"agency\":\"INM\"", with: "\"value\":{\"agency\":\"PF\""), path)
      let changed = try Program.run(["records", "verify", folder + "/all", "--json"])
      #expect(changed.status == 1 && changed.output.contains("words-changed"))
    }
  }

  @Test("A clock that was set while somebody learned is told by verify, and hides nothing")
  func clockJump() throws {
    try Program.withFolder { folder in
      // The time of day goes on by a minute with each event, the other clock by three: set back by two, each time.
      let steady = Mutex(0)
      let post = try RecordedPost(folder) {
        steady.withLock {
          $0 += 180
          return $0
        }
      }
      try post.readAll()
      #expect(try post.record().isUnbroken)
      let verify = try Program.run(["records", "verify", folder])
      #expect(verify.status == 1)
      #expect(
        verify.output.contains("Before event 2 somebody or something set the clock of the machine back by 2 minutes."),
        "\(verify.output)")
      let json = try Program.run(["records", "verify", folder, "--json"])
      #expect(json.output.contains("\"kind\": \"clock-jump\"") && json.output.contains("\"seconds\": -120"))
    }
  }

  @Test("The doctor finds a sound machine sound, and a folder that cannot be used")
  func doctor() throws {
    try Program.withFolder { folder in
      let sound = try Program.run(["doctor", "--data", folder + "/data"])
      #expect(sound.status == 0, "\(sound.output)")
      #expect(sound.output.contains("✓ locks") && sound.output.contains("sample-course 2.1.0"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/data").isEmpty)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder + "/data")
      let open = try Program.run(["doctor", "--data", folder + "/data"], environment: ["LANG": "C"])
      #expect(open.status == 1 && open.output.contains("! data folder") && open.output.contains("! locale"))
      let none = try Program.run(["doctor", "--data", folder + "/data", "--course", "/nonexistent", "--json"])
      #expect(none.status == 1 && none.output.contains("\"isFine\": false"))
    }
  }

  @Test(
    "The doctor finds damage that opening would find",
    arguments: [(record, ""), (record, "rubbish"), ("/trainees", "a file"), ("/chain", "rubbish\n")])
  func doctorFindsDamage(_ name: String, _ text: String) throws {
    try Program.withFolder { folder in
      try write(text, folder + "/data" + name)
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder + "/data")
      let result = try Program.run(["doctor", "--data", folder + "/data"])
      #expect(result.status == 1 && result.output.contains("! records"), "\(result.output)")
    }
  }

  @Test("The doctor tells nobody's name")
  func doctorIsDiscreet() throws {
    try Program.withFolder { folder in
      let terminal = try RealTerminal(data: folder)
      try LearningEndToEndTests.enrolled(terminal)
      let result = try Program.run(["doctor", "--data", folder])
      #expect(
        !result.output.contains("María") && !result.output.contains("4711") && result.output.contains("records: 1"))
    }
  }

  @Test(
    "A merge tells of a source that was changed by hand, whichever order the sources come in", arguments: [false, true])
  func mergeOfChanged(swapped: Bool) throws {
    try Program.withFolder { folder in
      let terminal = try RealTerminal(data: folder + "/good")
      try LearningEndToEndTests.enrolled(terminal)
      try terminal.type("q")
      try terminal.seeEnd()
      let name = try #require(
        try FileManager.default.contentsOfDirectory(atPath: folder + "/good/trainees").first { $0.hasSuffix(".json") })
      let text = try String(contentsOfFile: folder + "/good/trainees/" + name, encoding: .utf8)
      let changed = folder + "/changed/" + name
      try write(text.replacing("\"value\":{\"agency\":\"INM\"", with: "\"value\":{\"agency\":\"PF\""), changed)
      let sources = swapped ? [folder + "/changed", folder + "/good"] : [folder + "/good", folder + "/changed"]
      let merge = try Program.run(["records", "merge"] + sources + ["--into", folder + "/all", "--json"])
      #expect(merge.status == 1 && merge.output.contains("changed-by-hand") && merge.output.contains(changed))
      #expect(try Program.run(["records", "verify", folder + "/all"]).status == 0)
      let sound = try Program.run(["records", "merge", folder + "/good", "--into", folder + "/all"])
      #expect(sound.status == 0)
    }
  }
}
