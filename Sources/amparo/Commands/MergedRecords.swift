internal import CourseModel
internal import TraineeRecords

/// What a merge needs to know of a record once its events were taken in.
struct RecordGlance: Sendable {
  /// The file.
  var path: String
  /// Who learns.
  var trainee: Trainee
  /// True where the trainee's words were erased.
  var isErased: Bool
  /// True where the file holds words all the same, or has not heard of it.
  var holdsWords: Bool
  /// True where no event was changed by hand.
  var isUnbroken: Bool
  /// With whom the record says that it is one person's.
  var side: IdentitySide

  init(_ record: Record, _ path: String) {
    self.path = path
    (trainee, side) = (record.trainee, record.side)
    (isErased, holdsWords, isUnbroken) = (record.isErased, record.holdsWords, record.isUnbroken)
  }
}

/// Records taken in by a folder: what was changed there, and what does not fit together.
struct MergedRecords {
  /// How many sources were read, those left out for a conflict among them.
  private(set) var read = 0
  /// How many changed the folder.
  private(set) var changed = 0
  /// The trainees whose words were erased here, since a source says that they are.
  private(set) var erased: [UniqueID] = []
  /// Who is one person by a statement, with the name that was told last.
  private(set) var linked: [LinkedPerson] = []
  /// The links that count as nothing, or of which a part is missing from the folder.
  private(set) var remarks: [People.Remark] = []
  /// What does not fit together.
  private(set) var conflicts: [RecordConflict] = []
  /// The damaged records of the folder that were set aside.
  private(set) var setAside: [SetAside] = []
  /// The sources that could not be read or taken in, in their order.
  private(set) var failures: [RecordFailure] = []

  /// What became of one source.
  private struct Outcome: Sendable {
    var place: RecordPlace
    var glance: RecordGlance?
    var absorption: Result<RecordStore.Absorption, RecordFailure>
  }

  /// Takes the sources in; several trainees at once, the files of one trainee one after another.
  ///
  /// - Parameter held: finds what the folder holds afterwards.
  init(_ sources: RecordsReading, into store: RecordStore, held: () -> RecordsReading?) {
    // What fails here fails with every record, and is told with each.
    try? store.prepare()
    var outcomes: [Outcome] = []
    sources.eachGroup { group in
      group.files.map { Self.outcome($0, store) }
    } take: { (told: [Outcome]) in
      outcomes += told
    }
    outcomes.sort { $0.place.number < $1.place.number }
    for outcome in outcomes { count(outcome) }
    erased = Set(erased).sorted()
    let found = outcomes.compactMap(\.glance)
    var standing: [RecordGlance] = []
    _ = held()?.each {
      RecordGlance($0.record, $0.path)
    } take: { (glance: RecordGlance) in
      standing.append(glance)
    }
    let people = People((found + standing).map(\.side))
    linked = LinkedPerson.all(people, (found + standing).map(\.trainee))
    remarks = people.remarks.filter { !$0.isOneSided }
    conflicts +=
      RecordConflict.changedByHand(found) + RecordConflict.oldCopies(found, of: standing)
      + RecordConflict.all(in: found + standing, people) + people.remarks.filter(\.isOneSided).map(RecordConflict.link)
  }

  private static func outcome(_ place: RecordPlace, _ store: RecordStore) -> Outcome {
    var glance: RecordGlance?
    do throws(RecordFailure) {
      let record = try store.record(place.path)
      glance = RecordGlance(record, place.path)
      return Outcome(place: place, glance: glance, absorption: .success(try store.merge(record)))
    } catch {
      return Outcome(place: place, glance: glance, absorption: .failure(error))
    }
  }

  private mutating func count(_ outcome: Outcome) {
    switch outcome.absorption {
    case .success(let absorption):
      read += 1
      if absorption.isChange { changed += 1 }
      if let aside = absorption.setAside { setAside.append(aside) }
      if absorption.erases, let trainee = outcome.glance?.trainee.id { erased.append(trainee) }
    case .failure(.forked):
      read += 1
      conflicts.append(.fork(file: outcome.place.path))
    case .failure(let failure): failures.append(failure)
    }
  }
}
