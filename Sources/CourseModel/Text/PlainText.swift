/// Texts without their form, for searching and for counting words.
extension Inline {
  /// The characters of the text; citations and local facts give none.
  public var plainText: String {
    switch self {
    case .text(let text): text
    case .emphasis(let inlines), .strong(let inlines): inlines.plainText
    case .lineBreak: " "
    case .citation, .countryFact, .postLine: ""
    }
  }
}

extension [Inline] {
  /// The characters of the text.
  public var plainText: String { map(\.plainText).joined() }

  /// The sources cited, in order, with repetitions.
  public var citations: [SourceID] {
    flatMap { inline -> [SourceID] in
      switch inline {
      case .citation(let id): [id]
      case .emphasis(let inlines), .strong(let inlines): inlines.citations
      default: []
      }
    }
  }
}

extension [Block] {
  /// Paragraphs, items and cells as lines of plain text, in reading order.
  public var plainLines: [String] {
    flatMap { block -> [String] in
      switch block.content {
      case .paragraph(let inlines), .heading(let inlines): [inlines.plainText]
      case .list(_, let items): items.flatMap(\.plainLines)
      case .table(let header, let rows): ([header] + rows).flatMap { $0.map(\.plainText) }
      case .quote(let blocks), .aside(_, let blocks): blocks.plainLines
      case .rule: []
      }
    }
  }

  /// Every run of inlines, in reading order.
  public var inlineRuns: [[Inline]] {
    flatMap { block -> [[Inline]] in
      switch block.content {
      case .paragraph(let inlines), .heading(let inlines): [inlines]
      case .list(_, let items): items.flatMap(\.inlineRuns)
      case .table(let header, let rows): header + rows.flatMap { $0 }
      case .quote(let blocks), .aside(_, let blocks): blocks.inlineRuns
      case .rule: []
      }
    }
  }

  /// The sources cited, in order, with repetitions.
  public var citations: [SourceID] { inlineRuns.flatMap(\.citations) }
}
