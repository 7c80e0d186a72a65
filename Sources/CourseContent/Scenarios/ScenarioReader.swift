internal import CourseModel

/// The texts of a scenario in one language, by their path in the file: `scenes.queue.choices.bench.why`.
typealias ScenarioTexts = [String: RawText]

/// A scenario as its base file gives it: how it goes, and the texts of the base language.
struct BaseScenario {
  var file: SourceFile
  var id: Located<ScenarioID>
  var module: Located<ModuleID>
  var sources: [Located<SourceID>]
  /// The scenario without any text.
  var skeleton: Scenario
  var texts: ScenarioTexts
  /// Where scenes, choices, cues and endings stand, by their path.
  var positions: [String: SourcePosition]
}

/// Reads the base file of a scenario: docs/scenario-files.md.
struct ScenarioReader {
  static let keys = [
    "id", "module", "title", "setting", "minutes", "sources", "pass-mark", "counters", "start", "scenes", "endings",
  ]
  /// What a module's list of scenarios needs; it stands before the rest.
  static let outlineKeys: Set<String> = ["id", "module", "title", "setting", "minutes"]
  /// How many choices a scene may have.
  static let choiceCount = 2...6
  /// The most scenes, and the most endings.
  static let sceneLimit = 200
  static let longestChoice = 1440

  let file: SourceFile
  private var texts: ScenarioTexts = [:]
  private var positions: [String: SourcePosition] = [:]
  private var counters: [ScenarioCounter] = []

  init(file: SourceFile) { self.file = file }

  /// The scenario of the file; nil where it cannot be made out.
  static func base(_ file: SourceFile, policy: Policy) -> BaseScenario? {
    var reader = ScenarioReader(file: file)
    return reader.base(policy)
  }

  /// What a list of scenarios shows; nil where that cannot be made out.
  static func outline(_ file: SourceFile) -> (outline: ScenarioOutline, module: ModuleID)? {
    guard let document = file.document(upTo: outlineKeys),
      let fields = Fields(document, called: "scenario", in: file, known: nil),
      let id = fields.id("id", as: ScenarioID.self), let module = fields.id("module", as: ModuleID.self)
    else { return nil }
    let outline = ScenarioOutline(
      id: id.value, title: fields.name("title") ?? id.value.text,
      setting: fields.optionalText("setting").flatMap { ScenarioSetting(rawValue: $0.text) } ?? .land,
      minutes: fields.number("minutes", in: 1...240) ?? 10)
    return (outline, module.value)
  }

  private mutating func base(_ policy: Policy) -> BaseScenario? {
    guard let document = file.document(),
      let fields = Fields(document, called: "scenario", in: file, known: Self.keys),
      let id = fields.id("id", as: ScenarioID.self), let module = fields.id("module", as: ModuleID.self),
      let start = fields.id("start", as: SceneID.self)
    else { return nil }
    keep(fields.text("title"), "title")
    counters = readCounters(fields)
    let scenes = elements(fields, "scenes").compactMap { scene($0) }
    let endings = elements(fields, "endings").compactMap { ending($0) }
    positions["start"] = start.position
    let skeleton = Scenario(
      id: id.value, module: module.value, title: "",
      setting: setting(fields), minutes: fields.number("minutes", in: 1...240) ?? 10,
      sources: fields.ids("sources").map(\.value), counters: counters, start: start.value, scenes: scenes,
      endings: endings,
      passMark: fields.number("pass-mark", in: 1...100).flatMap(PassMark.init(percent:)) ?? policy.passMark)
    return BaseScenario(
      file: file, id: id, module: module, sources: fields.ids("sources"), skeleton: skeleton, texts: texts,
      positions: positions)
  }

  private mutating func keep(_ text: RawText?, _ path: String) { texts[path] = text }

  private func elements(_ fields: Fields, _ key: String) -> [YAMLNode] {
    let nodes = fields.list(key)
    if nodes.count > Self.sceneLimit {
      file.report(.scenario(.tooManyScenes(limit: Self.sceneLimit)), at: nodes[Self.sceneLimit].position)
    }
    return Array(nodes.prefix(Self.sceneLimit))
  }

