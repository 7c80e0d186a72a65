internal import CourseModel

/// The rules of a quiz in sentences, as its front tells them.
struct QuizRulesText {
  let words: Catalogue

  func lines(_ quiz: Quiz, _ accommodations: Accommodations) -> [String] {
    [
      words.count(.quizRuleQuestions, quiz.askedCount)
        + " " + words(.quizRulePassMark, ["percent": Percentage.text(quiz.passMark.percent)]),
      words[.quizRuleCritical],
      words[.quizRuleFeedback],
      words[.quizRuleSaved],
    ] + (quiz.asksCertainty ? [words[.quizRuleCertainty]] : []) + limits(quiz.rules, accommodations)
      + (quiz.id.isOwn ? [words[.quizRuleOwn]] : [])
  }

  private func limits(_ rules: AttemptRules, _ accommodations: Accommodations) -> [String] {
    var limits: [String] = []
    if let seconds = rules.timeLimit(for: accommodations) {
      limits.append(words(.quizRuleTime, ["minutes": words.count(.minutes, seconds / 60)]))
    }
    if let attempts = rules.attempts { limits.append(words.count(.quizRuleAttempts, attempts)) }
    if rules.waitingMinutes > 0, rules.attempts != 1 {
      limits.append(words(.quizRuleWaiting, ["time": words.span(minutes: rules.waitingMinutes)]))
    }
    return limits
  }
}
