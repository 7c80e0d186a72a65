/// Something that the file system refused.
public struct FileFailure: Error, Equatable, Sendable {
  /// What was being done.
  public enum Operation: String, Sendable {
    case open, read, write, synchronize, close, rename, link, remove, list, makeFolder, lock, status
  }

  /// Why it was refused.
  public enum Cause: Equatable, Sendable {
    /// There is no such file or folder.
    case notFound
    /// The rights do not allow it.
    case notAllowed
    /// The disk or the quota is full.
    case full
    /// The file system can only be read.
    case readOnly
    /// The file is larger than allowed, in bytes.
    case tooLarge(limit: Int)
    /// It is no ordinary file, or no folder.
    case wrongKind
    /// Another program holds the lock.
    case locked
    /// Anything else, by the system's number.
    case other(errno: Int32)
  }

  /// What was being done.
  public let operation: Operation
  /// To which path.
  public let path: String
  /// Why it was refused.
  public let cause: Cause

  /// A failure of its parts.
  public init(_ operation: Operation, _ path: String, _ cause: Cause) {
    self.operation = operation
    self.path = path
    self.cause = cause
  }
}
