internal import CourseModel
internal import Glibc

/// This process, and others of this machine.
extension Surroundings {
  /// The process in which the program runs.
  static let process = ProcessIdentity(host: host, number: Int(getpid()), start: start(of: getpid()) ?? 0)

  /// Whether a process of this machine still runs: one that has its number now may be another one.
  static func isRunning(_ process: ProcessIdentity) -> Bool {
    guard let number = pid_t(exactly: process.number), number > 0 else { return false }
    guard kill(number, 0) == 0 || errno == EPERM else { return false }
    // Without /proc the number has to do.
    return start(of: number).map { $0 == process.start } ?? true
  }

  private static var host: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "" }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The ticks since the machine's start at which a process began: the 22nd field of its stat file (proc_pid_stat(5)).
  ///
  /// The second field is the program's name in parentheses and may hold anything: what counts stands behind the last one.
  private static func start(of number: pid_t) -> Int? {
    guard let file = fopen("/proc/\(number)/stat", "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 2048)
    let count = fread(&bytes, 1, bytes.count, file)
    guard let end = bytes[..<count].lastIndex(of: UInt8(ascii: ")")) else { return nil }
    let fields = bytes[(end + 1)..<count].split(separator: UInt8(ascii: " "))
    return fields.count > 19 ? Int(String(decoding: fields[19], as: UTF8.self)) : nil
  }
}
