import CourseModel
import FileAccess
import Foundation
import TestSupport
import Testing
import TraineeRecords

/// Two log-ins of one trainee, each in a terminal of its own.
@Suite("Two sessions in real terminals")
struct TwoSessionsEndToEndTests {
  private func tokens(_ folder: String) throws -> [String] {
    try PosixFileSystem().list(folder + "/trainees").filter { $0.hasSuffix(".owner") }
  }

  @Test(
    "The second is told who writes, takes over, the first is told before its next save, and both keep their answers")
  func takingOver() throws {
    try Program.withFolder { folder in
      let first = try RealTerminal(data: folder)
      try LearningEndToEndTests.enrolled(first)
      #expect(try tokens(folder).count == 1)
      let second = try RealTerminal(data: folder)
      try second.see("Another session of yours is open")
      try second.see("2  Learn here, in its place")
      try second.type("2 Enter")
      try second.see("✓ saved")
      try second.type("Enter")
      try second.see("23:10, the bridge")
      try second.type("Space")
      try second.see("What do you write in the age field")
      try second.type("2 Enter")
      try second.see("✓ Right")

      try first.type("Down Enter")
      try first.see("After this module")
      try first.type("3 Enter")
      try first.see("Enter starts an attempt")
      try first.type("Enter")
      try first.see("Another session has taken over")
      #expect(try LearningEndToEndTests.record(folder).progress.attempts.isEmpty)
      try first.type("Enter")
      try first.see("question 1 of 3")
      try first.type("2 Enter")
      try first.see("question 2 of 3")
      let progress = try LearningEndToEndTests.record(folder).progress
      #expect(progress.attempts.count == 1 && progress.checks.count == 1)

      try second.type("Space")
      try second.see("What your hands do")
      try second.type("End Space")
      try second.see("Another session has taken over")
      try second.type("q")
      try second.seeEnd()
      try first.type("q q q q")
      try first.seeEnd()
      #expect(try tokens(folder).isEmpty)
      #expect(try LearningEndToEndTests.record(folder).isUnbroken)
    }
  }

  @Test("Whoever only reads turns pages and records nothing")
  func reading() throws {
    try Program.withFolder { folder in
      let first = try RealTerminal(data: folder)
      try LearningEndToEndTests.enrolled(first)
      let before = try LearningEndToEndTests.record(folder).bytes
      let second = try RealTerminal(data: folder)
      try second.see("Another session of yours is open")
      try second.type("Enter")
      try second.see("○ only reading")
      try second.type("Enter")
      try second.see("23:10, the bridge")
      try second.type("Space")
      try second.see("What do you write in the age field")
      try second.type("q")
      try second.see("Your course")
      try second.type("q")
      try second.seeEnd()
      #expect(try LearningEndToEndTests.record(folder).bytes == before)
      #expect(try tokens(folder).count == 1)
    }
  }

  @Test("A session that was killed is not told, since its process is gone")
  func killed() throws {
    try Program.withFolder { folder in
      let first = try RealTerminal(data: folder)
      try LearningEndToEndTests.enrolled(first)
      first.signal(SIGKILL)
      try first.seeEnd()
      #expect(try tokens(folder).count == 1)
      let second = try RealTerminal(data: folder)
      try second.see("Your course")
      let screen = try second.see("✓ saved")
      #expect(!screen.contains("Another session"))
    }
  }
}
