internal import ArgumentParser
internal import CourseModel
internal import FileAccess
internal import TraineeRecords
internal import UnicodeText

/// `amparo records erase`: a trainee's words go, and an event keeps them out.
struct RecordsErase: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase",
    abstract: "Erase a trainee's name and other words for good; answers and verdicts stay without a name.",
    discussion: """
      Takes out name, agency, staff number, post and country, and what was written in corrections, with the files kept \
      beside the record. The chain still verifies, and a later merge with an old copy erases the words again.

      EXIT STATUS: 0 erased; 2 could not; 64 called without --yes, and nothing was erased.
      """)

  @Argument(help: "The trainee: the record's id, the staff number, or the name.")
  var trainee: String

  @Flag(help: "Do it. Without it this only says what would be erased.")
  var yes = false

  @OptionGroup var options: CourseOptions

  func run() throws {
    try attempt(course: options.course, language: options.language) {
      let files = PosixFileSystem()
      let words = OpenCourse.wordsWithoutCourse(files, course: options.course, language: options.language)
      let store = RecordStore(
        path: try Locations.data(options.data), files: files, surroundings: Surroundings.forRecords)
      let named = try NamedTrainee(trainee, in: store).trainee
      do throws(RecordFailure) {
        let outlook = try store.erasureOutlook(named.id)
        if outlook.isNeedless {
          return say(words(.eraseAlready, ["id": named.id.text]))
        }
        let linked = LinkedTrainees(of: store.path, files).people.identities(of: named.id).filter { $0 != named.id }
        if yes {
          let events = try store.erase(named.id)
          say(words(.eraseDone, ["id": named.id.text, "events": words.count(.events, events)]))
          return tellLinked(linked, words)
        }
        Output.message(
          words(
            .eraseOutlook,
            ["name": words.name(of: outlook.trainee), "id": named.id.text, "files": list(outlook.traces, words)]))
        tellLinked(linked, words)
      } catch {
        throw Trouble.record(error)
      }
      throw ProgramExit.usedWrongly
    }
  }

  /// Who else is stated to be the same person: their words stay, and the link is gone.
  private func tellLinked(_ linked: [UniqueID], _ words: Catalogue) {
    guard !linked.isEmpty else { return }
    Output.message(words(.eraseLinked, ["ids": linked.map(\.text).joined(separator: ", ")]))
  }

  private func list(_ paths: [String], _ words: Catalogue) -> String {
    paths.isEmpty ? words[.eraseNothingBeside] : paths.joined(separator: ", ")
  }

  private func say(_ sentence: String) { Output.text(Printable.text(sentence) + "\n") }
}
