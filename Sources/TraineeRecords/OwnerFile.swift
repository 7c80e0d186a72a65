internal import CanonicalJSON
internal import CourseModel

/// Says which session writes into a record.
///
/// The token is no part of the record and protects nothing: it lets people know of each other. It is overwritten in place
/// with a line of fixed length, as the noted place is, so that nobody reads half of it.
enum OwnerFile {
  private static let length = 512
  /// More than a token ever has, in bytes.
  static let sizeLimit = 4096

  static func bytes(_ owner: SessionOwner) -> [UInt8] {
    let json: JSONValue = [
      "host": .string(String(owner.process.host.prefix(ProcessIdentity.longestHost))),
      "process": .integer(owner.process.number), "session": .string(owner.session.text),
      "since": .string(owner.since.description), "started": .integer(owner.process.start),
    ]
    let line = json.canonicalBytes
    guard line.count < length else { return [] }
    return line + [UInt8](repeating: 0x20, count: length - 1 - line.count) + [0x0A]
  }

  /// The owner that a token names; nil where it cannot be read, which counts as none.
  static func owner(_ bytes: [UInt8]) -> SessionOwner? {
    guard let json = try? JSONReader.value(in: bytes), let host = json["host"]?.string,
      host.count <= ProcessIdentity.longestHost, let number = json["process"]?.integer,
      let start = json["started"]?.integer, let session = json["session"]?.string.flatMap({ UniqueID($0) }),
      let since = json["since"]?.string.flatMap({ Timestamp($0) })
    else { return nil }
    return SessionOwner(
      session: session, process: ProcessIdentity(host: host, number: number, start: start), since: since)
  }
}
