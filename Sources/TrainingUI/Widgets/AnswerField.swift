internal import CourseModel
internal import TerminalFrame

/// Answers a question in one line of writing: a number, or a few words.
struct AnswerField: AnswerWidget {
  private var field: TextField
  /// True once something was written here, or where an answer is on disk: then the field has to be seen.
  private var isTouched: Bool

  init(_ response: Response?) {
    let given: String =
      switch response {
      case .number(let number): number.unmistakable
      case .text(let answer): answer.text
      default: ""
      }
    field = TextField(given, longest: TypedAnswer.longest)
    isTouched = !given.isEmpty
  }

  let selection = ListSelection()

  mutating func perform(_ action: Action, form: QuestionForm) {
    field.perform(action)
    isTouched = true
  }

  func notice(after action: Action, _ words: Catalogue) -> String? {
    guard case .typed = action, field.isOverfull else { return nil }
    return words(.noticeFieldFull, ["most": String(field.longest)])
  }

  var hasInput: Bool { !field.text.allSatisfy(\.isWhitespace) }

  func response(form: QuestionForm) -> Response? {
    guard case .number = form else { return TypedAnswer(field.text).map(Response.text) }
    if case .number(let number) = NumberReading(field.text) { return .number(number) }
    return nil
  }

  func incompleteNotice(_ form: QuestionForm, _ words: Catalogue) -> String {
    guard case .number = form else { return words[form.incompleteNotice] }
    switch NumberReading(field.text) {
    case .number, .empty: return words[form.incompleteNotice]
    case .notANumber: return words[.noticeNumberAlone]
    case .grouped: return words[.noticeNumberGrouped]
    case .ambiguous(let grouped, let decimal):
      return words(
        .noticeNumberAmbiguous, ["grouped": grouped.description, "decimal": decimal.unmistakable])
    case .tooManyDigits:
      return words(
        .noticeNumberLong,
        ["whole": String(DecimalNumber.wholeDigits), "decimals": String(DecimalNumber.decimals)])
    }
  }

  func add(_ form: QuestionForm, given: Response?, layout: BlockLayout, to page: inout ScreenPage) {
    page.add(label(form, layout.words), .secondary, columns: layout.columns)
    let row = page.body.count
    let (text, cursor) = field.shown(columns: layout.columns - ListItem.gutter)
    page.body.append(
      [Line([Span("▸ ", .accent), Span(text, Style(.body, .strong))])], block: (page.body.last?.anchor.block ?? 0) + 1)
    page.cursor = Position(column: ListItem.gutter + cursor, row: row)
    // A question that is new is read from its beginning, however far down the field stands.
    if isTouched { page.focus = row..<row + 1 }
  }

  private func label(_ form: QuestionForm, _ words: Catalogue) -> String {
    guard case .number(let number) = form else { return words[.fieldText] }
    return number.unit.isEmpty ? words[.fieldNumber] : words(.fieldUnit, ["unit": number.unit])
  }
}
