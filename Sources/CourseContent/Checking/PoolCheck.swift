internal import CourseModel

/// Checks the pool of the final assessment against its blueprint.
struct PoolCheck {
  let course: Course
  let folder: CourseFolder
  let references: KnownReferences
  let diagnostics: DiagnosticCollector

  func run() {
    let names = folder.names(in: PoolReader.path).filter { $0.hasSuffix(".yaml") }
    let shares = course.finalAssessment?.blueprint.shares ?? []
    let drawn = Set(shares.map(\.module.text))
    for name in names where CourseFolder.parts(name, "yaml").map({ !drawn.contains($0.slug) }) ?? true {
      diagnostics.report(.unexpectedFile, "\(PoolReader.path)/\(name)", at: .start)
    }
    guard let final = course.finalAssessment else { return }
    var pool: [Question] = []
    var seen: Set<QuestionID> = []
    for share in shares { pool += questions(of: share, &seen) }
    for module in course.modules where !drawn.contains(module.id.text) {
      report(.moduleNotDrawn(module.id.text), "final-assessment:")
    }
    for shortage in final.blueprint.shortages(in: pool) {
      let module = shortage.module.text
      switch shortage.what {
      case .questions(let have, let need):
        report(.poolTooSmall(module: module, have: have, need: need), "\(module):")
      case .critical: report(.poolWithoutCritical(module: module), "\(module):")
      case .objective(let id): report(.poolWithoutObjective(id.text), "\(id):")
      }
    }
  }

  private func report(_ fault: PoolFault, _ place: String) {
    let name = "Modules/course.yaml"
    let file = folder.file(name, DiagnosticCollector())
    diagnostics.report(.pool(fault), name, at: file?.locate(place, from: 1, to: 2000) ?? .start)
  }

  private func questions(of share: Blueprint.Share, _ seen: inout Set<QuestionID>) -> [Question] {
    guard let module = course.module(share.module), let id = ID<Quiz>(module.id.text) else { return [] }
    guard let name = folder.quizFile(id, in: PoolReader.path, language: nil), let file = folder.file(name, diagnostics)
    else {
      report(.poolMissing(module: module.id.text), "\(module.id):")
      return []
    }
    let check = QuizCheck(course: course, references: references, order: course.finalAssessment?.rules.order)
    guard let base = check.base(file, slug: id.text, module: module) else { return [] }
    for question in base.questions where !seen.insert(question.id).inserted {
      file.report(.repeatedID(question.id.text), at: question.position)
    }
    for language in course.languages.dropFirst() {
      guard let name = folder.quizFile(id, in: PoolReader.path, language: language) else {
        file.report(.missingTranslation(what: "\(id).\(language).yaml", language: language), at: base.id.position)
        continue
      }
      if let own = folder.file(name, diagnostics) { check.translation(own, of: base, into: language) }
    }
    let quiz = QuizReader(languages: course.languages).quiz(
      base, nil, id: .finalAssessment, module: module, policy: course.policy, language: course.baseLanguage)
    return quiz.questions.map { question in
      var owned = question
      owned.module = module.id
      return owned
    }
  }
}
