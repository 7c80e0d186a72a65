internal import CourseModel
internal import FileAccess
internal import TraineeRecords

/// The records that a coordinator names: data folders, folders of records, or single files.
struct RecordsSource {
  private let files: any FileSystem

  init(_ files: any FileSystem) { self.files = files }

  /// Every file under the paths by itself; without paths, those of the data folder.
  func files(_ paths: [String], data: String?) throws(Trouble) -> RecordsReading {
    let paths = try recordPaths(paths, data: data)
    return RecordsReading(files, paths.enumerated().map { RecordGroup(RecordPlace(number: $0, path: $1)) })
  }

  /// The trainees under the paths, in an order; without paths, those of the data folder.
  ///
  /// Several files of one trainee, from several posts, are one record. Only the first lines of each file are read for it.
  func trainees(
    _ paths: [String], data: String?, order: TraineeOrder = .asFound
  ) throws(Trouble) -> RecordsReading {
    let index = TraineeIndex(try recordPaths(paths, data: data), files)
    return RecordsReading(files, index.groups(in: order), linked: index.linked)
  }

  /// Only those trainees under the paths who are linked with others.
  func linkedTrainees(_ paths: [String], data: String?) throws(Trouble) -> RecordsReading {
    let index = TraineeIndex(try recordPaths(paths, data: data), files)
    return RecordsReading(files, index.linkedGroups, linked: index.linked)
  }

  private func recordPaths(_ paths: [String], data: String?) throws(Trouble) -> [String] {
    let places = paths.isEmpty ? [try Locations.data(data)] : paths
    var found: [String] = []
    for place in places {
      let files = try recordFiles(place)
      if files.isEmpty { throw .noRecords(path: place) }
      found += files
    }
    return found
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
