/// Where running text falls into sentences.
///
/// A break that is missed leaves a longer line; a wrong one cuts a sentence in two. In doubt nothing is cut: behind a
/// full stop a capital must follow, no short word with a capital, as in `Sr. López`, `EE. UU. Ella`, may stand before it,
/// and what somebody says in quotation marks stays together.
public enum SentenceBreaking {
  /// The sentences of a text, without the spaces between them.
  public static func sentences(of text: String) -> [String] {
    let scalars = Array(text.unicodeScalars)
    var sentences: [String] = []
    var start = 0
    var quotation = Quotation()
    for (end, scalar) in scalars.enumerated() {
      quotation.take(scalar)
      guard scalar == " ", !quotation.isOpen, ends(scalars[start..<end]), begins(scalars[(end + 1)...]) else {
        continue
      }
      sentences.append(string(scalars[start..<end]))
      start = end + 1
    }
    return (sentences + [string(scalars[start...])]).filter { !$0.isEmpty }
  }

  private static let marks: Set<Unicode.Scalar> = [".", "!", "?", "…"]
  private static let closing: Set<Unicode.Scalar> = ["\"", "”", "’", "'", "»", ")", "]"]
  private static let opening: Set<Unicode.Scalar> = ["\"", "“", "‘", "'", "«", "(", "[", "¿", "¡"]

  private static func ends(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let end = text.lastIndex { !closing.contains($0) } ?? text.startIndex
    guard text.indices.contains(end), marks.contains(text[end]) else { return false }
    guard text[end] == "." else { return true }
    let word = text[..<end].reversed().prefix { $0 != " " }.reversed().drop(while: opening.contains)
    let isShort = word.count <= 3 && word.first?.properties.isUppercase == true
    // One letter and a full stop is a paragraph's or a person's.
    return !word.isEmpty && !isShort && !(word.count == 1 && word.first?.properties.isAlphabetic == true)
  }

  private static func begins(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    text.first { $0 != " " && !opening.contains($0) }?.properties.isUppercase == true
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    return String(text)
  }
}

/// Whether a place of a text lies between quotation marks.
private struct Quotation {
  private var depth = 0
  private var isBetweenStraightMarks = false

  var isOpen: Bool { depth > 0 || isBetweenStraightMarks }

  mutating func take(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "«", "“": depth += 1
    case "»", "”": depth = max(0, depth - 1)
    case "\"": isBetweenStraightMarks.toggle()
    default: break
    }
  }
}
