import CourseContent
import CourseModel
import FileAccess
import TestSupport
import Testing

/// A file of settings, what it says, and what is found in it.
struct SettingsCase: CustomTestStringConvertible, Sendable {
  let name: String
  let text: String
  var says: @Sendable (inout Settings) -> Void = { _ in }
  var faults: [ContentFault] = []
  var testDescription: String { name }
}

@Suite("A person's settings")
struct SettingsReaderTests {
  private static func read(_ bytes: [UInt8]) -> (settings: Settings, diagnostics: [Diagnostic]) {
    SettingsReader.read(
      "/config.yaml", MemoryFileSystem(["/config.yaml": bytes]), actions: ["next", "back", "flag"],
      isKey: { $0 == "space" || $0.count == 1 })
  }

  @Test(
    "What can be read counts, and every mistake is told",
    arguments: [
      SettingsCase(name: "nothing", text: ""),
      SettingsCase(name: "comments alone", text: "# graphics: ascii\n\n  # keys:\n"),
      SettingsCase(
        name: "everything",
        text: "graphics: utf-8\ncolour: never\ncontrast: high\nlanguage: es\nkeys:\n  next: [space, n]\n  back: q\n",
        says: {
          $0.graphics = .utf8
          $0.colour = .never
          $0.contrast = .high
          $0.language = .spanish
          $0.keys = ["next": ["space", "n"], "back": ["q"]]
        }),
      SettingsCase(name: "maps in one line", text: "keys: {back: [q]}\n", says: { $0.keys = ["back": ["q"]] }),
      SettingsCase(
        name: "a digit, and a key that YAML quotes", text: "keys:\n  back: [1, '?']\n",
        says: { $0.keys = ["back": ["1", "?"]] }),
      SettingsCase(name: "an empty list", text: "keys:\n  back: []\n", says: { $0.keys = ["back": []] }),
      SettingsCase(
        name: "a value that is none", text: "contrast: loud\ncolour: never\n", says: { $0.colour = .never },
        faults: [.settings(.unknownChoice("loud", of: "contrast", known: ["auto", "high"]))]),
      SettingsCase(
        name: "a language that is none", text: "language: Deutsch\n", faults: [.unknownLanguage("Deutsch")]),
      SettingsCase(
        name: "a key that is none", text: "keys:\n  back: [spac, q]\n", faults: [.settings(.unknownKey("spac"))]),
      SettingsCase(
        name: "an action that is none", text: "keys:\n  flagg: x\n", faults: [.unknownKey("flagg", suggestion: "flag")]),
      SettingsCase(
        name: "an unknown setting", text: "color: never\n", faults: [.unknownKey("color", suggestion: "colour")]),
      SettingsCase(name: "a list for a map", text: "- a\n", faults: [.wrongShape(key: "config", expected: .map)]),
      SettingsCase(
        name: "a map for a key", text: "keys:\n  back:\n    a: b\n", faults: [.wrongShape(key: "back", expected: .text)]
      ),
      SettingsCase(
        name: "a text for the keys", text: "keys: x\n", faults: [.wrongShape(key: "keys", expected: .map)]),
      SettingsCase(
        name: "an action twice", text: "keys:\n  back: q\n  back: b\n", says: { $0.keys = ["back": ["q"]] },
        faults: [.repeatedKey("back")]),
      SettingsCase(
        name: "too many keys", text: "keys:\n  back: [a, b, c, d, e, f, g, h, i, j, k, l, m]\n",
        faults: [.settings(.tooManyKeys("back", limit: 12))]),
      SettingsCase(name: "an alias", text: "graphics: &a ascii\n", faults: [.yamlAlias]),
      SettingsCase(
        name: "an escape sequence written out", text: "keys:\n  back: [\"\\e[2J\"]\n",
        faults: [.controlCharacter("‹U+001B›"), .settings(.unknownKey("\u{1B}[2J"))]),
    ])
  func reading(_ row: SettingsCase) {
    var expected = Settings()
    row.says(&expected)
    let reading = Self.read(Array(row.text.utf8))
    #expect(reading.settings == expected)
    #expect(reading.diagnostics.map(\.fault) == row.faults)
  }

  @Test("A file that cannot be read says nothing, and why is told")
  func unreadable() {
    #expect(Self.read([0xFF, 0xFE]).diagnostics.map(\.fault) == [.notUTF8])
    let large = Self.read(Array(repeating: 0x23, count: SettingsReader.sizeLimit + 1))
    #expect(large.settings == Settings() && large.diagnostics.count == 1)
    let missing = SettingsReader.read("/nowhere.yaml", MemoryFileSystem())
    #expect(missing.settings == Settings() && missing.diagnostics.isEmpty)
  }
}
