internal import CourseModel
internal import TerminalFrame

/// Matches items to targets: a digit puts its target to the item under the mark and goes on to the next open one.
struct MatchPicker: AnswerWidget {
  private(set) var selection = ListSelection(0)
  private var pairs: [OptionID: OptionID] = [:]

  init(_ response: Response?) {
    if case .pairs(let given)? = response { pairs = given }
  }

  mutating func perform(_ action: Action, form: QuestionForm) {
    guard case .match(let match) = form else { return }
    guard case .mark(let digit) = action else { return selection.move(action, count: match.items.count) }
    guard let index = selection.index, match.items.indices.contains(index), match.targets.indices.contains(digit - 1)
    else { return }
    pairs[match.items[index].id] = match.targets[digit - 1].id
    selection.index = match.items.nextWithout(pairs, after: index)
  }

  var hasInput: Bool { !pairs.isEmpty }

  func response(form: QuestionForm) -> Response? {
    form.options.allSatisfy { pairs[$0.id] != nil } ? .pairs(pairs) : nil
  }

  /// A number for each item, or one for the item that is asked for now.
  mutating func take(_ reply: Reply, form: QuestionForm) -> Taking {
    guard case .match(let match) = form, let numbers = reply.numbers, let targets = match.targets.at(positions: numbers)
    else { return .refused }
    if targets.count == match.items.count {
      for (item, target) in zip(match.items, targets) { pairs[item.id] = target.id }
      return .whole
    }
    guard targets.count == 1 else { return .refused }
    let wasWhole = response(form: form) != nil
    perform(.mark(numbers[0]), form: form)
    return response(form: form) == nil || wasWhole ? .part : .whole
  }

  func tell(_ form: QuestionForm, _ speech: Speech, to telling: inout Telling) {
    guard case .match(let match) = form else { return }
    telling.choices = match.targets.map { speech.line($0.text) }
    telling.tell(match.items, asking: selection.index ?? 0, speech) { item in
      match.targets.first { $0.id == pairs[item] }.map { speech.line($0.text) }
    }
  }

  func add(_ form: QuestionForm, given: Response?, layout: BlockLayout, to page: inout ScreenPage) {
    guard case .match(let match) = form else { return }
    for (index, target) in match.targets.enumerated() {
      let lead = Line("\(index + 1)  ", .secondary)
      let text = layout.lines(target.text, style: .secondary, columns: layout.columns - 3)
      page.body.append(
        text.enumerated().map { $0 == 0 ? lead + $1 : $1.indented(3) }, block: page.body.last?.anchor.block ?? 0)
    }
    page.body.appendGap()
    for item in match.items {
      let number = match.targets.firstIndex { $0.id == pairs[item.id] }.map { String($0 + 1) } ?? " "
      let label = "[\(number)]"
      page.addItem(label, layout.lines(item.text, columns: ScreenPage.itemColumns(label, of: layout.columns)))
    }
  }
}
