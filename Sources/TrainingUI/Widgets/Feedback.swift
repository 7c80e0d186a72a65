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

  /// The verdict, then everything that could be answered, with its reason.
  func lines(firstBlock: Int) -> [BodyLine] {
    var lines: [BodyLine] = []
    lines.append(verdict, block: firstBlock)
    let explanations = question.form.explanations(of: response, words)
    for (index, explanation) in explanations.enumerated() {
      lines.appendGap()
      lines.append(explained(explanation), block: firstBlock + 1 + index)
    }
    return lines
  }

  private var verdict: [Line] {
    let verdict = question.verdict(on: response, words)
    return layout.lines([Span(verdict.sign + " " + verdict.text, Style(verdict.role, .strong))], then: [])
  }

  /// What can be answered, with its label, its duty and its reason.
  func explained(_ explanation: Explanation) -> [Line] {
    let style = Style(explanation.role, .strong)
    let lead = [Span(explanation.sign + " ", style), Span(explanation.label + " ", style)]
    let inner = BlockLayout(columns: layout.columns - 2, words: words, facts: layout.facts, citations: layout.citations)
    var lines = layout.lines(lead, then: explanation.text)
    if let duty = explanation.breached.flatMap({ id in duties.first { $0.id == id } }) {
      let text = words(.dutyBreached, ["duty": localized(duty.text)])
      lines += TextFlow.lines([Span(text, Style(.critical))], columns: layout.columns - 2).map { $0.line.indented(2) }
    }
    return lines + inner.lines(explanation.reason).map { $0.line.indented(2) }
  }
}

extension Question {
  /// What an answer was worth, as a sign, in words, and by its role.
  func verdict(on response: Response, _ words: Catalogue) -> (sign: String, text: String, role: Role) {
    let credit = credit(for: response)
    if !form.scoring.criticalOptions(in: response).isEmpty { return ("‼", words[.feedbackCritical], .critical) }
    if credit == .one { return ("✓", words[.feedbackRight], .right) }
    if credit > .zero {
      return ("◐", words(.feedbackPartly, ["percent": Percentage.text(credit.wholePercent)]), .warning)
    }
    return ("✗", words[.feedbackWrong], .wrong)
  }
}
