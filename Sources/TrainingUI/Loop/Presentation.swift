/// How the course is presented.
public enum Presentation: Sendable {
  /// On screens, by `view`.
  case screens
  /// In lines, by `narrate`.
  case lines
}

/// What narration has to know beside the screens.
struct Lines: Equatable, Sendable {
  /// How many lines were taken.
  var taken = 0
  /// How many events were written down.
  var saved = 0
  /// What the last line asked to hear.
  var request = Request.change

  /// What is to be said.
  enum Request: Equatable, Sendable {
    /// What has changed.
    case change
    /// The present text once more.
    case again
    /// Where the trainee is, and whether everything is saved.
    case place
    /// What can be typed.
    case commands
    /// Nothing any more: the course is left.
    case leaving
  }
}
