import Foundation
import TestSupport
import Testing

@Suite("The compiled words")
struct CompiledWordsTests {
  @Test("They are those of Modules/interface; make record-phrases writes them anew")
  func upToDate() throws {
    try Program.withFolder { folder in
      let result = try Program.run([TestFiles.root + "/Scripts/make-phrases", folder], command: "/bin/sh")
      #expect(result.status == 0, "\(result.errors)")
      for name in ["Phrase.swift", "CompiledWords.swift"] {
        let written = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
        let kept = try String(
          contentsOfFile: TestFiles.root + "/Sources/CourseModel/Catalogue/" + name, encoding: .utf8)
        #expect(written == kept, "\(name) is older than Modules/interface")
      }
    }
  }
}

@Suite("The check of layers")
struct LayerCheckTests {
  private func check(_ files: [String: String]) throws -> Program.Result {
    try Program.withFolder { folder in
      for (path, text) in files {
        let file = URL(fileURLWithPath: folder + "/" + path)
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
      return try Program.run([TestFiles.root + "/Scripts/check-layers", folder], command: "/bin/sh")
    }
  }

  @Test("The project itself passes")
  func project() throws {
    let result = try Program.run([TestFiles.root + "/Scripts/check-layers"], command: "/bin/sh")
    #expect(result.status == 0, "\(result.output)")
  }

  struct Breach: CustomTestStringConvertible, Sendable {
    let name: String
    let path: String
    let text: String
    var testDescription: String { name }
  }

  @Test(
    "A breach made on purpose is found",
    arguments: [
      Breach(name: "an import upwards", path: "Sources/CourseModel/X.swift", text: "import TrainingUI\n"),
      Breach(
        name: "an import of a sibling", path: "Sources/CourseExports/X.swift", text: "internal import TraineeRecords\n"),
      Breach(
        name: "Foundation in the core", path: "Sources/TrainingUI/X.swift", text: "@preconcurrency import Foundation\n"),
      Breach(
        name: "one declaration of Glibc", path: "Sources/TerminalFrame/X.swift", text: "import func Glibc.getenv\n"),
      Breach(name: "the clock in the core", path: "Sources/CourseModel/X.swift", text: "let now = Date()\n"),
      Breach(
        name: "chance in the core", path: "Sources/TrainingUI/X.swift", text: "let seed = Int.random(in: 0...9)\n"),
      Breach(
        name: "a task in the core", path: "Sources/TrainingUI/X.swift",
        text: "  Task { }\n".replacing("Task {", with: "Task.detached {")),
      Breach(name: "an unknown target", path: "Sources/Helpers/X.swift", text: "let x = 1\n"),
    ])
  func breach(_ row: Breach) throws {
    let result = try check([row.path: row.text])
    #expect(result.status == 1)
    #expect(!result.output.isEmpty)
  }

  @Test("Comments may speak of what the code must not do")
  func comments() throws {
    let result = try check(["Sources/CourseModel/X.swift": "/// Never calls Date() itself.\nlet x = 1\n"])
    #expect(result.status == 0, "\(result.output)")
  }
}
