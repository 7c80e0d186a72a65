internal import CourseModel
internal import TerminalFrame

/// Chooses among the options of a question, by keyboard alone.
struct OptionPicker: Equatable, Sendable {
  /// The option under the mark.
  var selection = ListSelection()
  /// The options ticked, where several may be.
  var ticked: Set<OptionID> = []

  /// A picker that shows an answer given before.
  init(form: QuestionForm, response: Response?) {
    guard let response, case .options(let ids) = response else { return }
    switch form {
    case .choice(let choice): selection.index = choice.options.firstIndex { ids.contains($0.id) }
    case .multiple: ticked = Set(ids)
    }
  }

  /// Moves the mark or ticks; digits do both where several may be ticked.
  mutating func perform(_ action: Action, form: QuestionForm) {
    let options = form.options
    selection.move(action, count: options.count)
    guard case .multiple = form, let index = selection.index, options.indices.contains(index) else { return }
    switch action {
    case .tick: toggle(options[index].id)
    case .mark(let number) where number <= options.count: toggle(options[index].id)
    default: break
    }
  }

  private mutating func toggle(_ option: OptionID) {
    if ticked.remove(option) == nil { ticked.insert(option) }
  }

  /// The answer that Enter gives; nil where nothing is marked yet.
  func response(form: QuestionForm) -> Response? {
    switch form {
    case .choice(let choice):
      guard let index = selection.index, choice.options.indices.contains(index) else { return nil }
      return .chosen([choice.options[index].id])
    case .multiple: return ticked.isEmpty ? nil : .chosen(ticked)
    }
  }

  /// The lines of the options; `given` is the answer that is on disk.
  func lines(_ form: QuestionForm, given: Response?, layout: BlockLayout, firstBlock: Int) -> PickerLines {
    var picked = PickerLines()
    for (index, option) in form.options.enumerated() {
      let isSelected = selection.index == index
      let sign = sign(option, form, given)
      let lead = Line([
        Span(isSelected ? "▸ " : "  ", .accent),
        Span("\(index + 1)", Style(isSelected ? .accent : .secondary, isSelected ? .strong : [])),
        Span(" \(sign) "),
      ])
      let text = layout.lines(option.text, columns: layout.columns - lead.width)
      if isSelected { picked.focus = picked.lines.count..<picked.lines.count + text.count }
      picked.lines.append(
        text.enumerated().map { $0 == 0 ? lead + $1 : $1.indented(lead.width) }, block: firstBlock + index)
    }
    return picked
  }

  private func sign(_ option: Option, _ form: QuestionForm, _ given: Response?) -> String {
    switch form {
    case .choice: given == .chosen([option.id]) ? "●" : " "
    case .multiple: ticked.contains(option.id) ? "☑" : "☐"
    }
  }
}

/// The lines of a list of options, and which of them belong to the one under the mark.
struct PickerLines: Equatable {
  var lines: [BodyLine] = []
  var focus: Range<Int>?
}

extension QuestionForm {
  /// The options that the question offers.
  var options: [Option] {
    switch self {
    case .choice(let form): form.options
    case .multiple(let form): form.options
    }
  }
}
