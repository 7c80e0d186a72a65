internal import CourseModel
internal import FileAccess

/// Events whose saving failed when they were in the file already: behind the rename, while waiting for the folder.
extension RecordSession {
  /// Whether the file is the one that was to be saved, though saving it failed.
  func hasReached(_ grown: Record) -> Bool {
    (try? store.reading(path)).map { $0 == grown.bytes } ?? false
  }

  /// The event of what happened, where it is in the file since a try that failed; made durable before this returns.
  ///
  /// - Returns: nil where no such try is known: the event has still to be written.
  mutating func confirmed(_ happening: Happening) throws(RecordFailure) -> Event? {
    guard let event = unconfirmed.first(where: { $0.happening == happening }) else { return nil }
    let known = try refreshed(mayMend: true)
    let onDisk = try store.record(path)
    try store.reaching { () throws(FileFailure) in
      if onDisk.events.contains(event) {
        try store.files.synchronizeFolder(path.folder)
      } else {
        // Another copy has taken the file's place meanwhile: what is known here contains the event.
        try store.files.replace(path, with: known.bytes, mode: RecordStore.fileMode, former: .kept(as: formerPath))
      }
    }
    unconfirmed.removeAll { $0 == event }
    return event
  }
}
