internal import CourseModel
internal import UnicodeText

/// Finds texts that no window of the smallest size can show, and pages that are too long to be read in one sitting.
struct Fitting {
  /// Columns of prose in the smallest window, 40 columns: the margins, a gutter and an indent taken off.
  static let narrowestProse = 32
  /// A page has about 180 words; beyond this many it should be two.
  static let mostWords = 220

  let file: SourceFile

  /// Reports pieces without a break that are wider than the narrowest window.
  func check(_ blocks: [Block], through lastLine: Int) {
    for (index, block) in blocks.enumerated() {
      let next = index + 1 < blocks.count ? blocks[index + 1].line : lastLine
      for line in [block].plainLines where LineBreaking.widestPiece(line) > Self.narrowestProse {
        let piece = line.split(separator: " ").max { DisplayWidth.of($0) < DisplayWidth.of($1) } ?? ""
        let position = file.locate(String(piece), from: block.line, to: max(block.line, next))
        file.report(.pageCannotFit(columns: Self.narrowestProse), at: position)
      }
    }
  }

  /// Reports a page with many words.
  func checkLength(_ blocks: [Block], at position: SourcePosition) {
    let words = blocks.plainLines.reduce(0) { $0 + $1.split(separator: " ").count }
    if words > Self.mostWords { file.report(.pageLong(words: words, limit: Self.mostWords), at: position) }
  }
}
