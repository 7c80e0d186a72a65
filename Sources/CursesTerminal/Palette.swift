internal import CTerminal
internal import TerminalFrame

/// How roles look on a terminal of so many colours.
///
/// Prose keeps the terminal's own colours. The few colours of the 256 are chosen to reach a contrast of about 4.5 to 1
/// on black and on white, so that light and dark themes both can be read; no meaning rests on colour alone.
struct Palette {
  private let looks: [Look]
  private let hasItalic: Bool

  private struct Look {
    var colour: Int16
    var attributes: Int
  }

  init(colours: Int, hasItalic: Bool) {
    self.hasItalic = hasItalic
    looks = Role.allCases.map { role in
      Look(colour: Int16(Self.colour(role, colours)), attributes: Self.attributes(role, colours))
    }
  }

  private static func colour(_ role: Role, _ colours: Int) -> Int {
    guard colours > 0 else { return -1 }
    let has256 = colours >= 256
    return switch role {
    case .accent: has256 ? 30 : 6
    case .right: has256 ? 28 : 2
    case .wrong, .critical: has256 ? 160 : 1
    case .warning: has256 ? 130 : 3
    case .body, .heading, .secondary, .rule: -1
    }
  }

  private static func attributes(_ role: Role, _ colours: Int) -> Int {
    switch role {
    case .heading: ct_bold
    case .accent: ct_bold
    case .secondary, .rule: ct_dim
    // Without colours, what must not be missed is bold.
    case .critical, .warning: colours == 0 ? ct_bold : 0
    case .body, .right, .wrong: 0
    }
  }

  func cell(_ cell: Cell) -> ct_cell {
    let look = looks[Int(cell.style.role.rawValue)]
    var attributes = look.attributes
    if cell.style.emphasis.contains(.strong) { attributes |= ct_bold }
    if cell.style.emphasis.contains(.stressed) { attributes |= hasItalic ? ct_italic : ct_underline }
    if cell.style.emphasis.contains(.reversed) { attributes |= ct_reverse }
    let marks = (
      UInt32(cell.marks & 0x1F_FFFF), UInt32(cell.marks >> 21 & 0x1F_FFFF), UInt32(cell.marks >> 42 & 0x1F_FFFF)
    )
    return ct_cell(
      scalars: (cell.scalar, marks.0, marks.1, marks.2), attributes: UInt8(attributes), width: cell.width,
      colour: look.colour)
  }
}
