internal import CanonicalJSON
internal import CourseModel
internal import FileAccess

/// Notes where a trainee stands, for the next start.
///
/// The place is no part of the record: it is not merged, and losing it costs one key. It is overwritten in place with
/// a line of fixed length, which costs one call and survives a killed process.
enum PlaceFile {
  private static let length = 512

  static func bytes(_ place: Place) -> [UInt8] {
    var line = json(place).canonicalBytes
    guard line.count < length else { return [] }
    line += [UInt8](repeating: 0x20, count: length - 1 - line.count)
    return line + [0x0A]
  }

  static func place(_ bytes: [UInt8]) -> Place? {
    guard let json = try? JSONReader.value(in: bytes), let kind = json["kind"]?.string else { return nil }
    switch kind {
    case "map": return .courseMap
    case "module": return json["module"]?.string.flatMap { ModuleID($0) }.map(Place.module)
    case "page": return page(json).map { .page($0, anchor(json)) }
    case "check": return page(json).map(Place.check)
    case "question":
      guard let quiz = quiz(json), let question = json["question"]?.string.flatMap({ QuestionID($0) }) else {
        return nil
      }
      return .question(quiz, question)
    case "review": return quiz(json).map(Place.review)
    case "scenario":
      guard let module = json["module"]?.string.flatMap({ ModuleID($0) }),
        let scenario = json["scenario"]?.string.flatMap({ ScenarioID($0) })
      else { return nil }
      return .scenario(module, scenario)
    default: return nil
    }
  }

  private static func json(_ place: Place) -> JSONValue {
    switch place {
    case .courseMap: ["kind": "map"]
    case .module(let module): ["kind": "module", "module": .string(module.text)]
    case .page(let page, let anchor):
      [
        "kind": "page", "module": .string(page.module.text), "lesson": .string(page.lesson.text),
        "page": .string(page.page.text), "block": .integer(anchor.block), "character": .integer(anchor.character),
      ]
    case .check(let page):
      [
        "kind": "check", "module": .string(page.module.text), "lesson": .string(page.lesson.text),
        "page": .string(page.page.text),
      ]
    case .question(let quiz, let question):
      ["kind": "question", "quiz": .string(quiz.description), "question": .string(question.text)]
    case .review(let quiz): ["kind": "review", "quiz": .string(quiz.description)]
    case .scenario(let module, let scenario):
      ["kind": "scenario", "module": .string(module.text), "scenario": .string(scenario.text)]
    }
  }

  private static func page(_ json: JSONValue) -> PageReference? {
    guard let module = json["module"]?.string.flatMap({ ModuleID($0) }),
      let lesson = json["lesson"]?.string.flatMap({ LessonID($0) }),
      let page = json["page"]?.string.flatMap({ PageID($0) })
    else { return nil }
    return PageReference(module: module, lesson: lesson, page: page)
  }

  private static func anchor(_ json: JSONValue) -> TextAnchor {
    TextAnchor(block: json["block"]?.integer ?? 0, character: json["character"]?.integer ?? 0)
  }

  private static func quiz(_ json: JSONValue) -> QuizID? { json["quiz"]?.string.flatMap { QuizID($0) } }
}
