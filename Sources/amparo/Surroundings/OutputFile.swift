internal import FileAccess
internal import Glibc

/// A file that a command was told to write.
struct OutputFile {
  private let path: String
  private let files: any FileSystem

  init(_ path: String, _ files: any FileSystem) {
    self.path = path
    self.files = files
  }

  /// Writes the whole text: an ordinary file is replaced in one step, anything else (a device, a pipe) is written to.
  func write(_ text: String) throws(Trouble) {
    try write { (put) throws(FileFailure) in try put(text) }
  }

  /// The same piece by piece, as `body` puts it; where that fails, an ordinary file stays as it was.
  func write(_ body: ((String) throws(FileFailure) -> Void) throws(FileFailure) -> Void) throws(Trouble) {
    func pieces(_ handle: FileHandle) throws(FileFailure) {
      try body { (text) throws(FileFailure) in try files.write(Array(text.utf8), to: handle) }
    }
    do throws(FileFailure) {
      guard try files.status(path)?.kind ?? .file == .other else { return try replace(pieces) }
      let handle = try files.openOutput(path)
      try pieces(handle)
      try files.close(handle)
    } catch {
      throw .unwritable(path: path, error.cause)
    }
  }

  /// A name of its own for the temporary file, so that no other file is lost; a link is followed to its file.
  private func replace(_ body: (FileHandle) throws(FileFailure) -> Void) throws(FileFailure) {
    let target = resolved
    let suffix = Surroundings.randomBytes(6).map { String($0, radix: 16) }.joined()
    let temporary = "\(target.folder)/.\(target.fileName.prefix(100)).\(suffix)"
    try files.replace(target, temporary: temporary, writing: body)
  }

  private var resolved: String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
