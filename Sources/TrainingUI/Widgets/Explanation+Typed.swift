internal import CourseModel
internal import TerminalFrame
internal import UnicodeText

/// What is said of a typed answer: what it was, then what it should have been, with the one reason of the question.
extension Explanation {
  /// - Parameters:
  ///   - given: the answer, as it is shown.
  ///   - right: the right one; nil where the answer says the same.
  fileprivate static func typed(
    _ given: String, isRight: Bool, right: String?, _ reason: [Block], _ words: Catalogue
  ) -> [Explanation] {
    let (sign, label, role): (String, Phrase, Role) =
      isRight ? ("✓", .optionYoursRight, .right) : ("✗", .optionYoursWrong, .wrong)
    let yours = Explanation(sign, words[label], role, [.text(given)], reason: right == nil ? reason : [])
    guard let right else { return [yours] }
    return [yours, Explanation("✓", words[.optionRight], .right, [.text(right)], reason: reason)]
  }
}

extension NumberForm {
  func explanations(of response: Response, _ words: Catalogue) -> [Explanation] {
    guard case .number(let number) = response else { return [] }
    var right = counted(answer)
    if tolerance != .zero {
      right = words(.fieldExactly, ["number": right, "tolerance": tolerance.unmistakable])
    }
    return Explanation.typed(
      counted(number), isRight: credit(for: response) == .one, right: number == answer ? nil : right, reason, words)
  }

  /// The number with its unit, which no line end parts.
  private func counted(_ number: DecimalNumber) -> String {
    unit.isEmpty ? number.unmistakable : number.unmistakable + "\u{A0}" + unit
  }
}

extension TextForm {
  func explanations(of response: Response, _ words: Catalogue) -> [Explanation] {
    guard case .text(let answer) = response else { return [] }
    let isShown = answer.essence == TypedAnswer.essence(of: shown)
    return Explanation.typed(
      Printable.text(answer.text), isRight: credit(for: response) == .one, right: isShown ? nil : shown, reason, words)
  }
}
