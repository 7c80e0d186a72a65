import Foundation
import TestSupport

/// A real terminal: tmux, with keys typed into it and its screen read back.
final class RealTerminal {
  private let socket = "amparo-\(UUID().uuidString.prefix(8))"
  private var notes: String { NSTemporaryDirectory() + socket }
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
    // A shell around the command notes its process and its exit status, and keeps the last screen. It catches the keys'
    // signals, which an ignoring shell would hand on as ignored.
    try FileManager.default.createDirectory(atPath: notes, withIntermediateDirectories: true)
    let inner = Self.quoted("echo $$ > \(notes)/process; \(command)")
    let outer = "trap : INT TSTP QUIT; sh -c \(inner) 2>/dev/tty; echo $? > \(notes)/status; exec sleep 3600"
    let line = "exec env -i \(setting) sh -c \(Self.quoted(outer)) 2>/dev/null"
    try tmux(["-f", "/dev/null", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)", "-s", "t", "sleep 3600"])
    try tmux(["set-option", "-g", "status", "off"])
    try tmux(["respawn-pane", "-k", "-t", "t", line])
  }

  deinit {
    _ = try? tmux(["kill-server"])
    try? FileManager.default.removeItem(atPath: notes)
  }

  private static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }

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

  /// Pastes a text, with the marks that tell it from typing where the program has asked for them.
  func paste(_ text: String) throws {
    _ = try tmux(["set-buffer", text])
    _ = try tmux(["paste-buffer", "-p", "-t", "t"])
  }

  func resize(_ columns: Int, _ rows: Int) throws {
    try tmux(["resize-window", "-t", "t", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// What the screen shows.
  var screen: String { (try? tmux(["capture-pane", "-p", "-t", "t"])) ?? "" }

  /// What the screen shows, with the sequences that colour it.
  var styledScreen: String { (try? tmux(["capture-pane", "-p", "-e", "-t", "t"])) ?? "" }

  /// Waits for a screen that holds a text; gives it back.
  @discardableResult
  func see(_ text: String, _ explanation: String = "") throws -> String {
    try wait {
      $0.contains(text)
    } otherwise: {
      NotSeen(text: text, screen: $0)
    }
  }

  /// The screen once it has stayed the same for a while.
  func settled() throws -> String {
    var (last, same) = (screen, 0)
    for _ in 0..<Self.patience where same < 20 {
      pause()
      let next = screen
      same = next == last ? same + 1 : 0
      last = next
    }
    return last
  }

  /// Waits for a screen that holds one of several texts; gives it back.
  @discardableResult
  func see(oneOf texts: [String]) throws -> String {
    try wait { screen in
      texts.contains(where: screen.contains)
    } otherwise: {
      NotSeen(text: texts.joined(separator: " or "), screen: $0)
    }
  }

  /// Waits for a screen that no longer holds a text.
  @discardableResult
  func seeNo(_ text: String) throws -> String {
    try wait {
      !$0.contains(text)
    } otherwise: {
      NotSeen(text: "no " + text, screen: $0)
    }
  }

  /// Waits until the program has ended; gives back the last screen.
  @discardableResult
  func seeEnd() throws -> String {
    for _ in 0..<Self.patience where !isDead { pause() }
    guard isDead else { throw NotSeen(text: "the end of the program", screen: screen) }
    return screen
  }

  /// A screen that did not come in time.
  struct NotSeen: Error, CustomStringConvertible {
    let text: String
    let screen: String
    var description: String { "waited for: \(text)\nthe screen was:\n\(screen)" }
  }

  private func pause() { Thread.sleep(forTimeInterval: 0.015) }

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
      pause()
    }
    throw failure(last)
  }

  private func note(_ name: String) -> Int32? {
    (try? String(contentsOfFile: notes + "/" + name, encoding: .utf8))
      .flatMap { Int32($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
  }

  /// True when the command has ended.
  var isDead: Bool { exitStatus != nil }

  /// The exit status of the command, once it has ended; signals as shells tell them.
  var exitStatus: Int32? { note("status") }

  /// Sends a signal to the program.
  func signal(_ number: Int32) {
    if let process = note("process") { kill(process, number) }
  }
}
