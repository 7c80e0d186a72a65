internal import CourseModel
internal import FileAccess
internal import TraineeRecords
internal import UnicodeText

/// The trainee of a data folder whom a command names, by name or by the record's id.
struct NamedTrainee {
  let store: RecordStore
  let entry: RecordStore.Entry

  /// Finds the trainee.
  ///
  /// - Throws: `Trouble.unknownTrainee` where nobody is called so, `.severalTrainees` where more than one is.
  init(_ name: String, data: String, _ files: any FileSystem) throws(Trouble) {
    store = RecordStore(path: data, files: files, surroundings: Surroundings.forRecords)
    let entries: [RecordStore.Entry]
    do throws(RecordFailure) { entries = try store.entries() } catch { throw .record(error) }
    let folded = Folding.folded(name)
    let named = entries.filter { entry in
      guard let trainee = try? entry.head.get().trainee else { return false }
      return trainee.id.text == name.lowercased() || Folding.folded(trainee.profile.name) == folded
    }
    guard let found = named.first else { throw .unknownTrainee(name) }
    guard named.count == 1 else {
      throw .severalTrainees(name, ids: named.compactMap { try? $0.head.get().trainee.id.text })
    }
    entry = found
  }

  /// The whole record.
  func record() throws(Trouble) -> Record {
    do throws(RecordFailure) { return try store.record(entry.path) } catch { throw .record(error) }
  }

  /// Writes one event into the record.
  func append(_ happening: Happening, in language: Language) throws(Trouble) {
    do throws(RecordFailure) {
      var session = try store.open(entry)
      _ = try session.append(EventDraft(activeSeconds: 0, language: language, happening: happening))
    } catch {
      throw .record(error)
    }
  }
}
