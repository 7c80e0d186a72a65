/// Something about the content that its author should know: what, where, and in which file.
public struct Diagnostic: Equatable, Sendable {
  /// How bad it is.
  public enum Severity: String, Sendable {
    /// The content cannot be used as it is.
    case error
    /// It can be used; the author should look.
    case warning
  }

  /// The file, as it was named or found.
  public var file: String
  /// The place in it.
  public var position: SourcePosition
  /// What is wrong.
  public var fault: ContentFault

  /// How bad it is.
  public var severity: Severity { fault.severity }

  /// A diagnostic of its parts.
  public init(file: String, position: SourcePosition, fault: ContentFault) {
    self.file = file
    self.position = position
    self.fault = fault
  }
}

/// A place in a text file; lines and columns are counted from 1, columns in characters.
public struct SourcePosition: Hashable, Comparable, Sendable {
  /// The line.
  public var line: Int
  /// The column.
  public var column: Int

  /// The beginning of a file.
  public static let start = SourcePosition(line: 1, column: 1)

  /// A place of its parts.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The order of reading.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// Gathers what is found while files are read; nothing stops at the first mistake.
final class DiagnosticCollector {
  private(set) var diagnostics: [Diagnostic] = []

  func report(_ fault: ContentFault, _ file: String, at position: SourcePosition) {
    diagnostics.append(Diagnostic(file: file, position: position, fault: fault))
  }

  /// Errors found so far.
  var errorCount: Int { diagnostics.count { $0.severity == .error } }
}

extension [Diagnostic] {
  /// In the order of files and places, each finding once.
  public var ordered: [Diagnostic] {
    var unique: [Diagnostic] = []
    let sorted = sorted { ($0.file, $0.position) < ($1.file, $1.position) }
    for diagnostic in sorted where unique.last != diagnostic { unique.append(diagnostic) }
    return unique
  }
}
