import CourseModel
import FileAccess
import Synchronization
import TestSupport
import Testing
import TraineeRecords

/// Processes of two machines, of which some have ended.
private final class Machines: Sendable {
  let desk = Desk()
  private let ended = Mutex<Set<Int>>([])

  func end(_ number: Int) { ended.withLock { _ = $0.insert(number) } }

  /// The data folder as a process sees it.
  func store(_ number: Int, host: String = "puente") -> RecordStore {
    var surroundings = desk.surroundings()
    surroundings.process = ProcessIdentity(host: host, number: number, start: number * 100)
    surroundings.isRunning = { process in
      process.start == process.number * 100 && self.ended.withLock { !$0.contains(process.number) }
    }
    return RecordStore(path: "/data", files: desk.files, surroundings: surroundings)
  }
}

@Suite("Who writes into a record")
struct OwnerTests {
  private let machines = Machines()

  private var desk: Desk { machines.desk }

  /// A session that learns, in a process of its own, and another one that has opened the record beside it.
  private func two(otherHost: String = "puente") throws -> (first: RecordSession, second: RecordSession) {
    var first = try machines.store(1).enrol(Desk.profile)
    #expect(first.claim() == nil)
    return (first, try machines.store(2, host: otherHost).open(first.trainee.id))
  }

  private func pages() throws -> Set<PageID> {
    try desk.store.record(desk.recordPaths[0]).progress.finishedPages.values.first ?? []
  }

  private var token: String? { desk.files.paths.first { $0.hasSuffix(".owner") } }

