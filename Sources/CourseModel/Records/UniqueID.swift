/// A name that no other machine gives: a UUID (RFC 9562) in lower case, `6f1e0c0a-…`, 36 characters.
///
/// A trainee's id becomes a file's name: whatever does not fit the pattern never becomes a `UniqueID`. It is kept as the
/// number that it writes, since a record compares ids by the thousand.
public struct UniqueID: Hashable, Comparable, Sendable, CustomStringConvertible {
  private let high: UInt64
  private let low: UInt64

  /// The id of a text, or nil where it is not a UUID in lower case.
  public init?(_ text: String) {
    var text = text
    guard let id = text.withUTF8({ UniqueID(utf8: $0) }) else { return nil }
    self = id
  }

  /// The id of a text, or nil where it is not a UUID in lower case.
  public init?(_ text: Substring) { self.init(String(text)) }

  /// The id of a text's bytes, or nil where they are not a UUID in lower case.
  public init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 36 else { return nil }
    guard bytes[8] == 0x2D, bytes[13] == 0x2D, bytes[18] == 0x2D, bytes[23] == 0x2D,
      let first = Self.number(bytes, 0, 8), let second = Self.number(bytes, 9, 13),
      let third = Self.number(bytes, 14, 18), let fourth = Self.number(bytes, 19, 23),
      let fifth = Self.number(bytes, 24, 36)
    else { return nil }
    (high, low) = (first << 32 | second << 16 | third, fourth << 48 | fifth)
  }

  /// The number of the hexadecimal digits from one place to another, in lower case.
  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ first: Int, _ end: Int) -> UInt64? {
    var number: UInt64 = 0
    for index in first..<end {
      let byte = bytes[index]
      let digit = byte < 0x61 ? byte &- 0x30 : byte &- 0x61 &+ 10
      guard digit < (byte < 0x61 ? 10 : 16) else { return nil }
      number = number << 4 | UInt64(digit)
    }
    return number
  }

  private static func isHyphen(_ index: Int) -> Bool { index == 8 || index == 13 || index == 18 || index == 23 }

  /// A version 4 UUID of 16 random bytes, of which six bits are set to mark version and variant.
  ///
  /// - Precondition: exactly 16 bytes.
  public init(random bytes: [UInt8]) {
    precondition(bytes.count == 16, "a UUID has 16 bytes")
    let number = { (part: ArraySlice<UInt8>) in part.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
    high = number(bytes[..<8]) & ~0xF000 | 0x4000
    low = number(bytes[8...]) & ~(3 << 62) | 2 << 62
  }

  /// The order of the ids' characters.
  public static func < (left: UniqueID, right: UniqueID) -> Bool { (left.high, left.low) < (right.high, right.low) }

  /// The id as written.
  public var text: String {
    String(unsafeUninitializedCapacity: 36) { buffer in
      var digits = 0
      for index in 0..<36 {
        if Self.isHyphen(index) {
          buffer[index] = 0x2D
          continue
        }
        let half = digits < 16 ? high : low
        let digit = UInt8(half >> UInt64(60 - 4 * (digits % 16)) & 15)
        buffer[index] = digit < 10 ? 0x30 + digit : 0x61 + digit - 10
        digits += 1
      }
      return 36
    }
  }

  /// The id as written.
  public var description: String { text }
}
