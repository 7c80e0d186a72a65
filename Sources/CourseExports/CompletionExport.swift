public import CanonicalJSON
public import CourseModel

/// Completion rows in the forms that other systems read.
public enum CompletionExport {
  /// The header of the CSV.
  public static var csvHeader: String { CSV.line(CompletionColumns.all.map(\.name)) }

  /// The lines of rows in CSV.
  public static func csv(_ rows: [CompletionRow]) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512 * rows.count)
    for row in rows { CSV.append(CompletionColumns.all.lazy.map { $0.value(row).text }, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The document of rows in JSON, with what it was made of.
  public static func json(_ rows: [CompletionRow], course: Course, at time: Timestamp) -> JSONValue {
    [
      "format": "amparo-completions", "formatVersion": 1, "generatedAt": .string(time.description),
      "courseId": .string(course.id.text), "courseVersion": .string(course.version),
      "rows": .array(rows.map(json)),
    ]
  }

  // The document in pieces, so that nobody has to keep all rows.

  /// The text of the document up to its rows.
  public static func jsonOpening(course: Course, at time: Timestamp) -> String {
    String(json([], course: course, at: time).indentedText.dropLast(jsonClosing(isEmpty: true).count))
  }

  /// The text of rows, which stand between the opening and the closing; between two such texts stands a comma.
  public static func jsonRows(_ rows: [CompletionRow]) -> String {
    rows.map { "\n    " + json($0).indentedPart(depth: 2) }.joined(separator: ",")
  }

  /// The text of the document behind its rows.
  public static func jsonClosing(isEmpty: Bool) -> String { (isEmpty ? "" : "\n  ") + "]\n}\n" }

  private static func json(_ row: CompletionRow) -> JSONValue {
    .object(
      Dictionary(
        CompletionColumns.all.map { ($0.name, $0.value(row).json) }, uniquingKeysWith: { first, _ in first }))
  }
}
