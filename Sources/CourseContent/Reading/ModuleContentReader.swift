internal import CourseModel

/// Reads a module in one language, for a reader: what has mistakes is left out and told as a gap.
struct ModuleContentReader {
  let folder: CourseFolder
  let course: Course
  let language: Language

  /// The whole of a module of which only the map's part may be known.
  func whole(_ module: Module) -> Module {
    let reader = CourseReader(folder: folder, diagnostics: DiagnosticCollector())
    return folder.moduleFolder(module.id).flatMap { reader.module(module.id, in: $0, course.languages) } ?? module
  }

  func content(of outline: Module, facts: LocalFacts) -> ModuleContent {
    let module = whole(outline)
    let (lessons, lessonGaps) = lessons(of: module)
    var gaps = lessonGaps
    var found: Quiz?
    if case .course(let id)? = module.quiz {
      let (quiz, quizGaps) = quiz(id, module: module)
      found = quiz
      gaps += quizGaps
    }
    let references = ReferenceReader(
      folder: folder, languages: course.languages, diagnostics: DiagnosticCollector())
    let wanted = Set(module.lessons.flatMap(\.terms))
    let terms = references.terms().filter { wanted.contains($0.id) }
    var told: Set<ContentGap> = []
    return ModuleContent(
      outline: module, language: language, lessons: lessons, quiz: found,
      scenarios: ScenarioFolder(folder: folder, course: course, language: language).outlines(of: module.id),
      sources: references.sources(), facts: facts,
      terms: Dictionary(terms.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
      gaps: gaps.filter { told.insert($0).inserted })
  }

  // MARK: Lessons

  func lessons(of module: Module) -> (lessons: [Lesson], gaps: [ContentGap]) {
    guard let path = folder.moduleFolder(module.id) else { return ([], []) }
    var lessons: [Lesson] = []
    var gaps: [ContentGap] = []
    for outline in module.lessons {
      let collector = DiagnosticCollector()
      guard let base = text(outline.id, path, course.baseLanguage, collector), isSound(base, collector) else {
        let name = folder.lessonFile(outline.id, in: path, course.baseLanguage) ?? "\(path)/\(outline.id)"
        gaps.append(.unusable(file: name, errors: max(1, collector.errorCount)))
        continue
      }
      let own = language == course.baseLanguage ? base : text(outline.id, path, language, collector)
      if own == nil || collector.errorCount > 0 { gaps.append(.untranslated(file: base.file.name)) }
      lessons.append(lesson(base, collector.errorCount == 0 ? own : nil, others: others(base, path)))
    }
    return (lessons, gaps)
  }

  /// The texts of a lesson in the course's other languages, where a question in it accepts words in each of them.
  private func others(_ base: LessonText, _ path: String) -> [LessonText] {
    guard base.pages.contains(where: { $0.check.map { QuestionReader.kind(of: $0.node) } == "text" }) else { return [] }
    return course.languages.dropFirst().filter { $0 != language }.compactMap { other in
      let collector = DiagnosticCollector()
      let texts = text(base.id.value, path, other, collector)
      return collector.errorCount == 0 ? texts : nil
    }
  }

  /// True where neither the pages nor the questions after them have errors.
  private func isSound(_ base: LessonText, _ collector: DiagnosticCollector) -> Bool {
    let reader = QuestionReader(file: base.file)
    for page in base.pages { if let check = page.check { _ = reader.baseQuestion(check.node) } }
    return collector.errorCount == 0
  }

  private func text(
    _ id: LessonID, _ path: String, _ language: Language, _ collector: DiagnosticCollector
  ) -> LessonText? {
    folder.lessonFile(id, in: path, language)
      .flatMap { folder.file($0, collector) }
      .flatMap { LessonFileReader(file: $0).lesson() }
  }

  /// A lesson of its base text and its translation: the pages of the base, each in the language that has it.
  func lesson(_ base: LessonText, _ own: LessonText?, others: [LessonText] = []) -> Lesson {
    let pages = base.pages.map { page in
      let translated = own?.pages.first { $0.id == page.id }
      return Page(
        id: page.id, title: (translated ?? page).title, blocks: (translated ?? page).blocks,
        check: check(page, base.file, translated, own?.file ?? base.file, others))
    }
    return Lesson(id: base.id.value, title: own?.title ?? base.title, pages: pages)
  }

  private func check(
    _ page: PageText, _ baseFile: SourceFile, _ translated: PageText?, _ file: SourceFile, _ others: [LessonText]
  ) -> Question? {
    guard let check = page.check, let base = QuestionReader(file: baseFile).baseQuestion(check.node) else { return nil }
    let isBase = file.name == baseFile.name
    let texts = isBase ? nil : translated?.check.flatMap { QuestionReader(file: file).texts($0.node, called: "check") }
    var builder = QuestionBuilder(
      baseFile: baseFile, file: file, language: language, baseLanguage: course.baseLanguage)
    let elsewhere = others.compactMap { other in
      other.pages.first { $0.id == page.id }?.check.flatMap {
        QuestionReader(file: other.file.silent).texts($0.node, called: "check")
      }
    }
    builder.translated[base.id] = ((texts.map { [$0] } ?? []) + elsewhere).flatMap(\.typed.answers)
    return builder.question(base, texts)
  }

  // MARK: Quizzes

  func quiz(
    _ id: ID<Quiz>, module: Module?, in quizzes: String = "Quizzes", own: Bool = false
  ) -> (quiz: Quiz?, gaps: [ContentGap]) {
    let collector = DiagnosticCollector()
    guard let name = folder.quizFile(id, in: quizzes, language: nil), let file = folder.file(name, collector) else {
      return (nil, [.unusable(file: "\(quizzes)/\(id).yaml", errors: max(1, collector.errorCount))])
    }
    let reader = QuizReader(languages: course.languages)
    guard let base = reader.base(file), collector.errorCount == 0 else {
      return (nil, [.unusable(file: name, errors: collector.errorCount)])
    }
    let texts = translation(of: base, id, into: language, in: quizzes)
    // Typed answers are right in every language: whichever is read, an attempt earns the same.
    let others = course.languages.filter { base.acceptsWords && $0 != language }
      .compactMap { translation(of: base, id, into: $0, in: quizzes) }
    let quiz = reader.quiz(
      base, texts, others: others, id: own ? .own(id) : .course(id), module: module, policy: course.policy,
      language: language)
    return (quiz, texts == nil && language != course.baseLanguage ? [.untranslated(file: name)] : [])
  }

  /// The texts of a quiz in another language than the base; nil where there are none, or where they have mistakes.
  private func translation(
    of base: BaseQuiz, _ id: ID<Quiz>, into language: Language, in quizzes: String
  ) -> QuizTexts? {
    guard language != course.baseLanguage, let name = folder.quizFile(id, in: quizzes, language: language) else {
      return nil
    }
    let collector = DiagnosticCollector()
    let texts = folder.file(name, collector).flatMap {
      QuizReader(languages: course.languages).texts($0, of: base)
    }
    return collector.errorCount == 0 ? texts : nil
  }
}
