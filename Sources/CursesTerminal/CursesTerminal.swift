internal import CTerminal
public import TerminalFrame

/// The terminal: draws frames, reads keys, and is restored on every way out.
///
/// There is one for a process, since a process has one terminal.
@MainActor
public final class CursesTerminal {
  /// Why the terminal cannot be used.
  public enum Refusal: Error, Equatable, Sendable {
    /// Standard input or output is no terminal.
    case notATerminal
    /// `TERM` is unset, or names a terminal that is not known.
    case unknownTerm
    /// The terminal cannot move its cursor.
    case tooSimple
    /// It could not be prepared.
    case failed
  }

  /// How the terminal is to be used.
  public struct Options: Sendable {
    /// Whether it shows UTF-8; else every character is replaced by a plain one.
    public var showsUnicode: Bool
    /// Whether colours may be used.
    public var usesColour: Bool
    /// Whether everything is shown in the terminal's own foreground, and nothing dim.
    public var isHighContrast: Bool
    /// Milliseconds to wait for the rest of a key's sequence behind Escape.
    public var escapeDelay: Int

    /// Options of their parts.
    public init(showsUnicode: Bool, usesColour: Bool, isHighContrast: Bool = false, escapeDelay: Int) {
      self.showsUnicode = showsUnicode
      self.usesColour = usesColour
      self.isHighContrast = isHighContrast
      self.escapeDelay = escapeDelay
    }
  }

  private let options: Options
  private let palette: Palette
  private let scrolling: Scrolling
  private var shown: Frame?
  /// The cells of a change, as C takes them; kept for the next one.
  private var cells: [ct_cell] = []

  /// Opens the terminal.
  ///
  /// - Throws: `Refusal`; the terminal is then as it was.
  public init(_ options: Options) throws(Refusal) {
    self.options = options
    switch Int(ct_open(options.showsUnicode, Int32(options.escapeDelay))) {
    case ct_ok: break
    case ct_not_a_terminal: throw .notATerminal
    case ct_unknown_term: throw .unknownTerm
    case ct_too_simple: throw .tooSimple
    default: throw .failed
    }
    palette = Palette(
      colours: options.usesColour ? Int(ct_colours()) : 0, hasItalic: ct_has_italic(),
      isHighContrast: options.isHighContrast)
    scrolling = [.none, .byOne, .byAny][Int(ct_scrolling())]
  }

  /// Restores the terminal.
  public func close() { ct_close() }

  /// The window.
  public var size: Size { Size(columns: Int(ct_columns()), rows: Int(ct_rows())) }

  /// Stops the program until the shell brings it back.
  public func suspend() {
    ct_suspend()
    shown = nil
  }

  /// Forgets what the terminal shows: the next frame is drawn whole.
  public func forget() {
    ct_forget()
    shown = nil
  }

  /// Draws a frame: only what differs from the last one, in one write().
  public func draw(_ frame: Frame) {
    let frame = options.showsUnicode ? frame : frame.inPlainLetters
    let known = shown?.size == frame.size ? shown : nil
    if known == nil { ct_clear() }
    let update = frame.update(from: known, scrolling: scrolling)
    if let shift = update.shift {
      ct_scroll(Int32(shift.rows.lowerBound), Int32(shift.rows.upperBound), Int32(shift.step))
    }
    for change in update.changes { write(change, of: frame) }
    shown = frame
    ct_show(Int32(frame.cursor?.row ?? -1), Int32(frame.cursor?.column ?? -1))
  }

  private func write(_ change: RowChange, of frame: Frame) {
    let begin = change.row * frame.size.columns
    let changed = frame.cells[begin + change.columns.lowerBound..<begin + change.columns.upperBound]
    cells.removeAll(keepingCapacity: true)
    for cell in changed where cell.width > 0 { cells.append(palette.cell(cell)) }
    ct_put(Int32(change.row), Int32(change.columns.lowerBound), cells, Int32(cells.count))
    if change.erasesRest { ct_erase(Int32(change.row), Int32(change.columns.upperBound)) }
  }

  // MARK: Reading

  /// What can come from the terminal.
  public enum Event: Equatable, Sendable {
    /// A key.
    case key(Key)
    /// The window has a new size, or must be drawn anew.
    case resized
    /// The program is asked to end, by the number of the signal.
    case terminated(signal: Int32)
    /// The terminal has vanished.
    case gone
    /// The moment until which was waited has come.
    case timeUp
  }

  /// Forgets every key that was pressed before what is shown now was drawn.
  ///
  /// - Returns: whether there was one.
  public func dropWaitingKeys() -> Bool { ct_drop_keys() }

  /// Waits for the next event.
  ///
  /// - Parameter moment: until when, in seconds of CLOCK_BOOTTIME; nil for ever.
  public func next(until moment: Int? = nil) -> Event {
    while true {
      let event = ct_read(Int64(moment ?? -1))
      switch Int(event.kind) {
      case ct_character: if let key = Self.key(character: event.value) { return .key(key) }
      case ct_pasted: if let scalar = Unicode.Scalar(event.value) { return .key(.pasted(scalar)) }
      case ct_key: return .key(Self.key(code: Int(event.value)))
      case ct_resized:
        shown = nil
        return .resized
      case ct_time_up: return .timeUp
      case ct_signal: return Self.event(signal: Int32(event.value))
      default: return .gone
      }
    }
  }
}
