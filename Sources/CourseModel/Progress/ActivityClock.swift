/// Measures how long somebody is active, from the moments at which keys are pressed.
///
/// The rule: the time between two keys counts as activity up to three minutes; what is beyond is idle and not counted.
public struct ActivityClock: Equatable, Sendable {
  /// The longest pause that counts, in seconds.
  public static let longestPause = 180

  private var lastKey: Int
  private var activeSeconds = 0

  /// A clock started at a moment.
  ///
  /// - Parameter seconds: seconds on a clock that never jumps (CLOCK_BOOTTIME).
  public init(startedAt seconds: Int) { lastKey = seconds }

  /// Notes a key.
  public mutating func keyPressed(at seconds: Int) {
    activeSeconds += min(max(0, seconds - lastKey), Self.longestPause)
    lastKey = seconds
  }

  /// The seconds counted since this was last asked, which start anew.
  public mutating func take() -> Int {
    defer { activeSeconds = 0 }
    return activeSeconds
  }

  /// The seconds counted since they were last taken.
  public var pendingSeconds: Int { activeSeconds }
}
