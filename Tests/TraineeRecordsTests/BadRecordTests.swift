import CourseModel
import FileAccess
import Foundation
import TestSupport
import Testing
import TraineeRecords

@Suite("Records that are not as they should be")
struct BadRecordTests {
  struct BadCase: CustomTestStringConvertible, Sendable {
    let name: String
    let bytes: [UInt8]
    var testDescription: String { name }
    init(_ name: String, _ text: String) { (self.name, bytes) = (name, Array(text.utf8)) }
    init(_ name: String, bytes: [UInt8]) { (self.name, self.bytes) = (name, bytes) }
  }

  @Test(
    "An unreadable record is told by its path, and stays as it is",
    arguments: [
      BadCase("empty", ""),
      BadCase("not JSON", "hola"),
      BadCase("zero bytes after a power cut", bytes: [UInt8](repeating: 0, count: 4096)),
      BadCase("JSON of something else", "{\"a\":1}"),
      BadCase(
        "no trainee", "{\"formatVersion\":1,\n\"trainee\":{},\n\"progress\":{},\n\"private\":{},\n\"events\":[\n]}\n"),
      BadCase("cut off in its head", "{\"formatVersion\":1,\n\"trainee\":{\"agency\":\"x\""),
    ])
  func unreadable(_ row: BadCase) throws {
    let path = "/data/trainees/\(uuid(3)).json"
    let desk = Desk(MemoryFileSystem([path: row.bytes]))
    #expect(throws: RecordFailure.damaged(path: path)) { try desk.store.record(path) }
    #expect(throws: RecordFailure.damaged(path: path)) { try desk.store.open(uuid(3)) }
    let entries = try desk.store.entries()
    #expect(entries.count == 1)
    #expect(throws: RecordFailure.damaged(path: path)) { try entries[0].head.get() }
    #expect(desk.files[path] == row.bytes)
  }

  @Test("A newer format is refused unread")
  func newer() throws {
    let path = "/data/trainees/\(uuid(3)).json"
    let desk = Desk(MemoryFileSystem([path: Array("{\"formatVersion\":2,\n\"anything\":\"else\"}".utf8)]))
    #expect(throws: RecordFailure.newerFormat(path: path, version: 2)) { try desk.store.record(path) }
    #expect(throws: RecordFailure.newerFormat(path: path, version: 2)) { try desk.store.open(uuid(3)) }
  }

  @Test("Names of files that are no UUID are not records")
  func foreignFiles() throws {
    let desk = Desk(
      MemoryFileSystem(["/data/trainees/notes.json": [], "/data/trainees/..json": [], "/data/trainees/a.txt": []]))
    #expect(try desk.store.entries().isEmpty)
  }

