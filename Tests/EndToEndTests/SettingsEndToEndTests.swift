import Foundation
import TestSupport
import Testing

/// A way to start the program, and whether its first screen has colours.
struct ColourCase: CustomTestStringConvertible, Sendable {
  var options = ""
  var environment: [String: String] = [:]
  var config = ""
  let hasColours: Bool
  var testDescription: String { "\(options) \(environment) \(config)" }
}

@Suite("Options and settings of the terminal", .serialized)
struct SettingsEndToEndTests {
  /// Starts the program with settings and shows its first screen.
  private static func start(
    _ options: String, _ environment: [String: String] = [:], config: String = "",
    _ look: (RealTerminal) throws -> Void
  ) throws {
    try Program.withFolder { folder in
      try FileManager.default.createDirectory(atPath: folder + "/config/amparo", withIntermediateDirectories: true)
      try config.write(toFile: folder + "/config/amparo/config.yaml", atomically: false, encoding: .utf8)
      let variables = environment.merging(["XDG_CONFIG_HOME": folder + "/config"]) { $1 }
      try look(RealTerminal("exec \(Program.path) \(options)", data: folder + "/data", environment: variables))
    }
  }

  @Test(
    "Options go before settings, settings before NO_COLOR, and an empty NO_COLOR forbids nothing",
    arguments: [
      ColourCase(hasColours: true),
      ColourCase(options: "--colour never", hasColours: false),
      ColourCase(environment: ["NO_COLOR": "1"], hasColours: false),
      ColourCase(environment: ["NO_COLOR": ""], hasColours: true),
      ColourCase(options: "--color always", environment: ["NO_COLOR": "1"], hasColours: true),
      ColourCase(config: "colour: never\n", hasColours: false),
      ColourCase(options: "--colour always", config: "colour: never\n", hasColours: true),
      ColourCase(environment: ["NO_COLOR": "1"], config: "colour: always\n", hasColours: true),
      ColourCase(options: "--contrast high", hasColours: false),
      ColourCase(config: "contrast: high\n", hasColours: false),
    ])
  func colours(_ row: ColourCase) throws {
    try Self.start(row.options, row.environment, config: row.config) { terminal in
      try terminal.see("Welcome to Amparo")
      #expect(terminal.styledScreen.contains("38;5;") == row.hasColours)
    }
  }

  @Test("In high contrast nothing is faint")
  func contrast() throws {
    try Self.start("") { terminal in
      try terminal.see("Welcome to Amparo")
      #expect(terminal.styledScreen.contains("\u{1B}[2m"))
    }
    try Self.start("--contrast high") { terminal in
      try terminal.see("Welcome to Amparo")
      #expect(!terminal.styledScreen.contains("\u{1B}[2m"))
    }
  }

  @Test("Plain letters can be asked for where UTF-8 is at hand, and UTF-8 where the locale does not say it")
  func graphics() throws {
    try Self.start("--graphics ascii --language es") { terminal in
      let screen = try terminal.see("Le damos la bienvenida")
      #expect(screen.utf8.allSatisfy { $0 < 0x80 })
    }
    try Self.start("--graphics utf-8 --language es", ["LANG": "C"]) { terminal in
      let screen = try terminal.see("Le damos la bienvenida")
      #expect(screen.contains("─") && screen.contains("quién"))
    }
    try Self.start("", ["LANG": "C"], config: "graphics: utf-8\n") { terminal in
      let screen = try terminal.see("Welcome to Amparo")
      #expect(screen.contains("─"))
    }
  }

  @Test("What is typed as UTF-8 is kept whole where plain letters are drawn")
  func typing() throws {
    try Self.start("--graphics ascii") { terminal in
      try terminal.see("Welcome to Amparo")
      try terminal.type("Enter")
      try terminal.see("As it shall stand in the list")
      try terminal.write("Muñoz")
      try terminal.see("Munoz")
      try terminal.type("Enter Enter Enter Enter Enter Enter")
      try terminal.see("What this course is")
      try terminal.type("q")
      try terminal.see("Your course")
      let folder = terminal.data + "/trainees/"
      let files = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".json") }
      let records = try files.map { try String(contentsOfFile: folder + $0, encoding: .utf8) }
      #expect(records.contains { $0.contains("Muñoz") })
    }
  }

  @Test("Keys and language of one's own hold from the start")
  func keys() throws {
    try Self.start("", config: "language: es\nkeys:\n  help: [h]\n  blank: o\n") { terminal in
      try terminal.see("h ayuda")
      try terminal.type("h")
      let help = try terminal.see("Oculta la pantalla")
      #expect(help.split(separator: "\n").contains { $0.contains("Oculta la pantalla") && $0.hasPrefix("   o ") })
    }
  }

  @Test("Settings that cannot be followed keep nobody from learning: the first is told, the doctor tells all")
  func mistakes() throws {
    let config = "contrast: loud\nkeys:\n  blank: [t]\n  help: [f2]\n"
    try Self.start("", config: config) { terminal in
      try terminal.see("config.yaml")
      try terminal.see("amparo doctor")
      try terminal.type("q")
      try terminal.see("? help")
    }
    try Program.withFolder { folder in
      try FileManager.default.createDirectory(atPath: folder + "/amparo", withIntermediateDirectories: true)
      try config.write(toFile: folder + "/amparo/config.yaml", atomically: false, encoding: .utf8)
      let result = try Program.run(
        ["doctor"], environment: ["XDG_CONFIG_HOME": folder, "AMPARO_DATA": folder + "/data"])
      #expect(result.status == 1)
      for text in ["config.yaml:1:11", "loud", "t would mean glossary, blank", "help has no letter"] {
        #expect(result.output.contains(text), "\(text)")
      }
    }
  }
}
