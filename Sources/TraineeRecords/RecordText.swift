internal import CanonicalJSON
internal import CourseModel
internal import FileAccess
internal import Fingerprint

/// One event as its line stands in the file: its bytes are kept for ever and never encoded again.
struct RecordLine: Equatable {
  var id: EventID
  var clock: Int
  var bytes: [UInt8]

  /// The SHA-256 of the line, which the next line of its chain carries.
  var hash: String { Fingerprint.sha256(bytes) }

  private var json: JSONValue? { try? JSONReader.value(in: bytes) }

  /// The hash that the line carries of the one before it.
  var previous: String? { json?["previous"]?.string }

  /// The digest that the line carries of its private words; nil where it has none.
  var details: String? { json?["details"]?.string }
}

/// A record in format 1: head, progress, private words, and events, one to a line.
struct RecordText: Equatable {
  /// The format that this version writes.
  static let formatVersion = 1
  /// The largest record, in bytes.
  static let sizeLimit = 64 << 20
  /// What `previous` says in the first line of a chain.
  static let noPrevious = String(repeating: "0", count: 64)

  var trainee: JSONValue
  var progress: JSONValue
  var privateWords: [String: JSONValue]
  /// By chain and sequence.
  var lines: [RecordLine]

  // MARK: Writing

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lines.reduce(4096) { $0 + $1.bytes.count + 2 })
    bytes += Array("{\"formatVersion\":\(Self.formatVersion),\n\"trainee\":".utf8)
    bytes += trainee.canonicalBytes
    bytes += Array(",\n\"progress\":".utf8)
    bytes += progress.canonicalBytes
    bytes += Array(",\n\"private\":".utf8)
    bytes += JSONValue.object(privateWords).canonicalBytes
    bytes += Array(",\n\"events\":[\n".utf8)
    for (index, line) in lines.enumerated() {
      bytes += line.bytes
      if index + 1 < lines.count { bytes.append(UInt8(ascii: ",")) }
      bytes.append(UInt8(ascii: "\n"))
    }
    bytes += Array("]}\n".utf8)
    return bytes
  }

  // MARK: Reading

  /// The head of a record: everything before the events.
  struct Head {
    var trainee: JSONValue
    var progress: JSONValue
    var privateWords: [String: JSONValue]
    /// Where the first event's line begins.
    var eventsStart: Int
  }

  /// The head that bytes begin with; nil where they end before the events, or are laid out in another way.
  static func head(_ bytes: [UInt8]) -> Head? {
    var cursor = LineCursor(bytes)
    guard cursor.take("{\"formatVersion\":\(formatVersion),"),
      let trainee = cursor.takeMember("trainee"), let progress = cursor.takeMember("progress"),
      case .object(let words)? = cursor.takeMember("private"), cursor.take("\"events\":[")
    else { return nil }
    return Head(trainee: trainee, progress: progress, privateWords: words, eventsStart: cursor.position)
  }

  /// The version that the first line names; nil where it names none.
  static func version(_ bytes: [UInt8]) -> Int? {
    let opening = Array("{\"formatVersion\":".utf8)
    guard bytes.starts(with: opening) else { return nil }
    let digits = bytes.dropFirst(opening.count).prefix { (0x30...0x39).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  /// A whole record.
  ///
  /// A file that was laid out anew by another program is read all the same: its events are put into canonical form.
  static func read(_ bytes: [UInt8], path: String) throws(RecordFailure) -> RecordText {
    if let version = version(bytes), version > formatVersion {
      throw .newerFormat(path: path, version: version)
    }
    if let head = head(bytes), let lines = eventLines(bytes, from: head.eventsStart) {
      return RecordText(
        trainee: head.trainee, progress: head.progress, privateWords: head.privateWords, lines: lines)
    }
    guard let whole = try? JSONReader.value(in: bytes), let version = whole["formatVersion"]?.integer else {
      throw .damaged(path: path)
    }
    guard version <= formatVersion else { throw .newerFormat(path: path, version: version) }
    guard version == formatVersion, let trainee = whole["trainee"], let progress = whole["progress"],
      let words = whole["private"]?.object, let events = whole["events"]?.array,
      let lines = ordered(events.map { line($0.canonicalBytes, $0) })
    else { throw .damaged(path: path) }
    return RecordText(trainee: trainee, progress: progress, privateWords: words, lines: lines)
  }

  private static func eventLines(_ bytes: [UInt8], from start: Int) -> [RecordLine]? {
    var cursor = LineCursor(bytes)
    cursor.position = start
    var lines: [RecordLine?] = []
    while let text = cursor.takeLine() {
      if text.elementsEqual("]}".utf8) { return cursor.isAtEnd ? ordered(lines) : nil }
      let event = text.last == UInt8(ascii: ",") ? text.dropLast() : text
      guard let json = try? JSONReader.value(in: event) else { return nil }
      lines.append(line(Array(event), json))
    }
    return nil
  }

  /// The line of an event, with what its place in the record needs; nil where that cannot be read.
  static func line(_ bytes: [UInt8], _ json: JSONValue) -> RecordLine? {
    guard let chain = json["chain"]?.string.flatMap({ UniqueID($0) }), let sequence = json["sequence"]?.integer,
      (1...MemberReader.largest).contains(sequence), let clock = json["clock"]?.integer,
      (0...MemberReader.largest).contains(clock)
    else { return nil }
    return RecordLine(id: EventID(chain: chain, sequence: sequence), clock: clock, bytes: bytes)
  }

  /// Lines by chain and sequence; nil where one could not be read or an identity stands twice.
  static func ordered(_ lines: [RecordLine?]) -> [RecordLine]? {
    let sorted = lines.compactMap { $0 }.sorted { ($0.id.chain, $0.id.sequence) < ($1.id.chain, $1.id.sequence) }
    guard sorted.count == lines.count, zip(sorted, sorted.dropFirst()).allSatisfy({ $0.id != $1.id }) else {
      return nil
    }
    return sorted
  }

  /// What can be read of a damaged file, event by event; nil where not even the trainee is known.
  static func salvaged(_ bytes: [UInt8]) -> RecordText? {
    guard let head = head(bytes) else { return nil }
    return RecordText(
      trainee: head.trainee, progress: head.progress, privateWords: head.privateWords,
      lines: linesAlone(bytes, from: head.eventsStart))
  }

  /// The lines of a damaged file that are events, by chain and sequence; of two with one identity the first.
  static func linesAlone(_ bytes: [UInt8], from start: Int = 0) -> [RecordLine] {
    var cursor = LineCursor(bytes)
    cursor.position = start
    var lines: [EventID: RecordLine] = [:]
    while let text = cursor.takeRest() {
      let event = text.last == UInt8(ascii: ",") ? text.dropLast() : text
      guard let json = try? JSONReader.value(in: event), let line = line(Array(event), json),
        (try? EventCodec.event(json) { _ in nil }) != nil
      else { continue }
      lines[line.id] = lines[line.id] ?? line
    }
    return ordered(Array(lines.values)) ?? []
  }
}

/// Reads bytes line by line.
private struct LineCursor {
  private let bytes: [UInt8]
  var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { position >= bytes.count }

  /// The next line, which must end with a line feed.
  mutating func takeLine() -> ArraySlice<UInt8>? {
    guard let end = bytes[position...].firstIndex(of: 0x0A) else { return nil }
    defer { position = end + 1 }
    return bytes[position..<end]
  }

  /// The next line, or what is left behind the last line feed.
  mutating func takeRest() -> ArraySlice<UInt8>? {
    if let line = takeLine() { return line }
    guard !isAtEnd else { return nil }
    defer { position = bytes.count }
    return bytes[position...]
  }

  mutating func take(_ text: String) -> Bool { takeLine()?.elementsEqual(text.utf8) == true }

  /// The value of the line `"name":value,`.
  mutating func takeMember(_ name: String) -> JSONValue? {
    let opening = Array("\"\(name)\":".utf8)
    guard let line = takeLine(), line.starts(with: opening), line.last == UInt8(ascii: ",") else { return nil }
    return try? JSONReader.value(in: line.dropFirst(opening.count).dropLast())
  }
}
