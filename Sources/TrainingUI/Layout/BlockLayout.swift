internal import CourseModel
internal import TerminalFrame
internal import UnicodeText

/// Lays blocks of content out in lines of a width.
///
/// The same layout serves `update` and `view`.
struct BlockLayout {
  /// Columns at hand.
  let columns: Int
  /// The interface's words, for the names of the asides.
  let words: Catalogue
  /// What stands for country facts and post lines.
  let facts: LocalFacts
  /// The numbers by which sources are cited.
  let citations: CitationNumbers

  /// The lines of the blocks; the anchor's block is the number of the top-level block, counted from `firstBlock`.
  func lines(_ blocks: [Block], firstBlock: Int = 0) -> [BodyLine] {
    var lines: [BodyLine] = []
    for (index, block) in blocks.enumerated() {
      if index > 0 { lines.appendGap() }
      var character = 0
      for line in layOut(block, columns: columns) {
        lines.append(BodyLine(line, TextAnchor(block: firstBlock + index, character: character)))
        character += max(1, line.text.unicodeScalars.count)
      }
    }
    return lines
  }

  /// The lines of blocks behind a bar, as of something that was said before.
  func barred(_ blocks: [Block], columns: Int) -> [BodyLine] {
    barred(layOut(blocks, columns: min(columns, self.columns) - 2), .secondary).enumerated().map { index, line in
      BodyLine(line, TextAnchor(block: 0, character: index))
    }
  }

  /// The lines of running text.
  func lines(_ inlines: [Inline], style: Style = .body, columns: Int? = nil) -> [Line] {
    TextFlow.lines(spans(inlines, style), columns: columns ?? self.columns).map(\.line)
  }

  /// The lines of a label and the running text behind it, the following lines indented by the sign's two columns.
  func lines(_ lead: [Span], then inlines: [Inline]) -> [Line] {
    TextFlow.lines(lead + spans(inlines, .body), columns: columns - 2).enumerated().map { index, flowed in
      index == 0 ? flowed.line : flowed.line.indented(2)
    }
  }

  private func layOut(_ block: Block, columns: Int) -> [Line] {
    switch block.content {
    case .paragraph(let inlines): lines(inlines, columns: columns)
    case .heading(let inlines): lines(inlines, style: .heading, columns: columns)
    case .list(let start, let items): layOut(items, numberedFrom: start, columns: columns)
    case .table(let header, let rows): layOut(header, rows, columns: columns)
    case .quote(let blocks): barred(layOut(blocks, columns: columns - 2), Style(.secondary))
    case .aside(let aside, let blocks): layOut(aside, blocks, columns: columns)
    case .rule: [Line(Filling.text("─", columns), Style(.rule))]
    }
  }

  private func layOut(_ blocks: [Block], columns: Int) -> [Line] {
    var lines: [Line] = []
    for (index, block) in blocks.enumerated() {
      if index > 0 { lines.append(.empty) }
      lines += layOut(block, columns: columns)
    }
    return lines
  }

  // MARK: Lists and asides

  private func layOut(_ items: [[Block]], numberedFrom start: Int?, columns: Int) -> [Line] {
    let labels = items.indices.map { index in start.map { "\($0 + index)." } ?? "•" }
    let indent = (labels.map { DisplayWidth.of($0) }.max() ?? 1) + 1
    var lines: [Line] = []
    for (label, item) in zip(labels, items) {
      for (index, line) in layOutItem(item, columns: columns - indent).enumerated() {
        let lead = Line(index == 0 ? label : "").padded(indent)
        lines.append(lead + line)
      }
    }
    return lines
  }

  /// A list inside an item follows its text without an empty line.
  private func layOutItem(_ blocks: [Block], columns: Int) -> [Line] {
    var lines: [Line] = []
    for (index, block) in blocks.enumerated() {
      if index > 0, case .paragraph = block.content { lines.append(.empty) }
      lines += layOut(block, columns: columns)
    }
    return lines
  }

