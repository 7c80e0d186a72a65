internal import CourseModel

/// The texts of a question in one language, by id, before they are read as Markdown.
struct QuestionTexts {
  var situation: RawText?
  var prompt: RawText?
  var options: [OptionID: OptionTexts] = [:]
  var position: SourcePosition
}

/// The texts of an option in one language.
struct OptionTexts {
  var text: RawText?
  var why: RawText?
}

/// A question as its base file gives it: the key, and the texts of the base language.
struct BaseQuestion {
  var id: QuestionID
  var position: SourcePosition
  var kind: String
  var objective: Located<ObjectiveID>?
  var sources: [Located<SourceID>]
  var weight: Int
  var options: [BaseOption]
  var texts: QuestionTexts
}

/// An option as its base file gives it.
struct BaseOption {
  var id: OptionID
  var position: SourcePosition
  var standing: AnswerOption.Standing
}

/// Reads questions of quizzes and of lessons' checks.
struct QuestionReader {
  let file: SourceFile

  static let kinds = ["choice", "multiple"]
  static let keys = ["id", "kind", "objective", "sources", "weight", "situation", "prompt", "options"]
  static let optionKeys = ["id", "text", "correct", "critical", "duty", "why"]
  static let textKeys = ["id", "situation", "prompt", "options"]
  /// Keys that exist only in the base file.
  static let baseOnly = ["kind", "objective", "sources", "weight", "correct", "critical", "duty"]
  /// How many options a question may have.
  static let optionCount = 2...8

  // MARK: The base language

  func baseQuestion(_ node: YAMLNode) -> BaseQuestion? {
    guard let fields = Fields(node, called: "question", in: file, known: Self.keys),
      let id = fields.id("id", as: QuestionID.self)
    else { return nil }
    let kind = fields.text("kind")
    if let kind, !Self.kinds.contains(kind.text) { file.report(.unknownKind(kind.text), at: kind.position) }
    var texts = QuestionTexts(
      situation: fields.optionalText("situation"), prompt: fields.text("prompt"), position: fields.position)
    let nodes = fields.list("options")
    let options = nodes.compactMap { baseOption($0, &texts) }
    let question = BaseQuestion(
      id: id.value, position: id.position, kind: kind?.text ?? "", objective: fields.optionalID("objective"),
      sources: fields.ids("sources"), weight: fields.number("weight", in: 1...10) ?? 1, options: options, texts: texts)
    if nodes.count == options.count { checkOptions(question) }
    return question
  }

  private func baseOption(_ node: YAMLNode, _ texts: inout QuestionTexts) -> BaseOption? {
    guard let fields = Fields(node, called: "option", in: file, known: Self.optionKeys),
      let id = fields.id("id", as: OptionID.self)
    else { return nil }
    if texts.options[id.value] != nil { file.report(.repeatedID(id.value.text), at: id.position) }
    let why = fields.optionalText("why")
    if why == nil, fields["why"] == nil { file.report(.missingReason(id.value.text), at: id.position) }
    texts.options[id.value] = OptionTexts(text: fields.text("text"), why: why)
    return BaseOption(id: id.value, position: id.position, standing: standing(fields))
  }

  private func standing(_ fields: Fields) -> AnswerOption.Standing {
    let isCorrect = fields.truth("correct")
    let isCritical = fields.truth("critical")
    let duty = fields.optionalID("duty", as: DutyID.self)
    if isCorrect, isCritical { file.report(.criticalAndCorrect, at: fields.position) }
    if let duty, !isCritical { file.report(.dutyWithoutCritical, at: duty.position) }
    if isCritical, duty == nil { file.report(.criticalWithoutDuty, at: fields.position) }
    if isCritical, let duty { return .critical(duty: duty.value) }
    return isCorrect ? .correct : .wrong
  }

  private func checkOptions(_ question: BaseQuestion) {
    let correct = question.options.count { $0.standing == .correct }
    if !Self.optionCount.contains(question.options.count) {
      file.report(.wrongNumberOfOptions(count: question.options.count), at: question.position)
    } else if correct == 0 {
      file.report(.noCorrectOption, at: question.position)
    } else if question.kind == "choice", correct > 1 {
      file.report(.severalCorrectOptions, at: question.position)
    } else if question.kind == "multiple", correct == question.options.count {
      file.report(.noWrongOption, at: question.position)
    }
  }

  // MARK: Translations

  /// The texts of a question in another language: a map with the prompt, and options by id.
  func texts(_ node: YAMLNode, called name: String) -> QuestionTexts? {
    guard let fields = Fields(node, called: name, in: file, known: Self.textKeys + Self.baseOnly) else { return nil }
    reportKeys(in: fields)
    var texts = QuestionTexts(
      situation: fields.optionalText("situation"), prompt: fields.optionalText("prompt"), position: fields.position)
    guard let options = fields.optionalFields("options") else { return texts }
    for entry in options.entries {
      guard let id = OptionID(entry.key) else {
        file.report(.badID(entry.key), at: entry.keyPosition)
        continue
      }
      guard
        let option = Fields(entry.value, called: entry.key, in: file, known: ["text", "why"] + Self.baseOnly)
      else { continue }
      reportKeys(in: option)
      texts.options[id] = OptionTexts(text: option.optionalText("text"), why: option.optionalText("why"))
    }
    return texts
  }

  private func reportKeys(in fields: Fields) {
    for entry in fields.entries where Self.baseOnly.contains(entry.key) {
      file.report(.keyInTranslation(entry.key), at: entry.keyPosition)
    }
  }

  /// Reports what a translation lacks or has too much of.
  func checkTranslation(_ texts: QuestionTexts, of base: BaseQuestion, into language: Language) {
    let missing = { (what: String) in
      file.report(.missingTranslation(what: what, language: language), at: texts.position)
    }
    if base.texts.situation != nil, texts.situation == nil { missing("situation") }
    if texts.prompt == nil { missing("prompt") }
    for option in base.options {
      if texts.options[option.id]?.text == nil { missing("\(option.id).text") }
      if base.texts.options[option.id]?.why != nil, texts.options[option.id]?.why == nil { missing("\(option.id).why") }
    }
    for id in texts.options.keys.sorted() where !base.options.contains(where: { $0.id == id }) {
      file.report(.translatesNothing(id.text), at: texts.position)
    }
  }
}
