import CanonicalJSON
import CourseModel
import FileAccess
import Fingerprint
import TestSupport
import Testing
import TraineeRecords

@Suite("Record format 1")
struct RecordFormatTests {
  @Test("A record is written exactly so")
  func golden() throws {
    let desk = Desk()
    var session = try desk.store.enrol(Desk.profile)
    try session.finish("p1", seconds: 312)
    let text = String(decoding: try #require(desk.files[desk.recordPaths[0]]), as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines.count == 9)
    #expect(lines[0] == #"{"formatVersion":1,"#)
    #expect(
      lines[1]
        == #""trainee":{"agency":"INM","country":"mx","id":"\#(session.trainee.id)","language":"es","name":"María Núñez","post":"Puente","staffNumber":"4711"},"#
    )
    let chain = String(decoding: try #require(desk.files["/data/chain"]).dropLast(), as: UTF8.self)
    let first = try #require(lines[5].hasSuffix(",") ? String(lines[5].dropLast()) : nil)
    let hash = Fingerprint.sha256(Array(first.utf8))
    #expect(
      lines[6]
        == #"{"activeSeconds":312,"at":"2026-11-23T16:23:59Z","chain":"\#(chain)","clock":2,"kind":"page.finished","language":"es","lesson":"l1","module":"m1","page":"p1","previous":"\#(hash)","sequence":2}"#
    )
    #expect(
      lines[2]
        == #""progress":{"activeSeconds":312,"hash":"\#(Fingerprint.sha256(Array(lines[6].utf8)))","latestAt":"2026-11-23T16:23:59Z","latestPage":"m1/l1/p1","pages":{"m1/l1":["p1"]},"quizzes":{}},"#
    )
    #expect(lines[3].hasPrefix(#""private":{"\#(chain)/1":{"salt":""#))
    #expect(lines[4] == #""events":["#)
    #expect(
      first.contains(#""previous":"0000000000000000000000000000000000000000000000000000000000000000","sequence":1}"#))
    #expect(lines[7] == "]}" && lines[8].isEmpty)
  }

