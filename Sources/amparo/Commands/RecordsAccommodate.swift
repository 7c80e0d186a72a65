internal import ArgumentParser
internal import CourseModel
internal import FileAccess
internal import TraineeRecords

/// `amparo records accommodate TRAINEE`: states what a trainee needs to work on equal terms.
struct RecordsAccommodate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "accommodate",
    abstract: "State what a trainee needs to work on equal terms; no export shows it.",
    discussion: """
      What is stated holds from the next attempt on, beside what was stated before; --none takes everything back. Without an option, \
      says what holds now.
      """)

  @Argument(help: "The trainee, by name, staff number or the record's id.")
  var trainee: String

  @Option(help: "Time for a quiz with a time limit, in percent of the usual: 100 to 400.")
  var timePercent: Int?

  @Flag(help: "No time limit holds.")
  var noTimer = false

  @Flag(help: "An empty line below every line of text.")
  var spacing = false

  @Flag(help: "Nothing beside the usual any more.")
  var none = false

  @OptionGroup var options: CourseOptions

  func validate() throws {
    if let timePercent, !Accommodations.timeRange.contains(timePercent) {
      throw ValidationError("--time-percent is a whole number from 100 to 400.")
    }
    if noTimer, timePercent != nil {
      throw ValidationError("With --no-timer there is no time to lengthen: name --time-percent or --no-timer.")
    }
    if none, noTimer || spacing || timePercent != nil {
      throw ValidationError("--none takes everything back; name it alone.")
    }
  }

  func run() throws {
    try attempt(course: options.course) {
      let files = PosixFileSystem()
      let store = RecordStore(
        path: try Locations.data(options.data), files: files, surroundings: Surroundings.forRecords)
      let named = try NamedTrainee(trainee, in: store)
      let open = try OpenCourse.open(course: options.course, language: options.language, files: files)
      if none || noTimer || spacing || timePercent != nil {
        try state(named, store, open.words.language)
      }
      let holds = try named.record(store).progress.accommodations
      Output.text(text(holds, open.words) + "\n")
    }
  }

  /// What holds from now on, beside what was stated before.
  private func stated(beside before: Accommodations) -> Accommodations {
    if none { return .none }
    var stated = before
    if let timePercent { (stated.timePercent, stated.hasNoTimer) = (timePercent, false) }
    if noTimer { (stated.timePercent, stated.hasNoTimer) = (100, true) }
    if spacing { stated.isSpacious = true }
    return stated
  }

  private func state(_ named: NamedTrainee, _ store: RecordStore, _ language: Language) throws(Trouble) {
    do throws(RecordFailure) {
      var session = try store.open(named.trainee.id)
      let stated = try stated(beside: session.progress().accommodations)
      _ = try session.append(EventDraft(activeSeconds: 0, language: language, happening: .accommodated(stated)))
    } catch {
      throw .record(error)
    }
  }

  private func text(_ holds: Accommodations, _ words: Catalogue) -> String {
    var parts: [String] = []
    if holds.hasNoTimer { parts.append(words[.accommodateNoTimer]) }
    if !holds.hasNoTimer, holds.timePercent != 100 {
      parts.append(words(.accommodateTime, ["percent": Percentage.text(holds.timePercent)]))
    }
    if holds.isSpacious { parts.append(words[.accommodateSpacing]) }
    return parts.isEmpty ? words[.accommodateNone] : parts.joined(separator: "; ")
  }
}
