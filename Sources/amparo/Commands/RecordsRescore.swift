internal import ArgumentParser
internal import CanonicalJSON
internal import CourseModel
internal import FileAccess
internal import TraineeRecords
internal import UnicodeText

/// `amparo records rescore`: what a mended key would make of the attempts that were handed in.
struct RecordsRescore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rescore",
    abstract: "Score attempts again by the course at hand: who would pass or fail now. Writes nothing.",
    discussion: """
      Tells every attempt whose answer key is not that of the course at hand: the verdict then, and the verdict now. A \
      verdict is never lowered by a mended key, unless a critical option decides.

      EXIT STATUS: 0 done; 2 something could not be read; 64 called without --dry-run.
      """)

  @Argument(help: "Data folders, folders of records, or records. By default the data folder of this machine.")
  var paths: [String] = []

  @Flag(help: "Write nothing. Has to be said, since this command knows nothing else.")
  var dryRun = false

  @Flag(help: "Tell attempts too that were made with the very key at hand.")
  var all = false

  @Flag(help: "One JSON document on standard output.")
  var json = false

  @OptionGroup var options: CourseOptions

  func run() throws {
    try attempt(course: options.course, language: options.language) {
      let files = PosixFileSystem()
      let open = try OpenCourse.open(course: options.course, language: options.language, files: files)
      guard dryRun else {
        Output.message("amparo: " + open.words[.rescoreDryRun])
        throw ProgramExit.usedWrongly
      }
      let (keys, course, all) = (open.keys, open.course.id, all)
      var rows: [RescoringRow] = []
      let failures = try RecordsSource(files).trainees(paths, data: options.data).each { found in
        let (record, isUnbroken) = (found.record, found.record.isUnbroken)
        return keys.rescorings(record.progress, of: course, all: all).map {
          RescoringRow(trainee: record.trainee, isUnbroken: isUnbroken, rescoring: $0)
        }
      } take: { (told: [RescoringRow]) in
        rows += told
      }
      rows.sort { Folding.precedes($0.trainee.profile.name, $1.trainee.profile.name) }
      report(rows, failures.count, open)
      for failure in failures { Output.message("amparo: " + open.words.words(for: failure)) }
      if !failures.isEmpty { throw ProgramExit.couldNot }
    }
  }

  private func report(_ rows: [RescoringRow], _ unread: Int, _ open: OpenCourse) {
    guard !json else {
      let document: JSONValue = [
        "attempts": .array(rows.map(\.json)), "courseId": .string(open.course.id.text),
        "courseVersion": .string(open.course.version), "policy": "never-lowered-unless-critical",
        "unread": .integer(unread),
      ]
      return Output.data(document.indentedText)
    }
    let words = open.words
    for row in rows { Output.text(Printable.text(row.told(words)) + "\n") }
    let count = { (outcome: Rescoring.Outcome) in String(rows.count { $0.rescoring.outcome == outcome }) }
    Output.text(words[.rescorePolicy] + "\n")
    Output.text(
      words(
        .rescoreSummary,
        [
          "attempts": words.count(.statusAttempts, rows.count), "raised": count(.raised), "lowered": count(.lowered),
          "kept": count(.kept),
        ]) + "\n")
  }
}

/// One attempt that was scored again.
struct RescoringRow {
  var trainee: Trainee
  var isUnbroken: Bool
  var rescoring: Rescoring

  private var attempt: Attempt { rescoring.attempt }

  func told(_ words: Catalogue) -> String {
    let head = words(
      .rescoreAttempt,
      [
        "name": words.name(of: trainee), "quiz": attempt.start.quiz.description, "number": String(attempt.number),
        "date": attempt.finishedAt?.date ?? "",
      ])
    let then = words.verdict(rescoring.recorded.isPassed, rescoring.recorded.share)
    let marks =
      (attempt.isVoided ? [words[.quizVoided]] : []) + (isUnbroken ? [] : [words[.rescoreBroken]])
    let now = rescoring.score.map { score in
      words.verdict(score.isPassed, score.share)
        + (score.criticalErrors.isEmpty ? "" : " · " + words[.quizCriticalShort])
    }
    let verdicts = words(.rescoreVerdicts, ["attempt": head, "then": then, "now": now ?? "–"])
    return ([verdicts, words.words(for: rescoring.outcome)] + marks).joined(separator: " · ")
  }

  var json: JSONValue {
    [
      "attempt": .string(attempt.start.attempt.text), "attemptNumber": .integer(attempt.number),
      "finishedAt": attempt.finishedAt.map { .string($0.description) } ?? .null,
      "hasSameKey": .bool(rescoring.hasSameKey), "isUnbroken": .bool(isUnbroken), "isVoided": .bool(attempt.isVoided),
      "keyHash": .string(attempt.start.keyHash), "name": .string(trainee.profile.name),
      "now": rescoring.score.map { score in
        [
          "duties": .array(Set(score.criticalErrors.map(\.duty.text)).sorted().map { .string($0) }),
          "isPassed": .bool(score.isPassed), "percent": .integer(score.share.wholePercent),
        ]
      } ?? .null,
      "outcome": .string(rescoring.outcome.rawValue), "quiz": .string(attempt.start.quiz.description),
      "then": [
        "isPassed": .bool(rescoring.recorded.isPassed), "percent": .integer(rescoring.recorded.share.wholePercent),
      ],
      "trainee": .string(trainee.id.text),
    ]
  }
}

extension Catalogue {
  /// `passed, 100 %`.
  fileprivate func verdict(_ isPassed: Bool, _ share: Fraction) -> String {
    self(isPassed ? .quizPassedAt : .quizFailedAt, ["percent": Percentage.text(share.wholePercent)])
  }

  fileprivate func words(for outcome: Rescoring.Outcome) -> String {
    switch outcome {
    case .unchanged: self[.rescoreUnchanged]
    case .raised: self[.rescoreRaised]
    case .kept: self[.rescoreKept]
    case .lowered: self[.rescoreLowered]
    case .contradicted: self[.rescoreContradicted]
    case .unscored: self[.rescoreGone]
    }
  }
}
