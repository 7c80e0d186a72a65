internal import CourseModel
internal import TerminalFrame

/// The front of a scenario: what it is, the ways gone so far, the way in.
struct ScenarioFront: Screen {
  let scenario: ScenarioID
  let module: ModuleID

  init(scenario: ScenarioID, module: ModuleID) {
    self.scenario = scenario
    self.module = module
  }

  var context: Context { .quizFront }

  func place(top: TextAnchor) -> Place? { .module(module) }

  mutating func perform(_ action: Action, in session: inout Session) -> Outcome {
    guard action == .open, session.scenario?.id == scenario else { return .nothing }
    if let scene = SceneScreen(goingOnIn: session, module) { return .go(.push(scene)) }
    return .ask(.drawIdentifier)
  }

  mutating func received(_ arrival: Arrival, in session: inout Session) -> Outcome {
    guard case .identifier(let run) = arrival, let content = session.scenario, content.id == scenario else {
      return .nothing
    }
    let start = ScenarioStart(
      run: run, scenario: scenario, module: module, course: session.course.id, courseVersion: session.course.version,
      keyHash: content.keyHash, wordingHash: content.wordingHash)
    return .ask(session.record(.scenarioStarted(start)))
  }

  mutating func recorded(_ event: Event, in session: inout Session) -> Outcome {
    guard case .scenarioStarted(let start) = event.happening, start.scenario == scenario,
      let scene = SceneScreen(goingOnIn: session, module)
    else { return .nothing }
    return .go(.push(scene))
  }

  func offers(_ action: Action, in session: Session) -> Bool {
    switch action {
    case .abandon, .result: false
    case .open: session.scenario?.id == scenario
    default: true
    }
  }

  func label(of action: Action, in session: Session) -> Phrase? {
    let underway = session.scenario.flatMap { session.progress?.runUnderway(of: $0, in: session.course.id) }
    return action == .open && underway != nil ? .footerGoOn : nil
  }

  // MARK: What it shows

  func page(in session: Session, columns: Int) -> ScreenPage {
    let words = session.words
    var page = ScreenPage(trail: session.trail(module) + [words[.scenarioTrail]])
    guard let content = session.scenario, content.id == scenario else {
      page.add(words[.scenarioMissing], columns: columns)
      return page
    }
    page.status = words[content.setting.phrase]
    let isUnderway = session.progress?.runUnderway(of: content, in: session.course.id) != nil
    page.add(content.title, .heading, columns: columns)
    page.body.appendGap()
    page.add(words[isUnderway ? .scenarioGoOn : .scenarioBegin], Style(.accent, .strong), columns: columns)
    page.body.appendGap()
    for (index, rule) in rules(content, words).enumerated() {
      page.body.append(Bullet.lines(rule, columns: columns), block: index + 1)
    }
    page.body += ways(content, session, columns)
    return page
  }

  func rules(_ content: Scenario, _ words: Catalogue) -> [String] {
    [
      words(.scenarioRuleTime, ["minutes": words.count(.minutes, content.minutes)]), words[.scenarioRuleFinal],
      words[.scenarioRulePractice], words[.scenarioRuleSaved],
    ]
  }

  private func ways(_ content: Scenario, _ session: Session, _ columns: Int) -> [BodyLine] {
    let runs = session.progress?.runs(of: scenario, in: session.course.id).filter { !$0.isUnderway } ?? []
    guard !runs.isEmpty else { return [] }
    var body: [BodyLine] = []
    body.append([.empty, Line(session.words[.scenarioWays], .heading)], block: 50)
    for (index, run) in runs.enumerated() {
      body.append(
        TextFlow.lines(line(run, index + 1, content, session.words).spans, columns: columns).map(\.line),
        block: 51 + index)
    }
    return body
  }

  private func line(_ run: ScenarioRun, _ number: Int, _ content: Scenario, _ words: Catalogue) -> Line {
    let lead = Line("\(number)  \(run.startedAt.date)   ", .secondary)
    guard let score = run.score else { return lead }
    let ending = content.ending(score.ending).map { "  " + $0.title } ?? ""
    let percent = Percentage.text(score.share.wholePercent)
    let style = Style(score.isPassed ? .right : .wrong)
    return lead + Line((score.isPassed ? "✓ " : "✗ ") + percent, style) + Line(ending)
  }
}

extension ScenarioSetting {
  /// The setting's name.
  var phrase: Phrase {
    switch self {
    case .land: .settingLand
    case .river: .settingRiver
    case .airport: .settingAirport
    case .busTerminal: .settingBusTerminal
    case .sea: .settingSea
    case .shelter: .settingShelter
    }
  }
}
