import Foundation
import TestSupport

/// A real terminal: tmux, with keys typed into it and its screen read back.
final class RealTerminal {
  private let socket = "amparo-\(UUID().uuidString.prefix(8))"
  /// The data folder of the program in it.
  let data: String

  /// Opens a terminal of a size in which a command runs.
  ///
  /// - Parameters:
  ///   - command: a shell command; by default the program alone.
  ///   - data: the data folder.
  init(
    _ command: String = "exec " + Program.path, data: String, columns: Int = 80, rows: Int = 24,
    environment: [String: String] = [:]
  ) throws {
    self.data = data
    let variables = Program.hermetic.merging(["AMPARO_DATA": data]) { $1 }.merging(environment) { $1 }
    let setting = variables.sorted { $0.key < $1.key }.map { "\($0.key)='\($0.value)'" }.joined(separator: " ")
    let line = "exec env -i \(setting) sh -c '\(command.replacing("'", with: "'\\''"))'"
    try tmux(["-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-s", "t", "sleep 3600"])
    try tmux(["set-option", "-g", "remain-on-exit", "on"])
    try tmux(["set-option", "-g", "status", "off"])
    try tmux(["respawn-pane", "-k", "-t", "t", line])
  }

  deinit { _ = try? tmux(["kill-server"]) }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let environment = ["TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/local/bin:/usr/bin:/bin"]
    let result = try Program.run(["-L", socket, "-u"] + arguments, command: "/usr/bin/tmux", environment: environment)
    return result.output
  }

  /// Types keys by tmux's names: `Enter`, `Down`, `C-z`, `1`.
  func type(_ keys: String) throws {
    try tmux(["send-keys", "-t", "t"] + keys.split(separator: " ").map(String.init))
  }

  /// Types a text as it is.
  func write(_ text: String) throws { try tmux(["send-keys", "-t", "t", "-l", text]) }

  func resize(_ columns: Int, _ rows: Int) throws {
    try tmux(["resize-window", "-t", "t", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// What the screen shows.
  var screen: String { (try? tmux(["capture-pane", "-p", "-t", "t"])) ?? "" }

  /// Waits for a screen that holds a text; gives it back.
  @discardableResult
  func see(_ text: String, _ explanation: String = "") throws -> String {
    try wait { $0.contains(text) } otherwise: { NotSeen(text: text, screen: $0) }
  }

  /// Waits for a screen that no longer holds a text.
  @discardableResult
  func seeNo(_ text: String) throws -> String {
    try wait { !$0.contains(text) } otherwise: { NotSeen(text: "no " + text, screen: $0) }
  }

  /// Waits until the program has ended; gives back the last screen.
  @discardableResult
  func seeEnd() throws -> String {
    for _ in 0..<Self.patience where processID != nil && !isDead { usleep(Self.pause) }
    guard isDead else { throw NotSeen(text: "the end of the program", screen: screen) }
    // tmux learns of the end of the terminal and of the process apart.
    for _ in 0..<Self.patience where exitStatus == nil { usleep(Self.pause) }
    return screen
  }

  /// A screen that did not come in time.
  struct NotSeen: Error, CustomStringConvertible {
    let text: String
    let screen: String
    var description: String { "waited for: \(text)\nthe screen was:\n\(screen)" }
  }

  private static let pause: UInt32 = 15_000
  private static let patience = 700

  private func wait(_ isRight: (String) -> Bool, otherwise failure: (String) -> NotSeen) throws -> String {
    var last = ""
    for _ in 0..<Self.patience {
      last = screen
      if isRight(last) { return last }
      if isDead {
        last = screen
        if isRight(last) { return last }
        break
      }
      usleep(Self.pause)
    }
    throw failure(last)
  }

  private func format(_ name: String) -> String {
    ((try? tmux(["display-message", "-p", "-t", "t", "#{\(name)}"])) ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// True when the command has ended.
  var isDead: Bool { format("pane_dead") == "1" }

  /// The exit status of the command, once it has ended; signals as shells tell them.
  var exitStatus: Int? {
    let status = Int(format("pane_dead_status"))
    return status ?? Int(format("pane_dead_signal")).map { 128 + $0 }
  }

  /// The number of the process in the terminal.
  var processID: Int32? { Int32(format("pane_pid")) }

  /// Sends a signal to the program.
  func signal(_ number: Int32) {
    if let processID { kill(processID, number) }
  }
}
