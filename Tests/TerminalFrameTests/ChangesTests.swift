import TerminalFrame
import TestSupport
import Testing

@Suite("What has to be written so that a screen becomes another one")
struct ChangesTests {
  private func screen(_ rows: String..., columns: Int = 40) -> Frame {
    var frame = Frame(size: Size(columns: columns, rows: rows.count))
    for (row, text) in rows.enumerated() { frame.draw(Line(text), row: row) }
    return frame
  }

  @Test("Nothing for the same screen, and only text for an empty one")
  func ends() {
    let frame = screen("", "  Right here", "")
    #expect(frame.changes(from: frame) == [])
    #expect(frame.changes(from: nil) == [RowChange(row: 1, columns: 2..<12)])
  }

  @Test("Parts that differ are written apart where the way between them is long, together where it is short")
  func gaps() {
    let before = screen("one two three four five six")
    #expect(
      screen("ONE two three four FIVE six").changes(from: before)
        == [RowChange(row: 0, columns: 0..<3), RowChange(row: 0, columns: 19..<23)])
    #expect(screen("ONE two THREE four five six").changes(from: before) == [RowChange(row: 0, columns: 0..<13)])
  }

  @Test("What becomes blank up to the end is erased, or written where that is shorter")
  func erasing() {
    let before = screen("a long line of text", "and another")
    #expect(
      screen("a line", "").changes(from: before)
        == [
          RowChange(row: 0, columns: 3..<6, erasesRest: true), RowChange(row: 1, columns: 0..<0, erasesRest: true),
        ])
    #expect(
      screen("a long line of te", "and another").changes(from: before) == [RowChange(row: 0, columns: 17..<19)])
  }

  @Test("Below a row that is written, the blank margin is written too: a new row is shorter than a move")
  func margin() {
    #expect(
      screen("", "   one", "   two", "     three").changes(from: nil)
        == [
          RowChange(row: 1, columns: 3..<6), RowChange(row: 2, columns: 0..<6), RowChange(row: 3, columns: 5..<10),
        ])
  }

  @Test("The row that becomes free by moving counts as blank")
  func moved() {
    let before = screen("top", "one", "two", "three", "four")
    let after = screen("top", "two", "three", "four", "five")
    #expect(
      after.changes(from: before, movedBy: RowShift(rows: 1...4, step: 1)) == [RowChange(row: 4, columns: 0..<4)])
  }

  @Test("Written to what stood there, the changes give the screen, whatever the two screens hold", arguments: 0..<300)
  func everything(_ seed: Int) {
    var source = SeededSource(state: UInt64(seed))
    let (before, after) = (made(&source), made(&source))
    var screen = (0..<before.size.rows).map { Array(before.row($0)) }
    for change in after.changes(from: before) {
      let line = Array(after.row(change.row))
      #expect(line[change.columns].first?.width != 0)
      if change.columns.upperBound < line.count, !change.erasesRest {
        #expect(line[change.columns.upperBound].width != 0)
      }
      screen[change.row].replaceSubrange(change.columns, with: line[change.columns])
      guard change.erasesRest else { continue }
      for column in change.columns.upperBound..<line.count { screen[change.row][column] = .blank }
    }
    #expect(screen == (0..<after.size.rows).map { Array(after.row($0)) })
  }

  /// A screen of few characters, so that two of them often agree: narrow, wide, styled and blank.
  private func made(_ source: inout SeededSource) -> Frame {
    var frame = Frame(size: Size(columns: 24, rows: 3))
    for row in 0..<3 {
      var column = Int.random(in: 0..<8, using: &source)
      while column < Int.random(in: 0..<30, using: &source) {
        let text = ["a", "b", "     ", "児", "e\u{301}"].randomElement(using: &source) ?? ""
        let line = Line(text, [.body, .accent].randomElement(using: &source) ?? .body)
        frame.draw(line, row: row, column: column)
        column += line.width
      }
    }
    return frame
  }
}
