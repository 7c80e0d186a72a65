/// Where a scenario stands: the scene or ending, the clock and the counters.
public struct ScenarioMoment: Hashable, Sendable {
  /// The scene or the ending.
  public var node: SceneID
  /// Minutes since first contact.
  public var clock: Int
  /// The counters.
  public var counters: [CounterID: Int]

  /// A moment of its parts.
  public init(node: SceneID, clock: Int, counters: [CounterID: Int]) {
    self.node = node
    self.clock = clock
    self.counters = counters
  }
}

/// How a scenario goes on.
extension Scenario {
  /// First contact.
  public var opening: ScenarioMoment {
    ScenarioMoment(
      node: start, clock: 0,
      counters: Dictionary(counters.map { ($0.id, $0.start) }, uniquingKeysWith: { first, _ in first }))
  }

  /// The choices that a moment offers; none at an ending.
  public func choices(at moment: ScenarioMoment) -> [SceneChoice] {
    scene(moment.node)?.choices.filter { $0.condition.holds(at: moment) } ?? []
  }

  /// The cues that show at a moment, in the order of their time.
  public func cues(at moment: ScenarioMoment) -> [Cue] {
    (scene(moment.node)?.cues ?? []).filter { moment.clock >= $0.after && $0.condition.holds(at: moment) }
  }

  /// The moment to which a choice leads; nil where the moment does not offer it.
  ///
  /// The counters change first and stay in their range, the clock goes on, and then the routes are tried.
  public func moment(after choice: SceneChoiceID, at moment: ScenarioMoment) -> ScenarioMoment? {
    choices(at: moment).first { $0.id == choice }.flatMap { self.moment(after: $0, at: moment) }
  }

  func moment(after choice: SceneChoice, at moment: ScenarioMoment) -> ScenarioMoment? {
    var next = moment
    next.clock += choice.minutes
    for (id, change) in choice.changes {
      let range = ScenarioCounter.range
      next.counters[id] = min(max((next.counters[id] ?? 0) + change, range.lowerBound), range.upperBound)
    }
    guard let route = choice.routes.first(where: { $0.condition.holds(at: next) }) else { return nil }
    next.node = route.target
    return next
  }

  /// The moments of a path from first contact; nil where a choice of it is not offered at its moment.
  public func moments(choosing path: [SceneChoiceID]) -> [ScenarioMoment]? {
    var moments = [opening]
    for choice in path {
      guard let last = moments.last, let next = moment(after: choice, at: last) else { return nil }
      moments.append(next)
    }
    return moments
  }
}
