/// Possible actions, each to be rated by how appropriate it is (a situational judgement test).
public struct RateForm: Equatable, Sendable, Scorable {
  /// The actions, in the order of the file.
  public var actions: [AnswerOption]
  /// The experts' rating of each.
  public var key: [OptionID: Rating]

  /// A form of its parts.
  public init(actions: [AnswerOption], key: [OptionID: Rating]) {
    self.actions = actions
    self.key = key
  }

  /// True where every action is rated, and nothing else.
  public func accepts(_ response: Response) -> Bool {
    guard case .ratings(let ratings) = response else { return false }
    return Set(ratings.keys) == Set(actions.map(\.id))
  }

  /// The mean of the actions' credits: 1 for the experts' point, a half for the other point of their side, else 0.
  public func credit(for response: Response) -> Fraction {
    guard case .ratings(let ratings) = response, accepts(response), !actions.isEmpty else { return .zero }
    let sum = actions.reduce(0) { $0 + halves(of: ratings[$1.id], $1.id) }
    return Fraction(sum, over: 2 * actions.count)
  }

  /// The credit of one action, from 0 to 1.
  public func credit(of rating: Rating?, for action: OptionID) -> Fraction {
    Fraction(halves(of: rating, action), over: 2)
  }

  private func halves(of rating: Rating?, _ action: OptionID) -> Int {
    guard let rating, let expected = key[action] else { return 0 }
    if rating == expected { return 2 }
    return rating.isAppropriate == expected.isAppropriate ? 1 : 0
  }

  /// The actions marked as critical that were called appropriate.
  public func criticalOptions(in response: Response) -> [AnswerOption] {
    guard case .ratings(let ratings) = response, accepts(response) else { return [] }
    return actions.filter { $0.breachedDuty != nil && ratings[$0.id]?.isAppropriate == true }
  }

  /// The actions, their ratings and their standing.
  public var keyDescription: [String] {
    actions.map { "\($0.keyDescription) rating:\(key[$0.id]?.rawValue ?? 0)" }
  }
}
