public import CourseModel
public import FileAccess

/// Why a record cannot be read or written, as data; the program puts it into words.
public enum RecordFailure: Error, Equatable, Sendable {
  /// The file system refused.
  case file(FileFailure)
  /// The file holds no record that can be read; it stays as it is.
  case damaged(path: String)
  /// The file is of a format that this version does not know; it stays as it is.
  case newerFormat(path: String, version: Int)
  /// The file holds other events under the identities of ours: two copies of one data folder went different ways.
  case forked(path: String)
  /// Another session has been saving for too long.
  case busy(path: String)
  /// The data folder belongs to another user.
  case notOurs(path: String)
  /// The attempt was handed in meanwhile, by another session: nothing was written.
  case attemptClosed
  /// Another session writes into the record: nothing was written.
  case held(by: SessionOwner)
  /// The trainee's words were erased: nothing more is written into the record.
  case erased(path: String)
  /// There is no record of this trainee.
  case notFound(path: String)
}
