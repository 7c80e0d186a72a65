internal import CourseModel
internal import UnicodeText

/// What was typed on a line that is no command: an answer, a choice, a text.
public struct Reply: Hashable, Sendable {
  /// The line without the spaces at its ends.
  public let text: String

  /// A reply of a text.
  public init(_ text: String) { self.text = text }

  /// The numbers of the line, where it holds nothing else: apart by spaces or commas, none beyond six digits.
  public var numbers: [Int]? {
    let parts = text.split { $0 == " " || $0 == "," }
    let numbers = parts.compactMap { part in
      part.utf8.count <= 6 && part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil
    }
    return numbers.count == parts.count && !numbers.isEmpty ? numbers : nil
  }

  /// The text without what must not reach a terminal.
  var printable: String {
    var kept = String.UnicodeScalarView()
    kept.append(contentsOf: text.unicodeScalars.filter(Printable.accepts))
    return String(kept)
  }

  /// The one number of the line.
  public var number: Int? { numbers.flatMap { $0.count == 1 ? $0[0] : nil } }
}

/// What an answer widget makes of a reply.
enum Taking: Equatable, Sendable {
  /// The answer is whole and can be given.
  case whole
  /// Part of an answer: something else is asked next, or an empty line gives it.
  case part
  /// No answer to this question.
  case refused
}

extension Array {
  /// The elements at positions from 1; nil where one of them is not there.
  func at(positions: [Int]) -> [Element]? {
    let found = positions.compactMap { indices.contains($0 - 1) ? self[$0 - 1] : nil }
    return found.count == positions.count ? found : nil
  }
}

extension Array where Element: Equatable {
  /// Where elements stand, counted from 1, with a space between the positions.
  func positions(of elements: [Element]) -> String {
    elements.compactMap { firstIndex(of: $0).map { String($0 + 1) } }.joined(separator: " ")
  }
}