  @Test("The chain holds a digest of the trainee's words, never the words")
  func privacy() throws {
    let desk = Desk()
    _ = try desk.store.enrol(Desk.profile)
    let text = String(decoding: try #require(desk.files[desk.recordPaths[0]]), as: UTF8.self)
    let events = try #require(text.ranges(of: "\"events\":[").first)
    for word in ["María", "INM", "4711", "Puente"] { #expect(!text[events.lowerBound...].contains(word)) }
  }

  @Test(
    "Every kind of event survives writing and reading, and every line is canonical", arguments: everyHappening.indices)
  func roundTrip(index: Int) throws {
    let desk = Desk()
    var session = try desk.store.enrol(Desk.profile)
    let event = try session.append(
      EventDraft(activeSeconds: 7, language: .spanish, happening: everyHappening[index]))
    let bytes = try #require(desk.files[desk.recordPaths[0]])
    let record = try Record(bytes, path: "r")
    #expect(record.events.last == event)
    #expect(record.events.last?.happening == everyHappening[index])
    #expect(record.bytes == bytes)
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where line.hasPrefix("{\"active") {
      let text = Array((line.hasSuffix(",") ? line.dropLast() : line).utf8)
      #expect(try JSONReader.value(in: text).canonicalBytes == text)
    }
  }

  @Test("A kind that this version does not know is kept byte for byte, and ignored")
  func unknownKind() throws {
    let desk = Desk()
    var session = try desk.store.enrol(Desk.profile)
    try session.finish("p1")
    let path = desk.recordPaths[0]
    var text = String(decoding: try #require(desk.files[path]), as: UTF8.self)
    text = text.replacing("\"kind\":\"page.finished\"", with: "\"badge\":\"x\",\"kind\":\"badge.issued\"")
    desk.files[path] = Array(text.utf8)
    var again = try desk.store.open(session.trainee.id)
    try again.finish("p2")
    let record = try Record(try #require(desk.files[path]), path: path)
    #expect(record.events.map(\.happening).contains(.unknown(kind: "badge.issued")))
    #expect(String(decoding: record.bytes, as: UTF8.self).contains("\"badge\":\"x\""))
  }

  @Test("A file laid out anew by another program is read all the same, and its lines are canonical again")
  func reformatted() throws {
    let desk = Desk()
    var session = try desk.store.enrol(Desk.profile)
    try session.finish("p1")
    let bytes = try #require(desk.files[desk.recordPaths[0]])
    let indented = Array(try JSONReader.value(in: bytes).indentedText.utf8)
    #expect(indented != bytes)
    #expect(try Record(indented, path: "r").bytes == bytes)
  }

  @Test("The progress of the head must be JSON, and is written canonically whatever stood there")
  func headProgress() throws {
    let desk = Desk()
    _ = try desk.store.enrol(Desk.profile)
    let text = String(decoding: try #require(desk.files[desk.recordPaths[0]]), as: UTF8.self)
    let spaced = text.replacing("\"progress\":{", with: "\"progress\": { ")
    #expect(spaced != text)
    #expect(try Record(Array(spaced.utf8), path: "r.json").bytes == Array(text.utf8))
    for (sound, broken) in [("\"quizzes\":{}}", "\"quizzes\":{}"), ("\"quizzes\"", "\"pages\""), ("\"hash\"", "hash")] {
      let damaged = text.replacing(sound, with: broken)
      #expect(damaged != text)
      #expect(throws: RecordFailure.damaged(path: "r.json")) { try Record(Array(damaged.utf8), path: "r.json") }
    }
  }

  @Test("Sequence, clock and the hash of the line before go on without a gap")
  func chain() throws {
    let desk = Desk()
    var session = try desk.store.enrol(Desk.profile)
    let events = try (1...5).map { try session.finish("p\($0)") }
    #expect(events.map(\.id.sequence) == [2, 3, 4, 5, 6])
    #expect(events.map(\.clock) == [2, 3, 4, 5, 6])
    #expect(Set(events.map(\.id.chain)).count == 1)
    var previous = String(repeating: "0", count: 64)
    for line in String(decoding: try #require(desk.files[desk.recordPaths[0]]), as: UTF8.self).split(separator: "\n")
    where line.hasPrefix("{\"active") {
      let bytes = Array((line.hasSuffix(",") ? line.dropLast() : line).utf8)
      #expect(try JSONReader.value(in: bytes)["previous"]?.string == previous)
      previous = Fingerprint.sha256(bytes)
    }
  }

  struct Forgery: CustomTestStringConvertible, Sendable {
    let name: String
    let change: @Sendable (String) -> String
    var testDescription: String { name }
  }

  static let forgeries = [
    Forgery(name: "a word changed") { $0.replacing("\"page\":\"p2\"", with: "\"page\":\"p9\"") },
    Forgery(name: "a time changed") { $0.replacing("16:24:59Z\",\"chain", with: "16:24:58Z\",\"chain") },
    Forgery(name: "an event taken out") { text in
      text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.contains("\"page\":\"p2\"") }
        .joined(separator: "\n")
    },
    Forgery(name: "a name changed in the private words") {
      $0.replacing("\"value\":{\"agency\":\"INM\"", with: "\"value\":{\"agency\":\"DIF\"")
    },
  ]

  @Test("What was changed by hand breaks the chain; what was not, leaves it whole", arguments: forgeries)
  func unbroken(_ forgery: Forgery) throws {
    let desk = Desk()
    var session = try desk.store.enrol(Desk.profile)
    for name in ["p1", "p2", "p3"] { try session.finish(name) }
    let bytes = try #require(desk.files[desk.recordPaths[0]])
    #expect(try Record(bytes, path: "r").isUnbroken)
    let text = String(decoding: bytes, as: UTF8.self)
    let forged = forgery.change(text)
    #expect(forged != text)
    #expect(try !Record(Array(forged.utf8), path: "r").isUnbroken)
  }

  @Test("Two data folders write two chains of one record, and neither breaks the other")
  func twoChains() throws {
    let desk = Desk()
    var first = try desk.store.enrol(Desk.profile)
    try first.finish("p1")
    let name = desk.recordPaths[0].fileName
    desk.files["/other/trainees/" + name] = desk.files[desk.recordPaths[0]]
    var second = try desk.store("/other").open(first.trainee.id)
    let event = try second.finish("p2")
    #expect(event.id.sequence == 1)
    #expect(event.clock == 3)
    let record = try desk.store("/other").record("/other/trainees/" + name)
    #expect(record.events.map(\.clock) == [1, 2, 3])
    #expect(record.progress.finishedPages.values.first == [id("p1"), id("p2")])
    #expect(record.isUnbroken)
    let united = try desk.store.record(desk.recordPaths[0]).union(record, path: "r")
    #expect(united.isUnbroken && united.bytes == record.bytes)
  }
}
