/// One of the answers that an option question offers.
public struct AnswerOption: Equatable, Sendable {
  /// What an option is to the key.
  public enum Standing: Equatable, Sendable {
    /// Part of the key.
    case correct
    /// A distractor.
    case wrong
    /// A distractor that would put a child in danger, and the duty that it breaches.
    case critical(duty: DutyID)
  }

  /// The option's id.
  public var id: OptionID
  /// What a colleague would do or say.
  public var text: [Inline]
  /// What it is to the key.
  public var standing: Standing
  /// What happens next if it is chosen, and by which rule.
  public var reason: [Block]

  /// An option of its parts.
  public init(id: OptionID, text: [Inline], standing: Standing, reason: [Block]) {
    self.id = id
    self.text = text
    self.standing = standing
    self.reason = reason
  }

  /// True where it belongs to the key.
  public var isCorrect: Bool {
    if case .correct = standing { true } else { false }
  }

  /// True where it breaches a duty.
  var isCritical: Bool {
    if case .critical = standing { true } else { false }
  }

  /// The duty that it breaches, nil where it is not critical.
  public var breachedDuty: DutyID? {
    if case .critical(let duty) = standing { duty } else { nil }
  }

  /// The option's part of the key, without wording: `id=standing`.
  var keyDescription: String {
    switch standing {
    case .correct: "\(id)=correct"
    case .wrong: "\(id)=wrong"
    case .critical(let duty): "\(id)=critical:\(duty)"
    }
  }
}
