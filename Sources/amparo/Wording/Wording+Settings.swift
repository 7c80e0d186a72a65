internal import CourseContent
internal import CourseModel
internal import TrainingUI

/// What is wrong with a person's settings, in words.
extension Catalogue {
  func settingsWords(_ fault: ContentFault) -> String? {
    guard case .settings(let fault) = fault else { return nil }
    switch fault {
    case .unknownChoice(let value, let key, let known):
      return self(.checkUnknownChoice, ["value": value, "key": key, "known": known.joined(separator: ", ")])
    case .unknownKey(let name): return self(.checkUnknownKeyName, ["name": name])
    case .tooManyKeys(let action, let limit):
      return self(.checkTooManyKeys, ["action": action, "limit": String(limit)])
    }
  }

  /// Why keys that were chosen are not followed.
  func words(for problem: KeyProblem) -> String {
    switch problem {
    case .fixed(let name): self(.settingsKeyFixed, ["action": name.rawValue])
    case .unreachable(let name): self(.settingsKeyUnreachable, ["action": name.rawValue])
    case .ambiguous(let clash, let screens):
      count(
        clash.choosesLine ? .settingsKeyChoosesLine : .settingsKeyAmbiguous, screens,
        ["key": clash.key.shownName, "actions": clash.names.map(\.rawValue).joined(separator: ", ")])
    }
  }
}
