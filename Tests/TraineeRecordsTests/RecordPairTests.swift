import CourseModel
import FileAccess
import TestSupport
import Testing
import TraineeRecords

@Suite("Two records of one person")
struct RecordPairTests {
  private static let words = CorrectionWords(author: "Andrea Pérez", reason: "Inscrita dos veces")
  private static let others = CorrectionWords(author: "Bruno Ruiz", reason: "Son dos personas")

  private let desk = Desk()
  private let ids: [UniqueID]

  init() throws {
    let desk = desk
    ids = try (1...3).map { _ in try desk.store.enrol(Desk.profile).trainee.id }
  }

  private func words(_ words: CorrectionWords?) throws -> CorrectionWords { try #require(words) }

  private func link(_ one: Int = 0, _ other: Int = 1, _ said: CorrectionWords? = words) throws -> RecordPair.Outcome {
    var pair = try RecordPair(desk.store, ids[one], ids[other])
    return try pair.link(words(said))
  }

  private func unlink(_ one: Int = 0, _ other: Int = 1) throws -> RecordPair.Outcome {
    var pair = try RecordPair(desk.store, ids[one], ids[other])
    return try pair.unlink(words(Self.others))
  }

  private func record(_ place: Int) throws -> Record {
    try desk.store.record("/data/trainees/\(ids[place]).json")
  }

  private var people: People { get throws { People(try ids.indices.map { try record($0).side }) } }

  private var bytes: [[UInt8]?] { ids.map { desk.files["/data/trainees/\($0).json"] } }

  @Test("Both records get the same statement, each of the other, with who says so and why")
  func linked() throws {
    #expect(try link() == .written)
    let said = try [0, 1].map { try #require(try record($0).progress.corrections.last?.correction) }
    guard case .identityLinked(let first) = said[0].act, case .identityLinked(let second) = said[1].act else {
      Issue.record("no statement")
      return
    }
    #expect(first.statement == second.statement && first.other == ids[1] && second.other == ids[0])
    #expect(said.allSatisfy { $0.words == Self.words })
    #expect(try people.linked == [[ids[0], ids[1]].sorted()] && people.remarks.isEmpty)
    #expect(try [0, 1].allSatisfy { try record($0).isUnbroken })
    #expect(try record(2).events.count == 1)
  }

  @Test("The first lines tell it, so that an export need not read every record twice")
  func headline() throws {
    _ = try link()
    #expect(desk.store.headline("/data/trainees/\(ids[0]).json")?.linked == [ids[1]])
    #expect(desk.store.headline("/data/trainees/\(ids[2]).json")?.linked == [])
    _ = try unlink()
    #expect(desk.store.headline("/data/trainees/\(ids[0]).json")?.linked == [])
  }

  @Test("Twice, from either side, writes nothing")
  func twice() throws {
    _ = try link()
    let before = bytes
    #expect(try link() == .already && link(1, 0, Self.others) == .already)
    #expect(bytes == before)
  }

  @Test("Linked, taken back, linked again: each is added, and the last holds")
  func again() throws {
    #expect(try unlink() == .already)
    for round in 1...2 {
      #expect(try link() == .written)
      #expect(try !people.linked.isEmpty)
      #expect(try unlink() == .written && unlink() == .already)
      #expect(try people.linked.isEmpty && people.remarks.isEmpty)
      #expect(try record(0).events.count == 1 + 2 * round && record(1).events.count == 1 + 2 * round)
    }
    let notes = try record(1).progress.corrections
    #expect(Set(notes.map(\.correction.words?.author)) == ["Andrea Pérez", "Bruno Ruiz"])
    _ = try link()
    #expect(try people.linked.count == 1 && record(0).isUnbroken)
  }

  @Test("Nobody is linked with somebody whose words were erased, and nothing is written")
  func erased() throws {
    _ = try desk.store.erase(ids[1])
    let before = bytes
    for places in [(0, 1), (1, 0)] {
      #expect(throws: RecordFailure.erased(path: "/data/trainees/\(ids[1]).json")) { try link(places.0, places.1) }
    }
    #expect(bytes == before)
  }

  @Test("Erasing one leaves the other's statement, which then counts as nothing")
  func erasedAfterwards() throws {
    _ = try link()
    _ = try link(1, 2)
    _ = try desk.store.erase(ids[1])
    let people = try people
    #expect(people.linked.isEmpty && people.remarks.count == 2)
    #expect(people.remarks.allSatisfy { if case .erased(_, other: ids[1]) = $0 { true } else { false } })
    #expect(try record(1).progress.corrections.allSatisfy { $0.correction.words == nil })
  }

  struct AccidentCase: CustomTestStringConvertible, Sendable {
    let call: Int
    let accident: MemoryFileSystem.Accident
    let isLink: Bool
    let isPowerCut: Bool
    var testDescription: String {
      "\(isLink ? "link" : "unlink"), call \(call) \(accident)\(isPowerCut ? ", then a power cut" : "")"
    }
  }

  static let accidents: [AccidentCase] = (1...16).flatMap { call in
    [.fails(.full), .stopsBefore, .stopsAfter].flatMap { accident in
      [true, false].flatMap { isLink in
        [true, false].map { AccidentCase(call: call, accident: accident, isLink: isLink, isPowerCut: $0) }
      }
    }
  }

  @Test(
    "Whatever call fails or is the last, what one record says counts, and asking again completes it",
    arguments: accidents)
  func interrupted(_ row: AccidentCase) throws {
    if !row.isLink { _ = try link() }
    // The sessions are open and the records read: what follows are the calls of two saves.
    var pair = try RecordPair(desk.store, ids[0], ids[1])
    desk.files.arrange(row.accident, atCall: row.call)
    let isTold = (try? row.isLink ? pair.link(words(Self.words)) : pair.unlink(words(Self.words))) != nil
    if row.isPowerCut { desk.files.cutPower() } else { desk.files.recover() }

    let held = try [0, 1].map { try record($0).side }.map { row.isLink ? $0.linked.count : $0.unlinked.count }
    let people = try people
    #expect(!isTold || held == [1, 1])
    #expect(people.linked.isEmpty == (row.isLink == (held == [0, 0])))
    #expect(people.remarks.count == (held == [1, 0] ? 1 : 0))
    let outcome = try row.isLink ? link(0, 1, Self.others) : unlink()
    #expect(outcome == (held == [0, 0] ? .written : held == [1, 0] ? .completed : .already))

    let after = try [0, 1].map { try record($0) }
    #expect(try self.people.remarks.isEmpty && self.people.linked.isEmpty != row.isLink)
    #expect(after.allSatisfy { $0.isUnbroken && $0.events.count == (row.isLink ? 2 : 3) })
    // The words are those of whoever said it first.
    #expect(Set(after.compactMap { $0.progress.corrections.last?.correction.words?.author }).count == 1)
  }

  @Test("Two offices that state the same, or take it back, agree after a merge in any order, byte for byte")
  func offices() throws {
    let folders = ["/data", "/b", "/c"]
    for folder in folders.dropFirst() {
      for trainee in ids { try desk.store(folder).merge(desk.store.record("/data/trainees/\(trainee).json")) }
    }
    for folder in folders {
      var pair = try RecordPair(desk.store(folder), ids[0], ids[1])
      _ = try pair.link(words(Self.words))
      if folder == "/c" { _ = try pair.unlink(words(Self.others)) }
    }
    func united(_ order: [String], _ place: Int) throws -> Record {
      let records = try order.map { try desk.store($0).record("\($0)/trainees/\(ids[place]).json") }
      return try records.dropFirst().reduce(records[0]) { try $0.union($1, path: "r") }
    }
    let orders = [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0], [0, 0, 2, 1, 2]].map { order in
      order.map { folders[$0] }
    }
    for place in [0, 1] {
      #expect(Set(try orders.map { try united($0, place).bytes }).count == 1)
    }
    // What one office took back is one statement; those of the other two stand.
    let sides = try [0, 1].map { try united(folders, $0).side }
    #expect(People(sides).linked == [[ids[0], ids[1]].sorted()] && sides[0].linked.count == 3)
    for place in [0, 1] { try desk.store("/all").merge(united(folders, place)) }
    var pair = try RecordPair(desk.store("/all"), ids[0], ids[1])
    #expect(try pair.unlink(words(Self.others)) == .written)
    let after = try [0, 1].map { try desk.store.record("/all/trainees/\(ids[$0]).json") }
    #expect(People(after.map(\.side)).linked.isEmpty && after.allSatisfy { $0.side.unlinked.count == 3 })
  }
}
