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
      var changed = 0
      var failures: [RecordFailure] = []
      var forks: [RecordConflict] = []
      var erased: Set<UniqueID> = []
      let found = try RecordsSource(files).eachRecord(sources, data: nil)
      for each in found {
        do throws(RecordFailure) {
          let record = try each.record.get()
          let absorption = try store.merge(record)
          if absorption.isChange { changed += 1 }
          if absorption.erases { erased.insert(record.trainee.id) }
        } catch .forked {
          forks.append(.fork(file: each.path))
        } catch {
          failures.append(error)
        }
      }
      let held = (try? RecordsSource(files).records([into], data: nil)) ?? []
      let conflicts =
        forks + RecordConflict.changedByHand(found) + RecordConflict.oldCopies(found, of: held)
        + RecordConflict.all(in: found + held)
      report(found.count - failures.count, changed, erased.sorted(), conflicts, failures.count, words)
      for failure in failures { Output.message("amparo: " + words.words(for: failure)) }
      if !failures.isEmpty { throw ProgramExit.couldNot }
      if !conflicts.isEmpty { throw ProgramExit.foundSomething }
    }
  }

  private func report(
    _ read: Int, _ changed: Int, _ erased: [UniqueID], _ conflicts: [RecordConflict], _ unread: Int,
    _ words: Catalogue
  ) {
    if json {
      let document: JSONValue = [
        "changed": .integer(changed), "conflicts": .array(conflicts.map(\.json)),
        "erased": .array(erased.map { .string($0.text) }), "read": .integer(read), "unread": .integer(unread),
      ]
      return Output.data(document.indentedText)
    }
    Output.text(words(.mergeDone, ["read": String(read), "changed": String(changed)]) + "\n")
    for trainee in erased { Output.text(words(.mergeErased, ["id": trainee.text]) + "\n") }
    for conflict in conflicts { Output.text(Printable.text(conflict.told(words)) + "\n") }
  }
}

/// Something about people that a union cannot decide.
enum RecordConflict: Equatable {
  /// Two people have one staff number in one agency.
  case oneNumber(agency: String, number: String, names: [String])
  /// One name in one agency stands in several records: perhaps one person with two identities.
  case oneName(agency: String, name: String, trainees: [String])
  /// The file holds other events under the identities of those in the folder: it was left out.
  case fork(file: String)

  /// The source was changed by hand: of two versions the one that its event vouches for is kept, and the other is told.
  case changedByHand(file: String)

  /// The source still holds the words of a trainee whose words were erased: they were not taken in.
  case oldCopy(file: String, trainee: UniqueID)

  /// The sources that hold words which an event says are erased.
  static func oldCopies(_ sources: [RecordsSource.Found], of held: [RecordsSource.Found]) -> [RecordConflict] {
    let erased = Set(held.compactMap { try? $0.record.get() }.filter(\.isErased).map(\.trainee.id))
    return sources.compactMap { each in
      guard case .success(let record) = each.record, record.holdsWords, erased.contains(record.trainee.id) else {
        return nil
      }
      return .oldCopy(file: each.path, trainee: record.trainee.id)
    }
  }

  /// The sources whose chains show a change by hand; afterwards nothing in the folder would show it.
  static func changedByHand(_ sources: [RecordsSource.Found]) -> [RecordConflict] {
    sources.compactMap { each in
      guard case .success(let record) = each.record, !record.isUnbroken else { return nil }
      return .changedByHand(file: each.path)
    }
  }

  static func all(in found: [RecordsSource.Found]) -> [RecordConflict] {
    var trainees: [UniqueID: TraineeProfile] = [:]
    for each in found {
      if case .success(let record) = each.record { trainees[record.trainee.id] = record.trainee.profile }
    }
    for each in found {
      // Who was erased has neither name nor number any more, and an old copy must not bring them back.
      if case .success(let record) = each.record, record.isErased { trainees[record.trainee.id] = nil }
    }
    let sorted = trainees.sorted { $0.key < $1.key }
    let numbers = Dictionary(grouping: sorted.filter { !$0.value.staffNumber.isEmpty }) {
      [Folding.folded($0.value.agency), Folding.folded($0.value.staffNumber)]
    }
    let names = Dictionary(grouping: sorted) { [Folding.folded($0.value.agency), Folding.folded($0.value.name)] }
    let byNumber = numbers.filter { $1.count > 1 }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    let byName = names.filter { $1.count > 1 }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    return byNumber.map { _, people in
      .oneNumber(
        agency: people[0].value.agency, number: people[0].value.staffNumber, names: people.map(\.value.name))
    }
      + byName.map { _, people in
        .oneName(agency: people[0].value.agency, name: people[0].value.name, trainees: people.map(\.key.text))
      }
  }

  func told(_ words: Catalogue) -> String {
    switch self {
    case .oneNumber(let agency, let number, let names):
      words(.mergeOneNumber, ["agency": agency, "number": number, "names": names.joined(separator: ", ")])
    case .oneName(let agency, let name, let trainees):
      words(.mergeOneName, ["agency": agency, "name": name, "ids": trainees.joined(separator: ", ")])
    case .fork(let file): words(.mergeFork, ["file": file])
    case .changedByHand(let file): words(.mergeChanged, ["file": file])
    case .oldCopy(let file, let trainee): words(.mergeOldCopy, ["file": file, "id": trainee.text])
    }
  }

  var json: JSONValue {
    switch self {
    case .oneNumber(let agency, let number, let names):
      [
        "agency": .string(agency), "kind": "one-number", "names": .array(names.map { .string($0) }),
        "staffNumber": .string(number),
      ]
    case .oneName(let agency, let name, let trainees):
      [
        "agency": .string(agency), "kind": "one-name", "name": .string(name),
        "trainees": .array(trainees.map { .string($0) }),
      ]
    case .fork(let file): ["file": .string(file), "kind": .string("fork")]
    case .changedByHand(let file): ["file": .string(file), "kind": .string("changed-by-hand")]
    case .oldCopy(let file, let trainee):
      ["file": .string(file), "kind": .string("old-copy-of-erased"), "trainee": .string(trainee.text)]
    }
  }
}
