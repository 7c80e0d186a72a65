/// Where an attempt stands.
///
/// Only an attempt in progress can change, and only into one of three ends; an end has no way out, since it is a value of
/// another type that offers none.
public enum AttemptState: Equatable, Sendable {
  /// Questions can be answered.
  case inProgress
  /// It has ended; nothing changes it any more.
  case ended(AttemptEnd)

  /// The state after an event of the same attempt: an end for the three events that end one, else the same.
  func after(_ event: Event) -> AttemptState {
    guard self == .inProgress, let how = AttemptEnd.How(event.happening) else { return self }
    return .ended(AttemptEnd(how: how, at: event.at, clock: event.clock))
  }
}

/// How and when an attempt ended.
public struct AttemptEnd: Equatable, Sendable {
  /// How it ended.
  public enum How: Equatable, Sendable {
    /// It was handed in.
    case submitted(AttemptSubmission)
    /// The time ran out; what was answered until then counts.
    case timedOut(AttemptSubmission)
    /// The trainee gave it up; it counts as an attempt, and has no verdict.
    case abandoned

    /// The end that an event makes; nil for one that ends nothing.
    init?(_ happening: Happening) {
      switch happening {
      case .attemptSubmitted(let submission): self = .submitted(submission)
      case .attemptTimedOut(let submission): self = .timedOut(submission)
      case .attemptAbandoned: self = .abandoned
      default: return nil
      }
    }
  }

  /// How.
  public var how: How
  /// When.
  public var at: Timestamp
  /// The clock of the event.
  public var clock: Int

  /// An end of its parts.
  public init(how: How, at: Timestamp, clock: Int) {
    self.how = how
    self.at = at
    self.clock = clock
  }

  /// The verdict of the moment; nil where the attempt was given up.
  public var submission: AttemptSubmission? {
    switch how {
    case .submitted(let submission), .timedOut(let submission): submission
    case .abandoned: nil
    }
  }
}
