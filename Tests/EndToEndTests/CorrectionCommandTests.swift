import CourseModel
import Foundation
import TestSupport
import Testing
import TraineeRecords

/// `records void`, `waive` and `countersign` as a coordinator calls them.
@Suite("Commands that correct")
struct CorrectionCommandTests {
  private static let said = ["--author", "A. Pérez", "--reason", "Otra persona en el puesto"]

  private func records(_ arguments: [String], _ folder: String) throws -> Program.Result {
    try Program.run(["records"] + arguments, environment: ["AMPARO_DATA": folder])
  }

  /// The module's row of an export, by column.
  private func row(_ folder: String, _ module: String = "first-contact") throws -> [String: String] {
    let export = try records(["export"], folder)
    let lines = export.output.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let header = try #require(lines.first)
    let place = try #require(header.firstIndex(of: "module_id"))
    let row = try #require(lines.dropFirst().first { $0[place] == module })
    return Dictionary(zip(header, row), uniquingKeysWith: { first, _ in first })
  }

  @Test("A voided attempt no longer counts, and the record still holds and verifies everything")
  func voiding() throws {
    try Program.withFolder { folder in
      let post = try RecordedPost(folder)
      try post.readAll()
      try post.attempt()
      #expect(try row(folder)["completed"] == "true")
      let before = try post.record().events.count
      let done = try records(
        ["void", "María Núñez", "--quiz", "first-contact", "--attempt", "1"] + Self.said, folder)
      #expect(done.status == 0 && done.output.contains("attempt 1 at first-contact no longer counts"), "\(done.errors)")
      let row = try row(folder)
      #expect(row["completed"] == "false" && row["attempt_number"] == "" && row["attempts_voided"] == "1")
      let record = try post.record()
      #expect(record.events.count == before + 1 && record.isUnbroken)
      #expect(try records(["verify"], folder).status == 0)
      let status = try Program.run(["status"], environment: ["AMPARO_DATA": folder])
      #expect(status.output.contains("attempt 1 voided") && status.output.contains("A. Pérez: Otra persona"))
      #expect(!status.output.contains("passed, 100"))
      for arguments in [[], ["--quiz", "first-contact", "--attempt", "1"]] {
        let show = try records(["show", "4711"] + arguments, folder)
        #expect(show.output.contains("attempt 1 voided (") && show.output.contains("A. Pérez: Otra persona"))
      }

      let again = try records(
        ["void", post.trainee.text, "--attempt", record.progress.attempts[0].start.attempt.text] + Self.said, folder)
      #expect(again.status == 0 && again.output.contains("Nothing was written"))
      #expect(try post.record().events.count == before + 1)
    }
  }

  @Test("A waived module counts as passed, and the export says that it was waived")
  func waiving() throws {
    try Program.withFolder { folder in
      let post = try RecordedPost(folder)
      let done = try records(
        ["waive", "4711", "--module", "first-contact", "--kind", "equivalent"] + Self.said, folder)
      #expect(done.status == 0 && done.output.contains("passed by waiver"), "\(done.errors)")
      let row = try row(folder)
      #expect(row["completed"] == "true" && row["passed"] == "true" && row["waivers"] == "equivalent")
      #expect(row["verification"] == "" && row["lessons_read"] == "0")
      #expect(try post.record().progress.corrections.first?.correction.words?.author == "A. Pérez")
      let status = try Program.run(["status"], environment: ["AMPARO_DATA": folder])
      #expect(status.output.contains("waived: completed an equivalent course"))
    }
  }

  @Test("A countersignature is told beside the verdict, and two people may give one")
  func countersigning() throws {
    try Program.withFolder { folder in
      let post = try RecordedPost(folder)
      try post.readAll()
      let attempt = try post.attempt()
      let wanted = ["countersign", "maria nunez", "--attempt", attempt.text]
      #expect(try records(wanted + Self.said, folder).status == 0)
      #expect(try row(folder)["countersigned"] == "true")
      #expect(try records(wanted + Self.said, folder).output.contains("Nothing was written"))
      #expect(try records(wanted + ["--author", "B. Ruiz", "--reason", "Presente"], folder).status == 0)
      #expect(try post.record().progress.attempts[0].corrections.count == 2)
    }
  }

