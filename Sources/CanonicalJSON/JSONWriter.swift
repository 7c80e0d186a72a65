extension JSONValue {
  /// The value in canonical form, RFC 8785: no white space, members ordered by UTF-16 code units, shortest escapes.
  public var canonicalBytes: [UInt8] {
    var writer = JSONWriter(indentation: nil)
    writer.write(self, depth: 0)
    return writer.bytes
  }

  /// The value for a person to read: two spaces a level, members in the same order as the canonical form.
  public var indentedText: String { indentedPart(depth: 0) + "\n" }

  /// The value as it stands in a text for a person to read, so many levels deep; without a line end behind it.
  public func indentedPart(depth: Int) -> String {
    var writer = JSONWriter(indentation: 2)
    writer.write(self, depth: depth)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

/// Writes values as UTF-8 bytes.
struct JSONWriter {
  let indentation: Int?
  var bytes: [UInt8] = []

  init(indentation: Int?) { self.indentation = indentation }

  mutating func write(_ value: JSONValue, depth: Int) {
    switch value {
    case .null: append("null")
    case .bool(let truth): append(truth ? "true" : "false")
    case .integer(let number): append(String(number))
    case .string(let text): writeString(text)
    case .array(let elements):
      writeItems(elements, open: "[", close: "]", depth: depth) { writer, element in
        writer.write(element, depth: depth + 1)
      }
    case .object(let members):
      writeItems(Self.ordered(members), open: "{", close: "}", depth: depth) { writer, member in
        writer.writeString(member.key)
        writer.append(writer.indentation == nil ? ":" : ": ")
        writer.write(member.value, depth: depth + 1)
      }
    }
  }

  /// Members by the UTF-16 code units of their names, RFC 8785 §3.2.3.
  static func ordered(_ members: [String: JSONValue]) -> [(key: String, value: JSONValue)] {
    members.sorted { left, right in
      let bothASCII = left.key.utf8.allSatisfy { $0 < 0x80 } && right.key.utf8.allSatisfy { $0 < 0x80 }
      return bothASCII
        ? left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
        : left.key.utf16.lexicographicallyPrecedes(right.key.utf16)
    }
  }

  private mutating func writeItems<Item>(
    _ items: [Item], open: String, close: String, depth: Int, write: (inout JSONWriter, Item) -> Void
  ) {
    append(open)
    for (index, item) in items.enumerated() {
      if index > 0 { append(",") }
      breakLine(depth: depth + 1)
      write(&self, item)
    }
    if !items.isEmpty { breakLine(depth: depth) }
    append(close)
  }

  private mutating func breakLine(depth: Int) {
    guard let indentation else { return }
    append("\n" + String(repeating: " ", count: indentation * depth))
  }

  /// A string with the escapes of RFC 8785 §3.2.2.2: two-character forms where they exist, else `\u00xx` for controls.
  mutating func writeString(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { writeLetters($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func writeLetters(_ text: UnsafeBufferPointer<UInt8>) {
    let needsEscape = { (byte: UInt8) in byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") }
    guard text.contains(where: needsEscape) else { return bytes.append(contentsOf: text) }
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""): append("\\\"")
      case UInt8(ascii: "\\"): append("\\\\")
      case 0x08: append("\\b")
      case 0x09: append("\\t")
      case 0x0A: append("\\n")
      case 0x0C: append("\\f")
      case 0x0D: append("\\r")
      case 0..<0x20: append("\\u00" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16))
      default: bytes.append(byte)
      }
    }
  }

  private mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
