public import CourseModel
internal import TerminalFrame

/// A job aid as plain lines, for paper and pipes.
public enum AidText {
  /// The lines, with the sources that the aid cites below it.
  ///
  /// - Parameter columns: the width of the paper.
  public static func lines(
    _ aid: JobAid, facts: LocalFacts, sources: [SourceID: Source], words: Catalogue, columns: Int
  ) -> [String] {
    var lines = AidScreen.lines(aid, facts, words, columns: min(columns, 80)).map(\.line.text)
    let citations = CitationNumbers(aid.blocks.citations)
    guard !citations.sources.isEmpty else { return lines.map(withoutTrailingSpaces) }
    lines += ["", words[.sourcesTitle]]
    for (index, id) in citations.sources.enumerated() {
      let source = sources[id].map { [$0.title, $0.publisher, $0.locator].compactMap { $0 }.joined(separator: ", ") }
      let text = TextFlow.lines([Span(source ?? id.text)], columns: columns - 5)
      let label = "[\(index + 1)]"
      let lead = label + String(repeating: " ", count: max(1, 5 - label.count))
      lines += text.enumerated().map { ($0 == 0 ? lead : "     ") + $1.line.text }
    }
    return lines.map(withoutTrailingSpaces)
  }

  private static func withoutTrailingSpaces(_ line: String) -> String {
    var text = line
    while text.last == " " { text.removeLast() }
    return text
  }
}
