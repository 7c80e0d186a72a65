/// What a way through a scenario was gone in.
public struct ScenarioStart: Equatable, Sendable {
  /// The id of this way.
  public var run: UniqueID
  /// The scenario.
  public var scenario: ScenarioID
  /// The module that lists it.
  public var module: ModuleID
  /// The course.
  public var course: CourseID
  /// The course's edition.
  public var courseVersion: String
  /// SHA-256 of what decides how it goes, in hex.
  public var keyHash: String
  /// SHA-256 of the wording in the event's language, in hex.
  public var wordingHash: String

  /// A start of its parts.
  public init(
    run: UniqueID, scenario: ScenarioID, module: ModuleID, course: CourseID, courseVersion: String, keyHash: String,
    wordingHash: String
  ) {
    self.run = run
    self.scenario = scenario
    self.module = module
    self.course = course
    self.courseVersion = courseVersion
    self.keyHash = keyHash
    self.wordingHash = wordingHash
  }
}

/// A choice in a scenario, and where it led.
public struct ScenarioStep: Equatable, Sendable {
  /// The way.
  public var run: UniqueID
  /// The scene.
  public var scene: SceneID
  /// What was chosen there.
  public var choice: SceneChoiceID
  /// Minutes since first contact, after the choice.
  public var clock: Int
  /// The scene or ending to which it led.
  public var reached: SceneID
  /// What the way came to, where it led to an ending: advisory, whoever tells it plays the choices again.
  public var score: ScenarioScore?

  /// A step of its parts.
  public init(
    run: UniqueID, scene: SceneID, choice: SceneChoiceID, clock: Int, reached: SceneID, score: ScenarioScore?
  ) {
    self.run = run
    self.scene = scene
    self.choice = choice
    self.clock = clock
    self.reached = reached
    self.score = score
  }
}
