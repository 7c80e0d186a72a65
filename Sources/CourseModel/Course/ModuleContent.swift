/// What a module says and asks, in one language, and what its texts refer to.
public struct ModuleContent: Equatable, Sendable {
  /// The whole module: the course map's knows neither objectives nor duties.
  public var outline: Module
  /// The language that was asked for.
  public var language: Language
  /// The lessons, in the module's order; one that could not be read is missing.
  public var lessons: [Lesson]
  /// The module's quiz.
  public var quiz: Quiz?
  /// The scenarios that the module lists, in order.
  public var scenarios: [ScenarioOutline]
  /// The sources that its texts cite.
  public var sources: [SourceID: Source]
  /// The local facts that its texts name.
  public var facts: LocalFacts
  /// The glossary's terms that its lessons use.
  public var terms: [TermID: GlossaryTerm]
  /// The files that fell back to another language or could not be used, for the reader to know.
  public var gaps: [ContentGap]

  /// Content of its parts.
  public init(
    outline: Module, language: Language, lessons: [Lesson], quiz: Quiz?,
    scenarios: [ScenarioOutline] = [], sources: [SourceID: Source] = [:],
    facts: LocalFacts = LocalFacts(), terms: [TermID: GlossaryTerm] = [:], gaps: [ContentGap] = []
  ) {
    self.outline = outline
    self.language = language
    self.lessons = lessons
    self.quiz = quiz
    self.scenarios = scenarios
    self.sources = sources
    self.facts = facts
    self.terms = terms
    self.gaps = gaps
  }

  /// The module's id.
  public var module: ModuleID { outline.id }

  /// The lesson of an id.
  public func lesson(_ id: LessonID) -> Lesson? { lessons.first { $0.id == id } }
}

/// Something that the content lacks for this reader.
public enum ContentGap: Hashable, Sendable {
  /// A file has no text in the language asked for; the base language is shown.
  case untranslated(file: String)
  /// A file has mistakes and is not shown; the number of errors, and the first of them in words.
  case unusable(file: String, errors: Int)
}
