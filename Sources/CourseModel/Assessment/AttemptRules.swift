/// What holds for attempts at a quiz beside the pass mark.
public struct AttemptRules: Equatable, Sendable {
  /// In which order questions and options are shown.
  public enum Order: String, CaseIterable, Sendable {
    /// As in the file.
    case fixed
    /// Shuffled once for each attempt, from the seed in its record, and never again.
    case shuffled
  }

  /// How many attempts there are until one is passed; nil for as many as it takes.
  public var attempts: Int?
  /// Minutes that must pass between an attempt that was not passed and the next.
  public var waitingMinutes: Int
  /// Minutes from the beginning of an attempt to its end; nil for as long as it takes.
  public var timeLimitMinutes: Int?
  /// The order of questions and options.
  public var order: Order

  /// Rules of their parts; by default none.
  public init(attempts: Int? = nil, waitingMinutes: Int = 0, timeLimitMinutes: Int? = nil, order: Order = .fixed) {
    self.attempts = attempts
    self.waitingMinutes = waitingMinutes
    self.timeLimitMinutes = timeLimitMinutes
    self.order = order
  }
}

/// Whether another attempt may be begun.
public enum Admission: Equatable, Sendable {
  /// An attempt is underway, and is gone on with.
  case underway(UniqueID)
  /// One may be begun; `left` counts it among those that are left, nil where there is no limit.
  case open(left: Int?)
  /// Only from a moment on.
  case wait(until: Timestamp)
  /// All attempts have been used.
  case exhausted
}

extension AttemptRules {
  /// Whether another attempt may be begun at a moment.
  ///
  /// A passed quiz may always be tried again: the passed attempt stays, and no limit holds any more. An abandoned attempt
  /// counts, else giving up would be a way round the limit; but not one that was given up under another key, since it
  /// could not be scored any more. A voided attempt counts for nothing.
  ///
  /// - Parameter key: the hash of the quiz's key.
  public func admission(after attempts: [Attempt], at now: Timestamp, key: String) -> Admission {
    if let underway = attempts.last(where: \.isInProgress) { return .underway(underway.start.attempt) }
    let attempts = attempts.counted.filter { $0.end?.how != .abandoned || $0.start.keyHash == key }
    if attempts.contains(where: { $0.submission?.isPassed == true }) { return .open(left: nil) }
    if let limit = self.attempts, attempts.count >= limit { return .exhausted }
    if waitingMinutes > 0, let last = attempts.compactMap(\.waitsFrom).max() {
      let until = Timestamp(secondsSince1970: last.secondsSince1970 + waitingMinutes * 60)
      if now < until { return .wait(until: until) }
    }
    return .open(left: self.attempts.map { $0 - attempts.count })
  }

  /// The seconds that an attempt may take under a trainee's accommodations; nil for as long as it takes.
  public func timeLimit(for accommodations: Accommodations) -> Int? {
    guard let minutes = timeLimitMinutes, !accommodations.hasNoTimer else { return nil }
    return minutes * 60 * accommodations.timePercent / 100
  }
}

/// What a trainee needs to work on equal terms.
///
/// Stated by whoever is responsible, kept in the record, never shown in an export.
public struct Accommodations: Equatable, Sendable {
  /// The times a trainee may have, in percent of the usual.
  public static let timeRange = 100...400

  /// Time in percent of the usual, 100 to 400.
  public var timePercent: Int
  /// True where no time limit holds at all.
  public var hasNoTimer: Bool
  /// True for an empty line below every line.
  public var isSpacious: Bool

  /// Nothing beside the usual.
  public static let none = Accommodations(timePercent: 100, hasNoTimer: false, isSpacious: false)

  /// Accommodations of their parts.
  public init(timePercent: Int, hasNoTimer: Bool, isSpacious: Bool) {
    self.timePercent = timePercent
    self.hasNoTimer = hasNoTimer
    self.isSpacious = isSpacious
  }
}
