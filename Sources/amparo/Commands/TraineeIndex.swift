internal import CourseModel
internal import FileAccess
internal import TraineeRecords
internal import UnicodeText

/// The order in which trainees are told.
enum TraineeOrder {
  /// As their files are found.
  case asFound
  /// By name, as people look for it; of one name, by id.
  case byName
  /// By what is told in the place of their ids.
  case byPseudonym(Pseudonyms)
}

/// Whose record stands in which files, by the first lines of each.
///
/// With it records can be read in the order in which they are told, so that none has to be kept. The order follows the
/// names in the heads, which the program writes with every event; what is told of a trainee follows the events.
struct TraineeIndex {
  private struct Entry {
    /// Nil where the file cannot be read.
    var id: UniqueID?
    var name: String
    /// True where files of the trainee say different names.
    var isDisputed = false
    var group: RecordGroup
  }

  private let store: RecordStore
  private var entries: [Entry] = []

  init(_ paths: [String], _ files: any FileSystem) {
    let store = RecordStore(path: "", files: files, surroundings: Surroundings.forRecords)
    self.store = store
    var (entries, known, number): ([Entry], [UniqueID: Int], Int) = ([], [:], 0)
    Workers.forEach(paths, batch: 64) { path in
      (path, store.headline(path) ?? (try? store.record(path))?.trainee)
    } take: { (path: String, trainee: Trainee?) in
      let (place, name) = (RecordPlace(number: number, path: path), trainee?.profile.name ?? "")
      number += 1
      if let entry = trainee.flatMap({ known[$0.id] }) {
        entries[entry].group.others.append(place)
        entries[entry].isDisputed = entries[entry].isDisputed || entries[entry].name != name
      } else {
        if let trainee { known[trainee.id] = entries.count }
        entries.append(Entry(id: trainee?.id, name: name, group: RecordGroup(place)))
      }
    }
    self.entries = entries
  }

  /// The files of each trainee, in an order.
  func groups(in order: TraineeOrder) -> [RecordGroup] {
    switch order {
    case .asFound: entries.map(\.group)
    case .byName: byName()
    case .byPseudonym(let pseudonyms):
      entries.map { (name: $0.id.map(pseudonyms.name(of:)) ?? "", group: $0.group) }.sorted { $0.name < $1.name }
        .map(\.group)
    }
  }

  private func byName() -> [RecordGroup] {
    var named = entries.map { entry in
      let name = entry.isDisputed ? name(of: entry) : entry.name
      return (folded: Folding.folded(name), name: name, id: entry.id, group: entry.group)
    }
    // In its place: there may be a hundred thousand of them.
    named.sort { left, right in
      if left.folded != right.folded { return left.folded < right.folded }
      if left.name != right.name { return left.name < right.name }
      return (left.id?.text ?? "") < (right.id?.text ?? "")
    }
    return named.map(\.group)
  }

  /// The name that the events of all files together say last.
  private func name(of entry: Entry) -> String {
    RecordsReading.united(entry.group, store).found?.record.trainee.profile.name ?? entry.name
  }
}
