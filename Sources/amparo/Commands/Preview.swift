internal import ArgumentParser
internal import CourseContent
internal import CourseModel
internal import FileAccess
internal import TrainingUI
internal import UnicodeText

/// `amparo preview QUIZ`: a quiz, the pool or a scenario as the official will see it, with keys, reasons and ways.
struct Preview: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show a quiz or a scenario as the official will see it, with its keys, reasons and ways.",
    discussion: """
      QUIZ is the id of a quiz or a scenario of the course, final-assessment for its whole pool, or the file of a quiz or of a scenario \
      (.yaml); one that lies in a course is shown as that course has it. The quizzes \
      of --quizzes are known by their ids too. What has errors is not shown; amparo check tells them.
      """)

  @Argument(help: "The quiz or scenario, by id or file.")
  var quiz: String

  @OptionGroup var options: CourseOptions

  func run() throws {
    let files = PosixFileSystem()
    // A file of a course is shown as that course has it.
    let path = options.course ?? Locations.course(around: quiz, files)
    try attempt(course: path, language: options.language) {
      let open = try OpenCourse.open(course: path, language: options.language, files: files)
      let (library, course) = (open.library, open.course)
      let preview = QuizPreview(
        words: open.words, course: course,
        facts: library.facts(course, open.words.language, country: "", post: [:]), sources: library.sources(course),
        columns: Surroundings.terminalColumns ?? 80)
      let found = try found(open, files)
      let lines =
        switch found {
        case .quiz(let quiz): preview.lines(quiz)
        case .scenario(let scenario): preview.lines(scenario)
        }
      for line in lines { Output.text(Printable.text(line) + "\n") }
    }
  }

  private enum Found {
    case quiz(Quiz)
    case scenario(Scenario)
  }

  private func found(_ open: OpenCourse, _ files: any FileSystem) throws(Trouble) -> Found {
    let language = open.words.language
    if quiz.hasSuffix(".yaml") {
      if let scenario = open.library.scenario(inFile: quiz, in: open.course, language: language) {
        return .scenario(scenario)
      }
      if let found = open.library.quiz(inFile: quiz, in: open.course, language: language) { return .quiz(found) }
      let own = OwnQuizzes(path: quiz.folder, files: files)
      let name = quiz.fileName.dropLast(5)
      if let id = ID<Quiz>(OwnQuizzes.slug(String(name))),
        let found = own.quiz(.own(id), open.course, language: language)
      {
        return .quiz(found)
      }
      throw .unknownQuiz(quiz)
    }
    if quiz == "final-assessment", let pool = open.library.finalAssessment(in: open.course, language: language) {
      return .quiz(pool)
    }
    if let id = ScenarioID(quiz), let scenario = open.library.scenario(id, in: open.course, language: language) {
      return .scenario(scenario)
    }
    let isOwn = quiz.hasPrefix("own/")
    guard let id = ID<Quiz>(isOwn ? String(quiz.dropFirst(4)) : quiz) else { throw .unknownQuiz(quiz) }
    if !isOwn, let found = open.library.quiz(.course(id), in: open.course, language: language) { return .quiz(found) }
    if let folder = Locations.quizzes(options.quizzes),
      let found = OwnQuizzes(path: folder, files: files).quiz(.own(id), open.course, language: language)
    {
      return .quiz(found)
    }
    throw .unknownQuiz(quiz)
  }
}
