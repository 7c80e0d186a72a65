/// Steps to be put in the order in which they are done.
public struct OrderForm: Equatable, Sendable, Scorable {
  /// The steps, in the order in which they are shown, which is not the right one.
  public var steps: [AnswerOption]
  /// The steps in the right order.
  public var key: [OptionID]

  /// A form of its parts.
  public init(steps: [AnswerOption], key: [OptionID]) {
    self.steps = steps
    self.key = key
  }

  /// True for an order that names every step once.
  public func accepts(_ response: Response) -> Bool {
    guard case .order(let ids) = response else { return false }
    return ids.count == key.count && Set(ids) == Set(key)
  }

  /// (concordant − discordant pairs) ÷ pairs, not below 0.
  ///
  /// The quotient is Kendall's rank correlation τ without ties (M. G. Kendall, "A New Measure of Rank Correlation", 1938).
  public func credit(for response: Response) -> Fraction {
    guard case .order(let ids) = response, accepts(response), key.count > 1 else { return .zero }
    var concordant = 0
    var pairs = 0
    for (index, first) in key.enumerated() {
      for second in key[(index + 1)...] {
        pairs += 1
        if (ids.firstIndex(of: first) ?? 0) < (ids.firstIndex(of: second) ?? 0) { concordant += 1 }
      }
    }
    return max(Fraction(2 * concordant - pairs, over: pairs), .zero)
  }

  /// None: a late step is lost credit, not a choice.
  public func criticalOptions(in response: Response) -> [AnswerOption] { [] }

  /// The right order.
  public var keyDescription: [String] { key.enumerated().map { "\($1)=place:\($0 + 1)" } }
}
