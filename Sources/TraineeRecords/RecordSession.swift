public import CourseModel
internal import FileAccess

/// A trainee's record, open for learning: says what was done, and writes down what is done now.
///
/// Every event is on the disk before `append` returns. Several sessions of one trainee may be open at once: each reads
/// again what the others wrote before it saves, and nothing of either is lost.
public struct RecordSession: Sendable {
  let store: RecordStore
  let chain: UniqueID
  let path: String
  /// Who learns.
  public private(set) var trainee: Trainee
  /// What the course map needs of their progress.
  public private(set) var digest: ProgressDigest
  /// The whole record; nil until something needed the events.
  private(set) var record: Record?
  /// The file as it was when it was last read or written here.
  private var revision: [Int]?
  private var placeHandle: FileHandle?
  private var hasNewsOfOthers = false
  /// The events that are in the file though their saving failed: nobody knows whether they are on the disk.
  var unconfirmed: [Event] = []
  /// Sees when somebody sets the machine's clock.
  var watch = ClockWatch()
  /// Whether this session writes, beside others that have the record open.
  var claimed = Claim.none

  /// What the record tells, where another session has written into it since this was last asked; else nil.
  public mutating func takeNewsOfOthers() -> Progress? {
    defer { hasNewsOfOthers = false }
    return hasNewsOfOthers ? record?.progress : nil
  }
  /// A damaged file that was set aside; nil where none was, or where it was told.
  var setAside: SetAside?

  /// The damaged file that was set aside since this was last asked.
  public mutating func takeSetAside() -> SetAside? {
    defer { setAside = nil }
    return setAside
  }

  init(store: RecordStore, trainee: Trainee, digest: ProgressDigest, chain: UniqueID, record: Record? = nil) {
    self.store = store
    self.trainee = trainee
    self.digest = digest
    self.chain = chain
    self.record = record
    path = store.recordPath(trainee.id)
  }

  // MARK: Reading

  /// Everything that the record tells; the events are read when this is first asked.
  public mutating func progress() throws(RecordFailure) -> Progress {
    do throws(RecordFailure) {
      // Reading needs no lock, since a record is replaced in one step: it works in a folder that cannot be written.
      return try refreshed(mayMend: false).progress
    } catch .damaged {
      do throws(RecordFailure) {
        return try withLock { (session) throws(RecordFailure) in try session.refreshed(mayMend: true).progress }
      } catch {
        // What cannot be mended here, as in a folder that cannot be written, can perhaps be read; nothing is saved over it.
        guard let found = try? ownRecord(store.reading(path)) else { throw error }
        return found.progress
      }
    }
  }

  /// The record with what is on the disk now: read again where the file is another than the one known.
  ///
  /// - Parameter mayMend: whether a damaged file may be set aside, for which the lock must be held.
  mutating func refreshed(mayMend: Bool) throws(RecordFailure) -> Record {
    let status = try store.reaching { () throws(FileFailure) in try store.files.status(path) }
    if let record, status == nil || status?.revision == revision { return record }
    let found = try mayMend ? readOrSetAside() : ownRecord(store.reading(path))
    guard mayMend || found.isSound else { throw .damaged(path: path) }
    let whole = try record.map { (own) throws(RecordFailure) in try own.union(found, path: path) } ?? found
    adopt(whole)
    revision = status?.revision
    return whole
  }

  mutating func adopt(_ record: Record) {
    self.record = record
    trainee = record.trainee
    digest = record.progress.digest
  }

  // MARK: Writing

