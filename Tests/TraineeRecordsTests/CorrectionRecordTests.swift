import CourseModel
import FileAccess
import TestSupport
import Testing
import TraineeRecords

/// One of every kind of correction, with words and without.
let everyCorrection: [Happening] = [
  .corrected(Correction(.attemptVoided(uuid(5)), correctionWords)),
  .corrected(
    Correction(.moduleWaived(ModuleReference(course: id("course"), module: id("m1")), .testedOut), correctionWords)),
  .corrected(
    Correction(.moduleWaived(ModuleReference(course: id("course"), module: id("m2")), .equivalent), correctionWords)),
  .corrected(
    Correction(.moduleWaived(ModuleReference(course: id("course"), module: id("m3")), .administrative), nil)),
  .corrected(Correction(.attemptCountersigned(uuid(5)), correctionWords)),
  .corrected(Correction(.identityLinked(IdentityStatement(uuid(20), of: uuid(21))), correctionWords)),
  .corrected(Correction(.identityLinked(IdentityStatement(uuid(22), of: uuid(23))), nil)),
  .corrected(Correction(.identityUnlinked(IdentityStatement(uuid(20), of: uuid(21))), correctionWords)),
]

let correctionWords = CorrectionWords(author: "Andrea Pérez", reason: "Otra persona estaba en el puesto")

@Suite("Corrections in a record")
struct CorrectionRecordTests {
  private func append(_ happening: Happening, to session: inout RecordSession) throws {
    _ = try session.append(EventDraft(activeSeconds: 0, language: .spanish, happening: happening))
  }

  @Test("The chain holds a salted digest of author and reason, never the words, and verifies")
  func privacy() throws {
    let desk = Desk()
    var session = try desk.store.enrol(Desk.profile)
    for correction in everyCorrection { try append(correction, to: &session) }
    let bytes = try #require(desk.files[desk.recordPaths[0]])
    let text = String(decoding: bytes, as: UTF8.self)
    let events = try #require(text.ranges(of: "\"events\":[").first)
    #expect(text[..<events.lowerBound].contains("Andrea Pérez"))
    for word in ["Andrea", "puesto"] { #expect(!text[events.upperBound...].contains(word)) }
    #expect(text[events.upperBound...].contains(#""kind":"module.waived""#))
    #expect(try Record(bytes, path: "r").isUnbroken)
  }

  @Test("An author changed by hand is found")
  func forgedAuthor() throws {
    let desk = Desk()
    var session = try desk.store.enrol(Desk.profile)
    try append(everyCorrection[0], to: &session)
    let text = String(decoding: try #require(desk.files[desk.recordPaths[0]]), as: UTF8.self)
    let record = try Record(Array(text.replacing("Andrea Pérez", with: "Ana Paz").utf8), path: "r")
    #expect(record.inspection(at: Timestamp(secondsSince1970: 1_796_000_000)).count == 1 && !record.isUnbroken)
  }

  @Test("Words that were taken out leave the correction standing and the chain whole")
  func erasedWords() throws {
    let desk = Desk()
    var session = try desk.store.enrol(Desk.profile)
    try append(everyCorrection[0], to: &session)
    var lines = String(decoding: try #require(desk.files[desk.recordPaths[0]]), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    lines[3] = "\"private\":{},"
    let record = try Record(Array(lines.joined(separator: "\n").utf8), path: "r")
    #expect(record.isUnbroken)
    #expect(record.events.last?.happening == .corrected(Correction(.attemptVoided(uuid(5)), nil)))
  }

  @Test("The head tells of waived modules, so that the map need not read the events")
  func head() throws {
    let desk = Desk()
    var session = try desk.store.enrol(Desk.profile)
    for correction in everyCorrection { try append(correction, to: &session) }
    let digest = try desk.store.entries()[0].head.get().digest
    #expect(digest.waived.map(\.module.text).sorted() == ["m1", "m2", "m3"])
    #expect(try digest == desk.store.record(desk.recordPaths[0]).progress.digest)
  }

  @Test("A reader that knows none of the kinds keeps events and words, and goes on")
  func olderReader() throws {
    let desk = Desk()
    var session = try desk.store.enrol(Desk.profile)
    for correction in everyCorrection { try append(correction, to: &session) }
    let path = desk.recordPaths[0]
    var text = String(decoding: try #require(desk.files[path]), as: UTF8.self)
    for kind in [
      "attempt.voided", "module.waived", "attempt.countersigned", "identity.linked", "identity.unlinked",
    ] {
      text = text.replacing("\"kind\":\"\(kind)\"", with: "\"kind\":\"later.\(kind)\"")
    }
    desk.files[path] = Array(text.utf8)
    #expect(try desk.store.record(path).side.others.isEmpty)
    var again = try desk.store.open(session.trainee.id)
    try again.finish("p1")
    let after = String(decoding: try #require(desk.files[path]), as: UTF8.self)
    #expect(after.components(of: "Andrea Pérez") == 6)
    #expect(try desk.store.record(path).events.count == 10)
  }

  @Test("A waiver for a reason that is not known yet is kept and ignored")
  func laterReason() throws {
    let desk = Desk()
    var session = try desk.store.enrol(Desk.profile)
    try append(everyCorrection[1], to: &session)
    let text = String(decoding: try #require(desk.files[desk.recordPaths[0]]), as: UTF8.self)
    let record = try Record(Array(text.replacing("tested-out", with: "by-birth").utf8), path: "r")
    #expect(record.events.last?.happening == .unknown(kind: "module.waived"))
    #expect(record.progress.waivedModules.isEmpty)
  }

  @Test("Corrections from two desks are united in any order, byte for byte, and all of them hold")
  func union() throws {
    let desk = Desk()
    let session = try desk.store.enrol(Desk.profile)
    let name = desk.recordPaths[0].fileName
    let folders = ["/data", "/b", "/c"]
    let common = desk.files[desk.recordPaths[0]]
    let said = [everyCorrection[0...1], everyCorrection[4...5], everyCorrection[6...7]]
    for (folder, happenings) in zip(folders, said) {
      desk.files["\(folder)/trainees/\(name)"] = common
      var other = try desk.store(folder).open(session.trainee.id)
      for happening in happenings { try append(happening, to: &other) }
    }
    let records = try folders.map { try desk.store($0).record("\($0)/trainees/\(name)") }
    let united = try [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]].map { order in
      try order.dropFirst().reduce(records[order[0]]) { try $0.union(records[$1], path: "r") }
    }
    #expect(Set(united.map(\.bytes)).count == 1)
    #expect(united.allSatisfy { $0.isUnbroken && $0.progress == united[0].progress })
    #expect(united[0].progress.corrections.count == 6)
    #expect(united[0].progress.corrections.count { $0.correction.words == correctionWords } == 5)
    // What takes a statement back holds in whichever order the two were told.
    #expect(united.allSatisfy { $0.side.others == [uuid(23)] })
  }
}

extension String {
  /// How many times a text stands in it.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
