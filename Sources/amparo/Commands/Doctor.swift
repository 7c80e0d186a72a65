internal import ArgumentParser
internal import CanonicalJSON
internal import CourseModel
internal import FileAccess
internal import UnicodeText

/// `amparo doctor`: what works on this machine, and what does not.
struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what works on this machine and what does not.",
    discussion: """
      Looks at the terminal, the locale, the settings, the data folder, the clock and the course. The report holds no personal data and \
      can be sent to whoever looks after the machine.

      EXIT STATUS: 0 everything works; 1 something needs a look.
      """)

  @Flag(help: "One JSON document on standard output.")
  var json = false

  @OptionGroup var options: CourseOptions

  func run() throws {
    let files = PosixFileSystem()
    let words = OpenCourse.wordsWithoutCourse(files, course: options.course, language: options.language)
    let examination = Examination(files: files, words: words)
    let findings =
      [examination.program] + examination.terminal + [examination.locale] + examination.settings + [examination.clock]
      + examination.data(options.data) + examination.content(options.course)
    if json {
      let document: JSONValue = .array(findings.map(\.json))
      Output.data(document.indentedText)
    } else {
      for finding in findings {
        let sign = finding.isFine ? "✓" : "!"
        Output.text(Printable.text("\(sign) \(words[finding.subject]): \(finding.text)") + "\n")
      }
    }
    if !findings.allSatisfy(\.isFine) { throw ProgramExit.foundSomething }
  }
}

/// One thing that was looked at.
struct DoctorFinding {
  var subject: Phrase
  var text: String
  var isFine: Bool

  init(_ subject: Phrase, _ text: String, isFine: Bool = true) {
    self.subject = subject
    self.text = text
    self.isFine = isFine
  }

  var json: JSONValue {
    ["isFine": .bool(isFine), "subject": .string(subject.key), "text": .string(text)]
  }
}
