internal import CanonicalJSON
internal import CourseModel
internal import FileAccess
internal import Fingerprint

/// A quiz file in the base language.
struct BaseQuiz {
  var file: SourceFile
  var id: Located<ID<Quiz>>
  var module: Located<ModuleID>?
  var title: String
  var passMark: PassMark?
  /// The fields of the rules of attempts.
  var rules: AttemptRulesReader
  /// Whether each answer is asked how sure the trainee is of it.
  var asksCertainty: Bool
  var questions: [BaseQuestion]
  /// Objectives and duties that the quiz brings itself, as a trainer's own quiz may.
  var objectives: [Objective]
  var duties: [Duty]
}

/// The texts of a quiz in another language.
struct QuizTexts {
  var file: SourceFile
  var title: String?
  var questions: [QuestionID: QuestionTexts]
}

/// Reads quizzes and their translations.
struct QuizReader {
  /// The most questions of a quiz.
  static let questionLimit = 10_000

  let languages: [Language]

  func base(_ file: SourceFile) -> BaseQuiz? {
    let known = ["id", "module", "title", "pass-mark", "certainty", "objectives", "duties", "questions"]
    guard let document = file.document(),
      let fields = Fields(document, called: "quiz", in: file, known: known + AttemptRulesReader.keys),
      let id = fields.id("id", as: ID<Quiz>.self)
    else { return nil }
    let nodes = fields.list("questions")
    if nodes.isEmpty, fields["questions"]?.elements != nil { file.report(.noQuestions, at: fields.position) }
    if nodes.count > Self.questionLimit {
      file.report(.tooManyQuestions(limit: Self.questionLimit), at: nodes[Self.questionLimit].position)
    }
    let reader = QuestionReader(file: file)
    let questions = nodes.prefix(Self.questionLimit).compactMap(reader.baseQuestion)
    reportRepetitions(questions, file)
    return BaseQuiz(
      file: file, id: id, module: fields.optionalID("module"), title: fields.name("title") ?? id.value.text,
      passMark: fields.number("pass-mark", in: 1...100).flatMap(PassMark.init(percent:)),
      rules: AttemptRulesReader(fields: fields), asksCertainty: fields.truth("certainty"), questions: questions,
      objectives: objectives(fields), duties: duties(fields))
  }

  private func reportRepetitions(_ questions: [BaseQuestion], _ file: SourceFile) {
    var seen: Set<QuestionID> = []
    for question in questions where !seen.insert(question.id).inserted {
      file.report(.repeatedID(question.id.text), at: question.position)
    }
  }

  func objectives(_ fields: Fields) -> [Objective] {
    (fields.optionalFields("objectives")?.entries ?? []).compactMap { entry in
      texts(entry, fields.file).flatMap { text in ObjectiveID(entry.key).map { Objective(id: $0, text: text) } }
    }
  }

  func duties(_ fields: Fields) -> [Duty] {
    (fields.optionalFields("duties")?.entries ?? []).compactMap { entry in
      texts(entry, fields.file).flatMap { text in DutyID(entry.key).map { Duty(id: $0, text: text) } }
    }
  }

  private func texts(_ entry: YAMLEntry, _ file: SourceFile) -> LocalizedText? {
    guard ID<Objective>(entry.key) != nil else {
      file.report(.badID(entry.key), at: entry.keyPosition)
      return nil
    }
    return Fields(entry.value, called: entry.key, in: file, known: nil)?
      .localized(called: entry.key, languages: languages)
  }

  func texts(_ file: SourceFile, of base: BaseQuiz) -> QuizTexts? {
    guard let document = file.document(),
      let fields = Fields(document, called: "quiz", in: file, known: ["id", "title", "questions"])
    else { return nil }
    if let id = fields.id("id", as: ID<Quiz>.self), id.value != base.id.value {
      file.report(.idDiffers(expected: base.id.value.text), at: id.position)
    }
    let reader = QuestionReader(file: file)
    var questions: [QuestionID: QuestionTexts] = [:]
    for entry in fields.fields("questions")?.entries ?? [] {
      guard let id = QuestionID(entry.key), base.questions.contains(where: { $0.id == id }) else {
        file.report(.translatesNothing(entry.key), at: entry.keyPosition)
        continue
      }
      questions[id] = reader.texts(entry.value, called: entry.key)
    }
    return QuizTexts(file: file, title: fields.name("title"), questions: questions)
  }

  /// Reports every question that a translation lacks, wholly or in part.
  func checkTranslation(_ texts: QuizTexts, of base: BaseQuiz, into language: Language) {
    let reader = QuestionReader(file: texts.file)
    for question in base.questions {
      if let own = texts.questions[question.id] {
        reader.checkTranslation(own, of: question, into: language)
      } else {
        texts.file.report(.missingTranslation(what: question.id.text, language: language), at: .start)
      }
    }
  }

  /// The quiz in a language.
  ///
  /// - Parameter others: the texts of the course's other languages, whose typed answers are accepted too.
  func quiz(
    _ base: BaseQuiz, _ texts: QuizTexts?, others: [QuizTexts] = [], id: QuizID, module: Module?, policy: Policy,
    language: Language
  ) -> Quiz {
    let builder = QuestionBuilder(
      baseFile: base.file, file: texts?.file ?? base.file, language: language,
      baseLanguage: languages.first ?? language,
      translated: Self.accepted(base, in: (texts.map { [$0] } ?? []) + others))
    var quiz = Quiz(
      id: id, module: module?.id, title: texts?.title ?? base.title, passMark: base.passMark ?? policy.passMark,
      rules: base.rules.rules(over: policy.rules),
      questions: base.questions.map { builder.question($0, texts?.questions[$0.id]) },
      objectives: (module?.objectives ?? []) + base.objectives, duties: (module?.duties ?? []) + base.duties)
    quiz.asksCertainty = base.asksCertainty
    quiz.keyHash = Fingerprint.sha256(
      JSONValue.array(quiz.keyDescription.map { .string($0) }).canonicalBytes)
    let wording = base.questions.map { QuestionBuilder.wording($0, texts?.questions[$0.id]) }
    quiz.wordingHash = Fingerprint.sha256(JSONValue.array(wording).canonicalBytes)
    return quiz
  }

  /// What translations accept as typed answers.
  private static func accepted(_ base: BaseQuiz, in translations: [QuizTexts]) -> [QuestionID: [String]] {
    var accepted: [QuestionID: [String]] = [:]
    for question in base.questions where question.kind == "text" {
      accepted[question.id] = translations.flatMap { $0.questions[question.id]?.typed.answers ?? [] }
    }
    return accepted
  }
}

extension BaseQuiz {
  /// True where an answer in words may be right in another language.
  var acceptsWords: Bool { questions.contains { $0.kind == "text" } }
}
