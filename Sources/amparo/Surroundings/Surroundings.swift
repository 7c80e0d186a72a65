internal import CourseModel
internal import Glibc
internal import TraineeRecords

/// The world around the program, looked up here and nowhere else: environment, clocks, chance.
enum Surroundings {
  /// A variable of the environment; one that is empty counts as unset.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// The time of day.
  static var now: Timestamp { Timestamp(secondsSince1970: time(nil)) }

  /// Seconds since the machine was started, its sleep included: a clock that nobody can set.
  static var secondsSinceStart: Int {
    var moment = timespec()
    clock_gettime(CLOCK_BOOTTIME, &moment)
    return moment.tv_sec
  }

  /// Random bytes from the system.
  static func randomBytes(_ count: Int) -> [UInt8] {
    var source = SystemRandomNumberGenerator()
    // Eight of them at a time, since each question is a call of the system.
    let words = (0..<(count + 7) / 8).map { _ in source.next() as UInt64 }
    return (0..<count).map { UInt8(truncatingIfNeeded: words[$0 / 8] >> (8 * UInt64($0 % 8))) }
  }

  /// What saving records needs.
  static var forRecords: RecordSurroundings {
    RecordSurroundings(
      now: { now }, randomBytes: randomBytes, pause: { usleep(UInt32($0) * 1000) }, user: geteuid(),
      steadySeconds: { secondsSinceStart }, process: process, isRunning: isRunning)
  }

  /// The folder of the running program; nil where the system does not say.
  static var programFolder: String? {
    var path = [CChar](repeating: 0, count: 4096)
    let length = readlink("/proc/self/exe", &path, path.count - 1)
    guard length > 0 else { return nil }
    let text = String(decoding: path[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return text.lastIndex(of: "/").map { String(text[..<$0]) }
  }

  /// True where a stream is a terminal.
  static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// A write beyond a limit, or into a closed pipe, is an error to be told, not a death.
  static func ignoreFatalWrites() {
    signal(SIGXFSZ, SIG_IGN)
    signal(SIGPIPE, SIG_IGN)
  }
}

extension Surroundings {
  /// Columns of the terminal at standard output; nil where it is none.
  static var terminalColumns: Int? { windowSize?.columns }

  /// The window of the terminal at standard output; nil where it is none.
  static var windowSize: (columns: Int, rows: Int)? {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return (Int(size.ws_col), Int(size.ws_row))
  }

  /// Nanoseconds on a clock that never jumps.
  static var monotonicNanoseconds: Int {
    var moment = timespec()
    clock_gettime(CLOCK_MONOTONIC, &moment)
    return moment.tv_sec * 1_000_000_000 + moment.tv_nsec
  }

  /// The number of the user who runs the program.
  static var user: UInt32 { geteuid() }

  /// Room for this user on the disk of a folder, in mebibytes; nil where the system does not say.
  static func freeMebibytes(_ path: String) -> Int? {
    var disk = statvfs()
    guard statvfs(path, &disk) == 0 else { return nil }
    return Int(disk.f_bavail) * Int(disk.f_frsize) / 1_048_576
  }
}
