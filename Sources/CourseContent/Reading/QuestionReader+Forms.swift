internal import CourseModel

/// What each form of question has beside options, and what must hold of its key.
extension QuestionReader {
  /// Reads `marks:` of a spot question: what can be marked, by id, with the reasons.
  func baseMarks(_ fields: Fields, _ texts: inout QuestionTexts) -> [BaseOption] {
    texts.passage = fields.text("text")
    guard let passage = texts.passage, let entries = fields.fields("marks")?.entries else { return [] }
    let marks = PassageReader(file: file).passage(passage).marks
    var options: [OptionID: BaseOption] = [:]
    for entry in entries {
      guard let id = OptionID(entry.key) else {
        file.report(.badID(entry.key), at: entry.keyPosition)
        continue
      }
      guard let own = Fields(entry.value, called: entry.key, in: file, known: Self.markKeys) else { continue }
      guard marks.contains(where: { $0.id == id }) else {
        file.report(.markNotInText(id.text), at: entry.keyPosition)
        continue
      }
      let why = own.text("why")
      texts.options[id] = OptionTexts(text: nil, why: why)
      let isIndicator = own.truth("indicator")
      options[id] = BaseOption(
        id: id, position: entry.keyPosition, standing: isIndicator ? .correct : standing(own))
    }
    for mark in marks where options[mark.id] == nil && !entries.contains(where: { $0.key == mark.id.text }) {
      file.report(.markUnexplained(mark.id.text), at: mark.position)
    }
    return marks.compactMap { options[$0.id] }
  }

  /// Reads `targets:` of a match question.
  func baseTargets(_ fields: Fields, _ texts: inout QuestionTexts) -> [OptionID] {
    var targets: [OptionID] = []
    for node in fields.list("targets") {
      guard let own = Fields(node, called: "target", in: file, known: ["id", "text"]),
        let id = own.id("id", as: OptionID.self)
      else { continue }
      if targets.contains(id.value) { file.report(.repeatedID(id.value.text), at: id.position) }
      targets.append(id.value)
      texts.targets[id.value] = own.text("text")
    }
    return targets
  }

  /// Reports keys that cannot be scored.
  func checkKey(_ question: BaseQuestion) {
    switch question.kind {
    case "order": checkPlaces(question)
    case "match": checkTargets(question)
    case "rate":
      for option in question.options where option.rating == nil {
        file.report(.missingKey("rating"), at: option.position)
      }
      checkCount(question, Self.optionCount)
    case "spot":
      checkCount(question, 2...30)
      checkStandings(question)
    case "number", "text": break
    default:
      checkCount(question, Self.optionCount)
      checkStandings(question)
    }
  }

  private func checkCount(_ question: BaseQuestion, _ range: ClosedRange<Int>) {
    guard !range.contains(question.options.count) else { return }
    file.report(.wrongNumberOfOptions(count: question.options.count), at: question.position)
  }

  private func checkStandings(_ question: BaseQuestion) {
    guard question.options.count > 1 else { return }
    let correct = question.options.count { $0.standing == .correct }
    if correct == 0 {
      file.report(.noCorrectOption, at: question.position)
    } else if question.kind == "choice", correct > 1 {
      file.report(.severalCorrectOptions, at: question.position)
    } else if question.kind != "choice", correct == question.options.count {
      file.report(.noWrongOption, at: question.position)
    }
  }

  /// The places are 1, 2, 3 …, each once, and the steps do not already stand in order.
  private func checkPlaces(_ question: BaseQuestion) {
    checkCount(question, Self.optionCount)
    let places = question.options.compactMap(\.place)
    for option in question.options where option.place == nil { file.report(.missingKey("place"), at: option.position) }
    guard places.count == question.options.count, places.count > 1 else { return }
    if places.sorted() != Array(1...places.count) {
      file.report(.placesNotCounted, at: question.position)
    } else if places == places.sorted() {
      file.report(.alreadyInOrder, at: question.position)
    }
  }

  private func checkTargets(_ question: BaseQuestion) {
    checkCount(question, Self.optionCount)
    if !(2...9).contains(question.targets.count) {
      file.report(.wrongNumberOfOptions(count: question.targets.count), at: question.position)
    }
    for option in question.options {
      guard let target = option.target else {
        file.report(.missingKey("target"), at: option.position)
        continue
      }
      if !question.targets.contains(target) { file.report(.unknownTarget(target.text), at: option.position) }
    }
  }
}
