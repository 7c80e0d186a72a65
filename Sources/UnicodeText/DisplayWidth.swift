internal import CUnicode

/// How many terminal columns a text takes.
///
/// The figures are those of utf8proc, which follows the Unicode data (East Asian Width, general categories).
public enum DisplayWidth {
  /// Columns of one scalar: 0 for combining marks, 2 for wide characters, else 1.
  ///
  /// A scalar that must not reach a terminal (`Printable.accepts` is false) counts as 1: it is drawn as a replacement.
  @inlinable
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300: 1
    default: tableWidth(of: scalar)
    }
  }

  /// Columns of a whole text, the sum over its scalars.
  public static func of(_ text: String) -> Int {
    var text = text
    return text.withUTF8 { bytes in
      var columns = 0
      var offset = 0
      while offset < bytes.count {
        if (0x20..<0x7F).contains(bytes[offset]) {
          columns += 1
          offset += 1
        } else {
          let (scalar, length) = UTF8Scalar.at(offset, in: bytes)
          columns += of(scalar)
          offset += length
        }
      }
      return columns
    }
  }

  /// Columns of a part of a text.
  public static func of(_ text: Substring) -> Int { of(String(text)) }

  @usableFromInline
  static func tableWidth(of scalar: Unicode.Scalar) -> Int {
    guard Printable.accepts(scalar) else { return 1 }
    return Int(max(0, utf8proc_charwidth(Int32(bitPattern: scalar.value))))
  }
}
