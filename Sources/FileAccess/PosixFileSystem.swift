internal import Glibc

/// The files of this machine.
public struct PosixFileSystem: FileSystem {
  /// The files of this machine.
  public init() {}

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation, said in FileSystem
  public func status(_ path: String) throws(FileFailure) -> FileStatus? {
    var found = stat()
    guard stat(path, &found) == 0 else {
      let failure = failure(.status, path)
      if failure.cause == .notFound { return nil }
      throw failure
    }
    return FileStatus(found)
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation, said in FileSystem
  public func read(_ path: String, first count: Int) throws(FileFailure) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure(.open, path) }
    defer { _ = Glibc.close(descriptor) }
    var found = stat()
    guard fstat(descriptor, &found) == 0 else { throw failure(.status, path) }
    let status = FileStatus(found)
    guard status.kind == .file else { throw FileFailure(.read, path, .wrongKind) }
    // One byte more than the size says, so that the end is seen with the first call.
    let capacity = max(1, min(count, status.size + 1))
    var bytes = [UInt8](repeating: 0, count: capacity)
    var filled = 0
    while filled < count {
      if filled == bytes.count { bytes += [UInt8](repeating: 0, count: min(65_536, count - filled)) }
      let got = bytes.withUnsafeMutableBytes { buffer in
        buffer.baseAddress.map { Glibc.read(descriptor, $0 + filled, buffer.count - filled) } ?? 0
      }
      if got < 0, errno == EINTR { continue }
      guard got >= 0 else { throw failure(.read, path) }
      if got == 0 { break }
      filled += got
    }
    bytes.removeLast(bytes.count - filled)
    return bytes
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation, said in FileSystem
  public func list(_ folder: String) throws(FileFailure) -> [String] {
    guard let stream = opendir(folder) else { throw failure(.list, folder) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation, said in FileSystem
  public func makeFolder(_ path: String, mode: UInt32) throws(FileFailure) {
    if mkdir(path, mode) == 0 { return }
    if errno == ENOENT, path.folder != path {
      try makeFolder(path.folder, mode: mode)
      if mkdir(path, mode) == 0 { return }
    }
    guard errno == EEXIST, try status(path)?.kind == .folder else { throw failure(.makeFolder, path) }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation, said in FileSystem
  public func create(_ path: String, mode: UInt32) throws(FileFailure) -> FileHandle {
    try ordinary(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode)
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation, said in FileSystem
  public func openForUpdate(_ path: String, mode: UInt32) throws(FileFailure) -> FileHandle {
    try ordinary(path, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, mode)
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation, said in FileSystem
  public func openOutput(_ path: String) throws(FileFailure) -> FileHandle {
    try handle(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW, 0)
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation, said in FileSystem
  public func write(_ bytes: [UInt8], to handle: FileHandle) throws(FileFailure) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        buffer.baseAddress.map { Glibc.write(handle.descriptor, $0 + written, buffer.count - written) } ?? 0
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(.write, handle.path) }
      written += count
    }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation, said in FileSystem
  public func overwrite(_ bytes: [UInt8], in handle: FileHandle) throws(FileFailure) {
    let count = bytes.withUnsafeBytes { pwrite(handle.descriptor, $0.baseAddress, $0.count, 0) }
    guard count == bytes.count else { throw failure(.write, handle.path) }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation, said in FileSystem
  public func synchronize(_ handle: FileHandle) throws(FileFailure) {
    guard fsync(handle.descriptor) == 0 else { throw failure(.synchronize, handle.path) }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation, said in FileSystem
  public func close(_ handle: FileHandle) throws(FileFailure) {
    guard Glibc.close(handle.descriptor) == 0 else { throw failure(.close, handle.path) }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation, said in FileSystem
  public func rename(_ path: String, to target: String) throws(FileFailure) {
    guard Glibc.rename(path, target) == 0 else { throw failure(.rename, target) }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation, said in FileSystem
  public func link(_ path: String, to target: String) throws(FileFailure) {
    guard Glibc.link(path, target) == 0 else { throw failure(.link, target) }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation, said in FileSystem
  public func synchronizeFolder(_ path: String) throws(FileFailure) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(.open, path) }
    defer { _ = Glibc.close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure(.synchronize, path) }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation, said in FileSystem
  public func remove(_ path: String) throws(FileFailure) {
    guard unlink(path) == 0 else { throw failure(.remove, path) }
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation, said in FileSystem
  public func lock(_ path: String, mode: UInt32) throws(FileFailure) -> FileHandle {
    let lock = try ordinary(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, mode)
    guard flock(lock.descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let isHeld = errno == EWOULDBLOCK
      let refusal = isHeld ? FileFailure(.lock, path, .locked) : failure(.lock, path)
      _ = Glibc.close(lock.descriptor)
      throw refusal
    }
    return lock
  }

  // swift-format-ignore: AllPublicDeclarationsHaveDocumentation, said in FileSystem
  public func unlock(_ handle: FileHandle) {
    // Closing gives the lock back; there is nothing to do where it fails.
    _ = Glibc.close(handle.descriptor)
  }

  /// Opens an ordinary file and nothing else: a pipe that nobody reads would be waited for without end.
  private func ordinary(_ path: String, _ flags: Int32, _ mode: UInt32) throws(FileFailure) -> FileHandle {
    let opened = try handle(path, flags | O_NONBLOCK, mode)
    var found = stat()
    let isOrdinary = fstat(opened.descriptor, &found) == 0 && FileStatus(found).kind == .file
    guard isOrdinary else {
      _ = Glibc.close(opened.descriptor)
      throw FileFailure(.open, path, .wrongKind)
    }
    return opened
  }

  private func handle(_ path: String, _ flags: Int32, _ mode: UInt32) throws(FileFailure) -> FileHandle {
    let descriptor = open(path, flags, mode)
    guard descriptor >= 0 else { throw failure(.open, path) }
    return FileHandle(descriptor: descriptor, path: path)
  }

  /// The failure of the call that has just failed, by errno.
  private func failure(_ operation: FileFailure.Operation, _ path: String) -> FileFailure {
    let cause: FileFailure.Cause =
      switch errno {
      case ENOENT: .notFound
      case EACCES, EPERM: .notAllowed
      case ENOSPC, EDQUOT, EFBIG: .full
      case EROFS: .readOnly
      case EISDIR, ENOTDIR, ELOOP, ENXIO: .wrongKind
      default: .other(errno: errno)
      }
    return FileFailure(operation, path, cause)
  }
}

extension FileStatus {
  fileprivate init(_ found: stat) {
    let kind: Kind =
      switch found.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    self.init(
      kind: kind, size: Int(found.st_size), mode: found.st_mode & 0o777, owner: found.st_uid,
      revision: [
        Int(found.st_dev), Int(bitPattern: UInt(found.st_ino)), Int(found.st_size), found.st_mtim.tv_sec,
        found.st_mtim.tv_nsec,
      ])
  }
}
