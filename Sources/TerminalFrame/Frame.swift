internal import UnicodeText

/// The size of a window, in columns and rows.
public struct Size: Hashable, Sendable {
  /// Columns, 1 or more.
  public var columns: Int
  /// Rows, 1 or more.
  public var rows: Int

  /// A size of its parts; what is below 1 counts as 1.
  public init(columns: Int, rows: Int) {
    self.columns = max(1, columns)
    self.rows = max(1, rows)
  }
}

/// A place in a window, from the upper left corner, counted from 0.
public struct Position: Hashable, Sendable {
  /// The column.
  public var column: Int
  /// The row.
  public var row: Int

  /// A place of its parts.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// A whole screen as cells.
public struct Frame: Equatable, Sendable {
  /// Its size.
  public let size: Size
  /// The cells, row by row.
  public private(set) var cells: [Cell]
  /// Where the terminal's cursor stands; nil where it is hidden.
  public var cursor: Position?

  /// An empty screen.
  public init(size: Size) {
    self.size = size
    cells = [Cell](repeating: .blank, count: size.columns * size.rows)
  }

  /// The cells of a row.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Draws a line from a column to the right; what does not fit is cut, a wide character never in half.
  public mutating func draw(_ line: Line, row: Int, column: Int = 0) {
    guard (0..<size.rows).contains(row) else { return }
    var at = column
    for span in line.spans { at = draw(span, row: row, column: at) }
  }

  private mutating func draw(_ span: Span, row: Int, column: Int) -> Int {
    var at = column
    let begin = row * size.columns
    for scalar in span.text.unicodeScalars {
      let shown = Printable.accepts(scalar) ? scalar : "\u{FFFD}"
      let width = DisplayWidth.of(shown)
      if width == 0 {
        if at > 0, at <= size.columns { cells[base(before: at, begin)].add(mark: shown.value) }
        continue
      }
      guard at + width <= size.columns else { return size.columns }
      if at >= 0 {
        cells[begin + at] = Cell(scalar: shown.value, width: UInt8(width), style: span.style)
        if width == 2 { cells[begin + at + 1] = .continuation(span.style) }
      }
      at += width
    }
    return at
  }

  /// The cell on which a mark behind a column lands.
  private func base(before column: Int, _ begin: Int) -> Int {
    let last = begin + column - 1
    return cells[last].width == 0 && column > 1 ? last - 1 : last
  }

  /// The characters of the screen, one line for each row, blanks at the ends cut off.
  public var text: String {
    (0..<size.rows).map { row in
      var line = ""
      for cell in self.row(row) {
        for scalar in cell.scalars where scalar.value != 0 { line.unicodeScalars.append(scalar) }
      }
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n") + "\n"
  }

  /// The screen with every character in ASCII, for terminals that show no more.
  public var inPlainLetters: Frame {
    var plain = self
    for index in cells.indices where cells[index].scalar >= 0x80 || cells[index].marks != 0 {
      let cell = cells[index]
      let standIn = Unicode.Scalar(cell.scalar).map(PlainLetters.standIn(for:)) ?? " "
      plain.cells[index] = Cell(scalar: standIn.value, width: 1, style: cell.style)
      if cell.width == 2 { plain.cells[index + 1] = plain.cells[index] }
    }
    return plain
  }
}
