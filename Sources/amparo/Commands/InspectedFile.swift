internal import CanonicalJSON
internal import CourseModel
internal import FileAccess
internal import TraineeRecords

/// What an inspection found in one file; the record itself is not kept.
struct InspectedFile: Sendable {
  private let path: String
  /// Who learns, as the record says.
  let trainee: Trainee
  /// With whom the record says that it is one person's.
  let side: IdentitySide
  /// The hash of the first event.
  let origin: HeadCode?
  /// Those of the codes asked for that the record holds.
  let held: Set<HeadCode>
  private let findings: [ChainFinding]
  private let events: Int
  private let heads: [ChainHead]
  private let isErased: Bool
  /// True where the file bears the name of another trainee.
  private let isMisnamed: Bool
  /// True where words stand in the file that were erased: an older program has united it with an old copy.
  private let holdsErasedWords: Bool
  /// The file whose first event is the same, though it is another trainee's.
  var copyOf: String?

  /// - Parameters:
  ///   - codes: what was noted down earlier.
  ///   - now: the time of the inspection.
  init(_ found: RecordsReading.Found, _ codes: [HeadCode], now: Timestamp) {
    let record = found.record
    (path, trainee, side, origin) = (found.path, record.trainee, record.side, record.origin)
    held = record.held(of: codes)
    findings = record.inspection(at: now)
    (events, heads, isErased) = (record.events.count, record.heads, record.isErased)
    holdsErasedWords = record.isErased && record.holdsWords
    let name = found.path.fileName.dropLast(5)
    isMisnamed = UniqueID(name) != nil && name != record.trainee.id.text
  }

  /// The file and its trainee, by which a copy is told.
  var home: (path: String, trainee: UniqueID) { (path, trainee.id) }

  var isClean: Bool { findings.isEmpty && copyOf == nil && !isMisnamed && !holdsErasedWords }

  // MARK: Words

  func lines(_ words: Catalogue) -> [String] {
    let codes = heads.map(\.code.description).joined(separator: ", ")
    let state = words(
      isClean ? .verifyUnbroken : .verifyBroken,
      ["name": words.name(of: trainee), "file": path, "events": words.count(.events, events), "heads": codes])
    return [state] + held.map(\.description).sorted().map { "  " + words(.verifyHeadHeld, ["head": $0]) }
      + findings.map { "  " + told($0, words) }
      + (copyOf.map { ["  " + words(.verifyCopy, ["file": $0])] } ?? [])
      + (isMisnamed ? ["  " + words[.verifyMisnamed]] : [])
      + (holdsErasedWords ? ["  " + words[.verifyErasedWords]] : [])
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

  /// The file as it stands in the list of the document, with the line break before it.
  var jsonText: String { "\n    " + json.indentedPart(depth: 2) }

  private var json: JSONValue {
    [
      "copyOf": copyOf.map { .string($0) } ?? .null, "events": .integer(events),
      "file": .string(path), "findings": .array(findings.map(Self.json)),
      "heads": .array(heads.map { .string($0.code.description) }),
      "holdsErasedWords": .bool(holdsErasedWords), "isErased": .bool(isErased),
      "isMisnamed": .bool(isMisnamed), "trainee": .string(trainee.id.text),
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
