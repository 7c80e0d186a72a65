/// Where a line of running text may end.
public enum LineBreaking {
  /// True where a line may end between two characters of a word: behind a hyphen, dash or slash inside it.
  public static func breaks(after first: Unicode.Scalar, before second: Unicode.Scalar) -> Bool {
    switch first {
    case "-", "–", "—", "/": second != first && DisplayWidth.of(second) > 0 && !closing.contains(second)
    default: false
    }
  }

  /// The widest piece of a text that no line can break, in columns.
  public static func widestPiece(_ text: String) -> Int {
    var widest = 0
    var width = 0
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      if scalar == " " || scalar == "\n" {
        width = 0
      } else {
        width = (previous.map { breaks(after: $0, before: scalar) } == true ? 0 : width) + DisplayWidth.of(scalar)
      }
      widest = max(widest, width)
      previous = scalar
    }
    return widest
  }

  private static let closing: Set<Unicode.Scalar> = [".", ",", ";", ":", ")", "!", "?", "\"", "”", "’", "»", "…"]
}
