internal import TerminalFrame

extension ScreenPage {
  /// Puts an empty line below every line of the body; items and cursor stay with their lines.
  mutating func space() {
    var place: [Int] = []
    var spaced: [BodyLine] = []
    for line in body {
      place.append(spaced.count)
      spaced.append(line)
      if !line.line.text.isEmpty { spaced.append(BodyLine(.empty, line.anchor)) }
    }
    guard let last = place.last else { return }
    place.append(last + 1)
    body = spaced
    items = items.map { item in
      var moved = item
      moved.lines = place[item.lines.lowerBound]..<place[max(item.lines.lowerBound, item.lines.upperBound - 1)] + 1
      moved.pieces = item.pieces.map { ListItem.Piece(line: place[$0.line], columns: $0.columns) }
      return moved
    }
    if let cursor { self.cursor = Position(column: cursor.column, row: place[min(cursor.row, place.count - 1)]) }
  }
}
