/// Bounds on counters and on the clock, all of which must hold.
public struct ScenarioCondition: Hashable, Sendable {
  /// What is bounded.
  public enum Subject: Hashable, Sendable {
    /// Minutes since first contact.
    case clock
    /// A counter.
    case counter(CounterID)
  }

  /// One bound.
  public struct Bound: Hashable, Sendable {
    /// Which side of the value is allowed.
    public enum Side: String, CaseIterable, Sendable {
      case atLeast = "at-least"
      case atMost = "at-most"
    }

    /// What is bounded.
    public var subject: Subject
    /// Which side.
    public var side: Side
    /// The value, itself allowed.
    public var value: Int

    /// A bound of its parts.
    public init(_ subject: Subject, _ side: Side, _ value: Int) {
      self.subject = subject
      self.side = side
      self.value = value
    }
  }

  /// The bounds, in the order of the file.
  public var bounds: [Bound]

  /// No bound at all.
  public static let always = ScenarioCondition([])

  /// A condition of bounds.
  public init(_ bounds: [Bound]) { self.bounds = bounds }

  /// True where all bounds hold.
  public func holds(at moment: ScenarioMoment) -> Bool {
    bounds.allSatisfy { bound in
      let value =
        switch bound.subject {
        case .clock: moment.clock
        case .counter(let id): moment.counters[id] ?? 0
        }
      return bound.side == .atLeast ? value >= bound.value : value <= bound.value
    }
  }

  /// What the condition reads.
  public var subjects: Set<Subject> { Set(bounds.map(\.subject)) }

  /// The bounds as the file has them, `trust at-least 5 and clock at-most 70`: for the key hash, and for who writes it.
  public var keyDescription: String {
    bounds.map { bound in
      let subject =
        switch bound.subject {
        case .clock: "clock"
        case .counter(let id): id.text
        }
      return "\(subject) \(bound.side.rawValue) \(bound.value)"
    }.joined(separator: " and ")
  }
}
