internal import CourseModel

/// What a question with a typed answer has in place of options, in one language.
struct TypedTexts {
  /// What a number counts.
  var unit: RawText?
  /// The answers accepted.
  var accepted: [RawText] = []
  /// Why the right answer is right.
  var why: RawText?
}

/// The questions whose answer is typed: a number, or a few words.
extension QuestionReader {
  /// The keys of typed answers that are texts.
  static let typedTextKeys = ["unit", "accept", "why"]
  /// The longest unit, in characters: it stands beside the field in the smallest window.
  static let unitLimit = 24
  /// The most answers that a question accepts in one language.
  static let acceptedLimit = 100

  // MARK: The base language

  /// Reads `answer:`, `tolerance:`, `unit:` and `why:` of a number question.
  func baseNumber(_ fields: Fields, _ texts: inout QuestionTexts) -> (DecimalNumber, DecimalNumber)? {
    texts.typed = typedTexts(fields)
    reportMissingWhy(texts, fields)
    let tolerance = fields["tolerance"] == nil ? .zero : number("tolerance", fields)
    if let tolerance, tolerance.isNegative, let node = fields["tolerance"] {
      file.report(.negativeTolerance, at: node.position)
    }
    guard let answer = fields.required("answer").flatMap({ _ in number("answer", fields) }), let tolerance else {
      return nil
    }
    return (answer, tolerance)
  }

  private func number(_ key: String, _ fields: Fields) -> DecimalNumber? {
    guard let text = fields.optionalText(key) else { return nil }
    guard let number = DecimalNumber(text.text) else {
      file.report(.badNumber(key: key), at: text.position)
      return nil
    }
    return number
  }

  /// Reads `accept:` and `why:` of a text question.
  func baseAccepted(_ fields: Fields, _ texts: inout QuestionTexts) {
    texts.typed = typedTexts(fields)
    reportMissingWhy(texts, fields)
    if fields["accept"] == nil { file.report(.missingKey("accept"), at: fields.position) }
  }

  private func reportMissingWhy(_ texts: QuestionTexts, _ fields: Fields) {
    if texts.typed.why == nil, fields["why"] == nil { file.report(.missingKey("why"), at: fields.position) }
  }

  // MARK: Every language

  func typedTexts(_ fields: Fields) -> TypedTexts {
    TypedTexts(unit: unit(fields), accepted: accepted(fields), why: fields.optionalText("why"))
  }

  private func unit(_ fields: Fields) -> RawText? {
    guard let unit = fields.optionalText("unit") else { return nil }
    guard unit.oneLine.count <= Self.unitLimit else {
      file.report(.textTooLong(key: "unit", limit: Self.unitLimit), at: unit.position)
      return nil
    }
    return unit
  }

  /// The answers of a list; what nobody could type, and what is there already, is reported.
  private func accepted(_ fields: Fields) -> [RawText] {
    guard fields["accept"] != nil else { return [] }
    let nodes = fields.list("accept")
    if nodes.isEmpty, let node = fields["accept"], node.elements != nil {
      file.report(.nothingAccepted, at: node.position)
    }
    if nodes.count > Self.acceptedLimit {
      file.report(.tooManyAccepted(limit: Self.acceptedLimit), at: nodes[Self.acceptedLimit].position)
    }
    var known: [String: String] = [:]
    return nodes.prefix(Self.acceptedLimit).compactMap { node in
      guard let raw = fields.text(of: node, "accept") else { return nil }
      guard let answer = TypedAnswer(raw.oneLine) else {
        file.report(.textTooLong(key: "accept", limit: TypedAnswer.longest), at: raw.position)
        return nil
      }
      if answer.essence.isEmpty {
        file.report(.acceptsNothing(answer.text), at: raw.position)
      } else if let other = known.updateValue(answer.text, forKey: answer.essence) {
        file.report(.acceptedTwice(answer.text, asWell: other), at: raw.position)
      }
      return raw
    }
  }

  // MARK: Translations

  /// Reports what a translation of a typed question lacks, and what belongs to no such question.
  func checkTyped(_ texts: QuestionTexts, of base: BaseQuestion, _ missing: (String) -> Void) {
    let (own, original) = (texts.typed, base.texts.typed)
    if original.unit != nil, own.unit == nil { missing("unit") }
    if original.why != nil, own.why == nil { missing("why") }
    if base.kind == "text", own.accepted.isEmpty { missing("accept") }
    let surplus = [
      ("unit", own.unit, original.unit == nil), ("accept", own.accepted.first, base.kind != "text"),
      ("why", own.why, original.why == nil),
    ]
    for (key, text, isSurplus) in surplus where isSurplus {
      if let text { file.report(.translatesNothing(key), at: text.position) }
    }
  }
}

extension TypedTexts {
  /// The answers accepted, as they are compared and shown.
  var answers: [String] { accepted.compactMap { TypedAnswer($0.oneLine)?.text } }
}
