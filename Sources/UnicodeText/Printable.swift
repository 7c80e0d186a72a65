internal import CUnicode

/// Decides which characters may reach a terminal, and makes the others visible.
///
/// Text from a lesson, a quiz, a name or a record is hostile until it has passed here: control characters can move the
/// cursor, format characters can reorder or hide what the reader sees.
public enum Printable {
  /// True when the scalar can be shown as it is.
  ///
  /// Refused are controls, format characters (bidirectional overrides, zero-width characters, soft hyphens), line and
  /// paragraph separators, surrogates, private use and unassigned code points.
  public static func accepts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300: return true
    case 0..<0x20, 0x7F..<0xA0: return false
    default: break
    }
    switch utf8proc_category(Int32(bitPattern: scalar.value)) {
    case UTF8PROC_CATEGORY_CN, UTF8PROC_CATEGORY_CC, UTF8PROC_CATEGORY_CF, UTF8PROC_CATEGORY_CS,
      UTF8PROC_CATEGORY_CO, UTF8PROC_CATEGORY_ZL, UTF8PROC_CATEGORY_ZP:
      return false
    default: return true
    }
  }

  /// The text with every refused scalar written out as `‹U+202E›`; a text without any comes back unchanged.
  public static func text(_ text: String) -> String {
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) || text.unicodeScalars.allSatisfy(accepts) { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      if accepts(scalar) {
        shown.unicodeScalars.append(scalar)
      } else {
        shown += name(of: scalar)
      }
    }
    return shown
  }

  /// The visible name of a scalar, `‹U+001B›`.
  public static func name(of scalar: Unicode.Scalar) -> String {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    return "‹U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex + "›"
  }
}
