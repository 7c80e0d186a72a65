internal import CourseModel

/// Reads what lessons refer to: sources, terms, countries, the post's lines, job aids.
struct ReferenceReader {
  let folder: CourseFolder
  let languages: [Language]
  let diagnostics: DiagnosticCollector

  // MARK: Sources and terms

  func sources() -> [SourceID: Source] {
    guard let file = folder.file("Modules/sources.yaml", diagnostics), let fields = wholeFile(file, "sources") else {
      return [:]
    }
    var sources: [SourceID: Source] = [:]
    for entry in fields.entries {
      guard let id = SourceID(entry.key) else {
        file.report(.badID(entry.key), at: entry.keyPosition)
        continue
      }
      let known = ["title", "publisher", "year", "locator", "address", "checked"]
      guard let source = Fields(entry.value, called: entry.key, in: file, known: known) else { continue }
      sources[id] = Source(
        id: id, title: source.name("title") ?? id.text, publisher: source.name("publisher") ?? "",
        year: source.number("year", in: 1800...2200), locator: source.optionalText("locator")?.text,
        address: source.optionalText("address")?.text, checked: source.date("checked"))
    }
    return sources
  }

  func terms() -> [GlossaryTerm] {
    guard let file = folder.file("Modules/glossary.yaml", diagnostics), let fields = wholeFile(file, "glossary") else {
      return []
    }
    return fields.entries.compactMap { entry in
      guard let id = TermID(entry.key) else {
        file.report(.badID(entry.key), at: entry.keyPosition)
        return nil
      }
      let known = ["term", "definition", "sources"]
      guard let term = Fields(entry.value, called: entry.key, in: file, known: known) else { return nil }
      return GlossaryTerm(
        id: id, term: term.localized("term", languages: languages) ?? LocalizedText([:]),
        definition: term.localized("definition", languages: languages) ?? LocalizedText([:]),
        sources: term.ids("sources").map(\.value))
    }
  }

  private func wholeFile(_ file: SourceFile, _ name: String) -> Fields? {
    file.document().flatMap { Fields($0, called: name, in: file, known: nil) }
  }

  // MARK: Countries

  /// What a country's file holds.
  struct CountryFile {
    var file: SourceFile
    var country: Country?
    var facts: [String: LocalizedText]
    var factPositions: [String: SourcePosition]
    /// The day on which each fact was last read in its source, where that is said.
    var factsChecked: [String: String] = [:]
    var postLabels: [String: LocalizedText]
    /// The sources that the facts cite.
    var sources: [Located<SourceID>]
  }

  /// The countries that have a file, without the generic one.
  func countryCodes() -> [String] {
    folder.names(in: "Modules/countries").compactMap { name in
      guard name.hasSuffix(".yaml"), name != "generic.yaml" else { return nil }
      return String(name.dropLast(5))
    }
  }

  func countryFile(_ code: String) -> CountryFile? {
    let isGeneric = code == "generic"
    guard let file = folder.file("Modules/countries/\(code).yaml", diagnostics), let document = file.document(),
      let fields = Fields(
        document, called: "country", in: file,
        known: isGeneric ? ["id", "name", "facts", "post"] : ["id", "name", "facts"])
    else { return nil }
    if let id = fields.text("id"), id.text != code { file.report(.idDiffers(expected: code), at: id.position) }
    let name = isGeneric ? nil : fields.localized("name", languages: languages)
    var read = CountryFile(
      file: file, country: name.map { Country(code: code, name: $0) }, facts: [:], factPositions: [:], postLabels: [:],
      sources: [])
    for entry in fields.fields("facts")?.entries ?? [] { addFact(entry, to: &read) }
    for entry in fields.optionalFields("post")?.entries ?? [] {
      guard isFactName(entry, file) else { continue }
      read.postLabels[entry.key] = Fields(entry.value, called: entry.key, in: file, known: nil)?
        .localized(called: entry.key, languages: languages)
    }
    return read
  }

  private func addFact(_ entry: YAMLEntry, to read: inout CountryFile) {
    guard isFactName(entry, read.file),
      let fact = Fields(entry.value, called: entry.key, in: read.file, known: nil)
    else { return }
    read.factsChecked[entry.key] = fact.date("checked")
    read.facts[entry.key] = fact.localized(called: entry.key, languages: languages, besides: ["sources", "checked"])
    read.factPositions[entry.key] = entry.keyPosition
    read.sources += fact.ids("sources")
  }

  private func isFactName(_ entry: YAMLEntry, _ file: SourceFile) -> Bool {
    if FactName.isValid(entry.key) { return true }
    file.report(.badFactName(entry.key), at: entry.keyPosition)
    return false
  }

  // MARK: Job aids

  func aidIDs() -> [AidID] {
    var ids: [AidID] = []
    for name in folder.names(in: "Modules/aids") {
      if let parts = CourseFolder.parts(name, "md"), let id = AidID(parts.slug), !ids.contains(id) { ids.append(id) }
    }
    return ids
  }

  func aid(_ id: AidID, _ language: Language) -> (aid: JobAid, file: SourceFile)? {
    let name = "Modules/aids/\(id).\(language).md"
    guard folder.exists(name), let file = folder.file(name, diagnostics), let matter = FrontMatter(file),
      let fields = Fields(matter.node, called: "front matter", in: file, known: ["id", "title"])
    else { return nil }
    if let own = fields.id("id", as: AidID.self), own.value != id {
      file.report(.idDiffers(expected: id.text), at: own.position)
    }
    let blocks = MarkdownReader(file, firstLine: matter.bodyLine).blocks(matter.body)
    return (JobAid(id: id, title: fields.name("title") ?? id.text, blocks: blocks), file)
  }
}

extension Fields {
  /// A day as `2026-11-23`; nil where it is missing or none.
  func date(_ key: String) -> String? {
    guard let text = optionalText(key) else { return nil }
    guard Timestamp(text.text + "T00:00:00Z") != nil else {
      file.report(.wrongShape(key: key, expected: .date), at: text.position)
      return nil
    }
    return text.text
  }
}
