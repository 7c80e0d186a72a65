internal import ArgumentParser
internal import FileAccess
internal import Glibc

/// `amparo [learn]`: the course on the terminal.
struct Learn: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Learn (this is what amparo alone does).")

  @OptionGroup var options: CourseOptions

  func run() throws {
    Self.learn(
      Request(course: options.course, data: options.data, language: options.language, quizzes: options.quizzes))
  }

  /// What was asked for; without arguments nothing of it is.
  struct Request {
    var course: String?
    var data: String?
    var language: String?
    var quizzes: String?
  }

  /// Opens the course and ends the program when it is left.
  static func learn(_ request: Request) -> Never {
    Surroundings.ignoreFatalWrites()
    let status = MainActor.assumeIsolated { () -> Int32 in
      do throws(Trouble) {
        return try Learning.start(request, PosixFileSystem())
      } catch {
        let words = OpenCourse.wordsWithoutCourse(
          PosixFileSystem(), course: request.course, language: request.language)
        Output.message("amparo: " + words.words(for: error))
        return ProgramExit.couldNot.rawValue
      }
    }
    Glibc.exit(status)
  }
}
