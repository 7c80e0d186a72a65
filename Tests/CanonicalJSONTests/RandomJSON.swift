import CanonicalJSON
import TestSupport

/// JSON values by chance, the same for the same source.
enum RandomJSON {
  static func value(_ source: inout SeededSource, depth: Int) -> JSONValue {
    switch Int.random(in: 0..<(depth > 3 ? 4 : 6), using: &source) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &source))
    case 2: return .integer(Int.random(in: -JSONValue.largestInteger...JSONValue.largestInteger, using: &source))
    case 3: return .string(text(&source))
    case 4:
      return .array((0..<Int.random(in: 0..<4, using: &source)).map { _ in value(&source, depth: depth + 1) })
    default:
      let names = (0..<Int.random(in: 0..<4, using: &source)).map { _ in text(&source) }
      return .object(
        Dictionary(names.map { ($0, value(&source, depth: depth + 1)) }, uniquingKeysWith: { _, last in last }))
    }
  }

  private static func text(_ source: inout SeededSource) -> String {
    let alphabet: [Unicode.Scalar] = [
      "a", "\"", "\\", "/", "\n", "\u{0}", "\u{1F}", "ñ", "\u{2028}", "😀", "\u{FB33}", "z",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 0..<8, using: &source) {
      text.unicodeScalars.append(alphabet[Int.random(in: 0..<alphabet.count, using: &source)])
    }
    return text
  }
}
