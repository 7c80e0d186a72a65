public import CourseModel
internal import TerminalFrame
internal import UnicodeText

/// A topic of the help as plain lines, for paper and pipes.
public enum TopicText {
  /// A title and paragraphs.
  ///
  /// - Parameter columns: the width of the paper.
  public static func lines(title: String, paragraphs: [String], columns: Int) -> [String] {
    [title] + paragraphs.flatMap { [""] + wrapped($0, columns: columns) }
  }

  /// The actions by the names that settings give them, with the keys that they have now and what they do.
  public static func keys(_ bindings: KeyBindings, words: Catalogue, columns: Int) -> [String] {
    let names = ActionName.allCases.filter { !$0.isFixed }
    let widest = names.map(\.rawValue.count).max() ?? 0
    var lines = wrapped(words[.topicsKeysNow], columns: columns)
    for name in names {
      let entries = Context.allCases.filter { !$0.isWriting }.flatMap { bindings.entries(in: $0) }
        .filter { $0.action == name.action }
      var told: Set<String> = []
      let keys = entries.flatMap(\.keys).map(\.shownName).filter { told.insert($0).inserted }
      let lead = name.rawValue + String(repeating: " ", count: widest - name.rawValue.count + 2)
      let sentence = entries.lazy.compactMap(\.explanation).first.map { words[$0] } ?? ""
      let text = wrapped(
        sentence.isEmpty ? keys.joined(separator: " ") : words.led(keys.joined(separator: " "), sentence),
        columns: columns - widest - 4)
      lines += text.enumerated().map { index, line in
        "  " + (index == 0 ? lead : String(repeating: " ", count: widest + 2)) + line
      }
    }
    return lines
  }

  private static func wrapped(_ text: String, columns: Int) -> [String] {
    TextFlow.lines([Span(text)], columns: max(10, columns)).map { line in
      var text = line.line.text
      while text.last == " " { text.removeLast() }
      return text
    }
  }
}
