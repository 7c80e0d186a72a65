import CourseModel
import FileAccess
import Foundation
import TestSupport
import Testing
import TraineeRecords

/// The course told in lines: through a pipe as a script uses it, and on a terminal as a screen reader does.
@Suite("The course in lines", .serialized)
struct LinesEndToEndTests {
  /// Enrols like `LearningEndToEndTests.enrolled`.
  static let enrolling = ["1", "María Núñez", "INM", "4711", "", "2", ""]
  /// Reads the first module and passes its quiz like `LearningEndToEndTests.passed`.
  static let passing = [
    "", "", "2", "", "", "1 3", "", "", "", "", "", "", "2", "2", "1 2", "hand in", "2", "", "back", "back", "quit",
  ]

  /// Runs the course in lines, and looks that nothing comes out that could steer a terminal.
  static func told(
    _ lines: [String], _ data: String, _ arguments: [String] = ["--linear"], environment: [String: String] = [:]
  ) throws -> Program.Result {
    let variables = ["AMPARO_DATA": data].merging(environment) { $1 }
    let result = try Program.run(arguments, environment: variables, input: lines.map { $0 + "\n" }.joined())
    // No control byte but the line feed: nothing moves, colours or erases.
    #expect(
      result.output.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) })
    return result
  }

  /// What happened, without what differs in any two records: ids, times, seconds of activity, links of the chain.
  private func happenings(_ data: String) throws -> [String] {
    let folder = data + "/trainees"
    let name = try #require(try PosixFileSystem().list(folder).first { $0.hasSuffix(".json") })
    let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
    let lines = text.split(separator: "\n").filter { $0.hasPrefix("{\"activeSeconds\"") }
    var ids: [Substring] = []
    return try lines.map { line in
      let json = line.hasSuffix(",") ? line.dropLast() : line
      var event = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
      for member in ["activeSeconds", "at", "chain", "details", "previous"] { event[member] = nil }
      var shown = String(
        decoding: try JSONSerialization.data(withJSONObject: event, options: .sortedKeys), as: UTF8.self)
      for match in shown.matches(of: /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/).reversed() {
        let id = shown[match.range]
        if !ids.contains(id) { ids.append(id) }
        shown.replaceSubrange(match.range, with: "id \(ids.firstIndex(of: id) ?? 0)")
      }
      return shown
    }
  }

  @Test("A module with its quiz passes through a pipe, and leaves the same record as on screens")
  func module() throws {
    try Program.withFolder { folder in
      let result = try Self.told(Self.enrolling + Self.passing, folder + "/lines")
      #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
      #expect(result.output.contains("\nSaved.\nResult.\nPassed.\nYou reached 100 percent;"), "\(result.output)")

      let terminal = try RealTerminal(data: folder + "/screens")
      try LearningEndToEndTests.enrolled(terminal)
      try LearningEndToEndTests.passed(terminal)
      try terminal.type("q q q")
      try terminal.seeEnd()
      let events = try happenings(folder + "/lines")
      #expect(try events == happenings(folder + "/screens"))
      #expect(events.count == 12, "\(events)")
      let status = try Program.run(["status"], environment: ["AMPARO_DATA": folder + "/lines"])
      #expect(status.output.contains("2 of 2 lessons · passed, 100"))
      #expect(try Program.run(["records", "verify", folder + "/lines"]).status == 0)
    }
  }

  @Test("A lesson's question and a scenario go through a pipe in Spanish, and the next start goes on there")
  func scenario() throws {
    try Program.withFolder { folder in
      let first = try Self.told(
        ["1", "Ana", "", "", "", "", "2", "", "", "1"], folder, ["--linear", "--language", "es"])
      #expect(first.status == 0)
      #expect(first.output.contains("Guardado.\nEsto pondría en peligro a una niña o un niño.\n"), "\(first.output)")
      let second = try Self.told(["volver", "4", "", "3", "1", ""], folder)
      #expect(
        second.output.contains("Guardado.\nMinuto 5.\n") && second.output.contains("Balance.\n"), "\(second.output)")
      let record = try LearningEndToEndTests.record(folder)
      #expect(record.progress.scenarioRuns.first?.score?.isPassed == true)
    }
  }

  struct Terminal: CustomTestStringConvertible, Sendable {
    let term: String
    let note: String
    var testDescription: String { term.isEmpty ? "no TERM" : "TERM=\(term)" }
  }

  @Test(
    "A terminal that shows no screens gets the course in lines, and one note",
    arguments: [
      Terminal(term: "dumb", note: "A terminal of type TERM=dumb shows no screens"),
      Terminal(term: "unknown", note: "A terminal of type TERM=unknown shows no screens"),
      Terminal(term: "", note: "The terminal type TERM= is not known here"),
      Terminal(term: "no-such-terminal", note: "The terminal type TERM=no-such-terminal is not known here"),
    ])
  func simpleTerminal(_ row: Terminal) throws {
    try Program.withFolder { folder in
      let terminal = try RealTerminal(data: folder, environment: ["TERM": row.term])
      let screen = try terminal.see("Empty line: 1.")
      #expect(screen.contains(row.note) && screen.contains("Welcome to Amparo"), "\(screen)")
      #expect(screen.split(separator: "\n").count { $0.hasPrefix("amparo: ") } == 1)
      try terminal.write("quit")
      try terminal.type("Enter")
      try terminal.see("You have left the course.")
      try terminal.seeEnd()
      #expect(terminal.exitStatus == 0)
    }
  }

  @Test("Where standard input or output is no terminal, the note says so; with --linear there is none")
  func note() throws {
    try Program.withFolder { folder in
      let by = try Self.told(["quit"], folder, [])
      #expect(by.status == 0 && by.output.contains("Welcome to Amparo"))
      #expect(by.errors.hasPrefix("amparo: This is not a terminal") && by.errors.split(separator: "\n").count == 1)
      #expect(try Self.told(["quit"], folder).errors.isEmpty)
      let french = try Self.told(["quitter"], folder, ["--language", "fr"])
      #expect(french.errors.hasPrefix("amparo: Ceci n'est pas un terminal") && french.output.contains("lu en lignes"))
      let piped = try RealTerminal("\(Program.path) | cat", data: folder)
      let screen = try piped.see("Empty line: 1.")
      #expect(screen.contains("This is not a terminal"))
    }
  }

  @Test("The end of the input in the middle of an attempt leaves as quit does, and the next start stands there")
  func endOfInput() throws {
    try Program.withFolder { folder in
      let first = try Self.told(Self.enrolling + ["1", "3", "", "2"], folder)
      #expect(first.status == 0 && first.output.hasSuffix("amparo goes on where you were.\n"), "\(first.output)")
      let record = try LearningEndToEndTests.record(folder)
      #expect(record.progress.attempts.first?.responses.count == 1)
      let second = try Self.told([], folder)
      #expect(second.output.contains("First contact and child safety, Quiz, question 2 of 3.\n"), "\(second.output)")
    }
  }

  @Test("The help names the flag")
  func help() throws {
    #expect(try Program.run(["--help"]).output.contains("--linear"))
    #expect(try Program.run(["learn", "--help"]).output.contains("--linear"))
  }

  struct Hostile: CustomTestStringConvertible, Sendable {
    let name: String
    let line: String
    var testDescription: String { name }
  }

  @Test(
    "Whatever is typed, only the text of sentences comes out, and the course goes on",
    arguments: [
      Hostile(name: "an escape sequence", line: "\u{1B}[2J\u{1B}]0;evil\u{07}"),
      Hostile(name: "a bidirectional override", line: "\u{202E}evil"),
      Hostile(name: "a NUL byte", line: "a\u{0}b"), Hostile(name: "a carriage return", line: "where\r"),
      Hostile(name: "a one-byte control", line: "a\u{9B}2J"),
      Hostile(name: "a line of 4 KiB", line: String(repeating: "x", count: 4096)),
    ])
  func hostile(_ row: Hostile) throws {
    try Program.withFolder { folder in
      let result = try Self.told(Self.enrolling + [row.line, "where"], folder)
      #expect(result.status == 0 && result.output.contains("\nEverything is saved.\n"), "\(result.output)")
      let isPlain = result.output.unicodeScalars.allSatisfy { $0 == "\n" || ($0.value >= 0x20 && $0.value != 0x202E) }
      #expect(isPlain && !result.output.unicodeScalars.contains { (0x7F..<0xA0).contains($0.value) })
    }
  }

  @Test(
    "A line beyond 4 KiB is refused once, nothing of it is taken, and the next line counts", arguments: [4097, 9000])
  func tooLong(length: Int) throws {
    try Program.withFolder { folder in
      let long = String(repeating: "quit ", count: length / 5) + String(repeating: "x", count: length % 5)
      let result = try Self.told(Self.enrolling + [long, "where"], folder)
      let refusals = result.output.split(separator: "\n").count { $0.contains("is longer than 4096 bytes") }
      #expect(refusals == 1 && result.output.contains("\nEverything is saved.\n"), "\(result.output)")
    }
  }

  @Test("A last line without an end is not taken: that is said, nothing of it is saved, and the exit status is 2")
  func halfLine() throws {
    try Program.withFolder { folder in
      _ = try Self.told(Self.enrolling, folder)
      let script = "printf '1\\n3\\n\\n2' | \(Program.path) --linear"
      let result = try Program.run(["-c", script], command: "/bin/sh", environment: ["AMPARO_DATA": folder])
      #expect(result.status == 2 && result.output.contains("\nThe last line had no end and was not taken.\n"))
      let attempts = try LearningEndToEndTests.record(folder).progress.attempts
      #expect(attempts.count == 1 && attempts.first?.responses.isEmpty == true)
    }
  }

  @Test("Where nobody could be enrolled when the input ends, that is said, and the exit status is 2")
  func notEnrolled() throws {
    try Program.withFolder { folder in
      // No file may grow at all.
      let script = "(ulimit -f 0; printf '1\\nAna\\n\\n\\n\\n\\n\\n' | \(Program.path) --linear; echo status $?) | cat"
      let result = try Program.run(["-c", script], command: "/bin/sh", environment: ["AMPARO_DATA": folder])
      #expect(
        result.output.hasSuffix("\nYou have left the course. Nobody was enrolled.\nstatus 2\n"), "\(result.output)")
      let half = try Self.told(["1", "Ana", "PF"], folder)
      #expect(half.status == 2 && half.output.hasSuffix("Nobody was enrolled.\n"), "\(half.output)")
    }
  }

  @Test("Bytes that are no UTF-8 harm nothing")
  func bytes() throws {
    try Program.withFolder { folder in
      let script = "printf '1\\nAna\\377\\303\\n\\n\\n\\n\\n\\nwhere\\n' | \(Program.path) --linear"
      let result = try Program.run(["-c", script], command: "/bin/sh", environment: ["AMPARO_DATA": folder])
      #expect(result.status == 0 && result.output.contains("\nEverything is saved.\n"), "\(result.output)")
      #expect(try LearningEndToEndTests.record(folder).trainee.profile.name.hasPrefix("Ana"))
    }
  }

  @Test("A locale of ISO 8859-1 sends its letters, and gets plain ones back")
  func latin1() throws {
    try Program.withFolder { folder in
      let script = "printf '1\\nMar\\355a N\\372\\361ez\\n\\n\\n\\n\\n\\n' | \(Program.path) --linear"
      let result = try Program.run(
        ["-c", script], command: "/bin/sh", environment: ["AMPARO_DATA": folder, "LANG": "en_US.ISO-8859-1"])
      #expect(try LearningEndToEndTests.record(folder).trainee.profile.name == "María Núñez")
      #expect(result.output.contains("Maria Nunez") && result.output.utf8.allSatisfy { $0 < 0x80 })
      #expect(result.output.contains("Letters are shown without accents"))
    }
  }

  @Test("A reader who goes away ends the course as a cut line does")
  func readerGone() throws {
    try Program.withFolder { folder in
      let script = "(yes where | \(Program.path) --linear; echo $? > \(folder)/status) | head -1"
      _ = try Self.told(Self.enrolling, folder)
      let result = try Program.run(["-c", script], command: "/bin/sh", environment: ["AMPARO_DATA": folder])
      #expect(result.output.split(separator: "\n").count == 1)
      #expect(try String(contentsOfFile: folder + "/status", encoding: .utf8) == "129\n")
    }
  }

  @Test("What could not be saved when the input ends is told, and the exit status is 2")
  func unsaved() throws {
    try Program.withFolder { folder in
      _ = try Self.told(Self.enrolling, folder)
      // A file may grow to 512 bytes: the record is longer than that already.
      let script = "(ulimit -f 1; printf '\\n\\n' | \(Program.path) --linear; echo status $?) | cat"
      let result = try Program.run(["-c", script], command: "/bin/sh", environment: ["AMPARO_DATA": folder])
      #expect(result.output.contains("This could not be saved.\n") && result.output.hasSuffix("status 2\n"))
      #expect(!result.output.contains("\nSaved.\n") && result.errors.contains("could not be saved and is lost"))
    }
  }

  @Test("On a terminal lines end at words; in a pipe a sentence stays whole")
  func wrapping() throws {
    try Program.withFolder { folder in
      let terminal = try RealTerminal("\(Program.path) --linear", data: folder, columns: 40)
      let screen = try terminal.see("Empty line: 1.")
      #expect(screen.contains("\nA course for officials who meet children\non the move.\n"), "\(screen)")
      let piped = try Self.told([], folder + "/other").output
      #expect(
        piped.contains("\nA course for officials who meet children on the move.\nIt needs no network and no account.\n")
      )
    }
  }

  struct WayOut: CustomTestStringConvertible, Sendable {
    let name: String
    var keys: String?
    var signal: Int32?
    let status: Int32
    var testDescription: String { name }
  }

  @Test(
    "On every way out what was called saved is on the disk",
    arguments: [
      WayOut(name: "quit", keys: "q Enter", status: 0), WayOut(name: "Ctrl-D", keys: "C-d", status: 0),
      WayOut(name: "Ctrl-C", keys: "C-c", status: 130), WayOut(name: "SIGTERM", signal: SIGTERM, status: 143),
      WayOut(name: "SIGHUP", signal: SIGHUP, status: 129), WayOut(name: "SIGQUIT", signal: SIGQUIT, status: 131),
      WayOut(name: "SIGKILL", signal: SIGKILL, status: 137),
    ])
  func waysOut(_ row: WayOut) throws {
    try Program.withFolder { folder in
      _ = try Self.told(Self.enrolling + ["1", "3", ""], folder)
      let terminal = try RealTerminal("exec \(Program.path) --linear", data: folder)
      try terminal.see("Type a number from 1 to 4.")
      try terminal.type("2 Enter")
      try terminal.see("Saved.\nQuestion 2 of 3.")
      if let keys = row.keys { try terminal.type(keys) }
      if let signal = row.signal { terminal.signal(signal) }
      try terminal.seeEnd()
      #expect(terminal.exitStatus == row.status)
      #expect(try LearningEndToEndTests.record(folder).progress.attempts.first?.responses.count == 1)
      #expect(try Self.told([], folder).output.contains("question 2 of 3.\n"))
    }
  }
}
