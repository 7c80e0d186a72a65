/// What a way through a scenario came to.
public struct ScenarioScore: Equatable, Sendable {
  /// The ending reached.
  public var ending: SceneID
  /// The share of credit, from 0 to 1.
  public var share: Fraction
  /// The duty that the last choice breached, nil where it was not critical.
  public var breachedDuty: DutyID?
  /// Whether the share reaches the pass mark and no choice was critical.
  public var isPassed: Bool

  /// A score of its parts.
  public init(ending: SceneID, share: Fraction, breachedDuty: DutyID?, isPassed: Bool) {
    self.ending = ending
    self.share = share
    self.breachedDuty = breachedDuty
    self.isPassed = isPassed
  }
}

extension Scenario {
  /// The score of a path that has reached an ending; nil before, and for a path that this scenario does not offer.
  ///
  /// The ending's credit counts on the points that the counters leave (100 − all `worth`), each counter its `worth` ×
  /// value ÷ 10. A critical choice is never passed.
  public func score(choosing path: [SceneChoiceID]) -> ScenarioScore? {
    guard let moments = moments(choosing: path), let last = moments.last, let ending = ending(last.node) else {
      return nil
    }
    let breached = zip(moments, path).compactMap { moment, choice in
      scene(moment.node)?.choice(choice)?.breachedDuty
    }.last
    let share = share(of: ending, last)
    return ScenarioScore(
      ending: ending.id, share: share, breachedDuty: breached,
      isPassed: breached == nil && share * 100 >= Fraction(passMark.percent))
  }

  private func share(of ending: ScenarioEnding, _ moment: ScenarioMoment) -> Fraction {
    let left = 100 - counters.reduce(0) { $0 + $1.worth }
    let full = ScenarioCounter.range.upperBound
    let points = counters.reduce(Fraction(ending.credit * left, over: 100)) { sum, counter in
      sum + Fraction(counter.worth * (moment.counters[counter.id] ?? 0), over: full)
    }
    return Fraction(points.numerator, over: points.denominator * 100)
  }

  /// What the key hash is taken over: everything that decides how it goes and what it scores, nothing of the wording.
  public var keyDescription: [String] {
    ["scenario \(id) start \(start) pass-mark \(passMark.percent)"]
      + counters.map { "counter \($0.id) start \($0.start) worth \($0.worth)" }
      + scenes.flatMap { scene in
        ["scene \(scene.id)"] + scene.choices.flatMap(keyDescription)
      }
      + endings.map { "ending \($0.id) \($0.kind.rawValue) credit \($0.credit)" }
  }

  private func keyDescription(_ choice: SceneChoice) -> [String] {
    let changes = choice.changes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: " ")
    let duty = choice.breachedDuty.map { " critical:\($0)" } ?? ""
    return ["choice \(choice.id) minutes \(choice.minutes) when \(choice.condition.keyDescription) \(changes)\(duty)"]
      + choice.routes.map { "to \($0.target) when \($0.condition.keyDescription)" }
  }
}
