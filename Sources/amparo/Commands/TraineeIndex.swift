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
  /// The trainees whose records say, or of whom another record says, that they are one person with another trainee.
  private(set) var linked: Set<UniqueID> = []

  init(_ paths: [String], _ files: any FileSystem) {
    let store = RecordStore(path: "", files: files, surroundings: Surroundings.forRecords)
    self.store = store
    var (entries, known, number): ([Entry], [UniqueID: Int], Int) = ([], [:], 0)
    var linked: Set<UniqueID> = []
    Workers.forEach(paths, batch: 64) { path in
      (path, store.headline(path) ?? (try? store.record(path))?.headline)
    } take: { (path: String, headline: RecordStore.Headline?) in
      let trainee = headline?.trainee
      if let headline, !headline.linked.isEmpty { linked.formUnion(headline.linked.union([headline.trainee.id])) }
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
    (self.entries, self.linked) = (entries, linked)
  }

  /// The files of the trainees who are linked with others.
  var linkedGroups: [RecordGroup] { entries.filter { $0.id.map(linked.contains) == true }.map(\.group) }

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
    let names = entries.map { $0.isDisputed ? name(of: $0) : $0.name }
    let folded = names.map { Folding.folded($0) }
    // Places alone are sorted: of many records, entries that are moved about would be the most of what is in memory.
    let places = entries.indices.sorted { left, right in
      if folded[left] != folded[right] { return folded[left] < folded[right] }
      if names[left] != names[right] { return names[left] < names[right] }
      return (entries[left].id?.text ?? "") < (entries[right].id?.text ?? "")
    }
    return places.map { entries[$0].group }
  }

  /// The name that the events of all files together say last.
  private func name(of entry: Entry) -> String {
    RecordsReading.united(entry.group, store).found?.record.trainee.profile.name ?? entry.name
  }
}
