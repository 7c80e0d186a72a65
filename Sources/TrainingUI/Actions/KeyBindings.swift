public import CourseModel
public import TerminalFrame

/// Which keys do what: the table of actions, with the keys that a person has chosen instead.
///
/// A choice can never shut anybody out: where it would leave a key with two meanings on a screen, or an action without a
/// key that every keyboard has, the usual keys stay, and `problems` says so. Where characters are text, nothing changes.
public struct KeyBindings: Equatable, Sendable {
  /// The keys of the table.
  public static let standard = KeyBindings([:])

  /// What of the choice could not be followed, in the order of the names.
  public private(set) var problems: [KeyProblem] = []
  /// The keys chosen.
  private let chosen: [ActionName: [Key]]
  /// The entries of each screen, by the context's number; empty where the table holds as it is.
  private var changed: [[ActionEntry]] = []

  /// The table with other keys.
  ///
  /// - Parameter wishes: for each action all of its keys, the one to show first.
  public init(_ wishes: [ActionName: [Key]]) {
    chosen = wishes
    guard !wishes.isEmpty else { return }
    var possible = wishes
    for name in ActionName.allCases {
      guard let keys = wishes[name] else { continue }
      if name.isFixed {
        problems.append(.fixed(name))
      } else if !keys.contains(where: \.isPlain) {
        problems.append(.unreachable(name))
      } else {
        continue
      }
      possible[name] = nil
    }
    var clashes: [KeyClash: Int] = [:]
    changed = Context.allCases.map { context in Self.entries(in: context, possible, &clashes) }
    problems += clashes.sorted { $0.key < $1.key }.map { .ambiguous($0.key, screens: $0.value) }
  }

  /// Two bindings are equal where the same keys were chosen: everything else follows from that.
  public static func == (left: KeyBindings, right: KeyBindings) -> Bool { left.chosen == right.chosen }

  /// The entries that hold on a screen, in the order of footer and help.
  public func entries(in context: Context) -> [ActionEntry] {
    changed.isEmpty ? ActionTable.entries(in: context) : changed[Int(context.rawValue)]
  }

  /// What a key does on a screen; nil where it does nothing.
  public func action(for key: Key, in context: Context) -> Action? {
    if changed.isEmpty { return ActionTable.action(for: key, in: context) }
    return ActionTable.action(for: key, in: context, among: changed[Int(context.rawValue)])
  }

  /// The keys of an action on a screen, as they are told: all of them.
  public func shownKeys(of action: Action, in context: Context) -> [String] {
    entries(in: context).filter { $0.action == action }.flatMap(\.keys).map(\.shownName)
  }
}

extension KeyBindings {
  /// The words with the keys that actions have now, each as the first screen that has the action shows it.
  public func named(in words: Catalogue) -> Catalogue {
    var keys: [Action: String] = [:]
    for context in Context.allCases where !context.isWriting {
      for entry in entries(in: context) where keys[entry.action] == nil {
        keys[entry.action] = entry.keys.first?.shownName
      }
    }
    return words.naming { name in ActionName(rawValue: name).flatMap { keys[$0.action] } }
  }
}

extension KeyBindings {
  /// A screen's entries with the wishes that can be followed there; each clash found is counted.
  private static func entries(
    in context: Context, _ wishes: [ActionName: [Key]], _ clashes: inout [KeyClash: Int]
  ) -> [ActionEntry] {
    let usual = ActionTable.entries(in: context)
    guard !context.isWriting else { return usual }
    var followed = wishes
    while true {
      let entries = usual.following(followed)
      let found = KeyClash.all(entries, digitsMark: ActionTable.marking.contains(context))
      let given = found.flatMap(\.names).filter { followed[$0] != nil }
      for clash in found where clash.names.contains(where: { followed[$0] != nil }) { clashes[clash, default: 0] += 1 }
      // Usual keys never clash among themselves: this ends when no wish is left, at the latest.
      if given.isEmpty { return entries }
      for name in given { followed[name] = nil }
    }
  }
}

extension [ActionEntry] {
  /// The entries with other keys; where an action has several entries, the first gets them all.
  fileprivate func following(_ wishes: [ActionName: [Key]]) -> [ActionEntry] {
    var given: Set<ActionName> = []
    let entries = map { entry -> ActionEntry in
      guard let name = ActionName(entry.action), let keys = wishes[name] else { return entry }
      return entry.with(given.insert(name).inserted ? keys : [])
    }
    guard !given.isDisjoint(with: [.up, .down]) else { return entries }
    // The footer offers both ways in one place.
    let upwards = entries.first { $0.action == .up }?.keys.first?.shownName ?? ""
    return entries.map { entry in
      guard entry.action == .down, let downwards = entry.keys.first?.shownName else { return entry }
      let joined = upwards.count == 1 && downwards.count == 1 ? upwards + downwards : upwards + " " + downwards
      let all = entries.filter { $0.action == .up }.flatMap(\.keys) + entry.keys
      return entry.shown(joined, inHelp: all.map(\.shownName).joined(separator: " "))
    }
  }
}

extension Context {
  /// True where one writes: there keys are text, or move in a form.
  public var isWriting: Bool { takesText || self == .formChoice }
}
