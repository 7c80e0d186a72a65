import Testing
import UnicodeText

struct PrintableCase: CustomTestStringConvertible {
  let name: String
  let text: String
  let shown: String
  var testDescription: String { name }
}

@Suite("Printable text")
struct PrintableTests {
  @Test(
    "What could deceive a reader or drive a terminal is written out",
    arguments: [
      PrintableCase(name: "ordinary text", text: "María, 15 años", shown: "María, 15 años"),
      PrintableCase(name: "escape sequence", text: "\u{1B}[31mred", shown: "‹U+001B›[31mred"),
      PrintableCase(name: "one-byte control of Latin-1", text: "\u{9B}2J", shown: "‹U+009B›2J"),
      PrintableCase(name: "bell and newline", text: "a\u{7}\nb", shown: "a‹U+0007›‹U+000A›b"),
      PrintableCase(name: "bidirectional override", text: "\u{202E}txt", shown: "‹U+202E›txt"),
      PrintableCase(name: "zero-width space", text: "a\u{200B}b", shown: "a‹U+200B›b"),
      PrintableCase(name: "soft hyphen", text: "a\u{AD}b", shown: "a‹U+00AD›b"),
      PrintableCase(name: "line separator", text: "a\u{2028}b", shown: "a‹U+2028›b"),
      PrintableCase(name: "tag character", text: "\u{E0041}", shown: "‹U+E0041›"),
      PrintableCase(name: "private use", text: "\u{E000}", shown: "‹U+E000›"),
      PrintableCase(name: "zero-width joiner", text: "a\u{200D}b", shown: "a‹U+200D›b"),
      PrintableCase(name: "isolate", text: "\u{2067}txt\u{2069}", shown: "‹U+2067›txt‹U+2069›"),
      PrintableCase(name: "combining grapheme joiner", text: "a\u{34F}b", shown: "a‹U+034F›b"),
      PrintableCase(name: "Hangul filler", text: "\u{3164}", shown: "‹U+3164›"),
      PrintableCase(name: "variation selector", text: "a\u{FE0F}", shown: "a‹U+FE0F›"),
      PrintableCase(name: "variation selector that spells", text: "a\u{E0100}", shown: "a‹U+E0100›"),
      PrintableCase(name: "mark without a letter", text: "\u{338}a", shown: "‹U+0338›a"),
      PrintableCase(name: "marks without a letter", text: "\u{338}\u{301}a", shown: "‹U+0338›\u{301}a"),
      PrintableCase(name: "combining mark stays", text: "g\u{303}", shown: "g\u{303}"),
    ])
  func shown(_ row: PrintableCase) {
    #expect(Printable.text(row.text) == row.shown)
  }

  @Test("No scalar that is shown is a control or a format character, or drawn as nothing")
  func sweep() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), Printable.accepts(scalar) else { continue }
      #expect(!scalar.properties.isDefaultIgnorableCodePoint, "\(Printable.name(of: scalar))")
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
        Issue.record("\(Printable.name(of: scalar)) is accepted")
      default: break
      }
    }
  }
}
