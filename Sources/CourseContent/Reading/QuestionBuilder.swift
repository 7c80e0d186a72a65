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

  func question(_ base: BaseQuestion, _ texts: QuestionTexts?) -> Question {
    let isTranslated = texts?.prompt != nil
    let options = base.options.map { option in
      AnswerOption(
        id: option.id, text: inlines(texts?.options[option.id]?.text, base.texts.options[option.id]?.text),
        standing: option.standing, reason: blocks(texts?.options[option.id]?.why, base.texts.options[option.id]?.why))
    }
    let form: QuestionForm =
      base.kind == "multiple" ? .multiple(MultipleForm(options: options)) : .choice(ChoiceForm(options: options))
    return Question(
      id: base.id, objective: base.objective?.value, sources: base.sources.map(\.value), weight: base.weight,
      situation: blocks(texts?.situation, base.texts.situation), prompt: inlines(texts?.prompt, base.texts.prompt),
      form: form, language: isTranslated ? language : baseLanguage)
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
    return [
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
  }
}
