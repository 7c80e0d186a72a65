internal import CourseModel

/// A lesson file in one language: its pages, and its checks before they meet their translations.
struct LessonText {
  var file: SourceFile
  var id: Located<LessonID>
  var title: String
  var pages: [PageText]
}

/// A page of a lesson file.
struct PageText {
  var id: PageID
  var position: SourcePosition
  var title: [Inline]
  var blocks: [Block]
  var check: CheckText?
}

/// The YAML of a check, and where its block begins.
struct CheckText {
  var node: YAMLNode
  var line: Int
}

/// Reads lesson files: front matter, then Markdown in which each H2 is a page.
struct LessonFileReader {
  let file: SourceFile

  func lesson() -> LessonText? {
    guard let matter = FrontMatter(file) else { return nil }
    guard let fields = Fields(matter.node, called: "front matter", in: file, known: ["id", "title"]),
      let id = fields.id("id", as: LessonID.self)
    else { return nil }
    let elements = MarkdownReader(file, firstLine: matter.bodyLine).elements(matter.body)
    let pages = pages(elements, firstLine: matter.bodyLine)
    if pages.isEmpty { file.report(.noPages, at: id.position) }
    return LessonText(file: file, id: id, title: fields.name("title") ?? id.value.text, pages: pages)
  }

  private func pages(_ elements: [MarkdownReader.Element], firstLine: Int) -> [PageText] {
    var pages: [PageText] = []
    var toldTextBefore = false
    for element in elements {
      switch element {
      case .heading(2, let text, let line): if let page = page(text, line, pages) { pages.append(page) }
      case .heading(3, let text, let line):
        add(Block(.heading(text), line: line), to: &pages, &toldTextBefore)
      case .heading(let level, _, let line):
        file.report(.headingLevel(level), at: SourcePosition(line: line, column: 1))
      case .block(let block): add(block, to: &pages, &toldTextBefore)
      case .fence(let info, let text, let line): addFence(info, text, line, to: &pages)
      }
    }
    return pages
  }

  private func page(_ heading: [Inline], _ line: Int, _ pages: [PageText]) -> PageText? {
    let position = SourcePosition(line: line, column: 1)
    guard case .text(let text)? = heading.last, text.hasSuffix("}"), let open = text.lastIndex(of: "{"),
      text[open...].hasPrefix("{#")
    else {
      file.report(.headingWithoutID, at: position)
      return nil
    }
    let name = text[text.index(open, offsetBy: 2)...].dropLast()
    guard let id = PageID(name) else {
      file.report(.badID(String(name)), at: file.locate("{#", from: line, to: line))
      return nil
    }
    if pages.contains(where: { $0.id == id }) {
      file.report(.repeatedID(id.text), at: file.locate("{#", from: line, to: line))
    }
    var rest = String(text[..<open])
    while rest.last == " " { rest.removeLast() }
    let title = heading.dropLast() + (rest.isEmpty ? [] : [Inline.text(rest)])
    return PageText(id: id, position: position, title: Array(title), blocks: [], check: nil)
  }

  private func add(_ block: Block, to pages: inout [PageText], _ toldTextBefore: inout Bool) {
    let position = SourcePosition(line: block.line, column: 1)
    guard let last = pages.indices.last else {
      if !toldTextBefore { file.report(.textBeforeFirstPage, at: position) }
      toldTextBefore = true
      return
    }
    if pages[last].check != nil { file.report(.textAfterCheck, at: position) }
    pages[last].blocks.append(block)
  }

  private func addFence(_ info: String, _ text: String, _ line: Int, to pages: inout [PageText]) {
    let position = SourcePosition(line: line, column: 1)
    guard info.split(separator: " ").first == "check" else {
      file.report(.notShown(.code), at: position)
      return
    }
    guard let last = pages.indices.last else {
      file.report(.textBeforeFirstPage, at: position)
      return
    }
    guard pages[last].check == nil else {
      file.report(.severalChecks, at: position)
      return
    }
    if let node = YAMLReader.document(in: text.utf8, file: file.name, lineOffset: line, file.diagnostics) {
      pages[last].check = CheckText(node: node, line: line)
    }
  }
}

/// The YAML between two lines of `---` at the beginning of a Markdown file.
struct FrontMatter {
  let node: YAMLNode
  /// The Markdown behind it.
  let body: String
  /// The line on which the Markdown begins, from 1.
  let bodyLine: Int

  init?(_ file: SourceFile) {
    let lines = file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let fence = Array("---".utf8)
    guard lines.first.map(Array.init) == fence, let end = lines.dropFirst().firstIndex(where: { Array($0) == fence })
    else {
      file.report(.missingFrontMatter, at: .start)
      return nil
    }
    let yaml = Array(lines[1..<end].joined(separator: [0x0A]))
    guard let node = YAMLReader.document(in: yaml, file: file.name, lineOffset: 1, file.diagnostics) else { return nil }
    self.node = node
    body = String(decoding: Array(lines[(end + 1)...].joined(separator: [0x0A])), as: UTF8.self)
    bodyLine = end + 2
  }
}
