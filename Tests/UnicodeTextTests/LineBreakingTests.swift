import Testing
import UnicodeText

@Suite("Line breaking")
struct LineBreakingTests {
  @Test(
    "The widest piece is what no line can break",
    arguments: [("a bb ccc", 3), ("age-in-doubt", 5), ("mother/father", 7), ("児童", 4), ("", 0)])
  func widestPiece(text: String, columns: Int) {
    #expect(LineBreaking.widestPiece(text) == columns)
  }
}
