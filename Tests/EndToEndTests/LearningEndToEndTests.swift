import CourseModel
import FileAccess
import Foundation
import TestSupport
import Testing
import TraineeRecords

@Suite("The built program in a real terminal", .serialized)
struct LearningEndToEndTests {
  /// Enrols, and stands on the course map.
  static func enrolled(_ terminal: RealTerminal) throws {
    try terminal.see("Welcome to Amparo")
    try terminal.type("Enter")
    try terminal.see("As it shall stand in the list")
    try terminal.write("María Núñez")
    try terminal.type("Enter")
    try terminal.write("INM")
    try terminal.type("Enter")
    try terminal.write("4711")
    try terminal.type("Enter Enter Space")
    try terminal.see("Mexico")
    try terminal.type("Enter Enter")
    try terminal.see("What this course is")
    try terminal.type("q")
    try terminal.see("Your course")
  }

  /// Reads the first module from the course map and passes its quiz.
  static func passed(_ terminal: RealTerminal) throws {
    try terminal.type("Enter")
    try terminal.see("23:10, the bridge")
    try terminal.type("Space")
    try terminal.see("What do you write in the age field")
    try terminal.type("2 Enter")
    try terminal.see("✓ Right")
    try terminal.type("Space")
    try terminal.see("What your hands do")
    try terminal.see("Procuraduría de Protección")
    try terminal.type("End Space")
    try terminal.see("Which of these")
    try terminal.type("1 3 Enter")
    try terminal.see("✓ Right")
    try terminal.type("End Space")
    try terminal.see("A hard night")
    try terminal.type("Space")
    try terminal.see("You have finished this lesson")
    try terminal.type("Enter")
    try terminal.see("Find a routine reason")
    try terminal.type("Space")
    try terminal.see("the quiz of this module")
    try terminal.type("Enter")
    try quizPassed(terminal)
  }

  /// From the course map to the first question of the sample course's first quiz.
  static func quizBegun(_ terminal: RealTerminal) throws {
    try terminal.type("Down Enter")
    try terminal.see("After this module")
    try terminal.type("3 Enter")
    try terminal.see("Enter starts an attempt")
    try terminal.type("Enter")
    try terminal.see("question 1 of 3")
  }

  /// From the quiz's front to its result, every answer right.
  static func quizPassed(_ terminal: RealTerminal) throws {
    try terminal.see("Enter starts an attempt")
    try terminal.type("Enter")
    for (number, keys) in [(1, "2 Enter"), (2, "2 Enter"), (3, "1 2 Enter")] {
      try terminal.see("question \(number) of 3")
      try terminal.type(keys)
    }
    try terminal.see("All questions are answered")
    try terminal.type("h")
    try terminal.see("Do you want to hand in")
    try terminal.type("2 Enter")
    try terminal.see("✓ Passed")
  }

  static func record(_ data: String) throws -> Record {
    let folder = data + "/trainees"
    let name = try #require(try PosixFileSystem().list(folder).first { $0.hasSuffix(".json") })
    return try Record(try PosixFileSystem().read(folder + "/" + name, limit: 1 << 24), path: name)
  }

  @Test("From the first run to a passed quiz, status and export")
  func wholeWay() throws {
    try Program.withFolder { folder in
      let terminal = try RealTerminal(data: folder)
      try Self.enrolled(terminal)
      try Self.passed(terminal)
      try terminal.type("q")
      try terminal.see("Your attempts")
      try terminal.type("q")
      try terminal.see("Your course")
      try terminal.type("q")
      try terminal.seeEnd()
      #expect(terminal.exitStatus == 0)

      let record = try Self.record(folder)
      #expect(record.progress.attempts.first?.submission?.isPassed == true)
      let status = try Program.run(["status"], environment: ["AMPARO_DATA": folder])
      #expect(status.status == 0)
      #expect(status.output.contains("María Núñez") && status.output.contains("2 of 2 lessons · passed, 100"))
      let export = try Program.run(["records", "export", "--format", "csv"], environment: ["AMPARO_DATA": folder])
      #expect(export.status == 0)
      let row = try #require(export.output.split(separator: "\r\n").first { $0.contains(",first-contact,") })
      #expect(row.hasPrefix("4711,") && row.contains("María Núñez") && row.contains(",true,true,verified,"))
    }
  }

  @Test("A resized window reflows and keeps the place; a storm of sizes ends right")
  func resize() throws {
    try Program.withFolder { folder in
      let terminal = try RealTerminal(data: folder)
      try Self.enrolled(terminal)
      try terminal.type("Enter")
      try terminal.see("23:10")
      try terminal.resize(40, 12)
      try terminal.see("page 1 of 3   ✓ saved\n────────────────────────────────────────\n")
      try terminal.resize(120, 40)
      try terminal.see("▸ 1  When you doubt the age")
      for step in 0..<40 { try terminal.resize(1 + step * 37 % 150, 1 + step * 13 % 50) }
      try terminal.resize(80, 24)
      try terminal.see("23:10, the bridge")
      try terminal.type("Space")
      try terminal.see("What do you write")
    }
  }

