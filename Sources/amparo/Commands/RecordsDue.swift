internal import ArgumentParser
internal import CanonicalJSON
internal import CourseContent
internal import CourseModel
internal import FileAccess
internal import TraineeRecords
internal import UnicodeText

/// `amparo records due-for-erasure`: whose words have been kept for as long as the course allows.
struct RecordsDue: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due-for-erasure",
    abstract: "List the trainees whose words have been kept for longer than the course's retention-months.",
    discussion: """
      Counts from the last thing that a trainee did, under any of the records that are stated to be theirs. Erases nothing: \
      amparo records erase does.

      EXIT STATUS: 0 done; 2 something could not be read, or the course names no retention-months.
      """)

  @Argument(help: "Data folders, folders of records, or records. By default the data folder of this machine.")
  var paths: [String] = []

  @Flag(help: "One JSON document on standard output.")
  var json = false

  @OptionGroup var options: CourseOptions

  func run() throws {
    try attempt(course: options.course, language: options.language) {
      let files = PosixFileSystem()
      let open = try OpenCourse.open(course: options.course, language: options.language, files: files)
      guard let months = open.course.policy.retentionMonths else {
        throw Trouble.noRetention(path: open.library.path + "/Modules/course.yaml")
      }
      var rows: [Row] = []
      let records = try RecordsSource(files).trainees(paths, data: options.data)
      let (linked, now) = (records.linked, Surroundings.now)
      var sides: [IdentitySide] = []
      let failures = records.each {
        ($0.record.side, Row($0.record, $0.path, months: months))
      } take: { (side: IdentitySide, row: Row?) in
        let isLinked = !side.others.isEmpty || linked.contains(side.trainee)
        if isLinked { sides.append(side) }
        if let row, row.due <= now || isLinked { rows.append(row) }
      }
      rows = Row.byPerson(rows, People(sides), months: months).filter { $0.due <= now }
      rows.sort { $0.due == $1.due ? $0.trainee.id < $1.trainee.id : $0.due < $1.due }
      report(rows, months, open.words)
      for failure in failures { Output.message("amparo: " + open.words.words(for: failure)) }
      if !failures.isEmpty { throw ProgramExit.couldNot }
    }
  }

  private struct Row {
    var trainee: Trainee
    var path: String
    var last: Timestamp
    var due: Timestamp

    /// Nil for a trainee whose words were erased already, and for a record without events.
    init?(_ record: Record, _ path: String, months: Int) {
      guard !record.isErased, let last = record.progress.latestAt else { return nil }
      (trainee, self.path, self.last, due) = (record.trainee, path, last, last.later(months: months))
    }

    /// The rows with what the person did last, under whichever identity.
    static func byPerson(_ rows: [Row], _ people: People, months: Int) -> [Row] {
      var latest: [UniqueID: Timestamp] = [:]
      for row in rows {
        let person = people.person(of: row.trainee.id)
        latest[person] = max(latest[person] ?? row.last, row.last)
      }
      return rows.map { row in
        var row = row
        row.last = latest[people.person(of: row.trainee.id)] ?? row.last
        row.due = row.last.later(months: months)
        return row
      }
    }

    var json: JSONValue {
      [
        "account": .string(trainee.profile.staffNumber), "agency": .string(trainee.profile.agency),
        "due_utc": .string(due.description), "file": .string(path), "last_utc": .string(last.description),
        "name": .string(trainee.profile.name), "trainee_id": .string(trainee.id.text),
      ]
    }
  }

  private func report(_ rows: [Row], _ months: Int, _ words: Catalogue) {
    guard !json else {
      let document: JSONValue = .array(rows.map(\.json))
      return Output.data(document.indentedText)
    }
    for row in rows {
      let text = words(
        .dueRow,
        [
          "name": row.trainee.profile.name, "id": row.trainee.id.text, "last": row.last.date, "due": row.due.date,
          "file": row.path,
        ])
      Output.text(Printable.text(text) + "\n")
    }
    Output.message(words(.dueSummary, ["count": String(rows.count), "months": words.count(.months, months)]))
  }
}
