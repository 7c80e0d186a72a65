import CourseModel
import FileAccess
import Foundation
import TestSupport
import Testing
import TraineeRecords

/// Kills the program and proves that nothing which the screen called saved is missing.
@Suite("Killed at any moment", .serialized)
struct CrashTests {
  /// Stands at the first question of an attempt, in a data folder of its own.
  private func started(_ folder: String) throws -> RealTerminal {
    let terminal = try RealTerminal(data: folder)
    try LearningEndToEndTests.enrolled(terminal)
    try terminal.type("Down Enter")
    try terminal.see("After this module")
    try terminal.type("3 Enter")
    try terminal.see("Enter starts an attempt")
    return terminal
  }

  /// The number of answers that the last screen showed as saved.
  private func answersShown(_ screen: String) -> Int {
    guard screen.contains("✓ saved") else { return 0 }
    if screen.contains("not answered") || screen.contains("All questions are answered") {
      return screen.components(separatedBy: "●").count - 1
    }
    // Standing at question n, having come there by answering, n − 1 answers are saved.
    guard let range = screen.range(of: "question [0-9]+ of 3", options: .regularExpression) else { return 0 }
    return (Int(screen[range].split(separator: " ")[1]) ?? 1) - 1
  }

  private func check(_ folder: String, shown: Int, _ moment: String) throws {
    let record = try LearningEndToEndTests.record(folder)
    let answered = record.progress.attempts.last?.responses.count ?? 0
    #expect(answered >= shown, "\(moment): the screen showed \(shown) answers as saved, the record has \(answered)")
    let leftovers = try PosixFileSystem().list(folder + "/trainees").filter { $0.contains("damaged") }
    #expect(leftovers.isEmpty)
    // The next start stands where it was, and saves again.
    let terminal = try RealTerminal(data: folder)
    let screen = try terminal.see("✓ saved")
    #expect(!screen.contains("cannot be read"))
  }

  private static let kills = ProcessInfo.processInfo.environment["AMPARO_KILLS"].flatMap { Int($0) } ?? 50

  @Test("At random moments, again and again: what was shown as saved is there")
  func randomMoments() throws {
    var source = SeededSource(state: 2026)
    try Program.withFolder { folder in
      var terminal = try started(folder)
      try terminal.type("Enter")
      try terminal.see("question 1 of 3")
      for kill in 1...Self.kills {
        // Answers are typed as fast as the terminal takes them, forth and back, and the kill falls among them.
        let keys = (0..<Int.random(in: 1...12, using: &source)).map { _ in
          ["1 Enter", "2 Enter", "Left", "f", "v Enter"][Int.random(in: 0..<5, using: &source)]
        }
        try terminal.type(keys.joined(separator: " "))
        Thread.sleep(forTimeInterval: Double.random(in: 0...0.02, using: &source))
        terminal.signal(SIGKILL)
        let screen = try terminal.seeEnd()
        let record = try LearningEndToEndTests.record(folder)
        let given = marked(screen)
        for (question, option) in given {
          // The record may be one answer ahead of the screen: saved, and killed before it was drawn.
          let saved = answers(record, question).suffix(2)
          #expect(saved.contains(.chosen([option])), "kill \(kill): shown as saved, but not in the record")
        }
        terminal = try RealTerminal(data: folder)
        try terminal.see("✓ saved")
        try terminal.type("v")
        try terminal.see("Enter goes to a question")
        try terminal.type("Home Enter")
        try terminal.see("question 1 of 3")
      }
    }
  }

  private func answers(_ record: Record, _ question: QuestionID) -> [Response] {
    record.events.compactMap { event in
      if case .questionAnswered(_, question, let response, _) = event.happening { response } else { nil }
    }
  }

  /// The answer that the screen marks as saved on the question shown.
  private func marked(_ screen: String) -> [QuestionID: OptionID] {
    guard screen.contains("✓ saved") else { return [:] }
    for (text, question, option) in [
      ("● Ask the man", "bus-terminal", "ask-him"), ("● Find a routine", "bus-terminal", "alone"),
      ("● The adults' queue", "queue", "adults"), ("● None. Take him", "queue", "none"),
    ] where screen.contains(text) {
      return [id(question): id(option)]
    }
    return [:]
  }

  struct Point: CustomTestStringConvertible, Sendable {
    let call: String
    let number: Int
    var testDescription: String { "at \(call) number \(number)" }
  }

  /// Each call of a save, at the attempt's start and at its first answers.
  static let points = ["openat", "write", "fsync", "link", "rename", "close"].flatMap { call in
    (1...3).map { Point(call: call, number: $0) }
  }

  @Test("The next question is noted before it is shown: a kill in between never leads back")
  func placeBeforeScreen() throws {
    try Program.withFolder { folder in
      let trace = folder + "/trace"
      let first = try started(folder)
      try first.type("q q q")
      try first.seeEnd()
      let terminal = try RealTerminal(
        "strace -s 400 -o \(trace) -e trace=pwrite64,rename,write \(Program.path)", data: folder)
      try terminal.see("✓ saved")
      try terminal.type("Down Enter 3 Enter Enter")
      try terminal.see("question 1 of 3")
      try terminal.type("2 Enter")
      try terminal.see("question 2 of 3")
      terminal.signal(SIGTERM)
      try terminal.seeEnd()
      let calls = try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n")
      let saved = try #require(calls.lastIndex { $0.hasPrefix("rename(") && $0.contains(".json.new") })
      let next = try #require(calls[(saved + 1)...].first { $0.hasPrefix("pwrite64(") || $0.hasPrefix("write(1,") })
      #expect(next.hasPrefix("pwrite64(") && next.contains("queue"))
    }
  }

  @Test("At every call of a save: before it, or in the middle of it", arguments: points)
  func namedPoint(_ point: Point) throws {
    try Program.withFolder { folder in
      let first = try started(folder)
      try first.type("q q q")
      try first.seeEnd()
      // strace lets the call be the program's last, from the first save on that touches the record.
      let filter = "-P \(folder)/trainees/$(ls \(folder)/trainees | grep json$).new"
      let command =
        "strace -o /dev/null \(["link", "rename"].contains(point.call) ? "" : filter) -e trace=\(point.call) "
        + "-e inject=\(point.call):signal=KILL:when=\(point.number) \(Program.path)"
      let terminal = try RealTerminal(command, data: folder)
      try terminal.see("✓ saved")
      try terminal.type("Down Enter")
      try terminal.type("3 Enter")
      try terminal.type("Enter")
      for _ in 0..<6 where !terminal.isDead { try terminal.type("2 Enter") }
      let screen = try terminal.seeEnd()
      try check(folder, shown: answersShown(screen), point.testDescription)
    }
  }
}