  /// Writes down what happened.
  ///
  /// When this returns, the event is on the disk.
  public mutating func append(_ draft: EventDraft) throws(RecordFailure) -> Event {
    try withLock { (session) throws(RecordFailure) in
      try session.checkOwner(draft.happening)
      if let event = try session.confirmed(draft.happening) { return event }
      let before = session.record
      let known = try session.refreshed(mayMend: true)
      guard !known.isErased else { throw .erased(path: session.path) }
      let isNews = before != nil && before?.events.count != known.events.count
      session.hasNewsOfOthers = session.hasNewsOfOthers || isNews
      let isOvertaken =
        isNews && before.map { known.progress.hasMovedOn(since: $0.progress, for: draft.happening) } ?? false
      guard known.progress.allows(draft.happening), !isOvertaken else { throw .attemptClosed }
      let store = session.store
      let now = store.surroundings.now()
      var watch = session.watch
      let jump = watch.look(at: now, store.surroundings.steadySeconds?())
      let (grown, event) = known.appending(
        draft, chain: session.chain, at: now, clockJump: jump,
        salt: { store.surroundings.randomBytes(16).map { String($0, radix: 16) }.joined(separator: "-") })
      let former = session.revision == nil ? FormerBytes.dropped : .kept(as: session.formerPath)
      do throws(FileFailure) {
        try store.files.replace(session.path, with: grown.bytes, mode: RecordStore.fileMode, former: former)
      } catch {
        guard session.hasReached(grown) else { throw .file(error) }
        session.unconfirmed.append(event)
      }
      session.adopt(grown)
      // A jump that could not be written is noted with the event that can.
      session.watch = watch
      session.revision = try? store.files.status(session.path)?.revision
      return try session.confirmed(draft.happening) ?? event
    }
  }

  /// Takes in every event of another record of the same trainee.
  ///
  /// - Returns: what had to be changed on the disk.
  mutating func absorb(_ other: Record) throws(RecordFailure) -> RecordStore.Absorption {
    try withLock { (session) throws(RecordFailure) in
      let store = session.store
      let (files, path) = (store.files, session.path)
      let status = try store.reaching { () throws(FileFailure) in try files.status(path) }
      let known = status == nil ? nil : try session.readMended()
      let united =
        try known.map { (known) throws(RecordFailure) in try known.union(other, path: path) } ?? other.withHead
      let erases = united.isErased && known?.holdsWords == true
      guard erases || united.bytes != known?.bytes else {
        return RecordStore.Absorption(isChange: session.setAside != nil, setAside: session.setAside)
      }
      if united.isErased { try session.removeTraces() }
      try store.reaching { () throws(FileFailure) in
        // Whatever still holds erased words is not kept.
        let former = united.isErased || known == nil ? FormerBytes.dropped : .kept(as: session.formerPath)
        try files.replace(path, with: united.bytes, mode: RecordStore.fileMode, former: former)
      }
      return RecordStore.Absorption(isChange: true, erases: erases, setAside: united.isErased ? nil : session.setAside)
    }
  }

  /// Milliseconds between two tries to get the lock, and how many tries there are: two seconds together.
  static let lockPause = 20
  static let lockTries = 100

  /// Holds the short lock around a save.
  ///
  /// The lock file is never replaced, so that everybody locks the same one.
  mutating func withLock<Value>(
    _ body: (inout RecordSession) throws(RecordFailure) -> Value
  ) throws(RecordFailure) -> Value {
    let lockPath = path.dropLast(5) + ".lock"
    var held: FileHandle?
    for attempt in 1...Self.lockTries {
      do throws(FileFailure) {
        held = try store.files.lock(String(lockPath), mode: RecordStore.fileMode)
        break
      } catch {
        guard error.cause == .locked else { throw .file(error) }
        if attempt < Self.lockTries { store.surroundings.pause(Self.lockPause) }
      }
    }
    guard let held else { throw .busy(path: path) }
    defer { store.files.unlock(held) }
    return try body(&self)
  }

  // MARK: The place

  private var placePath: String { path.dropLast(5) + ".place" }

  /// Where the trainee stood last; nil where that is not known.
  public func place() -> Place? {
    (try? store.files.read(placePath, limit: 4096)).flatMap(PlaceFile.place)
  }

  /// Notes where the trainee stands.
  ///
  /// A failure is not told: the place is a comfort, and the record is what counts.
  public mutating func remember(_ place: Place) {
    // The place is the writing session's.
    if case .reading = claimed { return }
    if placeHandle == nil {
      placeHandle = try? store.files.openForUpdate(placePath, mode: RecordStore.fileMode)
    }
    guard let placeHandle else { return }
    try? store.files.overwrite(PlaceFile.bytes(place), in: placeHandle)
  }
}
