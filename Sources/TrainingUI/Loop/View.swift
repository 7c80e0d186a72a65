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
  let chrome = Chrome(state: state, geometry: geometry)
  frame.draw(chrome.header, row: 0)
  frame.draw(chrome.upperRule, row: 1)
  drawOutline(state, geometry, &frame)
  drawBody(state, geometry, &frame)
  frame.draw(chrome.lowerRule, row: frame.size.rows - 2)
  frame.draw(chrome.footer, row: frame.size.rows - 1)
  return frame
}

private func drawBody(_ state: State, _ geometry: Geometry, _ frame: inout Frame) {
  let page = state.laidOut
  let top = state.session.view.top
  for row in 0..<geometry.bodyRows where page.body.indices.contains(top + row) {
    frame.draw(page.body[top + row].line, row: geometry.bodyRow + row, column: geometry.bodyColumn)
  }
  if let cursor = page.cursor, (top..<top + geometry.bodyRows).contains(cursor.row) {
    let column = min(frame.size.columns - 1, geometry.bodyColumn + cursor.column)
    frame.cursor = Position(column: column, row: geometry.bodyRow + cursor.row - top)
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
