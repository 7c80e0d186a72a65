import TerminalFrame
import Testing

@Suite("A screen of cells")
struct FrameTests {
  private func drawn(_ text: String, columns: Int = 8, column: Int = 0) -> String {
    var frame = Frame(size: Size(columns: columns, rows: 1))
    frame.draw(Line(text), row: 0, column: column)
    return frame.text
  }

  @Test("Text is drawn from a column and cut at the edge, a wide character never in half")
  func cutting() {
    #expect(drawn("Amparo") == "Amparo\n")
    #expect(drawn("Amparo", column: 5) == "     Amp\n")
    #expect(drawn("Amparo", column: -2) == "paro\n")
    #expect(drawn("児童保護X", columns: 7) == "児童保\n")
    #expect(drawn("anything", columns: 1) == "a\n")
  }

  @Test("Combining marks lie on the character before them, and on the first column of a wide one")
  func marks() {
    #expect(drawn("g\u{303}u") == "g\u{303}u\n")
    #expect(drawn("児\u{301}x") == "児\u{301}x\n")
    #expect(drawn("\u{301}a") == "a\n")
    #expect(drawn("a\u{301}\u{302}\u{303}\u{304}b") == "a\u{301}\u{302}\u{303}b\n")
  }

  @Test("No control or format character enters a cell, whatever is drawn")
  func hostile() {
    var frame = Frame(size: Size(columns: 40, rows: 1))
    for value in UInt32(0)..<0x3000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      frame.draw(Line(String(scalar)), row: 0)
      let shown = frame.row(0).first?.scalar ?? 0
      #expect(shown >= 0x20 && !(0x7F..<0xA0).contains(shown) && shown != 0x202E && shown != 0x200B)
    }
    #expect(drawn("a\u{1B}[31m") == "a\u{FFFD}[31m\n")
  }

  @Test("Rows outside the window are not drawn")
  func outside() {
    var frame = Frame(size: Size(columns: 3, rows: 1))
    frame.draw(Line("abc"), row: 1)
    frame.draw(Line("abc"), row: -1)
    #expect(frame == Frame(size: Size(columns: 3, rows: 1)))
  }

  @Test("In plain letters every cell is ASCII and the layout stays")
  func plain() {
    var frame = Frame(size: Size(columns: 12, rows: 1))
    frame.draw(Line("▸ niña g\u{303} 児"), row: 0)
    #expect(frame.inPlainLetters.text == "> nina g __\n")
  }

  @Test("A cell is as small as the architecture assumes")
  func size() {
    #expect(MemoryLayout<Cell>.stride == 16)
  }
}

@Suite("Lines fitted to a width")
struct FittingTests {
  @Test(
    "What does not fit ends in an ellipsis",
    arguments: [
      ("Amparo", 6, "Amparo"), ("Amparo", 5, "Ampa…"), ("児童保護", 6, "児童…"), ("Amparo", 1, "…"), ("Amparo", 0, ""),
    ])
  func fitted(text: String, columns: Int, expected: String) {
    #expect(Line(text).fitted(columns).text == expected)
  }

  @Test("A line is filled to its width and never cut by filling")
  func padded() {
    #expect(Line("ab").padded(4).text == "ab  ")
    #expect(Line("abcdef").padded(4).text == "abcdef")
  }
}
