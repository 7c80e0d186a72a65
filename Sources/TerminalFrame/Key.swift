/// A key, as the terminal reports it.
public enum Key: Hashable, Sendable {
  /// A character typed.
  case character(Unicode.Scalar)
  /// A character of a pasted text: it is written where text is written, and presses no key elsewhere.
  case pasted(Unicode.Scalar)
  /// Control with a letter, in lower case; Tab, Enter, Backspace and Escape have their own cases.
  case control(Unicode.Scalar)
  /// Enter or Return.
  case enter
  /// Escape alone.
  case escape
  /// Tab.
  case tab
  /// Shift-Tab.
  case backTab
  /// Backspace.
  case backspace
  /// Delete.
  case delete
  /// Arrow up.
  case up
  /// Arrow down.
  case down
  /// Arrow left.
  case left
  /// Arrow right.
  case right
  /// Home.
  case home
  /// End.
  case end
  /// Page up.
  case pageUp
  /// Page down.
  case pageDown
  /// F1 to F12, by number.
  case function(Int)
  /// A key that nothing here uses.
  case other
}
