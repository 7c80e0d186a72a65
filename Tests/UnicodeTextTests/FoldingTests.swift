import Testing
import UnicodeText

struct FoldingCase: CustomTestStringConvertible {
  let text: String
  let folded: String
  var testDescription: String { text }
}

@Suite("Folding and plain letters")
struct FoldingTests {
  @Test(
    "Case, accents and compatibility forms do not matter",
    arguments: [
      FoldingCase(text: "María NÚÑEZ", folded: "maria nunez"),
      FoldingCase(text: "Nu\u{301}n\u{303}ez", folded: "nunez"),
      FoldingCase(text: "Œuvre ﬁn", folded: "œuvre fin"),
      FoldingCase(text: "Straße", folded: "strasse"),
      FoldingCase(text: "g\u{303}uahẽ", folded: "guahe"),
      FoldingCase(text: "", folded: ""),
    ])
  func folded(_ row: FoldingCase) {
    #expect(Folding.folded(row.text) == row.folded)
  }

  @Test(
    "Beside case and accents neither spaces nor punctuation count; letters, digits and signs do",
    arguments: [
      FoldingCase(text: "Non-refoulement.", folded: "nonrefoulement"),
      FoldingCase(text: "no  devolución", folded: "nodevolucion"),
      FoldingCase(text: "¿Quién? «Yo» — 72\u{A0}h", folded: "quienyo72h"),
      FoldingCase(text: "the child's / the child’s", folded: "thechildsthechilds"),
      FoldingCase(text: "child´s `x` ^", folded: "childsx"),
      FoldingCase(text: "C++ < 5 €", folded: "c++<5€"),
      FoldingCase(text: "a\u{AD}b\u{200B}c\td", folded: "abcd"),
      FoldingCase(text: " …!?-_ ", folded: ""),
    ])
  func withoutPunctuation(_ row: FoldingCase) {
    #expect(Folding.foldedWithoutPunctuation(row.text) == row.folded)
  }

  @Test("Names are listed without regard to case and accents")
  func order() {
    let names = ["Zúñiga", "abad", "Ávila", "Azar", "ávila"]
    #expect(names.sorted(by: Folding.precedes) == ["abad", "Ávila", "ávila", "Azar", "Zúñiga"])
  }

  @Test(
    "Every letter and sign of the interface has a plain stand-in of one column",
    arguments: [
      FoldingCase(text: "¿Qué hace una niña?", folded: " Que hace una nina?"),
      FoldingCase(text: "▸ 2  Não — “só”…", folded: "> 2  Nao - \"so\"..."),
      FoldingCase(text: "───", folded: "---"),
      FoldingCase(text: "✓ saved ✗", folded: "* saved x"),
      FoldingCase(text: "g\u{303}", folded: "g"),
      FoldingCase(text: "児", folded: "_"),
    ])
  func plain(_ row: FoldingCase) {
    #expect(PlainLetters.text(row.text) == row.folded)
  }

  @Test("A text that was cut to a width does not look as if it ended in a full stop")
  func cut() {
    #expect(PlainLetters.standIn(for: "…") == "~")
  }

  @Test("A stand-in is never a question mark that was not written")
  func noQuestionMarks() {
    for value in UInt32(0x80)..<0x3000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isQuestionMark = (0x2047...0x2049).contains(value)
      #expect(isQuestionMark || PlainLetters.standIn(for: scalar) != "?")
      #expect(PlainLetters.standIn(for: scalar).isASCII)
    }
  }
}