  private func layOut(_ aside: Aside, _ blocks: [Block], columns: Int) -> [Line] {
    let look = AsideLook(aside)
    let head = Line("\(look.sign) \(words[look.name])", Style(look.role, .strong))
    return barred([head] + layOut(blocks, columns: columns - 2), Style(look.role))
  }

  private func barred(_ lines: [Line], _ style: Style) -> [Line] {
    lines.map { Line("▎ ", style) + $0 }
  }

  // MARK: Tables

  private func layOut(_ header: [[Inline]], _ rows: [[[Inline]]], columns: Int) -> [Line] {
    let widths = TableWidths(
      header: header.map { spans($0, .body) }, rows: rows.map { $0.map { spans($0, .body) } }, columns: columns)
    guard let widths else { return stacked(header, rows, columns: columns) }
    let rule = Line(widths.columns.map { Filling.text("─", $0) }.joined(separator: "  "), Style(.rule))
    return tableRow(header, widths, .heading) + [rule] + rows.flatMap { tableRow($0, widths, .body) }
  }

  private func tableRow(_ cells: [[Inline]], _ widths: TableWidths, _ style: Style) -> [Line] {
    let columns = zip(cells, widths.columns).map { lines($0, style: style, columns: $1) }
    let height = columns.map(\.count).max() ?? 0
    return (0..<height).map { row in
      var line = Line()
      for (index, column) in columns.enumerated() {
        let cell = row < column.count ? column[row] : .empty
        line = line + (index + 1 < columns.count ? cell.padded(widths.columns[index] + TableWidths.gap) : cell)
      }
      return line
    }
  }

  /// A table that is too wide for the window, row by row with its headings.
  private func stacked(_ header: [[Inline]], _ rows: [[[Inline]]], columns: Int) -> [Line] {
    var lines: [Line] = []
    for (index, row) in rows.enumerated() {
      if index > 0 { lines.append(.empty) }
      for (heading, cell) in zip(header, row) {
        let label = spans(heading, Style(.body, .strong)) + [Span(": ", Style(.body, .strong))]
        let text = heading.plainText.isEmpty ? spans(cell, .body) : label + spans(cell, .body)
        lines += TextFlow.lines(text, columns: columns).map(\.line)
      }
    }
    return lines
  }

  // MARK: Running text

  private func spans(_ inlines: [Inline], _ style: Style) -> [Span] {
    inlines.flatMap { inline -> [Span] in
      switch inline {
      case .text(let text): [Span(text, style)]
      case .emphasis(let inner): spans(inner, Style(style.role, style.emphasis.union(.stressed)))
      case .strong(let inner): spans(inner, Style(style.role, style.emphasis.union(.strong)))
      case .citation(let source): [Span(citations.label(source), Style(.secondary))]
      case .countryFact(let name): [Span(facts.country[name] ?? "‹\(name)›", style)]
      case .postLine(let name): [Span(facts.post[name] ?? Filling.text("_", 14), style)]
      case .lineBreak: [Span("\n", style)]
      }
    }
  }
}

/// How an aside is told: its sign, its name, its role.
struct AsideLook {
  let sign: String
  let name: Phrase
  let role: Role

  init(_ aside: Aside) {
    switch aside {
    case .tip: (sign, name, role) = ("✓", .asideDo, .right)
    case .caution: (sign, name, role) = ("✗", .asideNever, .critical)
    case .important: (sign, name, role) = ("§", .asideRule, .accent)
    case .warning: (sign, name, role) = ("!", .asideWarning, .warning)
    }
  }
}

/// The numbers by which a text cites its sources, in the order of their first citation.
struct CitationNumbers: Equatable, Sendable {
  /// The sources, first cited first.
  let sources: [SourceID]

  init(_ citations: [SourceID]) {
    var seen: [SourceID] = []
    for source in citations where !seen.contains(source) { seen.append(source) }
    sources = seen
  }

  /// `2`; a source without a number has its id.
  func number(_ source: SourceID) -> String {
    sources.firstIndex(of: source).map { String($0 + 1) } ?? source.text
  }

  /// `[2]`.
  func label(_ source: SourceID) -> String { "[\(number(source))]" }
}
