internal import CursesTerminal
internal import Glibc
internal import UnicodeText

/// Writes to the standard streams: data to standard output, everything else to standard error.
enum Output {
  /// Whether the locale says UTF-8; else texts are written in plain letters.
  static let showsUnicode = TerminalLocale.isUTF8

  /// Data, as it is.
  static func data(_ text: String) { write(text, to: 1) }

  /// Text for a person on standard output, in letters that the locale shows.
  static func text(_ text: String) { write(showsUnicode ? text : PlainLetters.lines(text), to: 1) }

  /// A sentence for a person on standard error.
  ///
  /// Names of files and arguments stand in it: whatever could steer the terminal is written out.
  static func message(_ text: String) {
    let safe = text.split(separator: "\n", omittingEmptySubsequences: false).map { Printable.text(String($0)) }
      .joined(separator: "\n")
    write((showsUnicode ? safe : PlainLetters.lines(safe)) + "\n", to: 2)
  }

  /// Lines for a person on standard output; false where nobody reads them any more:
  /// the pipe is closed, or the terminal has vanished.
  static func tell(_ lines: [String], inPlainLetters: Bool) -> Bool {
    let text = lines.map { $0 + "\n" }.joined()
    guard let cause = failure(of: inPlainLetters ? PlainLetters.lines(text) : text, on: 1) else { return true }
    if cause != EIO { refused(1, cause) }
    return false
  }

  /// Text on standard error as it is, for what is drawn there.
  static func remark(_ text: String) { write(text, to: 2) }

  private static func write(_ text: String, to descriptor: Int32) {
    if let cause = failure(of: text, on: descriptor) { refused(descriptor, cause) }
  }

  /// Writes all of a text; the system's error where that fails.
  private static func failure(of text: String, on descriptor: Int32) -> Int32? {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        buffer.baseAddress.map { Glibc.write(descriptor, $0 + written, buffer.count - written) } ?? 0
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return errno }
      written += count
    }
    return nil
  }

  /// Data that could not be written must not look as if it were; a reader who has gone away wants none.
  private static func refused(_ descriptor: Int32, _ cause: Int32) {
    guard descriptor == 1, cause != EPIPE else { return }
    message("amparo: standard output cannot be written: " + String(cString: strerror(cause)))
    exit(2)
  }
}

extension PlainLetters {
  /// A text of several lines in plain letters.
  static func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { Self.text(String($0)) }.joined(separator: "\n")
  }
}
