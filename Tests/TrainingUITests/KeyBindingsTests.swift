import CourseModel
public import TerminalFrame
import TestSupport
import Testing
import TrainingUI

/// A choice of keys, what it does on a screen, and what is said of it.
struct BindingCase: CustomTestStringConvertible {
  let name: String
  var wishes: [ActionName: [Key]]
  var context = Context.page
  var pressed: Key
  var does: Action?
  var problems: [String] = []
  var testDescription: String { name }
}

@Suite("Keys of one's own")
struct KeyBindingsTests {
  @Test("A sentence that names a key names the one that the person has", arguments: [Presentation.screens, .lines])
  func sentences(presentation: Presentation) throws {
    for language in [Language.english, .spanish, .portuguese, .french] {
      let words = try Stage(language, presentation: presentation).state.session.words
      for phrase in Phrase.allCases { #expect(!words.count(phrase, 2).contains("{key-"), "\(phrase.key)") }
    }
  }

  @Test("Where keys were chosen, the tour and every other sentence speak of them")
  func sentencesOfOnesOwn() throws {
    let bindings = KeyBindings([.blank: ["o"], .tour: ["T"], .search: ["F"], .open: ["O", .enter], .marks: ["M"]])
    #expect(bindings.problems.isEmpty)
    var stage = try Stage(.english, 80, 40, bindings: bindings)
    stage.press("T Space")
    #expect(stage.screen.contains("F searches all lessons, t explains terms"), "\(stage.screen)")
    stage.press("Space")
    #expect(stage.screen.contains("o hides the screen"), "\(stage.screen)")
    stage.press("Space")
    #expect(stage.screen.contains("T on the course map shows this again"), "\(stage.screen)")
    stage.press("Space O m")
    #expect(stage.screen.contains("M on the course map lists them"), "\(stage.screen)")
    // In another language too.
    stage.press("l m m")
    #expect(stage.screen.contains("M en el mapa"), "\(stage.screen)")
    #expect(stage.state.session.words[.quizBegin] == "Con O empieza un intento.")
  }

  @Test(
    "A choice holds where it leaves every key one meaning; else the usual keys stay",
    arguments: [
      BindingCase(name: "a new key", wishes: [.blank: ["o"]], pressed: "o", does: .blank),
      BindingCase(name: "the former key no longer", wishes: [.blank: ["o"]], pressed: "x", does: nil),
      BindingCase(name: "what is pasted is no key", wishes: [.blank: ["o"]], pressed: .pasted("o"), does: nil),
      BindingCase(
        name: "what is pasted is text where one writes", wishes: [.blank: ["o"]], context: .search,
        pressed: .pasted("o"),
        does: .typed("o")),
      BindingCase(name: "other actions stay", wishes: [.blank: ["o"]], pressed: "t", does: .glossary),
      BindingCase(name: "two keys", wishes: [.back: ["o", .escape]], pressed: .escape, does: .back),
      BindingCase(name: "exchanged keys", wishes: [.blank: ["t"], .glossary: ["x"]], pressed: "t", does: .blank),
      BindingCase(
        name: "an action of several screens", wishes: [.next: ["o"]], context: .quizChoice, pressed: "o", does: .forward
      ),
      BindingCase(
        name: "a key in use", wishes: [.blank: ["t"]], pressed: "t", does: .glossary, problems: ["glossary blank t"]),
      BindingCase(
        name: "a key in use, the usual one stays", wishes: [.blank: ["t"]], pressed: "x", does: .blank,
        problems: ["glossary blank t"]),
      BindingCase(
        name: "a key in use elsewhere alone", wishes: [.blank: ["t"]], context: .result, pressed: "t", does: .blank,
        problems: ["glossary blank t"]),
      BindingCase(
        name: "one key twice", wishes: [.blank: ["o"], .glossary: ["o"]], pressed: "x", does: .blank,
        problems: ["glossary blank o"]),
      BindingCase(
        name: "a usual key given back to its action", wishes: [.glossary: ["x"], .sources: ["t"]], pressed: "t",
        does: .glossary, problems: ["glossary blank x", "sources glossary t"]),
      BindingCase(
        name: "a digit that chooses a line", wishes: [.blank: ["2"]], context: .courseMap, pressed: "2", does: .mark(2),
        problems: ["blank 2 line"]),
      BindingCase(
        name: "a function key alone", wishes: [.help: [.function(2)]], pressed: "?", does: .help,
        problems: ["unreachable help"]),
      BindingCase(
        name: "no key at all", wishes: [.back: []], pressed: "q", does: .back, problems: ["unreachable back"]),
      BindingCase(
        name: "the way out of everything", wishes: [.interrupt: ["o"]], pressed: .control("c"), does: .interrupt,
        problems: ["fixed interrupt"]),
      BindingCase(
        name: "the key of the way out", wishes: [.blank: [.control("c"), "o"]], pressed: .control("c"),
        does: .interrupt, problems: ["blank interrupt Ctrl-C"]),
      BindingCase(
        name: "text stays text", wishes: [.blank: ["o"]], context: .quizTyped, pressed: "o", does: .typed("o")),
      BindingCase(
        name: "writing keeps its own keys", wishes: [.back: ["o"]], context: .quizTyped, pressed: .escape, does: .back),
    ])
  func choice(_ row: BindingCase) {
    let bindings = KeyBindings(row.wishes)
    #expect(bindings.action(for: row.pressed, in: row.context) == row.does)
    #expect(bindings.problems.map(Self.told) == row.problems)
  }

  private static func told(_ problem: KeyProblem) -> String {
    switch problem {
    case .fixed(let name): "fixed \(name.rawValue)"
    case .unreachable(let name): "unreachable \(name.rawValue)"
    case .ambiguous(let clash, _):
      (clash.names.map(\.rawValue) + [clash.key.shownName] + (clash.choosesLine ? ["line"] : [])).joined(separator: " ")
    }
  }

  @Test("Whatever is chosen, every screen keeps help, a way out and one meaning for each key", arguments: 1...60)
  func anyChoice(seed: UInt64) {
    var source = SeededSource(state: seed)
    let keys: [Key] =
      [.enter, .escape, .tab, .left, .right, .up, .function(3), .control("c"), .control("l"), .backspace]
      + " abcdefghijklmnopqrstuvwxyz?/19".unicodeScalars.map(Key.character)
    var wishes: [ActionName: [Key]] = [:]
    for name in ActionName.allCases where Bool.random(using: &source) {
      wishes[name] = (0..<Int.random(in: 0...3, using: &source)).map { _ in
        keys[Int.random(in: 0..<keys.count, using: &source)]
      }
    }
    let bindings = KeyBindings(wishes)
    for context in Context.allCases {
      let entries = bindings.entries(in: context)
      let actions = Set(entries.map(\.action))
      #expect(actions == Set(ActionTable.entries(in: context).map(\.action)))
      var meanings: [Key: Action] = [:]
      for entry in entries {
        for key in entry.keys where !(context.takesText && key.isPlain && key != .enter) {
          #expect(
            meanings.updateValue(entry.action, forKey: key).map { $0 == entry.action } ?? true, "\(key) on \(context)")
          #expect(bindings.action(for: key, in: context) == entry.action)
        }
      }
      for action in actions where !context.isWriting && ![.repaint, .suspend, .interrupt].contains(action) {
        #expect(
          entries.contains { $0.action == action && $0.keys.contains(where: \.isPlain) }, "\(action) on \(context)")
      }
    }
  }

  @Test("Footer and help name the keys that were chosen")
  func shown() throws {
    let bindings = KeyBindings([
      .blank: ["O"], .next: ["y", .right], .down: ["Y"], .up: ["E"], .help: ["h", .function(1)],
    ])
    var stage = try Stage(.english, 120, 40, bindings: bindings)
    #expect(stage.screen.contains("EY move") && stage.screen.contains("h help") && stage.screen.contains("O blank"))
    stage.press("Enter")
    #expect(stage.screen.contains("y go on"))
    stage.press("h")
    #expect(stage.screen.contains("y →") && stage.screen.contains("h F1") && stage.screen.contains("E Y"))
    #expect(!stage.screen.contains("Space "))
  }

  @Test("What settings call a key is that key, and nothing else is one")
  func names() {
    let known: [(String, Key)] = [
      ("n", "n"), ("N", "N"), ("ñ", "ñ"), ("?", "?"), ("1", "1"), ("space", " "), ("enter", .enter),
      ("f1", .function(1)),
      ("f12", .function(12)), ("ctrl-f", .control("f")), ("ctrl-i", .tab), ("page-up", .pageUp),
      ("shift-tab", .backTab),
      ("left", .left), ("escape", .escape),
    ]
    for (name, key) in known { #expect(Key(settingsName: name) == key, "\(name)") }
    for name in [
      "", " ", "nn", "Space", "f0", "f13", "f01x", "ctrl-", "ctrl-1", "ctrl-é", "\u{1B}", "\u{301}", "\u{200B}",
    ] {
      #expect(Key(settingsName: name) == nil, "\(name.debugDescription)")
    }
  }
}

extension Key: ExpressibleByUnicodeScalarLiteral {
  /// The key of a character, as a test writes it.
  public init(unicodeScalarLiteral scalar: Unicode.Scalar) { self = .character(scalar) }
}
