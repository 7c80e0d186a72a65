/// A finished way through a scenario, told beside the better one.
public struct ScenarioDebrief: Equatable, Sendable {
  /// A scene of a way: what was chosen there, and what an experienced official would have chosen.
  public struct Step: Equatable, Sendable {
    /// The scene.
    public var scene: Scene
    /// Minutes since first contact.
    public var clock: Int
    /// What was chosen.
    public var chosen: SceneChoice
    /// The best choice there, nil where it was the one chosen, and where that moment does not offer it.
    public var better: SceneChoice?
    /// True for the first choice after which the best ending could no longer be reached.
    public var isTurn: Bool
  }

  /// The way that was gone.
  public var path: [Step]
  /// The way of the best choices from where it turned, else from the first choice that could have been better; empty
  /// where every choice was the best.
  public var betterWay: [Step]
  /// The ending of the better way, nil where there is none to tell.
  public var betterEnding: ScenarioEnding?
  /// What the way came to.
  public var score: ScenarioScore
  /// Minutes from first contact to the ending.
  public var minutes: Int
  /// The counters at the end, in the order of the file.
  public var counters: [CounterID: Int]
}

extension Scenario {
  /// The debrief of a path that has reached an ending; nil for any other.
  public func debrief(choosing path: [SceneChoiceID]) -> ScenarioDebrief? {
    guard let moments = moments(choosing: path), let score = score(choosing: path), let last = moments.last else {
      return nil
    }
    let survey = ScenarioSurvey(self)
    // What was not surveyed whole has no better way that could be trusted.
    let turn = survey.isWhole ? turn(moments, survey) : nil
    let steps = zip(moments, path).enumerated().compactMap { index, step in
      self.step(step.0, step.1, isTurn: index == turn)
    }
    let parting = turn ?? steps.firstIndex { $0.better != nil }
    let way = !survey.isWhole ? [] : parting.map { survey.bestWay(from: moments[$0]) } ?? []
    let end = way.last.flatMap { moment(after: $0.choice, at: $0.moment) }
    return ScenarioDebrief(
      path: steps, betterWay: way.compactMap { step($0.moment, $0.choice.id, isTurn: false) },
      betterEnding: end.flatMap { ending($0.node) }, score: score, minutes: last.clock, counters: last.counters)
  }

  /// Which choice closed the way to the best ending; nil where none did.
  private func turn(_ moments: [ScenarioMoment], _ survey: ScenarioSurvey) -> Int? {
    let credits = moments.map(survey.bestCredit(from:))
    return credits.indices.dropFirst().first { credits[$0] < credits[0] }.map { $0 - 1 }
  }

  private func step(_ moment: ScenarioMoment, _ choice: SceneChoiceID, isTurn: Bool) -> ScenarioDebrief.Step? {
    guard let scene = scene(moment.node), let chosen = scene.choice(choice) else { return nil }
    let better = choices(at: moment).first(where: \.isBest)
    return ScenarioDebrief.Step(
      scene: scene, clock: moment.clock, chosen: chosen, better: chosen.isBest ? nil : better, isTurn: isTurn)
  }
}
