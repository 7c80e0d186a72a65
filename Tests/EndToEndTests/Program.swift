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
  static func run(
    _ arguments: [String], command: String = path, environment: [String: String] = [:], input: String = ""
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command)
    process.arguments = arguments
    process.environment = hermetic.merging(environment) { $1 }.filter { !$0.value.isEmpty }
    let (output, errors, standardInput) = (Pipe(), Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = standardInput
    try process.run()
    standardInput.fileHandleForWriting.write(Data(input.utf8))
    try standardInput.fileHandleForWriting.close()
    let written = output.fileHandleForReading.readDataToEndOfFile()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let status = process.terminationReason == .uncaughtSignal ? -process.terminationStatus : process.terminationStatus
    return Result(
      status: status, output: String(decoding: written, as: UTF8.self), errors: String(decoding: said, as: UTF8.self))
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
