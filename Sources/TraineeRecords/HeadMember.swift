internal import CanonicalJSON

/// A value of a record's head as it is written, whose syntax was checked and nothing else.
///
/// Whoever reads the events does not ask for the progress of the head: it is decoded for those who do.
struct HeadMember: Equatable {
  private let written: ArraySlice<UInt8>

  /// Nil where the bytes are no JSON value.
  init?(_ written: ArraySlice<UInt8>) {
    var outline = JSONOutline()
    guard outline.read(written, { _ in true }) == true else { return nil }
    self.written = written
  }

  /// A value that is yet to be written.
  init(_ value: JSONValue) { written = value.canonicalBytes[...] }

  /// The value.
  var value: JSONValue {
    // What `JSONOutline` accepts, `JSONReader` reads.
    (try? JSONReader.value(in: written)) ?? .null
  }

  static func == (left: HeadMember, right: HeadMember) -> Bool { left.value == right.value }
}