  private func setting(_ fields: Fields) -> ScenarioSetting {
    guard let text = fields.text("setting") else { return .land }
    if let setting = ScenarioSetting(rawValue: text.text) { return setting }
    file.report(.scenario(.unknownSetting(text.text)), at: text.position)
    return .land
  }

  private mutating func readCounters(_ fields: Fields) -> [ScenarioCounter] {
    var counters: [ScenarioCounter] = []
    for entry in fields.optionalFields("counters")?.entries ?? [] {
      guard entry.key != "clock" else {
        file.report(.scenario(.reservedCounter(entry.key)), at: entry.keyPosition)
        continue
      }
      guard let id = CounterID(entry.key) else {
        file.report(.badID(entry.key), at: entry.keyPosition)
        continue
      }
      guard let own = Fields(entry.value, called: entry.key, in: file, known: ["name", "start", "worth"]) else {
        continue
      }
      keep(own.text("name"), "counters.\(id)")
      counters.append(
        ScenarioCounter(
          id: id, name: "", start: own.number("start", in: ScenarioCounter.range) ?? 0,
          worth: own.number("worth", in: 0...100) ?? 0))
    }
    if counters.reduce(0, { $0 + $1.worth }) > 100 {
      file.report(.scenario(.countersWorthTooMuch), at: fields["counters"]?.position ?? fields.position)
    }
    return counters
  }

  // MARK: Scenes

  private mutating func node(_ fields: Fields, _ group: String) -> SceneID? {
    guard let id = fields.id("id", as: SceneID.self) else { return nil }
    let isRepeated = positions["scenes.\(id.value)"] != nil || positions["endings.\(id.value)"] != nil
    if isRepeated { file.report(.repeatedID(id.value.text), at: id.position) }
    let path = "\(group).\(id.value)"
    positions[path] = id.position
    keep(fields.text("title"), path + ".title")
    keep(fields.text("text"), path + ".text")
    return id.value
  }

  private mutating func scene(_ node: YAMLNode) -> Scene? {
    let known = ["id", "title", "text", "cues", "choices"]
    guard let fields = Fields(node, called: "scene", in: file, known: known), let id = self.node(fields, "scenes")
    else {
      return nil
    }
    let path = "scenes.\(id)"
    var cues: [Cue] = []
    if fields["cues"] != nil { cues = fields.list("cues").compactMap { cue($0, path) } }
    let choices = fields.list("choices").compactMap { choice($0, path) }
    if !Self.choiceCount.contains(choices.count) {
      file.report(.scenario(.wrongNumberOfChoices(count: choices.count)), at: fields.position)
    }
    if choices.count(where: \.isBest) != 1 { file.report(.scenario(.bestChoiceNotOne(id.text)), at: fields.position) }
    return Scene(id: id, title: "", text: [], cues: cues, choices: choices)
  }

  private mutating func cue(_ node: YAMLNode, _ scene: String) -> Cue? {
    guard let fields = Fields(node, called: "cue", in: file, known: ["id", "after", "when", "text"]),
      let id = fields.id("id", as: CueID.self)
    else { return nil }
    let path = "\(scene).cues.\(id.value)"
    if positions[path] != nil { file.report(.repeatedID(id.value.text), at: id.position) }
    positions[path] = id.position
    keep(fields.text("text"), path)
    return Cue(
      id: id.value, after: fields.number("after", in: 0...10_000) ?? 0, condition: condition(fields), text: [])
  }

