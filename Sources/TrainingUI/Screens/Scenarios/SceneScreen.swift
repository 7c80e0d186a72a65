internal import CourseModel
internal import TerminalFrame

/// A scene of a scenario, or its ending: where the way stands is told by the record alone.
struct SceneScreen: Screen {
  let scenario: ScenarioID
  let module: ModuleID
  private let run: UniqueID
  private let isOver: Bool
  /// How many choices the way had when this was shown.
  private let steps: Int
  private var selection = ListSelection()

  /// The scene at which the way underway stands; nil where none is, or the scenario is not at hand.
  init?(goingOnIn session: Session, _ module: ModuleID) {
    guard let content = session.scenario,
      let run = session.progress?.runUnderway(of: content, in: session.course.id)
    else { return nil }
    self.init(scenario: content.id, module: module, run)
  }

  private init(scenario: ScenarioID, module: ModuleID, _ run: ScenarioRun) {
    self.scenario = scenario
    self.module = module
    self.run = run.start.run
    isOver = !run.isUnderway
    steps = run.steps.count
  }

  var context: Context { isOver ? .sceneEnd : .scene }

  func place(top: TextAnchor) -> Place? { isOver ? .module(module) : .scenario(module, scenario) }

  /// The way as the record tells it, and the moment at which it stands.
  private func standing(_ session: Session) -> (content: Scenario, path: [SceneChoiceID], moments: [ScenarioMoment])? {
    guard let content = session.scenario, content.id == scenario,
      let path = session.progress?.run(run)?.path,
      let moments = content.moments(choosing: path)
    else { return nil }
    return (content, path, moments)
  }

  mutating func perform(_ action: Action, in session: inout Session) -> Outcome {
    guard let (content, path, moments) = standing(session), let moment = moments.last else { return .go(.back) }
    guard !isOver else {
      return action == .open
        ? .go(.replace(DebriefScreen(scenario: scenario, module: module, path: path, in: session)))
        : .nothing
    }
    let choices = content.choices(at: moment)
    guard action == .open else {
      selection.move(action, count: choices.count)
      return .nothing
    }
    guard let index = selection.index, choices.indices.contains(index) else {
      session.notice = session.words[.noticeMarkFirst]
      return .nothing
    }
    let choice = choices[index]
    guard let next = content.moment(after: choice.id, at: moment) else { return .nothing }
    let step = ScenarioStep(
      run: run, scene: moment.node, choice: choice.id, clock: next.clock, reached: next.node,
      score: content.score(choosing: path + [choice.id]))
    return .ask(session.record(.scenarioChosen(step)))
  }

  mutating func recorded(_ event: Event, in session: inout Session) -> Outcome {
    guard case .scenarioChosen(let step) = event.happening, step.run == run else { return .nothing }
    return goOn(session)
  }

  /// Another session may have gone on: then its choice is the one on the disk.
  mutating func received(_ arrival: Arrival, in session: inout Session) -> Outcome {
    guard arrival == .progress, session.progress?.run(run)?.steps.count != steps else { return .nothing }
    session.notice = session.words[.noticeOvertaken]
    return goOn(session)
  }

  private func goOn(_ session: Session) -> Outcome {
    guard let run = session.progress?.run(run) else { return .nothing }
    return .go(.replace(SceneScreen(scenario: scenario, module: module, run)))
  }

  // MARK: What it shows

  func asks(in session: Session) -> String? { isOver ? nil : "\(run) \(steps)" }

  func selected(in session: Session) -> Int? { isOver ? nil : selection.index }

  func markCount(in session: Session) -> Int? {
    guard !isOver, let (content, _, moments) = standing(session) else { return nil }
    return moments.last.map { content.choices(at: $0).count }
  }

  func page(in session: Session, columns: Int) -> ScreenPage {
    let words = session.words
    var page = ScreenPage(trail: session.trail(module) + [words[.scenarioTrail]])
    guard let (content, path, moments) = standing(session), let moment = moments.last else {
      page.add(words[.scenarioChanged], columns: columns)
      return page
    }
    page.trail[page.trail.count - 1] = content.title
    page.status = words(.scenarioMinute, ["minute": String(moment.clock)])
    page.shortStatus = page.status
    let layout = session.layout(columns: min(columns, Geometry.widestProse))
    if let choice = lastChoice(content, path, moments) {
      page.body += layout.barred(choice.consequence, columns: columns)
      if !choice.consequence.isEmpty { page.body.appendGap() }
    }
    if let ending = content.ending(moment.node) {
      add(ending, content, path, moments, session, layout, to: &page)
    } else {
      add(moment, content, words, layout, to: &page)
    }
    return page
  }

  private func lastChoice(
    _ content: Scenario, _ path: [SceneChoiceID], _ moments: [ScenarioMoment]
  ) -> SceneChoice? {
    guard let choice = path.last, moments.count >= 2 else { return nil }
    return content.scene(moments[moments.count - 2].node)?.choice(choice)
  }

  private func add(
    _ moment: ScenarioMoment, _ content: Scenario, _ words: Catalogue, _ layout: BlockLayout, to page: inout ScreenPage
  ) {
    guard let scene = content.scene(moment.node) else { return }
    page.body += layout.lines(scene.text, firstBlock: 100)
    for (index, cue) in content.cues(at: moment).enumerated() {
      page.body.appendGap()
      page.body += layout.lines(cue.text, firstBlock: 200 + index)
    }
    page.body.appendGap()
    page.body.append(wrapped(words[.scenarioWhat], Style(.body, .strong), layout) + [.empty], block: 300)
    for (index, choice) in content.choices(at: moment).enumerated() {
      let label = "\(index + 1)"
      page.addItem(label, layout.lines(choice.text, columns: ScreenPage.itemColumns(label, of: layout.columns)))
    }
  }

  private func add(
    _ ending: ScenarioEnding, _ content: Scenario, _ path: [SceneChoiceID], _ moments: [ScenarioMoment],
    _ session: Session, _ layout: BlockLayout, to page: inout ScreenPage
  ) {
    let (sign, role) = ending.kind.look
    page.body.append(wrapped("\(sign) \(ending.title)", Style(role, .strong), layout) + [.empty], block: 100)
    page.body += layout.lines(ending.text, firstBlock: 101)
    if let duty = content.score(choosing: path)?.breachedDuty.flatMap({ content.duty($0) }) {
      let text = session.words(.dutyBreached, ["duty": session.text(duty.text)])
      page.body.appendGap()
      page.body.append(wrapped("‼ " + text, Style(.critical), layout), block: 300)
    }
    page.body.append(
      [.empty] + wrapped(session.words[.scenarioToDebrief], Style(.accent, .strong), layout), block: 301)
  }

  private func wrapped(_ text: String, _ style: Style, _ layout: BlockLayout) -> [Line] {
    TextFlow.lines([Span(text, style)], columns: layout.columns).map(\.line)
  }
}

extension ScenarioEnding.Kind {
  /// The sign and the role of an ending.
  var look: (sign: String, role: Role) {
    switch self {
    case .good: ("✓", .right)
    case .bearable: ("◐", .warning)
    case .lost: ("✗", .critical)
    }
  }

  /// The kind in words.
  var phrase: Phrase {
    switch self {
    case .good: .endingGood
    case .bearable: .endingBearable
    case .lost: .endingLost
    }
  }
}
