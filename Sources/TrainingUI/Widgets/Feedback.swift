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
        "◐ " + words(.feedbackPartly, ["percent": Percentage.text(credit.wholePercent)]), Style(.warning, .strong))
    }
    return Line("✗ " + words[.feedbackWrong], Style(.wrong, .strong))
  }

  private func explained(_ option: AnswerOption, isChosen: Bool) -> [Line] {
    let look = OptionLook(option, isChosen: isChosen)
    let lead = [
      Span(look.sign + " ", Style(look.role, .strong)), Span(words[look.label] + " ", Style(look.role, .strong)),
    ]
    let inner = BlockLayout(columns: layout.columns - 2, words: words, facts: layout.facts, citations: layout.citations)
    var lines = layout.lines(lead, then: option.text)
    if isChosen, let duty = option.breachedDuty.flatMap({ id in duties.first { $0.id == id } }) {
      let text = words(.dutyBreached, ["duty": localized(duty.text)])
      lines += TextFlow.lines([Span(text, Style(.critical))], columns: layout.columns - 2).map { $0.line.indented(2) }
    }
    return lines + inner.lines(option.reason).map { $0.line.indented(2) }
  }
}

/// How an option is told in feedback: its sign, its standing in words, its role.
private struct OptionLook {
  let sign: String
  let label: Phrase
  let role: Role

  init(_ option: AnswerOption, isChosen: Bool) {
    switch option.standing {
    case .correct: (sign, label, role) = ("✓", isChosen ? .optionYoursRight : .optionRight, .right)
    case .wrong:
      (sign, label, role) = ("✗", isChosen ? .optionYoursWrong : .optionWrong, isChosen ? .wrong : .secondary)
    case .critical: (sign, label, role) = ("‼", isChosen ? .optionYoursCritical : .optionCritical, .critical)
    }
  }
}