  @Test("The language is switched in the middle of a quiz, and the next start speaks it")
  func language() throws {
    try Program.withFolder { folder in
      var terminal = try RealTerminal(data: folder)
      try Self.enrolled(terminal)
      try Self.quizBegun(terminal)
      try terminal.type("2 Enter")
      try terminal.see("question 2 of 3")
      try terminal.type("l")
      try terminal.see("¿Qué fila?")
      try terminal.see("pregunta 2 de 3")
      terminal.signal(SIGKILL)
      try terminal.seeEnd()
      terminal = try RealTerminal(data: folder)
      try terminal.see("pregunta 2 de 3")
      try terminal.see("✓ guardado")
    }
  }

  @Test("After any scrolling the screen is the one that is drawn anew by Ctrl-L")
  func scrolling() throws {
    try Program.withFolder { folder in
      let terminal = try RealTerminal(data: folder)
      try Self.enrolled(terminal)
      try terminal.resize(60, 14)
      try terminal.type("?")
      try terminal.see("The keys of this screen")
      try terminal.see("▼")
      // At either end the marks on the rules say when all keys have arrived.
      for (keys, end, back, mark) in [("j j j j G", "▼", "k", "▼"), ("k k k g", "▲", "j", "▲")] {
        try terminal.type(keys)
        try terminal.seeNo(end)
        try terminal.type(back)
        let scrolled = try terminal.see(mark)
        try terminal.type("C-l")
        try terminal.type(end == "▼" ? "G" : "g")
        try terminal.seeNo(end)
        try terminal.type(back)
        #expect(try terminal.see(mark) == scrolled)
      }
    }
  }

  @Test("A record that a disk has damaged is told, and goes on by its last good copy")
  func damagedRecord() throws {
    try Program.withFolder { folder in
      let first = try RealTerminal(data: folder)
      try Self.enrolled(first)
      try first.type("Enter")
      try first.see("23:10, the bridge")
      try first.type("Space")
      try first.see("What do you write in the age field")
      try first.type("2 Enter")
      try first.see("✓ Right")
      first.signal(SIGKILL)
      try first.seeEnd()
      let name = try #require(try PosixFileSystem().list(folder + "/trainees").first { $0.hasSuffix(".json") })
      try Data("zeros".utf8).write(to: URL(fileURLWithPath: folder + "/trainees/" + name))
      let second = try RealTerminal(data: folder)
      try second.see("Your record was damaged")
      try second.see("The last good copy goes on")
      try second.type("q")
      try second.see("What do you write in the age field")
      let record = try Self.record(folder)
      #expect(record.trainee.profile.name == "María Núñez" && record.progress.finishedPages.values.first?.count == 1)
    }
  }

  @Test("The language asked for at the start goes before the trainee's own")
  func askedLanguage() throws {
    try Program.withFolder { folder in
      let first = try RealTerminal(data: folder)
      try Self.enrolled(first)
      try first.type("q")
      try first.seeEnd()
      let second = try RealTerminal("\(Program.path) --language es", data: folder)
      try second.see("Su curso")
    }
  }

  struct Place: CustomTestStringConvertible, Sendable {
    let locale: String
    var testDescription: String { locale.isEmpty ? "no locale" : locale }
  }

  @Test(
    "A name with accents is kept whole, whatever the locale is called",
    arguments: ["C", "POSIX", "", "es_MX.UTF-8", "en_US.ISO-8859-1"].map(Place.init))
  func accents(_ row: Place) throws {
    try Program.withFolder { folder in
      let terminal = try RealTerminal(data: folder, environment: ["LANG": row.locale, "LC_MESSAGES": "en"])
      try terminal.see("Welcome to Amparo")
      try terminal.type("Enter")
      try terminal.see("Agency")
      try terminal.write(row.locale.contains("8859") ? "Maria Nunez" : "María Núñez")
      try terminal.type("Enter Enter Enter Enter Enter Enter")
      try terminal.see("What this course is")
      try terminal.type("q")
      try terminal.see("Your course")
      let name = try Self.record(folder).trainee.profile.name
      #expect(name == (row.locale.contains("8859") ? "Maria Nunez" : "María Núñez"))
    }
  }

  @Test("Keys that no description knows do nothing; Escape alone leaves")
  func unknownKeys() throws {
    try Program.withFolder { folder in
      let terminal = try RealTerminal(data: folder)
      try Self.enrolled(terminal)
      for key in ["\u{1B}[1;5C", "\u{1B}[25~", "\u{1B}x", "\u{1B}[200~", "\u{1B}[201~", "\u{1B}[I", "\u{1B}Ox"] {
        try terminal.write(key)
        try terminal.see("Your course")
      }
      try terminal.type("Down")
      try terminal.see("▸ 1")
      #expect(!terminal.isDead)
      try terminal.type("Escape")
      try terminal.seeEnd()
      #expect(terminal.exitStatus == 0)
    }
  }

