internal import ArgumentParser
internal import CanonicalJSON
internal import CourseModel
internal import FileAccess
internal import TraineeRecords
internal import UnicodeText

/// `amparo records merge`: the union of records from many posts.
struct RecordsMerge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Unite records from many posts in one folder; nothing is lost, and repeating it changes nothing.",
    discussion: """
      Every event of the sources is in the folder afterwards, whichever order they come in. What does not fit together is \
      told and never resolved silently.

      EXIT STATUS: 0 done; 1 done, and conflicts were told; 2 something could not be read or written.
      """)

  @Argument(help: "Data folders, folders of records, or records.")
  var sources: [String]

  @Option(help: "The data folder that takes them in.")
  var into: String

  @Flag(help: "One JSON document on standard output.")
  var json = false

  @OptionGroup var options: CourseOptions

  func run() throws {
    try attempt(course: options.course, language: options.language) {
      let files = PosixFileSystem()
      let words = OpenCourse.wordsWithoutCourse(files, course: options.course, language: options.language)
      let store = RecordStore(path: into, files: files, surroundings: Surroundings.forRecords)
      let merged = MergedRecords(
        try RecordsSource(files).trainees(sources, data: nil), into: store,
        held: { try? RecordsSource(files).trainees([into], data: nil) })
      report(merged, words)
      for aside in merged.setAside { Output.message("amparo: " + words.words(for: aside)) }
      for failure in merged.failures { Output.message("amparo: " + words.words(for: failure)) }
      if !merged.failures.isEmpty { throw ProgramExit.couldNot }
      if !merged.conflicts.isEmpty { throw ProgramExit.foundSomething }
    }
  }

  private func report(_ merged: MergedRecords, _ words: Catalogue) {
    if json {
      let document: JSONValue = [
        "changed": .integer(merged.changed), "conflicts": .array(merged.conflicts.map(\.json)),
        "erased": .array(merged.erased.map { .string($0.text) }), "linked": .array(merged.linked.map(\.json)),
        "links": .array(merged.remarks.map(\.json)), "read": .integer(merged.read),
        "unread": .integer(merged.failures.count),
      ]
      return Output.data(document.indentedText)
    }
    Output.text(words.count(.mergeDone, merged.read, ["changed": String(merged.changed)]) + "\n")
    for trainee in merged.erased { Output.text(words(.mergeErased, ["id": trainee.text]) + "\n") }
    for person in merged.linked { Output.text(Printable.text(person.told(words)) + "\n") }
    for remark in merged.remarks { Output.text(Printable.text(words.words(for: remark)) + "\n") }
    for conflict in merged.conflicts { Output.text(Printable.text(conflict.told(words)) + "\n") }
  }
}
