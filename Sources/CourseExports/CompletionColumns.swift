internal import CanonicalJSON
internal import CourseModel
internal import UnicodeText

/// The columns of an export, the same in CSV and JSON, in this order.
enum CompletionColumns {
  /// A value of a column.
  enum Value: Equatable {
    case text(String)
    case number(Int?)
    case truth(Bool?)
    case list([String])
  }

  static let all: [(name: String, value: @Sendable (CompletionRow) -> Value)] = [
    ("account", { .text($0.account) }),
    ("trainee_id", { .text($0.traineeID) }),
    ("name", { .text($0.name) }),
    ("agency", { .text($0.agency) }),
    ("post", { .text($0.post) }),
    ("country", { .text($0.country) }),
    ("course_id", { .text($0.courseID) }),
    ("course_version", { .text($0.courseVersion) }),
    ("scope", { .text($0.module.isEmpty ? "course" : "module") }),
    ("module_id", { .text($0.module) }),
    ("attempt_number", { .number($0.attemptNumber) }),
    ("started_utc", { .text($0.started?.description ?? "") }),
    ("finished_utc", { .text($0.finished?.description ?? "") }),
    ("active_minutes", { .number($0.activeMinutes) }),
    ("score_percent", { .number($0.scorePercent) }),
    ("pass_mark_percent", { .number($0.passMark) }),
    ("critical_error", { .truth($0.hasCriticalError) }),
    ("duties_breached", { .list($0.duties) }),
    ("passed", { .truth($0.isPassed) }),
    ("completed", { .truth($0.isCompleted) }),
    ("verification", { .text($0.isVerified.map { $0 ? "verified" : "unverified" } ?? "") }),
    ("recorded_score_percent", { .number($0.recordedPercent) }),
    ("recorded_passed", { .truth($0.recordedPassed) }),
    ("lessons_read", { .number($0.lessonsRead) }),
    ("lessons_total", { .number($0.lessonsTotal) }),
    ("language", { .text($0.language) }),
    ("content_key_sha256", { .text($0.keyHash) }),
    ("content_wording_sha256", { .text($0.wordingHash) }),
    ("attempts_voided", { .number($0.attemptsVoided) }),
    ("waivers", { .list($0.waivers.map(\.rawValue)) }),
    ("countersigned", { .truth($0.isCountersigned) }),
    ("person", { .text($0.person) }),
  ]
}

extension CompletionColumns.Value {
  /// The value in a field of CSV.
  var text: String {
    switch self {
    case .text(let text): Printable.text(text)
    case .number(let number): number.map(String.init) ?? ""
    case .truth(let truth): truth.map { $0 ? "true" : "false" } ?? ""
    case .list(let texts): texts.joined(separator: " ")
    }
  }

  /// The value in JSON; what is not known is null.
  var json: JSONValue {
    switch self {
    case .text(let text): text.isEmpty ? .null : .string(Printable.text(text))
    case .number(let number): number.map(JSONValue.integer) ?? .null
    case .truth(let truth): truth.map(JSONValue.bool) ?? .null
    case .list(let texts): .array(texts.map { .string($0) })
    }
  }
}
