internal import ArgumentParser
internal import CanonicalJSON
internal import CourseModel
internal import FileAccess
internal import TraineeRecords
internal import UnicodeText

/// `amparo records verify`: what the chains of records show of changes made by hand.
struct RecordsVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Find records that were changed by hand, rolled back or copied.",
    discussion: """
      Follows the chain of hashes of every record. With --head, a code noted down by "amparo records head" must still \
      be held by one of the records: else events that were there are gone.

      EXIT STATUS: 0 nothing found; 1 something found; 2 something could not be read.
      """)

  @Argument(help: "Data folders, folders of records, or records. By default the data folder of this machine.")
  var paths: [String] = []

  @Option(help: "A code noted down earlier. May be given several times.")
  var head: [String] = []

  @Flag(help: "One JSON document on standard output.")
  var json = false

  @OptionGroup var options: CourseOptions

  func run() throws {
    try attempt(course: options.course, language: options.language) {
      let words = OpenCourse.wordsWithoutCourse(PosixFileSystem(), course: options.course, language: options.language)
      let codes = try head.map { text in
        guard let code = HeadCode(text) else { throw Trouble.unknownHead(text) }
        return code
      }
      var records = try RecordsSource(PosixFileSystem()).files(paths, data: options.data)
      records.isWrittenMeanwhile = true
      let now = Surroundings.now
      var inspection = RecordsInspection(codes)
      if json { Output.data(RecordsInspection.jsonOpening) }
      let failures = records.each {
        InspectedFile($0, codes, now: now)
      } take: { (file: InspectedFile) in
        let isFirst = inspection.isEmpty
        let file = inspection.take(file)
        if json { return Output.data((isFirst ? "" : ",") + file.jsonText) }
        for line in file.lines(words) { Output.text(Printable.text(line) + "\n") }
      }
      if json {
        Output.data(inspection.jsonClosing(unread: failures.count))
      } else {
        for line in inspection.lines(words) { Output.text(Printable.text(line) + "\n") }
        Output.message(words[.verifyLimits])
      }
      for failure in failures { Output.message("amparo: " + words.words(for: failure)) }
      if !failures.isEmpty { throw ProgramExit.couldNot }
      if !inspection.isClean { throw ProgramExit.foundSomething }
    }
  }
}

/// `amparo records head`: the code by which a rolled-back record is found later.
struct RecordsHead: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "head",
    abstract: "Show a short code of each record's last event, to note down and verify against later.")

  @Argument(help: "Data folders, folders of records, or records. By default the data folder of this machine.")
  var paths: [String] = []

  @OptionGroup var options: CourseOptions

  func run() throws {
    try attempt(course: options.course, language: options.language) {
      let words = OpenCourse.wordsWithoutCourse(PosixFileSystem(), course: options.course, language: options.language)
      var records = try RecordsSource(PosixFileSystem()).trainees(paths, data: options.data)
      records.isWrittenMeanwhile = true
      let failures = records.each {
        ($0.record.trainee, $0.record.heads)
      } take: { (trainee: Trainee, heads: [ChainHead]) in
        let name = Printable.text(words.name(of: trainee))
        for head in heads { Output.text("\(head.code)  \(words.count(.events, head.sequence))  \(name)\n") }
      }
      for failure in failures { Output.message("amparo: " + words.words(for: failure)) }
      if !failures.isEmpty { throw ProgramExit.couldNot }
    }
  }
}
