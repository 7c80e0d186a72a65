internal import ArgumentParser
internal import CourseModel
internal import FileAccess
internal import TraineeRecords
internal import UnicodeText

/// The two records of a statement, and who says so.
struct LinkOptions: ParsableArguments {
  @Argument(help: "The trainee: the record's id, the staff number, or the name.")
  var trainee: String

  @Argument(help: "The other record, named in the same way.")
  var other: String

  @Option(
    name: [.customLong("by"), .customLong("author")],
    help: "Who says so, as they would sign. Kept in both records, at most 200 characters.")
  var author: String

  @Option(help: "Why. Kept in both records, at most 1000 characters; name nobody in it.")
  var reason: String

  @OptionGroup var options: CourseOptions

  func validate() throws {
    guard CorrectionWords(author: author, reason: reason) != nil else {
      throw ValidationError("--by and --reason must not be empty; at most 200 and 1000 characters are kept.")
    }
  }
}

/// `amparo records link`: two records are of one person.
struct RecordsLink: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link",
    abstract: "Say that two records are of one person, who enrolled twice. Nothing is joined or taken out.",
    discussion: """
      The statement is added to both records; amparo records unlink takes it back. What an interruption left out of the \
      second record is added when the command is run again.
      """)

  @OptionGroup var link: LinkOptions

  func run() throws {
    try attempt(course: link.options.course, language: link.options.language) {
      var desk = try LinkDesk(link)
      switch try desk.write({ (pair, words) throws(RecordFailure) in try pair.link(words) }) {
      case .written: desk.say(.linkWritten)
      case .completed: desk.say(.linkCompleted)
      case .already: desk.say(.linkAlready)
      }
    }
  }
}

/// `amparo records unlink`: that two records are of one person holds no more.
struct RecordsUnlink: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unlink",
    abstract: "Take back that two records are of one person. Both statements stay in the records.")

  @OptionGroup var link: LinkOptions

  func run() throws {
    try attempt(course: link.options.course, language: link.options.language) {
      var desk = try LinkDesk(link)
      switch try desk.write({ (pair, words) throws(RecordFailure) in try pair.unlink(words) }) {
      case .written: desk.say(.linkUndone)
      case .completed: desk.say(.linkCompleted)
      case .already: throw Trouble.link(desk.whyNotLinked())
      }
      desk.tellDetour()
    }
  }
}

/// Where two records are linked, or their link is taken back.
struct LinkDesk {
  private let catalogue: Catalogue
  private let said: CorrectionWords
  private let data: String
  private let files = PosixFileSystem()
  private var pair: RecordPair

  init(_ link: LinkOptions) throws(Trouble) {
    let options = link.options
    guard let said = CorrectionWords(author: link.author, reason: link.reason) else {
      preconditionFailure("validated when the command was read")
    }
    self.said = said
    catalogue = OpenCourse.wordsWithoutCourse(files, course: options.course, language: options.language)
    data = try Locations.data(options.data)
    let store = RecordStore(path: data, files: files, surroundings: Surroundings.forRecords)
    let one = try NamedTrainee(link.trainee, in: store).trainee
    let other = try NamedTrainee(link.other, in: store).trainee
    guard one.id != other.id else { throw .link(.oneself(one.id)) }
    do throws(RecordFailure) { pair = try RecordPair(store, one.id, other.id) } catch { throw .record(error) }
  }

  /// Does something with both records; a damaged one that was mended on the way is told.
  mutating func write(
    _ body: (inout RecordPair, CorrectionWords) throws(RecordFailure) -> RecordPair.Outcome
  ) throws(Trouble) -> RecordPair.Outcome {
    defer { for aside in pair.takeSetAside() { Output.message("amparo: " + catalogue.words(for: aside)) } }
    do throws(RecordFailure) { return try body(&pair, said) } catch { throw .record(error) }
  }

  func say(_ phrase: Phrase) {
    let (one, other) = (pair.trainees[0], pair.trainees[1])
    let sentence = catalogue(
      phrase,
      [
        "name": catalogue.name(of: one), "id": one.id.text, "otherName": catalogue.name(of: other),
        "other": other.id.text,
      ])
    Output.text(Printable.text(sentence) + "\n")
  }

  /// The others by way of whom the two are still one person.
  private var detour: [UniqueID] {
    let ids = pair.trainees.map(\.id)
    let identities = LinkedTrainees(of: data, files).people.identities(of: ids[0])
    return identities.contains(ids[1]) ? identities.filter { !ids.contains($0) } : []
  }

  /// Why there is no link to take back.
  func whyNotLinked() -> LinkTrouble {
    let (one, other, detour) = (pair.trainees[0].id, pair.trainees[1].id, detour)
    return detour.isEmpty ? .notLinked(one, other) : .linkedThrough(one, other, others: detour)
  }

  /// Tells where the two are one person all the same.
  func tellDetour() {
    let detour = detour
    guard !detour.isEmpty else { return }
    let (one, other) = (pair.trainees[0].id, pair.trainees[1].id)
    Output.message("amparo: " + catalogue.words(for: .linkedThrough(one, other, others: detour)))
  }
}
