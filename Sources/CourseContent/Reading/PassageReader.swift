internal import CourseModel

/// Reads the text of a `spot` question: paragraphs in which `[words]{id}` can be marked.
///
/// The text is plain: what looks like Markdown is shown as it stands. An empty line ends a paragraph; a backslash at a
/// line's end breaks the line, as in a form or a document.
struct PassageReader {
  let file: SourceFile

  /// A mark as it stands in the text.
  struct Mark {
    var id: OptionID
    var words: String
    var position: SourcePosition
  }

  func passage(_ raw: RawText) -> (paragraphs: [[SpotForm.Piece]], marks: [Mark]) {
    var marks: [Mark] = []
    var paragraphs: [[SpotForm.Piece]] = []
    var lines: [Substring] = []
    var number = raw.line
    var first = number
    for line in raw.text.split(separator: "\n", omittingEmptySubsequences: false) + [Substring()] {
      if line.allSatisfy(\.isWhitespace) {
        if !lines.isEmpty { paragraphs.append(pieces(joined(lines), line: first, &marks)) }
        lines = []
      } else {
        if lines.isEmpty { first = number }
        lines.append(line)
      }
      number += 1
    }
    return (paragraphs, marks)
  }

  /// The lines of a paragraph as running text.
  private func joined(_ lines: [Substring]) -> String {
    var text = ""
    for (index, line) in lines.enumerated() {
      let words = line.split(separator: " ").joined(separator: " ")
      let isBroken = words.hasSuffix("\\")
      text += isBroken ? String(words.dropLast()) : words
      if index + 1 < lines.count { text += isBroken ? "\n" : " " }
    }
    return text
  }

  private func pieces(_ text: String, line: Int, _ marks: inout [Mark]) -> [SpotForm.Piece] {
    var pieces: [SpotForm.Piece] = []
    var rest = text[...]
    while let mark = nextMark(in: rest) {
      if mark.range.lowerBound > rest.startIndex { pieces.append(.text(String(rest[..<mark.range.lowerBound]))) }
      rest = rest[mark.range.upperBound...]
      let position = file.locate("{\(mark.name)}", from: line, to: line + 400)
      guard let id = OptionID(mark.name) else {
        file.report(.badID(mark.name), at: position)
        pieces.append(.text(mark.words))
        continue
      }
      if marks.contains(where: { $0.id == id }) { file.report(.repeatedID(id.text), at: position) }
      marks.append(Mark(id: id, words: mark.words, position: position))
      pieces.append(.mark(id, mark.words))
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    return pieces
  }

  /// The next `[words]{name}` of a text.
  private func nextMark(
    in text: Substring
  ) -> (range: Range<Substring.Index>, words: String, name: String)? {
    var from = text.startIndex
    while let open = text[from...].firstIndex(of: "[") {
      guard let close = text[open...].firstIndex(of: "]") else { return nil }
      let behind = text.index(after: close)
      if behind < text.endIndex, text[behind] == "{", let end = text[behind...].firstIndex(of: "}") {
        let words = String(text[text.index(after: open)..<close])
        return (open..<text.index(after: end), words, String(text[text.index(after: behind)..<end]))
      }
      from = text.index(after: open)
    }
    return nil
  }
}
