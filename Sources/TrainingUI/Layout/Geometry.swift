internal import TerminalFrame

/// Where header, body, outline and footer stand in a window.
struct Geometry: Equatable, Sendable {
  /// The smallest window in which the course can be used.
  static let smallest = Size(columns: 40, rows: 12)
  /// The widest line of prose.
  static let widestProse = 72
  /// From so many columns the module's outline stands at the left.
  static let outlineFrom = 110
  private static let outlineColumns = 32

  let window: Size
  let hasOutline: Bool

  init(window: Size, wantsOutline: Bool = false) {
    self.window = window
    hasOutline = wantsOutline && window.columns >= Self.outlineFrom
  }

  /// True where the window is too small for any screen.
  var isTooSmall: Bool { window.columns < Self.smallest.columns || window.rows < Self.smallest.rows }

  /// Empty columns at the left of the body.
  private var margin: Int { window.columns >= 60 ? 3 : 1 }

  /// Columns of the body: prose with its gutter of two.
  var bodyColumns: Int {
    let room = window.columns - (hasOutline ? Self.outlineColumns : 0) - 2 * margin
    return min(room, Self.widestProse + 2)
  }

  /// The column at which the body begins.
  var bodyColumn: Int {
    let left = hasOutline ? Self.outlineColumns : 0
    return left + max(margin, (window.columns - left - bodyColumns) / 2)
  }

  /// The row at which the body begins: below header and rule, with air where there is room.
  var bodyRow: Int { window.rows >= 20 ? 3 : 2 }

  /// Rows of the body, above the lower rule and the footer.
  var bodyRows: Int { max(1, window.rows - 2 - bodyRow) }

  /// Columns of the outline, its margin included.
  var outlineWidth: Int { Self.outlineColumns - 2 }
}
