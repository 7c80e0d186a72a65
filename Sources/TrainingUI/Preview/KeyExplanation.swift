internal import CourseModel
internal import TerminalFrame

extension QuestionForm {
  /// What the key says of everything that can be answered, for the author of a quiz.
  func keyExplanations(_ words: Catalogue) -> [Explanation] {
    switch self {
    case .choice, .multiple: return explanations(of: .options([]), words)
    case .order(let form):
      return form.key.enumerated().compactMap { index, id in
        form.steps.first { $0.id == id }.map {
          Explanation("✓", words(.previewStep, ["place": String(index + 1)]), .right, $0)
        }
      }
    case .match(let form):
      return form.items.map { item in
        let target = form.targets.first { $0.id == form.key[item.id] }?.text.plainText ?? ""
        return Explanation("✓", words(.previewTarget, ["target": target]), .right, item)
      }
    case .rate(let form):
      return form.actions.map { action in
        let rating = form.key[action.id].map { words[$0.phrase] } ?? ""
        let label = words(.previewTarget, ["target": rating])
        guard let duty = action.breachedDuty else { return Explanation("✓", label, .right, action) }
        return Explanation("‼", label, .critical, action, breached: duty)
      }
    case .spot(let form):
      return form.marks.map { mark in
        if let duty = mark.breachedDuty {
          return Explanation("‼", words[.previewDecoy], .critical, mark, breached: duty)
        }
        return mark.isCorrect
          ? Explanation("✓", words[.previewIndicator], .right, mark)
          : Explanation("✗", words[.previewDecoy], .secondary, mark)
      }
    }
  }
}