  @Test("A correction made with one copy of a record reaches every other one by a merge")
  func merged() throws {
    try Program.withFolder { folder in
      let post = try RecordedPost(folder + "/post")
      try post.readAll()
      try post.attempt()
      #expect(try records(["merge", folder + "/post", "--into", folder + "/office"], folder).status == 0)
      let done = try records(
        ["void", "4711", "--quiz", "first-contact", "--attempt", "1", "--data", folder + "/office"] + Self.said, folder)
      #expect(done.status == 0, "\(done.errors)")
      try post.attempt("board")
      #expect(try records(["merge", folder + "/office", "--into", folder + "/post"], folder).status == 0)
      let progress = try post.record().progress
      #expect(progress.attempts.map(\.isVoided) == [true, false])
      #expect(try post.record().isUnbroken)
    }
  }

  struct Refusal: CustomTestStringConvertible, Sendable {
    let name: String
    let arguments: [String]
    let status: Int32
    let says: String
    var testDescription: String { name }
  }

  static let refusals = [
    Refusal(
      name: "nobody of that name", arguments: ["void", "Nadie", "--quiz", "first-contact", "--attempt", "1"] + said,
      status: 2, says: "No record on this machine is of Nadie."),
    Refusal(
      name: "two people of one name",
      arguments: ["waive", "Joaquim", "--module", "papers", "--kind", "equivalent"] + said,
      status: 2, says: "Several records fit Joaquim"),
    Refusal(
      name: "no such attempt", arguments: ["void", "4711", "--quiz", "first-contact", "--attempt", "7"] + said,
      status: 2, says: "There is no attempt 7 at first-contact. There are: 1 ("),
    Refusal(
      name: "no attempt at that quiz", arguments: ["void", "4711", "--quiz", "own/mine", "--attempt", "1"] + said,
      status: 2, says: "The record has no attempt at own/mine."),
    Refusal(
      name: "an id of no attempt", arguments: ["countersign", "4711", "--attempt", uuid(1).text] + said,
      status: 2, says: "no attempt with the id"),
    Refusal(
      name: "an attempt that is still underway",
      arguments: ["void", "4711", "--quiz", "first-contact", "--attempt", "1"] + said, status: 2,
      says: "still underway"),
    Refusal(
      name: "no such module", arguments: ["waive", "4711", "--module", "x", "--kind", "equivalent"] + said,
      status: 2, says: "no module x. It has: first-contact, papers"),
    Refusal(
      name: "no such kind", arguments: ["waive", "4711", "--module", "papers", "--kind", "nice"] + said,
      status: 64, says: "tested-out, equivalent, administrative"),
    Refusal(
      name: "a number without a quiz", arguments: ["void", "4711", "--attempt", "1"] + said, status: 64,
      says: "needs --quiz"),
    Refusal(
      name: "no reason",
      arguments: ["void", "4711", "--quiz", "first-contact", "--attempt", "1", "--author", "A", "--reason", " "],
      status: 64, says: "must not be empty"),
  ]

  @Test("What cannot be corrected is said in a sentence, and nothing is written", arguments: refusals)
  func refused(_ row: Refusal) throws {
    try Program.withFolder { folder in
      let post = try RecordedPost(folder)
      try post.attempt(isHandedIn: false)
      for number in ["1", "2"] {
        _ = try RecordedPost(folder, TraineeProfile(name: "Joaquim", staffNumber: number, language: .english))
      }
      let before = try post.record().bytes
      let result = try records(row.arguments, folder)
      #expect(result.status == row.status, "\(result.errors)")
      #expect(result.errors.contains(row.says), "\(result.errors)")
      #expect(try post.record().bytes == before)
    }
  }
}
