internal import CTerminal
internal import TerminalFrame

/// How roles look on a terminal of so many colours.
///
/// Prose keeps the terminal's own colours. The few colours of the 256 are chosen to reach a contrast of about 4.5 to 1
/// on black and on white, so that light and dark themes both can be read; no meaning rests on colour alone.
struct Palette {
  /// The look of every role in every emphasis, at `role × 8 + emphasis`: a cell only looks it up.
  private let looks: [Look]

  private struct Look {
    var colour: Int16
    var attributes: UInt8
  }

  /// - Parameter isHighContrast: the terminal's own foreground for everything, nothing dim, and bold for what colour or
  ///   dimness would set apart: the contrast is then the one that the reader has chosen for the terminal.
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

  private static func attributes(_ emphasis: Style.Emphasis, _ hasItalic: Bool) -> Int {
    (emphasis.contains(.strong) ? ct_bold : 0)
      | (emphasis.contains(.stressed) ? hasItalic ? ct_italic : ct_underline : 0)
      | (emphasis.contains(.reversed) ? ct_reverse : 0)
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

  private static func attributes(_ role: Role, _ colours: Int, _ isHighContrast: Bool) -> Int {
    switch role {
    case .heading: ct_bold
    case .accent: ct_bold
    case .secondary, .rule: isHighContrast ? 0 : ct_dim
    case .right, .wrong: isHighContrast ? ct_bold : 0
    // Without colours, what must not be missed is bold.
    case .critical, .warning: colours == 0 ? ct_bold : 0
    case .body: 0
    }
  }

  func cell(_ cell: Cell) -> ct_cell {
    let look = looks[Int(cell.style.role.rawValue) * 8 + Int(cell.style.emphasis.rawValue & 7)]
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
