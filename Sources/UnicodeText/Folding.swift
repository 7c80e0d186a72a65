internal import CUnicode

/// Texts reduced to what a person compares: without case, accents and compatibility forms.
public enum Folding {
  /// The folded form: `Núñez` and `NUNEZ` both become `nunez`.
  ///
  /// Canonical and compatibility decomposition, case folding and removal of combining marks as utf8proc does them
  /// (Unicode Standard, chapter 3.13, caseless matching, with marks stripped).
  public static func folded(_ text: some StringProtocol) -> String {
    if let plain = foldedASCII(text) { return plain }
    let options = utf8proc_option_t(
      UTF8PROC_STABLE.rawValue | UTF8PROC_COMPAT.rawValue | UTF8PROC_DECOMPOSE.rawValue
        | UTF8PROC_CASEFOLD.rawValue | UTF8PROC_STRIPMARK.rawValue | UTF8PROC_IGNORE.rawValue)
    let bytes = Array(text.utf8)
    var result: UnsafeMutablePointer<UInt8>?
    let length = bytes.withUnsafeBufferPointer { input in
      utf8proc_map(input.baseAddress, input.count, &result, options)
    }
    guard length >= 0, let result else { return String(text) }
    // utf8proc_map allocates with malloc and leaves the release to its caller.
    defer { free(result) }
    return String(decoding: UnsafeBufferPointer(start: result, count: length), as: UTF8.self)
  }

  /// The folded form without spaces, punctuation and modifiers that stand alone: `Non-refoulement.` and
  /// `non refoulement` both become `nonrefoulement`; letters, digits and signs such as + stay.
  ///
  /// What goes are the general categories Z, P, Sk, Cc and Cf (Unicode Standard, chapter 4.5); nothing is left of a text
  /// without letter, digit or sign.
  public static func foldedWithoutPunctuation(_ text: some StringProtocol) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in folded(text).unicodeScalars where counts(scalar) { kept.append(scalar) }
    return String(kept)
  }

  private static func counts(_ scalar: Unicode.Scalar) -> Bool {
    switch utf8proc_category(Int32(bitPattern: scalar.value)) {
    case UTF8PROC_CATEGORY_ZS, UTF8PROC_CATEGORY_ZL, UTF8PROC_CATEGORY_ZP, UTF8PROC_CATEGORY_PC, UTF8PROC_CATEGORY_PD,
      UTF8PROC_CATEGORY_PS, UTF8PROC_CATEGORY_PE, UTF8PROC_CATEGORY_PI, UTF8PROC_CATEGORY_PF, UTF8PROC_CATEGORY_PO,
      UTF8PROC_CATEGORY_SK, UTF8PROC_CATEGORY_CC, UTF8PROC_CATEGORY_CF:
      false
    default: true
    }
  }

  /// Names in the order of a list: by folded form, then by the text itself so that the order is total.
  public static func precedes(_ first: String, _ second: String) -> Bool {
    let (left, right) = (folded(first), folded(second))
    return left == right ? first < second : left < right
  }

  private static func foldedASCII(_ text: some StringProtocol) -> String? {
    var plain: [UInt8] = []
    plain.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      guard byte < 0x80 else { return nil }
      plain.append(byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte)
    }
    return String(decoding: plain, as: UTF8.self)
  }
}
