import CourseModel
import FileAccess
import TestSupport
import Testing
import TraineeRecords

@Suite("Codes of heads")
struct HeadCodeTests {
  private let hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"

  @Test("A code is read back however it was written down")
  func roundTrip() throws {
    let code = try #require(HeadCode(hash: hash))
    let text = code.description
    #expect(text.count == 16)
    for written in [text, text.lowercased(), text.replacing("-", with: ""), text.replacing("-", with: " ")] {
      #expect(HeadCode(written) == code)
    }
    #expect(HeadCode(text.replacing("0", with: "O").replacing("1", with: "l")) == code)
  }

  @Test("The check character tells every single wrong character and every exchange of neighbours")
  func check() throws {
    let text = Array(try #require(HeadCode(hash: hash)).description.replacing("-", with: ""))
    for index in 0..<12 {
      for wrong in "0123456789ABCDEFGHJKMNPQRSTVWXYZ" where wrong != text[index] {
        var mistyped = text
        mistyped[index] = wrong
        #expect(HeadCode(String(mistyped)) == nil)
      }
      guard index < 11, text[index] != text[index + 1] else { continue }
      var exchanged = text
      exchanged.swapAt(index, index + 1)
      #expect(HeadCode(String(exchanged)) == nil)
    }
  }

  @Test(
    "What is no code is refused", arguments: ["", "7Q2K", "7Q2K-M4XT-9HBD", "7Q2K-M4XT-9HBU-5", "../../etc/passwd"])
  func refused(_ text: String) { #expect(HeadCode(text) == nil) }
}

@Suite("What a chain shows")
struct ChainTests {
  struct Tampering: CustomTestStringConvertible, Sendable {
    let name: String
    let change: @Sendable (String) -> String
    let finds: @Sendable (ChainFinding) -> Bool
    var testDescription: String { name }
  }

  private static func without(_ mark: String, _ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.contains(mark) }.joined(separator: "\n")
  }

  static let tamperings = [
    Tampering(name: "an answer changed", change: { $0.replacing("\"page\":\"p2\"", with: "\"page\":\"p9\"") }) {
      if case .changed(let id) = $0 { id.sequence == 3 } else { false }
    },
    Tampering(name: "an event taken out", change: { without("\"page\":\"p2\"", $0) }) {
      if case .missing(let id, let count) = $0 { id.sequence == 3 && count == 1 } else { false }
    },
    Tampering(
      name: "another name",
      change: { $0.replacing("\"value\":{\"agency\":\"INM\"", with: "\"value\":{\"agency\":\"X\"") }
    ) {
      if case .wordsChanged(let id) = $0 { id.sequence == 1 } else { false }
    },
  ]

  private func record(_ desk: Desk) throws -> (bytes: [UInt8], path: String) {
    var session = try desk.store.enrol(Desk.profile)
    for name in ["p1", "p2", "p3"] { try session.finish(name) }
    return (try #require(desk.files[desk.recordPaths[0]]), desk.recordPaths[0])
  }

  private let now = Timestamp(secondsSince1970: 1_796_000_000)

  @Test("A record as the program wrote it shows nothing")
  func clean() throws {
    let record = try Record(try record(Desk()).bytes, path: "r")
    #expect(record.inspection(at: now).isEmpty)
    #expect(record.heads.map(\.sequence) == [4])
  }

  @Test("A change by hand is found where it was made", arguments: tamperings)
  func tampering(_ row: Tampering) throws {
    let text = String(decoding: try record(Desk()).bytes, as: UTF8.self)
    let changed = row.change(text)
    #expect(changed != text)
    #expect(try Record(Array(changed.utf8), path: "r").inspection(at: now).contains(where: row.finds))
  }

  @Test("A record that was rolled back no longer holds the head that was noted down")
  func rollback() throws {
    let desk = Desk()
    var session = try desk.store.enrol(Desk.profile)
    try session.finish("p1")
    let old = try #require(desk.files[desk.recordPaths[0]])
    try session.finish("p2")
    let new = try Record(try #require(desk.files[desk.recordPaths[0]]), path: "r")
    let head = try #require(new.heads.first?.code)
    #expect(new.held(of: [head]) == [head])
    #expect(try Record(old, path: "r").held(of: [head]).isEmpty)
    try session.finish("p3")
    #expect(try Record(try #require(desk.files[desk.recordPaths[0]]), path: "r").held(of: [head]) == [head])
  }

  @Test("A clock that went back, and a time that has not come, are told and break nothing")
  func clocks() throws {
    let record = try Record(try record(Desk()).bytes, path: "r")
    #expect(record.inspection(at: Timestamp(secondsSince1970: 0)).count == 4)
    #expect(record.isUnbroken)
  }
}

@Suite("Merging")
struct MergeTests {
  /// Three posts at which one trainee learned, with a common beginning.
  private func posts() throws -> [Record] {
    let desk = Desk()
    var first = try desk.store.enrol(Desk.profile)
    try first.finish("p1")
    let name = desk.recordPaths[0].fileName
    for (index, folder) in ["/b", "/c"].enumerated() {
      desk.files["\(folder)/trainees/\(name)"] = desk.files["/data/trainees/\(name)"]
      var session = try desk.store(folder).open(first.trainee.id)
      for page in 0...index { try session.finish("\(folder.dropFirst())\(page)") }
      let said = IdentityStatement(uuid(20), of: uuid(21))
      let act = index == 0 ? Correction.Act.identityUnlinked(said) : .identityLinked(said)
      _ = try session.append(
        EventDraft(activeSeconds: 0, language: .spanish, happening: .corrected(Correction(act, correctionWords))))
    }
    try first.finish("p2")
    return try ["/data", "/b", "/c"].map { try desk.store($0).record("\($0)/trainees/\(name)") }
  }

  private func merged(_ records: [Record]) throws -> [UInt8] {
    let desk = Desk()
    for record in records { _ = try desk.store("/into").merge(record) }
    let path = try #require(desk.files.paths.first { $0.hasSuffix(".json") })
    return try #require(desk.files[path])
  }

  @Test("The order of the sources, and repeating them, change no byte")
  func order() throws {
    let posts = try posts()
    let expected = try merged(posts)
    for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0], [0, 0, 1, 2, 1, 0]] {
      #expect(try merged(order.map { posts[$0] }) == expected)
    }
    let united = try posts[0].union(posts[1], path: "r").union(posts[2], path: "r")
    let otherwise = try posts[0].union(try posts[1].union(posts[2], path: "r"), path: "r")
    #expect(united.bytes == expected && otherwise.bytes == expected)
    #expect(united.isUnbroken && united.progress.finishedPages.values.first?.count == 5)
    #expect(united.side.others.isEmpty && united.side.linked.count == 1)
  }

  @Test("Repeating a merge writes nothing")
  func idempotent() throws {
    let posts = try posts()
    let desk = Desk()
    for post in posts { #expect(try desk.store("/into").merge(post).isChange) }
    desk.files.forgetCalls()
    for post in posts { #expect(try !desk.store("/into").merge(post).isChange) }
    #expect(desk.files.calls.allSatisfy { $0.operation != .rename && $0.operation != .write })
  }
}
