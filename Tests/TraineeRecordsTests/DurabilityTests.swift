import CourseModel
import FileAccess
import TestSupport
import Testing
import TraineeRecords

@Suite("What is called saved is on the disk")
struct DurabilityTests {
  /// A kind of save, and the calls that it must make, in this order.
  struct SaveCase: CustomTestStringConvertible, Sendable {
    let name: String
    let save: @Sendable (inout RecordSession) throws -> Void
    var testDescription: String { name }
  }

  static let saves: [SaveCase] = everyHappening.indices.map { index in
    SaveCase(name: "\(everyHappening[index])".prefix { $0 != "(" }.description) { session in
      _ = try session.append(EventDraft(activeSeconds: 1, language: .spanish, happening: everyHappening[index]))
    }
  }

  /// What a save does, in this order: two waits for the disk, with or without a former generation.
  static func calls(_ name: String) -> [String] {
    [
      "open \(name).new", "write \(name).new", "synchronize \(name).new", "close \(name).new",
      "link \(name).previous.new", "rename \(name).previous", "rename \(name)", "synchronize trainees",
    ]
  }

  @Test(
    """
    Every save writes, synchronizes the file, keeps the former one under a second name, renames, and synchronizes the \
    folder before it returns
    """, arguments: saves)
  func trace(_ row: SaveCase) throws {
    let desk = Desk()
    var session = try desk.store.enrol(Desk.profile)
    let name = desk.recordPaths[0].fileName
    desk.files.forgetCalls()
    try row.save(&session)
    #expect(desk.files.calls.map(\.description) == Self.calls(name))
    desk.files.forgetCalls()
    try session.finish("p9")
    #expect(desk.files.calls.map(\.description) == Self.calls(name))
  }

