/// The time of day, from a clock that never jumps and one look at the day's own.
public struct WallClock: Equatable, Sendable {
  /// The time of day at the look.
  private let start: Timestamp
  /// Seconds at the look, on the clock that never jumps.
  private let startSeconds: Int
  /// Seconds now, on that clock.
  private var seconds: Int

  /// A clock of one look at both.
  public init(_ now: Timestamp, at seconds: Int) {
    start = now
    startSeconds = seconds
    self.seconds = seconds
  }

  /// Goes on to a moment of the clock that never jumps; never back.
  public mutating func goOn(to seconds: Int) { self.seconds = max(self.seconds, seconds) }

  /// The time of day.
  public var now: Timestamp { Timestamp(secondsSince1970: start.secondsSince1970 + seconds - startSeconds) }

  /// The moment of the clock that never jumps at which a time of day will be.
  public func seconds(at time: Timestamp) -> Int {
    startSeconds + time.secondsSince1970 - start.secondsSince1970
  }
}
