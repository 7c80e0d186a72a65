internal import ArgumentParser
internal import CourseContent
internal import FileAccess
internal import Glibc
internal import TrainingUI

/// `amparo [learn]`: the course on the terminal.
struct Learn: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Learn (this is what amparo alone does).",
    discussion: """
      Where standard input or output is no terminal, or TERM names a simple or an
      unknown one, the course is told in lines as with --linear.
      config.yaml in ~/.config/amparo holds settings for every start: graphics,
      colour, contrast, language and keys. See amparo help keys.
      """)

  @Flag(help: "Tell the course in lines, for screen readers, Braille displays, pipes and scripts.")
  var linear = false

  @OptionGroup var display: DisplayOptions
  @OptionGroup var options: CourseOptions

  func run() throws {
    let request = Request(
      course: options.course, data: options.data, language: options.language, quizzes: options.quizzes,
      presentation: linear ? .lines : .screens,
      look: Request.Look(graphics: display.graphics, colour: display.colour, contrast: display.contrast))
    MainActor.assumeIsolated { Self.learn(request) }
  }

  /// What was asked for; without arguments nothing of it is.
  struct Request {
    var course: String?
    var data: String?
    var language: String?
    var quizzes: String?
    var presentation = Presentation.screens
    var look = Look()

    /// How it shall look; nil where nothing is said.
    struct Look {
      var graphics: Settings.Graphics?
      var colour: Settings.Colour?
      var contrast: Settings.Contrast?
    }
  }

  /// Opens the course and ends the program when it is left.
  @MainActor
  static func learn(_ request: Request) -> Never {
    Surroundings.ignoreFatalWrites()
    do throws(Trouble) {
      Glibc.exit(try LearningStart.run(request, PosixFileSystem()))
    } catch {
      let words = OpenCourse.wordsWithoutCourse(PosixFileSystem(), course: request.course, language: request.language)
      Output.message("amparo: " + words.words(for: error))
      Glibc.exit(ProgramExit.couldNot.rawValue)
    }
  }
}
