/// What becomes of the bytes whose place others take.
public enum FormerBytes: Equatable, Sendable {
  /// They are given up.
  case dropped
  /// They stay under a name, in the place of what had it, where the file system allows: a comfort, which fails no save.
  case kept(as: String)
  /// They stay under a name that nothing has yet: never lost, even where it costs a moment without the file.
  case setAside(as: String)
}

extension FileSystem {
  /// Puts bytes in the place of a file so that, whatever happens, either the old or the new bytes are on the disk.
  ///
  /// Temporary file beside it, write, fsync, rename, fsync of the folder. The temporary name is always the same where
  /// none is given: the caller then holds the file's lock. What becomes of the former bytes costs no further fsync: it is
  /// done between the two, and the one of the folder makes it durable too.
  public func replace(
    _ path: String, with bytes: [UInt8], mode: UInt32 = 0o600, temporary: String? = nil,
    former: FormerBytes = .dropped
  ) throws(FileFailure) {
    try replace(path, mode: mode, temporary: temporary, former: former) { (handle) throws(FileFailure) in
      try write(bytes, to: handle)
    }
  }

  /// The same for bytes that are written piece by piece to the handle that `body` is given.
  public func replace(
    _ path: String, mode: UInt32 = 0o600, temporary: String? = nil, former: FormerBytes = .dropped,
    writing body: (FileHandle) throws(FileFailure) -> Void
  ) throws(FileFailure) {
    let temporary = temporary ?? path + ".new"
    let handle = try create(temporary, mode: mode)
    do throws(FileFailure) {
      do throws(FileFailure) {
        try body(handle)
        try synchronize(handle)
      } catch {
        try? close(handle)
        throw error
      }
      try close(handle)
      switch former {
      case .dropped: break
      case .kept(let name): keep(path, as: name)
      case .setAside(let name): try setAside(path, as: name)
      }
      try rename(temporary, to: path)
    } catch {
      // The failure is what matters; a temporary file that cannot be removed is overwritten by the next save.
      try? remove(temporary)
      throw error
    }
    try synchronizeFolder(path.folder)
  }

  /// Renaming the second name, instead of removing what had it first, leaves a former generation at every moment.
  private func keep(_ path: String, as name: String) {
    let second = name + ".new"
    do throws(FileFailure) {
      do throws(FileFailure) {
        try link(path, to: second)
      } catch {
        // Perhaps a stopped save has left the name behind.
        try remove(second)
        try link(path, to: second)
      }
      try rename(second, to: name)
    } catch {
      // Without a former generation the save is as durable as with one.
    }
  }

  private func setAside(_ path: String, as name: String) throws(FileFailure) {
    do throws(FileFailure) {
      try link(path, to: name)
    } catch {
      try rename(path, to: name)
    }
  }
}
