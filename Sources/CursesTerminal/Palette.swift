internal import CTerminal
internal import TerminalFrame

/// How roles look on a terminal of so many colours.
///
/// Prose keeps the terminal's own colours. The few colours of the 256 are chosen to reach a contrast of about 4.5 to 1
/// on black and on white, so that light and dark themes both can be read; no red does, and what is red is bold. Of the first 16 colours every terminal makes its
/// own, and none but red can be read on both grounds: there the rest is told by bold and by signs. No meaning rests on
/// colour alone.
struct Palette {
  /// The look of every role in every emphasis, at `role × 8 + emphasis`: a cell only looks it up.
  private let looks: [Look]

  /// How a role looks.
  struct Look: Equatable {
    /// A colour of the terminal; -1 for its own foreground.
    var colour: Int16
    /// Bits of `ct_bold` and the like.
    var attributes: UInt8

    /// Whether it is fainter than other text.
    var isDim: Bool { attributes & UInt8(ct_dim) != 0 }
    /// Whether it is stronger than other text.
    var isBold: Bool { attributes & UInt8(ct_bold) != 0 }
  }

  /// - Parameter isHighContrast: the terminal's own foreground for everything, nothing dim, and bold for what colour or
  ///   dimness would set apart. No colour reaches 7 to 1 on black and on white; the reader's own pair of colours does.
  init(colours: Int, hasItalic: Bool, isHighContrast: Bool = false) {
    let colours = isHighContrast ? 0 : colours
    looks = Role.allCases.flatMap { role in
      (0..<8).map { emphasis in
        let stress = Self.attributes(Style.Emphasis(rawValue: UInt8(emphasis)), hasItalic)
        return Look(
          colour: Int16(Self.colour(role, colours)),
          attributes: UInt8(Self.attributes(role, colours, isHighContrast) | stress))
      }
    }
  }

  /// How a style looks.
  func look(_ style: Style) -> Look { looks[Int(style.role.rawValue) * 8 + Int(style.emphasis.rawValue & 7)] }

  private static func attributes(_ emphasis: Style.Emphasis, _ hasItalic: Bool) -> Int {
    (emphasis.contains(.strong) ? ct_bold : 0)
      | (emphasis.contains(.stressed) ? hasItalic ? ct_italic : ct_underline : 0)
      | (emphasis.contains(.reversed) ? ct_reverse : 0)
  }

  private static func colour(_ role: Role, _ colours: Int) -> Int {
    guard colours > 0 else { return -1 }
    let has256 = colours >= 256
    return switch role {
    case .accent: has256 ? 30 : -1
    case .right: has256 ? 28 : -1
    case .wrong, .critical: has256 ? 160 : 1
    case .warning: has256 ? 130 : -1
    case .body, .heading, .secondary, .rule: -1
    }
  }

  private static func attributes(_ role: Role, _ colours: Int, _ isHighContrast: Bool) -> Int {
    switch role {
    case .heading, .accent: ct_bold
    case .secondary, .rule: isHighContrast ? 0 : ct_dim
    // Where colours are few, they are strong; where there are none, what must not be missed is bold.
    case .right: isHighContrast || (1..<256).contains(colours) ? ct_bold : 0
    case .wrong: isHighContrast || colours > 0 ? ct_bold : 0
    case .warning: colours < 256 ? ct_bold : 0
    case .critical: ct_bold
    case .body: 0
    }
  }

  func cell(_ cell: Cell) -> ct_cell {
    let look = look(cell.style)
    if cell.marks == 0 {
      return ct_cell(
        scalars: (cell.scalar, 0, 0, 0), attributes: look.attributes, width: cell.width, colour: look.colour)
    }
    let marks = (
      UInt32(cell.marks & 0x1F_FFFF), UInt32(cell.marks >> 21 & 0x1F_FFFF), UInt32(cell.marks >> 42 & 0x1F_FFFF)
    )
    return ct_cell(
      scalars: (cell.scalar, marks.0, marks.1, marks.2), attributes: look.attributes, width: cell.width,
      colour: look.colour)
  }
}
