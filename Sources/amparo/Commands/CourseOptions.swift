internal import ArgumentParser
internal import CourseContent
internal import CourseModel
internal import FileAccess

/// The options that say which course, in which language, for whom.
struct CourseOptions: ParsableArguments {
  @Option(help: "The folder of the course, which holds Modules and Quizzes.")
  var course: String?

  @Option(help: "The folder of the trainees' records.")
  var data: String?

  @Option(help: "The language of interface and content, by its code, such as es.")
  var language: String?

  @Option(help: "A folder with a trainer's own quizzes.")
  var quizzes: String?
}

/// A course that is open: its files, its map, the words that are spoken.
struct OpenCourse {
  let files: any FileSystem
  let library: CourseLibrary
  let course: Course
  let words: Catalogue

  /// Finds and opens the course that options name.
  ///
  /// - Parameter preferred: the language of the trainee, which counts where the options name none.
  static func open(
    course path: String?, language: String?, preferred: Language? = nil, files: any FileSystem
  ) throws(Trouble) -> OpenCourse {
    guard let library = Locations.course(path, files) else { throw .noCourse(places: Locations.courses(path)) }
    let reading = library.course()
    guard let course = reading.value, reading.errors.isEmpty else {
      let finding =
        reading.errors.first
        ?? Diagnostic(file: "Modules/course.yaml", position: .start, fault: .missingKey("id"))
      throw .courseUnusable(path: library.path, finding)
    }
    var wanted = preferred
    if let code = language {
      guard let named = Language(code), course.spokenLanguages.contains(named) else {
        throw .unknownLanguage(code, known: course.spokenLanguages)
      }
      wanted = named
    }
    let candidates = (wanted.map { [$0] } ?? []) + Locations.languages(files) + [course.baseLanguage]
    let chosen = candidates.first(where: course.spokenLanguages.contains) ?? course.baseLanguage
    return OpenCourse(
      files: files, library: library, course: course, words: library.catalogue(chosen).value ?? .english)
  }

  /// The keys of the course's quizzes.
  var keys: AnswerKeys { AnswerKeys(quizzes) }

  /// The quizzes of the course's modules and its final assessment, as far as they can be read.
  var quizzes: [Quiz] {
    course.countingQuizzes.compactMap { library.quiz($0, in: course, language: course.baseLanguage) }
  }

  /// The words for a program that has opened no course: in the language of settings or locale, where the
  /// course's files have it, or where there is no course, the program itself.
  ///
  /// - Parameter code: a language that was asked for; it goes before theirs.
  static func wordsWithoutCourse(
    _ files: any FileSystem, course path: String? = nil, language code: String? = nil
  ) -> Catalogue {
    let library = Locations.course(path, files)
    let languages = (code.flatMap { Language($0) }.map { [$0] } ?? []) + Locations.languages(files)
    for language in languages {
      let words = library.map { $0.catalogue(language).value } ?? Catalogue(compiled: language)
      if let words { return words }
    }
    return .english
  }
}

/// How the program ends.
enum ProgramExit {
  /// Found something wrong.
  static let foundSomething = ExitCode(1)
  /// Could not do it.
  static let couldNot = ExitCode(2)
  /// Was used wrongly (EX_USAGE of sysexits.h, as swift-argument-parser ends too).
  static let usedWrongly = ExitCode(64)
}

/// Runs a command's work; what it cannot do is said on standard error, and ends with exit code 2.
///
/// - Parameters:
///   - path: the folder of the course, where one was named.
///   - code: the language that was asked for, in which the sentence is said.
func attempt(course path: String?, language code: String?, _ work: () throws -> Void) throws {
  do {
    try work()
  } catch let trouble as Trouble {
    let words = OpenCourse.wordsWithoutCourse(PosixFileSystem(), course: path, language: code)
    Output.message("amparo: " + words.words(for: trouble))
    throw ProgramExit.couldNot
  }
}
