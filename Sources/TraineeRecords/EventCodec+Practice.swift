internal import CanonicalJSON
internal import CourseModel
internal import SpacedRepetition

/// The event of practice. docs/formats.md lists its members.
extension EventCodec {
  static func members(_ answer: PracticeAnswer) -> [String: JSONValue] {
    var members: [String: JSONValue] = [
      "module": .string(answer.item.module.text), "question": .string(answer.item.question.text),
      "recall": .integer(answer.recall.rawValue), "response": json(answer.response),
    ]
    if case .check(let page, _) = answer.item {
      members["lesson"] = .string(page.lesson.text)
      members["page"] = .string(page.page.text)
    }
    return members
  }

  static func practiceAnswer(_ reader: MemberReader) throws(EventDamage) -> PracticeAnswer {
    guard let recall = Recall(rawValue: try reader.number("recall")) else { throw EventDamage(member: "recall") }
    let module: ModuleID = try reader.id("module")
    let question: QuestionID = try reader.id("question")
    let item =
      reader.has("page")
      ? PracticeItem.check(
        PageReference(module: module, lesson: try reader.id("lesson"), page: try reader.id("page")), question)
      : .quiz(module, question)
    return PracticeAnswer(item: item, response: try response(reader), recall: recall)
  }
}
