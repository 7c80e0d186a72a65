public import CourseModel
public import FileAccess

/// Finds every mistake of a course, or of a trainer's own quizzes, in one run.
public struct ContentCheck: Sendable {
  private let files: any FileSystem
  private let today: Timestamp?

  /// A check that reads through a file system.
  ///
  /// - Parameter today: the day from which the age of facts is counted; nil leaves it alone.
  public init(files: any FileSystem, today: Timestamp? = nil) {
    self.files = files
    self.today = today
  }

  /// Everything found in a course: settings, lessons, quizzes, translations, references, words of the interface.
  public func course(at path: String) -> [Diagnostic] {
    let collector = DiagnosticCollector()
    let folder = CourseFolder(path: path, files: files)
    if let course = CourseReader(folder: folder, diagnostics: collector).course() {
      CourseCheck(course: course, folder: folder, diagnostics: collector, today: today).run()
    }
    return collector.diagnostics.ordered
  }

  /// Everything found in one quiz that stands outside the course, its translations beside it included.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - course: the course whose languages and pass mark hold for it.
  ///   - library: the course's folder, whose sources and facts the quiz may cite; nil leaves citations unchecked.
  public func ownQuiz(_ path: String, in course: Course, library: String?) -> [Diagnostic] {
    let collector = DiagnosticCollector()
    guard let file = SourceFile(path, name: path, files: files, collector) else {
      return collector.diagnostics.ordered
    }
    let references = library.map { path in
      KnownReferences(
        ReferenceReader(
          folder: CourseFolder(path: path, files: files), languages: course.languages,
          diagnostics: DiagnosticCollector()))
    }
    let check = QuizCheck(course: course, references: references)
    if let base = check.base(file, slug: CourseFolder.parts(path.fileName, "yaml")?.slug, module: nil) {
      for language in course.languages.dropFirst() {
        let name = path.dropLast(5) + ".\(language).yaml"
        guard (try? files.status(String(name))) != nil else { continue }
        guard let own = SourceFile(String(name), name: String(name), files: files, collector) else { continue }
        check.translation(own, of: base, into: language)
      }
    }
    return collector.diagnostics.ordered
  }

  /// Everything found in one lesson that stands outside the course.
  public func ownLesson(_ path: String, in course: Course, library: String?) -> [Diagnostic] {
    let collector = DiagnosticCollector()
    if let file = SourceFile(path, name: path, files: files, collector),
      let lesson = LessonFileReader(file: file).lesson()
    {
      let references = library.map { path in
        KnownReferences(
          ReferenceReader(
            folder: CourseFolder(path: path, files: files), languages: course.languages,
            diagnostics: DiagnosticCollector()))
      }
      LessonCheck(course: course, references: references).pages(of: lesson, isBase: true, module: nil)
    }
    return collector.diagnostics.ordered
  }
}

/// What texts may refer to.
struct KnownReferences {
  var sources: Set<SourceID>
  var terms: Set<TermID>
  var countryFacts: Set<String>
  var postLines: Set<String>

  init(_ reader: ReferenceReader) {
    sources = Set(reader.sources().keys)
    terms = Set(reader.terms().map(\.id))
    let generic = reader.countryFile("generic")
    countryFacts = Set((generic?.facts ?? [:]).keys)
    postLines = Set((generic?.postLabels ?? [:]).keys)
  }

  /// Reports citations and facts in blocks that nothing defines.
  func check(_ blocks: [Block], in file: SourceFile, through lastLine: Int) {
    for (index, block) in blocks.enumerated() {
      let next = index + 1 < blocks.count ? blocks[index + 1].line : lastLine
      check([block].inlineRuns.flatMap { $0 }, in: file, from: block.line, through: max(block.line, next))
    }
  }

  /// Reports citations and facts in running text that nothing defines.
  func check(_ inlines: [Inline], in file: SourceFile, from first: Int, through last: Int) {
    let place = { (text: String) in file.locate(text, from: first, to: min(last, first + 200)) }
    for inline in inlines {
      switch inline {
      case .citation(let id) where !sources.contains(id):
        file.report(.unknownSource(id.text), at: place("[\(id)]"))
      case .countryFact(let name) where !countryFacts.contains(name):
        file.report(.unknownCountryFact(name), at: place("{{country.\(name)"))
      case .postLine(let name) where !postLines.contains(name):
        file.report(.unknownPostLine(name), at: place("{{post.\(name)"))
      case .emphasis(let inner), .strong(let inner): check(inner, in: file, from: first, through: last)
      case .text(let text) where text.contains("{{"): file.report(.unknownCountryFact("{{"), at: place("{{"))
      default: break
      }
    }
  }

  /// Reports sources named in a list that nothing defines.
  func check(_ ids: [Located<SourceID>], in file: SourceFile) {
    for id in ids where !sources.contains(id.value) {
      file.report(.unknownSource(id.value.text), at: id.position)
    }
  }
}
