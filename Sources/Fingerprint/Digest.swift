internal import Crypto

/// A SHA-256 (FIPS 180-4) as a number of 256 bits, which is compared and kept without a text of it.
public struct Digest: Hashable, Sendable {
  private let first: UInt64
  private let second: UInt64
  private let third: UInt64
  private let fourth: UInt64

  /// The digest of bytes.
  public init(of bytes: ArraySlice<UInt8>) {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    (first, second, third, fourth) = hash.finalize().withUnsafeBytes { raw in
      let word = { UInt64(bigEndian: raw.loadUnaligned(fromByteOffset: 8 * $0, as: UInt64.self)) }
      return (word(0), word(1), word(2), word(3))
    }
  }

  /// The digest that 64 hexadecimal digits in lower case name; nil for any other text.
  public init?(hexadecimal digits: UnsafeBufferPointer<UInt8>) {
    guard digits.count == 64, let first = Self.number(digits, 0), let second = Self.number(digits, 16),
      let third = Self.number(digits, 32), let fourth = Self.number(digits, 48)
    else { return nil }
    (self.first, self.second, self.third, self.fourth) = (first, second, third, fourth)
  }

  /// 64 times the digit 0, which is the digest of no bytes that anybody knows.
  public static let zero = Digest()

  private init() { (first, second, third, fourth) = (0, 0, 0, 0) }

  /// The number of 16 digits.
  private static func number(_ digits: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt64? {
    guard let high = half(digits, start), let low = half(digits, start + 8) else { return nil }
    return high << 32 | low
  }

  /// The number of eight digits, all of them at once: a byte of a word for each.
  private static func half(_ digits: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt64? {
    let (ones, nibbles): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x0F0F_0F0F_0F0F_0F0F)
    let word = UInt64(bigEndian: UnsafeRawBufferPointer(digits).loadUnaligned(fromByteOffset: start, as: UInt64.self))
    let values = ((word & nibbles) &+ (word >> 6 & ones) &* 9) & nibbles
    // Written again: whatever was no digit comes out as another letter.
    let areLetters = (values &+ ones &* 6) >> 4 & ones
    guard word == values &+ ones &* 0x30 &+ areLetters &* 0x27 else { return nil }
    let pairs = (values | values >> 4) & 0x00FF_00FF_00FF_00FF
    let quads = (pairs | pairs >> 8) & 0x0000_FFFF_0000_FFFF
    return (quads | quads >> 16) & 0xFFFF_FFFF
  }

  /// The first 64 bits.
  public var prefix: UInt64 { first }

  /// 64 hexadecimal digits in lower case.
  public var hexadecimal: String {
    String(unsafeUninitializedCapacity: 64) { buffer in
      for (index, word) in [first, second, third, fourth].enumerated() {
        for place in 0..<16 {
          let digit = UInt8(truncatingIfNeeded: word >> UInt64(60 - 4 * place)) & 15
          buffer[16 * index + place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
        }
      }
      return 64
    }
  }
}
