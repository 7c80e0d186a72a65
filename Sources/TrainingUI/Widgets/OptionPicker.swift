internal import CourseModel
internal import TerminalFrame

/// Chooses among the options of a question, by keyboard alone.
struct OptionPicker: AnswerWidget {
  /// The option under the mark.
  var selection = ListSelection()
  /// The options ticked, where several may be.
  private var ticked: Set<OptionID> = []

  /// A picker that shows an answer given before.
  init(form: QuestionForm, response: Response?) {
    guard let response, case .options(let ids) = response else { return }
    switch form {
    case .choice(let choice): selection.index = choice.options.firstIndex { ids.contains($0.id) }
    default: ticked = Set(ids)
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

  /// Where one answer is possible, a mark is a whole answer; where several are, the mark alone is none.
  var hasInput: Bool { !ticked.isEmpty }

  /// The answer that Enter gives; nil where nothing is marked yet.
  func response(form: QuestionForm) -> Response? {
    switch form {
    case .choice(let choice):
      guard let index = selection.index, choice.options.indices.contains(index) else { return nil }
      return .chosen([choice.options[index].id])
    default: return ticked.isEmpty ? nil : .chosen(ticked)
    }
  }

  /// Adds the options to a page; `given` is the answer that is on disk.
  func add(_ form: QuestionForm, given: Response?, layout: BlockLayout, to page: inout ScreenPage) {
    for (index, option) in form.options.enumerated() {
      let columns = ScreenPage.itemColumns("1", gap: 3, of: layout.columns)
      let sign = Line(sign(option, form, given) + " ")
      let text = layout.lines(option.text, columns: columns)
      // The sign stands in the gap between number and text.
      page.addItem("\(index + 1)", gap: 1, text.enumerated().map { $0 == 0 ? sign + $1 : $1.indented(2) })
    }
  }

  /// One number chooses; where several answers may be ticked, the numbers of a line are all of them.
  mutating func take(_ reply: Reply, form: QuestionForm) -> Taking {
    guard let numbers = reply.numbers, let chosen = form.options.at(positions: numbers) else { return .refused }
    guard form.isChoice else {
      ticked = Set(chosen.map(\.id))
      return .whole
    }
    guard let number = reply.number else { return .refused }
    selection.index = number - 1
    return .whole
  }

  func tell(_ form: QuestionForm, _ speech: Speech, to telling: inout Telling) {
    telling.choices = form.options.map { speech.line($0.text) }
    telling.question =
      form.isChoice
      ? speech.words(.tellingChoose, ["most": String(form.options.count)]) : speech.words[.tellingSeveral]
  }

  private func sign(_ option: AnswerOption, _ form: QuestionForm, _ given: Response?) -> String {
    switch form {
    case .choice: given == .chosen([option.id]) ? "●" : " "
    default: ticked.contains(option.id) ? "☑" : "☐"
    }
  }
}
