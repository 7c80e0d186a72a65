public import TerminalFrame
internal import UnicodeText

/// Keys by the names that settings and screens give them.
extension Key {
  /// The key of a name in settings: a character for itself, `space`, `enter`, `page-up`, `f1`, `ctrl-f`; nil for none.
  public init?(settingsName name: String) {
    if let key = Self.named[name] {
      self = key
    } else if name.hasPrefix("ctrl-"), name.utf8.count == 6, let letter = name.unicodeScalars.last, letter.isPlainLetter
    {
      self = Self.ofControl(letter)
    } else if name.hasPrefix("f"), let number = Int(name.dropFirst()), (1...12).contains(number), name.utf8.count < 4 {
      self = .function(number)
    } else if name.unicodeScalars.count == 1, let scalar = name.unicodeScalars.first, scalar != " ",
      Printable.accepts(scalar), DisplayWidth.of(scalar) > 0
    {
      self = .character(scalar)
    } else {
      return nil
    }
  }

  private static let named: [String: Key] = [
    "space": .character(" "), "enter": .enter, "escape": .escape, "tab": .tab, "shift-tab": .backTab,
    "backspace": .backspace, "delete": .delete, "up": .up, "down": .down, "left": .left, "right": .right, "home": .home,
    "end": .end, "page-up": .pageUp, "page-down": .pageDown,
  ]

  /// A terminal sends the same for Control with some letters as for keys of their own.
  private static func ofControl(_ letter: Unicode.Scalar) -> Key {
    switch letter {
    case "h": .backspace
    case "i": .tab
    case "j", "m": .enter
    default: .control(letter)
    }
  }

  /// As footer and help write it: `Space`, `↑`, `Ctrl-F`.
  public var shownName: String {
    switch self {
    case .character(" "): "Space"
    case .character(let scalar): String(scalar)
    case .control(let letter): "Ctrl-" + String(letter).uppercased()
    case .enter: "Enter"
    case .escape: "Esc"
    case .tab: "Tab"
    case .backTab: "Shift-Tab"
    case .backspace: "⌫"
    case .delete: "Delete"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .function(let number): "F\(number)"
    case .pasted(let scalar): String(scalar)
    case .other: "?"
    }
  }

  /// True for a key that every keyboard has and every line carries: a letter, a digit, Enter, Space.
  public var isPlain: Bool {
    switch self {
    case .enter: true
    case .character(let scalar): scalar == " " || scalar.properties.isAlphabetic || scalar.isPlainDigit
    default: false
    }
  }

  /// True for a key that such a keyboard gives together with Control: Tab is Ctrl-I, Backspace Ctrl-H.
  public var isPlainWithControl: Bool {
    switch self {
    case .control, .tab, .backspace: true
    default: false
    }
  }

  /// The digit from 1 to 9 that the key is; nil where it is none.
  var digit: Int? {
    guard case .character(let scalar) = self, scalar.isPlainDigit, scalar != "0" else { return nil }
    return Int(scalar.value - 0x30)
  }
}

extension Unicode.Scalar {
  fileprivate var isPlainLetter: Bool { (0x61...0x7A).contains(value) }
  fileprivate var isPlainDigit: Bool { (0x30...0x39).contains(value) }
}
