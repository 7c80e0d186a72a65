internal import CourseModel
public import TerminalFrame
internal import UnicodeText

/// The screen of a state.
///
/// Pure: the same state always gives the same frame, of the size of its window.
public func view(_ state: State) -> Frame {
  var frame = Frame(size: state.session.window)
  guard !state.isBlanked else { return frame }
  let geometry = Geometry(window: state.session.window, wantsOutline: state.current.outlinedModule != nil)
  guard !geometry.isTooSmall else {
    drawTooSmall(state, &frame)
    return frame
  }
  let view = state.session.view
  frame.draw(state.laidOut.header, row: 0)
  drawRule(1, saying: view.top > 0 ? "▲" : nil, &frame)
  drawOutline(state, geometry, &frame)
  drawBody(state, geometry, &frame)
  if let above = state.laidOut.aboveFooter {
    frame.draw(above, row: frame.size.rows - 2)
  } else {
    drawRule(frame.size.rows - 2, saying: view.isAtEnd ? nil : "▼ " + state.session.words[.more], &frame)
  }
  frame.draw(state.laidOut.footer, row: frame.size.rows - 1)
  return frame
}

/// A rule over the whole width; near its right end it says where there is more text.
private func drawRule(_ row: Int, saying mark: String?, _ frame: inout Frame) {
  frame.fill("─", Style(.rule), row: row, columns: 0..<frame.size.columns)
  guard let mark else { return }
  let column = max(0, frame.size.columns - DisplayWidth.of(mark) - 5)
  frame.draw(Line([Span(" "), Span(mark, .accent), Span(" ")]), row: row, column: column)
}

private func drawBody(_ state: State, _ geometry: Geometry, _ frame: inout Frame) {
  let page = state.laidOut
  let top = state.session.view.top
  for row in 0..<geometry.bodyRows where page.body.indices.contains(top + row) {
    frame.draw(page.body[top + row].line, row: geometry.bodyRow + row, column: geometry.bodyColumn)
  }
  drawMark(state, geometry, &frame)
  if let cursor = page.cursor, (top..<top + geometry.bodyRows).contains(cursor.row) {
    let column = min(frame.size.columns - 1, geometry.bodyColumn + cursor.column)
    frame.cursor = Position(column: column, row: geometry.bodyRow + cursor.row - top)
  }
}

/// The mark before what is chosen, and its label in the same colour; a passage of a text has light and dark exchanged.
private func drawMark(_ state: State, _ geometry: Geometry, _ frame: inout Frame) {
  guard let selected = state.current.selected(in: state.session), state.laidOut.items.indices.contains(selected)
  else { return }
  let item = state.laidOut.items[selected]
  let style = Style(.accent, item.isPassage ? .reversed : [])
  for (index, piece) in item.pieces.enumerated() {
    let line = piece.line - state.session.view.top
    guard (0..<geometry.bodyRows).contains(line) else { continue }
    let (row, column) = (geometry.bodyRow + line, geometry.bodyColumn)
    if index == 0 { frame.draw(Line("▸", .accent), row: row, column: column) }
    frame.restyle(style, row: row, columns: column + piece.columns.lowerBound..<column + piece.columns.upperBound)
  }
}

/// The outline stands beside the text and shows the part around the place where the reader is.
private func drawOutline(_ state: State, _ geometry: Geometry, _ frame: inout Frame) {
  guard geometry.hasOutline else { return }
  let lines = state.laidOut.outline
  let here = lines.firstIndex { $0.text.hasPrefix("▸") } ?? 0
  let top = max(0, min(here - geometry.bodyRows / 3, lines.count - geometry.bodyRows))
  for row in 0..<geometry.bodyRows where lines.indices.contains(top + row) {
    frame.draw(lines[top + row].fitted(geometry.outlineWidth - 2), row: geometry.bodyRow + row, column: 2)
  }
}

private func drawTooSmall(_ state: State, _ frame: inout Frame) {
  let text = state.session.words(
    .windowTooSmall,
    ["columns": String(Geometry.smallest.columns), "rows": String(Geometry.smallest.rows)])
  for (row, line) in TextFlow.lines([Span(text)], columns: frame.size.columns).enumerated() {
    frame.draw(line.line, row: row)
  }
}
