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
    let (store, path) = (store, path)
    let bytes = try store.reading(path)
    do throws(RecordFailure) {
      return try ownRecord(bytes)
    } catch .damaged {
      let former = try? store.record(formerPath)
      let mending = RecordMending(damaged: bytes, path: path, trainee: trainee.id)
      guard let usable = mending.record(from: [record, former].compactMap { $0 }) else {
        throw .damaged(path: path)
      }
      let aside = try freeName(path + ".damaged-" + Self.fileStamp(store.surroundings.now()))
      try store.reaching { () throws(FileFailure) in
        try store.files.replace(
          path, with: usable.bytes, mode: RecordStore.fileMode, former: .setAside(as: aside))
      }
      setAside = SetAside(path: aside, hasFormer: former != nil)
      return usable
    }
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
