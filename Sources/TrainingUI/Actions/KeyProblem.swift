public import TerminalFrame

/// What of the keys that a person has chosen could not be followed.
public enum KeyProblem: Equatable, Sendable {
  /// The action's keys are the terminal's own.
  case fixed(ActionName)
  /// Among its keys is no letter, no digit, neither Enter nor Space.
  case unreachable(ActionName)
  /// A key would mean several things on so many screens.
  case ambiguous(KeyClash, screens: Int)
}

/// A key with several meanings on one screen.
public struct KeyClash: Hashable, Comparable, Sendable {
  /// The key.
  public let key: Key
  /// What it would mean, in the order of the names.
  public let names: [ActionName]
  /// True where the key is a digit that chooses a line there.
  public let choosesLine: Bool

  /// By names, then by key.
  public static func < (left: KeyClash, right: KeyClash) -> Bool {
    (left.names.map(\.rawValue).joined(separator: " "), left.key.shownName)
      < (right.names.map(\.rawValue).joined(separator: " "), right.key.shownName)
  }

  /// The clashes of a screen's entries.
  static func all(_ entries: [ActionEntry], digitsMark: Bool) -> [KeyClash] {
    var meanings: [Key: [Action]] = [:]
    for entry in entries {
      for key in entry.keys where meanings[key]?.contains(entry.action) != true {
        meanings[key, default: []].append(entry.action)
      }
    }
    return meanings.compactMap { key, actions -> KeyClash? in
      let choosesLine = key.digit.map { digit in digitsMark || actions.contains(.mark(digit)) } ?? false
      guard actions.count > 1 || digitsMark && choosesLine else { return nil }
      let names = ActionName.allCases.filter { name in actions.contains(name.action) }
      return KeyClash(key: key, names: names, choosesLine: choosesLine)
    }.sorted()
  }
}
