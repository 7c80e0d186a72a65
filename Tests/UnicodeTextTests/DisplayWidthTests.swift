import Testing
import UnicodeText

struct WidthCase: CustomTestStringConvertible {
  let name: String
  let text: String
  let columns: Int
  var testDescription: String { name }
}

@Suite("Display width")
struct DisplayWidthTests {
  @Test(
    "A text takes the columns that a terminal gives it",
    arguments: [
      WidthCase(name: "nothing", text: "", columns: 0),
      WidthCase(name: "plain letters", text: "Amparo", columns: 6),
      WidthCase(name: "precomposed accents", text: "Núñez", columns: 5),
      WidthCase(name: "decomposed accents", text: "Nu\u{301}n\u{303}ez", columns: 5),
      WidthCase(name: "Guaraní g with tilde", text: "g\u{303}uahẽ", columns: 5),
      WidthCase(name: "wide ideographs", text: "児童", columns: 4),
      WidthCase(name: "signs of the interface", text: "─▸✓✗█░", columns: 6),
      WidthCase(name: "dashes and quotation marks", text: "—–“”«»…", columns: 7),
      WidthCase(name: "a refused scalar is drawn as one replacement", text: "a\u{200B}b", columns: 3),
    ])
  func width(_ row: WidthCase) {
    #expect(DisplayWidth.of(row.text) == row.columns)
  }

  @Test("Every Latin letter of the four languages is one column wide")
  func latinLetters() {
    for scalar in "áéíóúüñÁÉÍÓÚÜÑãõâêôçàèùëïîœæÃÕÂÊÔÇ¿¡°ªº".unicodeScalars {
      #expect(DisplayWidth.of(scalar) == 1, "\(scalar)")
    }
  }
}
