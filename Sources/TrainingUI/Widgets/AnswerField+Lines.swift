internal import CourseModel

/// A typed answer is a line as it stands.
extension AnswerField {
  /// What is no answer at all is not taken: what was written before stays.
  mutating func take(_ reply: Reply, form: QuestionForm) -> Taking {
    var taken = self
    taken.write(reply)
    guard taken.field.text == reply.printable, taken.response(form: form) != nil else { return .refused }
    self = taken
    return .whole
  }

  func refusal(of reply: Reply, form: QuestionForm, _ words: Catalogue) -> String? {
    var refused = self
    refused.write(reply)
    if refused.field.text != reply.printable {
      return words(.tellingTextTooLong, ["limit": String(field.longest)])
    }
    return refused.incompleteNotice(form, words)
  }

  func tell(_ form: QuestionForm, _ speech: Speech, to telling: inout Telling) {
    telling.hasAnswer = response(form: form) != nil
    guard case .number(let number) = form else {
      telling.question = speech.words[.tellingTypeWords]
      return
    }
    telling.otherLine = .tellingNumberCommand
    telling.question =
      number.unit.isEmpty
      ? speech.words[.tellingTypeNumber] : speech.words(.tellingTypeUnit, ["unit": number.unit])
  }

  private mutating func write(_ reply: Reply) {
    field = TextField("", longest: field.longest)
    for scalar in reply.text.unicodeScalars { field.type(scalar) }
    isTouched = true
  }
}
