import CourseModel
import FileAccess
import TestSupport
import Testing
import TraineeRecords

@Suite("Erasing a trainee's words")
struct ErasureTests {
  private let desk = Desk()
  private let now = Timestamp(secondsSince1970: 1_796_000_000)

  /// A record with words in every place: two descriptions, a correction, files left beside it.
  private func learned() throws -> UniqueID {
    var session = try desk.store.enrol(Desk.profile)
    try session.finish("p1")
    _ = try session.append(
      EventDraft(activeSeconds: 0, language: .spanish, happening: .traineeDescribed(Self.renamed)))
    _ = try session.append(EventDraft(activeSeconds: 0, language: .spanish, happening: everyCorrection[0]))
    _ = try session.append(
      EventDraft(
        activeSeconds: 0, language: .spanish,
        happening: .noteWritten(page("m1", "l1", "p1"), PageNote("Andrea sabe el número"))))
    session.remember(.courseMap)
    let path = desk.recordPaths[0]
    desk.files[path + ".damaged-20261123T161859Z"] = Array("María".utf8)
    desk.files[path + ".new"] = Array("María".utf8)
    return session.trainee.id
  }

  static let renamed = TraineeProfile(
    name: "María Paz", agency: "INM", staffNumber: "4712", post: "Puente", country: "mx", language: .spanish)

  /// The files, locks apart, in which any of the trainee's words stand.
  private func filesWithWords(_ folder: String = "/data/") -> [String] {
    desk.files.paths.filter { path in
      guard path.hasPrefix(folder), let bytes = desk.files[path] else { return false }
      let text = String(decoding: bytes, as: UTF8.self)
      return ["María", "INM", "4711", "4712", "Puente", "Andrea", "puesto"].contains { text.contains($0) }
    }
  }

  private func record(_ trainee: UniqueID, _ folder: String = "/data") throws -> Record {
    try desk.store(folder).record("\(folder)/trainees/\(trainee).json")
  }

  // MARK: What goes and what stays

