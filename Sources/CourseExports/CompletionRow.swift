public import CourseModel

/// One line of a coordinator's export: a trainee's module, or the whole course.
public struct CompletionRow: Equatable, Sendable {
  /// The staff number, by which the agency knows the account.
  public var account: String
  /// The record's id.
  public var traineeID: String
  /// The name as it was when the deciding attempt was handed in.
  public var name: String
  /// The agency of that time.
  public var agency: String
  /// The post of that time.
  public var post: String
  /// The country of that time, its code.
  public var country: String
  /// The course.
  public var courseID: String
  /// The edition under which the deciding attempt was made; for other rows the current one.
  public var courseVersion: String
  /// The module; empty for the course's row.
  public var module: String
  /// The deciding attempt's number, from 1.
  public var attemptNumber: Int?
  /// When it began.
  public var started: Timestamp?
  /// When it was handed in; in the course's row, when the last part was done.
  public var finished: Timestamp?
  /// Minutes of activity.
  public var activeMinutes: Int
  /// The score computed anew, in whole percent, rounded down.
  public var scorePercent: Int?
  /// The pass mark that held.
  public var passMark: Int?
  /// Whether a critical option was chosen.
  public var hasCriticalError: Bool?
  /// The duties breached.
  public var duties: [String]
  /// Whether the responses, scored anew, pass, or the module is waived.
  public var isPassed: Bool?
  /// Whether all pages are read and the quiz is passed, or the module is waived; for the course, whether all modules are.
  public var isCompleted: Bool
  /// Whether the key is the one with which the attempt was made; nil where there is no attempt.
  public var isVerified: Bool?
  /// The verdict that the record holds, for comparison; never the basis of a certificate.
  public var recordedPercent: Int?
  /// The same, passed or not.
  public var recordedPassed: Bool?
  /// Lessons read to the end.
  public var lessonsRead: Int
  /// Lessons in all.
  public var lessonsTotal: Int
  /// SHA-256 of the key with which the attempt was made.
  public var keyHash: String
  /// SHA-256 of the wording that was seen.
  public var wordingHash: String
  /// The language in which the attempt began.
  public var language: String
  /// Attempts that do not count.
  public var attemptsVoided = 0
  /// Why the module counts as passed without its pages and its quiz; for the course, why any of its modules does.
  public var waivers: [WaiverKind] = []
  /// Whether somebody vouches for the attempt beside the trainee; nil where there is none.
  public var isCountersigned: Bool?
  /// The person: the lowest id of the records that are stated to be theirs; the record's own id where nothing is.
  public var person = ""
}

extension CompletionRow {
  /// True where the attempt or the waiver of the row makes something count: it passes, and is not unverified.
  var isCounted: Bool { isPassed == true && isVerified != false }

  /// Takes everything that a row tells of an attempt, its beginning and end apart.
  mutating func takeAttempt(of row: CompletionRow) {
    (courseVersion, attemptNumber, passMark) = (row.courseVersion, row.attemptNumber, row.passMark)
    (keyHash, wordingHash, language) = (row.keyHash, row.wordingHash, row.language)
    (scorePercent, hasCriticalError, duties, isPassed) = (
      row.scorePercent, row.hasCriticalError, row.duties, row.isPassed
    )
    (recordedPercent, recordedPassed) = (row.recordedPercent, row.recordedPassed)
    (isVerified, isCountersigned) = (row.isVerified, row.isCountersigned)
  }
}

extension CompletionRow {
  /// The row without name, staff number and post, under a pseudonym in the place of the record's id.
  ///
  /// - Parameter person: the pseudonym of the person; by default the record's own.
  public func pseudonymous(as pseudonym: String, person: String? = nil) -> CompletionRow {
    var row = self
    (row.account, row.name, row.post, row.traineeID) = ("", "", "", pseudonym)
    row.person = person ?? pseudonym
    return row
  }
}
