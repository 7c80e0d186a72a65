public import CourseModel
internal import TerminalFrame

/// A quiz as plain lines, for its author: each question as the official will see it, then its key and every reason.
public struct QuizPreview: Sendable {
  private let words: Catalogue
  private let facts: LocalFacts
  private let sources: [SourceID: Source]
  private let localized: @Sendable (LocalizedText) -> String
  private let columns: Int

  /// A preview in the words of a language.
  ///
  /// - Parameters:
  ///   - course: the course, which says in which language its content is shown.
  ///   - columns: the width of the terminal or the paper; prose is at most 72 wide, as on the screen.
  public init(words: Catalogue, course: Course, facts: LocalFacts, sources: [SourceID: Source], columns: Int) {
    self.words = words
    self.facts = facts
    self.sources = sources
    localized = { course.text($0, for: words.language) }
    self.columns = min(columns, Geometry.widestProse)
  }

  // MARK: Quizzes

  /// The lines of a quiz.
  public func lines(_ quiz: Quiz) -> [String] {
    var lines = [quiz.title, ""] + front(quiz)
    let hasWeights = quiz.questions.contains { $0.weight > 1 }
    for (index, question) in quiz.questions.enumerated() {
      let number = words(
        .quizQuestionOf, ["number": String(index + 1), "count": String(quiz.questions.count)])
      let points = hasWeights ? words.count(.points, question.weight) : nil
      let facts = [number, points, question.id.text, question.form.name, question.objective?.text].compactMap { $0 }
      lines += ["", Filling.text("─", columns), facts.joined(separator: " · "), ""]
      lines += self.lines(question, duties: quiz.duties(of: question))
    }
    return lines.map(Self.trimmed)
  }

  /// What the official reads before the first attempt, and what an attempt draws and shuffles.
  private func front(_ quiz: Quiz) -> [String] {
    var rules = QuizRulesText(words: words).lines(quiz, .none)
    if quiz.rules.order == .shuffled { rules.append(words[.previewShuffled]) }
    for share in quiz.blueprint?.shares ?? [] {
      let own = quiz.questions.filter { $0.module == share.module }
      rules.append(
        words(
          .previewDraws,
          [
            "module": share.module.text, "drawn": String(share.questions), "pool": String(own.count),
            "critical": String(share.critical),
          ]))
    }
    return rules.flatMap { Bullet.lines($0, columns: columns).map(\.text) }
  }

  /// The questions of an attempt as they were shown, with the answers given and no key.
  public func lines(_ quiz: Quiz, _ attempt: Attempt) -> [String] {
    let asked = quiz.asked(in: attempt)
    var lines: [String] = []
    for (index, question) in asked.enumerated() {
      let number = words(.quizQuestionOf, ["number": String(index + 1), "count": String(asked.count)])
      lines += ["", Filling.text("─", columns), "\(number) · \(question.id)", ""]
      let layout = BlockLayout(
        columns: columns, words: words, facts: facts, citations: CitationNumbers(question.situation.citations))
      let given = attempt.response(to: question.id)
      var page = ScreenPage(trail: [], body: question.asked(layout))
      question.form.widget(showing: given).add(question.form, given: given, layout: layout, to: &page)
      lines += page.body.map(\.line.text)
      if given == nil { lines += ["", words[.resultNotAnswered]] }
    }
    return lines.map(Self.trimmed)
  }

  /// A question as it is seen, then its key.
  public func lines(_ question: Question, duties: [Duty], showsKey: Bool = true) -> [String] {
    let citations = CitationNumbers(question.citations)
    let layout = BlockLayout(columns: columns, words: words, facts: facts, citations: citations)
    var page = ScreenPage(trail: [], body: question.asked(layout))
    question.form.widget(showing: nil).add(question.form, given: nil, layout: layout, to: &page)
    var lines = page.body.map(\.line.text)
    guard showsKey else { return lines }
    lines += ["", words[.previewKey]]
    let feedback = Feedback(
      question: question, response: .options([]), duties: duties, layout: layout, words: words, localized: localized)
    for key in question.form.keyExplanations(words) {
      lines.append("")
      lines += feedback.explained(key.explanation).map(\.text)
      if let duty = key.duty.flatMap({ id in duties.first { $0.id == id } }) {
        let text = words(.previewDuty, ["duty": localized(duty.text)])
        lines += TextFlow.lines([Span(text)], columns: columns - 2).map { "  " + $0.line.text }
      }
    }
    return lines + cited(citations)
  }

