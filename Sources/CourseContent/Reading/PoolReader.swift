internal import CanonicalJSON
internal import CourseModel
internal import Fingerprint

/// Reads the pool of the final assessment: `Quizzes/pool`, a file in the form of a quiz for each module of the blueprint.
struct PoolReader {
  static let path = "Quizzes/pool"

  let folder: CourseFolder
  let course: Course
  let language: Language

  /// The final assessment with the whole pool; nil where the course has none, or a file of the pool has mistakes.
  func finalAssessment() -> Quiz? {
    guard let final = course.finalAssessment else { return nil }
    let reader = ModuleContentReader(folder: folder, course: course, language: language)
    var quiz = Quiz(
      id: .finalAssessment, module: nil, title: final.title.text(in: language, course.baseLanguage),
      passMark: final.passMark, rules: final.rules, questions: [], objectives: [], duties: [])
    quiz.blueprint = final.blueprint
    var key = ["final-assessment pass-mark \(final.passMark.percent)"]
    var wording: [String] = []
    for share in final.blueprint.shares {
      guard let module = course.module(share.module).map(reader.whole), let id = ID<Quiz>(module.id.text),
        let part = reader.quiz(id, module: module, in: Self.path).quiz
      else { return nil }
      quiz.questions += part.questions.map { question in
        var owned = question
        owned.module = module.id
        return owned
      }
      quiz.moduleDuties[module.id] = part.duties
      key += part.keyDescription
      wording.append(part.wordingHash)
    }
    quiz.keyHash = Self.hash(key)
    quiz.wordingHash = Self.hash(wording)
    return quiz
  }

  private static func hash(_ lines: [String]) -> String {
    Fingerprint.sha256(JSONValue.array(lines.map { .string($0) }).canonicalBytes)
  }
}
