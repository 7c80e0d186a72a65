/// One way through a scenario, as the events tell it.
public struct ScenarioRun: Equatable, Sendable {
  /// What it was gone in.
  public let start: ScenarioStart
  /// When it began.
  public let startedAt: Timestamp
  /// The language in which it began.
  public let language: Language
  /// The choices, in order.
  public private(set) var steps: [ScenarioStep] = []

  init(start: ScenarioStart, startedAt: Timestamp, language: Language) {
    self.start = start
    self.startedAt = startedAt
    self.language = language
  }

  /// What it came to when it was played; nil while it goes on.
  public var score: ScenarioScore? { steps.last?.score }

  /// True while something can be chosen.
  public var isUnderway: Bool { score == nil }

  /// What was chosen, in order.
  public var path: [SceneChoiceID] { steps.map(\.choice) }

  /// True for a choice at the scene where the way stands; a way that has ended takes none.
  func allows(_ step: ScenarioStep) -> Bool {
    isUnderway && steps.last.map { $0.reached == step.scene } ?? true
  }

  /// Takes in a choice that it allows.
  mutating func apply(_ step: ScenarioStep) {
    if allows(step) { steps.append(step) }
  }
}

extension Progress {
  /// The way of an id.
  public func run(_ id: UniqueID) -> ScenarioRun? { scenarioRuns.last { $0.start.run == id } }

  /// The ways through a scenario, in order.
  public func runs(of scenario: ScenarioID, in course: CourseID) -> [ScenarioRun] {
    scenarioRuns.filter { $0.start.scenario == scenario && $0.start.course == course }
  }

  /// The way through a scenario that can be gone on with: one begun with the same key, whose choices the scenario offers.
  public func runUnderway(of scenario: Scenario, in course: CourseID) -> ScenarioRun? {
    runs(of: scenario.id, in: course).last.flatMap { run in
      run.isUnderway && run.start.keyHash == scenario.keyHash && scenario.moments(choosing: run.path) != nil
        ? run : nil
    }
  }
}
