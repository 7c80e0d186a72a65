internal import CanonicalJSON
public import CourseModel
internal import FileAccess
internal import Fingerprint

/// A trainee's record in memory: every event, and what they tell.
public struct Record: Equatable, Sendable {
  /// Who learns, as the events last said.
  public private(set) var trainee: Trainee
  /// Every event, in telling order.
  public private(set) var events: [Event]
  /// What the events tell.
  public private(set) var progress: Progress
  /// True where the file from which it was read holds words of people, be they erased by an event or not.
  public let holdsWords: Bool
  private(set) var text: RecordText

  /// Reads a record from the bytes of its file.
  ///
  /// - Throws: `RecordFailure.damaged` or `.newerFormat`.
  public init(_ bytes: [UInt8], path: String) throws(RecordFailure) {
    try self.init(RecordReading(bytes, path: path), path: path)
  }

  init(_ text: RecordText, path: String) throws(RecordFailure) {
    try self.init(RecordReading(text, path: path), path: path)
  }

  private init(_ reading: RecordReading, path: String) throws(RecordFailure) {
    guard let trainee = HeadCodec.trainee(reading.text.trainee) else { throw .damaged(path: path) }
    holdsWords = !reading.text.privateWords.isEmpty || !trainee.isErased
    var reading = reading
    var events = Event.told(reading.events)
    var progress = Progress(events: events)
    if progress.isErased, !reading.text.privateWords.isEmpty {
      var bare = reading.text
      bare.privateWords = [:]
      reading = try RecordReading(bare, path: path)
      events = Event.told(reading.events)
      progress = Progress(events: events)
    }
    (self.events, self.progress, text) = (events, progress, reading.text)
    self.trainee = Self.trainee(id: trainee.id, events, otherwise: trainee)
  }

  /// An empty record.
  init(id: UniqueID, language: Language) {
    trainee = Trainee(id: id, profile: TraineeProfile(name: "", language: language))
    events = []
    progress = Progress()
    holdsWords = false
    text = RecordText(trainee: .null, progress: HeadMember(.null), privateWords: [:], lines: [])
  }

  /// True where in every chain the sequence has no gap and every event carries the hash of the one before it.
  ///
  /// It shows a change by hand. Whoever controls the machine can write a whole chain anew, which nothing in the file shows.
  public var isUnbroken: Bool { breaks.isEmpty }

  /// What the chain shows of changes; clocks say nothing of them.
  var breaks: [ChainFinding] { chainFindings() + wordFindings() }

  /// What the first lines of the record say once the program has written it.
  public var headline: RecordStore.Headline { RecordStore.Headline(trainee: trainee, linked: side.others) }

  /// What the record says of whose it is beside its trainee.
  public var side: IdentitySide { IdentitySide(trainee.id, progress) }

  /// True where nothing has to be mended: an erased record is left alone, lest words come back from another generation.
  var isSound: Bool { isErased || isUnbroken }

  /// The file's bytes: equal for equal sets of events, whichever way they came together.
  public var bytes: [UInt8] { text.bytes }

  // MARK: Appending

  /// The record with one more event of a chain.
  ///
  /// - Parameter salt: random digits that keep the digest of private words from being guessed.
  func appending(
    _ draft: EventDraft, chain: UniqueID, at: Timestamp, clockJump: Int? = nil, salt: () -> String
  ) -> (Record, Event) {
    let last = text.lines.last { $0.id.chain == chain }
    let clock = (text.lines.map(\.clock).max() ?? 0) + 1
    let event = Event(
      id: EventID(chain: chain, sequence: (last?.id.sequence ?? 0) + 1), clock: clock, at: at,
      activeSeconds: draft.activeSeconds, language: draft.language, happening: draft.happening,
      clockJump: clockJump)
    var grown = self
    var details: String?
    if let value = EventCodec.privateWords(draft.happening) {
      let words: JSONValue = ["salt": .string(salt()), "value": value]
      grown.text.privateWords[RecordText.key(event.id)] = words
      details = Fingerprint.sha256(words.canonicalBytes)
    }
    let json = EventCodec.json(event, previous: last?.hash.hexadecimal ?? RecordText.noPrevious, details: details)
    guard let line = RecordLine(json.canonicalBytes) else {
      preconditionFailure("an event that was written cannot be read")
    }
    grown.insert(line, event)
    return (grown, event)
  }

