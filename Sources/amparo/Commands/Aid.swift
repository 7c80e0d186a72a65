internal import ArgumentParser
internal import CourseContent
internal import CourseModel
internal import FileAccess
internal import Glibc
internal import TerminalFrame
internal import TraineeRecords
internal import TrainingUI
internal import UnicodeText

/// `amparo aid [NAME]`: a job aid on standard output; no sign-in, no screen.
struct Aid: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print a job aid for the counter.",
    discussion: "Without a name, lists the job aids. The text is at most 80 columns wide, for screen and paper.")

  @Argument(help: "The job aid, such as first-fifteen-minutes.")
  var name: String?

  @Option(help: "The country whose authorities and rules are named, such as mx.")
  var country: String?

  @OptionGroup var options: CourseOptions

  func run() throws {
    try attempt(course: options.course, language: options.language) {
      let files = PosixFileSystem()
      let data = try Locations.data(options.data)
      let trainee = onlyTrainee(data, files)
      let open = try OpenCourse.open(
        course: options.course, language: options.language, preferred: trainee?.profile.language, files: files)
      let aids = open.library.aids(open.course, open.words.language)
      guard let name else {
        for aid in aids { Output.text("\(aid.id)  \(Printable.text(aid.title))\n") }
        return
      }
      guard let aid = aids.first(where: { $0.id.text == name }) else {
        throw Trouble.unknownAid(name, known: aids.map(\.id.text))
      }
      let known = open.library.countries(open.course).map(\.code)
      if let country, !known.contains(country.lowercased()) { throw Trouble.unknownCountry(country, known: known) }
      let post = PostLines.read(data, files)
      for finding in post.diagnostics {
        Output.message(open.words(.problemPostUnusable, ["path": data, "finding": open.words.line(for: finding)]))
      }
      let facts = open.library.facts(
        open.course, open.words.language, country: country?.lowercased() ?? trainee?.profile.country ?? "",
        post: post.lines)
      printAid(aid, facts, open)
    }
  }

  /// The trainee of this machine, where there is one alone: their language and country are meant.
  private func onlyTrainee(_ data: String, _ files: any FileSystem) -> Trainee? {
    let store = RecordStore(path: data, files: files, surroundings: Surroundings.forRecords)
    guard let entries = try? store.entries(), entries.count == 1 else { return nil }
    return try? entries[0].head.get().trainee
  }

  private func printAid(_ aid: JobAid, _ facts: LocalFacts, _ open: OpenCourse) {
    let width = min(80, Surroundings.terminalColumns ?? 80)
    let sources = open.library.sources(open.course)
    for line in AidText.lines(aid, facts: facts, sources: sources, words: open.words, columns: width) {
      Output.text(Printable.text(line) + "\n")
    }
  }
}
