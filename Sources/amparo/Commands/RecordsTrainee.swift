internal import CourseModel
internal import TraineeRecords
internal import UnicodeText

/// The trainee whom a command names: by the record's id, by the staff number, or by the name.
struct NamedTrainee {
  /// The path of the record.
  let path: String
  /// Who it is.
  let trainee: Trainee

  /// Finds the one trainee of a data folder whom a text names.
  init(_ text: String, in store: RecordStore) throws(Trouble) {
    let entries: [RecordStore.Entry]
    do throws(RecordFailure) { entries = try store.entries() } catch { throw .record(error) }
    if let id = UniqueID(text.lowercased()) {
      guard let entry = entries.first(where: { $0.path.hasSuffix("/\(id).json") }) else {
        throw .unknownTrainee(text)
      }
      do throws(RecordFailure) { trainee = try entry.head.get().trainee } catch { throw .record(error) }
      path = entry.path
      return
    }
    guard !text.allSatisfy(\.isWhitespace) else { throw .unknownTrainee("\"\(text)\"") }
    let known = entries.compactMap { entry in (try? entry.head.get().trainee).map { (entry.path, $0) } }
    let folded = Folding.folded(text)
    let named = known.filter { _, trainee in
      Folding.folded(trainee.profile.name) == folded
        || !trainee.profile.staffNumber.isEmpty && Folding.folded(trainee.profile.staffNumber) == folded
    }
    guard let only = named.first else { throw .unknownTrainee(text) }
    guard named.count == 1 else { throw .correction(.ambiguousTrainee(text, ids: named.map(\.1.id.text))) }
    (path, trainee) = only
  }
}

extension NamedTrainee {
  /// The whole record.
  func record(_ store: RecordStore) throws(Trouble) -> Record {
    do throws(RecordFailure) { return try store.record(path) } catch { throw .record(error) }
  }
}
