internal import CourseModel
internal import TerminalFrame
internal import UnicodeText

/// Marks indicators in a running text: the arrows go from one passage to the next, Space marks it.
struct SpotPicker: AnswerWidget {
  private(set) var selection = ListSelection()
  private var marked: Set<OptionID> = []

  init(_ response: Response?) {
    if case .options(let given)? = response { marked = Set(given) }
  }

  mutating func perform(_ action: Action, form: QuestionForm) {
    let marks = form.options
    selection.move(action, count: marks.count)
    guard let index = selection.index, marks.indices.contains(index) else { return }
    switch action {
    case .tick: toggle(marks[index].id)
    case .mark(let number) where number <= marks.count: toggle(marks[index].id)
    default: break
    }
  }

  private mutating func toggle(_ mark: OptionID) {
    if marked.remove(mark) == nil { marked.insert(mark) }
  }

  var hasInput: Bool { !marked.isEmpty }

  func response(form: QuestionForm) -> Response? { marked.isEmpty ? nil : .chosen(marked) }

  mutating func take(_ reply: Reply, form: QuestionForm) -> Taking {
    guard let numbers = reply.numbers, let marks = form.options.at(positions: numbers) else { return .refused }
    marked = Set(marks.map(\.id))
    return .whole
  }

  /// The text with the number of each passage, then the passages alone.
  func tell(_ form: QuestionForm, _ speech: Speech, to telling: inout Telling) {
    guard case .spot(let spot) = form else { return }
    for paragraph in spot.passage {
      let text = paragraph.map { piece -> String in
        switch piece {
        // The number that stands before a passage hides the capital with which its sentence begins.
        case .text(let text): return text + (text.endsSentence ? "\n" : "")
        case .mark(let id, let words):
          let number = (spot.marks.firstIndex { $0.id == id } ?? 0) + 1
          let passage = speech.words(.tellingPassage, ["number": String(number), "passage": words])
          return passage + (words.endsSentence ? "\n" : "")
        }
      }
      telling.sentences += text.joined().split(separator: "\n").flatMap {
        SentenceBreaking.sentences(of: String($0))
      }
    }
    let passages = spot.passage.joined().compactMap {
      if case .mark(let id, let words) = $0 { (id, words) } else { nil }
    }
    telling.choices = spot.marks.map { mark in passages.first { $0.0 == mark.id }?.1 ?? "" }
    telling.question = speech.words[.tellingPassages]
  }

  func add(_ form: QuestionForm, given: Response?, layout: BlockLayout, to page: inout ScreenPage) {
    guard case .spot(let spot) = form else { return }
    let block = (page.body.last?.anchor.block ?? 0) + 1
    for (index, paragraph) in spot.passage.enumerated() {
      if index > 0 { page.body.appendGap() }
      let passage = Passage(paragraph, marked: marked, columns: layout.columns - ListItem.gutter)
      page.items += passage.items(from: page.body.count)
      page.body.append(passage.lines.map { $0.line.indented(ListItem.gutter) }, block: block + index)
    }
  }
}

extension String {
  /// True where nothing but spaces stands behind the mark that ends a sentence.
  fileprivate var endsSentence: Bool { trimmingSpaces.last.map { ".!?…".contains($0) } ?? false }
}

/// A paragraph laid out, with the place of every mark on its lines.
private struct Passage {
  let lines: [FlowedLine]
  /// Each mark's characters, counted in scalars.
  private var ranges: [Range<Int>] = []

  init(_ paragraph: [SpotForm.Piece], marked: Set<OptionID>, columns: Int) {
    var spans: [Span] = []
    var count = 0
    for piece in paragraph {
      switch piece {
      case .text(let text):
        // A line feed is the author's line break, as in a form or a document.
        let shown = text.split(separator: "\n", omittingEmptySubsequences: false).map { Printable.text(String($0)) }
          .joined(separator: "\n")
        spans.append(Span(shown))
        count += shown.unicodeScalars.count
      case .mark(let id, let words):
        // The box stays with the first word.
        let box = (marked.contains(id) ? "☑" : "☐") + "\u{A0}"
        let shown = Printable.text(words)
        spans += [Span(box, .accent), Span(shown, Style(.body, marked.contains(id) ? .strong : .stressed))]
        let length = (box + shown).unicodeScalars.count
        ranges.append(count..<count + length)
        count += length
      }
    }
    lines = TextFlow.lines(spans, columns: columns)
  }

  func items(from body: Int) -> [ListItem] {
    ranges.map { range in
      let pieces = lines.enumerated().compactMap { index, flowed -> ListItem.Piece? in
        let scalars = Array(flowed.line.text.unicodeScalars)
        let part = range.clamped(to: flowed.start..<flowed.start + scalars.count)
        guard !part.isEmpty else { return nil }
        let width = { (end: Int) in DisplayWidth.of(String(String.UnicodeScalarView(scalars[..<(end - flowed.start)])))
        }
        let columns = ListItem.gutter + width(part.lowerBound)..<ListItem.gutter + width(part.upperBound)
        return ListItem.Piece(line: body + index, columns: columns)
      }
      return ListItem(pieces: pieces)
    }
  }
}
