import Foundation
import TestSupport
import Testing

/// A terminal's line that somebody has left non-blocking, and from which nobody reads for a while.
@Suite("A line that is full")
struct FullLineTests {
  /// The name of the terminal behind a line, which may be opened then (ioctl_tty(2): TIOCSPTLCK, TIOCGPTN).
  private static func unlocked(_ line: Int32) -> String? {
    var (lock, number): (Int32, UInt32) = (0, 0)
    guard ioctl(line, 0x4004_5431, &lock) == 0, ioctl(line, 0x8004_5430, &number) == 0 else { return nil }
    return "/dev/pts/\(number)"
  }

  /// The state of a process by proc(5): `S` where it waits, `R` where it runs.
  private static func state(_ process: pid_t) -> Character? {
    let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return text?.split(separator: ")").last?.first { $0 != " " }
  }

  /// Whether a process waits, and goes on waiting.
  private static func waits(_ process: pid_t) -> Bool {
    var inARow = 0
    for _ in 0..<700 where inARow < 30 {
      Thread.sleep(forTimeInterval: 0.01)
      inARow = state(process) == "S" ? inARow + 1 : 0
    }
    return inARow == 30
  }

  @Test("The program waits until there is room, and then goes on")
  func full() throws {
    try Program.withFolder { folder in
      let line = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_NONBLOCK)
      defer { close(line) }
      let name = try #require(Self.unlocked(line))
      // Held open, lest the line counts as gone before the program has opened it.
      let held = open(name, O_RDWR | O_NOCTTY)
      defer { close(held) }
      var window = winsize(ws_row: 24, ws_col: 80, ws_xpixel: 0, ws_ypixel: 0)
      _ = ioctl(line, UInt(TIOCSWINSZ), &window)
      let environment = Program.hermetic.merging(["AMPARO_DATA": folder]) { $1 }.map { "\($0.key)=\($0.value)" }
      let process = try Program.spawn(
        [Program.path], environment, Array(repeating: (path: name, mode: O_RDWR | O_NOCTTY | O_NONBLOCK), count: 3))
      defer {
        kill(process, SIGKILL)
        waitpid(process, nil, 0)
      }
      try #require(Self.waits(process))
      // Each switches the language, and so writes the whole screen.
      for _ in 0..<600 {
        _ = write(line, "l", 1)
        Thread.sleep(forTimeInterval: 0.002)
      }
      #expect(Self.waits(process))
      var (bytes, seen) = ([UInt8](repeating: 0, count: 1 << 16), 0)
      var isQuiet = false
      while !isQuiet {
        var ready = pollfd(fd: line, events: Int16(POLLIN), revents: 0)
        isQuiet = poll(&ready, 1, 1000) == 0
        if !isQuiet { seen += max(0, read(line, &bytes, bytes.count)) }
      }
      // More than any line holds.
      #expect(seen > 200_000, "\(seen)")
    }
  }
}
