/// Rows of a screen that have moved up or down together.
public struct RowShift: Equatable, Sendable {
  /// The rows within which everything moved.
  public var rows: ClosedRange<Int>
  /// By how many rows the text moved up, and down where it is negative; never 0, and at most as many as the rows are.
  public var step: Int

  /// A shift of its parts.
  public init(rows: ClosedRange<Int>, step: Int) {
    self.rows = rows
    self.step = step
  }

  /// Where what now stands in a row stood before.
  func source(of row: Int) -> Int { rows.contains(row) ? row + step : row }

  /// True for a row into which nothing moved: it is blank.
  func frees(_ row: Int) -> Bool { rows.contains(row) && !rows.contains(row + step) }
}

/// By how many rows a terminal can move a part of its screen.
public enum Scrolling: Sendable {
  /// It cannot.
  case none
  /// By one, up or down.
  case byOne
  /// By any number.
  case byAny
}

/// How a screen becomes another one: what moves, and what has to be written then.
public struct FrameUpdate: Equatable, Sendable {
  /// The rows that move first; nil where none do.
  public var shift: RowShift?
  /// What has to be written, from above and from the left.
  public var changes: [RowChange]

  /// About how many bytes it takes: the cells, a move to each change, a sequence to erase, and those of a shift.
  var cost: Int {
    changes.reduce(shift == nil ? 0 : Self.costOfShift) { $0 + $1.columns.count + ($1.erasesRest ? 9 : 6) }
  }

  /// The region, a move, the shift, the region of before, a move.
  private static let costOfShift = 32
  /// What is cheaper is not worth looking for a shift.
  static let leastWorthShifting = 4 * costOfShift
}

extension Frame {
  /// How to make this screen of another one, in few bytes.
  ///
  /// - Parameters:
  ///   - before: the screen that stands there; nil for an empty one.
  ///   - scrolling: what the terminal can.
  public func update(from before: Frame?, scrolling: Scrolling = .byAny) -> FrameUpdate {
    let written = FrameUpdate(shift: nil, changes: changes(from: before))
    guard let before, written.cost > FrameUpdate.leastWorthShifting,
      let shift = shift(from: before, within: written.changes, scrolling)
    else { return written }
    let moved = FrameUpdate(shift: shift, changes: changes(from: before, movedBy: shift))
    return moved.cost < written.cost ? moved : written
  }

  /// The step within the changed rows that keeps most text; the shortest of those.
  private func shift(from before: Frame, within changes: [RowChange], _ scrolling: Scrolling) -> RowShift? {
    guard size == before.size, let first = changes.first?.row, let last = changes.last?.row, last > first else {
      return nil
    }
    let lengths = (first...last).map(textEnd(of:))
    let longest =
      switch scrolling {
      case .none: 0
      case .byOne: 1
      case .byAny: last - first
      }
    var best: (text: Int, shift: RowShift)?
    for step in (1..<longest + 1).lazy.flatMap({ [$0, -$0] }) {
      let shift = RowShift(rows: first...last, step: step)
      let text = (first...last).reduce(0) { text, row in
        let isKept = lengths[row - first] > 0 && !shift.frees(row) && hasSameRow(row, as: before, at: row + step)
        return text + (isKept ? lengths[row - first] : 0)
      }
      if text > best?.text ?? 0 { best = (text, shift) }
    }
    let emptied = scrolling == .byAny ? RowShift(rows: first...last, step: last - first + 1) : nil
    return best?.shift ?? emptied
  }

  /// The column behind which a row is blank.
  private func textEnd(of row: Int) -> Int {
    let line = self.row(row)
    return (line.lastIndex { $0 != .blank } ?? line.startIndex - 1) + 1 - line.startIndex
  }
}
