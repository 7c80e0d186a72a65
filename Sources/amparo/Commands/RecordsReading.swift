internal import CourseModel
internal import FileAccess
internal import TraineeRecords

/// Where a record stands among all that are read.
struct RecordPlace: Sendable {
  /// Its number from 0, by which failures are told in order.
  var number: Int
  /// The file's path.
  var path: String
}

/// Files that are one trainee's record.
struct RecordGroup: Sendable {
  /// The first file.
  var first: RecordPlace
  /// The others; few trainees have any.
  var others: [RecordPlace] = []

  init(_ first: RecordPlace) { self.first = first }

  /// All files.
  var files: [RecordPlace] { [first] + others }
}

/// Records that are read several at once and handed over in order, and of which none is kept.
struct RecordsReading {
  /// A record that was read.
  struct Found {
    /// The file's path; that of the first, where several were united.
    var path: String
    /// The record.
    var record: Record
  }

  /// Why a file could not be read, or does not go together with another of the same trainee.
  struct Failed: Sendable {
    var place: RecordPlace
    var failure: RecordFailure
  }

  /// True where standard output is written while records are read: then no bar is drawn into it.
  var isWrittenMeanwhile = false
  /// The trainees who are linked with others, by the first lines of the files.
  let linked: Set<UniqueID>
  private let store: RecordStore
  private let groups: [RecordGroup]

  init(_ files: any FileSystem, _ groups: [RecordGroup], linked: Set<UniqueID> = []) {
    self.linked = linked
    store = RecordStore(path: "", files: files, surroundings: Surroundings.forRecords)
    self.groups = groups
  }

  /// Reads every record, makes something of it on other threads, and takes that here, in order.
  ///
  /// - Parameters:
  ///   - tell: what is to be kept of a record; it should be small where it is kept.
  ///   - take: called for every record that could be read.
  /// - Returns: the failures, in the order of the files.
  func each<Told: Sendable, Failure: Error>(
    tell: @escaping @Sendable (Found) -> Told, take: (Told) throws(Failure) -> Void
  ) throws(Failure) -> [RecordFailure] {
    let store = store
    var failures: [Failed] = []
    try eachGroup { group in
      let united = Self.united(group, store)
      return (united.found.map(tell), united.failures)
    } take: { (told: Told?, failed: [Failed]) throws(Failure) in
      failures += failed
      if let told { try take(told) }
    }
    return failures.sorted { $0.place.number < $1.place.number }.map(\.failure)
  }

  /// Does something with every group of files on other threads, and takes the result here, in order.
  func eachGroup<Value: Sendable, Failure: Error>(
    work: @escaping @Sendable (RecordGroup) -> Value, take: (Value) throws(Failure) -> Void
  ) throws(Failure) {
    var progress = ProgressBar(count: groups.count, isWrittenMeanwhile: isWrittenMeanwhile)
    defer { progress.clear() }
    try Workers.forEach(groups, batch: 8, work: work) { (value: Value) throws(Failure) in
      progress.advance()
      try take(value)
    }
  }

  /// The record of a trainee: the union of what can be read.
  static func united(_ group: RecordGroup, _ store: RecordStore) -> (found: Found?, failures: [Failed]) {
    var found: Found?
    var failures: [Failed] = []
    for file in group.files {
      do throws(RecordFailure) {
        let record = try store.record(file.path)
        if let first = found {
          found?.record = try first.record.union(record, path: file.path)
        } else {
          found = Found(path: file.path, record: record)
        }
      } catch {
        failures.append(Failed(place: file, failure: error))
      }
    }
    return (found, failures)
  }
}
