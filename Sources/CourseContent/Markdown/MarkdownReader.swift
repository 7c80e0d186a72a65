internal import CCommonMark
internal import CourseModel
internal import UnicodeText

/// Reads Markdown into blocks, as cmark-gfm understands it (CommonMark 0.29 with GitHub's tables).
///
/// cmark-gfm 0.29 knows no alerts: a quotation that begins with `[!TIP]` is made an aside here. Citations and local
/// facts are found in the texts after parsing, so that what is put in their place is never parsed.
struct MarkdownReader {
  let file: SourceFile
  /// Added to the lines of the text: where it begins in its file.
  let lineOffset: Int

  /// A top-level block, or something that only a lesson knows.
  enum Element {
    case block(Block)
    case heading(level: Int, text: [Inline], line: Int)
    case fence(info: String, text: String, line: Int)
  }

  /// A reader for a text that begins on a line of its file, counted from 1.
  init(_ file: SourceFile, firstLine: Int = 1) {
    self.file = file
    lineOffset = firstLine - 1
  }

  /// The blocks of a text of a quiz: no headings of pages, no fences.
  func blocks(_ text: String) -> [Block] {
    elements(text).compactMap { element in
      switch element {
      case .block(let block): return block
      case .heading(_, let text, let line): return Block(.heading(text), line: line)
      case .fence(_, _, let line):
        file.report(.notShown(.code), at: SourcePosition(line: line, column: 1))
        return nil
      }
    }
  }

  /// The running text of a prompt or an option: one paragraph.
  func inlines(_ text: String) -> [Inline] {
    let blocks = blocks(text)
    guard blocks.count == 1, case .paragraph(let inlines) = blocks[0].content else {
      return blocks.inlineRuns.first ?? []
    }
    return inlines
  }

  /// The top-level elements of a lesson's text.
  func elements(_ text: String) -> [Element] {
    guard let root = Self.parse(text) else { return [] }
    defer { cmark_node_free(root) }
    return children(root).compactMap(element)
  }

