internal import CourseModel
internal import TerminalFrame

/// What came of a way through a scenario: the way scene by scene beside the better one, and where it turned.
struct DebriefScreen: Screen {
  let scenario: ScenarioID
  let module: ModuleID
  private let path: [SceneChoiceID]
  /// The debrief and what it was made of: every way through the scenario is looked at once, not at every key.
  private var known: Known?

  private struct Known {
    let content: Scenario
    let debrief: ScenarioDebrief
  }

  init(scenario: ScenarioID, module: ModuleID, path: [SceneChoiceID], in session: Session) {
    self.scenario = scenario
    self.module = module
    self.path = path
    known = look(session)
  }

  private func look(_ session: Session) -> Known? {
    guard let content = session.scenario, content.id == scenario else { return nil }
    return content.debrief(choosing: path).map { Known(content: content, debrief: $0) }
  }

  mutating func received(_ arrival: Arrival, in session: inout Session) -> Outcome {
    if arrival == .scenario { known = look(session) }
    return .nothing
  }

  var context: Context { .result }

  func place(top: TextAnchor) -> Place? { .module(module) }

  private func debrief(_ session: Session) -> (Scenario, ScenarioDebrief)? {
    // The language may have been switched on a screen that lies over this one.
    let shown = known?.content == session.scenario ? known : look(session)
    return shown.map { ($0.content, $0.debrief) }
  }

  func citations(in session: Session) -> CitationNumbers {
    guard let (content, debrief) = debrief(session) else { return CitationNumbers([]) }
    let steps = debrief.path + debrief.betterWay
    let reasons = steps.flatMap { $0.chosen.reason + ($0.better?.reason ?? []) }
    return CitationNumbers(reasons.citations + content.sources)
  }

  mutating func perform(_ action: Action, in session: inout Session) -> Outcome {
    action == .open ? .go(.back) : .nothing
  }

  // MARK: What it shows

  func page(in session: Session, columns: Int) -> ScreenPage {
    let words = session.words
    var page = ScreenPage(trail: session.trail(module) + [words[.scenarioTrail]], status: words[.debriefStatus])
    guard let (content, debrief) = debrief(session) else {
      page.add(words[.scenarioChanged], columns: columns)
      return page
    }
    page.trail[page.trail.count - 1] = content.title
    let layout = session.layout(columns: min(columns, Geometry.widestProse), citing: citations(in: session))
    let telling = DebriefTelling(content: content, debrief: debrief, session: session, layout: layout)
    page.body = telling.lines()
    return page
  }
}

/// The lines of a debrief.
private struct DebriefTelling {
  let content: Scenario
  let debrief: ScenarioDebrief
  let session: Session
  let layout: BlockLayout

  private var words: Catalogue { session.words }

  func lines() -> [BodyLine] {
    var body = summary()
    let hasTurn = debrief.path.contains(where: \.isTurn)
    body.append([.empty] + wrapped(words[.debriefPath], .heading), block: 10)
    for (index, step) in debrief.path.enumerated() {
      body.appendGap()
      body.append(told(step), block: 20 + index)
    }
    guard !debrief.betterWay.isEmpty else { return body }
    body.append([.empty] + wrapped(words[hasTurn ? .debriefBetterTurn : .debriefBetter], .heading), block: 500)
    for (index, step) in debrief.betterWay.enumerated() {
      // A reason that stands above is not told again.
      let isTold = debrief.path.contains { $0.scene.id == step.scene.id }
      body.appendGap()
      body.append(
        heading(step) + choice(step.chosen, "✓ ", .debriefBest, .right, withReason: !isTold), block: 510 + index)
    }
    if let ending = debrief.betterEnding {
      body.appendGap()
      body.append(wrapped(words(.debriefEnds, ["ending": ending.title]), Style(.right, .strong)), block: 900)
      body += layout.lines(ending.text, firstBlock: 901)
    }
    return body
  }

  private func summary() -> [BodyLine] {
    var body: [BodyLine] = []
    guard let ending = content.ending(debrief.score.ending) else { return body }
    let (sign, role) = ending.kind.look
    body.append(wrapped("\(sign) \(words[ending.kind.phrase])", Style(role, .strong)), block: 0)
    let figures = words(
      .debriefFigures,
      [
        "percent": Percentage.text(debrief.score.share.wholePercent),
        "mark": Percentage.text(content.passMark.percent), "minutes": words.count(.minutes, debrief.minutes),
      ])
    body.append(wrapped(figures), block: 1)
    if let duty = debrief.score.breachedDuty.flatMap({ content.duty($0) }) {
      body.append(
        wrapped("‼ " + words(.dutyBreached, ["duty": session.text(duty.text)]), Style(.critical)), block: 2)
    }
    for (index, counter) in content.counters.enumerated() {
      let value = debrief.counters[counter.id] ?? 0
      let text = words(
        .debriefCounter,
        ["counter": counter.name, "value": String(value), "most": String(ScenarioCounter.range.upperBound)])
      body.append(wrapped(text, .secondary), block: 3 + index)
    }
    if debrief.path.allSatisfy({ $0.chosen.isBest && !$0.isTurn }) {
      body.append(wrapped(words[.debriefAllBest], Style(.right)), block: 9)
    }
    return body
  }

  private func wrapped(_ text: String, _ style: Style = .body) -> [Line] {
    TextFlow.lines([Span(text, style)], columns: layout.columns).map(\.line)
  }

  private func heading(_ step: ScenarioDebrief.Step) -> [Line] {
    let minute = words(.scenarioMinute, ["minute": String(step.clock)])
    return TextFlow.lines(
      [Span(step.scene.title, Style(.accent, .strong)), Span("  " + minute, .secondary)], columns: layout.columns
    ).map(\.line)
  }

  /// A scene of the way gone: the choice, and the better one with it.
  private func told(_ step: ScenarioDebrief.Step) -> [Line] {
    var lines = heading(step)
    if step.isTurn { lines.append(contentsOf: wrapped("‼ " + words[.debriefTurn], Style(.critical, .strong))) }
    if step.chosen.isBest, !step.isTurn { return lines + choice(step.chosen, "✓ ", .debriefYoursBest, .right) }
    // Where nothing better was offered, nothing was chosen wrong either.
    if step.better == nil, step.chosen.breachedDuty == nil {
      return lines + choice(step.chosen, "", .debriefYours, .body)
    }
    let isCritical = step.chosen.breachedDuty != nil
    lines += choice(step.chosen, isCritical ? "‼ " : "✗ ", .debriefYours, isCritical ? .critical : .wrong)
    return lines + (step.better.map { choice($0, "✓ ", .debriefBest, .right) } ?? [])
  }

  private func choice(_ choice: SceneChoice, _ sign: String, _ label: Phrase, _ role: Role, withReason: Bool = true)
    -> [Line]
  {
    let style = Style(role, .strong)
    let lead = [Span(sign, style), Span(words[label] + " ", style)]
    guard withReason else { return layout.lines(lead, then: choice.text) }
    let inner = BlockLayout(
      columns: layout.columns - 2, words: words, facts: layout.facts, citations: layout.citations)
    return layout.lines(lead, then: choice.text) + inner.lines(choice.reason).map { $0.line.indented(2) }
  }
}
