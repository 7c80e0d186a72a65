/// A stable name that an author gave to a thing of the course: `a-z`, `0-9` and `-`, 1 to 64 characters.
///
/// Records refer to content by id alone, and some ids become parts of file names: whatever does not fit the pattern
/// never becomes an `ID`.
///
/// ```swift
/// ModuleID("first-contact")      // a module's id
/// ModuleID("../../etc/passwd")   // nil
/// ```
public struct ID<Of>: Hashable, Sendable, CustomStringConvertible {
  /// The longest id, in characters.
  public static var longest: Int { 64 }

  /// The id as written.
  public let text: String

  /// The id, or nil where the text is not one.
  ///
  /// A start makes a thousand of them: the bytes are looked at in one plain loop.
  public init?(_ text: String) {
    var text = text
    guard text.withUTF8({ bytes in (1...64).contains(bytes.count) && Self.allow(bytes) }) else { return nil }
    self.text = text
  }

  /// The id, or nil where the text is not one.
  public init?(_ text: Substring) { self.init(String(text)) }

  /// The id as written.
  public var description: String { text }

  private static func allow(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in bytes {
      let isLetter = byte >= 0x61 && byte <= 0x7A
      let isDigit = byte >= 0x30 && byte <= 0x39
      guard isLetter || isDigit || byte == 0x2D else { return false }
    }
    return true
  }
}

extension ID: Comparable {
  /// The order of the ids' characters.
  public static func < (left: ID, right: ID) -> Bool { left.text < right.text }
}

/// The id of a course.
public typealias CourseID = ID<Course>
/// The id of a module.
public typealias ModuleID = ID<Module>
/// The id of a lesson, unique in its module.
public typealias LessonID = ID<Lesson>
/// The id of a page, unique in its lesson.
public typealias PageID = ID<Page>
/// The id of a question, unique in its quiz or lesson.
public typealias QuestionID = ID<Question>
/// The id of an option, unique in its question.
public typealias OptionID = ID<AnswerOption>
/// The id of an objective, unique in its module.
public typealias ObjectiveID = ID<Objective>
/// The id of a duty, unique in its module.
public typealias DutyID = ID<Duty>
/// The id of a source, unique in the course.
public typealias SourceID = ID<Source>
/// The id of a glossary term, unique in the course.
public typealias TermID = ID<GlossaryTerm>
/// The id of a job aid.
public typealias AidID = ID<JobAid>
