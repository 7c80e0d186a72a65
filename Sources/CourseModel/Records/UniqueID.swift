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
    guard bytes[8] == 0x2D, bytes[13] == 0x2D, bytes[18] == 0x2D, bytes[23] == 0x2D else { return nil }
    // Eight digits at a time, four of them from either side of a hyphen.
    let quad = { (place: Int) in
      UInt64(UInt32(bigEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: place, as: UInt32.self)))
    }
    guard let first = Self.number(quad(0) << 32 | quad(4)), let second = Self.number(quad(9) << 32 | quad(14)),
      let third = Self.number(quad(19) << 32 | quad(24)), let fourth = Self.number(quad(28) << 32 | quad(32))
    else { return nil }
    (high, low) = (first << 32 | second, third << 32 | fourth)
  }

  /// The number of eight hexadecimal digits in lower case, each a byte of a word; as `Digest` reads them.
  private static func number(_ digits: UInt64) -> UInt64? {
    let (ones, nibbles): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x0F0F_0F0F_0F0F_0F0F)
    let values = ((digits & nibbles) &+ (digits >> 6 & ones) &* 9) & nibbles
    // Written again: whatever was no digit comes out as another letter.
    let areLetters = (values &+ ones &* 6) >> 4 & ones
    guard digits == values &+ ones &* 0x30 &+ areLetters &* 0x27 else { return nil }
    let pairs = (values | values >> 4) & 0x00FF_00FF_00FF_00FF
    let quads = (pairs | pairs >> 8) & 0x0000_FFFF_0000_FFFF
    return (quads | quads >> 16) & 0xFFFF_FFFF
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
