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
  /// The trainees who are linked with others, as far as the first lines of the records say it.
  let linked: Set<UniqueID>

  /// What becomes of a record that was read.
  enum Told: Sendable {
    /// Its rows.
    case rows(String)
    /// The record of somebody who may have others: it waits until those are read.
    case held(LinkedIdentity)
  }

  /// What stands before the rows.
  func opening(_ course: Course, at time: Timestamp) -> String {
    switch format {
    case .csv: (hasMark ? "\u{FEFF}" : "") + CompletionExport.csvHeader
    case .json: CompletionExport.jsonOpening(course: course, at: time)
    }
  }

  /// The rows of a trainee, or the trainee where others may be the same person.
  @Sendable func told(_ found: RecordsReading.Found) -> Told {
    let (record, side) = (found.record, found.record.side)
    guard side.others.isEmpty, !linked.contains(side.trainee) else {
      return .held(LinkedIdentity(record, report))
    }
    let rows = report.rows(record.trainee, record.progress, isUnbroken: record.isUnbroken)
    return .rows(text(rows, of: side.trainee, person: side.trainee))
  }

  /// The rows of an identity that was held back.
  func text(_ identity: LinkedIdentity.Rows) -> String {
    text(identity.rows, of: identity.trainee, person: identity.person)
  }

  private func text(_ rows: [CompletionRow], of trainee: UniqueID, person: UniqueID) -> String {
    var rows = rows
    if let pseudonyms {
      let (name, person) = (pseudonyms.name(of: trainee), pseudonyms.name(of: person))
      rows = rows.map { $0.pseudonymous(as: name, person: person) }
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
