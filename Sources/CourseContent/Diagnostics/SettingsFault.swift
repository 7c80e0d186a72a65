/// Every mistake that a person's settings can have, as data.
public enum SettingsFault: Equatable, Sendable {
  /// A value that is none of those known.
  case unknownChoice(String, of: String, known: [String])
  /// A name that no key has.
  case unknownKey(String)
  /// More keys for an action than anybody can mean.
  case tooManyKeys(String, limit: Int)
}
