import TerminalFrame
import TestSupport
import Testing
import UnicodeText

struct FlowCase: CustomTestStringConvertible {
  let name: String
  let text: String
  let columns: Int
  let lines: [String]
  var testDescription: String { name }
}

@Suite("Running text in lines")
struct TextFlowTests {
  @Test(
    "Lines break where a reader expects it",
    arguments: [
      FlowCase(name: "nothing is one empty line", text: "", columns: 10, lines: [""]),
      FlowCase(name: "a text that fits", text: "She can speak.", columns: 20, lines: ["She can speak."]),
      FlowCase(name: "at spaces", text: "Ask her name first", columns: 8, lines: ["Ask her", "name", "first"]),
      FlowCase(name: "exactly full", text: "abcd efgh", columns: 4, lines: ["abcd", "efgh"]),
      FlowCase(
        name: "behind a hyphen", text: "the age-in-doubt rule", columns: 11, lines: ["the age-in-", "doubt rule"]),
      FlowCase(name: "a dash never opens a line", text: "alone — now", columns: 7, lines: ["alone —", "now"]),
      FlowCase(name: "no break between hyphen and full stop", text: "aaa b-.", columns: 5, lines: ["aaa", "b-."]),
      FlowCase(name: "behind a slash", text: "mother/father here", columns: 8, lines: ["mother/", "father", "here"]),
      FlowCase(
        name: "a word wider than the line is cut", text: "Establecimientos", columns: 7,
        lines: ["Estable", "cimient", "os"]),
      FlowCase(
        name: "a line feed ends a line", text: "one\ntwo\n\nthree", columns: 10, lines: ["one", "two", "", "three"]),
      FlowCase(name: "spaces at the break vanish", text: "aa   bb", columns: 3, lines: ["aa", "bb"]),
      FlowCase(name: "a no-break space holds", text: "80 % of us", columns: 5, lines: ["80 %", "of us"]),
      FlowCase(name: "wide characters count two", text: "児童 保護", columns: 4, lines: ["児童", "保護"]),
      FlowCase(name: "combining marks count nothing", text: "g\u{303}ua hẽ", columns: 3, lines: ["g\u{303}ua", "hẽ"]),
    ])
  func lines(_ row: FlowCase) {
    #expect(TextFlow.lines([Span(row.text)], columns: row.columns).map(\.line.text) == row.lines)
  }

  @Test("Styles stay with their characters, also inside a word")
  func styles() {
    let strong = Style(.body, .strong)
    let flowed = TextFlow.lines([Span("never "), Span("alone", strong), Span(", at night")], columns: 12)
    #expect(flowed.map(\.line) == [Line([Span("never "), Span("alone", strong), Span(",")]), Line("at night")])
  }

  @Test("Each line knows with which character of the text it begins")
  func starts() {
    let text = "Ask her name first"
    #expect(TextFlow.lines([Span(text)], columns: 8).map(\.start) == [0, 8, 13])
  }

  @Test(
    "For any text and width: no line is too wide, no character but space is lost, starts ascend", arguments: 1...200)
  func properties(seed: Int) {
    var source = SeededSource(state: UInt64(seed))
    let alphabet: [Unicode.Scalar] = ["a", "b", "ñ", " ", " ", "-", "/", "—", "児", "\u{303}", ".", "\n", "\u{A0}"]
    var text = ""
    for _ in 0..<Int.random(in: 0...80, using: &source) {
      text.unicodeScalars.append(alphabet[Int.random(in: 0..<alphabet.count, using: &source)])
    }
    let columns = Int.random(in: 2...20, using: &source)
    let lines = TextFlow.lines([Span(text)], columns: columns)
    for line in lines { #expect(line.line.width <= columns) }
    let kept = { (text: String) in text.unicodeScalars.filter { $0 != " " && $0 != "\n" } }
    #expect(lines.flatMap { kept($0.line.text) } == Array(kept(text)))
    #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.start <= $1.start })
  }
}
