/// A moment of a scenario at which something must be chosen.
public struct Scene: Equatable, Sendable {
  /// Its id.
  public var id: SceneID
  /// Its title, for the debrief.
  public var title: String
  /// What the official sees and hears.
  public var text: [Block]
  /// What shows only once time has passed.
  public var cues: [Cue]
  /// What can be done, in the order of the file.
  public var choices: [SceneChoice]

  /// A scene of its parts.
  public init(id: SceneID, title: String, text: [Block], cues: [Cue], choices: [SceneChoice]) {
    self.id = id
    self.title = title
    self.text = text
    self.cues = cues
    self.choices = choices
  }

  /// The choice of an id.
  public func choice(_ id: SceneChoiceID) -> SceneChoice? { choices.first { $0.id == id } }

  /// What an experienced official would do here.
  public var bestChoice: SceneChoice? { choices.first(where: \.isBest) }
}

/// Something that shows in a scene once time has passed; who moves on earlier misses it.
public struct Cue: Equatable, Sendable {
  /// Its id.
  public var id: CueID
  /// Minutes since first contact from which on it shows.
  public var after: Int
  /// What must hold beside the time.
  public var condition: ScenarioCondition
  /// What is seen or heard.
  public var text: [Block]

  /// A cue of its parts.
  public init(id: CueID, after: Int, condition: ScenarioCondition = .always, text: [Block]) {
    self.id = id
    self.after = after
    self.condition = condition
    self.text = text
  }
}

/// Something that the official can do in a scene.
public struct SceneChoice: Equatable, Sendable {
  /// Its id.
  public var id: SceneChoiceID
  /// What is done.
  public var text: [Inline]
  /// Minutes that it takes, 0 or more.
  public var minutes: Int
  /// What it adds to counters.
  public var changes: [CounterID: Int]
  /// What must hold for it to be offered.
  public var condition: ScenarioCondition
  /// True for what an experienced official would do.
  public var isBest: Bool
  /// The duty that it breaches, nil where it is not critical.
  public var breachedDuty: DutyID?
  /// What happens next, shown before the next scene.
  public var consequence: [Block]
  /// The reason, for the debrief.
  public var reason: [Block]
  /// Where it leads: the first route whose condition holds.
  public var routes: [ScenarioRoute]

  /// A choice of its parts.
  public init(
    id: SceneChoiceID, text: [Inline], minutes: Int, changes: [CounterID: Int] = [:],
    condition: ScenarioCondition = .always, isBest: Bool = false, breachedDuty: DutyID? = nil,
    consequence: [Block] = [], reason: [Block] = [], routes: [ScenarioRoute]
  ) {
    self.id = id
    self.text = text
    self.minutes = minutes
    self.changes = changes
    self.condition = condition
    self.isBest = isBest
    self.breachedDuty = breachedDuty
    self.consequence = consequence
    self.reason = reason
    self.routes = routes
  }
}

/// A way from a choice to the next scene or to an ending.
public struct ScenarioRoute: Equatable, Sendable {
  /// What must hold for it to be taken.
  public var condition: ScenarioCondition
  /// The scene or ending to which it leads.
  public var target: SceneID

  /// A route of its parts.
  public init(condition: ScenarioCondition = .always, target: SceneID) {
    self.condition = condition
    self.target = target
  }
}
