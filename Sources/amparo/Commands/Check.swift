internal import ArgumentParser
internal import CanonicalJSON
internal import CourseContent
internal import CourseModel
internal import FileAccess

/// `amparo check [PATH …]`: every mistake in lessons and quizzes, located.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Find every mistake in lessons and quizzes.",
    discussion: """
      PATH is a course's folder, a quiz (.yaml), a lesson (.md), a folder of quizzes, or a post.yaml. Without one, the course that \
      amparo would open is checked, and the folder of --quizzes where it is given.

      EXIT STATUS: 0 clean, or warnings alone; 1 errors found; 2 something could not be read.
      """)

  @Argument(help: "What to check.")
  var paths: [String] = []

  @Flag(help: "One JSON document on standard output.")
  var json = false

  @OptionGroup var options: CourseOptions

  func run() throws {
    try attempt(course: options.course, language: options.language) {
      let files = PosixFileSystem()
      var targets = paths
      if targets.isEmpty {
        guard let library = Locations.course(options.course, files) else {
          throw Trouble.noCourse(places: Locations.courses(options.course))
        }
        targets = [library.path] + (Locations.quizzes(options.quizzes).map { [$0] } ?? [])
      }
      let words = OpenCourse.wordsWithoutCourse(files, course: options.course, language: options.language)
      var findings: [Diagnostic] = []
      var troubles: [Trouble] = []
      for target in targets {
        do throws(Trouble) {
          findings += try CheckTarget(target, options.course, files).findings()
        } catch {
          troubles.append(error)
        }
      }
      report(findings, troubles, words)
      if !troubles.isEmpty { throw ProgramExit.couldNot }
      if findings.contains(where: { $0.severity == .error }) { throw ProgramExit.foundSomething }
    }
  }

  private func report(_ findings: [Diagnostic], _ troubles: [Trouble], _ words: Catalogue) {
    let errors = findings.count { $0.severity == .error }
    if json {
      let document: JSONValue = [
        "errors": .integer(errors), "warnings": .integer(findings.count - errors),
        "findings": .array(findings.map { Self.json($0, words) }),
        "unread": .array(troubles.map { .string(words.words(for: $0)) }),
      ]
      Output.data(document.indentedText)
      return
    }
    for trouble in troubles { Output.message("amparo: " + words.words(for: trouble)) }
    guard troubles.isEmpty || !findings.isEmpty else { return }
    for finding in findings { Output.text(words.line(for: finding) + "\n") }
    guard !findings.isEmpty else { return Output.message(words[.checkClean]) }
    Output.message(
      words(
        .checkSummary,
        [
          "errors": words.count(.errors, errors),
          "warnings": words.count(.checkWarnings, findings.count - errors),
        ]))
  }

  private static func json(_ finding: Diagnostic, _ words: Catalogue) -> JSONValue {
    [
      "file": .string(finding.file), "line": .integer(finding.position.line),
      "column": .integer(finding.position.column), "severity": .string(finding.severity.rawValue),
      "code": .string(finding.fault.code), "message": .string(words.words(for: finding.fault)),
    ]
  }
}

/// What a path of `amparo check` stands for.
struct CheckTarget {
  private let path: String
  private let files: any FileSystem
  private let courseOption: String?

  init(_ path: String, _ courseOption: String?, _ files: any FileSystem) {
    self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    self.courseOption = courseOption
    self.files = files
  }

  func findings() throws(Trouble) -> [Diagnostic] {
    let status: FileStatus?
    do throws(FileFailure) { status = try files.status(path) } catch { throw .unreadable(path: path, error.cause) }
    switch status?.kind {
    case .folder?: return try folderFindings()
    case .file?: return try fileFindings()
    case .other?: throw .unreadable(path: path, .wrongKind)
    case nil: throw .unreadable(path: path, .notFound)
    }
  }

  private func folderFindings() throws(Trouble) -> [Diagnostic] {
    if CourseLibrary(path: path, files: files).exists {
      return ContentCheck(files: files, today: Surroundings.now).course(at: path).map(placed)
    }
    let names: [String]
    do throws(FileFailure) { names = try files.list(path) } catch { throw .unreadable(path: path, error.cause) }
    // Translations are read with the quiz that they translate.
    let quizzes = names.filter { $0.hasSuffix(".yaml") && !$0.dropLast(5).contains(".") }
    guard !quizzes.isEmpty else { throw .nothingToCheck(path: path) }
    let context = try context()
    return quizzes.flatMap {
      ContentCheck(files: files).ownQuiz(path + "/" + $0, in: context.course, library: context.path)
    }
  }

  /// A file of the course is checked with the whole course, and only what concerns it is told.
  private func fileFindings() throws(Trouble) -> [Diagnostic] {
    if let (course, name) = enclosingCourse() {
      return ContentCheck(files: files, today: Surroundings.now).course(at: course).filter { $0.file == name }.map {
        finding in
        Diagnostic(file: path, position: finding.position, fault: finding.fault)
      }
    }
    let context = try context()
    if path.fileName == "post.yaml" {
      let facts = CourseLibrary(path: context.path, files: files)
        .facts(context.course, context.course.baseLanguage, country: "", post: [:])
      return PostLines.read(file: path, files, known: Set(facts.postLabels.keys)).diagnostics
    }
    if path.hasSuffix(".yaml") {
      return ContentCheck(files: files).ownQuiz(path, in: context.course, library: context.path)
    }
    guard path.hasSuffix(".md") else { throw .nothingToCheck(path: path) }
    return ContentCheck(files: files).ownLesson(path, in: context.course, library: context.path)
  }

  /// The course whose `Modules` or `Quizzes` holds the file, and the file's name in it.
  private func enclosingCourse() -> (path: String, name: String)? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    for index in parts.indices.reversed() where parts[index] == "Modules" || parts[index] == "Quizzes" {
      let folder = index == 0 ? "." : parts[..<index].joined(separator: "/")
      let course = folder.isEmpty ? "/" : folder
      if CourseLibrary(path: course, files: files).exists {
        return (course, parts[index...].joined(separator: "/"))
      }
    }
    return nil
  }

  private func context() throws(Trouble) -> (course: Course, path: String) {
    let open = try OpenCourse.open(course: courseOption, language: nil, files: files)
    return (open.course, open.library.path)
  }

  /// A finding of a course, named by the path from where the command was called.
  private func placed(_ finding: Diagnostic) -> Diagnostic {
    path == "."
      ? finding : Diagnostic(file: path + "/" + finding.file, position: finding.position, fault: finding.fault)
  }
}
