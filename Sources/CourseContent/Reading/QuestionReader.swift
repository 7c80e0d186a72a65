internal import CourseModel

/// The texts of a question in one language, by id, before they are read as Markdown.
struct QuestionTexts {
  var situation: RawText?
  var prompt: RawText?
  var options: [OptionID: OptionTexts] = [:]
  /// The running text of a spot question.
  var passage: RawText?
  /// The words of a match question's targets.
  var targets: [OptionID: RawText] = [:]
  /// What a question with a typed answer has in place of options.
  var typed = TypedTexts()
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
  /// What the items of a match question belong to.
  var targets: [OptionID] = []
  /// The key of a number question.
  var number: (answer: DecimalNumber, tolerance: DecimalNumber)?
  var texts: QuestionTexts
}

/// An option as its base file gives it.
struct BaseOption {
  var id: OptionID
  var position: SourcePosition
  var standing: AnswerOption.Standing
  /// The step's place in an order, from 1.
  var place: Int?
  /// The experts' rating of an action.
  var rating: Rating?
  /// The target of an item.
  var target: OptionID?
}

/// Reads questions of quizzes and of lessons' checks.
struct QuestionReader {
  let file: SourceFile

  static let kinds = ["choice", "multiple", "order", "match", "rate", "spot", "number", "text"]
  static let keys = ["id", "kind", "objective", "sources", "weight", "situation", "prompt"]
  /// What an option says of the key, by kind of question.
  static let optionKeys = [
    "order": ["place"], "match": ["target"], "rate": ["rating", "critical", "duty"],
  ]
  /// What a question of a kind has beside the keys of all.
  static let ownKeys = [
    "match": ["options", "targets"], "spot": ["text", "marks"], "number": ["answer", "tolerance", "unit", "why"],
    "text": ["accept", "why"],
  ]
  static let textKeys = ["id", "situation", "prompt", "options", "text", "marks", "targets"] + typedTextKeys
  static let markKeys = ["indicator", "critical", "duty", "why"]
  /// Keys that exist only in the base file.
  static let baseOnly = [
    "kind", "objective", "sources", "weight", "correct", "critical", "duty", "place", "target", "rating", "indicator",
    "answer", "tolerance",
  ]
  /// How many options a question may have.
  static let optionCount = 2...8

  // MARK: The base language

  /// The kind that a question names; empty where it names none.
  static func kind(of node: YAMLNode) -> String {
    node.entries?.first { $0.key == "kind" }?.value.scalar?.text ?? ""
  }

  func baseQuestion(_ node: YAMLNode) -> BaseQuestion? {
    let name = Self.kind(of: node)
    let own = Self.ownKeys[name] ?? ["options"]
    guard let fields = Fields(node, called: "question", in: file, known: Self.keys + own),
      let id = fields.id("id", as: QuestionID.self)
    else { return nil }
    let kind = fields.text("kind")
    if let kind, !Self.kinds.contains(kind.text) { file.report(.unknownKind(kind.text), at: kind.position) }
    var texts = QuestionTexts(
      situation: fields.optionalText("situation"), prompt: fields.text("prompt"), position: fields.position)
    let nodes = own.contains("options") ? fields.list("options") : []
    let options =
      name == "spot" ? baseMarks(fields, &texts) : nodes.compactMap { baseOption($0, of: name, &texts) }
    let targets = name == "match" ? baseTargets(fields, &texts) : []
    let number = name == "number" ? baseNumber(fields, &texts) : nil
    if name == "text" { baseAccepted(fields, &texts) }
    let question = BaseQuestion(
      id: id.value, position: id.position, kind: kind?.text ?? "", objective: fields.optionalID("objective"),
      sources: fields.ids("sources"), weight: fields.number("weight", in: 1...10) ?? 1, options: options,
      targets: targets, number: number, texts: texts)
    if name == "spot" || nodes.count == options.count { checkKey(question) }
    return question
  }

