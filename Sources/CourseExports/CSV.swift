/// Comma-separated values as RFC 4180 writes them: CRLF line ends, quotes where needed, quotes doubled.
public enum CSV {
  /// A record of fields, with its line end.
  public static func line(_ fields: [String]) -> String {
    var bytes: [UInt8] = []
    append(fields, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds a record of fields, with its line end, in UTF-8.
  static func append(_ fields: some Sequence<String>, to bytes: inout [UInt8]) {
    var isFirst = true
    for each in fields {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      let isWritten = each.utf8.withContiguousStorageIfAvailable { text in
        guard isPlain(text) else { return false }
        bytes.append(contentsOf: text)
        return true
      }
      if isWritten != true { bytes.append(contentsOf: field(each).utf8) }
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  /// True for a field of printable ASCII that needs nothing: nearly all do, and they are looked at once.
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first else { return true }
    for byte in text where byte < 0x20 || byte >= 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ",") {
      return false
    }
    return !startsFormula(Unicode.Scalar(first))
  }

  /// A field, quoted where RFC 4180 §2 (5–7) asks for it.
  ///
  /// A spreadsheet takes a field that begins with `=`, `+`, `-`, `@`, a tab or a line end for a formula; an apostrophe
  /// in front makes it a text (OWASP, "CSV Injection"). Some take the full-width forms of these signs for the same.
  static func field(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map(startsFormula) ?? false
    let safe = isFormula ? "'" + text : text
    guard safe.utf8.contains(where: needsQuotes) else { return safe }
    var quoted = "\""
    for scalar in safe.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  private static func startsFormula(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "\t", "\n", "\r", "＝", "＋", "－", "＠": true
    default: false
    }
  }

  private static func needsQuotes(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D: true
    default: false
    }
  }
}
