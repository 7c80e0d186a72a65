internal import ArgumentParser
internal import CanonicalJSON
internal import CourseContent
internal import CourseExports
internal import CourseModel
internal import FileAccess
internal import TraineeRecords
internal import UnicodeText

/// `amparo records export`: one row for each trainee and module and one for the course, every verdict computed anew.
struct RecordsExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Export completion records; every score is computed anew from the answers.",
    discussion: """
      One row for each trainee and module, and one for the course. A row is "verified" when the answer key at hand is \
      the one with which the attempt was made and no event of the record was changed, taken out or put in; name older \
      editions of the course with --edition to verify older attempts. Several records of one trainee are read as one.
      """)

  /// The forms of the export.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case csv
    case json
  }

  @Argument(help: "Data folders, folders of records, or records. By default the data folder of this machine.")
  var paths: [String] = []

  @Option(help: "csv (RFC 4180) or json.")
  var format = Format.csv

  @Option(name: .shortAndLong, help: "The file to write. By default standard output.")
  var output: String?

  @Flag(help: "Begin with a byte order mark, so that spreadsheets read accents right.")
  var bom = false

  @Flag(
    help: "Leave out name, staff number and post; the id is a pseudonym that stays the same for this data folder.")
  var pseudonymous = false

  @Option(help: "The folder of an older edition of the course. May be given several times.")
  var edition: [String] = []

  @OptionGroup var options: CourseOptions

  func validate() throws {
    if bom, format == .json { throw ValidationError("--bom is for csv: RFC 8259 allows no byte order mark in JSON.") }
  }

  func run() throws {
    try attempt(course: options.course, language: options.language) {
      let files = PosixFileSystem()
      let open = try OpenCourse.open(course: options.course, language: options.language, files: files)
      let report = CompletionReport(course: open.course, keys: try keys(open, files))
      var records: [Record] = []
      var failed = false
      for each in try RecordsSource(files).records(paths, data: options.data) {
        switch each.record {
        case .success(let record): records.append(record)
        case .failure(let failure):
          failed = true
          Output.message("amparo: " + open.words.words(for: failure))
        }
      }
      try write(try pseudonymous ? pseudonymousRows(records, report, files) : rows(records, report), open, files)
      if failed { throw ProgramExit.couldNot }
    }
  }

  /// The rows by the trainees' names.
  private func rows(_ records: [Record], _ report: CompletionReport) -> [CompletionRow] {
    records.sorted { left, right in
      let names = (left.trainee.profile.name, right.trainee.profile.name)
      return names.0 == names.1 ? left.trainee.id < right.trainee.id : Folding.precedes(names.0, names.1)
    }.flatMap { report.rows($0.trainee, $0.progress, isUnbroken: $0.isUnbroken) }
  }

  /// The rows by the trainees' pseudonyms: their order must not tell the order of the names.
  private func pseudonymousRows(
    _ records: [Record], _ report: CompletionReport, _ files: any FileSystem
  ) throws(Trouble) -> [CompletionRow] {
    let store = RecordStore(
      path: try Locations.data(options.data), files: files, surroundings: Surroundings.forRecords)
    let pseudonyms: Pseudonyms
    do throws(RecordFailure) { pseudonyms = try store.pseudonyms() } catch { throw .record(error) }
    return records.map { (pseudonyms.name(of: $0.trainee.id), $0) }.sorted { $0.0 < $1.0 }.flatMap { name, record in
      report.rows(record.trainee, record.progress, isUnbroken: record.isUnbroken).map { $0.pseudonymous(as: name) }
    }
  }

  /// The keys of the course and of its older editions.
  private func keys(_ open: OpenCourse, _ files: any FileSystem) throws(Trouble) -> AnswerKeys {
    var quizzes = open.quizzes
    for path in edition { quizzes += try OpenCourse.open(course: path, language: nil, files: files).quizzes }
    return AnswerKeys(quizzes)
  }

  private func write(_ rows: [CompletionRow], _ open: OpenCourse, _ files: any FileSystem) throws(Trouble) {
    let mark = bom ? "\u{FEFF}" : ""
    let text =
      switch format {
      case .csv: mark + CompletionExport.csvHeader + CompletionExport.csv(rows)
      case .json: mark + CompletionExport.json(rows, course: open.course, at: Surroundings.now).indentedText
      }
    guard let output, output != "-" else { return Output.data(text) }
    try OutputFile(output, files).write(text)
  }
}
