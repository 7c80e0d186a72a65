internal import CourseModel

extension Telling {
  /// Items that are asked one after the other, each with its answer where it has one.
  ///
  /// - Parameter index: the item that is asked for now, from 0.
  mutating func tell(
    _ items: [AnswerOption], asking index: Int, _ speech: Speech, answer: (OptionID) -> String?
  ) {
    let answers = items.map { answer($0.id) }
    for (number, (item, answer)) in zip(items, answers).enumerated() {
      sentences.append(
        speech.words(
          answer == nil ? .tellingItem : .tellingItemAnswered,
          ["number": String(number + 1), "item": speech.line(item.text), "answer": answer ?? ""]))
    }
    let most = String(choices.count)
    let isFirst = answers.allSatisfy { $0 == nil } && items.count > 1
    question =
      isFirst
      ? speech.words(.tellingAllItems, ["most": most, "count": String(items.count)])
      : speech.words(.tellingNextItem, ["number": String(index + 1), "most": most])
  }
}

extension QuestionForm {
  /// The line that gives a response: the numbers that stand for it, or what is typed.
  func line(giving response: Response) -> String {
    let ids = options.map(\.id)
    switch (self, response) {
    case (_, .options(let chosen)): return ids.positions(of: ids.filter(chosen.contains))
    case (_, .order(let order)): return ids.positions(of: order)
    case (.match(let form), .pairs(let pairs)):
      return form.targets.map(\.id).positions(of: form.items.compactMap { pairs[$0.id] })
    case (_, .ratings(let ratings)):
      return ids.compactMap { ratings[$0].map { String($0.rawValue) } }.joined(separator: " ")
    case (_, .pairs): return ""
    case (_, .number(let number)): return number.unmistakable
    case (_, .text(let answer)): return answer.text
    }
  }
}

/// What an answer was worth, said option by option.
struct SpokenFeedback {
  let question: Question
  let response: Response
  let duties: [Duty]
  let speech: Speech
  /// A text in the reader's language.
  let localized: (LocalizedText) -> String

  /// The verdict, then everything that could be answered, with its reason.
  var lines: [String] {
    [question.verdict(on: response, speech.words).text]
      + question.form.explanations(of: response, speech.words).flatMap(lines)
  }

  private func lines(_ explanation: Explanation) -> [String] {
    let duty = explanation.breached.flatMap { id in duties.first { $0.id == id } }
    return [explanation.label + " " + speech.line(explanation.text)]
      + [duty.map { speech.words(.dutyBreached, ["duty": localized($0.text)]) }].compactMap { $0 }
      + speech.lines(explanation.reason)
  }
}

extension Question {
  /// The situation and what is asked.
  func told(_ speech: Speech) -> [String] { speech.lines(situation) + speech.sentences(prompt) }
}