  private func cited(_ citations: CitationNumbers) -> [String] {
    guard !citations.sources.isEmpty else { return [] }
    return [""]
      + citations.sources.enumerated().flatMap { index, id in
        let source = sources[id].map { [$0.title, $0.publisher, $0.locator].compactMap { $0 }.joined(separator: ", ") }
        let lead = "[\(index + 1)]" + Filling.spaces(index < 9 ? 2 : 1)
        return TextFlow.lines([Span(source ?? id.text)], columns: columns - 5).enumerated().map {
          ($0 == 0 ? lead : "     ") + $1.line.text
        }
      }
  }

  // MARK: Scenarios

  /// The lines of a scenario: every scene with what each choice costs and closes, the endings, and the best way.
  public func lines(_ scenario: Scenario) -> [String] {
    let survey = ScenarioSurvey(scenario)
    let reasons = scenario.scenes.flatMap { $0.choices.flatMap(\.reason) }
    let citations = CitationNumbers(reasons.citations + scenario.sources)
    let layout = BlockLayout(columns: columns, words: words, facts: facts, citations: citations)
    var lines = [scenario.title, "\(words[scenario.setting.phrase]) · \(words.count(.minutes, scenario.minutes))"]
    for counter in scenario.counters {
      lines.append(
        words(
          .previewCounter, ["counter": counter.name, "start": String(counter.start), "worth": String(counter.worth)]))
    }
    for scene in scenario.scenes {
      lines += ["", Filling.text("─", columns), "\(scene.title) · \(scene.id)", ""]
      lines += self.lines(scene, scenario, survey, layout)
    }
    for ending in scenario.endings {
      lines += ["", Filling.text("─", columns)]
      let (sign, _) = ending.kind.look
      lines.append("\(sign) \(ending.title) · \(ending.id) · \(Percentage.text(ending.credit))")
      lines += layout.lines(ending.text).map(\.line.text)
    }
    lines += ["", Filling.text("─", columns), words[.previewBestWay]]
    for step in survey.bestWay(from: scenario.opening) {
      let minute = words(.scenarioMinute, ["minute": String(step.moment.clock)])
      lines.append("  \(minute)  \(step.moment.node) › \(step.choice.id)")
    }
    return (lines + cited(citations)).map(Self.trimmed)
  }

  private func lines(
    _ scene: Scene, _ scenario: Scenario, _ survey: ScenarioSurvey, _ layout: BlockLayout
  ) -> [String] {
    var lines = layout.lines(scene.text).map(\.line.text)
    for cue in scene.cues {
      lines += [
        "", words(.previewCue, ["minute": String(cue.after), "cue": cue.id.text]) + condition(cue.condition, " · "),
      ]
      lines += layout.lines(cue.text).map(\.line.text)
    }
    for (index, choice) in scene.choices.enumerated() {
      lines.append("")
      lines += layout.lines([Span("\(index + 1)  ")], then: choice.text).map(\.text)
      lines.append("   " + costs(choice, scene, survey))
      let inner = BlockLayout(columns: columns - 3, words: words, facts: facts, citations: layout.citations)
      lines += inner.lines(choice.consequence).map { "   ▎ " + $0.line.text }
      lines += inner.lines(choice.reason).map { "   " + $0.line.text }
    }
    return lines
  }

  /// What a choice costs, where it leads, and which endings can still be reached behind it.
  private func costs(_ choice: SceneChoice, _ scene: Scene, _ survey: ScenarioSurvey) -> String {
    var parts = ["\(choice.id)", words.count(.minutes, choice.minutes)]
    parts += choice.changes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value > 0 ? "+" : "")\($0.value)" }
    if choice.isBest { parts.append("✓") }
    if let duty = choice.breachedDuty { parts.append("‼ \(duty)") }
    if choice.condition != .always { parts.append(condition(choice.condition, "")) }
    let routes = choice.routes.map { $0.target.text + condition($0.condition, " ") }
    parts.append("→ " + routes.joined(separator: " | "))
    let endings = survey.endings(behind: choice.id, in: scene.id).map(\.text).sorted()
    return parts.joined(separator: " · ") + " (" + endings.joined(separator: ", ") + ")"
  }

  /// A condition as the file has it; nothing where there is none.
  private func condition(_ condition: ScenarioCondition, _ lead: String) -> String {
    condition == .always ? "" : lead + "when " + condition.keyDescription
  }

  private static func trimmed(_ line: String) -> String {
    var text = line
    while text.last == " " { text.removeLast() }
    return text
  }
}
