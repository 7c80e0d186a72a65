internal import CTerminal
internal import TerminalFrame

/// Keys and signals as the rest of the program knows them.
extension CursesTerminal {
  static func key(character value: UInt32) -> Key? {
    switch value {
    case 0x0D, 0x0A: return .enter
    case 0x1B: return .escape
    case 0x09: return .tab
    case 0x08, 0x7F: return .backspace
    case 1...26: return Unicode.Scalar(value + 0x60).map(Key.control)
    case 0..<0x20: return .other
    default: return Unicode.Scalar(value).map(Key.character)
    }
  }

  static func key(code: Int) -> Key {
    switch code {
    case ct_key_up: .up
    case ct_key_down: .down
    case ct_key_left: .left
    case ct_key_right: .right
    case ct_key_home: .home
    case ct_key_end: .end
    case ct_key_page_up: .pageUp
    case ct_key_page_down: .pageDown
    case ct_key_back_tab: .backTab
    case ct_key_backspace: .backspace
    case ct_key_delete: .delete
    case ct_key_enter: .enter
    case ct_key_function...ct_key_function + 12: .function(code - ct_key_function)
    default: .other
    }
  }

  /// Ctrl-C and Ctrl-Z arrive as signals and become the keys that they are.
  static func event(signal: Int32) -> Event {
    switch signal {
    case 2: .key(.control("c"))
    case 20: .key(.control("z"))
    default: .terminated(signal: signal)
    }
  }
}
