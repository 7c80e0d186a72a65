internal import CourseModel
internal import TerminalFrame

/// Tells what an answer was worth, option by option: right or wrong in words, why, and by which source.
struct Feedback {
  let question: Question
  let response: Response
  let duties: [Duty]
  let layout: BlockLayout
  let words: Catalogue
  /// A text in the reader's language.
  let localized: (LocalizedText) -> String

  /// The verdict in a line, then every option with its reason: those chosen first.
  func lines(firstBlock: Int) -> [BodyLine] {
    var lines: [BodyLine] = []
    lines.append([verdict], block: firstBlock)
    let chosen = question.form.options.chosen(in: response)
    let others = question.form.options.filter { !chosen.contains($0) }
    for (index, option) in (chosen + others).enumerated() {
      lines.appendGap()
      lines.append(explained(option, isChosen: index < chosen.count), block: firstBlock + 1 + index)
    }
    return lines
  }

  private var verdict: Line {
    let credit = question.credit(for: response)
    if !question.form.scoring.criticalOptions(in: response).isEmpty {
      return Line("‼ " + words[.feedbackCritical], Style(.critical, .strong))
    }
    if credit == .one { return Line("✓ " + words[.feedbackRight], Style(.right, .strong)) }
    if credit > .zero {
      return Line(
        "◐ " + words(.feedbackPartly, ["percent": String(credit.wholePercent)]), Style(.warning, .strong))
    }
    return Line("✗ " + words[.feedbackWrong], Style(.wrong, .strong))
  }

  private func explained(_ option: AnswerOption, isChosen: Bool) -> [Line] {
    let style = Style(option.isCorrect ? .right : isChosen ? .wrong : .secondary)
    let sign = option.isCorrect ? "✓" : option.breachedDuty != nil ? "‼" : "✗"
    let standing = words[option.isCorrect ? .optionRight : option.breachedDuty != nil ? .optionCritical : .optionWrong]
    let label = isChosen ? words(.optionYours, ["standing": standing]) : standing
    var lines = [Line("\(sign) \(label)", Style(style.role, .strong))]
    lines += layout.lines(option.text, style: Style(.body, .stressed), columns: layout.columns - 2).map {
      $0.indented(2)
    }
    if isChosen, let duty = option.breachedDuty.flatMap({ id in duties.first { $0.id == id } }) {
      let text = words(.dutyBreached, ["duty": localized(duty.text)])
      lines += TextFlow.lines([Span(text, Style(.critical))], columns: layout.columns - 2).map { $0.line.indented(2) }
    }
    let inner = BlockLayout(columns: layout.columns - 2, words: words, facts: layout.facts, citations: layout.citations)
    return lines + inner.lines(option.reason).map { $0.line.indented(2) }
  }
}
