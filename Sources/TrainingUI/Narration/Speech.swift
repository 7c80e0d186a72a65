internal import CourseModel
internal import UnicodeText

/// Puts content into lines to be heard: sentences, items, the rows of tables.
struct Speech {
  /// The interface's words, for the names of the asides.
  let words: Catalogue
  /// What stands for country facts and post lines.
  let facts: LocalFacts
  /// The numbers by which sources are cited.
  let citations: CitationNumbers

  /// The lines of blocks, in the order of reading.
  func lines(_ blocks: [Block]) -> [String] { blocks.flatMap(lines) }

  /// The sentences of running text; a line break that the author asked for ends one too.
  func sentences(_ inlines: [Inline]) -> [String] {
    text(inlines).split(separator: "\n").flatMap { SentenceBreaking.sentences(of: String($0)) }
  }

  /// Running text on one line.
  func line(_ inlines: [Inline]) -> String { text(inlines).replacing("\n", with: " ") }

  private func lines(_ block: Block) -> [String] {
    switch block.content {
    case .paragraph(let inlines), .heading(let inlines): sentences(inlines)
    case .list(let start, let items): lines(items, numberedFrom: start)
    case .table(let header, let rows): rows.map { row(header, $0) }
    case .quote(let blocks): led(words[.tellingQuotation], lines(blocks))
    case .aside(let aside, let blocks): led(words.heading(AsideLook(aside).name), lines(blocks))
    case .rule: []
    }
  }

  private func led(_ lead: String, _ lines: [String]) -> [String] {
    guard let first = lines.first else { return [] }
    return [lead + " " + first] + lines.dropFirst()
  }

  /// A hyphen shows an item on a Braille display, and speech passes over it.
  private func lines(_ items: [[Block]], numberedFrom start: Int?) -> [String] {
    items.enumerated().flatMap { index, item in
      led(start.map { "\($0 + index)." } ?? "-", item.flatMap(itemLines))
    }
  }

  /// The text of an item stays on one line.
  private func itemLines(_ block: Block) -> [String] {
    if case .paragraph(let inlines) = block.content { [line(inlines)] } else { lines(block) }
  }

  /// A row of a table, each cell behind the heading of its column.
  private func row(_ header: [[Inline]], _ cells: [[Inline]]) -> String {
    let texts = zip(header, cells).map { heading, cell in
      heading.plainText.isEmpty ? line(cell) : line(heading) + ": " + line(cell)
    }.filter { !$0.isEmpty }
    return texts.dropFirst().reduce(texts.first ?? "") { row, text in
      row + (row.last.map { ".!?…".contains($0) } == true ? " " : "; ") + text
    }
  }

  private func text(_ inlines: [Inline]) -> String {
    inlines.map { inline -> String in
      switch inline {
      case .text(let text): text.replacing("\n", with: " ")
      case .emphasis(let inner), .strong(let inner): text(inner)
      case .citation(let source): words(.tellingSource, ["number": citations.number(source)])
      case .countryFact(let name): facts.country[name] ?? name
      case .postLine(let name): facts.post[name] ?? words[.tellingNotFilledIn]
      case .lineBreak: "\n"
      }
    }.joined()
  }
}
