internal import CourseModel

/// Reads `course.yaml` and the `module.yaml` files: what the course map needs.
struct CourseReader {
  let folder: CourseFolder
  let diagnostics: DiagnosticCollector
  /// Whether the modules are read whole; the course map needs neither objectives nor duties.
  var readsWholeModules = true

  func course() -> Course? {
    let known = ["id", "version", "title", "languages", "modules", "interface", "policy", "final-assessment"]
    guard let file = folder.file("Modules/course.yaml", diagnostics), let document = file.document(),
      let fields = Fields(document, called: "course", in: file, known: known),
      let id = fields.id("id", as: CourseID.self), let languages = languages(fields)
    else { return nil }
    let title = fields.localized("title", languages: languages) ?? LocalizedText([:])
    let folders = folder.moduleFolders
    let modules = fields.list("modules").compactMap { node -> Module? in
      guard let text = fields.text(of: node, "modules"), let id: Located<ModuleID> = fields.id(of: text) else {
        return nil
      }
      guard let path = folders[id.value.text] else {
        file.report(.unknownModule(id.value.text), at: id.position)
        return nil
      }
      return module(id.value, in: path, languages)
    }
    var course = Course(
      id: id.value, version: fields.name("version") ?? "", title: title, languages: languages,
      policy: policy(fields), modules: modules,
      finalAssessment: finalAssessment(fields, languages, Set(modules.map(\.id))))
    course.interface = interface(fields, languages)
    return course
  }

  /// Reads `interface:`, languages without content of their own and the language whose content they show.
  private func interface(_ fields: Fields, _ languages: [Language]) -> [InterfaceLanguage] {
    let own = fields.optionalFields("interface")
    return (own?.entries ?? []).compactMap { entry in
      guard let language = Language(entry.key), !languages.contains(language) else {
        fields.file.report(.unknownLanguage(entry.key), at: entry.keyPosition)
        return nil
      }
      guard let text = own?.text(entry.key), let content = Language(text.text), languages.contains(content) else {
        fields.file.report(.unknownLanguage(entry.value.scalar?.text ?? ""), at: entry.value.position)
        return nil
      }
      return InterfaceLanguage(language, content: content)
    }
  }

  /// Reads the final assessment: its rules, and how many questions of each module are drawn.
  private func finalAssessment(
    _ fields: Fields, _ languages: [Language], _ modules: Set<ModuleID>
  ) -> FinalAssessment? {
    let known = ["title", "pass-mark", "draw"] + AttemptRulesReader.keys
    guard let own = fields.optionalFields("final-assessment", known: known) else { return nil }
    var shares: [Blueprint.Share] = []
    for entry in own.fields("draw")?.entries ?? [] {
      guard let module = ModuleID(entry.key), modules.contains(module) else {
        own.file.report(.unknownModule(entry.key), at: entry.keyPosition)
        continue
      }
      guard
        let share = Fields(
          entry.value, called: entry.key, in: own.file, known: ["questions", "critical", "objectives"])
      else { continue }
      if share["questions"] == nil { own.file.report(.missingKey("questions"), at: share.position) }
      shares.append(
        Blueprint.Share(
          module: module, questions: share.number("questions", in: 1...100) ?? 1,
          critical: share.number("critical", in: 1...100) ?? 1, objectives: objectives(share)))
    }
    return FinalAssessment(
      title: own.localized("title", languages: languages) ?? LocalizedText([:]),
      passMark: own.number("pass-mark", in: 1...100).flatMap(PassMark.init(percent:)) ?? policy(fields).passMark,
      rules: AttemptRulesReader(fields: own).rules(over: policy(fields).rules), blueprint: Blueprint(shares: shares))
  }

  private func objectives(_ share: Fields) -> [ObjectiveID: Int] {
    let own = share.optionalFields("objectives")
    var objectives: [ObjectiveID: Int] = [:]
    for entry in own?.entries ?? [] {
      guard let id = ObjectiveID(entry.key) else {
        share.file.report(.badID(entry.key), at: entry.keyPosition)
        continue
      }
      objectives[id] = own?.number(entry.key, in: 1...100)
    }
    return objectives
  }

  private func languages(_ fields: Fields) -> [Language]? {
    let languages = fields.list("languages").compactMap { node -> Language? in
      guard let text = fields.text(of: node, "languages") else { return nil }
      guard let language = Language(text.text) else {
        fields.file.report(.unknownLanguage(text.text), at: text.position)
        return nil
      }
      return language
    }
    return languages.isEmpty ? nil : languages
  }

  private func policy(_ fields: Fields) -> Policy {
    let policy = fields.optionalFields(
      "policy", known: ["pass-mark", "validity-months", "retention-months"] + AttemptRulesReader.keys)
    return Policy(
      passMark: policy?.number("pass-mark", in: 1...100).flatMap(PassMark.init(percent:)) ?? .standard,
      validityMonths: policy?.number("validity-months", in: 1...600),
      rules: policy.map { AttemptRulesReader(fields: $0).rules(over: AttemptRules()) } ?? AttemptRules(),
      retentionMonths: policy?.number("retention-months", in: 1...600))
  }

  // MARK: Modules

  /// What the map needs of a module; its file may be read no further than the last of these.
  private static let mapKeys: Set<String> = ["id", "title", "summary", "quiz", "lessons"]

  /// Reads a module's settings.
  func module(_ id: ModuleID, in path: String, _ languages: [Language]) -> Module? {
    let known = ["id", "title", "summary", "quiz", "objectives", "duties", "lessons"]
    guard let file = folder.file(path + "/module.yaml", diagnostics, checksCharacters: readsWholeModules),
      let document = file.document(upTo: readsWholeModules ? nil : Self.mapKeys),
      let fields = Fields(document, called: "module", in: file, known: known)
    else { return nil }
    if let own = fields.id("id", as: ModuleID.self), own.value != id {
      file.report(.idDiffers(expected: id.text), at: own.position)
    }
    let reader = QuizReader(languages: languages)
    return Module(
      id: id, title: fields.localized("title", languages: languages) ?? LocalizedText([:]),
      summary: fields.localized("summary", languages: languages) ?? LocalizedText([:]),
      objectives: reader.objectives(fields), duties: reader.duties(fields), lessons: lessons(fields),
      quiz: fields.optionalID("quiz", as: ID<Quiz>.self).map { .course($0.value) })
  }

  private func lessons(_ fields: Fields) -> [LessonOutline] {
    var seen: Set<LessonID> = []
    return fields.list("lessons").compactMap { node in
      let known = ["id", "minutes", "objectives", "terms", "pages"]
      guard let lesson = Fields(node, called: "lesson", in: fields.file, known: known),
        let id = lesson.id("id", as: LessonID.self)
      else { return nil }
      if !seen.insert(id.value).inserted { fields.file.report(.repeatedID(id.value.text), at: id.position) }
      if lesson["pages"] == nil { fields.file.report(.missingKey("pages"), at: lesson.position) }
      let pages = lesson.ids("pages", as: PageID.self).map(\.value)
      guard !pages.isEmpty else { return nil }
      return LessonOutline(
        id: id.value, minutes: lesson.number("minutes", in: 1...240) ?? 10,
        objectives: lesson.ids("objectives").map(\.value), terms: lesson.ids("terms").map(\.value), pages: pages)
    }
  }
}
