public import TerminalFrame

/// Which keys come so soon after a question was drawn for the first time that nobody can have seen it.
///
/// Keys that wait when it is drawn are dropped by the terminal. A burst that a slow line delivers in pieces goes on after
/// that: so what answers or decides is left out for a moment more. Moving, scrolling, help and leaving are never left out.
/// Time comes as a value, in milliseconds of a clock that does not go back.
public struct FirstSight: Equatable, Sendable {
  /// Milliseconds in which nobody sees something new and presses the key that answers it.
  ///
  /// Reacting to a mere light takes some 190 ms (R. J. Kosinski, "A Literature Review on Reaction Time", 2013).
  public static let shortestReaction = 150
  /// Milliseconds: keys that follow each other faster are one burst, or a key that is held down.
  public static let widestGap = 50

  private var shownQuestions: Set<String> = []
  private var shownContext: Context?
  /// Before this nobody has seen what is asked; nil where it was seen before.
  private var isSeenAt: Int?

  /// Nothing was shown yet.
  public init() {}

  /// Takes note of what is about to be drawn.
  ///
  /// - Returns: whether it asks or decides something and is new: then every key that waits was pressed unseen.
  public mutating func show(_ state: State) -> Bool {
    let isNew = state.asks.map { shownQuestions.insert($0).inserted } ?? false
    let decides = state.decides && shownContext != state.context
    shownContext = state.context
    if isNew || decides { isSeenAt = .max }
    return isNew || decides
  }

  /// Takes note of when it stood on the screen.
  public mutating func drawn(at milliseconds: Int) {
    if isSeenAt == .max { isSeenAt = milliseconds + Self.shortestReaction }
  }

  /// True for a key that must be left out; the rest of its burst is left out too.
  public mutating func leavesOut(_ key: Key, in state: State, at milliseconds: Int) -> Bool {
    guard let moment = isSeenAt, state.isAnswered(by: key) else { return false }
    guard milliseconds < moment else {
      isSeenAt = nil
      return false
    }
    isSeenAt = max(moment, milliseconds + Self.widestGap)
    return true
  }
}

extension State {
  /// True for a key that marks or gives an answer, or that decides what cannot be undone.
  func isAnswered(by key: Key) -> Bool {
    guard asks != nil || [.confirmation, .owner, .trouble].contains(context),
      let action = session.bindings.action(for: key, in: context)
    else { return false }
    switch action {
    case .mark, .tick, .answer, .open, .retry, .typed: return true
    default: return false
    }
  }
}
