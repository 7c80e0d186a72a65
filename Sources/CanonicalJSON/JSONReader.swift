/// Why a text is not a JSON value that this program accepts, and at which byte, counted from 0.
public struct JSONSyntaxError: Error, Equatable, Sendable {
  /// What is wrong.
  public enum Fault: Equatable, Sendable {
    /// The text ends inside a value.
    case endsTooEarly
    /// A byte that cannot stand here.
    case unexpectedByte(UInt8)
    /// Bytes that are not UTF-8, or an escape that names half a character.
    case notUnicode
    /// A number with a fraction or an exponent, with leading zeros, or beyond ±(2⁵³ − 1).
    case notAWholeNumber
    /// The same name twice in one object.
    case repeatedName(String)
    /// Values nested deeper than `JSONReader.depthLimit`.
    case tooDeep
  }

  /// What is wrong.
  public let fault: Fault
  /// Where, in bytes from the start.
  public let offset: Int

  /// A fault at a place.
  public init(fault: Fault, offset: Int) {
    self.fault = fault
    self.offset = offset
  }
}

/// Reads one JSON value from bytes, strictly as RFC 8259 writes it, with whole numbers only.
///
/// ```swift
/// try JSONReader.value(in: Array(#"{"clock":41}"#.utf8))["clock"]?.integer  // 41
/// ```
public struct JSONReader {
  /// How deep arrays and objects may nest.
  public static let depthLimit = 64

  private let bytes: ArraySlice<UInt8>
  private let start: Int
  private var at: Int

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    start = bytes.startIndex
    at = bytes.startIndex
  }

  /// The one value that the bytes hold, white space around it allowed.
  ///
  /// - Throws: `JSONSyntaxError` with the first fault.
  public static func value(in bytes: [UInt8]) throws(JSONSyntaxError) -> JSONValue {
    try value(in: bytes[...])
  }

  /// The one value that a slice holds; offsets in errors count from the slice's start.
  ///
  /// - Throws: `JSONSyntaxError` with the first fault.
  public static func value(in bytes: ArraySlice<UInt8>) throws(JSONSyntaxError) -> JSONValue {
    var reader = JSONReader(bytes)
    let value = try reader.readValue(depth: 0)
    reader.skipSpace()
    if let extra = reader.peek { throw reader.error(.unexpectedByte(extra)) }
    return value
  }

  private var peek: UInt8? { at < bytes.endIndex ? bytes[at] : nil }

  private func error(_ fault: JSONSyntaxError.Fault) -> JSONSyntaxError {
    JSONSyntaxError(fault: fault, offset: at - start)
  }

  private func unexpected() -> JSONSyntaxError {
    if let byte = peek { error(.unexpectedByte(byte)) } else { error(.endsTooEarly) }
  }

  private mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
  }

  private mutating func take(_ byte: UInt8) throws(JSONSyntaxError) {
    guard peek == byte else { throw unexpected() }
    at += 1
  }

  private mutating func take(word: StaticString, as value: JSONValue) throws(JSONSyntaxError) -> JSONValue {
    for index in 0..<word.utf8CodeUnitCount { try take(word.utf8Start[index]) }
    return value
  }

  private mutating func readValue(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    skipSpace()
    guard let byte = peek else { throw error(.endsTooEarly) }
    guard depth <= Self.depthLimit else { throw error(.tooDeep) }
    switch byte {
    case UInt8(ascii: "{"): return try readObject(depth: depth)
    case UInt8(ascii: "["): return try readArray(depth: depth)
    case UInt8(ascii: "\""): return .string(try readString())
    case UInt8(ascii: "t"): return try take(word: "true", as: .bool(true))
    case UInt8(ascii: "f"): return try take(word: "false", as: .bool(false))
    case UInt8(ascii: "n"): return try take(word: "null", as: .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .integer(try readInteger())
    default: throw error(.unexpectedByte(byte))
    }
  }

  private mutating func readObject(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    var members: [String: JSONValue] = [:]
    try readItems(open: UInt8(ascii: "{"), close: UInt8(ascii: "}")) { (reader) throws(JSONSyntaxError) in
      reader.skipSpace()
      let name = try reader.readString()
      guard members[name] == nil else { throw reader.error(.repeatedName(name)) }
      reader.skipSpace()
      try reader.take(UInt8(ascii: ":"))
      members[name] = try reader.readValue(depth: depth + 1)
    }
    return .object(members)
  }

  private mutating func readArray(depth: Int) throws(JSONSyntaxError) -> JSONValue {
    var elements: [JSONValue] = []
    try readItems(open: UInt8(ascii: "["), close: UInt8(ascii: "]")) { (reader) throws(JSONSyntaxError) in
      elements.append(try reader.readValue(depth: depth + 1))
    }
    return .array(elements)
  }

  private mutating func readItems(
    open: UInt8, close: UInt8, item: (inout JSONReader) throws(JSONSyntaxError) -> Void
  ) throws(JSONSyntaxError) {
    try take(open)
    skipSpace()
    if peek == close {
      at += 1
      return
    }
    while true {
      try item(&self)
      skipSpace()
      if peek == close {
        at += 1
        return
      }
      try take(UInt8(ascii: ","))
    }
  }

  private mutating func readInteger() throws(JSONSyntaxError) -> Int {
    let begin = at
    if peek == UInt8(ascii: "-") { at += 1 }
    let digits = at
    while let byte = peek, byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") { at += 1 }
    let leadingZero = at - digits > 1 && bytes[digits] == UInt8(ascii: "0")
    let fraction = peek == UInt8(ascii: ".") || peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E")
    let number = Int(String(decoding: bytes[begin..<at], as: UTF8.self))
    guard let number, !leadingZero, !fraction, abs(number) <= JSONValue.largestInteger else {
      throw error(.notAWholeNumber)
    }
    return number
  }
}

