/// Every way through a scenario, for the checks and for the debrief.
///
/// Moments are finite: counters have a range, and beyond the last minute that anything reads the clock stands still.
public struct ScenarioSurvey: Sendable {
  /// The most moments that are looked at; a scenario beyond has not been surveyed whole.
  public static let momentLimit = 50_000

  let scenario: Scenario
  private let lastMinute: Int
  /// Where the choices of a moment lead.
  private(set) var next: [ScenarioMoment: [SceneChoiceID: ScenarioMoment]] = [:]
  /// False where there were more moments than are looked at.
  public private(set) var isWhole = true

  /// The survey of what can follow first contact.
  public init(_ scenario: Scenario) {
    self.scenario = scenario
    lastMinute = scenario.lastMinuteRead + 1
    explore()
  }

  private mutating func explore() {
    var waiting = [settled(scenario.opening)]
    while let moment = waiting.popLast() {
      guard next[moment] == nil else { continue }
      guard next.count < Self.momentLimit else {
        isWhole = false
        return
      }
      var following: [SceneChoiceID: ScenarioMoment] = [:]
      for choice in scenario.choices(at: moment) {
        following[choice.id] = scenario.moment(after: choice, at: moment).map(settled)
      }
      next[moment] = following
      waiting += following.values
    }
  }

  func settled(_ moment: ScenarioMoment) -> ScenarioMoment {
    var moment = moment
    moment.clock = min(moment.clock, lastMinute)
    return moment
  }

  /// The moments that some way reaches.
  public var moments: some Collection<ScenarioMoment> { next.keys }

  /// The scenes and endings that some way reaches.
  public var reachedNodes: Set<SceneID> { Set(next.keys.map(\.node)) }

  /// True where a moment that some way reaches offers the choice.
  public func isOffered(_ choice: SceneChoiceID, in scene: SceneID) -> Bool {
    next.contains { $0.key.node == scene && $0.value[choice] != nil }
  }

  /// True where a moment that some way reaches shows the cue.
  public func isShown(_ cue: CueID, in scene: SceneID) -> Bool {
    next.keys.contains { $0.node == scene && scenario.cues(at: $0).contains { $0.id == cue } }
  }

  /// The scenes that some way reaches at a moment at which nothing can be chosen.
  public var deadEnds: Set<SceneID> {
    Set(next.filter { $0.value.isEmpty && scenario.ending($0.key.node) == nil }.map(\.key.node))
  }

  /// The scenes that some way reaches at a moment from which no ending can be reached, though choices are offered.
  public var circles: Set<SceneID> {
    let leading = momentsLeading { scenario.ending($0.node) != nil }
    let lost = next.filter { !leading.contains($0.key) && !$0.value.isEmpty }.map(\.key)
    // What leads into a dead end and nowhere else is told as the dead end.
    let toDeadEnd = momentsLeading { next[$0]?.isEmpty == true && scenario.ending($0.node) == nil }
    return Set(lost.filter { !toDeadEnd.contains($0) }.map(\.node))
  }

  /// The moments from which one that fits can be reached, itself included.
  func momentsLeading(_ fits: (ScenarioMoment) -> Bool) -> Set<ScenarioMoment> {
    var before: [ScenarioMoment: [ScenarioMoment]] = [:]
    for (moment, following) in next { for other in following.values { before[other, default: []].append(moment) } }
    var found = Set(next.keys.filter(fits))
    var waiting = Array(found)
    while let moment = waiting.popLast() {
      for earlier in before[moment] ?? [] where found.insert(earlier).inserted { waiting.append(earlier) }
    }
    return found
  }

  /// The endings that can still be reached from a moment of a way.
  public func endings(from moment: ScenarioMoment) -> Set<SceneID> {
    Set(momentsFollowing(settled(moment)).map(\.node).filter { scenario.ending($0) != nil })
  }

  /// The endings that can still be reached behind a choice, from any moment at which it is offered.
  public func endings(behind choice: SceneChoiceID, in scene: SceneID) -> Set<SceneID> {
    let after = next.filter { $0.key.node == scene }.compactMap { $0.value[choice] }
    return Set(after).reduce(into: []) { $0.formUnion(endings(from: $1)) }
  }

  private func momentsFollowing(_ moment: ScenarioMoment) -> Set<ScenarioMoment> {
    var found: Set = [moment]
    var waiting = [moment]
    while let moment = waiting.popLast() {
      for other in (next[moment] ?? [:]).values where found.insert(other).inserted { waiting.append(other) }
    }
    return found
  }

  // MARK: What cannot matter

  /// True where the choice changes neither which endings can be reached nor a counter, or the clock, that is read later.
  public func cannotMatter(_ choice: SceneChoice, in scene: SceneID) -> Bool {
    let offering = next.filter { $0.key.node == scene && $0.value[choice.id] != nil }
    guard !offering.isEmpty else { return false }
    return offering.allSatisfy { moment, following in
      guard let after = following[choice.id] else { return false }
      let isRead = read(after)
      let changes = choice.changes.contains { $0.value != 0 && isRead.contains(.counter($0.key)) }
      let delays = choice.minutes > 0 && isRead.contains(.clock)
      return !changes && !delays && endings(from: after) == endings(from: moment)
    }
  }

  /// What is read at a moment or later: by conditions, by cues, by the score.
  private func read(_ moment: ScenarioMoment) -> Set<ScenarioCondition.Subject> {
    var subjects: Set<ScenarioCondition.Subject> = []
    for node in Set(momentsFollowing(moment).map(\.node)) {
      if let scene = scenario.scene(node) {
        subjects.formUnion(scene.subjects)
      } else {
        subjects.formUnion(scenario.counters.filter { $0.worth > 0 }.map { .counter($0.id) })
      }
    }
    return subjects
  }
}

extension Scene {
  /// What the scene's cues, choices and routes read.
  fileprivate var subjects: Set<ScenarioCondition.Subject> {
    var subjects: Set<ScenarioCondition.Subject> = cues.contains { $0.after > 0 } ? [.clock] : []
    for cue in cues { subjects.formUnion(cue.condition.subjects) }
    for choice in choices {
      subjects.formUnion(choice.condition.subjects)
      for route in choice.routes { subjects.formUnion(route.condition.subjects) }
    }
    return subjects
  }
}

extension Scenario {
  /// The last minute that a cue or a condition speaks of.
  fileprivate var lastMinuteRead: Int {
    let cues = scenes.flatMap(\.cues)
    let choices = scenes.flatMap(\.choices)
    let conditions =
      cues.map(\.condition) + choices.map(\.condition) + choices.flatMap(\.routes).map(\.condition)
    let bounds = conditions.flatMap(\.bounds).filter { $0.subject == .clock }.map(\.value)
    return max(bounds.max() ?? 0, cues.map(\.after).max() ?? 0)
  }
}
