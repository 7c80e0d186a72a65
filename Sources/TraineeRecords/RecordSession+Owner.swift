public import CourseModel
internal import FileAccess

/// Who writes into a record that several sessions have open.
extension RecordSession {
  /// What a session may do with its record.
  enum Claim: Equatable {
    /// It has not said that it learns: commands write without asking.
    case none
    /// It is the one that writes.
    case own(SessionOwner)
    /// It reads, while another one writes.
    case reading(SessionOwner)
  }

  var ownerPath: String { path.dropLast(5) + ".owner" }

  /// Says that this session learns with the record.
  ///
  /// - Returns: the session that has been writing already; nil where there is none, and this one writes from now on.
  public mutating func claim() -> SessionOwner? {
    _ = watch.look(at: store.surroundings.now(), store.surroundings.steadySeconds?())
    if let other = otherOwner() {
      claimed = .reading(other)
      return other
    }
    becomeOwner()
    return nil
  }

  /// Writes from now on, in the place of the session that did.
  public mutating func takeOver() { becomeOwner() }

  /// Gives the record back: nobody is told of a session that has ended.
  public mutating func release() {
    if case .own(let own) = claimed, token()?.session == own.session { try? store.files.remove(ownerPath) }
    claimed = .none
  }

  /// Refuses to write where another session has taken over, or this one only reads.
  ///
  /// What a leaving session has left over is written all the same: a union harms nobody.
  mutating func checkOwner(_ happening: Happening) throws(RecordFailure) {
    switch claimed {
    case .none: return
    case .reading(let last): throw .held(by: otherOwner() ?? last)
    case .own(let own):
      guard token()?.session != own.session else { return }
      guard let other = otherOwner() else { return write(own) }
      if case .sessionLeft = happening { return }
      throw .held(by: other)
    }
  }

  private mutating func becomeOwner() {
    let (surroundings, own) = (store.surroundings, claimed)
    let session =
      if case .own(let owner) = own { owner.session } else { UniqueID(random: surroundings.randomBytes(16)) }
    let owner = SessionOwner(session: session, process: surroundings.process, since: surroundings.now())
    claimed = .own(owner)
    write(owner)
  }

  /// The session that writes, be it this one.
  private func token() -> SessionOwner? {
    (try? store.files.read(ownerPath, limit: OwnerFile.sizeLimit)).flatMap(OwnerFile.owner)
  }

  /// Another session that writes: one that was killed on this machine does not.
  private func otherOwner() -> SessionOwner? {
    guard let owner = token() else { return nil }
    if case .own(let own) = claimed, own.session == owner.session { return nil }
    let isHere = owner.process.host == store.surroundings.process.host
    return isHere && !store.surroundings.isRunning(owner.process) ? nil : owner
  }

  /// A failure is not told: the token lets people know of each other, and the record is safe without it.
  private func write(_ owner: SessionOwner) {
    let (files, path) = (store.files, ownerPath)
    guard let handle = try? files.openForUpdate(path, mode: RecordStore.fileMode) else { return }
    try? files.overwrite(OwnerFile.bytes(owner), in: handle)
    try? files.close(handle)
  }
}
