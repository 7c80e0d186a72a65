internal import CourseModel

/// The scenarios of a course: `Quizzes/scenarios`.
struct ScenarioFolder {
  static let path = "Quizzes/scenarios"

  let folder: CourseFolder
  let course: Course
  let language: Language

  /// The base files, in their order.
  var baseFiles: [String] {
    folder.names(in: Self.path).filter { CourseFolder.parts($0, "yaml").map { $0.language == nil } ?? false }
      .map { Self.path + "/" + $0 }
  }

  /// The file of a language beside a base file.
  func translation(of baseFile: String, _ language: Language) -> String {
    baseFile.dropLast(5) + ".\(language).yaml"
  }

  /// The scenarios that a module lists, in the order of their files.
  func outlines(of module: ModuleID) -> [ScenarioOutline] {
    baseFiles.compactMap { name in
      guard let file = folder.file(name, DiagnosticCollector(), checksCharacters: false),
        let read = ScenarioReader.outline(file), read.module == module
      else { return nil }
      var outline = read.outline
      if language != course.baseLanguage, let title = ownTitle(name) { outline.title = title }
      return outline
    }
  }

  private func ownTitle(_ baseFile: String) -> String? {
    let name = translation(of: baseFile, language)
    guard folder.exists(name), let file = folder.file(name, DiagnosticCollector(), checksCharacters: false) else {
      return nil
    }
    return file.document(upTo: ["title"]).flatMap { Fields($0, called: "scenario", in: file, known: nil) }?
      .name("title")
  }

  /// A scenario in the language; nil where it is missing or has mistakes.
  func scenario(_ id: ScenarioID) -> Scenario? {
    let collector = DiagnosticCollector()
    guard
      let name = baseFiles.first(where: {
        CourseFolder.parts(String($0.dropFirst(Self.path.count + 1)), "yaml")?.slug == id.text
      }),
      let file = folder.file(name, collector), let base = ScenarioReader.base(file, policy: course.policy),
      collector.errorCount == 0, let module = course.module(base.skeleton.module)
    else { return nil }
    let whole = ModuleContentReader(folder: folder, course: course, language: language).whole(module)
    let scenario = ScenarioBuilder(base: base, own: own(base, name)).scenario(duties: whole.duties)
    return scenario.isSound && ScenarioSurvey(scenario).isTrustworthy ? scenario : nil
  }

  private func own(_ base: BaseScenario, _ name: String) -> (file: SourceFile, texts: ScenarioTexts)? {
    let collector = DiagnosticCollector()
    let name = translation(of: name, language)
    guard language != course.baseLanguage, folder.exists(name), let file = folder.file(name, collector),
      let texts = ScenarioTranslation(file: file, base: base).texts(), collector.errorCount == 0
    else { return nil }
    return (file, texts)
  }
}

extension Scenario {
  /// True where it begins in a scene and every route leads to a scene or an ending, so that it can be played.
  var isSound: Bool {
    let nodes = Set(scenes.map(\.id) + endings.map(\.id))
    return nodes.contains(start) && ending(start) == nil
      && scenes.flatMap(\.choices).allSatisfy { choice in
        !choice.routes.isEmpty && choice.routes.allSatisfy { nodes.contains($0.target) }
      }
  }
}
