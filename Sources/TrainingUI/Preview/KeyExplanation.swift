internal import CourseModel
internal import TerminalFrame

/// What the key says of one thing that can be answered, for the author of a quiz.
struct KeyExplanation {
  var explanation: Explanation
  /// The duty that it would breach.
  var duty: DutyID?

  init(_ sign: String, _ label: String, _ role: Role, _ option: AnswerOption) {
    let isCritical = option.breachedDuty != nil
    explanation = Explanation(isCritical ? "‼" : sign, label, isCritical ? .critical : role, option)
    duty = option.breachedDuty
  }

  init(_ label: String, _ text: String, _ reason: [Block]) {
    explanation = Explanation("✓", label, .right, [.text(text)], reason: reason)
  }
}

extension QuestionForm {
  /// What the key says of everything that can be answered.
  func keyExplanations(_ words: Catalogue) -> [KeyExplanation] {
    let label = { (text: String) in words(.previewTarget, ["target": text]) }
    switch self {
    case .choice, .multiple:
      return options.map { option in
        option.isCorrect
          ? KeyExplanation("✓", words[.optionRight], .right, option)
          : KeyExplanation(
            "✗", words[option.breachedDuty == nil ? .optionWrong : .optionCritical], .secondary, option)
      }
    case .order(let form):
      return form.key.enumerated().compactMap { index, id in
        form.steps.first { $0.id == id }.map {
          KeyExplanation("✓", words(.previewStep, ["place": String(index + 1)]), .right, $0)
        }
      }
    case .match(let form):
      return form.items.map { item in
        let target = form.targets.first { $0.id == form.key[item.id] }?.text.plainText ?? ""
        return KeyExplanation("✓", label(target), .right, item)
      }
    case .rate(let form):
      return form.actions.map { action in
        KeyExplanation("✓", label(form.key[action.id].map { words[$0.phrase] } ?? ""), .right, action)
      }
    case .spot(let form):
      return form.marks.map { mark in
        mark.isCorrect
          ? KeyExplanation("✓", words[.previewIndicator], .right, mark)
          : KeyExplanation("✗", words[.previewDecoy], .secondary, mark)
      }
    case .number(let form):
      let tolerance = form.tolerance == .zero ? "" : " ± \(form.tolerance)"
      return [KeyExplanation(words[.optionRight], "\(form.answer)\(tolerance) \(form.unit)", form.reason)]
    case .text(let form):
      return [KeyExplanation(words[.optionRight], (form.key + form.translated).joined(separator: " · "), form.reason)]
    }
  }
}
