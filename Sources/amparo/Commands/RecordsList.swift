internal import ArgumentParser
internal import CanonicalJSON
internal import CourseContent
internal import CourseModel
internal import FileAccess
internal import TerminalFrame
internal import TraineeRecords
internal import UnicodeText

/// `amparo records list`: who has a record, and how far they are.
struct RecordsList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the trainees of a folder of records.")

  @Argument(help: "Data folders, folders of records, or records. By default the data folder of this machine.")
  var paths: [String] = []

  @Flag(help: "One JSON document on standard output.")
  var json = false

  @OptionGroup var options: CourseOptions

  func run() throws {
    try attempt(course: options.course, language: options.language) {
      let files = PosixFileSystem()
      let open = try OpenCourse.open(course: options.course, language: options.language, files: files)
      let records = try RecordsSource(files).trainees(paths, data: options.data)
      let (course, keys) = (open.course, open.keys)
      var rows: [Row] = []
      let failures = records.each {
        Row($0.record, $0.path, course, keys)
      } take: { (row: Row) in
        rows.append(row)
      }
      for failure in failures { Output.message("amparo: " + open.words.words(for: failure)) }
      let people = People(rows.map(\.side))
      for index in rows.indices { rows[index].person = people.person(of: rows[index].side.trainee) }
      rows.sort { Folding.precedes($0.name, $1.name) }
      if json {
        let document: JSONValue = .array(rows.map(\.json))
        Output.data(document.indentedText)
      } else {
        printTable(rows, open.words)
      }
      if !failures.isEmpty { throw ProgramExit.couldNot }
    }
  }

  private struct Row {
    var name: String
    var agency: String
    var account: String
    var percent: Int
    var last: String
    var path: String
    var side: IdentitySide
    /// The lowest id of those that are stated to be this person's.
    var person: UniqueID

    init(_ record: Record, _ path: String, _ course: Course, _ keys: AnswerKeys) {
      let profile = record.trainee.profile
      (name, agency, account) = (profile.name, profile.agency, profile.staffNumber)
      percent = course.standing(record.progress.digest(of: course, scoredBy: keys)).share.wholePercent
      last = record.progress.latestAt?.description ?? ""
      (self.path, side, person) = (path, record.side, record.trainee.id)
    }

    var json: JSONValue {
      [
        "name": .string(name), "agency": .string(agency), "account": .string(account),
        "progress_percent": .integer(percent), "last_utc": .string(last), "file": .string(path),
        "person": .string(person.text),
      ]
    }
  }

  private func printTable(_ rows: [Row], _ words: Catalogue) {
    let header = [.listName, .listAgency, .listAccount, .listProgress, .listLast, .listFile, .listPerson].map {
      words[$0]
    }
    let cells = rows.map { row in
      [
        row.name.isEmpty ? words[.recordNameless] : row.name, row.agency, row.account, "\(row.percent) %", row.last,
        row.path, row.person.text,
      ].map(Printable.text)
    }
    let widths = header.indices.map { column in
      ([header] + cells).map { DisplayWidth.of($0[column]) }.max() ?? 0
    }
    for row in [header] + cells {
      let line = zip(row, widths).map { Line($0).padded($1).text }.joined(separator: "  ")
      Output.text(line.trimmingTrailingSpaces + "\n")
    }
  }
}

extension String {
  /// The text without spaces at its end.
  var trimmingTrailingSpaces: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
