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
      editions of the course with --edition to verify older attempts. Several records of one trainee are read as one. Trainees \
      who are stated to be one person (amparo records link) come last; the course counts as done over all their records.
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
      let pseudonyms = try pseudonymous ? pseudonyms(files) : nil
      let order = pseudonyms.map { TraineeOrder.byPseudonym($0) } ?? .byName
      var records = try RecordsSource(files).trainees(paths, data: options.data, order: order)
      records.isWrittenMeanwhile = (output ?? "-") == "-"
      let document = ExportDocument(
        format: format, hasMark: bom, report: report, pseudonyms: pseudonyms, linked: records.linked)
      let (failures, remarks) = try write(records, document, open.course, files)
      if let pseudonyms {
        for remark in remarks { Output.message("amparo: " + open.words.words(for: remark, pseudonyms.name(of:))) }
      } else {
        for remark in remarks { Output.message("amparo: " + open.words.words(for: remark)) }
      }
      for failure in failures { Output.message("amparo: " + open.words.words(for: failure)) }
      if !failures.isEmpty { throw ProgramExit.couldNot }
    }
  }

  private func pseudonyms(_ files: any FileSystem) throws(Trouble) -> Pseudonyms {
    let store = RecordStore(
      path: try Locations.data(options.data), files: files, surroundings: Surroundings.forRecords)
    do throws(RecordFailure) { return try store.pseudonyms() } catch { throw .record(error) }
  }

  /// The keys of the course and of its older editions.
  private func keys(_ open: OpenCourse, _ files: any FileSystem) throws(Trouble) -> AnswerKeys {
    var quizzes = open.quizzes
    for path in edition { quizzes += try OpenCourse.open(course: path, language: nil, files: files).quizzes }
    return AnswerKeys(quizzes)
  }

  /// Writes the document record by record; what a record's rows come to is computed on all processors.
  private func write(
    _ records: RecordsReading, _ document: ExportDocument, _ course: Course, _ files: any FileSystem
  ) throws(Trouble) -> ([RecordFailure], [People.Remark]) {
    var failures: [RecordFailure] = []
    var remarks: [People.Remark] = []
    func body(_ put: (String) throws(FileFailure) -> Void) throws(FileFailure) {
      try put(document.opening(course, at: Surroundings.now))
      var isFirst = true
      func add(_ rows: String) throws(FileFailure) {
        try put(document.joined(rows, isFirst: isFirst))
        isFirst = false
      }
      // Few people have several identities: theirs alone are kept, and told behind the others.
      var held: [LinkedIdentity] = []
      failures = try records.each(tell: document.told) { (told: ExportDocument.Told) throws(FileFailure) in
        switch told {
        case .rows(let rows): try add(rows)
        case .held(let identity): held.append(identity)
        }
      }
      let people = People(held.map(\.side))
      remarks = people.remarks
      for identity in LinkedIdentity.rows(held, people, document.report) { try add(document.text(identity)) }
      try put(document.closing(isEmpty: isFirst))
    }
    if let output, output != "-" {
      try OutputFile(output, files).write(body)
    } else {
      do throws(FileFailure) { try body { Output.data($0) } } catch { throw .unwritable(path: "-", error.cause) }
    }
    return (failures, remarks)
  }
}