  private mutating func insert(_ line: RecordLine, _ event: Event) {
    let place = text.lines.firstIndex { RecordLine.precedes(line, $0) }
    text.lines.insert(line, at: place ?? text.lines.count)
    // The clock is larger than every other: the event is the last to be told.
    events.append(event)
    progress.apply(event)
    trainee = Self.trainee(id: trainee.id, [event], otherwise: trainee)
    writeHead()
  }

  /// The record with a head that tells its events.
  var withHead: Record {
    var record = self
    record.writeHead()
    return record
  }

  private mutating func writeHead() {
    let last = text.lines.max { RecordLine.isTold($0, before: $1) }
    text.trainee = HeadCodec.json(trainee, linked: side.others)
    let digest = HeadCodec.json(progress.digest, hash: last?.hash.hexadecimal ?? RecordText.noPrevious)
    text.progress = HeadMember(digest)
  }

  // MARK: Erasing

  /// True where the trainee's words were erased.
  public var isErased: Bool { progress.isErased }

  /// The record without the trainee's words, and with an event that keeps them out for good.
  ///
  /// The chain goes on: it never held the words, only salted digests of them.
  func erased(chain: UniqueID, at: Timestamp, path: String) throws(RecordFailure) -> Record {
    var bare = self
    if !isErased {
      let draft = EventDraft(activeSeconds: 0, language: trainee.profile.language, happening: .traineeErased)
      bare = appending(draft, chain: chain, at: at, salt: { "" }).0
    }
    // Read anew, since the events in memory still know the words.
    return try Record(bare.text, path: path).withHead
  }

  // MARK: Union

  /// The union of two records of one trainee.
  ///
  /// - Throws: `RecordFailure.forked` where the two hold different events under one identity.
  public func union(_ other: Record, path: String) throws(RecordFailure) -> Record {
    // A file under another trainee's name: two people's events in one record could never be told apart again.
    guard trainee.id == other.trainee.id else { throw .damaged(path: path) }
    var lines = Dictionary(text.lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for line in other.text.lines {
      if let own = lines[line.id], own.bytes != line.bytes { throw .forked(path: path) }
      lines[line.id] = line
    }
    var united = text
    united.lines = RecordText.ordered(Array(lines.values)) ?? []
    united.privateWords.merge(other.text.privateWords) { Self.truer($0, $1, united.lines) }
    return try Record(united, path: path).withHead
  }

  /// Of two versions of the words of an event, the one whose digest some event carries; whichever record came first.
  static func truer(_ one: JSONValue, _ other: JSONValue, _ lines: [RecordLine]) -> JSONValue {
    guard one != other else { return one }
    let ordered = [one, other].sorted { $0.canonicalBytes.lexicographicallyPrecedes($1.canonicalBytes) }
    let digests = Set(lines.compactMap(\.details))
    return ordered.first { digests.contains(Digest(of: $0.canonicalBytes[...])) } ?? ordered[0]
  }

  /// What the descriptions say last, and the language spoken last.
  private static func trainee(id: UniqueID, _ events: [Event], otherwise head: Trainee) -> Trainee {
    var (trainee, isErased) = (head, false)
    for index in events.indices {
      switch events[index].happening {
      case .traineeDescribed(let profile?): trainee.profile = profile
      case .languageChosen: trainee.profile.language = events[index].language
      case .traineeErased: isErased = true
      default: break
      }
    }
    // The tombstone wins whatever was said before or after it, here or in a copy that went on elsewhere.
    if isErased {
      trainee.profile = TraineeProfile(name: "", language: trainee.profile.language)
    }
    return trainee
  }
}

extension RecordText {
  /// The key under which `private` keeps the words of an event.
  static func key(_ id: EventID) -> String { "\(id.chain)/\(id.sequence)" }

  /// The event whose words stand under a key; nil where the key is none.
  static func id(_ key: String) -> EventID? {
    let parts = key.split(separator: "/", maxSplits: 1)
    guard parts.count == 2, let chain = UniqueID(parts[0]), let sequence = Int(parts[1]) else { return nil }
    let id = EventID(chain: chain, sequence: sequence)
    return Self.key(id) == key ? id : nil
  }
}
