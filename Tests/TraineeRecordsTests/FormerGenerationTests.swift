import CourseModel
import FileAccess
import TestSupport
import Testing
import TraineeRecords

@Suite("The last good generation")
struct FormerGenerationTests {
  private let desk = Desk()

  /// A record with three pages; the former generation knows two of them.
  private func learned() throws -> (trainee: UniqueID, path: String, bytes: [UInt8]) {
    var session = try desk.store.enrol(Desk.profile)
    for page in ["p1", "p2", "p3"] { try session.finish(page) }
    let path = desk.recordPaths[0]
    return (session.trainee.id, path, try #require(desk.files[path]))
  }

  private func pages(_ progress: Progress) -> Set<PageID> { progress.finishedPages.values.first ?? [] }

  @Test("It is the record as it was before the last save, byte for byte")
  func kept() throws {
    var session = try desk.store.enrol(Desk.profile)
    let path = desk.recordPaths[0]
    #expect(desk.files[path + ".previous"] == nil)
    for page in ["p1", "p2", "p3"] {
      let before = desk.files[path]
      try session.finish(page)
      #expect(desk.files[path + ".previous"] == before)
    }
  }

  @Test("A merge keeps it too; where nothing was, there is none")
  func merged() throws {
    let (_, path, _) = try learned()
    let record = try desk.store.record(path)
    _ = try desk.store("/b").merge(record)
    let copy = "/b/trainees/" + path.fileName
    #expect(desk.files[copy + ".previous"] == nil)
    var session = try desk.store.open(record.trainee.id)
    try session.finish("p4")
    let before = desk.files[copy]
    _ = try desk.store("/b").merge(try desk.store.record(path))
    #expect(desk.files[copy + ".previous"] == before)
  }

  struct Damage: CustomTestStringConvertible, Sendable {
    let name: String
    let change: @Sendable (String) -> String
    /// The pages that are known afterwards.
    let pages: Set<String>
    var testDescription: String { name }
  }

  static let damages = [
    Damage(name: "nothing is left", change: { _ in "" }, pages: ["p1", "p2"]),
    Damage(
      name: "zero bytes after a power cut", change: { _ in String(repeating: "\u{0}", count: 4096) },
      pages: ["p1", "p2"]),
    Damage(name: "the last line is cut off", change: { String($0.dropLast(40)) }, pages: ["p1", "p2"]),
    Damage(
      name: "the end is cut off behind the last event", change: { String($0.dropLast(4)) }, pages: ["p1", "p2", "p3"]),
    Damage(
      name: "the head is gone, and the events go on where the former generation ends",
      change: { text in String(text[(text.ranges(of: "\"events\":[\n").first?.upperBound ?? text.startIndex)...]) },
      pages: ["p1", "p2", "p3"]),
    Damage(
      name: "the head bears another trainee's id",
      change: { text in
        let id = text.ranges(of: "\"id\":\"").first?.upperBound ?? text.startIndex
        return text[..<id] + (text[id] == "0" ? "1" : "0") + text[text.index(after: id)...]
      }, pages: ["p1", "p2", "p3"]),
    Damage(
      name: "an older event is damaged into another that can be read",
      change: { $0.replacing("\"page\":\"p1\"", with: "\"page\":\"q1\"").replacing("]}\n", with: "") },
      pages: ["p1", "p2", "p3"]),
    Damage(
      name: "a kind that cannot be read stands in a line",
      change: { $0.replacing("\"page\":\"p3\"", with: "\"page\":3") }, pages: ["p1", "p2"]),
  ]

  @Test(
    "A damaged record is set aside; the former generation goes on, united with what can be read of the damaged one",
    arguments: damages)
  func mended(_ row: Damage) throws {
    let (trainee, path, bytes) = try learned()
    let damaged = Array(row.change(String(decoding: bytes, as: UTF8.self)).utf8)
    desk.files[path] = damaged
    let former = try #require(desk.files[path + ".previous"])
    var session = try desk.store.open(trainee)
    #expect(session.trainee.profile == Desk.profile)
    let known = try session.progress()
    #expect(Set(pages(known).map(\.text)) == row.pages)
    let told = session.takeSetAside()
    let aside = try #require(told)
    #expect(aside.hasFormer && desk.files[aside.path] == damaged)
    let mended = try desk.store.record(path)
    #expect(mended.isUnbroken && mended.trainee.profile == Desk.profile)
    // The good generation is not given up for a mended one.
    #expect(desk.files[path + ".previous"] == former)
    try session.finish("p4")
    #expect(try desk.store.record(path).isUnbroken)
  }

  @Test("Without its head a file gives nothing but events that go on by their hashes")
  func foreignLines() throws {
    let (trainee, path, _) = try learned()
    var other = try desk.store.enrol(TraineeProfile(name: "Joaquim", language: .spanish))
    for page in ["x1", "x2", "x3", "x4"] { try other.finish(page) }
    let foreign = String(decoding: desk.files["/data/trainees/\(other.trainee.id).json"] ?? [], as: UTF8.self)
    let events = try #require(foreign.ranges(of: "\"events\":[\n").first)
    desk.files[path] = Array(foreign[events.upperBound...].utf8)
    var session = try desk.store.open(trainee)
    #expect(try pages(session.progress()) == [id("p1"), id("p2")])
  }

  /// A file as a failing disk may leave it: cut off, zeroed in the middle, or with flipped bits.
  private static func damaged(_ bytes: [UInt8], _ source: inout SeededSource) -> [UInt8] {
    var damaged = bytes
    let place = Int.random(in: 0..<bytes.count, using: &source)
    switch Int.random(in: 0..<3, using: &source) {
    case 0: damaged.removeLast(bytes.count - place)
    case 1:
      for index in place..<min(bytes.count, place + Int.random(in: 1...512, using: &source)) { damaged[index] = 0 }
    default:
      for _ in 0..<Int.random(in: 1...6, using: &source) {
        damaged[Int.random(in: 0..<bytes.count, using: &source)] ^= 1 << UInt8.random(in: 0..<8, using: &source)
      }
    }
    return damaged
  }

  @Test(
    "Whatever a disk does to a record, what the generation before held is there, and the chain fits",
    arguments: UInt64(1)...300)
  func anyDamage(seed: UInt64) throws {
    var source = SeededSource(state: seed)
    let (trainee, path, bytes) = try learned()
    let damaged = Self.damaged(bytes, &source)
    desk.files[path] = damaged
    let former = try Record(try #require(desk.files[path + ".previous"]), path: path)
    do throws(RecordFailure) {
      // Some damage can be read: then the chain shows it, but in the very last event.
      let read = try Record(damaged, path: path)
      if read.trainee.id == trainee {
        var session = try desk.store.open(trainee)
        let known = try session.progress()
        #expect(read.isUnbroken || pages(known).isSuperset(of: [id("p1"), id("p2")]))
        let told = session.takeSetAside()
        #expect(read.isUnbroken == (told == nil) && told.map { desk.files[$0.path] == damaged } ?? true)
        return
      }
    } catch .newerFormat {
      // A newer program may have written it: it is left alone.
      #expect(throws: RecordFailure.self) { try desk.store.open(trainee) }
      #expect(desk.files[path] == damaged)
      return
    } catch {}
    var session = try desk.store.open(trainee)
    _ = try session.progress()
    let told = session.takeSetAside()
    #expect(told.flatMap { desk.files[$0.path] } == damaged)
    let mended = try desk.store.record(path)
    #expect(former.events.allSatisfy(mended.events.contains))
    #expect(mended.trainee.profile == Desk.profile)
    try session.finish("p4")
    let findings = try desk.store.record(path).inspection(at: Timestamp(secondsSince1970: 1_796_000_000))
    #expect(
      !findings.contains {
        switch $0 {
        case .changed, .wordsChanged: true
        default: false
        }
      })
  }

  @Test("The list of trainees shows who it is, by the former generation, and nothing is changed by looking")
  func listed() throws {
    let (trainee, path, _) = try learned()
    desk.files[path] = Array("power cut".utf8)
    desk.files.forgetCalls()
    #expect(try desk.store.entries().map { try $0.head.get().trainee.id } == [trainee])
    #expect(desk.files.calls.isEmpty && desk.files[path] == Array("power cut".utf8))
  }

  @Test("A former generation that is damaged too, or another trainee's, is not used", arguments: [true, false])
  func unusable(isForeign: Bool) throws {
    let (trainee, path, bytes) = try learned()
    let other = try desk.store.enrol(TraineeProfile(name: "Joaquim", language: .spanish))
    let foreign = desk.files["/data/trainees/\(other.trainee.id).json"]
    desk.files[path + ".previous"] = isForeign ? foreign : Array("x".utf8)
    desk.files[path] = Array("power cut".utf8)
    #expect(throws: RecordFailure.damaged(path: path)) { try desk.store.open(trainee) }
    #expect(desk.files[path] == Array("power cut".utf8))
    // What can be read of the damaged file goes on without it.
    desk.files[path] = Array(bytes.dropLast(4))
    var session = try desk.store.open(trainee)
    #expect(try pages(session.progress()).count == 3)
  }

  @Test("A running session's own events win over those that were damaged")
  func own() throws {
    let (trainee, path, bytes) = try learned()
    var session = try desk.store.open(trainee)
    _ = try session.progress()
    let text = String(decoding: bytes, as: UTF8.self).replacing("\"page\":\"p3\"", with: "\"page\":\"q3\"")
    desk.files[path] = Array(text.replacing("]}\n", with: "").utf8)
    try session.finish("p4")
    let record = try desk.store.record(path)
    #expect(pages(record.progress) == [id("p1"), id("p2"), id("p3"), id("p4")] && record.isUnbroken)
  }

  @Test("A former generation that cannot be read at the moment is not taken for none: everything stays as it is")
  func formerUnreadable() throws {
    let (trainee, path, bytes) = try learned()
    let (damaged, former) = (Array(bytes.dropLast(40)), desk.files[path + ".previous"])
    desk.files[path] = damaged
    desk.files.failReading(path + ".previous", .other(errno: 5))
    var session = try desk.store.open(trainee)
    #expect(throws: RecordFailure.file(FileFailure(.read, path + ".previous", .other(errno: 5)))) {
      try session.finish("p4")
    }
    #expect(desk.files[path] == damaged && desk.files[path + ".previous"] == former)
    #expect(!desk.files.paths.contains { $0.contains(".damaged-") })
    desk.files.failReading(path + ".previous", nil)
    try session.finish("p4")
    #expect(try pages(desk.store.record(path).progress) == [id("p1"), id("p2"), id("p4")])
  }