  @Test("Enrolling makes chain and record durable in the same way")
  func enrolment() throws {
    let desk = Desk()
    _ = try desk.store.enrol(Desk.profile)
    let name = desk.recordPaths[0].fileName
    let new = try #require(desk.files.calls.map(\.name).first { $0.hasPrefix("chain.") })
    #expect(
      desk.files.calls.map(\.description) == [
        "makeFolder data", "makeFolder trainees",
        "open \(new)", "write \(new)", "synchronize \(new)", "close \(new)", "link chain", "remove \(new)",
        "synchronize data",
        "open \(name).new", "write \(name).new", "synchronize \(name).new", "close \(name).new", "rename \(name)",
        "synchronize trainees",
      ])
  }

  struct AccidentCase: CustomTestStringConvertible, Sendable {
    let call: Int
    let accident: MemoryFileSystem.Accident
    /// Nil for a killed program; else a power cut, and how many changes of names had reached the disk by themselves.
    let powerCut: Int?
    var testDescription: String {
      "call \(call) \(accident)" + (powerCut.map { ", then a power cut, \($0) names written" } ?? "")
    }
  }

  static let accidents: [AccidentCase] = (1...8).flatMap { call in
    [.fails(.full), .fails(.notAllowed), .stopsBefore, .stopsAfter].flatMap { accident in
      ([nil] + (0...4).map(Optional.some)).map { AccidentCase(call: call, accident: accident, powerCut: $0) }
    }
  }

  private func end(_ row: AccidentCase, _ desk: Desk) {
    if let names = row.powerCut { desk.files.cutPower(keeping: names) } else { desk.files.recover() }
  }

  @Test(
    "Whatever call fails or is the last, the disk holds the state before or the state after, and all that was saved",
    arguments: accidents)
  func accident(_ row: AccidentCase) throws {
    let desk = Desk()
    var session = try desk.store.enrol(Desk.profile)
    try session.finish("p1")
    let path = desk.recordPaths[0]
    let before = try #require(desk.files[path])
    desk.files.arrange(row.accident, atCall: row.call)
    let saved = (try? session.finish("p2")) != nil
    end(row, desk)
    let after = try #require(desk.files[path])
    let record = try Record(after, path: path)
    let pages = record.progress.finishedPages.values.first
    #expect(after == before || pages == [id("p1"), id("p2")])
    #expect(!saved || pages == [id("p1"), id("p2")])
    #expect(pages?.contains(id("p1")) == true)
    // A former generation is a whole record too, and never later than the record.
    let former = try #require(desk.files[path + ".previous"])
    #expect(try Record(former, path: path).events.count <= record.events.count)
    // The next session goes on, whatever the accident left behind.
    var next = try desk.store.open(record.trainee.id)
    try next.finish("p3")
    #expect(try desk.store.record(path).isUnbroken)
    #expect(desk.files[path + ".previous"] == after)
  }

  /// The two calls that only keep the former generation fail no save; behind the last but one the event is in the file.
  private static let essentialCalls = [1, 2, 3, 4, 7]

  @Test("After a failure the next try saves, once, and nothing is left lying about", arguments: essentialCalls)
  func retry(call: Int) throws {
    let desk = Desk()
    var session = try desk.store.enrol(Desk.profile)
    desk.files.arrange(.fails(.full), atCall: call)
    #expect(throws: RecordFailure.self) { try session.finish("p1") }
    desk.files.recover()
    try session.finish("p1")
    let record = try desk.store.record(desk.recordPaths[0])
    #expect(record.progress.finishedPages.values.first == [id("p1")])
    #expect(!desk.files.paths.contains { $0.hasSuffix(".new") })
  }

  /// An answer, and what an attempt begins and ends with: none of them may be written twice.
  static let unrepeatable = everyHappening.indices.filter { index in
    switch everyHappening[index] {
    case .checkAnswered, .attemptStarted, .attemptSubmitted: true
    default: false
    }
  }

  @Test(
    "An event that reached the file, though waiting for the folder failed, is recognised, made durable and never doubled",
    arguments: unrepeatable, 0...2)
  func recognised(index: Int, failures: Int) throws {
    let desk = Desk()
    var session = try desk.store.enrol(Desk.profile)
    for happening in everyHappening[..<index] where try session.progress().allows(happening) {
      _ = try session.append(EventDraft(activeSeconds: 1, language: .spanish, happening: happening))
    }
    guard try session.progress().allows(everyHappening[index]) else { return }
    let draft = EventDraft(activeSeconds: 1, language: .spanish, happening: everyHappening[index])
    let before = try session.progress()
    let count = try desk.store.record(desk.recordPaths[0]).events.count
    desk.files.failSynchronizing("trainees", times: failures)
    for _ in 0..<max(0, failures - 1) { #expect(throws: RecordFailure.self) { try session.append(draft) } }
    let event = try session.append(draft)
    let record = try desk.store.record(desk.recordPaths[0])
    #expect(event.happening == draft.happening && record.events.last == event && record.events.count == count + 1)
    #expect(try session.progress() == record.progress && before != record.progress)
    desk.files.cutPower()
    #expect(try desk.store.record(desk.recordPaths[0]).events.last == event)
    try session.finish("p9")
    #expect(try desk.store.record(desk.recordPaths[0]).events.count == count + 2 && session.takeNewsOfOthers() == nil)
  }

  @Test("Where an older copy took the file's place before the next try, the event is written anew, as the same one")
  func recognisedElsewhere() throws {
    let desk = Desk()
    var session = try desk.store.enrol(Desk.profile)
    let (path, old) = (desk.recordPaths[0], desk.files[desk.recordPaths[0]])
    desk.files.failSynchronizing("trainees", times: 2)
    #expect(throws: RecordFailure.self) { try session.finish("p1") }
    desk.files[path] = old
    let event = try session.finish("p1")
    #expect(try desk.store.record(path).events.filter { $0.happening == event.happening } == [event])
  }

  @Test("A former generation that cannot be kept fails no save, and the next save keeps one again", arguments: [5, 6])
  func withoutFormer(call: Int) throws {
    let desk = Desk()
    var session = try desk.store.enrol(Desk.profile)
    let path = desk.recordPaths[0]
    desk.files.arrange(.fails(.full), atCall: call)
    try session.finish("p1")
    desk.files.recover()
    let before = desk.files[path]
    try session.finish("p2")
    #expect(desk.files[path + ".previous"] == before)
    #expect(!desk.files.paths.contains { $0.hasSuffix(".new") })
  }

  @Test("On a disk that gives no file a second name everything is saved all the same")
  func noSecondNames() throws {
    let desk = Desk()
    desk.files.forgetSecondNames()
    var session = try desk.store.enrol(Desk.profile)
    for page in ["p1", "p2"] { try session.finish(page) }
    #expect(desk.files.paths.filter { $0.contains("previous") }.isEmpty)
    let path = desk.recordPaths[0]
    #expect(try desk.store.record(path).events.count == 3)
    desk.files[path] = Array((desk.files[path] ?? []).dropLast(9))
    var again = try desk.store.open(session.trainee.id)
    #expect(try again.progress().finishedPages.values.first == [id("p1")])
    let aside = again.takeSetAside()
    #expect(aside.flatMap { desk.files[$0.path] } != nil && aside?.hasFormer == false)
  }

  @Test("A full disk is told, and the record stays as it was")
  func fullDisk() throws {
    let desk = Desk()
    var session = try desk.store.enrol(Desk.profile)
    let path = desk.recordPaths[0]
    let before = desk.files[path]
    desk.files.setFreeBytes(100)
    #expect(throws: RecordFailure.file(FileFailure(.write, path + ".new", .full))) { try session.finish("p1") }
    #expect(desk.files[path] == before)
    desk.files.setFreeBytes(nil)
    try session.finish("p1")
  }
}

