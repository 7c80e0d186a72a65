internal import CanonicalJSON
internal import CourseExports
internal import CourseModel
internal import FileAccess
internal import TraineeRecords

/// Several identities that are one person by a statement.
struct LinkedPerson: Equatable {
  /// A name of the person, of the identity with the lowest id that has one.
  var name: String
  /// The identities, in order of their ids.
  var trainees: [UniqueID]

  /// All of them, with their names from the trainees at hand.
  static func all(_ people: People, _ trainees: [Trainee]) -> [LinkedPerson] {
    let wanted = Set(people.linked.flatMap { $0 })
    var names: [UniqueID: String] = [:]
    for trainee in trainees where wanted.contains(trainee.id) { names[trainee.id] = trainee.profile.name }
    return people.linked.map { identities in
      LinkedPerson(name: identities.lazy.compactMap { names[$0] }.first ?? "", trainees: identities)
    }
  }

  func told(_ words: Catalogue) -> String {
    words(.linkPerson, ["name": name, "ids": trainees.map(\.text).joined(separator: ", ")])
  }

  var json: JSONValue {
    [
      "name": .string(name), "person": .string(trainees[0].text),
      "trainees": .array(trainees.map { .string($0.text) }),
    ]
  }
}

/// The links of a data folder, from the few records that have any.
struct LinkedTrainees {
  /// Who is one person.
  let people: People
  private let trainees: [Trainee]

  /// Reads the records of a data folder of which their first lines say that they are linked.
  init(of data: String, _ files: any FileSystem) {
    var (sides, trainees): ([IdentitySide], [Trainee]) = ([], [])
    _ = (try? RecordsSource(files).linkedTrainees([data], data: nil))?.each {
      ($0.record.side, $0.record.trainee)
    } take: { (side: IdentitySide, trainee: Trainee) in
      sides.append(side)
      trainees.append(trainee)
    }
    (people, self.trainees) = (People(sides), trainees)
  }

  /// The links of given records.
  init(of records: [Record]) { (people, trainees) = (People(records.map(\.side)), records.map(\.trainee)) }

  /// What is to be told of a trainee: every statement and taking back in the record, then who is one person now.
  func lines(on trainee: UniqueID, _ progress: Progress, _ words: Catalogue) -> [String] {
    let said = progress.corrections.compactMap { note in
      what(note.correction.act, words).map { words.told($0, note) }
    }
    let person = LinkedPerson.all(people, trainees).filter { $0.trainees.contains(trainee) }.map { $0.told(words) }
    return said + person + people.remarks(on: trainee).map { words.words(for: $0) }
  }

  private func what(_ act: Correction.Act, _ words: Catalogue) -> String? {
    switch act {
    case .identityLinked(let said): words(.linkTold, ["other": name(of: said.other, words)])
    case .identityUnlinked(let said): words(.linkTakenBack, ["other": name(of: said.other, words)])
    default: nil
    }
  }

  /// Name and id of a trainee; the id alone where their record is not at hand.
  func name(of id: UniqueID, _ words: Catalogue) -> String {
    trainees.first { $0.id == id }.map { "\(words.name(of: $0)) (\(id))" } ?? id.text
  }
}

/// The record of somebody who may have several, kept until all are read.
struct LinkedIdentity: Sendable {
  /// With whom the record says that it is one person's.
  let side: IdentitySide
  private let completion: IdentityCompletion

  /// The rows of one identity.
  struct Rows {
    var trainee: UniqueID
    /// The lowest id of the person's.
    var person: UniqueID
    var rows: [CompletionRow]
  }

  init(_ record: Record, _ report: CompletionReport) {
    side = record.side
    completion = report.identity(record.trainee, record.progress, isUnbroken: record.isUnbroken)
  }

  /// The rows of identities; those of one person stand together, at the place of the first.
  static func rows(_ identities: [LinkedIdentity], _ people: People, _ report: CompletionReport) -> [Rows] {
    var persons: [UniqueID] = []
    let grouped = Dictionary(grouping: identities) { identity in
      people.person(of: identity.side.trainee)
    }
    var told: Set<UniqueID> = []
    for identity in identities {
      let person = people.person(of: identity.side.trainee)
      if told.insert(person).inserted { persons.append(person) }
    }
    return persons.flatMap { person in
      let group = grouped[person] ?? []
      let rows = report.rows(ofOnePerson: group.map(\.completion), as: person)
      return zip(group, rows).map { Rows(trainee: $0.side.trainee, person: person, rows: $1) }
    }
  }
}
