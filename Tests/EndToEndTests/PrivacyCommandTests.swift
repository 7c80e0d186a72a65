import CourseModel
import Foundation
import TestSupport
import Testing
import TraineeRecords

/// Erasing, pseudonyms and retention as a coordinator calls them.
@Suite("Commands for privacy")
struct PrivacyCommandTests {
  private func records(_ arguments: [String], _ folder: String) throws -> Program.Result {
    try Program.run(["records"] + arguments, environment: ["AMPARO_DATA": folder])
  }

  private func holdsName(_ folder: String) throws -> Bool {
    let grep = try Program.run(["-rlE", "María|\"4711\"", folder], command: "/usr/bin/grep")
    return !grep.output.isEmpty
  }

  @Test("Without --yes it says what would go, erases nothing, and ends with 64; with it, nothing of the name is left")
  func erasing() throws {
    try Program.withFolder { folder in
      let post = try RecordedPost(folder)
      try post.readAll()
      try post.attempt()
      let before = try post.record().bytes
      let asked = try records(["erase", "María Núñez"], folder)
      #expect(asked.status == 64 && asked.errors.contains("Nothing was erased. With --yes"), "\(asked.errors)")
      #expect(try post.record().bytes == before)

      let done = try records(["erase", "4711", "--yes"], folder)
      #expect(done.status == 0 && done.output.contains("\(post.trainee): erased."), "\(done.errors)")
      #expect(!done.output.contains("María"))
      #expect(try !holdsName(folder))
      let verify = try records(["verify"], folder)
      #expect(verify.status == 0 && verify.output.contains("(erased): unbroken"), "\(verify.output)")
      #expect(try records(["list"], folder).output.contains("(erased)"))
      let export = try records(["export"], folder)
      #expect(export.output.contains(",first-contact,1,") && export.output.contains(",true,true,verified,"))
      let shown = try records(["show", post.trainee.text], folder)
      #expect(shown.output.contains("were erased on 20") && shown.output.contains("--attempt 1"), "\(shown.output)")
      let again = try records(["erase", post.trainee.text, "--yes"], folder)
      #expect(again.status == 0 && again.output.contains("erased already"))
      let void = try records(
        ["void", post.trainee.text, "--quiz", "first-contact", "--attempt", "1", "--author", "A", "--reason", "b"],
        folder)
      #expect(void.status == 2 && void.errors.contains("were erased"))
    }
  }

  @Test("A merge says which old copies still hold the words, takes none of them in, and erases them where they stood")
  func merging() throws {
    try Program.withFolder { folder in
      let post = try RecordedPost(folder + "/post")
      try post.readAll()
      #expect(try records(["merge", folder + "/post", "--into", folder + "/office"], folder).status == 0)
      #expect(try records(["erase", "4711", "--yes"], folder + "/office").status == 0)

      let old = try records(["merge", folder + "/post", "--into", folder + "/office"], folder)
      #expect(old.status == 1 && old.output.contains("still holds the name"), "\(old.output)\(old.errors)")
      #expect(old.output.contains("\(folder)/post/trainees/\(post.trainee).json"))
      #expect(try !holdsName(folder + "/office"))

      let json = try records(["merge", folder + "/office", "--into", folder + "/post", "--json"], folder)
      #expect(json.status == 0, "\(json.output)\(json.errors)")
      #expect(json.output.contains("\"erased\": [\n    \"\(post.trainee)\"\n  ]"), "\(json.output)")
      #expect(try !holdsName(folder + "/post"))
      #expect(try records(["verify"], folder + "/post").status == 0)
    }
  }

