internal import CourseModel

/// Checks a whole course.
struct CourseCheck {
  let course: Course
  let folder: CourseFolder
  let diagnostics: DiagnosticCollector
  /// The day of the check; nil leaves the age of facts alone.
  var today: Timestamp?

  func run() {
    let reader = ReferenceReader(folder: folder, languages: course.languages, diagnostics: diagnostics)
    let references = KnownReferences(reader)
    checkReferences(reader, references)
    checkPolicy()
    let lessons = LessonCheck(course: course, references: references)
    let quizzes = QuizCheck(course: course, references: references)
    for module in course.modules { check(module, lessons, quizzes, references) }
    checkQuizFolder()
    PoolCheck(course: course, folder: folder, references: references, diagnostics: diagnostics).run()
    ScenarioCheck(course: course, folder: folder, references: references, diagnostics: diagnostics).run()
    checkCatalogues()
  }

  /// A name that is erased while a completion still counts cannot be put on a certificate any more.
  private func checkPolicy() {
    guard let months = course.policy.retentionMonths, let validity = course.policy.validityMonths, months < validity
    else { return }
    let file = folder.file("Modules/course.yaml", DiagnosticCollector())
    diagnostics.report(
      .retentionShort(months: months, validity: validity), "Modules/course.yaml",
      at: file?.locate("retention-months", from: 1, to: 2000) ?? .start)
  }

  // MARK: Modules

  private func check(
    _ module: Module, _ lessons: LessonCheck, _ quizzes: QuizCheck, _ references: KnownReferences
  ) {
    guard let path = folder.moduleFolder(module.id) else { return }
    let moduleFile = folder.file(path + "/module.yaml", DiagnosticCollector())
    let place = { (text: String) in moduleFile?.locate(text, from: 1, to: 2000) ?? .start }
    var examined: Set<ObjectiveID> = []
    var breached: Set<DutyID> = []
    for outline in module.lessons { check(outline, of: module, in: path, lessons, &breached, place) }
    checkOutlines(module, path, references, place)
    if case .course(let id)? = module.quiz { checkQuiz(id, module, path, quizzes, &examined, &breached, place) }
    let served = Set(module.lessons.flatMap(\.objectives))
    for objective in module.objectives {
      if !served.contains(objective.id) {
        report(.objectiveWithoutLesson(objective.id.text), path, place(objective.id.text + ":"))
      }
      if module.quiz != nil, !examined.contains(objective.id) {
        report(.objectiveWithoutQuestion(objective.id.text), path, place(objective.id.text + ":"))
      }
    }
    for duty in module.duties where module.quiz != nil && !breached.contains(duty.id) {
      report(.dutyUnused(duty.id.text), path, place(duty.id.text + ":"))
    }
  }

  private func report(_ fault: ContentFault, _ modulePath: String, _ position: SourcePosition) {
    diagnostics.report(fault, modulePath + "/module.yaml", at: position)
  }

  private func checkOutlines(
    _ module: Module, _ path: String, _ references: KnownReferences, _ place: (String) -> SourcePosition
  ) {
    let objectives = Set(module.objectives.map(\.id))
    for lesson in module.lessons {
      for objective in lesson.objectives where !objectives.contains(objective) {
        report(.unknownObjective(objective.text), path, place("- " + objective.text))
      }
      for term in lesson.terms where !references.terms.contains(term) {
        report(.unknownTerm(term.text), path, place("- " + term.text))
      }
    }
    for name in folder.names(in: path) {
      guard let parts = CourseFolder.parts(name, "md") else { continue }
      if !module.lessons.contains(where: { $0.id.text == parts.slug }) {
        diagnostics.report(.lessonNotInModule(parts.slug), path + "/" + name, at: .start)
      } else if let code = parts.language, !course.languages.contains(where: { $0.code == code }) {
        diagnostics.report(.unknownLanguage(code), path + "/" + name, at: .start)
      }
    }
  }

  private func check(
    _ outline: LessonOutline, of module: Module, in path: String, _ lessons: LessonCheck,
    _ breached: inout Set<DutyID>, _ place: (String) -> SourcePosition
  ) {
    guard let base = lesson(outline.id, path, course.baseLanguage) else {
      if folder.lessonFile(outline.id, in: path, course.baseLanguage) == nil {
        report(.missingFile("\(outline.id).\(course.baseLanguage).md"), path, place("- id: " + outline.id.text))
      }
      return
    }
    lessons.outline(outline, base)
    let questions = lessons.pages(of: base, isBase: true, module: module)
    breached.formUnion(questions.flatMap(\.breachableDuties))
    for language in course.languages.dropFirst() {
      guard let own = lesson(outline.id, path, language) else {
        if folder.lessonFile(outline.id, in: path, language) == nil {
          let what = "\(outline.id).\(language).md"
          base.file.report(.missingTranslation(what: what, language: language), at: base.id.position)
        }
        continue
      }
      lessons.outline(outline, own)
      lessons.pages(of: own, isBase: false, module: nil)
      lessons.translation(own, of: base, into: language)
    }
  }

