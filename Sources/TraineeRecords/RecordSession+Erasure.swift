internal import CourseModel
internal import FileAccess

/// Erasing a trainee's words.
extension RecordSession {
  /// The files beside the record that may hold words: what is left of a save, what was set aside, the noted place.
  func traces() throws(RecordFailure) -> [String] {
    let base = String(path.fileName.dropLast(5))
    return try store.reaching { () throws(FileFailure) in try store.files.list(store.folder) }
      .filter { $0.hasPrefix(base + ".json.") || $0 == base + ".place" }
      .map { store.folder + "/" + $0 }
  }

  /// Removes them; a save that follows makes it durable.
  func removeTraces() throws(RecordFailure) {
    for trace in try traces() {
      try store.reaching { () throws(FileFailure) in try store.files.remove(trace) }
    }
  }

  /// Takes the trainee's words out of the record and of everything beside it, and leaves a tombstone in the chain.
  ///
  /// What may hold words beside the record goes first: once the tombstone is on the disk, no word is left behind it.
  mutating func erase() throws(RecordFailure) -> Record {
    try withLock { (session) throws(RecordFailure) in
      let (store, path) = (session.store, session.path)
      let known = try session.refreshed(mayMend: true)
      let bare = try known.erased(chain: session.chain, at: store.surroundings.now(), path: path)
      try session.removeTraces()
      try store.reaching { () throws(FileFailure) in
        try store.files.replace(path, with: bare.bytes, mode: RecordStore.fileMode)
      }
      session.adopt(bare)
      return bare
    }
  }
}
