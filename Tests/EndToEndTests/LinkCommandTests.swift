import CourseModel
import Foundation
import TestSupport
import Testing
import TraineeRecords

/// `records link` and `unlink` as a coordinator calls them.
@Suite("Commands that link")
struct LinkCommandTests {
  private static let said = ["--by", "A. Pérez", "--reason", "Enrolled twice"]

  private func records(_ arguments: [String], _ folder: String) throws -> Program.Result {
    try Program.run(["records"] + arguments, environment: ["AMPARO_DATA": folder])
  }

  /// Two records of one name: under the one everything of the first module is done, under the other the second is waived.
  private func twoRecords(_ folder: String) throws -> [RecordedPost] {
    let first = try RecordedPost(folder)
    try first.readAll()
    try first.attempt()
    var profile = RecordedPost.profile
    profile.staffNumber = "4712"
    let second = try RecordedPost(folder, profile)
    let waive = ["waive", "4712", "--module", "papers", "--kind", "equivalent", "--author", "A", "--reason", "b"]
    #expect(try records(waive, folder).status == 0)
    return [first, second]
  }

  /// The rows of an export by column.
  private func rows(_ arguments: [String], _ folder: String) throws -> [[String: String]] {
    let lines = try records(["export"] + arguments, folder).output.split(separator: "\r\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let header = try #require(lines.first)
    return lines.dropFirst().map { Dictionary(zip(header, $0), uniquingKeysWith: { first, _ in first }) }
  }

  @Test("Linked records are told as one person, counted as one, and the link can be taken back and made again")
  func linking() throws {
    try Program.withFolder { folder in
      let posts = try twoRecords(folder + "/post")
      let ids = posts.map(\.trainee.text)
      let person = ids.min() ?? ""
      let post = folder + "/post"
      let merge = ["merge", post, "--into", folder + "/office"]
      let before = try records(merge, post)
      #expect(before.status == 1 && before.output.contains("has several records"), "\(before.errors)")
      #expect(try Set(rows([], post).map { $0["person"] }) == Set(ids))

      let link = try records(["link", "4711", "4712"] + Self.said, post)
      #expect(link.status == 0 && link.output.contains("count as one person now"), "\(link.errors)")
      let again = try records(["link", "4712", ids[0]] + Self.said, post)
      #expect(again.status == 0 && again.output.contains("linked already"), "\(again.errors)")
      for number in ["4711", "4712"] {
        let show = try records(["show", number], post)
        #expect(
          show.output.contains("A. Pérez: Enrolled twice") && show.output.contains("one person"), "\(show.output)")
      }
      let linked = try rows([], post)
      #expect(linked.count == 6 && linked.allSatisfy { $0["person"] == person })
      #expect(
        linked.filter { $0["scope"] == "course" }.allSatisfy {
          $0["lessons_read"] == "2" && $0["waivers"] == "equivalent"
        })
      #expect(
        linked.filter { $0["module_id"] == "papers" }.map { $0["completed"] ?? "" }.sorted() == ["false", "true"])
      #expect(
        try records(["list", "--json"], post).output.components(separatedBy: "\"person\": \"\(person)\"").count == 3)
      let json = try records(["export", "--format", "json"], post).output
      #expect(json.components(separatedBy: "\"person\": \"\(person)\"").count == 7)
      let status = try Program.run(["status", "--json"], environment: ["AMPARO_DATA": post]).output
      #expect(status.components(separatedBy: "\"person\": \"\(person)\"").count == 7)

      let after = try records(merge, post)
      #expect(after.status == 0 && after.output.contains("is one person with several records"), "\(after.output)")
      #expect(!after.output.contains("nothing was joined"))
      #expect(try records(["verify"], post).status == 0)

      let unlink = try records(["unlink", "4712", "4711", "--by", "B. Ruiz", "--reason", "Sisters"], post)
      #expect(unlink.status == 0 && unlink.output.contains("no longer linked"), "\(unlink.errors)")
      #expect(try Set(rows([], post).map { $0["person"] }) == Set(ids))
      #expect(try records(["show", "4711"], post).output.contains("B. Ruiz: Sisters"))
      #expect(try records(merge, post).status == 1)
      #expect(try records(["link", "4711", "4712"] + Self.said, post).status == 0)
      #expect(try records(merge, post).status == 0)
      #expect(try posts.allSatisfy { try $0.record().isUnbroken })
    }
  }

  @Test("What is linked keeps its pseudonyms: one for the person, and no id in the table")
  func pseudonymous() throws {
    try Program.withFolder { folder in
      let ids = try twoRecords(folder).map(\.trainee.text)
      let before = try rows(["--pseudonymous"], folder)
      #expect(before.allSatisfy { $0["person"] == $0["trainee_id"] })
      #expect(try records(["link", "4711", "4712"] + Self.said, folder).status == 0)
      let export = try records(["export", "--pseudonymous", "\(folder)/trainees/\(ids[0]).json"], folder)
      for id in ids { #expect(!export.output.contains(id) && !export.errors.contains(id), "\(export.errors)") }
      let after = try rows(["--pseudonymous"], folder)
      #expect(Set(after.map { $0["trainee_id"] }) == Set(before.map { $0["trainee_id"] }))
      #expect(Set(after.map { $0["person"] }).count == 1 && after.allSatisfy { $0["person"]?.hasPrefix("p-") == true })
    }
  }

  @Test("Half a link counts, is told by verify, merge and export, and running the command again completes it")
  func oneSided() throws {
    try Program.withFolder { folder in
      let posts = try twoRecords(folder)
      let before = try posts[1].record().bytes
      #expect(try records(["link", "4711", "4712"] + Self.said, folder).status == 0)
      // As after an interruption between the two saves.
      try Data(before).write(to: URL(fileURLWithPath: posts[1].path))
      let lacks = "The record of \(posts[1].trainee) does not hold the link with \(posts[0].trainee)"
      let verify = try records(["verify"], folder)
      #expect(verify.status == 1 && verify.output.contains(lacks), "\(verify.output)")
      let json = try records(["verify", "--json"], folder)
      #expect(json.output.contains("\"kind\": \"one-sided-link\""))
      let merge = try records(["merge", folder, "--into", folder + "/office"], folder)
      #expect(merge.status == 1 && merge.output.contains(lacks) && !merge.output.contains("nothing was joined"))
      #expect(try Set(rows([], folder).map { $0["person"] }).count == 1)
      #expect(try records(["export"], folder).errors.contains(lacks))
      #expect(try records(["show", "4712"], folder).output.contains(lacks))

      let again = try records(["link", "4711", "4712", "--by", "B", "--reason", "c"], folder)
      #expect(again.status == 0 && again.output.contains("had not heard of it"), "\(again.errors)")
      #expect(try records(["verify"], folder).status == 0)
      #expect(try records(["show", "4712"], folder).output.contains("A. Pérez: Enrolled twice"))
    }
  }

  @Test("Where the other record is not among those that are exported, that is said, and what is there is counted")
  func absent() throws {
    try Program.withFolder { folder in
      let posts = try twoRecords(folder)
      #expect(try records(["link", "4711", "4712"] + Self.said, folder).status == 0)
      let export = try records(["export", posts[0].path], folder)
      #expect(export.status == 0 && export.errors.contains("whose record is not among these"), "\(export.errors)")
      #expect(try rows([posts[0].path], folder).count == 3)
    }
  }

  @Test("Erasing one tells of the other, and the link then counts as nothing")
  func erasing() throws {
    try Program.withFolder { folder in
      let posts = try twoRecords(folder)
      #expect(try records(["link", "4711", "4712"] + Self.said, folder).status == 0)
      let erase = try records(["erase", "4712", "--yes"], folder)
      #expect(erase.status == 0 && erase.errors.contains("linked with \(posts[0].trainee)"), "\(erase.errors)")
      let gone = "is linked with \(posts[1].trainee), whose name and other details were erased"
      #expect(try records(["show", "4711"], folder).output.contains(gone))
      #expect(try records(["export"], folder).errors.contains(gone))
      #expect(try Set(rows([], folder).map { $0["person"] }).count == 2)
      #expect(try records(["verify"], folder).status == 0)
      let link = try records(["link", "4711", posts[1].trainee.text] + Self.said, folder)
      #expect(link.status == 2 && link.errors.contains("were erased"), "\(link.errors)")
    }
  }

  @Test("By way of a third: linked with each is one person, and taking back the middle says where it still holds")
  func byWayOfOthers() throws {
    try Program.withFolder { folder in
      let posts = try twoRecords(folder)
      let third = try RecordedPost(folder, TraineeProfile(name: "M. Núñez", staffNumber: "9", language: .english))
      #expect(try records(["link", "4711", "9"] + Self.said, folder).status == 0)
      #expect(try records(["link", "9", "4712"] + Self.said, folder).status == 0)
      #expect(try Set(rows([], folder).map { $0["person"] }).count == 1)
      let refused = try records(["unlink", "4711", "4712"] + Self.said, folder)
      #expect(
        refused.status == 2 && refused.errors.contains("only by way of others: \(third.trainee)"), "\(refused.errors)")
      #expect(try records(["link", "4711", "4712"] + Self.said, folder).status == 0)
      let undone = try records(["unlink", "4711", "4712"] + Self.said, folder)
      #expect(undone.status == 0 && undone.errors.contains("only by way of others"), "\(undone.errors)")
      _ = posts
    }
  }

  @Test(
    "One thread and many write the same table, linked people last",
    arguments: [["export"], ["export", "--format", "json"]])
  func workers(command: [String]) throws {
    try Program.withFolder { folder in
      let posts = try twoRecords(folder)
      for name in ["Ana", "Zoe"] {
        _ = try RecordedPost(folder, TraineeProfile(name: name, staffNumber: name, language: .english))
      }
      #expect(try records(["link", "4711", "4712"] + Self.said, folder).status == 0)
      let told = try ["1", "7"].map { count in
        try Program.run(
          ["records"] + command, environment: ["AMPARO_DATA": folder, "AMPARO_WORKERS": count]
        ).output.replacing(/"generatedAt": "[^"]*"/, with: "")
      }
      #expect(told[0] == told[1])
      let zoe = try #require(told[0].range(of: "Zoe")), maria = try #require(told[0].range(of: "María"))
      #expect(zoe.lowerBound < maria.lowerBound && told[0].contains(posts[1].trainee.text))
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
      name: "oneself", arguments: ["link", "4711", "4711"] + said, status: 2, says: "cannot be linked with itself"),
    Refusal(
      name: "nobody of that name", arguments: ["link", "4711", "Nadie"] + said, status: 2,
      says: "No record on this machine is of Nadie."),
    Refusal(
      name: "a name that fits both", arguments: ["link", "María Núñez", "4711"] + said, status: 2,
      says: "Several records fit"),
    Refusal(
      name: "an id of no record", arguments: ["link", "4711", uuid(1).text] + said, status: 2, says: uuid(1).text),
    Refusal(name: "not linked", arguments: ["unlink", "4711", "4712"] + said, status: 2, says: "are not linked"),
    Refusal(
      name: "no reason", arguments: ["link", "4711", "4712", "--by", "A", "--reason", " "], status: 64,
      says: "must not be empty"),
  ]

  @Test("What cannot be linked is said in a sentence, and nothing is written", arguments: refusals)
  func refused(_ row: Refusal) throws {
    try Program.withFolder { folder in
      let posts = try twoRecords(folder)
      let before = try posts.map { try $0.record().bytes }
      let result = try records(row.arguments, folder)
      #expect(result.status == row.status && result.errors.contains(row.says), "\(result.errors)")
      #expect(try posts.map { try $0.record().bytes } == before)
    }
  }
}
