import Foundation
import TestSupport
import Testing

/// The kinds of terminal that are named by TERM, each played in a real one.
@Suite("Kinds of terminal", .serialized)
struct TerminalKindTests {
  /// Those whose descriptions every machine has (ncurses-base), and PuTTY's, which comes with ncurses-term.
  static let kinds = [
    "xterm", "xterm-256color", "screen", "screen-256color", "tmux", "tmux-256color", "linux", "vt100", "vt220", "rxvt",
    "putty",
  ]
  /// Those that draw no colours.
  private static let withoutColours: Set = ["vt100", "vt220"]

  /// Whether this machine describes a kind of terminal.
  static func isDescribed(_ kind: String) -> Bool {
    ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo"].contains { folder in
      FileManager.default.fileExists(atPath: "\(folder)/\(kind.prefix(1))/\(kind)")
    }
  }

  /// Answers the question.
  ///
  /// The screen may be seen before the keys that came earlier are dropped: then once more.
  private static func answered(_ terminal: RealTerminal) throws -> String {
    try terminal.type("2 Enter")
    let screen = try terminal.see(oneOf: ["Right", "left out"])
    guard screen.contains("left out") else { return screen }
    try terminal.type("2 Enter")
    return try terminal.see("Right")
  }

  /// Enrols, reads the first page and answers its question; the screens on the way.
  private static func play(
    _ kind: String, _ options: String = "", environment: [String: String] = [:]
  ) throws -> (screens: [String], hasColours: Bool) {
    try Program.withFolder { folder in
      let terminal = try RealTerminal(
        "exec \(Program.path) \(options)", data: folder, environment: ["TERM": kind].merging(environment) { $1 })
      try LearningEndToEndTests.enrolled(terminal)
      var screens = [terminal.screen]
      try terminal.type("Enter")
      screens.append(try terminal.see("23:10, the bridge"))
      try terminal.type("Space")
      screens.append(try terminal.see("What do you write in the age field"))
      screens.append(try answered(terminal))
      try terminal.type("End")
      let styled = terminal.styledScreen
      try terminal.type("Escape")
      try terminal.see("Your course")
      try terminal.type("C-c")
      try terminal.seeEnd()
      return (screens, ["[3", ";3"].contains { styled.contains($0 + "1m") || styled.contains($0 + "8;5;") })
    }
  }

  @Test("A check reads the same on every kind of terminal", arguments: kinds.filter(isDescribed))
  func sameText(kind: String) throws {
    let expected = try Self.play("xterm-256color").screens
    let played = try Self.play(kind)
    #expect(played.screens == expected)
    if Self.withoutColours.contains(kind) { #expect(!played.hasColours) }
  }

  @Test(
    "Without UTF-8 every kind shows plain letters, and no question marks for what it lacks",
    arguments: ["vt100", "linux"])
  func plainText(kind: String) throws {
    let played = try Self.play(kind, environment: ["LANG": "C"])
    #expect(played.screens.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
    #expect(try Self.play(kind, "--graphics ascii").screens.last == played.screens.last)
  }

  @Test(
    "A kind that this machine does not describe is named, and the course is told in lines",
    arguments: ["vt9000", "putty/../vt100", "dumb"])
  func unknown(kind: String) throws {
    try Program.withFolder { folder in
      let terminal = try RealTerminal(data: folder, environment: ["TERM": kind])
      let screen = try terminal.see("told in lines")
      #expect(screen.contains(kind))
      try terminal.type("C-c")
      try terminal.seeEnd()
    }
  }

  // MARK: Terminals that can less

  /// A terminal as xterm-256color, with lines of its description (terminfo(5)) taken out and others put in.
  struct Variant: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var without: Set<String> = []
    var with: [String] = []
  }

  static let variants = [
    Variant(testDescription: "moves no rows", without: ["csr", "il", "dl", "il1", "dl1"]),
    Variant(testDescription: "moves rows by one alone", without: ["il", "dl", "indn", "rin"]),
    Variant(testDescription: "cannot erase a row", without: ["el"]),
    Variant(testDescription: "has to be told every column", without: ["cuf", "hpa", "cuf1"]),
    Variant(testDescription: "moves in its usual style alone", without: ["msgr"]),
    Variant(testDescription: "begins a row behind the last column at once", without: ["xenl"]),
    Variant(
      testDescription: "has no styles", without: ["bold", "dim", "sitm", "smul", "rev", "setaf", "setab", "sgr"]),
    Variant(testDescription: "gives columns to styles", with: ["xmc#1"]),
    Variant(testDescription: "shows styles or colours", with: ["ncv#0x37"]),
    Variant(
      testDescription: "needs time", without: ["cup", "el", "dl"],
      with: [#"cup=\E[%i%p1%d;%p2%dH$<3>"#, #"el=\E[K$<2/>"#, #"dl=\E[%p1%dM$<1*>"#]),
    Variant(testDescription: "cannot hide its cursor", without: ["civis", "cnorm", "cvvis"]),
  ]

  /// Compiles a variant's description into a folder.
  private static func describe(_ variant: Variant, in folder: String) throws {
    let full = try Program.run(["-1", "xterm-256color"], command: "/usr/bin/infocmp").output
    let lines = full.split(separator: "\n").filter { line in
      let name = line.trimmingCharacters(in: .whitespaces).prefix { $0.isLetter || $0.isNumber }
      return !line.hasPrefix("#") && !variant.without.contains(String(name))
    }
    var source = lines.joined(separator: "\n") + "\n"
    source.replace(/^[^\n,]*,/, with: "amparo-variant,", maxReplacements: 1)
    for line in variant.with { source += "\t\(line),\n" }
    try source.write(toFile: folder + "/source", atomically: true, encoding: .utf8)
    let result = try Program.run(["-o", folder, folder + "/source"], command: "/usr/bin/tic")
    try #require(result.status == 0, "\(result.errors)")
  }

  /// Scrolls and turns pages of a lesson in a small window, and stands on its last page at the end.
  private static func walk(_ environment: [String: String], until last: String?) throws -> String {
    try Program.withFolder { folder in
      let terminal = try RealTerminal(data: folder, environment: environment)
      try LearningEndToEndTests.enrolled(terminal)
      try terminal.resize(46, 14)
      try terminal.type("Enter")
      try terminal.see("23:10, the bridge")
      try terminal.type("Down Down Down Up Space Down b Down Space Down Down Up")
      guard let last else { return try terminal.settled() }
      return try terminal.see(last)
    }
  }

  @Test("A terminal that can less shows the same text", arguments: variants)
  func variant(_ variant: Variant) throws {
    try Program.withFolder { folder in
      let expected = try Self.walk([:], until: nil)
      try Self.describe(variant, in: folder)
      #expect(try Self.walk(["TERM": "amparo-variant", "TERMINFO": folder], until: expected) == expected)
    }
  }
}