  @Test("Two damaged files of one second are both kept")
  func twice() throws {
    let (trainee, path, _) = try learned()
    let frozen = RecordStore(
      path: "/data", files: desk.files,
      surroundings: RecordSurroundings(
        now: { Timestamp(secondsSince1970: 1_795_460_000) }, randomBytes: { [UInt8](repeating: 1, count: $0) },
        pause: { _ in }, user: 1000))
    for text in ["first", "second"] {
      desk.files[path] = Array(text.utf8)
      var session = try frozen.open(trainee)
      _ = try session.progress()
    }
    let kept = desk.files.paths.filter { $0.contains(".damaged-") }.map {
      String(decoding: desk.files[$0] ?? [], as: UTF8.self)
    }
    #expect(kept == ["first", "second"])
  }

  struct Accident: CustomTestStringConvertible, Sendable {
    let call: Int
    let accident: MemoryFileSystem.Accident
    let powerCut: Int?
    var testDescription: String { "call \(call) \(accident), \(powerCut.map(String.init) ?? "no") names written" }
  }

  static let accidents: [Accident] = (1...7).flatMap { call in
    [.fails(.full), .stopsBefore, .stopsAfter].flatMap { accident in
      ([nil] + (0...3).map(Optional.some)).map { Accident(call: call, accident: accident, powerCut: $0) }
    }
  }

  @Test(
    "Whatever call of mending fails or is the last: there is a record, and neither file is lost", arguments: accidents)
  func accident(_ row: Accident) throws {
    let (trainee, path, bytes) = try learned()
    let damaged = Array(bytes.dropLast(40))
    desk.files[path] = damaged
    desk.files.arrange(row.accident, atCall: row.call)
    var session = try desk.store.open(trainee)
    _ = try? session.progress()
    if let names = row.powerCut { desk.files.cutPower(keeping: names) } else { desk.files.recover() }
    let after = try #require(desk.files[path])
    let aside = desk.files.paths.filter { $0.contains(".damaged-") }.compactMap { desk.files[$0] }
    #expect(after == damaged || aside.contains(damaged))
    #expect(desk.files[path + ".previous"] != nil)
    var next = try desk.store.open(trainee)
    try next.finish("p4")
    let record = try desk.store.record(path)
    #expect(pages(record.progress) == [id("p1"), id("p2"), id("p4")] && record.isUnbroken)
  }
}
