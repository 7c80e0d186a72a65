internal import CourseModel

/// Reads the file of another language of a scenario: texts alone, by the ids of the base file.
struct ScenarioTranslation {
  let file: SourceFile
  let base: BaseScenario

  /// The texts by their path; nil where the file is no map.
  func texts() -> ScenarioTexts? {
    let known = ["id", "title", "counters", "scenes", "endings"]
    guard let document = file.document(),
      let fields = Fields(document, called: "scenario", in: file, known: known + ScenarioReader.keys)
    else { return nil }
    if let id = fields.id("id", as: ScenarioID.self), id.value != base.id.value {
      file.report(.idDiffers(expected: base.id.value.text), at: id.position)
    }
    for entry in fields.entries where !known.contains(entry.key) && ScenarioReader.keys.contains(entry.key) {
      file.report(.keyInTranslation(entry.key), at: entry.keyPosition)
    }
    var texts: ScenarioTexts = [:]
    texts["title"] = fields.text("title")
    for entry in fields.optionalFields("counters")?.entries ?? [] { take(entry, "counters.\(entry.key)", &texts) }
    for group in ["scenes", "endings"] {
      for entry in fields.fields(group)?.entries ?? [] { take(entry, "\(group).\(entry.key)", &texts) }
    }
    return texts
  }

  /// Takes the texts at and under a path of the base file; what the base does not have there is reported.
  private func take(_ entry: YAMLEntry, _ path: String, _ texts: inout ScenarioTexts) {
    if base.texts[path] != nil {
      texts[path] = Fields.text(of: entry, in: file)
      return
    }
    let isGroup = base.texts.keys.contains { $0.hasPrefix(path + ".") }
    guard isGroup else {
      let isKey = ["minutes", "changes", "when", "best", "critical", "duty", "next", "after", "kind", "credit"]
        .contains(entry.key)
      return file.report(isKey ? .keyInTranslation(entry.key) : .translatesNothing(entry.key), at: entry.keyPosition)
    }
    for inner in Fields(entry.value, called: entry.key, in: file, known: nil)?.entries ?? [] {
      take(inner, path + "." + inner.key, &texts)
    }
  }

  /// Reports every text that the translation lacks.
  func check(_ texts: ScenarioTexts, into language: Language) {
    for path in base.texts.keys.sorted() where texts[path] == nil {
      file.report(.missingTranslation(what: path, language: language), at: .start)
    }
  }
}

extension Fields {
  /// The text of one entry.
  fileprivate static func text(of entry: YAMLEntry, in file: SourceFile) -> RawText? {
    Fields(YAMLNode(content: .map([entry]), position: entry.keyPosition), called: entry.key, in: file, known: nil)?
      .text(entry.key)
  }
}
