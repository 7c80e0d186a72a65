internal import TerminalFrame
internal import UnicodeText

/// The columns of a table in a given width.
struct TableWidths {
  /// Empty columns between two columns of the table.
  static let gap = 2
  /// A column narrower than this is not worth reading.
  private static let narrowest = 8

  /// Display columns of each column of the table.
  let columns: [Int]

  /// Widths that together fit; nil where some column would become too narrow to read.
  ///
  /// Columns that need little keep what they need; the others share what is left in proportion to their need.
  init?(header: [[Span]], rows: [[[Span]]], columns: Int) {
    let needs = header.indices.map { index in
      ([header] + rows).map { row in index < row.count ? Self.width(row[index]) : 0 }.max() ?? 0
    }
    var room = columns - Self.gap * max(0, needs.count - 1)
    var widths = [Int?](repeating: nil, count: needs.count)
    var open = Array(needs.indices)
    while !open.isEmpty {
      let share = room / open.count
      let satisfied = open.filter { needs[$0] <= share }
      if satisfied.isEmpty {
        let total = open.reduce(0) { $0 + needs[$1] }
        for index in open { widths[index] = max(Self.narrowest, room * needs[index] / max(1, total)) }
        break
      }
      for index in satisfied {
        widths[index] = needs[index]
        room -= needs[index]
      }
      open.removeAll(where: satisfied.contains)
    }
    let settled = widths.map { $0 ?? 0 }
    guard settled.reduce(0, +) + Self.gap * max(0, settled.count - 1) <= columns,
      zip(settled, needs).allSatisfy({ $0 >= min($1, Self.narrowest) })
    else { return nil }
    let pieces = header.indices.map { index in
      ([header] + rows).map { row in index < row.count ? Self.widestPiece(row[index]) : 0 }.max() ?? 0
    }
    guard zip(settled, pieces).allSatisfy({ $0 >= $1 }) else { return nil }
    self.columns = settled
  }

  private static func width(_ spans: [Span]) -> Int { spans.reduce(0) { $0 + $1.width } }

  private static func widestPiece(_ spans: [Span]) -> Int {
    LineBreaking.widestPiece(spans.map(\.text).joined())
  }
}
