/// A question with several right options: credit for hits, less for wrong choices.
public struct MultipleForm: Equatable, Sendable, Scorable {
  /// The options, in the order of the file; at least one correct and one not.
  public var options: [AnswerOption]

  /// A form of its options.
  public init(options: [AnswerOption]) { self.options = options }

  /// True for any set of options of this question, the empty one included.
  public func accepts(_ response: Response) -> Bool {
    guard case .options(let ids) = response else { return false }
    return ids.allSatisfy(options.offer)
  }

  /// hits ÷ correct − wrong ÷ incorrect, never below 0: ticking everything earns 0.
  ///
  /// A form without a correct or without a wrong option has no such quotient; the checker refuses it, and here it earns 0.
  public func credit(for response: Response) -> Fraction {
    let correct = options.indices.count { options[$0].isCorrect }
    let incorrect = options.count - correct
    guard accepts(response), correct > 0, incorrect > 0 else { return .zero }
    let chosen = options.chosen(in: response)
    let hits = chosen.count(where: \.isCorrect)
    let credit = Fraction(hits, over: correct) - Fraction(chosen.count - hits, over: incorrect)
    return max(credit, .zero)
  }

  /// The options chosen that are critical.
  public func criticalOptions(in response: Response) -> [AnswerOption] {
    accepts(response) ? options.critical(in: response) : []
  }

  /// The options and their standing.
  public var keyDescription: [String] { options.map(\.keyDescription) }
}
