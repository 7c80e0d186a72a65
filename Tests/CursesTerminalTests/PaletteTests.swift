import TerminalFrame
import Testing

@testable import CursesTerminal

/// Contrast as WCAG 2.2 reckons it, over the colours that xterm gives to its numbers.
private enum Contrast {
  /// The ratio of two colours, from 1 to 21 (WCAG 2.2, "contrast ratio").
  static func ratio(_ first: [Double], _ second: [Double]) -> Double {
    let (light, dark) = (max(luminance(first), luminance(second)), min(luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)
  }

  /// WCAG 2.2, "relative luminance"; parts of the colour from 0 to 255.
  private static func luminance(_ colour: [Double]) -> Double {
    let linear = colour.map { part -> Double in
      let part = part / 255
      return part <= 0.04045 ? part / 12.92 : power((part + 0.055) / 1.055)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

  /// The power of 2.4: the fifth root of the twelfth, by Newton's rule.
  private static func power(_ base: Double) -> Double {
    let twelfth = (0..<12).reduce(1.0) { result, _ in result * base }
    var root = base
    for _ in 0..<200 { root = (4 * root + twelfth / (root * root * root * root)) / 5 }
    return root
  }

  static let black: [Double] = [0, 0, 0]
  static let white: [Double] = [255, 255, 255]

  /// The colour of a number of xterm's 256; the first 16 as it ships them.
  static func xterm(_ number: Int) -> [Double] {
    let first: [[Double]] = [
      [0, 0, 0], [205, 0, 0], [0, 205, 0], [205, 205, 0], [0, 0, 238], [205, 0, 205], [0, 205, 205], [229, 229, 229],
      [127, 127, 127], [255, 0, 0], [0, 255, 0], [255, 255, 0], [92, 92, 255], [255, 0, 255], [0, 255, 255],
      [255, 255, 255],
    ]
    if number < 16 { return first[number] }
    if number >= 232 { return Array(repeating: Double(8 + 10 * (number - 232)), count: 3) }
    let levels: [Double] = [0, 95, 135, 175, 215, 255]
    let cube = number - 16
    return [levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6]]
  }
}

/// A terminal's own pair of colours, as it ships them.
struct Theme: CustomTestStringConvertible, Sendable {
  let name: String
  let foreground: [Double]
  let background: [Double]
  var testDescription: String { name }

  static let usual = [
    Theme(name: "black on white", foreground: [0, 0, 0], background: [255, 255, 255]),
    Theme(name: "white on black", foreground: [255, 255, 255], background: [0, 0, 0]),
    Theme(name: "xterm's own grey on black", foreground: [229, 229, 229], background: [0, 0, 0]),
    Theme(name: "the Linux console", foreground: [170, 170, 170], background: [0, 0, 0]),
    Theme(name: "PuTTY", foreground: [187, 187, 187], background: [0, 0, 0]),
    Theme(name: "GNOME Terminal, dark", foreground: [208, 207, 204], background: [23, 20, 33]),
    Theme(name: "GNOME Terminal, light", foreground: [23, 20, 33], background: [255, 255, 255]),
  ]
}

@Suite("Colours")
struct PaletteTests {
  @Test("The ratio is that of WCAG", arguments: [(0, 15, 21.0), (1, 0, 3.64), (16, 231, 21.0), (30, 0, 4.8)])
  func ratio(first: Int, second: Int, expected: Double) {
    #expect(abs(Contrast.ratio(Contrast.xterm(first), Contrast.xterm(second)) - expected) < 0.1)
  }

  @Test("Every colour of the 256 can be read on black and on white", arguments: Role.allCases)
  func readable(role: Role) {
    let look = Palette(colours: 256, hasItalic: true).look(Style(role))
    guard look.colour >= 0 else { return }
    #expect(look.colour >= 16, "the first sixteen differ from terminal to terminal")
    for ground in [Contrast.black, Contrast.white] {
      // No red of the 256 reaches 4.5 on both: what is red is bold.
      #expect(Contrast.ratio(Contrast.xterm(Int(look.colour)), ground) >= (look.isBold && role != .accent ? 3.8 : 4.3))
    }
  }

  @Test("Of few colours, none is used that cannot be read on black or on white", arguments: [8, 16])
  func fewColours(colours: Int) {
    let palette = Palette(colours: colours, hasItalic: false)
    for role in Role.allCases {
      let look = palette.look(Style(role))
      guard look.colour >= 0 else { continue }
      #expect(look.isBold)
      for ground in [Contrast.black, Contrast.white] {
        #expect(Contrast.ratio(Contrast.xterm(Int(look.colour)), ground) >= 3)
      }
    }
  }

  @Test("High contrast is 7 to 1 for every role, on the grounds that terminals ship with", arguments: Theme.usual)
  func highContrast(theme: Theme) {
    for colours in [0, 8, 16, 256] {
      let palette = Palette(colours: colours, hasItalic: true, isHighContrast: true)
      for role in Role.allCases {
        for emphasis in 0..<UInt8(8) {
          let look = palette.look(Style(role, Style.Emphasis(rawValue: emphasis)))
          let colour = look.colour < 0 ? theme.foreground : Contrast.xterm(Int(look.colour))
          #expect(Contrast.ratio(colour, theme.background) >= 7 && !look.isDim, "\(role) of \(colours) colours")
        }
      }
    }
  }

  @Test("What must not be missed is set apart without colour", arguments: [0, 8, 16])
  func withoutColour(colours: Int) {
    for isHighContrast in [false, true] {
      let palette = Palette(colours: colours, hasItalic: false, isHighContrast: isHighContrast)
      for role in [Role.critical, .warning, .accent, .heading] { #expect(palette.look(Style(role)).isBold) }
    }
  }
}
