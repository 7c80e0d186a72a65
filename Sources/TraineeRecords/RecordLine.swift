internal import CanonicalJSON
internal import CourseModel
internal import Fingerprint

/// One event as its line stands in the file: its bytes are kept for ever and never encoded again.
struct RecordLine: Equatable {
  /// Which event it is.
  let id: EventID
  /// The event's place in the telling.
  let clock: Int
  /// The line without the comma and the line feed behind it; the lines of a file share the file's bytes.
  let bytes: ArraySlice<UInt8>
  /// The hash that the line carries of the one before it.
  let previous: Digest?
  /// The digest that the line carries of its private words; nil where it has none.
  let details: Digest?

  /// The line of a value, with what its place in the record needs; nil where that cannot be read.
  init?(_ bytes: ArraySlice<UInt8>, _ json: JSONOutline.Value) {
    // In the order of the text, in which they are found at once.
    guard let chain = json.member("chain")?.uuid, let clock = json.member("clock")?.integer,
      (0...MemberReader.largest).contains(clock)
    else { return nil }
    details = json.member("details")?.digest
    previous = json.member("previous")?.digest
    guard let sequence = json.member("sequence")?.integer, (1...MemberReader.largest).contains(sequence) else {
      return nil
    }
    id = EventID(chain: chain, sequence: sequence)
    self.clock = clock
    self.bytes = bytes
  }

  /// A line of whatever bytes; nil where they are no event's.
  init?(_ bytes: [UInt8]) {
    var outline = JSONOutline()
    guard let line = outline.read(bytes[...], { RecordLine(bytes[...], $0) }) else { return nil }
    self = line
  }

  /// The SHA-256 of the line, which the next line of its chain carries.
  var hash: Digest { Digest(of: bytes) }

  /// The order of lines in a file: by chain and sequence.
  static func precedes(_ first: RecordLine, _ second: RecordLine) -> Bool {
    (first.id.chain, first.id.sequence) < (second.id.chain, second.id.sequence)
  }

  /// The order of telling.
  static func isTold(_ first: RecordLine, before second: RecordLine) -> Bool {
    (first.clock, first.id.chain, first.id.sequence) < (second.clock, second.id.chain, second.id.sequence)
  }
}
