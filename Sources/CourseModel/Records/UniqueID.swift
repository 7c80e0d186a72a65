/// A name that no other machine gives: a UUID (RFC 9562) in lower case, `6f1e0c0a-…`, 36 characters.
///
/// A trainee's id becomes a file's name: whatever does not fit the pattern never becomes a `UniqueID`.
public struct UniqueID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The id as written.
  public let text: String

  /// The id of a text, or nil where it is not a UUID in lower case.
  public init?(_ text: String) {
    var text = text
    guard text.withUTF8(Self.fits) else { return nil }
    self.text = text
  }

  /// The id of a text, or nil where it is not a UUID in lower case.
  public init?(_ text: Substring) { self.init(String(text)) }

  private static func fits(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count == 36 else { return false }
    for index in 0..<36 {
      let byte = bytes[index]
      if index == 8 || index == 13 || index == 18 || index == 23 {
        guard byte == 0x2D else { return false }
      } else {
        guard byte >= 0x30 && byte <= 0x39 || byte >= 0x61 && byte <= 0x66 else { return false }
      }
    }
    return true
  }

  /// A version 4 UUID of 16 random bytes, of which six bits are set to mark version and variant.
  ///
  /// - Precondition: exactly 16 bytes.
  public init(random bytes: [UInt8]) {
    precondition(bytes.count == 16, "a UUID has 16 bytes")
    var marked = bytes
    marked[6] = marked[6] & 0x0F | 0x40
    marked[8] = marked[8] & 0x3F | 0x80
    var text = ""
    for (index, byte) in marked.enumerated() {
      if [4, 6, 8, 10].contains(index) { text += "-" }
      text += (byte < 0x10 ? "0" : "") + String(byte, radix: 16)
    }
    self.text = text
  }

  /// The order of the ids' characters.
  public static func < (left: UniqueID, right: UniqueID) -> Bool { left.text < right.text }

  /// The id as written.
  public var description: String { text }
}