  @Test("The head of a record is told even where its events are damaged: the start reads no further")
  func headAlone() throws {
    let desk = Desk()
    var session = try desk.store.enrol(Desk.profile)
    try session.finish("p1")
    let path = desk.recordPaths[0]
    let text = String(decoding: try #require(desk.files[path]), as: UTF8.self)
    let events = try #require(text.ranges(of: "\"events\":[\n").first)
    desk.files[path] = Array((text[..<events.upperBound] + "rubbish").utf8)
    let head = try desk.store.entries()[0].head.get()
    #expect(head.trainee == session.trainee)
    #expect(head.digest == session.digest)
  }

  @Test(
    "A damaged tail is set aside under a name that is told, what can be read goes on, and nothing is overwritten",
    arguments: [3, 40, 200])
  func salvaged(cut: Int) throws {
    let desk = Desk()
    var session = try desk.store.enrol(Desk.profile)
    try session.finish("p1")
    try session.finish("p2")
    let path = desk.recordPaths[0]
    let whole = try #require(desk.files[path])
    desk.files[path] = Array(whole.dropLast(cut))
    var again = try desk.store.open(session.trainee.id)
    let pages = try again.progress().finishedPages.values.first ?? []
    #expect(pages.contains(id("p1")))
    let told = again.takeSetAside()
    let aside = try #require(told)
    #expect(again.takeSetAside() == nil && aside.hasFormer)
    #expect(desk.files[aside.path] == Array(whole.dropLast(cut)))
    try again.finish("p3")
    #expect(try desk.store.record(path).progress.finishedPages.values.first?.contains(id("p3")) == true)
  }

  @Test("A record damaged under a running session is set aside, and the session's own events are written anew")
  func damagedMeanwhile() throws {
    let desk = Desk()
    var session = try desk.store.enrol(Desk.profile)
    try session.finish("p1")
    desk.files[desk.recordPaths[0]] = Array("power cut".utf8)
    try session.finish("p2")
    let record = try desk.store.record(desk.recordPaths[0])
    #expect(record.progress.finishedPages.values.first == [id("p1"), id("p2")])
    let told = session.takeSetAside()
    #expect(told.flatMap { desk.files[$0.path] } == Array("power cut".utf8))
  }

  struct HugeNumber: CustomTestStringConvertible, Sendable {
    let member: String
    var testDescription: String { member }
  }

  @Test(
    "A number beyond all reason is damage, not a crash",
    arguments: ["activeSeconds", "clock", "sequence", "numerator", "denominator", "possible"].map(HugeNumber.init))
  func hugeNumbers(_ row: HugeNumber) throws {
    let desk = Desk()
    var session = try desk.store.enrol(Desk.profile)
    for happening in everyHappening {
      if case .questionAnswered = happening { continue }
      if case .questionFlagged = happening { continue }
      _ = try? session.append(EventDraft(activeSeconds: 7, language: .spanish, happening: happening))
    }
    let path = desk.recordPaths[0]
    let text = String(decoding: try #require(desk.files[path]), as: UTF8.self)
    let events = try #require(text.range(of: "\"events\":["))
    let at = try #require(text.range(of: "\"\(row.member)\":", range: events.upperBound..<text.endIndex))
    let rest = text[at.upperBound...].drop { $0.isNumber }
    desk.files[path] = Array((text[..<at.upperBound] + "9007199254740991" + rest).utf8)
    #expect(throws: RecordFailure.damaged(path: path)) { try desk.store.record(path) }
  }

  @Test(
    "A score that no way through a scenario can have is damage",
    arguments: [
      ("more than everything", "\"denominator\":1,\"isPassed\":true,\"numerator\":1000000"),
      ("a part of nothing", "\"denominator\":0,\"isPassed\":false,\"numerator\":0"),
      ("passed with a duty breached", "\"denominator\":1,\"duty\":\"d\",\"isPassed\":true,\"numerator\":1"),
    ])
  func scenarioScores(name: String, members: String) throws {
    let desk = Desk()
    var session = try desk.store.enrol(Desk.profile)
    for happening in everyHappening {
      switch happening {
      case .scenarioStarted, .scenarioChosen:
        _ = try session.append(EventDraft(activeSeconds: 7, language: .spanish, happening: happening))
      default: continue
      }
    }
    let path = desk.recordPaths[0]
    let text = String(decoding: try #require(desk.files[path]), as: UTF8.self)
    let ended = try #require(text.range(of: "\"ended\":{"))
    let rest = text[ended.upperBound...].drop { $0 != "}" }
    desk.files[path] = Array((text[..<ended.upperBound] + members + rest).utf8)
    #expect(throws: RecordFailure.damaged(path: path)) { try desk.store.record(path) }
  }

  @Test(
    "A typed answer that nobody can have typed is damage",
    arguments: [
      "{\"text\":\"\"}", "{\"text\":\"a\\u001b[31m\"}", "{\"text\":\"a\\nb\"}", "{\"text\":7}",
      "{\"text\":\"\(String(repeating: "x", count: 201))\"}", "{\"number\":\"1,5\"}", "{\"number\":72}",
      "{\"number\":\"1e3\"}", "{\"number\":\"1000000000000\"}", "{\"number\":\"0.0000001\"}", "{\"number\":\"\"}",
    ])
  func badAnswers(json: String) throws {
    let desk = Desk()
    var session = try desk.store.enrol(Desk.profile)
    let answer = Happening.checkAnswered(
      CheckAnswer(page: page("m1", "l1", "p1"), question: id("q"), response: .text(typed("word")), wasCorrect: true))
    _ = try session.append(EventDraft(activeSeconds: 7, language: .spanish, happening: answer))
    let path = desk.recordPaths[0]
    let text = String(decoding: try #require(desk.files[path]), as: UTF8.self)
    let changed = text.replacing("{\"text\":\"word\"}", with: json)
    #expect(changed != text)
    desk.files[path] = Array(changed.utf8)
    #expect(throws: RecordFailure.damaged(path: path)) { try desk.store.record(path) }
  }

  @Test("A certainty that is none of the three is damage", arguments: ["0", "4", "-1", "\"3\"", "true", "null"])
  func badCertainty(json: String) throws {
    let desk = Desk()
    var session = try desk.store.enrol(Desk.profile)
    for happening in everyHappening.prefix(5).suffix(1) {
      _ = try session.append(EventDraft(activeSeconds: 7, language: .spanish, happening: happening))
    }
    let answer = Happening.questionAnswered(
      attempt: uuid(5), question: id("a"), response: .chosen([id("x")]), certainty: .certain)
    _ = try session.append(EventDraft(activeSeconds: 7, language: .spanish, happening: answer))
    let path = desk.recordPaths[0]
    let text = String(decoding: try #require(desk.files[path]), as: UTF8.self)
    let changed = text.replacing("\"certainty\":3", with: "\"certainty\":\(json)")
    #expect(changed != text)
    desk.files[path] = Array(changed.utf8)
    #expect(throws: RecordFailure.damaged(path: path)) { try desk.store.record(path) }
  }

  @Test("A record under another trainee's name is not opened in that trainee's place")
  func foreignName() throws {
    let desk = Desk()
    _ = try desk.store.enrol(Desk.profile)
    let path = "/data/trainees/\(uuid(77)).json"
    desk.files[path] = desk.files[desk.recordPaths[0]]
    let entry = try #require(try desk.store.entries().first { $0.path == path })
    #expect(throws: RecordFailure.damaged(path: path)) { try entry.head.get() }
  }

  @Test("A data folder of another user is refused before anything is written there")
  func notOurs() throws {
    let desk = Desk(MemoryFileSystem(["/data/x": []]))
    desk.files.setOwner(0)
    #expect(throws: RecordFailure.notOurs(path: "/data")) { try desk.store.enrol(Desk.profile) }
    #expect(desk.files.calls.isEmpty)
  }

  @Test("In a folder that cannot be written, everything can still be read")
  func readOnly() throws {
    let desk = Desk()
    var session = try desk.store.enrol(Desk.profile)
    try session.finish("p1")
    var reader = try desk.store.open(session.trainee.id)
    desk.files.forgetCalls()
    #expect(try reader.progress().finishedPages.values.first == [id("p1")])
    #expect(desk.files.calls.isEmpty)
  }
}

@Suite("The noted place")
struct PlaceTests {
  static let places: [Place] = [
    .courseMap, .module(id("m1")), .page(page("m1", "l1", "p1"), TextAnchor(block: 3, character: 41)),
    .check(page("m1", "l1", "p1")), .question(.course(id("m1")), id("q4")), .question(.own(id("mine")), id("q")),
    .review(.course(id("m1"))),
  ]

  @Test("A place is noted in one call of fixed length and found again", arguments: places)
  func place(_ place: Place) throws {
    let desk = Desk()
    var session = try desk.store.enrol(Desk.profile)
    session.remember(.courseMap)
    session.remember(place)
    #expect(try desk.store.open(session.trainee.id).place() == place)
    let file = try #require(desk.files.paths.first { $0.hasSuffix(".place") })
    #expect(desk.files[file]?.count == 512)
  }

  @Test(
    "A place that cannot be read is none",
    arguments: ["", "{}", "{\"kind\":\"page\"}", "{\"kind\":\"module\",\"module\":\"../x\"}", "\u{0}\u{0}"])
  func unreadable(text: String) throws {
    let desk = Desk()
    let session = try desk.store.enrol(Desk.profile)
    desk.files["/data/trainees/\(session.trainee.id).place"] = Array(text.utf8)
    #expect(try desk.store.open(session.trainee.id).place() == nil)
  }
}
