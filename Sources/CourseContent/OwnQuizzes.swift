public import CourseModel
public import FileAccess

/// The quizzes that a trainer brings in a folder of their own.
public struct OwnQuizzes: Sendable {
  /// The folder.
  public let path: String
  private let files: any FileSystem

  /// The quizzes in a folder.
  public init(path: String, files: any FileSystem) {
    self.path = path
    self.files = files
  }

  private var folder: CourseFolder { CourseFolder(path: path, files: files) }

  /// A quiz as the course map lists it.
  public struct Entry: Equatable, Sendable {
    /// Its id.
    public var id: QuizID
    /// Its title, in the languages that have one.
    public var title: LocalizedText
    /// Errors found in it.
    public var errors: Int
  }

  /// Every quiz of the folder, by file name.
  ///
  /// A file without a usable id is listed under its name with its errors.
  ///
  /// - Parameter library: the course's folder, whose sources and facts the quizzes may cite.
  public func entries(_ course: Course, library: String?) -> [Entry] {
    folder.names(in: ".").compactMap { name -> Entry? in
      guard let parts = CourseFolder.parts(name, "yaml"), parts.language == nil, name != "post.yaml",
        let id = ID<Quiz>(parts.slug)
      else { return nil }
      let findings = ContentCheck(files: files).ownQuiz(path + "/" + name, in: course, library: library)
      let errors = findings.count { $0.severity == .error }
      let title = titles(id, name, course)
      return Entry(id: .own(id), title: title, errors: errors)
    }
  }

  private func titles(_ id: ID<Quiz>, _ name: String, _ course: Course) -> LocalizedText {
    var texts: [Language: String] = [course.baseLanguage: name]
    for language in course.languages {
      let reader = ModuleContentReader(folder: folder, course: course, language: language)
      if let quiz = reader.quiz(id, module: nil, in: ".", own: true).quiz { texts[language] = quiz.title }
    }
    return LocalizedText(texts)
  }

  /// The id that a file's name carries: `02-night-shift` is `night-shift`.
  public static func slug(_ name: String) -> String { CourseFolder.slug(name) }

  /// A quiz in a language; nil where it is missing or has mistakes.
  public func quiz(_ id: QuizID, _ course: Course, language: Language) -> Quiz? {
    guard case .own(let name) = id else { return nil }
    return ModuleContentReader(folder: folder, course: course, language: course.contentLanguage(for: language))
      .quiz(name, module: nil, in: ".", own: true).quiz
  }
}