// MARK: - Strings

extension JSONReader {
  private mutating func readString() throws(JSONSyntaxError) -> String {
    try take(UInt8(ascii: "\""))
    let begin = at
    while let byte = peek, byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { at += 1 }
    if peek == UInt8(ascii: "\"") {
      let text = try decoded(bytes[begin..<at])
      at += 1
      return text
    }
    return try readEscapedString(beginning: Array(bytes[begin..<at]))
  }

  private mutating func readEscapedString(beginning: [UInt8]) throws(JSONSyntaxError) -> String {
    var text = beginning
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        let whole = try decoded(text[...])
        at += 1
        return whole
      case UInt8(ascii: "\\"):
        at += 1
        try readEscape(into: &text)
      case 0..<0x20: throw error(.unexpectedByte(byte))
      default:
        text.append(byte)
        at += 1
      }
    }
    throw error(.endsTooEarly)
  }

  private mutating func readEscape(into text: inout [UInt8]) throws(JSONSyntaxError) {
    guard let byte = peek else { throw error(.endsTooEarly) }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      at += 1
      text.append(contentsOf: String(Character(try readEscapedScalar())).utf8)
      return
    default: throw error(.unexpectedByte(byte))
    }
    at += 1
  }

  /// The scalar of `\uXXXX`, or of the two escapes of a surrogate pair; stands after the `u`.
  private mutating func readEscapedScalar() throws(JSONSyntaxError) -> Unicode.Scalar {
    let first = try readFourHexDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard first < 0xDC00, peek == UInt8(ascii: "\\") else { throw error(.notUnicode) }
    at += 1
    try take(UInt8(ascii: "u"))
    let second = try readFourHexDigits()
    guard (0xDC00...0xDFFF).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw error(.notUnicode) }
    return scalar
  }

  private mutating func readFourHexDigits() throws(JSONSyntaxError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = peek else { throw error(.endsTooEarly) }
      guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
        throw error(.unexpectedByte(byte))
      }
      value = value << 4 | UInt32(digit)
      at += 1
    }
    return value
  }

  private func decoded(_ text: ArraySlice<UInt8>) throws(JSONSyntaxError) -> String {
    // Plain ASCII needs no look at the rules of UTF-8.
    let isASCII = text.withUnsafeBufferPointer { bytes in
      for byte in bytes where byte >= 0x80 { return false }
      return true
    }
    if isASCII { return String(decoding: text, as: UTF8.self) }
    guard let string = String(validating: text, as: UTF8.self) else { throw error(.notUnicode) }
    return string
  }
}