  /// cmark-gfm registers its extensions without a lock; a static value is made once, whoever comes first.
  private static let extensionsAreRegistered: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    return true
  }()

  private static func parse(_ text: String) -> OpaquePointer? {
    _ = extensionsAreRegistered
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
    defer { cmark_parser_free(parser) }
    if let tables = cmark_find_syntax_extension("table") { cmark_parser_attach_syntax_extension(parser, tables) }
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    return cmark_parser_finish(parser)
  }

  private typealias Node = OpaquePointer

  private func children(_ node: Node) -> [Node] {
    var found: [Node] = []
    var child = cmark_node_first_child(node)
    while let node = child {
      found.append(node)
      child = cmark_node_next(node)
    }
    return found
  }

  private func line(_ node: Node) -> Int { max(1, Int(cmark_node_get_start_line(node))) + lineOffset }

  private func lastLine(_ node: Node) -> Int {
    max(line(node), Int(cmark_node_get_end_line(node)) + lineOffset)
  }

  private func kind(_ node: Node) -> String { String(cString: cmark_node_get_type_string(node)) }

  // MARK: Blocks

  private func element(_ node: Node) -> Element? {
    switch kind(node) {
    case "heading":
      return .heading(level: Int(cmark_node_get_heading_level(node)), text: inlines(of: node), line: line(node))
    case "code_block":
      let info = String(cString: cmark_node_get_fence_info(node))
      return .fence(info: info, text: String(cString: cmark_node_get_literal(node)), line: line(node))
    default: return block(node).map(Element.block)
    }
  }

  private func block(_ node: Node) -> Block? {
    switch kind(node) {
    case "paragraph": return Block(.paragraph(inlines(of: node)), line: line(node))
    case "heading": return Block(.heading(inlines(of: node)), line: line(node))
    case "list": return list(node)
    case "block_quote": return quote(node)
    case "table": return table(node)
    case "thematic_break": return Block(.rule, line: line(node))
    case "code_block": return refuse(.code, node)
    case "html_block": return refuse(.html, node)
    default: return refuse(.footnote, node)
    }
  }

  private func refuse(_ what: ContentFault.NotShown, _ node: Node) -> Block? {
    file.report(.notShown(what), at: SourcePosition(line: line(node), column: 1))
    return nil
  }

  private func list(_ node: Node) -> Block {
    let isNumbered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    let items = children(node).map { item in children(item).compactMap(block) }
    return Block(
      .list(start: isNumbered ? Int(cmark_node_get_list_start(node)) : nil, items: items), line: line(node))
  }

  private func table(_ node: Node) -> Block {
    let rows = children(node).map { row in children(row).map(inlines(of:)) }
    return Block(.table(header: rows.first ?? [], rows: Array(rows.dropFirst())), line: line(node))
  }

  private func quote(_ node: Node) -> Block {
    let blocks = children(node).compactMap(block)
    guard let first = blocks.first, case .paragraph(let inlines) = first.content,
      case .text(let text)? = inlines.first, text.hasPrefix("[!"), let close = text.firstIndex(of: "]")
    else { return Block(.quote(blocks), line: line(node)) }
    let name = text[text.index(text.startIndex, offsetBy: 2)..<close]
    guard let aside = Aside(rawValue: name.lowercased()) else {
      file.report(.unknownAside(String(name)), at: file.locate("[!", from: line(node), to: lastLine(node)))
      return Block(.quote(blocks), line: line(node))
    }
    let rest = String(text[text.index(after: close)...].drop { $0 == " " })
    let remaining = (rest.isEmpty ? [] : [Inline.text(rest)]) + inlines.dropFirst()
    let content = (remaining.isEmpty ? [] : [Block(.paragraph(remaining), line: first.line)]) + blocks.dropFirst()
    return Block(.aside(aside, content), line: line(node))
  }

  // MARK: Running text

  private func inlines(of node: Node) -> [Inline] {
    Self.joined(children(node).flatMap { inline($0, in: node) }).flatMap { inline -> [Inline] in
      guard case .text(let text) = inline else { return [inline] }
      return References(in: text).inlines
    }
  }

  private func inline(_ node: Node, in block: Node) -> [Inline] {
    switch kind(node) {
    case "text", "code":
      let text = String(cString: cmark_node_get_literal(node))
      reportControls(in: text, block)
      return [.text(text)]
    case "softbreak": return [.text(" ")]
    case "linebreak": return [.lineBreak]
    case "emph": return [.emphasis(inlines(of: node))]
    case "strong": return [.strong(inlines(of: node))]
    case "link": return refuseInline(.link, node, in: block)
    case "image": return refuseInline(.image, node, in: block)
    default: return refuseInline(.html, node, in: block)
    }
  }

  /// Control characters that are written as entities (`&#27;`) and so stand in no line of the file.
  private func reportControls(in text: String, _ block: Node) {
    for character in text.unicodeScalars where !Printable.accepts(character) {
      file.report(
        .controlCharacter(Printable.name(of: character)), at: file.locate("&#", from: line(block), to: lastLine(block)))
    }
  }

  private func refuseInline(_ what: ContentFault.NotShown, _ node: Node, in block: Node) -> [Inline] {
    let mark =
      switch what {
      case .image: "!["
      case .link: "["
      default: "<"
      }
    file.report(.notShown(what), at: file.locate(mark, from: line(block), to: lastLine(block)))
    return what == .html ? [] : inlines(of: node)
  }

  private static func joined(_ inlines: [Inline]) -> [Inline] {
    var joined: [Inline] = []
    for inline in inlines {
      if case .text(let text) = inline, case .text(let before)? = joined.last {
        joined[joined.count - 1] = .text(before + text)
      } else {
        joined.append(inline)
      }
    }
    return joined
  }
}
