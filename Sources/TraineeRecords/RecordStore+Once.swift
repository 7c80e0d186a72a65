internal import CourseModel
internal import FileAccess
internal import Fingerprint

/// Small files of the data folder that are made once: of several programs that make one, all go on with the first.
extension RecordStore {
  /// What a file holds, made where it is missing.
  ///
  /// The file gets its name in one step, with all its bytes, and only where nothing has it (link): whoever comes second
  /// reads what the first has made.
  ///
  /// - Parameters:
  ///   - new: makes the bytes of the file where it is missing.
  ///   - value: what bytes of the file stand for; nil where they are damaged, and are replaced.
  func once<Value>(
    _ file: String, limit: Int, new: () -> [UInt8], _ value: ([UInt8]) throws(FileFailure) -> Value?
  ) throws(FileFailure) -> Value {
    if let found = try held(file, limit, value) { return found }
    let bytes = new()
    guard let made = try value(bytes) else { throw FileFailure(.write, file, .wrongKind) }
    let temporary = "\(file).\(Fingerprint.sha256(bytes).prefix(16)).new"
    try writeDurably(bytes, to: temporary)
    defer { if (try? files.status(temporary)) != nil { try? files.remove(temporary) } }
    if (try? files.link(temporary, to: file)) != nil {
      try? files.remove(temporary)
    } else {
      // The name is taken, or the file system gives no file a second one.
      let lock = try lockedOnce(file + ".lock")
      defer { files.unlock(lock) }
      if let found = try held(file, limit, value) { return found }
      try files.rename(temporary, to: file)
    }
    try files.synchronizeFolder(file.folder)
    return made
  }

  private func held<Value>(
    _ file: String, _ limit: Int, _ value: ([UInt8]) throws(FileFailure) -> Value?
  ) throws(FileFailure) -> Value? {
    guard try files.status(file) != nil else { return nil }
    return try value(files.read(file, limit: limit))
  }

  private func writeDurably(_ bytes: [UInt8], to path: String) throws(FileFailure) {
    let handle = try files.create(path, mode: Self.fileMode)
    do throws(FileFailure) {
      try files.write(bytes, to: handle)
      try files.synchronize(handle)
      try files.close(handle)
    } catch {
      try? files.close(handle)
      try? files.remove(path)
      throw error
    }
  }

  private func lockedOnce(_ path: String) throws(FileFailure) -> FileHandle {
    for _ in 1..<RecordSession.lockTries {
      do throws(FileFailure) {
        return try files.lock(path, mode: Self.fileMode)
      } catch {
        guard error.cause == .locked else { throw error }
        surroundings.pause(RecordSession.lockPause)
      }
    }
    return try files.lock(path, mode: Self.fileMode)
  }
}
