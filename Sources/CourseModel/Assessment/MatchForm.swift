/// Items, each of which belongs to one of several targets; some targets may belong to no item.
public struct MatchForm: Equatable, Sendable, Scorable {
  /// Something to which items are matched.
  public struct Target: Equatable, Sendable {
    /// Its id.
    public var id: OptionID
    /// Its words.
    public var text: [Inline]

    /// A target of its parts.
    public init(id: OptionID, text: [Inline]) {
      self.id = id
      self.text = text
    }
  }

  /// The items, in the order of the file.
  public var items: [AnswerOption]
  /// The targets, distractors among them.
  public var targets: [Target]
  /// The target of each item.
  public var key: [OptionID: OptionID]

  /// A form of its parts.
  public init(items: [AnswerOption], targets: [Target], key: [OptionID: OptionID]) {
    self.items = items
    self.targets = targets
    self.key = key
  }

  /// True where every item has a target that is offered.
  public func accepts(_ response: Response) -> Bool {
    guard case .pairs(let pairs) = response, Set(pairs.keys) == Set(items.map(\.id)) else { return false }
    return pairs.values.allSatisfy { target in targets.contains { $0.id == target } }
  }

  /// Items with their own target ÷ items.
  public func credit(for response: Response) -> Fraction {
    guard case .pairs(let pairs) = response, accepts(response), !items.isEmpty else { return .zero }
    return Fraction(items.count { pairs[$0.id] == key[$0.id] }, over: items.count)
  }

  /// None: a wrong pair is an error of knowledge, not an act.
  public func criticalOptions(in response: Response) -> [AnswerOption] { [] }

  /// Each item with its target, and the targets offered.
  public var keyDescription: [String] {
    items.map { "\($0.id)=target:\(key[$0.id]?.text ?? "")" } + targets.map { "target \($0.id)" }
  }
}
