import Testing
import UnicodeText

struct SentenceCase: CustomTestStringConvertible, Sendable {
  let name: String
  let text: String
  let sentences: [String]
  var testDescription: String { name }
}

@Suite("Breaking text into sentences")
struct SentenceBreakingTests {
  @Test(
    "A sentence ends where the next one clearly begins, and nowhere else",
    arguments: [
      SentenceCase(name: "nothing", text: "", sentences: []),
      SentenceCase(name: "one", text: "She waits.", sentences: ["She waits."]),
      SentenceCase(name: "two", text: "She waits. He talks.", sentences: ["She waits.", "He talks."]),
      SentenceCase(
        name: "no full stop at the end", text: "She waits. He talks", sentences: ["She waits.", "He talks"]),
      SentenceCase(
        name: "a question and an exclamation", text: "Who? Nobody! So wait…  Then go.",
        sentences: ["Who?", "Nobody!", "So wait…", "Then go."]),
      SentenceCase(
        name: "inverted marks", text: "Espere. ¿Quién es? ¡Nadie!", sentences: ["Espere.", "¿Quién es?", "¡Nadie!"]),
      SentenceCase(name: "a quotation", text: "\"Wait.\" He stays.", sentences: ["\"Wait.\"", "He stays."]),
      SentenceCase(name: "guillemets", text: "«Espere.» Él espera.", sentences: ["«Espere.»", "Él espera."]),
      SentenceCase(
        name: "several sentences in a quotation", text: "«¡Ese! ¡El capitán!», grita. \"No. Wait.\" He waits.",
        sentences: ["«¡Ese! ¡El capitán!», grita.", "\"No. Wait.\"", "He waits."]),
      SentenceCase(
        name: "a quotation that nobody closes", text: "«Espere. Ella espera.", sentences: ["«Espere. Ella espera."]),
      SentenceCase(name: "a time of day", text: "It is 23:10. He stands.", sentences: ["It is 23:10.", "He stands."]),
      SentenceCase(name: "an article", text: "See art. 12 of it.", sentences: ["See art. 12 of it."]),
      SentenceCase(name: "a title before a name", text: "Ask Sr. López first.", sentences: ["Ask Sr. López first."]),
      SentenceCase(name: "the United States", text: "En EE. UU. Ella espera.", sentences: ["En EE. UU. Ella espera."]),
      SentenceCase(name: "an initial", text: "By M. Kendall.", sentences: ["By M. Kendall."]),
      SentenceCase(name: "a short word", text: "Ask him. She waits.", sentences: ["Ask him.", "She waits."]),
      SentenceCase(name: "a small letter behind", text: "He is 9. and tired", sentences: ["He is 9. and tired"]),
      SentenceCase(name: "a decimal", text: "About 3.5 of Ten.", sentences: ["About 3.5 of Ten."]),
    ])
  func sentences(_ row: SentenceCase) {
    #expect(SentenceBreaking.sentences(of: row.text) == row.sentences)
  }

  @Test("Nothing of a text is lost but the spaces between its sentences")
  func complete() {
    let text = "¿Quién? «Nadie.» EE. UU. Ella, 9. Él (10) … No. 4!  Sí."
    let joined = SentenceBreaking.sentences(of: text).joined()
    #expect(joined.filter { $0 != " " } == text.filter { $0 != " " })
  }
}
