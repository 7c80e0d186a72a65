/// A question whose answer is a number: all within the tolerance, else nothing.
public struct NumberForm: Equatable, Sendable, Scorable {
  /// The right number.
  public var answer: DecimalNumber
  /// How far an answer may be from it, in the same unit; 0 or more, and inclusive.
  public var tolerance: DecimalNumber
  /// What is counted, in the reader's language: `hours`; empty where nothing is said of it.
  public var unit: String
  /// Why it is that number.
  public var reason: [Block]

  /// A form of its parts.
  public init(answer: DecimalNumber, tolerance: DecimalNumber = .zero, unit: String = "", reason: [Block] = []) {
    self.answer = answer
    self.tolerance = tolerance
    self.unit = unit
    self.reason = reason
  }

  /// True for any number.
  public func accepts(_ response: Response) -> Bool {
    if case .number = response { true } else { false }
  }

  /// 1 within the tolerance, else 0.
  public func credit(for response: Response) -> Fraction {
    guard case .number(let number) = response else { return .zero }
    return number.isWithin(tolerance, of: answer) ? .one : .zero
  }

  /// None: a wrong figure is an error of knowledge, not an act.
  public func criticalOptions(in response: Response) -> [AnswerOption] { [] }

  /// The number and its tolerance.
  public var keyDescription: [String] { ["answer \(answer)", "tolerance \(tolerance)"] }
}
