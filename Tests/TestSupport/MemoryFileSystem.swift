public import FileAccess
import Synchronization

/// Files in memory, which a test can look into, make fail or stop at any call.
///
/// It tells apart what is written from what is on the disk: bytes survive a power cut only after fsync of the file, a
/// rename only after fsync of the folder.
public final class MemoryFileSystem: FileSystem {
  /// What happens at a chosen call.
  public enum Accident: Equatable, Sendable {
    /// The call fails with a cause and has no effect.
    case fails(FileFailure.Cause)
    /// The program stops before the call: this call and all later ones fail and have no effect.
    case stopsBefore
    /// The program stops after the call had its effect.
    case stopsAfter
  }

  /// A call that changes something.
  public struct Call: Equatable, Sendable, CustomStringConvertible {
    /// What was done.
    public let operation: FileFailure.Operation
    /// To which file or folder, by its last name.
    public let name: String
    /// `write 7.json.new`.
    public var description: String { "\(operation.rawValue) \(name)" }
  }

  private struct File {
    var bytes: [UInt8]
    var durable: [UInt8]?
    var revision: Int
  }

  private struct Disk {
    var files: [String: File] = [:]
    var durableNames: [String: [UInt8]] = [:]
    var folders: Set<String> = ["/"]
    var handles: [Int32: String] = [:]
    var locks: Set<String> = []
    var calls: [Call] = []
    var accident: (at: Int, what: Accident)?
    var isStopped = false
    var nextHandle: Int32 = 3
    var nextRevision = 1
    var owner: UInt32 = 1000
    var freeBytes: Int?
    var knowsSecondNames = true
    var unreadable: [String: FileFailure.Cause] = [:]
    var failingFolder: (name: String, times: Int)?
    var beforeCall: (name: String, body: @Sendable () -> Void)?
    /// What each change of names since the last fsync of the folder would leave on the disk, if it were the last to reach
    /// it.
    var changesOfNames: [[String: [UInt8]]] = []

    mutating func noteNames() { changesOfNames.append(files.mapValues { $0.durable ?? [] }) }

    mutating func handle(_ path: String) -> FileHandle {
      nextHandle += 1
      handles[nextHandle] = path
      return FileHandle(descriptor: nextHandle, path: path)
    }
  }

  private let disk: Mutex<Disk>

  /// An empty disk, or one with files.
  public init(_ files: [String: [UInt8]] = [:]) {
    var disk = Disk()
    for (path, bytes) in files {
      disk.files[path] = File(bytes: bytes, durable: bytes, revision: 0)
      disk.durableNames[path] = bytes
      var folder = path.folder
      while folder != "/", folder != "." {
        disk.folders.insert(folder)
        folder = folder.folder
      }
    }
    self.disk = Mutex(disk)
  }

  // MARK: For tests

  /// The calls that changed something, in order.
  public var calls: [Call] { disk.withLock { $0.calls } }

  /// Forgets the calls so far.
  public func forgetCalls() { disk.withLock { $0.calls = [] } }

  /// Lets an accident happen at a call, counted from 1 from now on.
  public func arrange(_ accident: Accident, atCall number: Int) {
    disk.withLock { $0.accident = (at: $0.calls.count + number, what: accident) }
  }

  /// Ends every accident: the program runs again, on the disk as the running system sees it.
  public func recover() {
    disk.withLock {
      $0.accident = nil
      $0.isStopped = false
      $0.locks = []
    }
  }

  /// What the disk holds after a power cut: only what fsync has put there.
  ///
  /// - Parameter count: how many changes of names since then have reached the disk all the same, in their order: a disk
  ///   may write them at any time.
  public func cutPower(keeping count: Int = 0) {
    disk.withLock { disk in
      if count > 0, let reached = disk.changesOfNames.prefix(count).last { disk.durableNames = reached }
      disk.changesOfNames = []
      disk.files = disk.durableNames.mapValues { File(bytes: $0, durable: $0, revision: disk.nextRevision) }
      disk.nextRevision += 1
      disk.accident = nil
      disk.isStopped = false
      disk.locks = []
    }
  }

  /// The bytes of a file; nil where there is none.
  public subscript(_ path: String) -> [UInt8]? {
    get { disk.withLock { $0.files[path]?.bytes } }
    set {
      disk.withLock { disk in
        disk.nextRevision += 1
        disk.files[path] = newValue.map { File(bytes: $0, durable: $0, revision: disk.nextRevision) }
        disk.durableNames[path] = newValue
        if newValue != nil { disk.folders.insert(path.folder) }
      }
    }
  }

  /// Every path, in order.
  public var paths: [String] { disk.withLock { $0.files.keys.sorted() } }

  /// Gives every file to another user.
  public func setOwner(_ owner: UInt32) { disk.withLock { $0.owner = owner } }

