internal import CourseModel
internal import FileAccess

/// A damaged record that was set aside.
public struct SetAside: Equatable, Sendable {
  /// Where the damaged file is kept.
  public var path: String
  /// Whether the last good generation was at hand beside it.
  public var hasFormer: Bool
}

/// Reading a record that may be damaged.
extension RecordSession {
  /// Where the last good generation is kept.
  var formerPath: String { store.formerPath(path) }

  /// The record on the disk.
  ///
  /// A damaged file is set aside, never overwritten. What goes on is the last good generation, united with what can be
  /// read of the damaged one, and with what this session knows.
  mutating func readOrSetAside() throws(RecordFailure) -> Record {
    let bytes = try store.reading(path)
    do throws(RecordFailure) {
      let found = try ownRecord(bytes)
      return found.isSound ? found : try mendedChain(of: found)
    } catch .damaged {
      let former = try former()
      let mending = RecordMending(damaged: bytes, path: path, trainee: trainee.id)
      guard let usable = mending.record(from: [record, former].compactMap { $0 }) else {
        throw .damaged(path: path)
      }
      try setAsideFile(for: usable, hasFormer: former != nil)
      return usable
    }
  }

  /// The record on the disk for a merge; one whose chain is broken is mended first, where another generation is better.
  mutating func readMended() throws(RecordFailure) -> Record {
    let found = try store.record(path)
    guard !found.isSound else { return found }
    let mended = try mended(found)
    if mended.record.bytes != found.bytes { try setAsideFile(for: mended.record, hasFormer: mended.hasFormer) }
    return mended.record
  }

  /// What goes on in the place of a record that can be read and whose chain is broken.
  ///
  /// Where no other generation makes it any better, it goes on as it is: a chain that was broken long ago keeps nobody out.
  /// Its file is kept under another name once, and told once.
  private mutating func mendedChain(of found: Record) throws(RecordFailure) -> Record {
    let mended = try mended(found)
    if mended.record.bytes != found.bytes {
      try setAsideFile(for: mended.record, hasFormer: mended.hasFormer)
    } else if !isKeptAside(found) {
      keepAside(found)
    }
    return mended.record
  }

  private func mended(_ found: Record) throws(RecordFailure) -> (record: Record, hasFormer: Bool) {
    let former = try former()
    return (RecordMending.better(found, [record, former].compactMap { $0 }, path: path), former != nil)
  }

  /// The last good generation; nil where there is none.
  private func former() throws(RecordFailure) -> Record? {
    do throws(RecordFailure) {
      return try store.record(formerPath)
    } catch .damaged {
      return nil
    } catch .file(let failure) where failure.cause == .notFound {
      return nil
    }
  }

  /// Puts a record in the place of the damaged file, which stays under another name.
  private mutating func setAsideFile(for usable: Record, hasFormer: Bool) throws(RecordFailure) {
    let (store, path, aside) = (store, path, try asideName())
    try store.reaching { () throws(FileFailure) in
      try store.files.replace(path, with: usable.bytes, mode: RecordStore.fileMode, former: .setAside(as: aside))
    }
    setAside = SetAside(path: aside, hasFormer: hasFormer)
  }

  /// Whether a file that was set aside shows all that this record's chain shows.
  private func isKeptAside(_ found: Record) -> Bool {
    let start = path.fileName + Self.asideMark
    let names = ((try? store.files.list(path.folder)) ?? []).filter { $0.hasPrefix(start) }
    return names.contains { name in
      guard let aside = try? store.record(path.folder + "/" + name) else { return false }
      let known = aside.breaks
      return found.breaks.allSatisfy(known.contains)
    }
  }

  /// Where the copy cannot be kept, nothing is told, and the record goes on all the same.
  private mutating func keepAside(_ found: Record) {
    guard let aside = try? asideName(),
      (try? store.files.replace(aside, with: found.bytes, mode: RecordStore.fileMode)) != nil
    else { return }
    setAside = SetAside(path: aside, hasFormer: false)
  }

  private static let asideMark = ".damaged-"

  private func asideName() throws(RecordFailure) -> String {
    try freeName(path + Self.asideMark + Self.fileStamp(store.surroundings.now()))
  }

  /// The record of bytes; one of another trainee is damage.
  func ownRecord(_ bytes: [UInt8]) throws(RecordFailure) -> Record {
    let record = try Record(bytes, path: path)
    guard record.trainee.id == trainee.id else { throw .damaged(path: path) }
    return record
  }

  /// A name that no file has: two may be set aside within a second.
  private func freeName(_ name: String) throws(RecordFailure) -> String {
    var (free, number) = (name, 1)
    while try store.reaching({ () throws(FileFailure) in try store.files.status(free) }) != nil {
      number += 1
      free = "\(name)-\(number)"
    }
    return free
  }

  /// `20261123T161859Z`: a time that fits any file's name.
  private static func fileStamp(_ time: Timestamp) -> String {
    time.description.filter { $0 != "-" && $0 != ":" }
  }
}
