internal import Fingerprint

/// The beginning of a hash as it is read over the telephone: `7Q2K-M4XT-9HBD-G`.
///
/// Sixty bits as twelve characters and a check character, which tells one wrong or two exchanged characters (D. Crockford,
/// "Base 32"). Lower case, hyphens and spaces do not matter, and O, I and L are taken for 0 and 1.
public struct HeadCode: Hashable, Sendable, CustomStringConvertible {
  /// The first sixty bits of the hash.
  public let bits: UInt64

  private static let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
  private static let checks = digits + Array("*~$=U")

  /// The code of a SHA-256 in hexadecimal digits; nil where the text is none.
  public init?(hash: String) {
    guard hash.utf8.count == 64, let bits = UInt64(hash.prefix(15), radix: 16) else { return nil }
    self.bits = bits
  }

  /// The code of a SHA-256.
  init(_ digest: Digest) { bits = digest.prefix >> 4 }

  /// The code that somebody has written down; nil where it is none or its check character does not fit.
  public init?(_ text: String) {
    let characters = text.uppercased().filter { $0 != "-" && $0 != " " }.map { (character: Character) -> Character in
      switch character {
      case "O": "0"
      case "I", "L": "1"
      default: character
      }
    }
    guard characters.count == 13 else { return nil }
    var value: UInt64 = 0
    for character in characters.dropLast() {
      guard let digit = Self.digits.firstIndex(of: character) else { return nil }
      value = value << 5 | UInt64(digit)
    }
    guard characters.last == Self.checks[Int(value % 37)] else { return nil }
    bits = value
  }

  /// The code in groups of four, the check character last.
  public var description: String {
    let characters = (0..<12).map { Self.digits[Int(bits >> UInt64(55 - 5 * $0) & 31)] }
    let groups = stride(from: 0, to: 12, by: 4).map { String(characters[$0..<$0 + 4]) }
    return groups.joined(separator: "-") + "-" + String(Self.checks[Int(bits % 37)])
  }
}
