/// What a trainee answered.
public enum Response: Hashable, Sendable {
  /// The options chosen or the marks set, without repetition, in the order of their ids.
  case options([OptionID])
  /// Steps, from the first to the last.
  case order([OptionID])
  /// What was put to each item.
  case pairs([OptionID: OptionID])
  /// How appropriate each action was called.
  case ratings([OptionID: Rating])
  /// A number typed.
  case number(DecimalNumber)
  /// A few words typed.
  case text(TypedAnswer)

  /// The options chosen, put in order and without repetition.
  public static func chosen(_ ids: some Sequence<OptionID>) -> Response { .options(Set(ids).sorted()) }

  /// The same for options as a record keeps them, which are in order already.
  public static func chosen(_ ids: [OptionID]) -> Response {
    let isOrdered = zip(ids, ids.dropFirst()).allSatisfy { $0 < $1 }
    return .options(isOrdered ? ids : Set(ids).sorted())
  }
}

/// How appropriate an action is in a situation: four points without a middle.
///
/// Source of the scale: situational judgement tests by rating, as used for foundation-year doctors in the United Kingdom.
public enum Rating: Int, CaseIterable, Sendable {
  /// Must not be done.
  case veryInappropriate = 1
  /// Should not be done.
  case inappropriate = 2
  /// May be done.
  case appropriate = 3
  /// Should be done.
  case veryAppropriate = 4

  /// The side of the scale: true for the two appropriate points.
  public var isAppropriate: Bool { rawValue >= 3 }
}
