import Foundation
import TestSupport
import Testing

/// A topic, and what its text must speak of.
struct TopicCase: CustomTestStringConvertible, Sendable {
  let name: String
  let speaksOf: [String]
  var testDescription: String { name }
}

@Suite("amparo help")
struct HelpCommandTests {
  static let topics = [
    TopicCase(name: "keys", speaksOf: ["config.yaml", "Ctrl", "page-down", "next", "blank"]),
    TopicCase(name: "terminals", speaksOf: ["--graphics ascii", "NO_COLOR", "--contrast high", "putty"]),
    TopicCase(name: "languages", speaksOf: ["--language", "LC_ALL"]),
    TopicCase(name: "records", speaksOf: ["AMPARO_DATA", "~/.local/share/amparo"]),
    TopicCase(name: "files", speaksOf: ["AMPARO_COURSE", "post.yaml"]),
    TopicCase(name: "practice", speaksOf: ["p "]),
    TopicCase(name: "accessibility", speaksOf: ["--linear", "accommodate"]),
    TopicCase(name: "safety", speaksOf: ["x ", "‹U+202E›"]),
  ]
  /// The program's own course, since the sample course speaks two languages alone.
  private static let course = ["AMPARO_COURSE": TestFiles.root]

  @Test("Each topic is told in every language of the interface, in 80 columns", arguments: topics)
  func topic(_ row: TopicCase) throws {
    var told: Set<String> = []
    for language in ["en", "es", "pt", "fr"] {
      let result = try Program.run(["help", row.name, "--language", language], environment: Self.course)
      #expect(result.status == 0 && result.errors.isEmpty)
      let lines = result.output.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.allSatisfy { $0.count <= 80 && $0.last != " " } && lines.count > 4)
      let text = lines.joined(separator: " ")
      for words in row.speaksOf { #expect(text.contains(words), "\(words) in \(language)") }
      told.insert(result.output)
    }
    #expect(told.count == 4)
  }

  @Test("Alone it lists commands and topics")
  func everything() throws {
    let result = try Program.run(["help"])
    for topic in Self.topics { #expect(result.output.contains("\n  \(topic.name) ")) }
    for command in ["learn", "doctor", "records"] { #expect(result.output.contains("\n  \(command) ")) }
  }

  @Test("It tells how a command is called; where a topic has the name of a command, both")
  func commands() throws {
    #expect(try Program.run(["help", "records", "export"]).output.contains("USAGE: amparo records export"))
    let both = try Program.run(["help", "records"]).output
    #expect(both.contains("AMPARO_DATA") && both.contains("USAGE: amparo records <subcommand>"))
    let unknown = try Program.run(["help", "kays"])
    #expect(unknown.status == 2 && unknown.errors.contains("kays") && unknown.errors.contains("keys"))
  }

  @Test("Topics are told where no course is found, in the language of the locale")
  func withoutCourse() throws {
    let result = try Program.run(["help", "files"], environment: ["AMPARO_COURSE": "/nowhere", "LANG": "es_MX.UTF-8"])
    #expect(
      result.status == 0 && result.output.contains("AMPARO_COURSE") && result.output.contains("El curso se busca"))
  }

  @Test("The keys that are told are those of the person's settings")
  func ownKeys() throws {
    try Program.withFolder { folder in
      try FileManager.default.createDirectory(atPath: folder + "/amparo", withIntermediateDirectories: true)
      try "keys: {blank: [w]}\n".write(toFile: folder + "/amparo/config.yaml", atomically: false, encoding: .utf8)
      let result = try Program.run(["help", "keys"], environment: ["XDG_CONFIG_HOME": folder])
      // On pages w writes a note: there x stays.
      #expect(result.output.contains("  blank         w x: "))
    }
  }

  @Test("Completions and manual know the topics, and one help alone", arguments: ["bash", "zsh", "fish"])
  func generated(shell: String) throws {
    let script = try Program.run(["--generate-completion-script", shell]).output
    for topic in Self.topics { #expect(script.contains(topic.name), "\(topic.name) in \(shell)") }
    #expect(!script.contains("Show subcommand help information."))
    #expect(script.components(separatedBy: "_amparo_help() {").count <= 2)
    let manual = try Program.run(["--experimental-dump-help"]).output
    #expect(manual.contains("The topics are keys, terminals") && !manual.contains("Show subcommand help information."))
  }
}
