internal import CourseModel

/// Watches the time of day beside a clock that nobody can set.
struct ClockWatch {
  /// The longest move of the time of day, in seconds: more than lies between the years 0 and 9999.
  static let longest = 400_000_000_000
  /// A smaller move is not noted, in seconds: clocks are set right by the network all the time.
  static let leastJump = 60

  private var last: (day: Timestamp, steady: Int)?

  /// By how much the time of day was moved since the last look, in seconds; nil where it was not, or at the first look.
  ///
  /// - Parameter steady: seconds on a clock that is never set and goes on while the machine sleeps; nil where there is
  ///   none.
  mutating func look(at day: Timestamp, _ steady: Int?) -> Int? {
    guard let steady else { return nil }
    defer { last = (day, steady) }
    guard let last else { return nil }
    let jump = (day.secondsSince1970 - last.day.secondsSince1970) - (steady - last.steady)
    return abs(jump) > Self.leastJump ? min(max(jump, -Self.longest), Self.longest) : nil
  }
}
