internal import CourseModel
internal import FileAccess
internal import TraineeRecords

/// The records that a coordinator names: data folders, folders of records, or single files.
struct RecordsSource {
  private let files: any FileSystem

  init(_ files: any FileSystem) { self.files = files }

  /// A record that was read, or why it could not be.
  struct Found {
    var path: String
    var record: Result<Record, RecordFailure>
  }

  /// Every record under the paths; without paths, those of the data folder.
  ///
  /// Several files of one trainee, from several posts, are one record.
  func records(_ paths: [String], data: String?) throws(Trouble) -> [Found] {
    united(try eachRecord(paths, data: data))
  }

  /// Every file under the paths by itself.
  func eachRecord(_ paths: [String], data: String?) throws(Trouble) -> [Found] {
    let places = paths.isEmpty ? [try Locations.data(data)] : paths
    var found: [Found] = []
    for place in places {
      let files = try recordFiles(place)
      if files.isEmpty { throw .noRecords(path: place) }
      found += files.map(read)
    }
    return found
  }

  private func united(_ found: [Found]) -> [Found] {
    var united: [Found] = []
    var places: [UniqueID: Int] = [:]
    for each in found {
      guard case .success(let record) = each.record, let place = places[record.trainee.id] else {
        if case .success(let record) = each.record { places[record.trainee.id] = united.count }
        united.append(each)
        continue
      }
      guard case .success(let first) = united[place].record else { continue }
      do throws(RecordFailure) {
        united[place].record = .success(try first.union(record, path: each.path))
      } catch {
        united.append(Found(path: each.path, record: .failure(error)))
      }
    }
    return united
  }

  private func read(_ path: String) -> Found {
    let store = RecordStore(path: path.folder, files: files, surroundings: Surroundings.forRecords)
    do throws(RecordFailure) {
      return Found(path: path, record: .success(try store.record(path)))
    } catch {
      return Found(path: path, record: .failure(error))
    }
  }

  private func recordFiles(_ place: String) throws(Trouble) -> [String] {
    do throws(FileFailure) {
      guard let status = try files.status(place) else { throw FileFailure(.open, place, .notFound) }
      guard status.kind == .folder else { return [place] }
      let inner = place + "/trainees"
      let folder = try files.status(inner)?.kind == .folder ? inner : place
      return try files.list(folder).filter { $0.hasSuffix(".json") }.map { folder + "/" + $0 }
    } catch {
      throw .unreadable(path: place, error.cause)
    }
  }
}
