import Foundation
import TestSupport

/// The built program, and commands run with it outside a terminal.
enum Program {
  /// The program under test: `AMPARO_PROGRAM`, else what `make build` leaves.
  static let path =
    ProcessInfo.processInfo.environment["AMPARO_PROGRAM"] ?? TestFiles.root + "/.build/release/amparo"

  /// What a command came to.
  struct Result {
    var status: Int32
    var output: String
    var errors: String
  }

  /// Runs the program, or another command, in an environment that holds nothing but what is named here.
  ///
  /// Foundation's `Process` waits for a socket that every descendant inherits, so that a tmux which stays would hold it
  /// for ever: this waits for the process itself.
  static func run(
    _ arguments: [String], command: String = path, environment: [String: String] = [:], input: String = ""
  ) throws -> Result {
    try withFolder { folder in
      let files = ["input", "output", "errors"].map { folder + "/" + $0 }
      try Data(input.utf8).write(to: URL(fileURLWithPath: files[0]))
      let variables = hermetic.merging(environment) { $1 }.filter { !$0.value.isEmpty }
      let modes = [O_RDONLY, O_WRONLY | O_CREAT | O_TRUNC, O_WRONLY | O_CREAT | O_TRUNC]
      let process = try spawn(
        [command] + arguments, variables.map { "\($0.key)=\($0.value)" }, Array(zip(files, modes)))
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0 && errno == EINTR {}
      let texts = try files.map { String(decoding: try Data(contentsOf: URL(fileURLWithPath: $0)), as: UTF8.self) }
      let signal = status & 0x7f
      return Result(
        status: signal == 0 ? status >> 8 & 0xff : -signal, output: texts[1], errors: texts[2])
    }
  }

  /// Starts a command whose standard input, output and errors are files, opened in modes.
  static func spawn(
    _ arguments: [String], _ environment: [String], _ files: [(path: String, mode: Int32)]
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, file) in files.enumerated() {
      posix_spawn_file_actions_addopen(&actions, Int32(descriptor), file.path, file.mode, 0o600)
    }
    // A thread of Dispatch blocks all signals, and a child would inherit that: tmux would never hear of a death.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var (argv, envp) = (arguments.map { strdup($0) } + [nil], environment.map { strdup($0) } + [nil])
    defer { (argv + envp).forEach { free($0) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, arguments[0], &actions, &attributes, &argv, &envp)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .ENOENT) }
    return process
  }

  /// The same in every run: UTF-8, a known terminal, the sample course, no home.
  static let hermetic = [
    "PATH": "/usr/local/bin:/usr/bin:/bin", "LANG": "C.UTF-8", "TERM": "xterm-256color", "HOME": "/nonexistent",
    "AMPARO_COURSE": TestFiles.sampleCourse,
  ]

  /// An empty folder of its own, removed afterwards.
  static func withFolder<Value>(_ body: (String) throws -> Value) throws -> Value {
    let folder = NSTemporaryDirectory() + "amparo-e2e-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(folder)
  }
}
