import CourseModel
import FileAccess
import Foundation
import TestSupport
import Testing
import TraineeRecords

/// The chain's number and the salt of pseudonyms: what a data folder must have once, and never two of.
@Suite("What a data folder makes once")
struct MadeOnceTests {
  private let desk = Desk()

  /// The moments of making a file at which another program may come in.
  static let moments = ["open", "write", "synchronize", "close", "link", "remove"]

  /// The chains of every event in the folder.
  private func chains() throws -> Set<UniqueID> {
    Set(try desk.recordPaths.flatMap { try desk.store.record($0).events.map(\.id.chain) })
  }

  /// The name under which a file is written before it has its own; chance in these tests always comes out the same.
  private func temporary(_ prefix: String, _ make: (Desk) throws -> Void) throws -> String {
    let rehearsal = Desk()
    try make(rehearsal)
    return try #require(rehearsal.files.calls.map(\.name).first { $0.hasPrefix(prefix + ".") && $0.hasSuffix(".new") })
  }

  @Test("Two first enrolments at once both succeed, and write one chain", arguments: moments, [true, false])
  func chain(moment: String, hasSecondNames: Bool) throws {
    if !hasSecondNames {
      // There, the file is renamed while the lock is held, and nothing is left to be removed.
      guard moment != "remove" else { return }
      desk.files.forgetSecondNames()
    }
    let new = try temporary("chain") { _ = try $0.store.enrol(Desk.profile) }
    let desk = desk
    desk.files.interleave(before: "\(moment) \(moment == "link" ? "chain" : new)") {
      _ = try? desk.store.enrol(TraineeProfile(name: "Joaquim", language: .spanish))
    }
    var session = try desk.store.enrol(Desk.profile)
    try session.finish("p1")
    #expect(desk.recordPaths.count == 2)
    #expect(try chains().count == 1)
    #expect(!desk.files.paths.contains { $0.hasSuffix(".new") })
  }

  @Test("Two first pseudonymous exports at once give one name", arguments: moments)
  func salt(moment: String) throws {
    let new = try temporary("pseudonym-salt") { _ = try $0.store.pseudonyms() }
    let desk = desk
    desk.files.interleave(before: "\(moment) \(moment == "link" ? "pseudonym-salt" : new)") {
      _ = try? desk.store.pseudonyms()
    }
    let first = try desk.store.pseudonyms()
    #expect(try first.name(of: uuid(3)) == desk.store.pseudonyms().name(of: uuid(3)))
  }

  @Test("A chain that cannot be read is made anew, once")
  func garbage() throws {
    desk.files["/data/chain"] = Array("x\n".utf8)
    for _ in 1...2 { _ = try desk.store.enrol(Desk.profile) }
    #expect(try chains().count == 1)
    #expect(
      desk.files["/data/chain"].map { String(decoding: $0, as: UTF8.self) } == (try chains().first).map { "\($0)\n" })
  }

  @Test("Many first enrolments at once, on the machine's own files, write one chain")
  func crowd() async throws {
    let folder = NSTemporaryDirectory() + "amparo-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 1...8 {
        group.addTask {
          let own = RecordSurroundings(
            now: { Timestamp(secondsSince1970: 1_795_450_739) },
            randomBytes: { count in (0..<count).map { _ in UInt8.random(in: 0...255) } }, pause: { _ in },
            user: getuid())
          _ = try RecordStore(path: folder, files: PosixFileSystem(), surroundings: own).enrol(Desk.profile)
        }
      }
      try await group.waitForAll()
    }
    let names = try PosixFileSystem().list(folder)
    #expect(names == ["chain", "trainees"] || names == ["chain", "chain.lock", "trainees"])
    let store = Desk().surroundings(user: getuid())
    let entries = try RecordStore(path: folder, files: PosixFileSystem(), surroundings: store).entries()
    let chains = try entries.flatMap { entry in
      try Record(PosixFileSystem().read(entry.path, limit: 1 << 20), path: entry.path).events.map(\.id.chain)
    }
    #expect(entries.count == 8 && Set(chains).count == 1)
  }
}
