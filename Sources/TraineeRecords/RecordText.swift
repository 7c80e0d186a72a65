internal import CanonicalJSON
internal import CourseModel
internal import FileAccess
internal import Fingerprint

/// A record in format 1: head, progress, private words, and events, one to a line.
struct RecordText: Equatable {
  /// The format that this version writes.
  static let formatVersion = 1
  /// The largest record, in bytes.
  static let sizeLimit = 64 << 20
  /// What `previous` says in the first line of a chain.
  static let noPrevious = String(repeating: "0", count: 64)
  /// The same as a number.
  static let noPreviousHash = Digest.zero

  var trainee: JSONValue
  var progress: HeadMember
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
    bytes += progress.value.canonicalBytes
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
    var progress: HeadMember
    var privateWords: [String: JSONValue]
    /// Where the first event's line begins.
    var eventsStart: Int
  }

  /// The head that bytes begin with; nil where they end before the events, or are laid out in another way.
  static func head(_ bytes: [UInt8]) -> Head? {
    var cursor = LineCursor(bytes)
    guard cursor.take("{\"formatVersion\":\(formatVersion),"),
      let trainee = cursor.takeMember("trainee"),
      let progress = cursor.takeWritten("progress").flatMap(HeadMember.init),
      case .object(let words)? = cursor.takeMember("private"), cursor.take("\"events\":[")
    else { return nil }
    return Head(trainee: trainee, progress: progress, privateWords: words, eventsStart: cursor.position)
  }

  /// The member `trainee` of a record, by its first two lines; nil where they are laid out in another way.
  static func trainee(_ bytes: [UInt8]) -> JSONValue? {
    var cursor = LineCursor(bytes)
    return cursor.take("{\"formatVersion\":\(formatVersion),") ? cursor.takeMember("trainee") : nil
  }

  /// The version that the first line names; nil where it names none.
  static func version(_ bytes: [UInt8]) -> Int? {
    let opening = Array("{\"formatVersion\":".utf8)
    guard bytes.starts(with: opening) else { return nil }
    let digits = bytes.dropFirst(opening.count).prefix { (0x30...0x39).contains($0) }
    return Int(String(decoding: digits, as: UTF8.self))
  }
}

/// Reads bytes line by line.
struct LineCursor {
  private let bytes: [UInt8]
  /// Where the next line begins.
  var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Everything that was not taken yet.
  var rest: ArraySlice<UInt8> { bytes[position...] }

  var isAtEnd: Bool { position >= bytes.count }

  /// The next line, which must end with a line feed.
  mutating func takeLine() -> ArraySlice<UInt8>? {
    let end = bytes.withUnsafeBufferPointer { text -> Int in
      var end = position
      while end < text.count, text[end] != 0x0A { end += 1 }
      return end
    }
    guard end < bytes.count else { return nil }
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
  mutating func takeMember(_ name: String) -> JSONValue? { takeWritten(name).flatMap { try? JSONReader.value(in: $0) } }

  /// What stands in the place of the value in the line `"name":value,`.
  mutating func takeWritten(_ name: String) -> ArraySlice<UInt8>? {
    let opening = Array("\"\(name)\":".utf8)
    guard let line = takeLine(), line.starts(with: opening), line.last == UInt8(ascii: ",") else { return nil }
    return line.dropFirst(opening.count).dropLast()
  }
}
