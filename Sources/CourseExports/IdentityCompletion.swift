public import CourseModel

/// What one identity has done in a course, kept until the other identities of the same person are known.
public struct IdentityCompletion: Sendable {
  /// A module of it.
  struct Part: Sendable {
    /// The module's row.
    var row: CompletionRow
    /// The clock of the event that completed the module.
    var completedClock: Int?
    /// Whether a verified attempt passes the module's quiz, or it has none.
    var isQuizPassed: Bool
  }

  /// The course's row without anything of the course: who it is, their minutes, their voided attempts.
  var own: CompletionRow
  /// The modules, in the order of the course.
  var modules: [Part]
  /// What the deciding attempt at the final assessment comes to; nil where there is none.
  var final: CompletionRow?
  /// The pages read to their end.
  var finishedPages: [LessonReference: Set<PageID>]
  /// Whether no event of the record was changed by hand.
  var isUnbroken: Bool
}

extension CompletionReport {
  /// The rows of each of several identities of one person.
  ///
  /// A module's row stays what that identity did. The course's row of every one of them tells of the person, but for
  /// name, account and the like, `active_minutes` and `attempts_voided`, which stay the identity's own, so that a sum over
  /// rows counts nothing twice:
  ///
  /// - A module counts as passed where it is passed under any identity. It counts as completed where every page is read,
  ///   each under any identity, and its quiz is passed with a verified attempt under any; or where any has it waived. An
  ///   identity whose chain is broken adds nothing to that.
  /// - Of each module, and of the final assessment, one attempt speaks: the earliest that passed and is verified; else the
  ///   earliest that passed; else the one handed in last. Beginning, end, critical errors and verification are theirs.
  ///
  /// - Parameter person: the id by which the person is told.
  public func rows(ofOnePerson identities: [IdentityCompletion], as person: UniqueID) -> [[CompletionRow]] {
    let modules = course.modules.indices.map { module($0, of: identities) }
    let final = Self.deciding(identities.compactMap(\.final))
    return identities.map { identity in
      (identity.modules.map(\.row) + [courseRow(modules, final, of: identity.own)]).map { row in
        var row = row
        row.person = person.text
        return row
      }
    }
  }

  /// What a module comes to for a person.
  private func module(_ place: Int, of identities: [IdentityCompletion]) -> CompletionRow {
    let (module, rows) = (course.modules[place], identities.map { $0.modules[place].row })
    guard var row = Self.deciding(rows) else { preconditionFailure("a person has at least one identity") }
    let unbroken = identities.filter(\.isUnbroken)
    row.lessonsRead = lessonsRead(of: module, identities)
    row.isCompleted =
      rows.contains(where: \.isCompleted)
      || unbroken.contains { $0.modules[place].isQuizPassed }
        && lessonsRead(of: module, unbroken) == module.lessons.count
    row.waivers = Set(rows.flatMap(\.waivers)).sorted()
    return row
  }

  /// How many lessons are read to their end, each page under any identity.
  private func lessonsRead(of module: Module, _ identities: [IdentityCompletion]) -> Int {
    let pages = identities.reduce(into: [:]) { pages, identity in
      pages.merge(identity.finishedPages) { $0.union($1) }
    }
    let digest = ProgressDigest(finishedPages: pages)
    return module.lessons.count { course.isFinished($0, of: module.id, digest) }
  }

  /// The row that speaks for several of one thing; of equal ones the first.
  private static func deciding(_ rows: [CompletionRow]) -> CompletionRow? {
    let counted = rows.filter(\.isCounted)
    let passed = counted.isEmpty ? rows.filter { $0.isPassed == true } : counted
    if let first = passed.min(by: { isBefore($0.finished, $1.finished) }) { return first }
    return rows.filter { $0.finished != nil }.max { isBefore($0.finished, $1.finished) }
      ?? rows.first { $0.attemptNumber != nil } ?? rows.first
  }

  private static func isBefore(_ one: Timestamp?, _ other: Timestamp?) -> Bool {
    (one?.secondsSince1970 ?? .max) < (other?.secondsSince1970 ?? .max)
  }
}
