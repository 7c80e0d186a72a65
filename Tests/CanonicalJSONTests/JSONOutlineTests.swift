import CanonicalJSON
import TestSupport
import Testing

@Suite("The outline of a JSON text")
struct JSONOutlineTests {
  /// What the strict reader and the outline make of bytes, which must be the same.
  private func expectAgreement(_ bytes: [UInt8]) {
    let read = try? JSONReader.value(in: bytes)
    var outline = JSONOutline()
    #expect(outline.read(bytes[...]) { value($0) } == read, "\(String(decoding: bytes, as: UTF8.self))")
  }

  /// The value that an outline stands for.
  private func value(_ outline: JSONOutline.Value) -> JSONValue {
    if let text = outline.string { return .string(text) }
    if let number = outline.integer { return .integer(number) }
    if let truth = outline.bool { return .bool(truth) }
    if let elements = outline.array { return .array(elements.map(value)) }
    if let members = outline.members {
      return .object(Dictionary(uniqueKeysWithValues: members.map { ($0.name, value($0.value)) }))
    }
    return outline.isNull ? .null : .string("neither value nor nothing")
  }

  @Test("It tells the values that the reader tells", arguments: UInt64(1)...200)
  func values(seed: UInt64) {
    var source = SeededSource(state: seed)
    let value = RandomJSON.value(&source, depth: 0)
    expectAgreement(value.canonicalBytes)
    expectAgreement(Array(value.indentedText.utf8))
  }

  @Test(
    "It refuses what the reader refuses, whichever bytes are exchanged, added or taken out", arguments: UInt64(1)...200)
  func damage(seed: UInt64) {
    var source = SeededSource(state: seed)
    let pieces = Array(#"{}[]",:\u0019-.etrufalsn é"#.utf8) + [0, 0x0A, 0x1F, 0x7F, 0x80, 0xC3, 0xED, 0xFF]
    for _ in 0..<40 {
      var bytes = RandomJSON.value(&source, depth: 0).canonicalBytes
      for _ in 0..<Int.random(in: 1...3, using: &source) {
        let place = Int.random(in: 0...bytes.count, using: &source)
        let piece = pieces.randomElement(using: &source) ?? 0
        switch Int.random(in: 0..<3, using: &source) {
        case 0: bytes.insert(piece, at: place)
        case 1 where place < bytes.count: bytes[place] = piece
        default: if place < bytes.count { bytes.remove(at: place) }
        }
      }
      expectAgreement(bytes)
    }
  }

  @Test(
    "It is as strict as the reader",
    arguments: [
      "", " ", "1 2", "01", "-", "-0", "1.5", "1e3", "9007199254740991", "9007199254740992", "99999999999999999999",
      #"{"a":1,"a":2}"#, #"{"b":1,"a":2,"b":3}"#, #"{"a":1,"\u0061":2}"#, "{\"\u{E9}\":1,\"e\u{301}\":2}", "[1,]",
      #"{"a":1,}"#, #"{"a"}"#, #"{1:2}"#, "tru", "truee", #""\ud83d""#, #""\ud83d\ude00""#, #""\x""#, "\"a", "\"\\",
      "\"a\u{1}\"", "\"1234567\u{1}89\"", "\"1234567ñ90123456\"", String(repeating: "[", count: 65) + "1",
      String(repeating: "[", count: 64) + String(repeating: "]", count: 64),
      String(repeating: "[", count: 66) + String(repeating: "]", count: 66),
    ])
  func strictness(text: String) { expectAgreement(Array(text.utf8)) }

  @Test("A member is found by its name, be it written with escapes or not, and numbers keep their signs")
  func members() {
    let text = #"{"aa":"x","a":-7,"ab":{"a":1},"b":[true,null],"\u0063":"ñ\n"}"#
    var outline = JSONOutline()
    let isRead: Bool? = outline.read(Array(text.utf8)[...]) { json in
      #expect(json.member("a")?.integer == -7)
      #expect(json.member("ab")?.member("a")?.integer == 1)
      #expect(json.member("b")?.array?.first?.bool == true)
      #expect(json.member("c")?.string == "ñ\n" && json.member("c")?.plainBytes == nil)
      #expect(json.member("d") == nil && json.member("a")?.member("a") == nil)
      return true
    }
    #expect(isRead == true)
  }

  @Test("The value that a text begins with ends where the next begins; one with white space is none")
  func prefix() {
    var outline = JSONOutline()
    func length(_ text: String) -> Int? { outline.readCompactPrefix(of: Array(text.utf8)[...]) { $1 } }
    #expect(length(#"{"a":[1,2]},"#) == 11)
    #expect(length(#"{"a": 1}"#) == nil)
    #expect(length(#" {"a":1}"#) == nil)
    #expect(length("") == nil)
  }

  private static let names: [StaticString] = [
    "", "a", "ab", "abcdefgh", "abcdefghi", "abcdefghj", "b", "kind", "kinds", "language", "sequence", "z",
  ]

  @Test("A member is found whatever was asked for before, be the names in order or not", arguments: UInt64(1)...100)
  func anyOrder(seed: UInt64) {
    var source = SeededSource(state: seed)
    var held = Self.names.indices.filter { _ in Bool.random(using: &source) }
    if seed % 2 == 0 { held.shuffle(using: &source) }
    let members = held.map { place in
      let name = Self.names[place].description
      let isEscaped = seed % 5 == 0 && name.hasPrefix("a") && Bool.random(using: &source)
      return "\"\(isEscaped ? "\\u0061" + name.dropFirst() : name)\":\(place)"
    }
    var outline = JSONOutline()
    let isRead: Bool? = outline.read(Array("{\(members.joined(separator: ","))}".utf8)[...]) { json in
      for _ in 0..<50 {
        let place = Int.random(in: 0..<Self.names.count, using: &source)
        #expect(json.member(Self.names[place])?.integer == (held.contains(place) ? place : nil))
      }
      return true
    }
    #expect(isRead == true)
  }

  @Test("There is room for as many values as a text holds", arguments: [255, 256, 257, 5000])
  func room(count: Int) {
    expectAgreement(Array("[\(Array(repeating: "1", count: count).joined(separator: ","))]".utf8))
  }

  @Test("An object says whether a name is its only one, and a string whether it is a text")
  func comparisons() {
    func isOnly(_ text: String) -> Bool? {
      var outline = JSONOutline()
      return outline.read(Array(text.utf8)[...]) { $0.isOnlyMember("options") }
    }
    #expect(isOnly(#"{"options":[{"a":1},2]}"#) == true && isOnly(#"{"\u006fptions":1}"#) == true)
    #expect(isOnly("{}") == false && isOnly(#"["options"]"#) == false && isOnly(#"{"option":1}"#) == false)
    #expect(isOnly(#"{"options":1,"order":2}"#) == false && isOnly(#"{"an":1,"options":2}"#) == false)
    func isText(_ text: String) -> Bool? {
      var outline = JSONOutline()
      return outline.read(Array(text.utf8)[...]) { $0.isString("page.finished") }
    }
    #expect(isText(#""page.finished""#) == true && isText(#""page\u002efinished""#) == true)
    #expect(isText(#""page.finishes""#) == false && isText(#""page.finishe""#) == false && isText("1") == false)
  }
}
