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
  public init?(hexadecimal text: ArraySlice<UInt8>) {
    let words = text.withUnsafeBufferPointer { digits -> (UInt64, UInt64, UInt64, UInt64)? in
      guard digits.count == 64, let first = Self.number(digits, 0), let second = Self.number(digits, 16),
        let third = Self.number(digits, 32), let fourth = Self.number(digits, 48)
      else { return nil }
      return (first, second, third, fourth)
    }
    guard let words else { return nil }
    (first, second, third, fourth) = words
  }

  private static func number(_ digits: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt64? {
    var number: UInt64 = 0
    for index in start..<start + 16 {
      switch digits[index] {
      case 0x30...0x39: number = number << 4 | UInt64(digits[index] - 0x30)
      case 0x61...0x66: number = number << 4 | UInt64(digits[index] - 0x61 + 10)
      default: return nil
      }
    }
    return number
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