  private mutating func choice(_ node: YAMLNode, _ scene: String) -> SceneChoice? {
    let known = [
      "id", "text", "minutes", "changes", "when", "best", "critical", "duty", "consequence", "why", "next",
    ]
    guard let fields = Fields(node, called: "choice", in: file, known: known),
      let id = fields.id("id", as: SceneChoiceID.self)
    else { return nil }
    let path = "\(scene).choices.\(id.value)"
    if positions[path] != nil { file.report(.repeatedID(id.value.text), at: id.position) }
    positions[path] = id.position
    keep(fields.text("text"), path + ".text")
    keep(fields.optionalText("consequence"), path + ".consequence")
    if fields["why"] == nil { file.report(.missingReason(id.value.text), at: id.position) }
    keep(fields.optionalText("why"), path + ".why")
    let isBest = fields.truth("best")
    var duty: DutyID?
    if case .critical(let named) = QuestionReader(file: file).standing(fields) { duty = named }
    if isBest, duty != nil { file.report(.criticalAndCorrect, at: id.position) }
    if fields["minutes"] == nil { file.report(.missingKey("minutes"), at: id.position) }
    return SceneChoice(
      id: id.value, text: [], minutes: fields.number("minutes", in: 0...Self.longestChoice) ?? 0,
      changes: changes(fields), condition: condition(fields), isBest: isBest, breachedDuty: duty,
      routes: routes(fields))
  }

  private func changes(_ fields: Fields) -> [CounterID: Int] {
    var changes: [CounterID: Int] = [:]
    let own = fields.optionalFields("changes")
    for entry in own?.entries ?? [] {
      guard let id = counter(entry) else { continue }
      changes[id] = own?.number(entry.key, in: -10...10)
    }
    return changes
  }

  private func counter(_ entry: YAMLEntry) -> CounterID? {
    let id = CounterID(entry.key)
    if let id, counters.contains(where: { $0.id == id }) { return id }
    file.report(.scenario(.unknownCounter(entry.key)), at: entry.keyPosition)
    return nil
  }

  private func routes(_ fields: Fields) -> [ScenarioRoute] {
    guard let node = fields.required("next") else { return [] }
    guard let elements = node.elements else {
      let target = fields.id("next", as: SceneID.self)
      return target.map { [ScenarioRoute(target: $0.value)] } ?? []
    }
    let routes = elements.compactMap { element -> ScenarioRoute? in
      guard let own = Fields(element, called: "next", in: file, known: ["when", "to"]),
        let target = own.id("to", as: SceneID.self)
      else { return nil }
      return ScenarioRoute(condition: condition(own), target: target.value)
    }
    if routes.last?.condition != .always { file.report(.scenario(.lastRouteConditional), at: node.position) }
    return routes
  }

  private func condition(_ fields: Fields) -> ScenarioCondition {
    let own = fields.optionalFields("when")
    let bounds = (own?.entries ?? []).compactMap { entry -> ScenarioCondition.Bound? in
      guard let subject = entry.key == "clock" ? .clock : counter(entry).map(ScenarioCondition.Subject.counter),
        let text = own?.text(entry.key)
      else { return nil }
      let words = text.text.split(separator: " ")
      guard words.count == 2, let side = ScenarioCondition.Bound.Side(rawValue: String(words[0])),
        let value = Int(words[1]), (0...10_000).contains(value)
      else {
        file.report(.scenario(.badCondition(text.oneLine)), at: text.position)
        return nil
      }
      return ScenarioCondition.Bound(subject, side, value)
    }
    return ScenarioCondition(bounds)
  }

  private mutating func ending(_ node: YAMLNode) -> ScenarioEnding? {
    let known = ["id", "title", "kind", "credit", "text"]
    guard let fields = Fields(node, called: "ending", in: file, known: known), let id = self.node(fields, "endings")
    else { return nil }
    var kind = ScenarioEnding.Kind.bearable
    if let text = fields.text("kind") {
      if let known = ScenarioEnding.Kind(rawValue: text.text) {
        kind = known
      } else {
        file.report(.scenario(.unknownEndingKind(text.text)), at: text.position)
      }
    }
    if fields["credit"] == nil { file.report(.missingKey("credit"), at: fields.position) }
    return ScenarioEnding(
      id: id, title: "", kind: kind, credit: fields.number("credit", in: 0...100) ?? 0, text: [])
  }
}
