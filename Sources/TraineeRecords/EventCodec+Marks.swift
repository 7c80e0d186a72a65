internal import CanonicalJSON
internal import CourseModel

/// Bookmarks and notes. docs/formats.md lists their members.
extension EventCodec {
  static func json(_ note: PageNote) -> JSONValue { ["note": .string(note.text)] }

  /// The note of an event's private words; nil where it was taken away, or where the words were erased.
  static func note(_ words: JSONValue?) -> PageNote? { words?["note"]?.string.flatMap(PageNote.init) }
}
