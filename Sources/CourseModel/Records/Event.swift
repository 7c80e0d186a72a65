/// One thing that happened, as the record keeps it for ever.
public struct Event: Equatable, Sendable {
  /// Which event it is: its chain, and its place in it.
  public var id: EventID
  /// One more than the largest clock that its writer had seen (a Lamport clock).
  public var clock: Int
  /// When it was written down.
  public var at: Timestamp
  /// Seconds of activity since the event before in the same session.
  public var activeSeconds: Int
  /// The language in which the trainee was reading.
  public var language: Language
  /// What happened.
  public var happening: Happening
  /// Seconds by which the time of day was moved since the session's event before, back where negative; nil where it was
  /// not.
  public var clockJump: Int?

  /// An event of its parts.
  public init(
    id: EventID, clock: Int, at: Timestamp, activeSeconds: Int, language: Language, happening: Happening,
    clockJump: Int? = nil
  ) {
    self.id = id
    self.clock = clock
    self.at = at
    self.activeSeconds = activeSeconds
    self.language = language
    self.happening = happening
    self.clockJump = clockJump
  }

  /// Events in the order in which they are told.
  public static func told(_ events: [Event]) -> [Event] {
    // Those of a record are in order already, and they are many.
    let isOrdered = events.indices.dropFirst().allSatisfy { precedes(events[$0 - 1], events[$0]) }
    return isOrdered ? events : events.sorted(by: precedes)
  }

  /// The order in which events are told: by clock, chain and sequence, never by the time of day.
  public static func precedes(_ first: Event, _ second: Event) -> Bool {
    (first.clock, first.id.chain, first.id.sequence) < (second.clock, second.id.chain, second.id.sequence)
  }
}

/// The identity of an event.
public struct EventID: Hashable, Sendable {
  /// The chain: one for each data folder that wrote into the record.
  public var chain: UniqueID
  /// The place in the chain, from 1.
  public var sequence: Int

  /// An identity of its parts.
  public init(chain: UniqueID, sequence: Int) {
    self.chain = chain
    self.sequence = sequence
  }
}

/// An event before it is written: what happened, without its place in a chain.
public struct EventDraft: Equatable, Sendable {
  /// Seconds of activity since the event before in this session.
  public var activeSeconds: Int
  /// The language in which the trainee was reading.
  public var language: Language
  /// What happened.
  public var happening: Happening

  /// A draft of its parts.
  public init(activeSeconds: Int, language: Language, happening: Happening) {
    self.activeSeconds = activeSeconds
    self.language = language
    self.happening = happening
  }
}
