/// Which session writes into a record, and since when.
public struct SessionOwner: Equatable, Sendable {
  /// The session's id, drawn when it opened the record.
  public var session: UniqueID
  /// The process in which it runs.
  public var process: ProcessIdentity
  /// Since when it has been writing.
  public var since: Timestamp

  /// An owner of its parts.
  public init(session: UniqueID, process: ProcessIdentity, since: Timestamp) {
    self.session = session
    self.process = process
    self.since = since
  }
}

/// A process, told from every other one on any machine.
public struct ProcessIdentity: Hashable, Sendable {
  /// The longest name of a host, in characters.
  public static let longestHost = 255

  /// The machine's name.
  public var host: String
  /// The process's number on that machine.
  public var number: Int
  /// When it began, in the machine's own ticks: a number is given again, but not at the same tick.
  public var start: Int

  /// An identity of its parts.
  public init(host: String, number: Int, start: Int) {
    self.host = host
    self.number = number
    self.start = start
  }
}
