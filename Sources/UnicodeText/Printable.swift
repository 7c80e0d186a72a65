internal import CUnicode

/// Decides which characters may reach a terminal, and makes the others visible.
///
/// Text from a lesson, a quiz, a name or a record is hostile until it has passed here: control characters can move the
/// cursor, format characters can reorder or hide what the reader sees.
public enum Printable {
  /// True when the scalar can be shown as it is.
  ///
  /// Refused are controls, format characters (bidirectional overrides, zero-width characters, soft hyphens), line and
  /// paragraph separators, surrogates, private use and unassigned code points, and whatever else is drawn as nothing
  /// (Default_Ignorable_Code_Point of the Unicode Standard, chapter 5.21: fillers, joiners, variation selectors).
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
    default: return !isInvisible(scalar)
    }
  }

  /// Letters and marks that are drawn as nothing (DerivedCoreProperties of Unicode 17, without those of category Cf and Cn).
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x034F, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F, 0x3164, 0xFE00...0xFE0F, 0xFFA0, 0xE0100...0xE01EF:
      true
    default: false
    }
  }

  /// The text with every refused scalar written out as `‹U+202E›`; a text without any comes back unchanged.
  ///
  /// A combining mark that stands first would lie on what stands before the text: it is written out as well.
  public static func text(_ text: String) -> String {
    if isPlain(text) { return text }
    if text.unicodeScalars.allSatisfy(accepts), !beginsWithMark(text) { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      if accepts(scalar), !shown.isEmpty || DisplayWidth.of(scalar) > 0 {
        shown.unicodeScalars.append(scalar)
      } else {
        shown += name(of: scalar)
      }
    }
    return shown
  }

  /// True for printable ASCII, which nearly all texts are: their bytes are looked at in one plain loop.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { bytes in
      for byte in bytes where byte < 0x20 || byte >= 0x7F { return false }
      return true
    } ?? false
  }

  private static func beginsWithMark(_ text: String) -> Bool {
    text.unicodeScalars.first.map { DisplayWidth.of($0) == 0 } ?? false
  }

  /// The visible name of a scalar, `‹U+001B›`.
  public static func name(of scalar: Unicode.Scalar) -> String {
    let hex = String(scalar.value, radix: 16, uppercase: true)
    return "‹U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex + "›"
  }
}
