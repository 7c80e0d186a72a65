/// What whoever is responsible says about a record afterwards.
///
/// It stands beside what happened and never changes it.
public struct Correction: Equatable, Sendable {
  /// What is said.
  public enum Act: Equatable, Sendable {
    /// An attempt does not count.
    case attemptVoided(UniqueID)
    /// A module counts as passed without its pages and its quiz.
    case moduleWaived(ModuleReference, WaiverKind)
    /// Somebody vouches for an attempt beside the trainee.
    case attemptCountersigned(UniqueID)
    /// The record and another one are of one person.
    case identityLinked(IdentityStatement)
    /// A statement that two records are of one person holds no more.
    case identityUnlinked(IdentityStatement)
  }

  /// What is said.
  public var act: Act
  /// Who says it, and why; nil where the words were erased.
  public var words: CorrectionWords?

  /// A correction of its parts.
  public init(_ act: Act, _ words: CorrectionWords?) {
    self.act = act
    self.words = words
  }

  /// The attempt of which it speaks; nil for a module or a person.
  public var attempt: UniqueID? {
    switch act {
    case .attemptVoided(let attempt), .attemptCountersigned(let attempt): attempt
    case .moduleWaived, .identityLinked, .identityUnlinked: nil
    }
  }
}

/// Who corrects a record, and why.
///
/// Free text: it is kept beside the chain, which holds only a salted digest of it.
public struct CorrectionWords: Equatable, Sendable {
  /// The longest author, in characters.
  public static let longestAuthor = TraineeProfile.longestField
  /// The longest reason, in characters.
  public static let longestReason = 1000

  /// Who, as a supervisor would sign.
  public let author: String
  /// Why.
  public let reason: String

  /// Words of an author and a reason, spaces around them taken off; nil where one of them is empty or too long.
  public init?(author: String, reason: String) {
    let (author, reason) = (author.trimmed, reason.trimmed)
    guard (1...Self.longestAuthor).contains(author.count), (1...Self.longestReason).contains(reason.count) else {
      return nil
    }
    self.author = author
    self.reason = reason
  }
}

/// Why a module is waived.
public enum WaiverKind: String, CaseIterable, Comparable, Sendable {
  /// The trainee has shown in another examination that they can do it.
  case testedOut = "tested-out"
  /// Another course that the trainee has completed counts for it.
  case equivalent
  /// The administration has decided so.
  case administrative

  /// The order of the names.
  public static func < (left: WaiverKind, right: WaiverKind) -> Bool { left.rawValue < right.rawValue }
}

/// A module of a course: another course may have given a module the same id.
public struct ModuleReference: Hashable, Sendable {
  /// The course.
  public var course: CourseID
  /// The module.
  public var module: ModuleID

  /// A reference of its parts.
  public init(course: CourseID, module: ModuleID) {
    self.course = course
    self.module = module
  }
}

/// A correction as the record holds it.
public struct CorrectionNote: Equatable, Sendable {
  /// What was said.
  public var correction: Correction
  /// When.
  public var at: Timestamp
  /// The clock of the event.
  public var clock: Int

  /// A note of its parts.
  public init(_ correction: Correction, at: Timestamp, clock: Int) {
    self.correction = correction
    self.at = at
    self.clock = clock
  }
}

extension String {
  /// The text without white space at its ends.
  fileprivate var trimmed: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