  struct Intruder: CustomTestStringConvertible, Sendable {
    let name: String
    let sequence: String
    var testDescription: String { name }
  }

  @Test(
    "A sequence that is no key leaves a form open and puts nothing into it",
    arguments: [
      Intruder(name: "a key that nobody knows", sequence: "\u{1B}[999~"),
      Intruder(name: "a function key of the Linux console", sequence: "\u{1B}[[A"),
      Intruder(name: "a title, ended by a bell", sequence: "\u{1B}]0;evil\u{07}"),
      Intruder(name: "a title, ended by a string terminator", sequence: "\u{1B}]0;evil\u{1B}\\"),
      Intruder(name: "a device control string", sequence: "\u{1B}P1$rq\u{1B}\\"),
      Intruder(name: "an answer of the terminal", sequence: "\u{1B}[?1;2c"),
      Intruder(name: "the mark before a paste", sequence: "\u{1B}[200~"),
    ])
  func intruders(_ row: Intruder) throws {
    try Program.withFolder { folder in
      let terminal = try RealTerminal(data: folder)
      try terminal.see("Welcome to Amparo")
      try terminal.type("Enter")
      try terminal.see("Staff number")
      try terminal.write("Ana")
      try terminal.write(row.sequence)
      try terminal.write("bel")
      let screen = try terminal.see("Anabel")
      #expect(screen.contains("Who you are"))
    }
  }

  @Test("Plain letters are told once, on the first screen")
  func plainLetters() throws {
    try Program.withFolder { folder in
      let terminal = try RealTerminal(data: folder, environment: ["LANG": "C"])
      try terminal.see("Welcome to Amparo")
      try terminal.see("without accents")
      try terminal.type("Down")
      try terminal.seeNo("without accents")
    }
  }

  @Test("Ctrl-Z stops the program with the terminal restored, and fg brings the screen back")
  func suspend() throws {
    try Program.withFolder { folder in
      let terminal = try RealTerminal("PS1=prompt: sh -i", data: folder)
      try terminal.see("prompt:")
      try terminal.write("stty -a > \(folder)/before; \(Program.path); stty -a > \(folder)/after; echo done")
      try terminal.type("Enter")
      try Self.enrolled(terminal)
      try terminal.type("Enter")
      try terminal.see("23:10")
      try terminal.type("C-z")
      try terminal.see("Stopped")
      try terminal.write("stty -a > \(folder)/stopped; fg")
      try terminal.type("Enter")
      try terminal.see("23:10, the bridge")
      try terminal.type("Space")
      try terminal.see("What do you write")
      try terminal.type("q q")
      try terminal.see("prompt:")
      let before = try String(contentsOfFile: folder + "/before", encoding: .utf8)
      let stopped = try String(contentsOfFile: folder + "/stopped", encoding: .utf8)
      #expect(before == stopped)
    }
  }

  struct WayOut: CustomTestStringConvertible, Sendable {
    let name: String
    let keys: String?
    let signal: Int32?
    let status: Int
    var testDescription: String { name }
  }

  @Test(
    "On every way out the terminal is as it was before",
    arguments: [
      WayOut(name: "q", keys: "q", signal: nil, status: 0),
      WayOut(name: "Ctrl-C", keys: "C-c", signal: nil, status: 130),
      WayOut(name: "SIGTERM", keys: nil, signal: SIGTERM, status: 143),
      WayOut(name: "SIGHUP", keys: nil, signal: SIGHUP, status: 129),
      WayOut(name: "SIGINT", keys: nil, signal: SIGINT, status: 130),
      WayOut(name: "SIGQUIT", keys: nil, signal: SIGQUIT, status: 131),
      WayOut(name: "a trap of the program (SIGTRAP)", keys: nil, signal: SIGTRAP, status: 133),
      WayOut(name: "a trap of the program (SIGILL)", keys: nil, signal: SIGILL, status: 132),
      WayOut(name: "a bad access (SIGSEGV)", keys: nil, signal: SIGSEGV, status: 139),
    ])
  func waysOut(_ row: WayOut) throws {
    try Program.withFolder { folder in
      let script = """
        stty -a > \(folder)/before; ulimit -c 0; \(Program.path) & echo $! > \(folder)/pid; fg >/dev/null; \
        echo status $?; stty -a > \(folder)/after; echo finished
        """
      let terminal = try RealTerminal("set -m; " + script, data: folder)
      try terminal.see("Welcome to Amparo")
      if let keys = row.keys { try terminal.type(keys) }
      if let signal = row.signal {
        let pid = try String(contentsOfFile: folder + "/pid", encoding: .utf8).split(separator: "\n").first
        kill(try #require(pid.flatMap { Int32($0) }), signal)
      }
      let screen = try terminal.see("finished")
      #expect(screen.contains("status \(row.status)"))
      let before = try String(contentsOfFile: folder + "/before", encoding: .utf8)
      let after = try String(contentsOfFile: folder + "/after", encoding: .utf8)
      #expect(before == after)
    }
  }
}