  @Test("No word of the trainee's is left in any file, the chain verifies, and what was done stays")
  func erased() throws {
    let trainee = try learned()
    let head = try #require(record(trainee).heads.first?.code)
    #expect(filesWithWords().count == 4)
    #expect(try desk.store.erase(trainee) == 6)
    #expect(filesWithWords().isEmpty)
    #expect(
      desk.files.paths.filter { $0.contains(trainee.text) }.map(\.fileName) == ["\(trainee).json", "\(trainee).lock"])
    let record = try record(trainee)
    #expect(record.isErased && record.isUnbroken && record.inspection(at: now).isEmpty && !record.holdsWords)
    #expect(record.held(of: [head]) == [head])
    #expect(record.trainee == Trainee(id: trainee, profile: TraineeProfile(name: "", language: .spanish)))
    #expect(record.progress.finishedPages.values.first == [id("p1")])
    #expect(record.progress.notes.isEmpty)
    #expect(record.progress.corrections.map(\.correction) == [Correction(.attemptVoided(uuid(5)), nil)])
    #expect(record.events.last?.happening == .traineeErased)
  }

  @Test("What would go can be looked at, and nothing is changed by it")
  func outlook() throws {
    let trainee = try learned()
    let before = desk.files[desk.recordPaths[0]]
    let outlook = try desk.store.erasureOutlook(trainee)
    #expect(outlook.trainee.profile == Self.renamed && !outlook.isErased && !outlook.isNeedless)
    #expect(
      outlook.traces.map { $0.fileName.dropFirst(36) } == [
        ".json.damaged-20261123T161859Z", ".json.new", ".json.previous", ".place",
      ])
    #expect(desk.files[desk.recordPaths[0]] == before)
    _ = try desk.store.erase(trainee)
    #expect(try desk.store.erasureOutlook(trainee).isNeedless)
  }

  @Test("Erasing twice writes one tombstone")
  func twice() throws {
    let trainee = try learned()
    #expect(try desk.store.erase(trainee) == 6)
    #expect(try desk.store.erase(trainee) == 6)
  }

  @Test("Nobody goes on learning under an erased record, and nobody is listed by it")
  func closed() throws {
    let trainee = try learned()
    var open = try desk.store.open(trainee)
    _ = try open.progress()
    _ = try desk.store.erase(trainee)
    let path = desk.recordPaths[0]
    let before = desk.files[path]
    #expect(throws: RecordFailure.erased(path: path)) { try desk.store.open(trainee) }
    #expect(throws: RecordFailure.erased(path: path)) { try open.finish("p2") }
    let entry = try #require(try desk.store.entries().first)
    #expect(entry.isErased)
    #expect(throws: RecordFailure.erased(path: path)) { try desk.store.open(entry) }
    #expect(desk.files[path] == before)
  }

  // MARK: Old copies

  @Test("The tombstone wins every union with an old copy, whichever way it is made, byte for byte")
  func union() throws {
    let trainee = try learned()
    let name = desk.recordPaths[0].fileName
    desk.files["/b/trainees/\(name)"] = desk.files[desk.recordPaths[0]]
    // The copy goes on elsewhere, and is described anew there, later than the tombstone.
    var elsewhere = try desk.store("/b").open(trainee)
    for page in ["q1", "q2", "q3"] { try elsewhere.finish(page) }
    _ = try elsewhere.append(
      EventDraft(activeSeconds: 0, language: .spanish, happening: .traineeDescribed(Desk.profile)))
    _ = try desk.store.erase(trainee)
    let (bare, copy) = (try record(trainee), try record(trainee, "/b"))
    #expect(copy.holdsWords)
    let united = [try bare.union(copy, path: "r"), try copy.union(bare, path: "r")]
    #expect(united[0].bytes == united[1].bytes)
    for record in united {
      #expect(record.isErased && record.isUnbroken && record.trainee.isErased)
      #expect(record.progress.finishedPages.values.first == [id("p1"), id("q1"), id("q2"), id("q3")])
      #expect(record.progress.descriptions.allSatisfy { $0.profile == nil })
      #expect(!String(decoding: record.bytes, as: UTF8.self).contains("María"))
    }
  }

  @Test("An old copy that is merged brings no word back")
  func oldCopyMerged() throws {
    let trainee = try learned()
    let copy = try record(trainee)
    _ = try desk.store.erase(trainee)
    let absorbed = try desk.store.merge(copy)
    #expect(!absorbed.isChange && !absorbed.erases)
    #expect(filesWithWords().isEmpty)
  }

  @Test("A merge of the tombstone erases the words there too, with everything beside the record")
  func tombstoneMerged() throws {
    let trainee = try learned()
    let name = desk.recordPaths[0].fileName
    for ending in ["", ".damaged-20261123T161859Z"] {
      desk.files["/b/trainees/\(name)\(ending)"] = desk.files[desk.recordPaths[0]]
    }
    _ = try desk.store.erase(trainee)
    let bare = try record(trainee)
    let absorbed = try desk.store("/b").merge(bare)
    #expect(absorbed.isChange && absorbed.erases)
    #expect(filesWithWords("/b/").isEmpty)
    #expect(try !desk.store("/b").merge(bare).isChange)
  }

  @Test("Words that an older program brought back count for nothing, are found, and go with the next erasure")
  func broughtBack() throws {
    let trainee = try learned()
    let path = desk.recordPaths[0]
    let lines = { (bytes: [UInt8]?) in
      String(decoding: bytes ?? [], as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }
    let before = lines(desk.files[path])
    _ = try desk.store.erase(trainee)
    var after = lines(desk.files[path])
    (after[1], after[3]) = (before[1], before[3])
    desk.files[path] = Array(after.joined(separator: "\n").utf8)
    let record = try record(trainee)
    #expect(record.isErased && record.holdsWords && record.trainee.isErased)
    #expect(try !desk.store.erasureOutlook(trainee).isNeedless)
    _ = try desk.store.erase(trainee)
    #expect(filesWithWords().isEmpty)
  }

  // MARK: Accidents

  @Test(
    "Whatever call is the last, the record is whole, with its words or without any, and the next try erases them",
    arguments: 1...9, [MemoryFileSystem.Accident.stopsBefore, .stopsAfter])
  func accident(call: Int, accident: MemoryFileSystem.Accident) throws {
    for cutsPower in [true, false] {
      let desk = Desk()
      var session = try desk.store.enrol(Desk.profile)
      try session.finish("p1")
      let path = desk.recordPaths[0]
      desk.files[path + ".damaged-20261123T161859Z"] = Array("María".utf8)
      desk.files.arrange(accident, atCall: call)
      _ = try? desk.store.erase(session.trainee.id)
      if cutsPower { desk.files.cutPower() } else { desk.files.recover() }
      let record = try desk.store.record(path)
      #expect(record.isUnbroken && record.isErased != record.holdsWords)
      let others = desk.files.paths.filter { $0 != path && $0 != path + ".new" }
      let words = others.contains { String(decoding: desk.files[$0] ?? [], as: UTF8.self).contains("María") }
      #expect(!(record.isErased && words))
      _ = try desk.store.erase(session.trainee.id)
      #expect(!desk.files.paths.contains { String(decoding: desk.files[$0] ?? [], as: UTF8.self).contains("María") })
    }
  }
}

@Suite("Pseudonyms")
struct PseudonymTests {
  @Test("A trainee has one pseudonym in a data folder, and another one in another")
  func stable() throws {
    let desk = Desk()
    let first = try desk.store.pseudonyms().name(of: uuid(7))
    #expect(first.hasPrefix("p-") && first.count == 18)
    #expect(try desk.store.pseudonyms().name(of: uuid(7)) == first)
    #expect(try desk.store.pseudonyms().name(of: uuid(8)) != first)
    #expect(try desk.store("/b").pseudonyms().name(of: uuid(7)) != first)
    #expect(!String(decoding: desk.files["/data/pseudonym-salt"] ?? [], as: UTF8.self).contains(first.dropFirst(2)))
  }

  @Test("A salt that was damaged is told and never replaced", arguments: ["", "abc\n"])
  func damaged(_ text: String) throws {
    let desk = Desk(MemoryFileSystem(["/data/pseudonym-salt": Array(text.utf8)]))
    #expect(throws: RecordFailure.file(FileFailure(.read, "/data/pseudonym-salt", .wrongKind))) {
      try desk.store.pseudonyms()
    }
    #expect(desk.files["/data/pseudonym-salt"] == Array(text.utf8))
  }
}
