import TerminalFrame
import TestSupport
import Testing

@Suite("Screens that moved by a row")
struct ScrollingTests {
  /// A screen of a header, text from a line on, and a footer.
  private func screen(from line: Int, rows: Int = 20, columns: Int = 30) -> Frame {
    var frame = Frame(size: Size(columns: columns, rows: rows))
    frame.draw(Line("Header"), row: 0)
    for row in 2..<rows - 2 { frame.draw(Line("line \(line + row) of the text"), row: row) }
    frame.draw(Line("Footer"), row: rows - 1)
    return frame
  }

  @Test("A text moved up or down by a row is seen, with the rows that stayed left out", arguments: [1, -1])
  func step(_ step: Int) throws {
    let (before, after) = (screen(from: 5), screen(from: 5 + step))
    let shift = try #require(after.shift(from: before))
    #expect(shift == RowShift(rows: 2...17, step: step))
    #expect(after.changes(from: before, movedBy: shift).map(\.row) == [step == 1 ? 17 : 2])
  }

  @Test("A page turned, a mark moved, another size and the same screen are no shift")
  func noShift() {
    let before = screen(from: 5)
    var marked = before
    marked.draw(Line("▸"), row: 4)
    #expect(screen(from: 25).shift(from: before) == nil)
    #expect(marked.shift(from: before) == nil)
    #expect(before.shift(from: before) == nil)
    #expect(screen(from: 6, columns: 31).shift(from: before) == nil)
  }
}
