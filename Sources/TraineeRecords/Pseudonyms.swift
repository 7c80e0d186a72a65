public import CourseModel
internal import FileAccess
internal import Fingerprint

/// Names under which trainees stand in an export that must not tell who they are.
///
/// A pseudonym is a hash of the record's id and of a secret salt: without the data folder nobody can find the id again, and
/// with it the same trainee has the same pseudonym in every export.
public struct Pseudonyms: Sendable {
  private let salt: String

  init(salt: String) { self.salt = salt }

  /// A trainee's pseudonym: `p-` and 16 hexadecimal digits of SHA-256 over the salt, a line feed and the id.
  public func name(of trainee: UniqueID) -> String {
    "p-" + Fingerprint.sha256(Array((salt + "\n" + trainee.text).utf8)).prefix(16)
  }
}

extension RecordStore {
  /// The pseudonyms of this data folder.
  ///
  /// Their salt is made with the first of them and the same ever after.
  public func pseudonyms() throws(RecordFailure) -> Pseudonyms {
    try prepareFolder()
    let file = path + "/pseudonym-salt"
    return try reaching { () throws(FileFailure) in
      try once(
        file, limit: 256, new: { Array((Fingerprint.sha256(surroundings.randomBytes(32)) + "\n").utf8) },
        { (bytes) throws(FileFailure) in
          let salt = Self.firstLine(bytes)
          // Another salt would give everybody another pseudonym: one that was damaged is told, never replaced.
          guard salt.utf8.count == 64 else { throw FileFailure(.read, file, .wrongKind) }
          return Pseudonyms(salt: salt)
        })
    }
  }
}
