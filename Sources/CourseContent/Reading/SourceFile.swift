internal import CourseModel
internal import FileAccess
internal import UnicodeText

/// A text file of the course, read whole, and what is reported of it.
struct SourceFile {
  /// The largest file, in bytes.
  static let sizeLimit = 16 << 20

  /// Its name for messages: the path from the course's folder.
  let name: String
  /// Its bytes, valid UTF-8.
  let bytes: [UInt8]
  let diagnostics: DiagnosticCollector

  /// Reads a file; nil where it cannot be used, which has then been reported.
  ///
  /// - Parameter checksCharacters: whether characters that do not show are looked for; the map, which is read at every
  ///   start, leaves that to the check, since none of them reaches the terminal anyway.
  init?(
    _ path: String, name: String, files: any FileSystem, _ diagnostics: DiagnosticCollector,
    checksCharacters: Bool = true, limit: Int = Self.sizeLimit
  ) {
    self.name = name
    self.diagnostics = diagnostics
    let read: [UInt8]
    do throws(FileFailure) {
      read = try files.read(path, limit: limit)
    } catch {
      diagnostics.report(.unreadable(error.cause), name, at: .start)
      return nil
    }
    guard String(validating: read, as: UTF8.self) != nil else {
      diagnostics.report(.notUTF8, name, at: .start)
      return nil
    }
    bytes = Self.withoutOtherSystemsMarks(read, name, diagnostics)
    if checksCharacters { reportControls() }
  }

  /// The bytes with plain line feeds and without a byte order mark, each of which is told once and not line by line.
  private static func withoutOtherSystemsMarks(
    _ read: [UInt8], _ name: String, _ diagnostics: DiagnosticCollector
  ) -> [UInt8] {
    var bytes = read
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      diagnostics.report(.byteOrderMark, name, at: .start)
      bytes.removeFirst(3)
    }
    guard bytes.contains(0x0D) else { return bytes }
    let returns = zip(bytes, bytes.dropFirst()).contains { $0 == 0x0D && $1 == 0x0A }
    guard returns else { return bytes }
    diagnostics.report(.windowsLineEnds, name, at: .start)
    return zip(bytes, Array(bytes.dropFirst()) + [0]).filter { !($0 == 0x0D && $1 == 0x0A) }.map(\.0)
  }

  /// A text at hand, for tests and for texts inside other files.
  init(name: String, text: String, _ diagnostics: DiagnosticCollector) {
    self.name = name
    bytes = Array(text.utf8)
    self.diagnostics = diagnostics
    reportControls()
  }

  /// The same bytes under the same name, with another collector.
  init(name: String, bytes: [UInt8], _ diagnostics: DiagnosticCollector) {
    self.name = name
    self.bytes = bytes
    self.diagnostics = diagnostics
  }

  func report(_ fault: ContentFault, at position: SourcePosition) {
    diagnostics.report(fault, name, at: position)
  }

  /// The document of the file, or its beginning up to the last of the keys wanted; nil where it is no YAML.
  func document(upTo wanted: Set<String>? = nil) -> YAMLNode? {
    YAMLReader.document(in: bytes, file: name, wanted: wanted, diagnostics)
  }

  /// Most control characters reported for one file: a binary file needs no thousand lines.
  private static let mostControls = 20

  private func reportControls() {
    var found: [(Unicode.Scalar, SourcePosition)] = []
    bytes.withUnsafeBufferPointer { bytes in
      var position = SourcePosition.start
      var offset = 0
      while offset < bytes.count, found.count < Self.mostControls {
        if bytes[offset] == 0x0A {
          position = SourcePosition(line: position.line + 1, column: 1)
          offset += 1
          continue
        }
        let (scalar, length) = UTF8Scalar.at(offset, in: bytes)
        if !(0x20..<0x7F).contains(scalar.value), !Printable.accepts(scalar) { found.append((scalar, position)) }
        position.column += 1
        offset += length
      }
    }
    for (scalar, position) in found { report(.controlCharacter(Printable.name(of: scalar)), at: position) }
  }

  // MARK: Lines

  /// The bytes of a line, counted from 1, without its line feed.
  func line(_ number: Int) -> ArraySlice<UInt8> {
    var current = 1
    var start = bytes.startIndex
    while current < number {
      guard let end = bytes[start...].firstIndex(of: 0x0A) else { return [] }
      start = end + 1
      current += 1
    }
    return bytes[start...].prefix { $0 != 0x0A }
  }

  /// Where a text first stands in some lines; the beginning of the first line where it does not.
  func locate(_ text: String, from first: Int, to last: Int) -> SourcePosition {
    for number in first...max(first, last) {
      let line = String(decoding: line(number), as: UTF8.self)
      if let column = Self.column(of: text, in: line) { return SourcePosition(line: number, column: column) }
    }
    return SourcePosition(line: first, column: 1)
  }

  private static func column(of text: String, in line: String) -> Int? {
    let sought = Array(text.unicodeScalars)
    let scalars = Array(line.unicodeScalars)
    guard !sought.isEmpty, scalars.count >= sought.count else { return nil }
    for start in 0...scalars.count - sought.count where scalars[start..<start + sought.count].elementsEqual(sought) {
      return start + 1
    }
    return nil
  }
}