  @Test("A session that learns leaves a token beside the record, and takes it away when it ends")
  func leavesToken() throws {
    var (first, _) = try two()
    let path = try #require(token)
    let text = String(decoding: try #require(desk.files[path]), as: UTF8.self)
    #expect(path.fileName == "\(first.trainee.id).owner" && text.count == 512)
    #expect(text.hasPrefix("{\"host\":\"puente\",\"process\":1,\"session\":\""))
    #expect(text.contains("\"started\":100}"))
    first.release()
    #expect(token == nil)
  }

  @Test("A second session is told who has been writing since when, and nothing of it is written")
  func told() throws {
    var (first, second) = try two()
    let other = second.claim()
    let owner = try #require(other)
    #expect(owner.process == ProcessIdentity(host: "puente", number: 1, start: 100))
    let before = desk.files[desk.recordPaths[0]]
    #expect(throws: RecordFailure.held(by: owner)) { try second.finish("b1") }
    second.remember(.courseMap)
    #expect(try second.progress().finishedPages.isEmpty)
    #expect(desk.files[desk.recordPaths[0]] == before && !desk.files.paths.contains { $0.hasSuffix(".place") })
    try first.finish("a1")
    #expect(try second.progress().finishedPages.values.first == [id("a1")])
  }

  @Test("Whoever only reads writes nothing, even when the other session has ended")
  func readsOn() throws {
    var (first, second) = try two()
    let other = second.claim()
    let owner = try #require(other)
    first.release()
    #expect(throws: RecordFailure.held(by: owner)) { try second.finish("b1") }
    second.takeOver()
    try second.finish("b1")
  }

  @Test("Taking over lets the second write; the first hears of it before its next save, and both sides' answers stay")
  func takingOver() throws {
    var (first, second) = try two()
    try first.finish("a1")
    _ = second.claim()
    second.takeOver()
    try second.finish("b1")
    let before = desk.files[desk.recordPaths[0]]
    #expect(throws: RecordFailure.self) { try first.finish("a2") }
    do {
      try first.finish("a2")
    } catch RecordFailure.held(let owner) {
      #expect(owner.process.number == 2)
    }
    #expect(desk.files[desk.recordPaths[0]] == before)
    first.takeOver()
    try first.finish("a2")
    #expect(first.takeNewsOfOthers()?.finishedPages.values.first == [id("a1"), id("b1"), id("a2")])
    #expect(throws: RecordFailure.self) { try second.finish("b2") }
    #expect(try pages() == [id("a1"), id("b1"), id("a2")])
    #expect(try desk.store.record(desk.recordPaths[0]).isUnbroken)
  }

  struct Stale: CustomTestStringConvertible, Sendable {
    let name: String
    let isTold: Bool
    let arrange: @Sendable (MemoryFileSystem, String, @Sendable (Int) -> Void) -> Void
    var testDescription: String { name }
  }

  static let stale: [Stale] = [
    Stale(name: "a session that still runs", isTold: true) { _, _, _ in },
    Stale(name: "a session that was killed here", isTold: false) { _, _, end in end(1) },
    Stale(name: "its number, given to another process since", isTold: false) { files, path, _ in
      Self.replace("\"started\":100", "\"started\":99 ", files, path)
    },
    Stale(name: "a session of another machine, of which nothing can be known", isTold: true) { files, path, end in
      Self.replace("\"host\":\"puente\"", "\"host\":\"garita\"", files, path)
      end(1)
    },
    Stale(name: "an empty token", isTold: false) { files, path, _ in files[path] = [] },
    Stale(name: "half a token", isTold: false) { files, path, _ in files[path] = Array((files[path] ?? []).prefix(60))
    },
    Stale(name: "zero bytes", isTold: false) { files, path, _ in files[path] = [UInt8](repeating: 0, count: 512) },
    Stale(name: "a token of anything", isTold: false) { files, path, _ in files[path] = Array("{\"host\":7}".utf8) },
    Stale(name: "a token beyond all size", isTold: false) { files, path, _ in
      files[path] = [UInt8](repeating: 0x20, count: 9999)
    },
  ]

  private static func replace(_ old: String, _ new: String, _ files: MemoryFileSystem, _ path: String) {
    files[path] = Array(String(decoding: files[path] ?? [], as: UTF8.self).replacing(old, with: new).utf8)
  }

  @Test("Only a session that may still write is told", arguments: stale)
  func staleness(_ row: Stale) throws {
    var (first, second) = try two()
    row.arrange(desk.files, try #require(token)) { machines.end($0) }
    #expect((second.claim() != nil) == row.isTold)
    guard !row.isTold else { return }
    try second.finish("b1")
    // The first, were it still there, would hear of it.
    #expect(throws: RecordFailure.self) { try first.finish("a1") }
  }

  @Test("A token that somebody removed is put back with the next save")
  func removed() throws {
    var (first, second) = try two()
    desk.files[try #require(token)] = nil
    try first.finish("a1")
    #expect(second.claim()?.process.number == 1)
  }

  @Test("One that has taken over and was killed stops nobody")
  func killedAfterwards() throws {
    var (first, second) = try two()
    _ = second.claim()
    second.takeOver()
    try second.finish("b1")
    machines.end(2)
    try first.finish("a1")
    #expect(try pages() == [id("a1"), id("b1")])
    #expect(try machines.store(3).open(first.trainee.id).trainee == first.trainee)
  }

  @Test("What a leaving session has left over is written all the same")
  func leaving() throws {
    var (first, second) = try two()
    _ = second.claim()
    second.takeOver()
    _ = try first.append(EventDraft(activeSeconds: 40, language: .spanish, happening: .sessionLeft(module: nil)))
    first.release()
    #expect(token != nil)
    try second.finish("b1")
    #expect(try desk.store.record(desk.recordPaths[0]).events.count == 3)
  }

  @Test("Commands write into a record that somebody learns with, and no token is asked or left")
  func commands() throws {
    var (first, _) = try two()
    var command = try machines.store(9).open(first.trainee.id)
    _ = try command.append(EventDraft(activeSeconds: 0, language: .spanish, happening: everyCorrection[0]))
    try first.finish("a1")
    #expect(try desk.store.record(desk.recordPaths[0]).events.count == 3)
  }

  @Test("The lock is held around a save alone, and the token costs a save no wait for the disk")
  func lock() throws {
    var (first, _) = try two()
    let lock = try desk.files.lock(desk.recordPaths[0].dropLast(5) + ".lock", mode: 0o600)
    desk.files.unlock(lock)
    desk.files.forgetCalls()
    try first.finish("a1")
    #expect(desk.files.calls.map(\.description) == DurabilityTests.calls(desk.recordPaths[0].fileName))
  }
}