  /// Makes a disk of a kind that gives no file a second name.
  public func forgetSecondNames() { disk.withLock { $0.knowsSecondNames = false } }

  /// Lets every reading of a file fail with a cause; nil to let it be read again.
  public func failReading(_ path: String, _ cause: FileFailure.Cause?) {
    disk.withLock { $0.unreadable[path] = cause }
  }

  /// Lets the next waits for a folder fail, so many times.
  public func failSynchronizing(_ folder: String, times: Int) {
    disk.withLock { $0.failingFolder = times > 0 ? (folder, times) : nil }
  }

  /// Lets another program do something just before the next call to a file of this name, by its description.
  public func interleave(before call: String, _ body: @escaping @Sendable () -> Void) {
    disk.withLock { $0.beforeCall = (call, body) }
  }

  /// Leaves so many bytes free for new content.
  public func setFreeBytes(_ count: Int?) { disk.withLock { $0.freeBytes = count } }

  // MARK: The calls

  /// Notes a call and lets the arranged accident happen; then does the work.
  private func perform<Value: Sendable>(
    _ operation: FileFailure.Operation, _ path: String,
    _ work: @Sendable (inout Disk) throws(FileFailure) -> Value
  ) throws(FileFailure) -> Value {
    let call = Call(operation: operation, name: path.fileName)
    let interleaved = disk.withLock { disk -> (@Sendable () -> Void)? in
      guard let other = disk.beforeCall, call.description == other.name else { return nil }
      disk.beforeCall = nil
      return other.body
    }
    interleaved?()
    return try disk.withLock { disk -> Result<Value, FileFailure> in
      let stopped = Result<Value, FileFailure>.failure(FileFailure(operation, path, .other(errno: 0)))
      if disk.isStopped { return stopped }
      disk.calls.append(call)
      let accident = disk.accident?.at == disk.calls.count ? disk.accident?.what : nil
      if case .fails(let cause)? = accident { return .failure(FileFailure(operation, path, cause)) }
      disk.isStopped = accident != nil
      if accident == .stopsBefore { return stopped }
      do throws(FileFailure) {
        let value = try work(&disk)
        return accident == .stopsAfter ? stopped : .success(value)
      } catch {
        return .failure(error)
      }
    }.get()
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation, said in FileSystem
  public func status(_ path: String) throws(FileFailure) -> FileStatus? {
    disk.withLock { disk in
      if let file = disk.files[path] {
        return FileStatus(
          kind: .file, size: file.bytes.count, mode: 0o600, owner: disk.owner, revision: [file.revision])
      }
      guard disk.folders.contains(path) else { return nil }
      return FileStatus(kind: .folder, size: 0, mode: 0o700, owner: disk.owner, revision: [])
    }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation, said in FileSystem
  public func read(_ path: String, first count: Int) throws(FileFailure) -> [UInt8] {
    if let cause = disk.withLock({ $0.unreadable[path] }) { throw FileFailure(.read, path, cause) }
    guard let bytes = self[path] else { throw FileFailure(.open, path, .notFound) }
    return Array(bytes.prefix(count))
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation, said in FileSystem
  public func list(_ folder: String) throws(FileFailure) -> [String] {
    let folder = folder.hasSuffix("/.") ? String(folder.dropLast(2)) : folder
    return try disk.withLock { disk -> Result<[String], FileFailure> in
      guard disk.folders.contains(folder) else { return .failure(FileFailure(.list, folder, .notFound)) }
      let inside = (Array(disk.files.keys) + disk.folders).filter { $0.folder == folder && $0 != folder }
      return .success(inside.map(\.fileName).sorted())
    }.get()
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation, said in FileSystem
  public func makeFolder(_ path: String, mode: UInt32) throws(FileFailure) {
    if disk.withLock({ $0.folders.contains(path) }) { return }
    try perform(.makeFolder, path) { (disk) throws(FileFailure) in
      var folder = path
      while folder != "/", folder != "." {
        disk.folders.insert(folder)
        folder = folder.folder
      }
    }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation, said in FileSystem
  public func create(_ path: String, mode: UInt32) throws(FileFailure) -> FileHandle {
    try perform(.open, path) { (disk) throws(FileFailure) in
      disk.nextRevision += 1
      disk.files[path] = File(bytes: [], durable: nil, revision: disk.nextRevision)
      disk.noteNames()
      return disk.handle(path)
    }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation, said in FileSystem
  public func openForUpdate(_ path: String, mode: UInt32) throws(FileFailure) -> FileHandle {
    disk.withLock { disk in
      if disk.files[path] == nil { disk.files[path] = File(bytes: [], durable: nil, revision: 0) }
      return disk.handle(path)
    }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation, said in FileSystem
  public func openOutput(_ path: String) throws(FileFailure) -> FileHandle {
    guard self[path] != nil else { throw FileFailure(.open, path, .notFound) }
    return disk.withLock { $0.handle(path) }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation, said in FileSystem
  public func write(_ bytes: [UInt8], to handle: FileHandle) throws(FileFailure) {
    try perform(.write, handle.path) { (disk) throws(FileFailure) in
      if let free = disk.freeBytes, bytes.count > free {
        disk.files[handle.path]?.bytes += bytes.prefix(free)
        throw FileFailure(.write, handle.path, .full)
      }
      disk.files[handle.path]?.bytes += bytes
    }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation, said in FileSystem
  public func overwrite(_ bytes: [UInt8], in handle: FileHandle) throws(FileFailure) {
    disk.withLock { $0.files[handle.path]?.bytes = bytes }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation, said in FileSystem
  public func synchronize(_ handle: FileHandle) throws(FileFailure) {
    try perform(.synchronize, handle.path) { (disk) throws(FileFailure) in
      if let bytes = disk.files[handle.path]?.bytes { disk.files[handle.path]?.durable = bytes }
    }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation, said in FileSystem
  public func close(_ handle: FileHandle) throws(FileFailure) {
    try perform(.close, handle.path) { (disk) throws(FileFailure) in disk.handles[handle.descriptor] = nil }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation, said in FileSystem
  public func rename(_ path: String, to target: String) throws(FileFailure) {
    try perform(.rename, target) { (disk) throws(FileFailure) in
      guard let file = disk.files.removeValue(forKey: path) else { throw FileFailure(.rename, path, .notFound) }
      disk.files[target] = file
      disk.noteNames()
    }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation, said in FileSystem
  public func link(_ path: String, to target: String) throws(FileFailure) {
    try perform(.link, target) { (disk) throws(FileFailure) in
      guard disk.knowsSecondNames else { throw FileFailure(.link, target, .notAllowed) }
      guard let file = disk.files[path] else { throw FileFailure(.link, target, .notFound) }
      guard disk.files[target] == nil else { throw FileFailure(.link, target, .other(errno: 17)) }
      disk.files[target] = file
      disk.noteNames()
    }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation, said in FileSystem
  public func synchronizeFolder(_ path: String) throws(FileFailure) {
    try perform(.synchronize, path) { (disk) throws(FileFailure) in
      if let failing = disk.failingFolder, failing.name == path.fileName {
        disk.failingFolder = failing.times > 1 ? (failing.name, failing.times - 1) : nil
        throw FileFailure(.synchronize, path, .other(errno: 5))
      }
      let inside = disk.files.filter { $0.key.folder == path }
      disk.durableNames = disk.durableNames.filter { $0.key.folder != path }
      // A name is durable now; bytes that were never synchronized are lost all the same.
      for (name, file) in inside { disk.durableNames[name] = file.durable ?? [] }
      disk.changesOfNames = []
    }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation, said in FileSystem
  public func remove(_ path: String) throws(FileFailure) {
    try perform(.remove, path) { (disk) throws(FileFailure) in
      guard disk.files.removeValue(forKey: path) != nil else { throw FileFailure(.remove, path, .notFound) }
      disk.noteNames()
    }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation, said in FileSystem
  public func lock(_ path: String, mode: UInt32) throws(FileFailure) -> FileHandle {
    let result = disk.withLock { disk -> Result<FileHandle, FileFailure> in
      guard disk.locks.insert(path).inserted else { return .failure(FileFailure(.lock, path, .locked)) }
      if disk.files[path] == nil { disk.files[path] = File(bytes: [], durable: [], revision: 0) }
      return .success(disk.handle(path))
    }
    return try result.get()
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation, said in FileSystem
  public func unlock(_ handle: FileHandle) {
    disk.withLock {
      $0.locks.remove(handle.path)
      $0.handles[handle.descriptor] = nil
    }
  }
}

extension MemoryFileSystem {
  /// The files of a real folder, in memory under the same paths.
  public convenience init(copying folder: String) {
    let files = PosixFileSystem()
    var found: [String: [UInt8]] = [:]
    var open = [folder]
    while let next = open.popLast() {
      for name in (try? files.list(next)) ?? [] {
        let path = next + "/" + name
        if (try? files.status(path))?.kind == .folder {
          open.append(path)
        } else if let bytes = try? files.read(path, limit: 1 << 24) {
          found[path] = bytes
        }
      }
    }
    self.init(found)
  }
}

/// Where the tests' own files are.
public enum TestFiles {
  /// The sample course.
  public static let sampleCourse = root + "/Tests/Fixtures/course"

  /// A trainer's own quiz with every form of question.
  public static let sampleQuizzes = root + "/Tests/Fixtures/quizzes"
  /// The project's folder, which holds the shipped course.
  public static let root = String(#filePath).folder.folder.folder
}
