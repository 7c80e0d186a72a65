internal import CourseModel
internal import TerminalFrame

extension ScreenPage {
  /// Appends the question how sure the trainee is; nothing else can be chosen while it is asked.
  mutating func addCertainty(_ words: Catalogue) {
    let begin = body.count + 1
    body.append(
      [.empty, Line(words[.certaintyQuestion], Style(.accent, .strong))], block: body.last?.anchor.block ?? 0)
    for certainty in Certainty.allCases { addItem(String(certainty.rawValue), [Line(words[certainty.phrase])]) }
    focus = begin..<body.count
    items = []
    cursor = nil
  }
}

extension Certainty {
  /// The words of it.
  var phrase: Phrase {
    switch self {
    case .unsure: .certaintyUnsure
    case .fairlySure: .certaintyFairlySure
    case .certain: .certaintyCertain
    }
  }
}
