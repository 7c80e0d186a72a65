/// A case that unfolds, in one language: scenes with choices, a clock, cues, hidden counters, endings.
///
/// docs/scenario-files.md describes the file. A scenario is practice: it is recorded, and counts for no completion.
public struct Scenario: Equatable, Sendable {
  /// Its id.
  public var id: ScenarioID
  /// The module whose duties its critical choices name.
  public var module: ModuleID
  /// Its title.
  public var title: String
  /// Where it plays.
  public var setting: ScenarioSetting
  /// Planned minutes of playing.
  public var minutes: Int
  /// Where its facts can be read.
  public var sources: [SourceID]
  /// What is counted without being shown.
  public var counters: [ScenarioCounter]
  /// The first scene.
  public var start: SceneID
  /// The scenes, in the order of the file.
  public var scenes: [Scene]
  /// The endings, in the order of the file.
  public var endings: [ScenarioEnding]
  /// The share that passes.
  public var passMark: PassMark
  /// The duties that its critical choices name.
  public var duties: [Duty]
  /// SHA-256 of everything that decides how it goes and what it scores, in hex.
  public var keyHash: String
  /// SHA-256 of the wording in this language, in hex.
  public var wordingHash: String

  /// A scenario of its parts.
  public init(
    id: ScenarioID, module: ModuleID, title: String, setting: ScenarioSetting, minutes: Int, sources: [SourceID],
    counters: [ScenarioCounter], start: SceneID, scenes: [Scene], endings: [ScenarioEnding], passMark: PassMark,
    duties: [Duty] = [], keyHash: String = "", wordingHash: String = ""
  ) {
    self.id = id
    self.module = module
    self.title = title
    self.setting = setting
    self.minutes = minutes
    self.sources = sources
    self.counters = counters
    self.start = start
    self.scenes = scenes
    self.endings = endings
    self.passMark = passMark
    self.duties = duties
    self.keyHash = keyHash
    self.wordingHash = wordingHash
  }

  /// The scene of an id; nil for an ending's.
  public func scene(_ id: SceneID) -> Scene? { scenes.first { $0.id == id } }

  /// The ending of an id; nil for a scene's.
  public func ending(_ id: SceneID) -> ScenarioEnding? { endings.first { $0.id == id } }

  /// The words of a duty.
  public func duty(_ id: DutyID) -> Duty? { duties.first { $0.id == id } }
}

/// The id of a scenario, unique in the course.
public typealias ScenarioID = ID<Scenario>
/// The id of a scene or of an ending, unique in its scenario.
public typealias SceneID = ID<Scene>
/// The id of a choice, unique in its scene.
public typealias SceneChoiceID = ID<SceneChoice>
/// The id of a cue, unique in its scene.
public typealias CueID = ID<Cue>
/// The id of a counter, unique in its scenario.
public typealias CounterID = ID<ScenarioCounter>

/// Where a scenario plays.
public enum ScenarioSetting: String, CaseIterable, Sendable {
  case land, river, airport, sea, shelter
  case busTerminal = "bus-terminal"
}

/// Something that choices change and that is not shown while they are made: the child's safety, trust, evidence.
public struct ScenarioCounter: Equatable, Sendable {
  /// The values a counter can have.
  public static let range = 0...10

  /// Its id.
  public var id: CounterID
  /// What it counts, for the debrief.
  public var name: String
  /// Its value at first contact, from 0 to 10.
  public var start: Int
  /// Points of 100 that the full counter earns, from 0 to 100.
  public var worth: Int

  /// A counter of its parts.
  public init(id: CounterID, name: String, start: Int, worth: Int = 0) {
    self.id = id
    self.name = name
    self.start = start
    self.worth = worth
  }
}

/// How a scenario can end.
public struct ScenarioEnding: Equatable, Sendable {
  /// What an ending is for the child.
  public enum Kind: String, CaseIterable, Sendable {
    /// The child is safe and heard.
    case good
    /// Something went wrong that can be mended.
    case bearable
    /// The child is lost.
    case lost
  }

  /// Its id, from the same set as the scenes'.
  public var id: SceneID
  /// Its title.
  public var title: String
  /// What it is for the child.
  public var kind: Kind
  /// Its credit in percent, from 0 to 100.
  public var credit: Int
  /// What has become of the child.
  public var text: [Block]

  /// An ending of its parts.
  public init(id: SceneID, title: String, kind: Kind, credit: Int, text: [Block]) {
    self.id = id
    self.title = title
    self.kind = kind
    self.credit = credit
    self.text = text
  }
}

/// A scenario as a module lists it.
public struct ScenarioOutline: Equatable, Sendable {
  /// Its id.
  public var id: ScenarioID
  /// Its title.
  public var title: String
  /// Where it plays.
  public var setting: ScenarioSetting
  /// Planned minutes of playing.
  public var minutes: Int

  /// An outline of its parts.
  public init(id: ScenarioID, title: String, setting: ScenarioSetting, minutes: Int) {
    self.id = id
    self.title = title
    self.setting = setting
    self.minutes = minutes
  }
}
