public import CourseModel
public import FileAccess
internal import Fingerprint

/// A course on disk: everything that a running program reads of it.
///
/// Reading never stops at a mistake: what can be used is given back, with every finding beside it.
public struct CourseLibrary: Sendable {
  /// The folder that holds `Modules/` and `Quizzes/`.
  public let path: String
  private let files: any FileSystem

  /// The course in a folder.
  public init(path: String, files: any FileSystem) {
    self.path = path
    self.files = files
  }

  private var folder: CourseFolder { CourseFolder(path: path, files: files) }

  /// What was read, and what was found while reading.
  public struct Reading<Value> {
    /// What was read.
    public var value: Value
    /// What was found, in the order of files and places.
    public var diagnostics: [Diagnostic]
    /// Errors among the findings.
    public var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
  }

  private func reading<Value>(_ read: (DiagnosticCollector) -> Value) -> Reading<Value> {
    let collector = DiagnosticCollector()
    let value = read(collector)
    return Reading(value: value, diagnostics: collector.diagnostics.ordered)
  }

  /// True where the folder holds a course.
  public var exists: Bool { folder.exists("Modules/course.yaml") }

  /// The course as its map needs it; nil where even that cannot be read.
  public func course() -> Reading<Course?> {
    reading { CourseReader(folder: folder, diagnostics: $0, readsWholeModules: false).course() }
  }

  /// The interface's words in a language, over the compiled-in English ones.
  public func catalogue(_ language: Language) -> Reading<Catalogue?> {
    let name = "Modules/interface/\(language).yaml"
    if language == .english, !folder.exists(name) { return Reading(value: .english, diagnostics: []) }
    // A file that nobody has changed since the program was built need not be parsed.
    if let bytes = try? files.read(path + "/" + name, limit: SourceFile.sizeLimit),
      let compiled = Catalogue(compiledFor: language, fileHash: Fingerprint.sha256(bytes))
    {
      return Reading(value: compiled, diagnostics: [])
    }
    return reading { collector in
      folder.file(name, collector).flatMap { CatalogueReader(file: $0).catalogue() }
    }
  }

  /// A module's lessons and quiz in a language, with what they refer to.
  ///
  /// - Parameters:
  ///   - country: the code of the trainee's country; empty for none.
  ///   - post: what the post has filled in, by name.
  public func content(
    of module: Module, in course: Course, language: Language, country: String, post: [String: String]
  ) -> ModuleContent {
    let reader = ModuleContentReader(folder: folder, course: course, language: course.contentLanguage(for: language))
    var content = reader.content(of: module, facts: facts(course, language, country: country, post: post))
    content.language = language
    return content
  }

  /// The lessons of all modules in a language, for the search.
  public func texts(of course: Course, language: Language) -> [ModuleContent] {
    let reader = ModuleContentReader(folder: folder, course: course, language: course.contentLanguage(for: language))
    return course.modules.map { module in
      ModuleContent(outline: module, language: language, lessons: reader.lessons(of: module).lessons, quiz: nil)
    }
  }

  /// A quiz of the course in a language, for scoring; nil where it is missing or has mistakes.
  public func quiz(_ id: QuizID, in course: Course, language: Language) -> Quiz? {
    if id == .finalAssessment { return finalAssessment(in: course, language: language) }
    guard case .course(let name) = id else { return nil }
    let reader = ModuleContentReader(folder: folder, course: course, language: course.contentLanguage(for: language))
    let module = course.modules.first { $0.quiz == id }.map(reader.whole)
    return reader.quiz(name, module: module).quiz
  }

  /// The final assessment with its whole pool; nil where the course has none, or its pool has mistakes.
  public func finalAssessment(in course: Course, language: Language) -> Quiz? {
    PoolReader(folder: folder, course: course, language: course.contentLanguage(for: language)).finalAssessment()
  }

  /// A scenario in a language; nil where it is missing or has mistakes.
  public func scenario(_ id: ScenarioID, in course: Course, language: Language) -> Scenario? {
    ScenarioFolder(folder: folder, course: course, language: course.contentLanguage(for: language)).scenario(id)
  }

  /// A scenario of the course by its file's path; nil for a file that is none, or that has mistakes.
  public func scenario(inFile path: String, in course: Course, language: Language) -> Scenario? {
    slug(of: path, in: ScenarioFolder.path).flatMap(ScenarioID.init).flatMap {
      scenario($0, in: course, language: language)
    }
  }

  /// A quiz of the course by its file's path; nil for a file that is none, or that has mistakes.
  public func quiz(inFile path: String, in course: Course, language: Language) -> Quiz? {
    slug(of: path, in: "Quizzes").flatMap { ID<Quiz>($0) }.flatMap {
      quiz(.course($0), in: course, language: language)
    }
  }

  /// The slug of a file in a folder of the course; nil for any other file, however the path is written.
  private func slug(of path: String, in place: String) -> String? {
    let name = String(path.split(separator: "/").last ?? "")
    let own = folder.path + "/" + place + "/" + name
    guard let wanted = try? files.status(path), wanted == (try? files.status(own)) else { return nil }
    return CourseFolder.parts(name, "yaml")?.slug
  }

  /// The facts of a country in a language, the generic ones under them, and the post's lines.
  public func facts(
    _ course: Course, _ language: Language, country: String, post: [String: String]
  ) -> LocalFacts {
    let reader = ReferenceReader(folder: folder, languages: course.languages, diagnostics: DiagnosticCollector())
    let generic = reader.countryFile("generic")
    let own = reader.countryCodes().contains(country) ? reader.countryFile(country) : nil
    let words = { (text: LocalizedText) in
      text.text(in: course.contentLanguage(for: language), course.baseLanguage)
    }
    return LocalFacts(
      country: (generic?.facts ?? [:]).merging(own?.facts ?? [:]) { $1 }.mapValues(words),
      postLabels: (generic?.postLabels ?? [:]).mapValues(words), post: post)
  }

  /// The countries whose facts the course knows, by their codes.
  public func countries(_ course: Course) -> [Country] {
    let reader = ReferenceReader(folder: folder, languages: course.languages, diagnostics: DiagnosticCollector())
    return reader.countryCodes().compactMap { reader.countryFile($0)?.country }
  }

  /// Facts of a country, with the day on which each was last read in its source; nil for settled knowledge.
  public func factsChecked(_ course: Course, country code: String) -> [String: String?] {
    let reader = ReferenceReader(folder: folder, languages: course.languages, diagnostics: DiagnosticCollector())
    guard let file = reader.countryFile(code) else { return [:] }
    return Dictionary(uniqueKeysWithValues: file.facts.keys.map { ($0, file.factsChecked[$0]) })
  }

  /// The whole glossary, in the order of its file.
  public func glossary(_ course: Course) -> [GlossaryTerm] {
    ReferenceReader(folder: folder, languages: course.languages, diagnostics: DiagnosticCollector()).terms()
  }

  /// Every source, by id.
  public func sources(_ course: Course) -> [SourceID: Source] {
    ReferenceReader(folder: folder, languages: course.languages, diagnostics: DiagnosticCollector()).sources()
  }

  /// The job aids in a language, else in the course's base language.
  public func aids(_ course: Course, _ language: Language) -> [JobAid] {
    let reader = ReferenceReader(folder: folder, languages: course.languages, diagnostics: DiagnosticCollector())
    return reader.aidIDs().compactMap { id in
      (reader.aid(id, course.contentLanguage(for: language)) ?? reader.aid(id, course.baseLanguage))?.aid
    }
  }
}
