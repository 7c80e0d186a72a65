internal import CanonicalJSON
internal import CourseModel
internal import FileAccess
internal import TraineeRecords

/// What an inspection of records found, for people and for scripts.
struct RecordsInspection {
  /// One file, and what was found in it.
  struct File {
    var path: String
    var record: Record
    var findings: [ChainFinding]
    /// The file whose first event is the same, though it is another trainee's.
    var copyOf: String?
    /// True where the file bears the name of another trainee.
    var isMisnamed: Bool

    /// True where words stand in the file that were erased: an older program has united it with an old copy.
    var holdsErasedWords: Bool { record.isErased && record.holdsWords }

    var isClean: Bool { findings.isEmpty && copyOf == nil && !isMisnamed && !holdsErasedWords }
  }

  private(set) var files: [File] = []
  private(set) var failures: [RecordFailure] = []
  /// The codes that no record holds any more.
  private(set) var lostHeads: [HeadCode] = []

  init(_ found: [RecordsSource.Found], _ heads: [HeadCode], now: Timestamp) {
    var origins: [HeadCode: (path: String, trainee: UniqueID)] = [:]
    for each in found {
      switch each.record {
      case .failure(let failure): failures.append(failure)
      case .success(let record):
        let first = record.origin.flatMap { origins[$0] }
        let name = each.path.fileName.dropLast(5)
        files.append(
          File(
            path: each.path, record: record, findings: record.inspection(at: now),
            copyOf: first.flatMap { $0.trainee == record.trainee.id ? nil : $0.path },
            isMisnamed: UniqueID(name) != nil && name != record.trainee.id.text))
        if let origin = record.origin, origins[origin] == nil { origins[origin] = (each.path, record.trainee.id) }
      }
    }
    lostHeads = heads.filter { code in !files.contains { $0.record.contains(code) } }
  }

  var isClean: Bool { files.allSatisfy(\.isClean) && lostHeads.isEmpty }

  // MARK: Words

  func lines(_ words: Catalogue) -> [String] {
    files.flatMap { file -> [String] in
      let name = words.name(of: file.record.trainee)
      let heads = file.record.heads.map(\.code.description).joined(separator: ", ")
      let state = words(
        file.isClean ? .verifyUnbroken : .verifyBroken,
        ["name": name, "file": file.path, "events": words.count(.events, file.record.events.count), "heads": heads])
      return [state] + file.findings.map { "  " + told($0, words) }
        + (file.copyOf.map { ["  " + words(.verifyCopy, ["file": $0])] } ?? [])
        + (file.isMisnamed ? ["  " + words[.verifyMisnamed]] : [])
        + (file.holdsErasedWords ? ["  " + words[.verifyErasedWords]] : [])
    } + lostHeads.map { words(.verifyHeadLost, ["head": $0.description]) }
  }

  private func told(_ finding: ChainFinding, _ words: Catalogue) -> String {
    switch finding {
    case .changed(let id): words(.verifyChanged, ["number": String(id.sequence)])
    case .missing(let id, let count): words.count(.verifyMissing, count) + " (\(id.sequence))"
    case .wordsChanged(let id): words(.verifyWords, ["number": String(id.sequence)])
    case .clockBack(let id, let seconds):
      words(.verifyClockBack, ["number": String(id.sequence), "minutes": String((seconds + 59) / 60)])
    case .clockJump(let id, let seconds):
      words(
        seconds < 0 ? .verifyClockSetBack : .verifyClockSetOn,
        ["number": String(id.sequence), "minutes": String((abs(seconds) + 59) / 60)])
    case .inFuture(let id): words(.verifyFuture, ["number": String(id.sequence)])
    }
  }

  // MARK: JSON

  var json: JSONValue {
    [
      "files": .array(
        files.map { file in
          [
            "copyOf": file.copyOf.map { .string($0) } ?? .null, "events": .integer(file.record.events.count),
            "file": .string(file.path), "findings": .array(file.findings.map(Self.json)),
            "heads": .array(file.record.heads.map { .string($0.code.description) }),
            "holdsErasedWords": .bool(file.holdsErasedWords), "isErased": .bool(file.record.isErased),
            "isMisnamed": .bool(file.isMisnamed), "trainee": .string(file.record.trainee.id.text),
          ]
        }),
      "lostHeads": .array(lostHeads.map { .string($0.description) }),
      "unread": .integer(failures.count),
    ]
  }

  private static func json(_ finding: ChainFinding) -> JSONValue {
    func object(_ kind: String, _ id: EventID, _ more: [String: JSONValue] = [:]) -> JSONValue {
      .object(
        more.merging(["chain": .string(id.chain.text), "kind": .string(kind), "sequence": .integer(id.sequence)]) { $1 }
      )
    }
    switch finding {
    case .changed(let id): return object("changed", id)
    case .missing(let id, let count): return object("missing", id, ["count": .integer(count)])
    case .wordsChanged(let id): return object("words-changed", id)
    case .clockBack(let id, let seconds): return object("clock-back", id, ["seconds": .integer(seconds)])
    case .clockJump(let id, let seconds): return object("clock-jump", id, ["seconds": .integer(seconds)])
    case .inFuture(let id): return object("in-future", id)
    }
  }
}
