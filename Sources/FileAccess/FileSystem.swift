/// The seam through which every file is read and written.
///
/// Tests put a file system of their own in its place: one that fails, or stops, at any of these calls.
public protocol FileSystem: Sendable {
  /// What is at a path; nil where there is nothing. A symbolic link is followed.
  func status(_ path: String) throws(FileFailure) -> FileStatus?
  /// The first bytes of an ordinary file, at most `count`.
  func read(_ path: String, first count: Int) throws(FileFailure) -> [UInt8]
  /// The names in a folder, without `.` and `..`, in the order of their bytes.
  func list(_ folder: String) throws(FileFailure) -> [String]
  /// Makes a folder, and those above it that are missing, with the rights given.
  func makeFolder(_ path: String, mode: UInt32) throws(FileFailure)
  /// Opens an ordinary file for writing, empty, made with the rights given where it is new.
  func create(_ path: String, mode: UInt32) throws(FileFailure) -> FileHandle
  /// Opens an ordinary file for writing at any place, made with the rights given where it is new.
  func openForUpdate(_ path: String, mode: UInt32) throws(FileFailure) -> FileHandle
  /// Opens for writing what is there, be it a pipe or a device; a pipe is waited for until somebody reads it.
  func openOutput(_ path: String) throws(FileFailure) -> FileHandle
  /// Writes all bytes at the handle's place.
  func write(_ bytes: [UInt8], to handle: FileHandle) throws(FileFailure)
  /// Writes all bytes at the beginning of the file.
  func overwrite(_ bytes: [UInt8], in handle: FileHandle) throws(FileFailure)
  /// Waits until the file's bytes are on the disk (fsync).
  func synchronize(_ handle: FileHandle) throws(FileFailure)
  /// Closes a handle.
  func close(_ handle: FileHandle) throws(FileFailure)
  /// Puts a file in the place of another in one step.
  func rename(_ path: String, to target: String) throws(FileFailure)
  /// Waits until a folder's entries are on the disk (fsync of the folder).
  func synchronizeFolder(_ path: String) throws(FileFailure)
  /// Gives a file a second name, under which its bytes stay when another takes the first one's place (link).
  ///
  /// Not every file system knows second names; a name that is taken is refused.
  func link(_ path: String, to target: String) throws(FileFailure)
  /// Removes a file.
  func remove(_ path: String) throws(FileFailure)
  /// Takes the advisory lock (flock) on a file, made where it is new; fails with `.locked` where another holds it.
  func lock(_ path: String, mode: UInt32) throws(FileFailure) -> FileHandle
  /// Gives a lock back.
  func unlock(_ handle: FileHandle)
}

/// An open file.
public struct FileHandle: Equatable, Sendable {
  /// The system's number for it.
  public let descriptor: Int32
  /// Its path, for messages.
  public let path: String

  /// A handle of its parts.
  public init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }
}

/// What is at a path.
public struct FileStatus: Equatable, Sendable {
  /// What kind of thing it is.
  public enum Kind: Equatable, Sendable {
    /// An ordinary file.
    case file
    /// A folder.
    case folder
    /// Anything else.
    case other
  }

  /// What kind of thing it is.
  public var kind: Kind
  /// Its size in bytes.
  public var size: Int
  /// The rights, the lowest nine bits of the mode.
  public var mode: UInt32
  /// The number of the user who owns it.
  public var owner: UInt32
  /// What changes whenever the file is replaced or written: device, inode, size and time of change.
  public var revision: [Int]

  /// A status of its parts.
  public init(kind: Kind, size: Int, mode: UInt32, owner: UInt32, revision: [Int]) {
    self.kind = kind
    self.size = size
    self.mode = mode
    self.owner = owner
    self.revision = revision
  }
}

extension FileSystem {
  /// A whole file; one above the limit, in bytes, is refused unread.
  public func read(_ path: String, limit: Int) throws(FileFailure) -> [UInt8] {
    let bytes = try read(path, first: limit + 1)
    guard bytes.count <= limit else { throw FileFailure(.read, path, .tooLarge(limit: limit)) }
    return bytes
  }
}

extension String {
  /// The folder of a path.
  public var folder: String {
    guard let slash = lastIndex(of: "/") else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }

  /// The last part of a path.
  public var fileName: String { lastIndex(of: "/").map { String(self[index(after: $0)...]) } ?? self }
}
