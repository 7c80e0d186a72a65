import CourseModel
import Foundation
import TestSupport
import Testing
import TraineeRecords

/// Commands over the records of many trainees.
@Suite("Commands over many records")
struct ScaleCommandTests {
  /// A folder with copies of one record under other ids and names.
  private func crowd(_ folder: String, _ count: Int) throws -> [String] {
    let post = try RecordedPost(folder + "/post")
    try post.readAll()
    for _ in 0..<12 { try post.attempt() }
    let text = String(decoding: try post.record().bytes, as: UTF8.self)
    try FileManager.default.createDirectory(atPath: folder + "/crowd", withIntermediateDirectories: true)
    return try (0..<count).map { number in
      let id = post.trainee.text.dropLast(6) + String(100_000 + number)
      let path = "\(folder)/crowd/\(id).json"
      // Later files have earlier names.
      let own = text.replacingOccurrences(of: post.trainee.text, with: id)
        .replacingOccurrences(of: "María Núñez", with: "Name \(count - number)")
      try own.write(toFile: path, atomically: false, encoding: .utf8)
      return path
    }
  }

  private func records(_ arguments: [String], workers: Int) throws -> Program.Result {
    try Program.run(["records"] + arguments, environment: ["AMPARO_WORKERS": String(workers)])
  }

  @Test(
    "One thread and many tell the same, byte for byte",
    arguments: [["export"], ["export", "--bom"], ["verify"], ["verify", "--json"], ["list", "--json"], ["head"]])
  func workers(command: [String]) throws {
    try Program.withFolder { folder in
      _ = try crowd(folder, 60)
      let alone = try records(command + [folder + "/crowd"], workers: 1)
      let many = try records(command + [folder + "/crowd"], workers: 7)
      #expect(alone.output.count > 1000, "\(alone.errors)")
      #expect(alone.output == many.output && alone.errors == many.errors && alone.status == many.status)
    }
  }

  @Test("An export is in the order of names, whatever the order of the files", arguments: [1, 7])
  func order(workers: Int) throws {
    try Program.withFolder { folder in
      _ = try crowd(folder, 9)
      let export = try records(["export", folder + "/crowd"], workers: workers)
      let names = export.output.split(separator: "\r\n").dropFirst().compactMap { line in
        line.split(separator: ",", omittingEmptySubsequences: false).first { $0.hasPrefix("Name ") }
      }
      #expect(Set(names).count == 9 && names == names.sorted(), "\(names)")
    }
  }

  @Test("Damaged records are told in the order of the files, and those around them as ever", arguments: [1, 7])
  func damaged(workers: Int) throws {
    try Program.withFolder { folder in
      let paths = try crowd(folder, 30)
      let whole = try records(["export", folder + "/crowd"], workers: workers)
      for path in [paths[12], paths[7]] {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try text.replacingOccurrences(of: "\"clock\":5,", with: "\"clock\":,")
          .write(toFile: path, atomically: false, encoding: .utf8)
      }
      let export = try records(["export", folder + "/crowd"], workers: workers)
      let told = export.errors.split(separator: "\n")
      #expect(export.status == 2 && told.count == 2, "\(export.errors)")
      #expect(told.first?.contains(paths[7]) == true && told.last?.contains(paths[12]) == true)
      let lost = ["Name \(30 - 7),", "Name \(30 - 12),"]
      let kept = whole.output.split(separator: "\r\n").filter { line in !lost.contains { line.contains($0) } }
      #expect(export.output.split(separator: "\r\n") == kept)
      let verify = try records(["verify", folder + "/crowd"], workers: workers)
      #expect(verify.status == 2 && !verify.output.contains(paths[7]) && verify.output.contains(paths[8]))
    }
  }

  @Test("Two files of one trainee are one record, wherever they lie")
  func united() throws {
    try Program.withFolder { folder in
      let paths = try crowd(folder, 5)
      let export = try records(["export", folder + "/crowd", paths[3], paths[1]], workers: 3)
      #expect(try export.output == records(["export", folder + "/crowd"], workers: 1).output)
    }
  }

  @Test(
    "A bar tells on a terminal how far a long work is; none is drawn where data runs over the same terminal",
    arguments: [("list --json > /dev/null", true), ("export --output /dev/null", true), ("export", false)])
  func bar(command: String, isShown: Bool) throws {
    try Program.withFolder { folder in
      _ = try crowd(folder, 600)
      let line = "\(Program.path) records \(command.replacing(" ", with: " \(folder)/crowd ", maxReplacements: 1))"
      let shown = try Program.run(
        ["-qec", isShown ? line : line + " \(folder)/crowd", "/dev/null"], command: "/usr/bin/script",
        environment: ["TERM": "xterm"])
      #expect(shown.output.contains("] 600/600") == isShown && shown.status == 0)
      #expect(!isShown || shown.output.hasSuffix("\r\u{1B}[K"), "taken away in the end")
    }
  }

  @Test("Memory does not grow with the number of trainees", arguments: [["export"], ["verify"], ["list"]])
  func memory(command: [String]) throws {
    try Program.withFolder { folder in
      _ = try crowd(folder, 2000)
      // 40 MiB for the heap and two threads: a fraction of what the records would take, were they all kept.
      let bounded = "ulimit -d 40960 && AMPARO_WORKERS=2 exec \"$@\""
      let arguments = ["-c", bounded, "sh", Program.path, "records"] + command + [folder + "/crowd"]
      let told = try Program.run(arguments, command: "/bin/sh")
      // The copies are told as such by verify, which then ends with 1; without memory a program ends by a signal.
      let expected: Int32 = command == ["verify"] ? 1 : 0
      #expect(told.status == expected && told.output.contains("Name 1"), "\(told.errors)")
    }
  }
}
