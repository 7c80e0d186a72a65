import CourseModel
import FileAccess
import TestSupport
import Testing
import TraineeRecords

@Suite("Damage that only the chain shows")
struct BrokenChainTests {
  private let desk = Desk()

  /// A record with four pages; the former generation knows three of them.
  private func learned() throws -> (trainee: UniqueID, path: String, bytes: [UInt8]) {
    var session = try desk.store.enrol(Desk.profile)
    for page in ["p1", "p2", "p3", "p4"] { try session.finish(page) }
    let path = desk.recordPaths[0]
    return (session.trainee.id, path, try #require(desk.files[path]))
  }

  private func pages(_ progress: Progress) -> Set<PageID> { progress.finishedPages.values.first ?? [] }

  private var asides: [[UInt8]] {
    desk.files.paths.filter { $0.contains(".damaged-") }.compactMap { desk.files[$0] }
  }

  struct Damage: CustomTestStringConvertible, Sendable {
    let name: String
    let change: @Sendable (String) -> String
    var testDescription: String { name }
  }

  private static func without(_ mark: String, _ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.contains(mark) }.joined(separator: "\n")
  }

  static let damages = [
    Damage(name: "a line is missing in the middle") { without("\"page\":\"p2\"", $0) },
    Damage(name: "the first line is missing") { without("\"kind\":\"trainee.described\"", $0) },
    Damage(name: "a flipped bit leaves an event") { $0.replacing("\"page\":\"p2\"", with: "\"page\":\"r2\"") },
    Damage(name: "a flipped bit leaves another number") { $0.replacing("\"sequence\":3}", with: "\"sequence\":7}") },
    Damage(name: "a flipped bit leaves another name") {
      $0.replacing("\"agency\":\"INM\"", with: "\"agency\":\"INL\"")
    },
  ]

  @Test("It is set aside and told before the first save, and mended from the former generation", arguments: damages)
  func mended(_ row: Damage) throws {
    let (trainee, path, bytes) = try learned()
    let former = desk.files[path + ".previous"]
    let damaged = Array(row.change(String(decoding: bytes, as: UTF8.self)).utf8)
    #expect(damaged != bytes)
    desk.files[path] = damaged
    var session = try desk.store.open(trainee)
    try session.finish("p5")
    let told = session.takeSetAside()
    let aside = try #require(told)
    #expect(aside.hasFormer && desk.files[aside.path] == damaged)
    let record = try desk.store.record(path)
    #expect(record.isUnbroken && pages(record.progress).count == 5 && record.trainee.profile == Desk.profile)
    #expect(desk.files[path + ".previous"] == bytes && former != bytes)
  }

  @Test("Reading alone mends it too; where nothing can be written, it is read as it is", arguments: [true, false])
  func read(canWrite: Bool) throws {
    let (trainee, path, bytes) = try learned()
    let damaged = Array(Self.without("\"page\":\"p2\"", String(decoding: bytes, as: UTF8.self)).utf8)
    desk.files[path] = damaged
    var session = try desk.store.open(trainee)
    if !canWrite { desk.files.arrange(.stopsBefore, atCall: 1) }
    #expect(try pages(session.progress()).count == (canWrite ? 4 : 3))
    #expect(desk.files[path] == (canWrite ? bytes : damaged))
    guard !canWrite else { return }
    #expect(throws: RecordFailure.self) { try session.finish("p5") }
    #expect(desk.files[path] == damaged && desk.files[path + ".previous"] != damaged)
  }

  @Test("A chain broken in every generation keeps nobody out: told and kept aside once, with every event there is")
  func brokenLongAgo() throws {
    let (trainee, path, bytes) = try learned()
    let edited = Array(Self.without("\"page\":\"p2\"", String(decoding: bytes, as: UTF8.self)).utf8)
    desk.files[path] = edited
    desk.files[path + ".previous"] = edited
    var told = 0
    for page in ["p5", "p6", "p7"] {
      var session = try desk.store.open(trainee)
      _ = try session.progress()
      try session.finish(page)
      if session.takeSetAside() != nil { told += 1 }
    }
    let record = try desk.store.record(path)
    #expect(told == 1 && asides == [edited])
    #expect(!record.isUnbroken && pages(record.progress).count == 6)
  }

  @Test("A broken copy that was merged in goes on with all its events, whatever the former generation was")
  func mergedBroken() throws {
    let (trainee, path, bytes) = try learned()
    let elsewhere = Desk()
    elsewhere.files["/b/trainees/" + path.fileName] = bytes
    var other = try elsewhere.store("/b").open(trainee)
    for page in ["x1", "x2", "x3", "x4"] { try other.finish(page) }
    let text = String(decoding: try #require(elsewhere.files["/b/trainees/" + path.fileName]), as: UTF8.self)
    let broken = try Record(Array(text.replacing("\"page\":\"x2\"", with: "\"page\":\"y2\"").utf8), path: path)
    #expect(!broken.isUnbroken)
    _ = try desk.store.merge(broken)
    for page in ["p5", "p6"] {
      var session = try desk.store.open(trainee)
      try session.finish(page)
    }
    #expect(try pages(desk.store.record(path).progress).count == 10 && asides.count == 1)
  }

  @Test("A merge into a damaged record mends it first, and says so")
  func mergedInto() throws {
    let (_, path, bytes) = try learned()
    let damaged = Array(String(decoding: bytes, as: UTF8.self).replacing("\"p2\"", with: "\"r2\"").utf8)
    desk.files[path] = damaged
    let change = try desk.store.merge(try Record(bytes, path: path))
    #expect(change.setAside.flatMap { desk.files[$0.path] } == damaged)
    #expect(desk.files[path] == bytes)
  }

  @Test("A record whose words were erased is never mended from a generation that still has them")
  func erased() throws {
    let (trainee, path, bytes) = try learned()
    _ = try desk.store.erase(trainee)
    let text = String(decoding: try #require(desk.files[path]), as: UTF8.self)
    desk.files[path] = Array(Self.without("\"page\":\"p2\"", text).utf8)
    desk.files[path + ".previous"] = bytes
    #expect(throws: RecordFailure.erased(path: path)) { try desk.store.open(trainee) }
    _ = try desk.store.erase(trainee)
    #expect(!String(decoding: desk.files[path] ?? [], as: UTF8.self).contains("INM") && asides.isEmpty)
  }
}