@Suite("Two sessions of one trainee")
struct TwoSessionsTests {
  @Test("Each reads what the other wrote before it saves: nothing of either is lost, and no number is given twice")
  func interleaved() throws {
    let desk = Desk()
    var first = try desk.store.enrol(Desk.profile)
    var second = try desk.store.open(first.trainee.id)
    for number in 1...4 {
      try first.finish("a\(number)")
      try second.finish("b\(number)")
    }
    let record = try desk.store.record(desk.recordPaths[0])
    #expect(record.events.count == 9)
    #expect(record.events.map(\.id.sequence) == Array(1...9))
    #expect(record.progress.finishedPages.values.first?.count == 8)
    #expect(try first.progress() == record.progress)
  }

  @Test("A session whose file went back to an older copy writes everything again")
  func olderCopy() throws {
    let desk = Desk()
    var session = try desk.store.enrol(Desk.profile)
    let old = desk.files[desk.recordPaths[0]]
    try session.finish("p1")
    desk.files[desk.recordPaths[0]] = old
    try session.finish("p2")
    let record = try desk.store.record(desk.recordPaths[0])
    #expect(record.progress.finishedPages.values.first == [id("p1"), id("p2")])
  }

  @Test("Other events under our numbers are not overwritten: the record was forked")
  func fork() throws {
    let desk = Desk()
    var session = try desk.store.enrol(Desk.profile)
    let old = desk.files[desk.recordPaths[0]]
    try session.finish("p1")
    let path = desk.recordPaths[0]
    desk.files[path] = old
    var elsewhere = try desk.store.open(session.trainee.id)
    try elsewhere.finish("x1")
    let theirs = desk.files[path]
    #expect(throws: RecordFailure.forked(path: path)) { try session.finish("p2") }
    #expect(desk.files[path] == theirs)
  }

  @Test("A lock that somebody holds is waited for, then told; it is never taken by force")
  func locked() throws {
    let desk = Desk()
    var session = try desk.store.enrol(Desk.profile)
    let path = desk.recordPaths[0]
    let lock = try desk.files.lock(path.dropLast(5) + ".lock", mode: 0o600)
    #expect(throws: RecordFailure.busy(path: path)) { try session.finish("p1") }
    desk.files.unlock(lock)
    try session.finish("p1")
  }
}
