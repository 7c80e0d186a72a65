internal import CanonicalJSON
internal import CourseModel
internal import TraineeRecords
internal import UnicodeText

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

  /// Of two records that are of one person by a statement, one does not hold it.
  case link(People.Remark)

  /// The sources that hold words which an event says are erased.
  static func oldCopies(_ sources: [RecordGlance], of held: [RecordGlance]) -> [RecordConflict] {
    let erased = Set(held.filter(\.isErased).map(\.trainee.id))
    return sources.filter { $0.holdsWords && erased.contains($0.trainee.id) }
      .map { .oldCopy(file: $0.path, trainee: $0.trainee.id) }
  }

  /// The sources whose chains show a change by hand; afterwards nothing in the folder would show it.
  static func changedByHand(_ sources: [RecordGlance]) -> [RecordConflict] {
    sources.filter { !$0.isUnbroken }.map { .changedByHand(file: $0.path) }
  }

  /// What the descriptions of people say of each other.
  ///
  /// Identities of one person do not contradict each other.
  static func all(in found: [RecordGlance], _ people: People) -> [RecordConflict] {
    var trainees: [UniqueID: TraineeProfile] = [:]
    for each in found { trainees[each.trainee.id] = each.trainee.profile }
    // Who was erased has neither name nor number any more, and an old copy must not bring them back.
    for each in found where each.isErased { trainees[each.trainee.id] = nil }
    let sorted = trainees.sorted { $0.key < $1.key }
    let numbers = Dictionary(grouping: sorted.filter { !$0.value.staffNumber.isEmpty }) {
      [Folding.folded($0.value.agency), Folding.folded($0.value.staffNumber)]
    }
    let names = Dictionary(grouping: sorted) { [Folding.folded($0.value.agency), Folding.folded($0.value.name)] }
    let areSeveral = { (found: [(key: UniqueID, value: TraineeProfile)]) in
      Set(found.map { people.person(of: $0.key) }).count > 1
    }
    let byNumber = numbers.filter { areSeveral($1) }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    let byName = names.filter { areSeveral($1) }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
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
    case .link(let remark): words.words(for: remark)
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
    case .link(let remark): remark.json
    }
  }
}
