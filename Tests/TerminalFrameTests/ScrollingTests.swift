import TerminalFrame
import TestSupport
import Testing

@Suite("Screens that moved by rows")
struct ScrollingTests {
  /// A line that agrees with no other one.
  private func line(_ number: Int) -> Line {
    var source = SeededSource(state: UInt64(number))
    return Line(String((0..<12 + number % 9).map { _ in "abcdefghijk ".randomElement(using: &source) ?? "a" }) + ".")
  }

  /// A screen of a header, text from a line on, and a footer.
  private func screen(from line: Int, rows: Int = 20, columns: Int = 30) -> Frame {
    var frame = Frame(size: Size(columns: columns, rows: rows))
    frame.draw(Line("Header"), row: 0)
    for row in 2..<rows - 2 { frame.draw(self.line(line + row), row: row) }
    frame.draw(Line("Footer"), row: rows - 1)
    return frame
  }

  @Test(
    "A text moved by rows is moved, and only the rows that are free then are written", arguments: [1, -1, 3, 14, -14])
  func step(_ step: Int) {
    let (before, after) = (screen(from: 50), screen(from: 50 + step))
    let update = after.update(from: before)
    #expect(update.shift == RowShift(rows: 2...17, step: step))
    #expect(update.changes.map(\.row) == Array(step > 0 ? 18 - step..<18 : 2..<2 - step))
    #expect(update.changes.allSatisfy { !$0.erasesRest })
  }

  @Test("A terminal is asked for no more than it can")
  func abilities() {
    let before = screen(from: 5)
    #expect(screen(from: 6).update(from: before, scrolling: .none).shift == nil)
    #expect(screen(from: 6).update(from: before, scrolling: .byOne).shift?.step == 1)
    #expect(screen(from: 9).update(from: before, scrolling: .byOne).shift == nil)
  }

  @Test("Rows that would have to be erased one by one are made blank at once")
  func emptied() {
    var before = screen(from: 5)
    for row in 2..<18 { before.draw(Line(String(repeating: "x", count: 30)), row: row) }
    let update = screen(from: 90).update(from: before)
    #expect(update.shift == RowShift(rows: 2...17, step: 16))
    #expect(update.changes.map(\.row) == Array(2..<18) && update.changes.allSatisfy { !$0.erasesRest })
  }

  @Test("A mark moved, an empty screen and the same screen are no shift")
  func noShift() {
    let before = screen(from: 5)
    var marked = before
    marked.draw(Line("▸"), row: 4)
    #expect(marked.update(from: before).shift == nil)
    #expect(before.update(from: before).shift == nil && before.update(from: before).changes.isEmpty)
    #expect(screen(from: 6).update(from: nil).shift == nil)
  }

  @Test("A row that is the same somewhere else moves nothing where the rest would have to be written for it")
  func costs() {
    var before = screen(from: 5)
    before.draw(Line("a sentence that stands there"), row: 16)
    var after = before
    after.draw(Line("a sentence that stands there"), row: 15)
    after.draw(Line("another sentence at the end."), row: 16)
    #expect(after.update(from: before).shift == nil)
  }

  @Test("Moved and written as told, the screen of before becomes the one of after", arguments: 0..<200)
  func everything(_ seed: Int) {
    var source = SeededSource(state: UInt64(seed))
    let before = screen(from: 50)
    var after = screen(from: 50 + Int.random(in: -17...17, using: &source))
    for _ in 0..<Int.random(in: 0..<4, using: &source) {
      after.draw(Line(["", "児", "changed"][seed % 3]), row: Int.random(in: 0..<20, using: &source), column: seed % 25)
    }
    let update = after.update(from: before)
    var rows = (0..<20).map { Array(before.row($0)) }
    if let shift = update.shift {
      let moved = rows
      for row in shift.rows {
        let isFree = !shift.rows.contains(row + shift.step)
        rows[row] = isFree ? [Cell](repeating: .blank, count: 30) : moved[row + shift.step]
      }
    }
    for change in update.changes {
      rows[change.row].replaceSubrange(change.columns, with: Array(after.row(change.row))[change.columns])
      for column in change.columns.upperBound..<30 where change.erasesRest { rows[change.row][column] = .blank }
    }
    #expect(rows == (0..<20).map { Array(after.row($0)) })
  }
}
