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
  static func message(_ text: String) {
    write((showsUnicode ? text : PlainLetters.lines(text)) + "\n", to: 2)
  }

  private static func write(_ text: String, to descriptor: Int32) {
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        buffer.baseAddress.map { Glibc.write(descriptor, $0 + written, buffer.count - written) } ?? 0
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      written += count
    }
  }
}

extension PlainLetters {
  /// A text of several lines in plain letters.
  static func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { Self.text(String($0)) }.joined(separator: "\n")
  }
}
