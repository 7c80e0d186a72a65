internal import CanonicalJSON
internal import CourseModel
internal import TraineeRecords

/// What an inspection of many files comes to, which are told one by one and not kept.
struct RecordsInspection {
  /// The codes that no record has held so far.
  private(set) var lostHeads: [HeadCode]
  /// True until a file was taken.
  private(set) var isEmpty = true
  private var areFilesClean = true
  private var sides: [IdentitySide] = []
  private var origins: [HeadCode: (path: String, trainee: UniqueID)] = [:]

  /// - Parameter heads: the codes that some record must still hold.
  init(_ heads: [HeadCode]) { lostHeads = heads }

  /// Takes in the next file.
  ///
  /// - Returns: the file, with the one of which it is a copy.
  mutating func take(_ file: InspectedFile) -> InspectedFile {
    var file = file
    if let origin = file.origin {
      if let first = origins[origin], first.trainee != file.trainee.id { file.copyOf = first.path }
      origins[origin] = origins[origin] ?? file.home
    }
    sides.append(file.side)
    lostHeads.removeAll { file.held.contains($0) }
    areFilesClean = areFilesClean && file.isClean
    isEmpty = false
    return file
  }

  /// True where nothing was found.
  var isClean: Bool { areFilesClean && lostHeads.isEmpty && oneSided.isEmpty }

  /// The links of which only one of two records has heard.
  private var oneSided: [People.Remark] { People(sides).remarks.filter(\.isOneSided) }

  /// What is told behind the files.
  func lines(_ words: Catalogue) -> [String] {
    lostHeads.map { words(.verifyHeadLost, ["head": $0.description]) } + oneSided.map { words.words(for: $0) }
  }

  // MARK: JSON

  /// The document up to the first file.
  static let jsonOpening = "{\n  \"files\": ["

  /// The document behind the last file.
  ///
  /// - Parameter unread: how many files could not be read.
  func jsonClosing(unread: Int) -> String {
    let rest: JSONValue = [
      "files": [], "links": .array(oneSided.map(\.json)),
      "lostHeads": .array(lostHeads.map { .string($0.description) }), "unread": .integer(unread),
    ]
    return (isEmpty ? "" : "\n  ") + rest.indentedText.dropFirst(Self.jsonOpening.count)
  }
}
