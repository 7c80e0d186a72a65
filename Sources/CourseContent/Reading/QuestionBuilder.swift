internal import CanonicalJSON
internal import CourseModel

/// Makes questions of keys and texts: a language's own texts, and the base texts where it has none.
struct QuestionBuilder {
  /// The file of the keys and of the base texts.
  let baseFile: SourceFile
  /// The file of the language's own texts; the base file where the language is the base.
  let file: SourceFile
  let language: Language
  let baseLanguage: Language
  /// What the other languages of the course accept as typed answers, the reader's among them.
  var translated: [QuestionID: [String]] = [:]

  func question(_ base: BaseQuestion, _ texts: QuestionTexts?) -> Question {
    let isTranslated = texts?.prompt != nil
    let options = base.options.map { option in
      AnswerOption(
        id: option.id, text: inlines(texts?.options[option.id]?.text, base.texts.options[option.id]?.text),
        standing: option.standing, reason: blocks(texts?.options[option.id]?.why, base.texts.options[option.id]?.why))
    }
    return Question(
      id: base.id, objective: base.objective?.value, sources: base.sources.map(\.value), weight: base.weight,
      situation: blocks(texts?.situation, base.texts.situation), prompt: inlines(texts?.prompt, base.texts.prompt),
      form: form(base, options, texts), language: isTranslated ? language : baseLanguage)
  }

  private func form(_ base: BaseQuestion, _ options: [AnswerOption], _ texts: QuestionTexts?) -> QuestionForm {
    switch base.kind {
    case "multiple": return .multiple(MultipleForm(options: options))
    case "order":
      let key = base.options.sorted { ($0.place ?? 0) < ($1.place ?? 0) }.map(\.id)
      return .order(OrderForm(steps: options, key: key))
    case "match":
      let targets = base.targets.map { id in
        MatchForm.Target(id: id, text: inlines(texts?.targets[id], base.texts.targets[id]))
      }
      return .match(MatchForm(items: options, targets: targets, key: key(base, \.target)))
    case "rate": return .rate(RateForm(actions: options, key: key(base, \.rating)))
    case "spot": return .spot(spot(base, options, texts))
    case "number": return .number(number(base, texts))
    case "text": return .text(text(base, texts))
    default: return .choice(ChoiceForm(options: options))
    }
  }

  private func key<Value>(_ base: BaseQuestion, _ value: KeyPath<BaseOption, Value?>) -> [OptionID: Value] {
    Dictionary(
      base.options.compactMap { option in option[keyPath: value].map { (option.id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The passage in the reader's language; its marks are told by the words that stand there.
  private func spot(_ base: BaseQuestion, _ options: [AnswerOption], _ texts: QuestionTexts?) -> SpotForm {
    guard let raw = texts?.passage ?? base.texts.passage else { return SpotForm(passage: [], marks: []) }
    let read = PassageReader(file: texts?.passage == nil ? baseFile : file).passage(raw)
    let marks = options.map { option in
      var marked = option
      marked.text = read.marks.first { $0.id == option.id }.map { [.text($0.words)] } ?? []
      return marked
    }
    return SpotForm(passage: read.paragraphs, marks: marks)
  }

  private func number(_ base: BaseQuestion, _ texts: QuestionTexts?) -> NumberForm {
    NumberForm(
      answer: base.number?.answer ?? .zero, tolerance: base.number?.tolerance ?? .zero,
      unit: (texts?.typed.unit ?? base.texts.typed.unit)?.oneLine ?? "",
      reason: blocks(texts?.typed.why, base.texts.typed.why))
  }

  private func text(_ base: BaseQuestion, _ texts: QuestionTexts?) -> TextForm {
    TextForm(
      key: base.texts.typed.answers, translated: translated[base.id] ?? [], shown: texts?.typed.answers.first,
      reason: blocks(texts?.typed.why, base.texts.typed.why))
  }

  private func blocks(_ own: RawText?, _ base: RawText?) -> [Block] {
    if let own { return MarkdownReader(file, firstLine: own.line).blocks(own.text) }
    return base.map { MarkdownReader(baseFile, firstLine: $0.line).blocks($0.text) } ?? []
  }

  private func inlines(_ own: RawText?, _ base: RawText?) -> [Inline] {
    if let own { return MarkdownReader(file, firstLine: own.line).inlines(own.text) }
    return base.map { MarkdownReader(baseFile, firstLine: $0.line).inlines($0.text) } ?? []
  }

  /// The wording of a question as the trainee sees it, for the hash that tells later whether it was the same.
  static func wording(_ base: BaseQuestion, _ texts: QuestionTexts?) -> JSONValue {
    func text(_ own: RawText?, _ base: RawText?) -> JSONValue { .string((own ?? base)?.text ?? "") }
    var wording: [String: JSONValue] = [
      "id": .string(base.id.text),
      "situation": text(texts?.situation, base.texts.situation),
      "prompt": text(texts?.prompt, base.texts.prompt),
      "options": .array(
        base.options.map { option in
          let own = texts?.options[option.id]
          let original = base.texts.options[option.id]
          return [
            "id": .string(option.id.text), "text": text(own?.text, original?.text),
            "why": text(own?.why, original?.why),
          ]
        }),
    ]
    if base.texts.passage != nil { wording["text"] = text(texts?.passage, base.texts.passage) }
    if !base.targets.isEmpty {
      wording["targets"] = .array(base.targets.map { text(texts?.targets[$0], base.texts.targets[$0]) })
    }
    typedWording(base, texts).forEach { wording[$0] = $1 }
    return .object(wording)
  }

  private static func typedWording(_ base: BaseQuestion, _ texts: QuestionTexts?) -> [String: JSONValue] {
    let (own, original) = (texts?.typed, base.texts.typed)
    var wording: [String: JSONValue] = [:]
    if let why = own?.why ?? original.why { wording["why"] = .string(why.text) }
    if let unit = own?.unit ?? original.unit { wording["unit"] = .string(unit.oneLine) }
    if base.kind == "text" {
      let answers = own.flatMap { $0.accepted.isEmpty ? nil : $0.answers } ?? original.answers
      wording["accept"] = .array(answers.map { .string($0) })
    }
    return wording
  }
}
