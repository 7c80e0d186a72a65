/// A course as its map needs it: what there is to learn, in which order, and what counts.
///
/// Lessons and questions are read when somebody opens them (`ModuleContent`).
public struct Course: Equatable, Sendable {
  /// The course's id, part of every record.
  public var id: CourseID
  /// The edition, as its authors number it.
  public var version: String
  /// The course's name.
  public var title: LocalizedText
  /// The languages of the content; the first is the base, which holds the keys.
  ///
  /// Never empty.
  public var languages: [Language]
  /// Languages that only the interface speaks, each with the language in which it shows the content.
  public var interface: [InterfaceLanguage] = []
  /// What counts as passing, and for how long.
  public var policy: Policy
  /// The modules in the order of the course.
  public var modules: [Module]
  /// The assessment behind the last module; nil for a course without one.
  public var finalAssessment: FinalAssessment?

  /// A course of its parts.
  public init(
    id: CourseID, version: String, title: LocalizedText, languages: [Language], policy: Policy, modules: [Module],
    finalAssessment: FinalAssessment? = nil
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.languages = languages
    self.policy = policy
    self.modules = modules
    self.finalAssessment = finalAssessment
  }

  /// The language that holds the keys.
  public var baseLanguage: Language { languages.first ?? .english }

  /// Every language that the interface speaks: those of the content first.
  public var spokenLanguages: [Language] { languages + interface.map(\.language) }

  /// The language in which the content is shown to whoever reads the interface in a language.
  public func contentLanguage(for language: Language) -> Language {
    if languages.contains(language) { return language }
    return interface.first { $0.language == language }?.content ?? baseLanguage
  }

  /// A text as whoever reads the interface in a language sees it: in that language, else in that of the content they
  /// see, else in the base language.
  public func text(_ text: LocalizedText, for language: Language) -> String {
    text.text(in: language, contentLanguage(for: language), baseLanguage)
  }

  /// The quizzes that count: the modules', then the final assessment.
  public var countingQuizzes: [QuizID] {
    modules.compactMap(\.quiz) + (finalAssessment == nil ? [] : [.finalAssessment])
  }

  /// The module of an id.
  public func module(_ id: ModuleID) -> Module? { modules.first { $0.id == id } }
}

/// A language that only the interface speaks.
public struct InterfaceLanguage: Equatable, Sendable {
  /// The language.
  public var language: Language
  /// The language of the content that its readers see.
  public var content: Language

  /// A language of its parts.
  public init(_ language: Language, content: Language) {
    self.language = language
    self.content = content
  }
}

/// The course's rules of passing.
public struct Policy: Equatable, Sendable {
  /// The pass mark of a quiz that names none.
  public var passMark: PassMark
  /// For how many months a completion counts; nil where it does not expire.
  public var validityMonths: Int?
  /// For how many months after the last activity the words of a trainee are kept; nil where nothing is said.
  public var retentionMonths: Int?
  /// What holds for attempts at a quiz that says nothing else.
  public var rules: AttemptRules

  /// A policy of its parts.
  public init(
    passMark: PassMark, validityMonths: Int?, rules: AttemptRules = AttemptRules(), retentionMonths: Int? = nil
  ) {
    self.passMark = passMark
    self.validityMonths = validityMonths
    self.retentionMonths = retentionMonths
    self.rules = rules
  }
}

/// The least share of credit that passes, in whole percent from 1 to 100.
public struct PassMark: Equatable, Sendable {
  /// The percentage.
  public let percent: Int

  /// The course's pass mark where nothing else is said.
  public static let standard = PassMark(known: 80)

  /// A pass mark, or nil outside 1 to 100.
  public init?(percent: Int) {
    guard (1...100).contains(percent) else { return nil }
    self.percent = percent
  }

  private init(known percent: Int) { self.percent = percent }
}
