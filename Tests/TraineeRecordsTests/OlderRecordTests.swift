import CanonicalJSON
import CourseModel
import FileAccess
import TestSupport
import Testing
import TraineeRecords

/// A record that was written when format 1 knew neither scenarios nor practice, a seed or a time limit.
@Suite("Records of the first kinds of events")
struct OlderRecordTests {
  private static let path = TestFiles.root + "/Tests/Fixtures/records/format-1-first-kinds.json"

  private func bytes() throws -> [UInt8] { try PosixFileSystem().read(Self.path, limit: 1 << 20) }

  @Test("It opens whole, with an unbroken chain, and every line as it was")
  func opens() throws {
    let record = try Record(try bytes(), path: Self.path)
    #expect(record.isUnbroken && record.events.count == 81)
    #expect(try record.bytes == bytes())
    let progress = record.progress
    #expect(progress.attempts.count == 3 && progress.attempts.count { $0.submission != nil } == 2)
    #expect(progress.attempts.allSatisfy { $0.start.seed == nil && $0.start.timeLimit == nil })
    #expect(progress.scenarioRuns.isEmpty && progress.accommodations == .none)
  }

  @Test("Events of the newer kinds go behind it, and its own lines stay byte for byte")
  func goesOn() throws {
    let desk = Desk()
    let folder = "/data/trainees"
    desk.files["\(folder)/fbf31e72-6910-4044-a92d-f1c7116c5c54.json"] = try bytes()
    let path = try #require(desk.recordPaths.first)
    var session = try desk.store.open(try #require(UniqueID("fbf31e72-6910-4044-a92d-f1c7116c5c54")))
    // What belongs to an attempt that has ended by then is refused, as it must be.
    for happening in everyHappening where try session.progress().allows(happening) {
      _ = try session.append(EventDraft(activeSeconds: 1, language: .english, happening: happening))
    }
    let record = try Record(try #require(desk.files[path]), path: path)
    #expect(record.isUnbroken && record.events.count > 81 + 12)
    let before = try lines(bytes())
    let after = Set(try lines(try #require(desk.files[path])))
    #expect(before.allSatisfy(after.contains))
  }

  /// The lines of the events, without the comma between them.
  private func lines(_ bytes: [UInt8]) throws -> [String] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .filter { $0.hasPrefix("{\"activeSeconds\"") }.map { $0.hasSuffix(",") ? String($0.dropLast()) : String($0) }
  }
}
