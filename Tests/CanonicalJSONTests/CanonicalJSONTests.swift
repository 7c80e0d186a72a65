import CanonicalJSON
import FoundationEssentials
import TestSupport
import Testing

struct WrittenCase: CustomTestStringConvertible {
  let name: String
  let value: JSONValue
  let written: String
  var testDescription: String { name }
}

struct FaultCase: CustomTestStringConvertible {
  let name: String
  let text: [UInt8]
  let fault: JSONSyntaxError.Fault
  let offset: Int
  var testDescription: String { name }

  init(name: String, text: String, fault: JSONSyntaxError.Fault, offset: Int) {
    self.init(name: name, bytes: Array(text.utf8), fault: fault, offset: offset)
  }

  init(name: String, bytes: [UInt8], fault: JSONSyntaxError.Fault, offset: Int) {
    (self.name, self.text, self.fault, self.offset) = (name, bytes, fault, offset)
  }
}

@Suite("Canonical JSON")
struct CanonicalJSONTests {
  @Test(
    "A value is written in the one form of RFC 8785, and read back the same",
    arguments: [
      WrittenCase(name: "empty object", value: [:], written: "{}"),
      WrittenCase(name: "nothing", value: .null, written: "null"),
      WrittenCase(
        name: "members in the order of their names", value: ["b": 1, "a": [true, false], "aa": "x"],
        written: #"{"a":[true,false],"aa":"x","b":1}"#),
      WrittenCase(
        name: "order is by UTF-16 units, so that U+1F600 precedes U+FB33 (RFC 8785 §3.2.3)",
        value: ["\u{FB33}": 1, "\u{1F600}": 2, "\u{20AC}": 3, "1": 4, "\r": 5, "\u{80}": 6, "\u{F6}": 7],
        written: "{\"\\r\":5,\"1\":4,\"\u{80}\":6,\"ö\":7,\"€\":3,\"😀\":2,\"\u{FB33}\":1}"),
      WrittenCase(
        name: "short escapes, lower-case hex for other controls, nothing else escaped",
        value: "\u{8}\u{9}\u{A}\u{C}\u{D}\"\\/\u{1B}\u{7F}ñ",
        written: "\"\\b\\t\\n\\f\\r\\\"\\\\/\\u001b\u{7F}ñ\""),
      WrittenCase(name: "negative number", value: -41, written: "-41"),
      WrittenCase(name: "largest number", value: 9_007_199_254_740_991, written: "9007199254740991"),
    ])
  func written(_ row: WrittenCase) throws {
    let bytes = row.value.canonicalBytes
    #expect(String(decoding: bytes, as: UTF8.self) == row.written)
    #expect(try JSONReader.value(in: bytes) == row.value)
  }

  @Test("Indented text is the same value with line breaks")
  func indented() throws {
    let value: JSONValue = ["a": [1, 2], "b": [:], "c": ["d": "e"]]
    #expect(
      value.indentedText == """
        {
          "a": [
            1,
            2
          ],
          "b": {},
          "c": {
            "d": "e"
          }
        }

        """)
    #expect(try JSONReader.value(in: Array(value.indentedText.utf8)) == value)
  }

  @Test(
    "Every fault is named with its place",
    arguments: [
      FaultCase(name: "nothing at all", text: "", fault: .endsTooEarly, offset: 0),
      FaultCase(name: "cut off", text: #"{"a":"#, fault: .endsTooEarly, offset: 5),
      FaultCase(name: "cut off in a string", text: #"{"a"#, fault: .endsTooEarly, offset: 3),
      FaultCase(name: "not JSON", text: "hola", fault: .unexpectedByte(UInt8(ascii: "h")), offset: 0),
      FaultCase(name: "text behind the value", text: "{} {}", fault: .unexpectedByte(UInt8(ascii: "{")), offset: 3),
      FaultCase(name: "trailing comma", text: "[1,]", fault: .unexpectedByte(UInt8(ascii: "]")), offset: 3),
      FaultCase(name: "fraction", text: "[1.5]", fault: .notAWholeNumber, offset: 2),
      FaultCase(name: "exponent", text: "1e3", fault: .notAWholeNumber, offset: 1),
      FaultCase(name: "leading zero", text: "01", fault: .notAWholeNumber, offset: 2),
      FaultCase(name: "too large", text: "9007199254740992", fault: .notAWholeNumber, offset: 16),
      FaultCase(name: "lone minus", text: "-", fault: .notAWholeNumber, offset: 1),
      FaultCase(name: "a name twice", text: #"{"a":1,"a":2}"#, fault: .repeatedName("a"), offset: 10),
      FaultCase(name: "raw control in a string", text: "\"a\u{1}\"", fault: .unexpectedByte(1), offset: 2),
      FaultCase(name: "half a surrogate pair", text: #""\ud83d""#, fault: .notUnicode, offset: 7),
      FaultCase(name: "bytes that are not UTF-8", bytes: [0x22, 0xFF, 0x22], fault: .notUnicode, offset: 2),
      FaultCase(
        name: "NUL bytes after a power cut", bytes: [UInt8](repeating: 0, count: 64), fault: .unexpectedByte(0),
        offset: 0),
      FaultCase(name: "nested too deep", text: String(repeating: "[", count: 100), fault: .tooDeep, offset: 65),
    ])
  func fault(_ row: FaultCase) {
    #expect(throws: JSONSyntaxError(fault: row.fault, offset: row.offset)) {
      try JSONReader.value(in: row.text)
    }
  }

  @Test("Random values survive writing and reading, and a second reader agrees", arguments: UInt64(1)...200)
  func roundTrip(seed: UInt64) throws {
    var source = SeededSource(state: seed)
    let value = RandomJSON.value(&source, depth: 0)
    let bytes = value.canonicalBytes
    #expect(try JSONReader.value(in: bytes) == value)
    #expect(try JSONReader.value(in: bytes).canonicalBytes == bytes)
    let second = try JSONDecoder().decode(SecondReading.self, from: Data(bytes))
    #expect(second.value == value)
  }
}

/// The same text as Foundation's decoder reads it.
struct SecondReading: Decodable {
  let value: JSONValue

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      value = .null
    } else if let truth = try? container.decode(Bool.self) {
      value = .bool(truth)
    } else if let number = try? container.decode(Int.self) {
      value = .integer(number)
    } else if let text = try? container.decode(String.self) {
      value = .string(text)
    } else if let elements = try? container.decode([SecondReading].self) {
      value = .array(elements.map(\.value))
    } else {
      value = .object(try container.decode([String: SecondReading].self).mapValues(\.value))
    }
  }
}
