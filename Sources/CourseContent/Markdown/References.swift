internal import CourseModel

/// Finds citations, `[gc6]`, and local facts, `{{country.name}}`, in a text.
struct References {
  let inlines: [Inline]

  init(in text: String) {
    var inlines: [Inline] = []
    var plain = ""
    var rest = text[...]
    while let begin = rest.firstIndex(where: { $0 == "[" || $0 == "{" }) {
      plain += rest[..<begin]
      rest = rest[begin...]
      if let (inline, end) = Self.reference(at: rest) {
        if !plain.isEmpty { inlines.append(.text(plain)) }
        plain = ""
        inlines.append(inline)
        rest = rest[end...]
      } else {
        plain.append(rest.removeFirst())
      }
    }
    plain += rest
    if !plain.isEmpty { inlines.append(.text(plain)) }
    self.inlines = inlines
  }

  private static func reference(at text: Substring) -> (Inline, String.Index)? {
    if text.hasPrefix("{{"), let close = text.range(of: "}}") {
      let name = text[text.index(text.startIndex, offsetBy: 2)..<close.lowerBound]
      let parts = name.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 2, FactName.isValid(parts[1]) else { return nil }
      switch parts[0] {
      case "country": return (.countryFact(String(parts[1])), close.upperBound)
      case "post": return (.postLine(String(parts[1])), close.upperBound)
      default: return nil
      }
    }
    guard text.hasPrefix("["), let close = text.firstIndex(of: "]") else { return nil }
    let name = text[text.index(after: text.startIndex)..<close]
    return SourceID(name).map { (.citation($0), text.index(after: close)) }
  }
}

/// The names of country facts and of the post's lines: `a-z`, `0-9` and `_`, 1 to 64 characters.
enum FactName {
  static func isValid(_ name: some StringProtocol) -> Bool {
    (1...64).contains(name.utf8.count)
      && name.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): true
        default: false
        }
      }
  }
}

extension Substring {
  /// Where a text first stands.
  fileprivate func range(of text: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
