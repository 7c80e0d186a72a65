internal import CTerminal

/// Standard input line by line, where nothing is drawn: a pipe, a script, a screen reader's terminal.
///
/// There is one for a process, since a process has one standard input.
@MainActor
public struct LineInput {
  /// What can come.
  public enum Event: Equatable, Sendable {
    /// A line, without its end.
    case line(String)
    /// A line longer than `longestLine`; nothing of it was taken.
    case tooLong
    /// The input has ended within a line; nothing of it was taken.
    case unfinished
    /// The input has ended, or its terminal has vanished.
    case ended
    /// The program is asked to end, by the number of the signal.
    case terminated(signal: Int32)
    /// The moment until which was waited has come.
    case timeUp
  }

  /// The longest line, in bytes.
  public static let longestLine = Int(ct_longest_line)

  /// Begins to take note of signals.
  public init() { ct_lines_open() }

  /// Waits for the next event.
  ///
  /// - Parameter moment: until when, in seconds of CLOCK_BOOTTIME; nil for ever.
  public func next(until moment: Int? = nil) -> Event {
    let read = ct_read_line(Int64(moment ?? -1))
    switch Int(read.kind) {
    case ct_line_text: return .line(Self.text(UnsafeRawBufferPointer(start: read.bytes, count: Int(read.value))))
    case ct_line_too_long: return .tooLong
    case ct_line_unfinished: return .unfinished
    case ct_line_signal: return .terminated(signal: read.value)
    case ct_line_time_up: return .timeUp
    default: return .ended
    }
  }

  /// Bytes that are no UTF-8 are letters where the locale says ISO 8859-1; else each of them becomes a replacement.
  private static func text(_ bytes: UnsafeRawBufferPointer) -> String {
    if ct_locale_is_latin1(), !ct_locale_is_utf8(), String(validating: bytes, as: UTF8.self) == nil {
      return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
