/// A question with exactly one right option: all or nothing.
public struct ChoiceForm: Equatable, Sendable, Scorable {
  /// The options, in the order of the file.
  public var options: [AnswerOption]

  /// A form of its options.
  public init(options: [AnswerOption]) { self.options = options }

  /// True for exactly one option of this question.
  public func accepts(_ response: Response) -> Bool {
    guard case .options(let ids) = response, ids.count == 1 else { return false }
    return options.contains { $0.id == ids[0] }
  }

  /// 1 for the right option, else 0.
  public func credit(for response: Response) -> Fraction {
    accepts(response) && options.chosen(in: response).allSatisfy(\.isCorrect) ? .one : .zero
  }

  /// The option chosen, where it is critical.
  public func criticalOptions(in response: Response) -> [AnswerOption] {
    accepts(response) ? options.chosen(in: response).filter { $0.breachedDuty != nil } : []
  }

  /// The options and their standing.
  public var keyDescription: [String] { options.map(\.keyDescription) }
}

extension [AnswerOption] {
  /// The options that a response names, in the order of the file.
  public func chosen(in response: Response?) -> [AnswerOption] {
    guard case .options(let ids) = response else { return [] }
    return filter { ids.contains($0.id) }
  }
}
