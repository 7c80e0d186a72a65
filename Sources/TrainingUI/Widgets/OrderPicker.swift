internal import CourseModel
internal import TerminalFrame

/// Puts steps in order: Space takes a step, the arrows or a digit move it, Space puts it down.
struct OrderPicker: AnswerWidget {
  private(set) var selection = ListSelection()
  private var order: [OptionID]
  private var isTaken = false
  /// True once the trainee has moved anything, or an answer is on disk.
  private var isTouched: Bool

  init(_ form: OrderForm, _ response: Response?) {
    if case .order(let given)? = response {
      (order, isTouched) = (given, true)
    } else {
      (order, isTouched) = (form.steps.map(\.id), false)
    }
  }

  mutating func perform(_ action: Action, form: QuestionForm) {
    if action == .tick {
      selection.index = selection.index ?? 0
      isTaken.toggle()
      return
    }
    let from = selection.index
    selection.move(action, count: order.count)
    guard isTaken, let from, let to = selection.index, from != to else { return }
    order.insert(order.remove(at: from), at: to)
    isTouched = true
  }

  var hasInput: Bool { isTouched }

  func response(form: QuestionForm) -> Response? { isTouched ? .order(order) : nil }

  /// All steps in their order, by the numbers with which the question shows them, however they were moved since.
  mutating func take(_ reply: Reply, form: QuestionForm) -> Taking {
    guard let numbers = reply.numbers, Set(numbers).count == form.options.count, numbers.count == form.options.count,
      let steps = form.options.at(positions: numbers)
    else { return .refused }
    order = steps.map(\.id)
    (isTouched, isTaken) = (true, false)
    return .whole
  }

  func tell(_ form: QuestionForm, _ speech: Speech, to telling: inout Telling) {
    telling.choices = form.options.map { speech.line($0.text) }
    telling.question = speech.words[.tellingOrder]
  }

  func add(_ form: QuestionForm, given: Response?, layout: BlockLayout, to page: inout ScreenPage) {
    let columns = ScreenPage.itemColumns("1", gap: 3, of: layout.columns)
    for (index, id) in order.enumerated() {
      guard let step = form.options.first(where: { $0.id == id }) else { continue }
      let sign = Line(isTaken && index == selection.index ? "↕ " : "  ", .accent)
      let text = layout.lines(step.text, columns: columns)
      page.addItem("\(index + 1)", gap: 1, text.enumerated().map { $0 == 0 ? sign + $1 : $1.indented(2) })
    }
  }
}
