internal import CourseModel
public import FileAccess

/// What only the post knows, such as telephone numbers: `post.yaml` in the data folder.
public struct PostLines: Sendable {
  /// The lines by name.
  public var lines: [String: String]
  /// What was found while reading.
  public var diagnostics: [Diagnostic]

  /// Reads the file of a data folder; one that is missing has no lines.
  public static func read(_ data: String, _ files: any FileSystem) -> PostLines {
    read(file: data + "/post.yaml", files, known: nil)
  }

  /// Reads a file of post lines.
  ///
  /// - Parameter known: the names of the lines that the course offers; nil leaves names unchecked.
  public static func read(file path: String, _ files: any FileSystem, known: Set<String>?) -> PostLines {
    let collector = DiagnosticCollector()
    guard (try? files.status(path)) != nil,
      let file = SourceFile(path, name: path, files: files, collector), let document = file.document(),
      let fields = Fields(document, called: "post", in: file, known: nil)
    else { return PostLines(lines: [:], diagnostics: collector.diagnostics) }
    var lines: [String: String] = [:]
    for entry in fields.entries {
      if let known, !known.contains(entry.key) {
        file.report(
          .unknownKey(entry.key, suggestion: Spelling.nearest(to: entry.key, among: known.sorted())),
          at: entry.keyPosition)
      }
      // An empty line is one that nobody has filled in yet.
      guard let text = entry.value.scalar?.text, text.contains(where: { !$0.isWhitespace }) else { continue }
      lines[entry.key] = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
    return PostLines(lines: lines, diagnostics: collector.diagnostics.ordered)
  }
}
