/// Comma-separated values as RFC 4180 writes them: CRLF line ends, quotes where needed, quotes doubled.
public enum CSV {
  /// A record of fields, with its line end.
  public static func line(_ fields: [String]) -> String {
    var text = ""
    append(fields, to: &text)
    return text
  }

  /// Adds a record of fields, with its line end.
  static func append(_ fields: some Sequence<String>, to text: inout String) {
    var isFirst = true
    for each in fields {
      if !isFirst { text += "," }
      isFirst = false
      text += field(each)
    }
    text += "\r\n"
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
