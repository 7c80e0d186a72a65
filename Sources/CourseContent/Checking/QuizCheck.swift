internal import CourseModel

/// Checks a quiz and its translations against the module, the sources and each other.
struct QuizCheck {
  let course: Course
  /// What may be cited; nil leaves citations unchecked.
  let references: KnownReferences?
  /// The order in which questions and options are shown, where it is not the quiz's own matter, as in a pool.
  var order: AttemptRules.Order?

  /// Reads and checks the base file of a quiz.
  ///
  /// - Parameter module: the module that the quiz closes; nil for a trainer's own.
  func base(_ file: SourceFile, slug: String?, module: Module?) -> BaseQuiz? {
    let reader = QuizReader(languages: course.languages)
    guard let base = reader.base(file) else { return nil }
    if let slug, slug != base.id.value.text { file.report(.idDiffers(expected: slug), at: base.id.position) }
    if let module, let own = base.module, own.value != module.id {
      file.report(.idDiffers(expected: module.id.text), at: own.position)
    }
    let objectives = Set((module?.objectives ?? []).map(\.id) + base.objectives.map(\.id))
    let duties = Set((module?.duties ?? []).map(\.id) + base.duties.map(\.id))
    let check = QuestionCheck(
      file: file, objectives: objectives, duties: duties, references: references, isInCourse: module != nil)
    for question in base.questions { check.run(question) }
    readTexts(reader, base, nil, language: course.baseLanguage)
    ItemWritingCheck(file: file, language: course.baseLanguage, isBase: true, isShuffled: isShuffled(base))
      .run(base.questions, at: base.id.position) { $0.texts }
    if let module, !module.duties.isEmpty, base.questions.allSatisfy(\.breachableDuties.isEmpty) {
      file.report(.writing(.moduleWithoutCritical(module.id.text)), at: base.id.position)
    }
    return base
  }

  /// Reads and checks the file of another language.
  func translation(_ file: SourceFile, of base: BaseQuiz, into language: Language) {
    let reader = QuizReader(languages: course.languages)
    guard let texts = reader.texts(file, of: base) else { return }
    reader.checkTranslation(texts, of: base, into: language)
    ItemWritingCheck(file: file, language: language, isShuffled: isShuffled(base))
      .run(base.questions, at: .start) { texts.questions[$0.id] }
    for question in texts.questions.values {
      QuestionCheck(file: file, objectives: [], duties: [], references: references, isInCourse: true)
        .checkTexts(question)
    }
  }

  /// Whether each attempt shows the options in an order of its own.
  private func isShuffled(_ base: BaseQuiz) -> Bool {
    (order ?? base.rules.order(over: course.policy.rules)) == .shuffled
  }

  /// Reads every text as Markdown, which reports what is not shown.
  private func readTexts(_ reader: QuizReader, _ base: BaseQuiz, _ texts: QuizTexts?, language: Language) {
    let id = QuizID.course(base.id.value)
    _ = reader.quiz(base, texts, id: id, module: nil, policy: course.policy, language: language)
  }
}

/// Checks one question: its references, and its texts in one language.
struct QuestionCheck {
  let file: SourceFile
  let objectives: Set<ObjectiveID>
  let duties: Set<DutyID>
  let references: KnownReferences?
  /// In the course every question names its source; a trainer's own may do without.
  let isInCourse: Bool

  func run(_ question: BaseQuestion) {
    if let objective = question.objective, !objectives.contains(objective.value) {
      file.report(.unknownObjective(objective.value.text), at: objective.position)
    } else if question.objective == nil, isInCourse {
      file.report(.missingKey("objective"), at: question.position)
    }
    for option in question.options {
      if case .critical(let duty) = option.standing, !duties.contains(duty) {
        let position = file.locate(duty.text, from: option.position.line, to: option.position.line + 40)
        file.report(.unknownDuty(duty.text), at: position)
      }
    }
    if question.sources.isEmpty, isInCourse { file.report(.missingSource, at: question.position) }
    references?.check(question.sources, in: file)
    checkTexts(question.texts)
  }

  /// Reports references that nothing defines, and pieces that fit no window.
  func checkTexts(_ texts: QuestionTexts) {
    let raw =
      [texts.situation, texts.prompt, texts.typed.why].compactMap { $0 }
      + texts.options.values.flatMap { [$0.text, $0.why] }
      .compactMap { $0 }
    for text in raw {
      let blocks = MarkdownReader(file, firstLine: text.line).blocks(text.text)
      let lines = text.text.split(separator: "\n", omittingEmptySubsequences: false).count
      references?.check(blocks, in: file, through: text.line + lines)
      Fitting(file: file).check(blocks, through: text.line + lines)
    }
  }
}
