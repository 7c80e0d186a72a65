internal import CourseContent
internal import CourseModel
internal import FileAccess
internal import TerminalFrame
internal import TrainingUI

/// A person's settings as they were found: what they say, and what of it cannot be followed.
struct OwnSettings {
  /// The file; nil where no home is known.
  let path: String?
  /// True where the file is there.
  let exists: Bool
  /// What it says.
  let settings: Settings
  /// Which keys do what.
  let bindings: KeyBindings
  private let diagnostics: [Diagnostic]

  /// Reads the settings of who runs the program.
  static func read(_ files: any FileSystem) -> OwnSettings {
    guard let path = Locations.settings else {
      return OwnSettings(path: nil, exists: false, settings: Settings(), bindings: .standard, diagnostics: [])
    }
    let reading = SettingsReader.read(
      path, files, actions: ActionName.allCases.map(\.rawValue), isKey: { Key(settingsName: $0) != nil })
    var wishes: [ActionName: [Key]] = [:]
    for (name, keys) in reading.settings.keys {
      if let action = ActionName(rawValue: name) { wishes[action] = keys.compactMap { Key(settingsName: $0) } }
    }
    return OwnSettings(
      path: path, exists: (try? files.status(path)) != nil, settings: reading.settings,
      bindings: wishes.isEmpty ? .standard : KeyBindings(wishes), diagnostics: reading.diagnostics)
  }

  /// Everything that cannot be followed, each in a sentence.
  func problems(_ words: Catalogue) -> [String] {
    diagnostics.map(words.line(for:)) + bindings.problems.map(words.words(for:))
  }

  /// What is said of it at the start, where everything cannot be: the first, and where to read the rest.
  func notice(_ words: Catalogue) -> String? {
    let first = diagnostics.first.map { finding in
      "\(finding.position.line):\(finding.position.column): " + words.words(for: finding.fault)
    }
    return (first ?? bindings.problems.first.map(words.words(for:))).map { problem in
      words(.settingsNotice, ["problem": problem])
    }
  }
}
