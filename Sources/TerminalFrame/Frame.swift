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

  /// True where a row holds the same cells as a row of another screen of the same size, by default the same one.
  public func hasSameRow(_ row: Int, as other: Frame, at otherRow: Int? = nil) -> Bool {
    let bytes = size.columns * MemoryLayout<Cell>.stride
    let (begin, otherBegin) = (row * bytes, (otherRow ?? row) * bytes)
    return cells.withUnsafeBytes { own in
      other.cells.withUnsafeBytes { others in
        var offset = 0
        while offset < bytes {
          let word = own.load(fromByteOffset: begin + offset, as: UInt64.self)
          if word != others.load(fromByteOffset: otherBegin + offset, as: UInt64.self) { return false }
          offset += 8
        }
        return true
      }
    }
  }

  /// Fills a part of a row with one character of one column.
  public mutating func fill(_ scalar: Unicode.Scalar, _ style: Style, row: Int, columns: Range<Int>) {
    guard (0..<size.rows).contains(row) else { return }
    let cell = Cell(scalar: scalar.value, width: 1, style: style)
    for column in columns.clamped(to: 0..<size.columns) { cells[row * size.columns + column] = cell }
  }

  /// Gives a part of a row another style.
  public mutating func restyle(_ style: Style, row: Int, columns: Range<Int>) {
    guard (0..<size.rows).contains(row) else { return }
    for column in columns.clamped(to: 0..<size.columns) { cells[row * size.columns + column].style = style }
  }

  /// Draws a line from a column to the right; what does not fit is cut, a wide character never in half.
  public mutating func draw(_ line: Line, row: Int, column: Int = 0) {
    guard (0..<size.rows).contains(row) else { return }
    var at = column
    for span in line.spans { at = draw(span, row: row, column: at) }
  }

  private mutating func draw(_ span: Span, row: Int, column: Int) -> Int {
    let begin = row * size.columns
    let columns = size.columns
    var text = span.text
    return text.withUTF8 { bytes in
      cells.withUnsafeMutableBufferPointer { cells in
        var at = column
        var offset = 0
        while offset < bytes.count {
          let (scalar, length) = UTF8Scalar.at(offset, in: bytes)
          offset += length
          // Most of what is drawn: a printable ASCII character on the screen.
          if (0x20..<0x7F).contains(scalar.value), at >= 0, at < columns {
            cells[begin + at] = Cell(scalar: scalar.value, width: 1, style: span.style)
            at += 1
            continue
          }
          guard let next = Self.put(scalar, span.style, at, begin, columns, cells) else { return columns }
          at = next
        }
        return at
      }
    }
  }

  /// Puts any scalar at a column; gives the next column, or nil where the line is full.
  private static func put(
    _ scalar: Unicode.Scalar, _ style: Style, _ at: Int, _ begin: Int, _ columns: Int,
    _ cells: UnsafeMutableBufferPointer<Cell>
  ) -> Int? {
    let shown = Printable.accepts(scalar) ? scalar : "\u{FFFD}"
    let width = DisplayWidth.of(shown)
    if width == 0 {
      if at > 0, at <= columns {
        let last = begin + at - 1
        // A mark behind a wide character lies on its first column.
        cells[cells[last].width == 0 && at > 1 ? last - 1 : last].add(mark: shown.value)
      }
      return at
    }
    guard at + width <= columns else { return nil }
    if at >= 0 {
      cells[begin + at] = Cell(scalar: shown.value, width: UInt8(width), style: style)
      if width == 2 { cells[begin + at + 1] = .continuation(style) }
    }
    return at + width
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
