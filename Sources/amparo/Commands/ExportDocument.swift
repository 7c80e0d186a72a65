internal import CanonicalJSON
internal import CourseExports
internal import CourseModel
internal import TraineeRecords

/// The text of an export in pieces: its beginning, the rows of each trainee, its end.
struct ExportDocument: Sendable {
  let format: RecordsExport.Format
  /// Whether a byte order mark stands first.
  let hasMark: Bool
  let report: CompletionReport
  /// The names that stand for trainees; nil where they stand there themselves.
  let pseudonyms: Pseudonyms?

  /// What stands before the rows.
  func opening(_ course: Course, at time: Timestamp) -> String {
    switch format {
    case .csv: (hasMark ? "\u{FEFF}" : "") + CompletionExport.csvHeader
    case .json: CompletionExport.jsonOpening(course: course, at: time)
    }
  }

  /// The rows of a trainee.
  @Sendable func rows(_ found: RecordsReading.Found) -> String {
    let record = found.record
    var rows = report.rows(record.trainee, record.progress, isUnbroken: record.isUnbroken)
    if let pseudonyms {
      let name = pseudonyms.name(of: record.trainee.id)
      rows = rows.map { $0.pseudonymous(as: name) }
    }
    switch format {
    case .csv: return CompletionExport.csv(rows)
    case .json: return CompletionExport.jsonRows(rows)
    }
  }

  /// The rows of a trainee behind those of the trainees before.
  func joined(_ rows: String, isFirst: Bool) -> String {
    switch format {
    case .csv: rows
    case .json: (isFirst ? "" : ",") + rows
    }
  }

  /// What stands behind the rows.
  func closing(isEmpty: Bool) -> String {
    switch format {
    case .csv: ""
    case .json: CompletionExport.jsonClosing(isEmpty: isEmpty)
    }
  }
}
