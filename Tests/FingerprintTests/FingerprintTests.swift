import Fingerprint
import Testing

@Suite("SHA-256")
struct FingerprintTests {
  @Test(
    "The published test values (FIPS 180-4, NIST examples)",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func published(text: String, hash: String) {
    #expect(Fingerprint.sha256(Array(text.utf8)) == hash)
    #expect(Fingerprint.sha256(text.utf8) == hash)
  }

  private func digest(_ text: String) -> Digest? {
    var text = text
    return text.withUTF8 { Digest(hexadecimal: $0) }
  }

  @Test("A digest is read from its digits, and from no other text")
  func digits() {
    let known = Digest(of: Array("abc".utf8)[...])
    #expect(digest(known.hexadecimal) == known)
    #expect(digest(String(repeating: "0", count: 64)) == Digest.zero)
    #expect(digest(known.hexadecimal.uppercased()) == nil)
    #expect(digest(String(known.hexadecimal.dropLast())) == nil && digest(known.hexadecimal + "0") == nil)
    for place in 0..<64 {
      for byte in UInt8.min...UInt8.max {
        var bytes = [UInt8](repeating: UInt8(ascii: "7"), count: 64)
        bytes[place] = byte
        let isDigit = (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
        let read = bytes.withUnsafeBufferPointer { Digest(hexadecimal: $0) }
        #expect(read.map { Array($0.hexadecimal.utf8) } == (isDigit ? bytes : nil), "\(place) \(byte)")
      }
    }
  }
}
