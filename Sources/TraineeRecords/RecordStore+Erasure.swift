public import CourseModel
internal import FileAccess

extension RecordStore {
  /// What taking in a record from elsewhere changed.
  public struct Absorption: Equatable, Sendable {
    /// Whether anything here was changed.
    public var isChange = false
    /// Whether words that stood here were erased, since the other record says that they are.
    public var erases = false
    /// The record that stood here and was set aside, since its chain was broken and another generation was better.
    public var setAside: SetAside?
  }

  /// What erasing a trainee's words would take away.
  public struct ErasureOutlook: Equatable, Sendable {
    /// Who it is, as the record still says.
    public var trainee: Trainee
    /// True where the words were erased before.
    public var isErased: Bool
    /// True where the record holds words, be they erased before or not.
    public var holdsWords: Bool
    /// The files beside the record that go too.
    public var traces: [String]

    /// True where there is nothing left to do.
    public var isNeedless: Bool { isErased && !holdsWords && traces.isEmpty }
  }

  /// What erasing a trainee's words would take away; nothing is changed.
  public func erasureOutlook(_ trainee: UniqueID) throws(RecordFailure) -> ErasureOutlook {
    let session = try opened(trainee)
    let record = try record(recordPath(trainee))
    return ErasureOutlook(
      trainee: record.trainee, isErased: record.isErased, holdsWords: record.holdsWords, traces: try session.traces())
  }

  /// Takes a trainee's words out of the record and of everything beside it, for good.
  ///
  /// The chain stays whole, and an event in it wins every later union with a copy that still holds the words.
  ///
  /// - Returns: how many events the record has now.
  public func erase(_ trainee: UniqueID) throws(RecordFailure) -> Int {
    var session = try opened(trainee)
    return try session.erase().events.count
  }
}
