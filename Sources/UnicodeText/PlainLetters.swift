internal import CUnicode

/// Letters and marks for a terminal that shows ASCII alone.
///
/// One scalar becomes one scalar of the same width in cells, so that a screen keeps its layout: `ñ` becomes `n`, `▸`
/// becomes `>`. A wide character becomes one plain mark, which the caller draws twice.
public enum PlainLetters {
  /// The ASCII stand-in for a scalar; never a question mark, which a reader would take for one.
  public static func standIn(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.isASCII { return scalar }
    if let mark = marks[scalar] { return mark }
    return baseLetter(of: scalar) ?? "_"
  }

  /// A whole text in ASCII, where its width does not matter: combining marks go, dots in one become three, everything
  /// else is one mark for one.
  public static func text(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var plain = ""
    for scalar in text.unicodeScalars where DisplayWidth.of(scalar) > 0 {
      if let dots = longer[scalar] { plain += dots } else { plain.unicodeScalars.append(standIn(for: scalar)) }
    }
    return plain
  }

  private static func baseLetter(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    var decomposed = [Int32](repeating: 0, count: 18)
    var boundary: Int32 = 0
    let options = utf8proc_option_t(UTF8PROC_COMPAT.rawValue | UTF8PROC_DECOMPOSE.rawValue)
    let count = utf8proc_decompose_char(
      Int32(bitPattern: scalar.value), &decomposed, decomposed.count, options, &boundary)
    guard count > 0, let first = Unicode.Scalar(UInt32(decomposed[0])), first.isASCII else { return nil }
    return first
  }

  /// What says more clearly in several characters what it stands for.
  private static let longer: [Unicode.Scalar: String] = ["…": "..."]

  private static let marks: [Unicode.Scalar: Unicode.Scalar] = [
    "‘": "'", "’": "'", "‚": ",", "“": "\"", "”": "\"", "„": "\"", "«": "\"", "»": "\"", "‹": "<", "›": ">",
    "–": "-", "—": "-", "‑": "-", "−": "-", "·": "-", "•": "*", "…": "~", "×": "x", "÷": "/", "±": "+",
    "¿": " ", "¡": " ", "ß": "s", "æ": "e", "ø": "o", "Ø": "O", "œ": "e", "đ": "d", "ł": "l", "ı": "i",
    "─": "-", "━": "=", "│": "|", "┃": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+",
    "█": "#", "░": ".", "▌": "#", "▎": "|", "▍": "|", "▸": ">", "▾": "v", "▼": "v", "▲": "^", "◂": "<",
    "✓": "*", "✗": "x", "⚑": "!", "←": "<", "→": ">", "↑": "^", "↓": "v", "☐": "_", "☑": "x", "○": "o", "●": "*",
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "€": "E", "§": "S", "©": "c",
  ]
}