  @Test("Two erased records are not taken for one person")
  func namesakes() throws {
    try Program.withFolder { folder in
      for number in ["1", "2"] {
        let profile = TraineeProfile(name: "Joaquim", agency: "PF", staffNumber: number, language: .english)
        _ = try RecordedPost(folder + "/post", profile)
      }
      for number in ["1", "2"] { #expect(try records(["erase", number, "--yes"], folder + "/post").status == 0) }
      let merge = try records(["merge", folder + "/post", "--into", folder + "/office"], folder)
      #expect(merge.status == 0, "\(merge.output)")
    }
  }

  @Test("Nobody learns under an erased record: the course begins as on a new machine")
  func learning() throws {
    try Program.withFolder { folder in
      _ = try RecordedPost(folder)
      #expect(try records(["erase", "4711", "--yes"], folder).status == 0)
      let terminal = try RealTerminal(data: folder)
      try terminal.see("Welcome to Amparo")
      try LearningEndToEndTests.enrolled(terminal)
      try terminal.type("u")
      let people = try terminal.see("Somebody new")
      #expect(!people.contains("2  María") && people.contains("2  Somebody new"))
    }
  }

  @Test("A pseudonymous export tells neither name, staff number, post nor id, and the same pseudonym every time")
  func pseudonymous() throws {
    try Program.withFolder { folder in
      let post = try RecordedPost(folder)
      try post.readAll()
      try post.attempt()
      let export = try records(["export", "--pseudonymous"], folder)
      #expect(export.status == 0, "\(export.errors)")
      for word in ["María", "4711", "Puente", post.trainee.text] { #expect(!export.output.contains(word)) }
      #expect(export.output.contains("\r\n,p-") && export.output.contains(",,INM,,mx,"))
      #expect(try records(["export", "--pseudonymous"], folder).output == export.output)
      let json = try records(["export", "--pseudonymous", "--format", "json"], folder)
      #expect(json.output.contains("\"trainee_id\": \"p-") && !json.output.contains("María"))
    }
  }

  @Test("Who has not been active for longer than the course's retention is due, and nobody else")
  func due() throws {
    try Program.withFolder { folder in
      let course = folder + "/course"
      for name in ["Modules", "Quizzes"] {
        try FileManager.default.createDirectory(atPath: course, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: TestFiles.sampleCourse + "/" + name, toPath: course + "/" + name)
      }
      let now = Int(Date().timeIntervalSince1970)
      let month = 31 * 86_400
      let old = try RecordedPost(
        folder + "/data", TraineeProfile(name: "Ana", language: .english), startingAt: now - 14 * month)
      _ = try RecordedPost(folder + "/data", TraineeProfile(name: "Eva", language: .english), startingAt: now - month)
      let unsaid = try records(["due-for-erasure", "--course", course], folder + "/data")
      #expect(unsaid.status == 2 && unsaid.errors.contains("names no retention-months"))

      let file = course + "/Modules/course.yaml"
      let text = try String(contentsOfFile: file, encoding: .utf8)
        .replacingOccurrences(of: "policy:\n", with: "policy:\n  retention-months: 12\n")
      try Data(text.utf8).write(to: URL(fileURLWithPath: file))
      let due = try records(["due-for-erasure", "--course", course], folder + "/data")
      #expect(due.status == 0 && due.output.contains("Ana") && !due.output.contains("Eva"), "\(due.errors)")
      #expect(due.errors.contains("1 due"))
      let json = try records(["due-for-erasure", "--json", "--course", course], folder + "/data")
      #expect(json.output.contains("\"trainee_id\": \"\(old.trainee)\""))

      // Who goes on learning under another identity is not due under this one.
      let said = ["Ana", "Eva", "--by", "A", "--reason", "b", "--course", course]
      #expect(try records(["link"] + said, folder + "/data").status == 0)
      #expect(try records(["due-for-erasure", "--course", course], folder + "/data").errors.contains("0 due"))
      #expect(try records(["unlink"] + said, folder + "/data").status == 0)
      #expect(try records(["due-for-erasure", "--course", course], folder + "/data").errors.contains("1 due"))

      // What a coordinator writes is no activity, and who was erased is due no more.
      let waive = ["waive", "Ana", "--module", "papers", "--kind", "equivalent", "--author", "A", "--reason", "b"]
      #expect(try records(waive + ["--course", course], folder + "/data").status == 0)
      #expect(try records(["due-for-erasure", "--course", course], folder + "/data").errors.contains("1 due"))
      #expect(try records(["erase", "Ana", "--yes"], folder + "/data").status == 0)
      #expect(try records(["due-for-erasure", "--course", course], folder + "/data").errors.contains("0 due"))
    }
  }
}
