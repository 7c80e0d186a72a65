internal import CourseModel
public import FileAccess

/// Reads a person's settings; a mistake never keeps anybody from learning.
public struct SettingsReader {
  /// The largest file, in bytes.
  public static let sizeLimit = 64 << 10
  /// The most keys of one action.
  public static let keyLimit = 12

  private let file: SourceFile
  private let actions: [String]
  private let isKey: (String) -> Bool

  /// Reads a file of settings; one that is missing says nothing.
  ///
  /// - Parameters:
  ///   - actions: the names of the actions that may have keys.
  ///   - isKey: whether a text names a key.
  public static func read(
    _ path: String, _ files: any FileSystem, actions: [String] = [], isKey: @escaping (String) -> Bool = { _ in true }
  ) -> (settings: Settings, diagnostics: [Diagnostic]) {
    do throws(FileFailure) {
      guard try files.status(path) != nil else { return (Settings(), []) }
    } catch {
      let finding = Diagnostic(file: path, position: .start, fault: .unreadable(error.cause))
      return (Settings(), [finding])
    }
    let collector = DiagnosticCollector()
    guard let file = SourceFile(path, name: path, files: files, collector, limit: sizeLimit), !file.isBlank,
      let document = file.document()
    else { return (Settings(), collector.diagnostics.ordered) }
    let settings = SettingsReader(file: file, actions: actions, isKey: isKey).settings(document)
    // Maps in one line cannot be taken for anything else here.
    return (settings, collector.diagnostics.ordered.filter { $0.fault != .yamlFlowMapping })
  }

  private func settings(_ document: YAMLNode) -> Settings {
    var settings = Settings()
    let known = ["graphics", "colour", "contrast", "language", "keys"]
    guard let fields = Fields(document, called: "config", in: file, known: known) else { return settings }
    settings.graphics = choice("graphics", in: fields)
    settings.colour = choice("colour", in: fields)
    settings.contrast = choice("contrast", in: fields)
    if let text = fields.optionalText("language") {
      settings.language = Language(text.text)
      if settings.language == nil { file.report(.unknownLanguage(text.text), at: text.position) }
    }
    for entry in fields.optionalFields("keys", known: actions)?.entries ?? [] where actions.contains(entry.key) {
      settings.keys[entry.key] = keys(of: entry, in: fields)
    }
    return settings
  }

  private func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, in fields: Fields) -> Choice?
  where Choice.RawValue == String {
    guard let text = fields.optionalText(key) else { return nil }
    if let choice = Choice(rawValue: text.text) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    file.report(.settings(.unknownChoice(text.text, of: key, known: known)), at: text.position)
    return nil
  }

  /// The keys of an action, one or a list; nil where one of them is none, so that the usual ones stay.
  private func keys(of entry: YAMLEntry, in fields: Fields) -> [String]? {
    let nodes = entry.value.elements ?? [entry.value]
    guard nodes.count <= Self.keyLimit else {
      file.report(.settings(.tooManyKeys(entry.key, limit: Self.keyLimit)), at: entry.keyPosition)
      return nil
    }
    let keys = nodes.compactMap { node -> String? in
      guard let text = fields.text(of: node, entry.key) else { return nil }
      if isKey(text.text) { return text.text }
      file.report(.settings(.unknownKey(text.text)), at: text.position)
      return nil
    }
    return keys.count == nodes.count ? keys : nil
  }
}

extension SourceFile {
  /// True where nothing but comments stands in the file.
  fileprivate var isBlank: Bool {
    bytes.split(separator: 0x0A).allSatisfy { line in
      let first = line.first { $0 != 0x20 && $0 != 0x09 }
      return first == nil || first == UInt8(ascii: "#")
    }
  }
}
