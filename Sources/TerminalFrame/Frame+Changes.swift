/// A part of a row that has to be written, so that a screen becomes another one.
public struct RowChange: Equatable, Sendable {
  /// The row.
  public var row: Int
  /// What has to be written; it never begins or ends in the middle of a wide character.
  public var columns: Range<Int>
  /// True where everything behind the columns becomes blank, which a terminal does at once.
  public var erasesRest: Bool

  /// A change of its parts.
  public init(row: Int, columns: Range<Int>, erasesRest: Bool = false) {
    self.row = row
    self.columns = columns
    self.erasesRest = erasesRest
  }
}

extension Frame {
  /// What has to be written where another screen of the same size stands, from above and from the left.
  ///
  /// - Parameters:
  ///   - before: the screen that stands there; nil for an empty one.
  ///   - shift: how its rows have been moved meanwhile.
  public func changes(from before: Frame?, movedBy shift: RowShift? = nil) -> [RowChange] {
    let blank = [Cell](repeating: .blank, count: size.columns)
    var changes: [RowChange] = []
    for row in 0..<size.rows {
      let source = shift?.source(of: row) ?? row
      guard let before, shift?.frees(row) != true else {
        addChanges(row, from: blank[...], to: &changes)
        continue
      }
      if !hasSameRow(row, as: before, at: source) { addChanges(row, from: before.row(source), to: &changes) }
    }
    return changes
  }

  private func addChanges(_ row: Int, from before: ArraySlice<Cell>, to changes: inout [RowChange]) {
    let line = self.row(row)
    line.withUnsafeBufferPointer { line in
      before.withUnsafeBufferPointer { before in
        let difference = RowDifference(line, before)
        var column = 0
        while var columns = difference.next(from: column) {
          column = columns.upperBound
          if columns.lowerBound <= RowDifference.margin, let last = changes.last?.row, (1...2).contains(row - last),
            difference.isBlank(before: columns.lowerBound)
          {
            columns = 0..<columns.upperBound
          }
          changes.append(difference.change(row, columns))
          if changes[changes.count - 1].erasesRest { return }
        }
      }
    }
  }
}

/// Where two rows of the same width differ.
private struct RowDifference {
  /// Columns that do not differ are written all the same, where a move over them takes as many bytes.
  private static let leastGap = 6
  /// Blank columns are written, where erasing them takes as many bytes.
  private static let leastErasure = 4
  /// At the left end blank columns are cheaper than a move into the row below.
  static let margin = 4

  private let line, before: UnsafeBufferPointer<Cell>
  /// The column behind which the row is blank.
  private let textEnd: Int

  init(_ line: UnsafeBufferPointer<Cell>, _ before: UnsafeBufferPointer<Cell>) {
    (self.line, self.before) = (line, before)
    textEnd = (line.lastIndex { $0 != .blank } ?? -1) + 1
  }

  /// The next columns that differ; nil where there are no more.
  func next(from start: Int) -> Range<Int>? {
    guard var first = (start..<line.count).first(where: { line[$0] != before[$0] }) else { return nil }
    var end = first + 1
    var probe = end
    while probe < line.count, probe - end < Self.leastGap {
      if line[probe] != before[probe] { end = probe + 1 }
      probe += 1
    }
    while first > start, line[first].width == 0 || before[first].width == 0 { first -= 1 }
    while end < line.count, line[end].width == 0 { end += 1 }
    return first..<end
  }

  func isBlank(before column: Int) -> Bool { line[..<column].allSatisfy { $0 == .blank } }

  func change(_ row: Int, _ columns: Range<Int>) -> RowChange {
    guard columns.upperBound - max(textEnd, columns.lowerBound) >= Self.leastErasure else {
      return RowChange(row: row, columns: columns)
    }
    return RowChange(
      row: row, columns: columns.lowerBound..<max(textEnd, columns.lowerBound), erasesRest: true)
  }
}
