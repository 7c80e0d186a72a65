/// Decodes UTF-8 scalar by scalar, without the cost of a string's own iterator.
public enum UTF8Scalar {
  /// The scalar that begins at an offset of valid UTF-8, and how many bytes it takes.
  @inlinable
  public static func at(_ offset: Int, in bytes: [UInt8]) -> (scalar: Unicode.Scalar, length: Int) {
    bytes.withUnsafeBufferPointer { at(offset, in: $0) }
  }

  /// The scalar that begins at an offset of valid UTF-8, and how many bytes it takes.
  @inlinable
  public static func at(_ offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> (scalar: Unicode.Scalar, length: Int) {
    let first = UInt32(bytes[offset])
    if first < 0x80 { return (Unicode.Scalar(UInt8(first)), 1) }
    let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard offset + length <= bytes.count else { return ("\u{FFFD}", bytes.count - offset) }
    var value = first & (0x7F >> UInt32(length))
    for index in 1..<length { value = value << 6 | UInt32(bytes[offset + index] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}
