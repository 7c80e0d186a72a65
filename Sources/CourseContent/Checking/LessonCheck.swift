internal import CourseModel

/// Checks lessons: their pages against the module, their questions, their translations.
struct LessonCheck {
  let course: Course
  /// What may be cited; nil leaves citations unchecked.
  let references: KnownReferences?

  /// Checks a lesson file by itself.
  ///
  /// - Parameters:
  ///   - isBase: whether the file holds the keys of its questions.
  ///   - module: the module whose objectives and duties the questions name; nil leaves them unchecked.
  /// - Returns: the questions after the pages, of a base file.
  @discardableResult
  func pages(of lesson: LessonText, isBase: Bool, module: Module?) -> [BaseQuestion] {
    let file = lesson.file
    var questions: [BaseQuestion] = []
    for (index, page) in lesson.pages.enumerated() {
      let last = index + 1 < lesson.pages.count ? lesson.pages[index + 1].position.line : page.position.line + 400
      references?.check(page.blocks, in: file, through: last)
      references?.check(page.title, in: file, from: page.position.line, through: page.position.line)
      Fitting(file: file).check(page.blocks, through: last)
      Fitting(file: file).checkLength(page.blocks, at: page.position)
      guard let check = page.check else { continue }
      if isBase, let question = QuestionReader(file: file).baseQuestion(check.node) {
        run(question, file, module)
        questions.append(question)
      }
    }
    return questions
  }

  private func run(_ question: BaseQuestion, _ file: SourceFile, _ module: Module?) {
    guard let module else { return questionCheck(file, nil).checkTexts(question.texts) }
    questionCheck(file, module).run(question)
  }

  private func questionCheck(_ file: SourceFile, _ module: Module?) -> QuestionCheck {
    QuestionCheck(
      file: file, objectives: Set((module?.objectives ?? []).map(\.id)),
      duties: Set((module?.duties ?? []).map(\.id)), references: references, isInCourse: module != nil)
  }

  /// Checks that a lesson has the pages that its module lists, in that order.
  func outline(_ outline: LessonOutline, _ lesson: LessonText) {
    let file = lesson.file
    if lesson.id.value != outline.id { file.report(.idDiffers(expected: outline.id.text), at: lesson.id.position) }
    for page in lesson.pages where !outline.pages.contains(page.id) {
      file.report(.pageNotInModule(page.id.text), at: page.position)
    }
    for page in outline.pages where !lesson.pages.contains(where: { $0.id == page }) {
      file.report(.pageMissing(page.text), at: lesson.id.position)
    }
    let common = lesson.pages.map(\.id).filter(outline.pages.contains)
    if Set(common).count == outline.pages.count, common != outline.pages {
      file.report(.pageOrderDiffers, at: lesson.id.position)
    }
  }

  /// Checks that a translation has every page and question of the base, and no key.
  func translation(_ own: LessonText, of base: LessonText, into language: Language) {
    let (file, reader) = (own.file, QuestionReader(file: own.file))
    for page in base.pages {
      guard let translated = own.pages.first(where: { $0.id == page.id }) else {
        file.report(.missingTranslation(what: page.id.text, language: language), at: own.id.position)
        continue
      }
      guard let check = page.check,
        let question = QuestionReader(file: base.file.silent).baseQuestion(check.node)
      else { continue }
      guard let node = translated.check?.node, let texts = reader.texts(node, called: "check") else {
        file.report(.missingTranslation(what: question.id.text, language: language), at: translated.position)
        continue
      }
      checkID(node, question, file)
      reader.checkTranslation(texts, of: question, into: language)
      questionCheck(file, nil).checkTexts(texts)
    }
    for page in own.pages where !base.pages.contains(where: { $0.id == page.id }) {
      file.report(.translatesNothing(page.id.text), at: page.position)
    }
  }

  private func checkID(_ node: YAMLNode, _ question: BaseQuestion, _ file: SourceFile) {
    guard let fields = Fields(node, called: "check", in: file, known: nil),
      let id = fields.id("id", as: QuestionID.self), id.value != question.id
    else { return }
    file.report(.idDiffers(expected: question.id.text), at: id.position)
  }
}

extension SourceFile {
  /// The same file with findings thrown away: for reading again what was reported already.
  var silent: SourceFile { SourceFile(name: name, bytes: bytes, DiagnosticCollector()) }
}