  private func lesson(_ id: LessonID, _ path: String, _ language: Language) -> LessonText? {
    folder.lessonFile(id, in: path, language).flatMap { folder.file($0, diagnostics) }
      .flatMap { LessonFileReader(file: $0).lesson() }
  }

  // MARK: Quizzes

  private func checkQuiz(
    _ id: ID<Quiz>, _ module: Module, _ path: String, _ quizzes: QuizCheck, _ examined: inout Set<ObjectiveID>,
    _ breached: inout Set<DutyID>, _ place: (String) -> SourcePosition
  ) {
    guard let name = folder.quizFile(id, in: "Quizzes", language: nil), let file = folder.file(name, diagnostics) else {
      return report(.unknownQuiz(id.text), path, place("quiz:"))
    }
    guard let base = quizzes.base(file, slug: id.text, module: module) else { return }
    examined.formUnion(base.questions.compactMap(\.objective?.value))
    breached.formUnion(base.questions.flatMap(\.breachableDuties))
    for language in course.languages.dropFirst() {
      guard let name = folder.quizFile(id, in: "Quizzes", language: language) else {
        file.report(.missingTranslation(what: "\(id).\(language).yaml", language: language), at: base.id.position)
        continue
      }
      if let own = folder.file(name, diagnostics) { quizzes.translation(own, of: base, into: language) }
    }
  }

  private func checkQuizFolder() {
    let known = Set(course.modules.compactMap { $0.quiz?.description })
    for name in folder.names(in: "Quizzes") {
      guard let parts = CourseFolder.parts(name, "yaml") else { continue }
      if !known.contains(parts.slug) { diagnostics.report(.unexpectedFile, "Quizzes/" + name, at: .start) }
    }
  }

  // MARK: References and words

  private func checkReferences(_ reader: ReferenceReader, _ references: KnownReferences) {
    if !folder.exists("Modules/countries/generic.yaml") {
      diagnostics.report(.missingFile("generic.yaml"), "Modules/countries/generic.yaml", at: .start)
    }
    for code in ["generic"] + reader.countryCodes() {
      guard let country = reader.countryFile(code) else { continue }
      references.check(country.sources, in: country.file)
      checkAge(country)
      for (name, position) in country.factPositions where !references.countryFacts.contains(name) {
        country.file.report(.unknownCountryFact(name), at: position)
      }
    }
    for id in reader.aidIDs() {
      for language in course.languages {
        guard let (aid, file) = reader.aid(id, language) else {
          let what = "\(id).\(language).md"
          diagnostics.report(
            .missingTranslation(what: what, language: language), "Modules/aids/\(what)", at: .start)
          continue
        }
        references.check(aid.blocks, in: file, through: 10_000)
        Fitting(file: file).check(aid.blocks, through: 10_000)
      }
    }
    checkGlossary(reader, references)
  }

  /// Days after which a fact should be read again in its source.
  private static let factsLast = 365

  /// Laws and authorities change: a fact that was read long ago is told.
  private func checkAge(_ country: ReferenceReader.CountryFile) {
    guard let today else { return }
    for (name, position) in country.factPositions.sorted(by: { $0.value < $1.value }) where country.country != nil {
      // What has no day rests on settled knowledge; amparo inventory lists it.
      guard let checked = country.factsChecked[name], let day = Timestamp(checked + "T00:00:00Z") else { continue }
      let days = (today.secondsSince1970 - day.secondsSince1970) / 86_400
      if days > Self.factsLast { country.file.report(.factOld(name, checked: checked), at: position) }
    }
  }

  private func checkGlossary(_ reader: ReferenceReader, _ references: KnownReferences) {
    guard let file = folder.file("Modules/glossary.yaml", DiagnosticCollector()) else { return }
    for term in reader.terms() {
      for source in term.sources where !references.sources.contains(source) {
        diagnostics.report(
          .unknownSource(source.text), file.name, at: file.locate("- " + source.text, from: 1, to: 100_000))
      }
    }
  }

  private func checkCatalogues() {
    for language in course.spokenLanguages {
      let name = "Modules/interface/\(language).yaml"
      guard folder.exists(name) else {
        // English is compiled in: a course may do without a file of its own.
        if language == .english { continue }
        diagnostics.report(.missingFile("\(language).yaml"), name, at: .start)
        continue
      }
      guard let file = folder.file(name, diagnostics) else { continue }
      let reader = CatalogueReader(file: file)
      if let catalogue = reader.catalogue() { reader.check(catalogue) }
    }
  }
}

extension BaseQuestion {
  /// The duties that its critical options breach.
  var breachableDuties: [DutyID] {
    options.compactMap { option in
      if case .critical(let duty) = option.standing { duty } else { nil }
    }
  }
}
