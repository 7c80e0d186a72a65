/// A question with exactly one right option: all or nothing.
public struct ChoiceForm: Equatable, Sendable, Scorable {
  /// The options, in the order of the file.
  public var options: [AnswerOption]

  /// A form of its options.
  public init(options: [AnswerOption]) { self.options = options }

  /// True for exactly one option of this question.
  public func accepts(_ response: Response) -> Bool {
    guard case .options(let ids) = response, ids.count == 1 else { return false }
    return options.offer(ids[0])
  }

  /// 1 for the right option, else 0.
  public func credit(for response: Response) -> Fraction {
    accepts(response) && options.areCorrect(in: response) ? .one : .zero
  }

  /// The option chosen, where it is critical.
  public func criticalOptions(in response: Response) -> [AnswerOption] {
    accepts(response) ? options.critical(in: response) : []
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

  // By place: to look at an option as a whole would copy its texts, and every answer of every trainee is looked at.

  /// True where one of the options has an id.
  func offer(_ id: OptionID) -> Bool { indices.contains { self[$0].id == id } }

  /// True where the options that a response names are all correct.
  func areCorrect(in response: Response) -> Bool {
    guard case .options(let ids) = response else { return true }
    return indices.allSatisfy { self[$0].isCorrect || !ids.contains(self[$0].id) }
  }

  /// The critical options that a response names, in the order of the file.
  func critical(in response: Response) -> [AnswerOption] {
    guard case .options(let ids) = response else { return [] }
    return indices.filter { self[$0].isCritical && ids.contains(self[$0].id) }.map { self[$0] }
  }
}
