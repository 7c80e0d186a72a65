/// Hashes by which content and records are known again.
public enum Fingerprint {
  /// SHA-256 (FIPS 180-4) of bytes, as 64 hexadecimal digits in lower case.
  public static func sha256(_ bytes: some Sequence<UInt8>) -> String { Digest(of: Array(bytes)[...]).hexadecimal }
}
