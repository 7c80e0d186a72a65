/// How much of a long work is done, on standard error where that is a terminal.
///
/// Nothing is shown of work that is soon done, or where data goes to the same terminal meanwhile.
struct ProgressBar {
  private static let width = 30
  /// Fewer things than this are done before anybody wonders.
  private static let leastCount = 500

  private let count: Int
  private let isShown: Bool
  private var done = 0
  private var filled = -1

  /// - Parameter isWrittenMeanwhile: whether standard output is written before the work is done.
  init(count: Int, isWrittenMeanwhile: Bool) {
    self.count = count
    let isInTheWay = isWrittenMeanwhile && Surroundings.isTerminal(1)
    isShown =
      count >= Self.leastCount && Surroundings.isTerminal(2) && !isInTheWay
      && Surroundings.variable("TERM") != "dumb"
  }

  /// Says that one more is done.
  mutating func advance() {
    done += 1
    guard isShown else { return }
    // A hundred times at most: the bar must not cost more than the work.
    let part = done * 100 / count
    guard part != filled else { return }
    filled = part
    let marks = part * Self.width / 100
    let bar = String(repeating: "#", count: marks) + String(repeating: "-", count: Self.width - marks)
    Output.remark("\r[\(bar)] \(done)/\(count)")
  }

  /// Takes the bar away.
  mutating func clear() {
    if isShown, filled >= 0 { Output.remark("\r\u{1B}[K") }
    filled = -1
  }
}
