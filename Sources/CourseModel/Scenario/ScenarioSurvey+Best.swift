/// The way to the best ending, and whether the choices that the file calls best lead there.
extension ScenarioSurvey {
  /// The greatest credit of an ending that can still be reached from a moment, in percent.
  public func bestCredit(from moment: ScenarioMoment) -> Int {
    endings(from: moment).compactMap { scenario.ending($0)?.credit }.max() ?? 0
  }

  /// A way from a moment to the best ending that it can still reach: with the fewest choices that the file does not call
  /// best, and among these with the fewest choices at all; empty where no ending can be reached.
  public func bestWay(from moment: ScenarioMoment) -> [(moment: ScenarioMoment, choice: SceneChoice)] {
    var way: [(moment: ScenarioMoment, choice: SceneChoice)] = []
    var moment = moment
    for id in bestPath(from: settled(moment)) {
      guard let choice = scenario.choices(at: moment).first(where: { $0.id == id }),
        let after = scenario.moment(after: choice, at: moment)
      else { break }
      way.append((moment, choice))
      moment = after
    }
    return way
  }

  /// A choice by which a moment was found.
  private struct Step {
    let from: ScenarioMoment
    let choice: SceneChoiceID
    let to: ScenarioMoment
  }

  /// Looks along the best choices first, and takes another one only where these lead no further.
  private func bestPath(from start: ScenarioMoment) -> [SceneChoiceID] {
    let credit = bestCredit(from: start)
    var found: [ScenarioMoment: Step] = [:]
    var (waiting, later, lesser) = ([start], 0, [Step]())
    while true {
      while later < waiting.count {
        let moment = waiting[later]
        later += 1
        if scenario.ending(moment.node)?.credit == credit { return path(to: moment, from: start, found) }
        for choice in scenario.choices(at: moment) {
          guard let after = next[moment]?[choice.id], after != start, found[after] == nil else { continue }
          let step = Step(from: moment, choice: choice.id, to: after)
          guard choice.isBest else {
            lesser.append(step)
            continue
          }
          found[after] = step
          waiting.append(after)
        }
      }
      let steps = lesser.filter { found[$0.to] == nil }
      guard !steps.isEmpty else { return [] }
      lesser = []
      for step in steps where found[step.to] == nil {
        found[step.to] = step
        waiting.append(step.to)
      }
    }
  }

  private func path(to end: ScenarioMoment, from start: ScenarioMoment, _ found: [ScenarioMoment: Step])
    -> [SceneChoiceID]
  {
    var path: [SceneChoiceID] = []
    var moment = end
    while moment != start, let step = found[moment] {
      path.append(step.choice)
      moment = step.from
    }
    return path.reversed()
  }

  /// The node at which a way of nothing but the choices that the file calls best stops: an ending, a scene that offers
  /// none, or one where it would turn in a circle.
  public var endOfBestChoices: SceneID {
    var moment = settled(scenario.opening)
    var seen: Set<ScenarioMoment> = []
    while seen.insert(moment).inserted, let choice = scenario.choices(at: moment).first(where: \.isBest),
      let after = next[moment]?[choice.id]
    {
      moment = after
    }
    return moment.node
  }

  /// True where every way was looked at, each leads to an ending, and the choices called best keep what the debrief says
  /// of them.
  public var isTrustworthy: Bool {
    isWhole && deadEnds.isEmpty && circles.isEmpty && !badBests.contains { $0.choice != nil }
      && scenario.ending(endOfBestChoices)?.credit == scenario.endings.map(\.credit).max()
  }

  /// A choice called best where the debrief would have to contradict it.
  public struct BadBest: Hashable, Sendable {
    /// The scene.
    public var scene: SceneID
    /// The choice; nil where some moment of the scene offers no best one.
    public var choice: SceneChoiceID?
  }

  /// Every choice called best that, at some moment, gives away the best ending of all; and every scene that, at some
  /// moment, does not offer its best choice.
  ///
  /// Once the best ending is out of reach, what is best to do need not lead to the most credit that is left.
  public var badBests: Set<BadBest> {
    let credits = bestCredits
    let most = credits[settled(scenario.opening), default: 0]
    var bad: Set<BadBest> = []
    for (moment, following) in next where !following.isEmpty {
      guard let best = scenario.choices(at: moment).first(where: \.isBest) else {
        bad.insert(BadBest(scene: moment.node, choice: nil))
        continue
      }
      guard credits[moment] == most, let after = following[best.id], credits[after] != most else { continue }
      bad.insert(BadBest(scene: moment.node, choice: best.id))
    }
    return bad
  }

  /// The greatest credit that each moment can still reach.
  private var bestCredits: [ScenarioMoment: Int] {
    var credits: [ScenarioMoment: Int] = [:]
    for credit in Set(scenario.endings.map(\.credit)).sorted(by: >) {
      for moment in momentsLeading({ scenario.ending($0.node)?.credit == credit }) where credits[moment] == nil {
        credits[moment] = credit
      }
    }
    return credits
  }
}
