/// Rows of a screen that have moved up or down by one.
public struct RowShift: Equatable, Sendable {
  /// The rows within which everything moved.
  public var rows: ClosedRange<Int>
  /// 1 where the text moved up by a row, −1 where it moved down.
  public var step: Int

  /// A shift of its parts.
  public init(rows: ClosedRange<Int>, step: Int) {
    self.rows = rows
    self.step = step
  }

  /// Where what now stands in a row stood before.
  func source(of row: Int) -> Int { rows.contains(row) ? row + step : row }

  /// True for the row into which nothing moved: it is blank.
  func frees(_ row: Int) -> Bool { row == (step > 0 ? rows.upperBound : rows.lowerBound) }
}

extension Frame {
  /// How most of this screen came from another one by a step of scrolling; nil where it did not.
  ///
  /// Only the rows between the first and the last that differ are looked at.
  public func shift(from before: Frame) -> RowShift? {
    guard size == before.size, let first = (0..<size.rows).first(where: { !hasSameRow($0, as: before) }),
      let last = (0..<size.rows).last(where: { !hasSameRow($0, as: before) }), last - first >= 3
    else { return nil }
    return [1, -1].lazy.map { RowShift(rows: first...last, step: $0) }.first { shift in
      let kept = shift.rows.filter { shift.rows.contains($0 + shift.step) }
      let same = kept.count { hasSameRow($0, as: before, at: $0 + shift.step) }
      return same * 4 >= kept.count * 3
    }
  }
}