  private func baseOption(_ node: YAMLNode, of kind: String, _ texts: inout QuestionTexts) -> BaseOption? {
    let known = ["id", "text", "why"] + (Self.optionKeys[kind] ?? ["correct", "critical", "duty"])
    guard let fields = Fields(node, called: "option", in: file, known: known),
      let id = fields.id("id", as: OptionID.self)
    else { return nil }
    if texts.options[id.value] != nil { file.report(.repeatedID(id.value.text), at: id.position) }
    let why = fields.optionalText("why")
    if why == nil, fields["why"] == nil { file.report(.missingReason(id.value.text), at: id.position) }
    texts.options[id.value] = OptionTexts(text: fields.text("text"), why: why)
    return BaseOption(
      id: id.value, position: id.position, standing: standing(fields), place: fields.number("place", in: 1...8),
      rating: fields.number("rating", in: 1...4).flatMap(Rating.init(rawValue:)),
      target: fields.optionalID("target", as: OptionID.self)?.value)
  }

  func standing(_ fields: Fields) -> AnswerOption.Standing {
    let isCorrect = fields.truth("correct")
    let isCritical = fields.truth("critical")
    let duty = fields.optionalID("duty", as: DutyID.self)
    if isCorrect, isCritical { file.report(.criticalAndCorrect, at: fields.position) }
    if let duty, !isCritical { file.report(.dutyWithoutCritical, at: duty.position) }
    if isCritical, duty == nil { file.report(.criticalWithoutDuty, at: fields.position) }
    if isCritical, let duty { return .critical(duty: duty.value) }
    return isCorrect ? .correct : .wrong
  }

  // MARK: Translations

  /// The texts of a question in another language: a map with the prompt, and options by id.
  func texts(_ node: YAMLNode, called name: String) -> QuestionTexts? {
    guard let fields = Fields(node, called: name, in: file, known: Self.textKeys + Self.baseOnly) else { return nil }
    reportKeys(in: fields)
    var texts = QuestionTexts(
      situation: fields.optionalText("situation"), prompt: fields.optionalText("prompt"), position: fields.position)
    texts.passage = fields.optionalText("text")
    texts.typed = typedTexts(fields)
    for entry in fields.optionalFields("targets")?.entries ?? [] {
      guard let id = OptionID(entry.key) else {
        file.report(.badID(entry.key), at: entry.keyPosition)
        continue
      }
      texts.targets[id] = fields.text(of: entry.value, entry.key)
    }
    for entry in (fields.optionalFields("options") ?? fields.optionalFields("marks"))?.entries ?? [] {
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
    if base.texts.passage != nil { checkPassage(texts, of: base, missing) }
    checkTyped(texts, of: base, missing)
    for target in base.targets where texts.targets[target] == nil { missing("targets.\(target)") }
    for option in base.options {
      if base.kind != "spot", texts.options[option.id]?.text == nil { missing("\(option.id).text") }
      if base.texts.options[option.id]?.why != nil, texts.options[option.id]?.why == nil { missing("\(option.id).why") }
    }
    for id in texts.targets.keys.sorted() where !base.targets.contains(id) {
      file.report(.translatesNothing(id.text), at: texts.position)
    }
    for id in texts.options.keys.sorted() where !base.options.contains(where: { $0.id == id }) {
      file.report(.translatesNothing(id.text), at: texts.position)
    }
  }

  /// The text of a spot question has the same marks in every language.
  private func checkPassage(_ texts: QuestionTexts, of base: BaseQuestion, _ missing: (String) -> Void) {
    guard let passage = texts.passage else { return missing("text") }
    let marks = PassageReader(file: file).passage(passage).marks
    for option in base.options where !marks.contains(where: { $0.id == option.id }) {
      file.report(.markNotInText(option.id.text), at: passage.position)
    }
    for mark in marks where !base.options.contains(where: { $0.id == mark.id }) {
      file.report(.translatesNothing(mark.id.text), at: mark.position)
    }
  }
}
