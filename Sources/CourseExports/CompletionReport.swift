public import CourseModel

/// Makes the rows of an export: one for each trainee and module, and one for the course.
///
/// Every verdict is computed anew from the stored responses; what the record says of its own score is only shown beside.
public struct CompletionReport: Sendable {
  private let course: Course
  private let keys: AnswerKeys

  /// A report on a course by the keys at hand.
  public init(course: Course, keys: AnswerKeys) {
    self.course = course
    self.keys = keys
  }

  /// The rows of one trainee: the modules in the order of the course, then the course.
  ///
  /// - Parameter isUnbroken: whether every event of the record carries the hash of the one before it. A broken chain
  ///   leaves no attempt verified, and nothing completed.
  public func rows(_ trainee: Trainee, _ progress: Progress, isUnbroken: Bool = true) -> [CompletionRow] {
    let digest = progress.digest
    let modules = course.modules.map { part(of: $0, trainee, progress, digest, isUnbroken) }
    return modules.map(\.row) + [courseRow(modules, trainee, progress, isUnbroken)]
  }

  private struct Part {
    var row: CompletionRow
    /// The clock of the event that completed the module.
    var completedClock: Int?
  }

  private func part(
    of module: Module, _ trainee: Trainee, _ progress: Progress, _ digest: ProgressDigest, _ isUnbroken: Bool
  ) -> Part {
    let lessonsRead = module.lessons.count { digest.hasFinished($0, of: module.id) }
    let attempts = module.quiz.map { progress.attempts(at: $0, of: course.id) } ?? []
    let verdict = keys.deciding(attempts)
    let isDone = lessonsRead == module.lessons.count && (module.quiz == nil || verdict?.isPassed == true)
    let waivers = progress.waivers(of: ModuleReference(course: course.id, module: module.id))
    let isCompleted = isUnbroken && (isDone || !waivers.isEmpty)
    let waiver = isDone ? nil : waivers.first?.note
    let clock = waiver?.clock ?? verdict?.attempt.finishedClock
    var row = emptyRow(trainee, clock.flatMap(progress.profile(at:)) ?? trainee.profile)
    row.module = module.id.text
    row.activeMinutes = Self.minutes(progress.activeSeconds[module.id] ?? 0)
    row.lessonsRead = lessonsRead
    row.lessonsTotal = module.lessons.count
    row.isCompleted = isCompleted
    if let verdict {
      fill(&row, verdict)
      row.isVerified = verdict.isVerified && isUnbroken
      row.isCountersigned = verdict.attempt.isCountersigned
    }
    row.attemptsVoided = attempts.count(where: \.isVoided)
    row.waivers = Set(waivers.map(\.kind)).sorted()
    if let waiver {
      row.isPassed = true
      row.finished = waiver.at
      if !isUnbroken { row.isVerified = false }
    }
    return Part(row: row, completedClock: isCompleted ? clock : nil)
  }

  private func fill(_ row: inout CompletionRow, _ verdict: Verdict) {
    let attempt = verdict.attempt
    row.courseVersion = attempt.start.courseVersion
    row.attemptNumber = attempt.number
    row.started = attempt.startedAt
    row.finished = attempt.finishedAt
    row.passMark = attempt.start.passMark.percent
    row.keyHash = attempt.start.keyHash
    row.wordingHash = attempt.start.wordingHash
    row.language = attempt.language.code
    guard let submission = attempt.submission else { return }
    row.recordedPercent = submission.share.wholePercent
    row.recordedPassed = submission.isPassed
    guard let score = verdict.score else { return }
    row.scorePercent = score.share.wholePercent
    row.hasCriticalError = !score.criticalErrors.isEmpty
    row.duties = Set(score.criticalErrors.map(\.duty.text)).sorted()
    row.isPassed = score.isPassed
  }

  private func courseRow(
    _ parts: [Part], _ trainee: Trainee, _ progress: Progress, _ isUnbroken: Bool
  ) -> CompletionRow {
    let areModulesDone = !parts.isEmpty && parts.allSatisfy(\.row.isCompleted)
    guard course.finalAssessment == nil else {
      return finalRow(parts, trainee, progress, isCompleted: areModulesDone, isUnbroken)
    }
    let isCompleted = areModulesDone
    let clock = isCompleted ? parts.compactMap(\.completedClock).max() : nil
    var row = emptyRow(trainee, clock.flatMap(progress.profile(at:)) ?? trainee.profile)
    row.activeMinutes = Self.minutes(progress.activeSeconds.values.reduce(0, +))
    row.lessonsRead = parts.reduce(0) { $0 + $1.row.lessonsRead }
    row.lessonsTotal = parts.reduce(0) { $0 + $1.row.lessonsTotal }
    row.isCompleted = isCompleted
    row.started = parts.compactMap(\.row.started).min()
    row.finished = isCompleted ? parts.compactMap(\.row.finished).max() : nil
    row.isPassed = parts.allSatisfy { $0.row.isPassed == true }
    row.hasCriticalError = parts.contains { $0.row.hasCriticalError == true }
    row.duties = Set(parts.flatMap(\.row.duties)).sorted()
    let verified = parts.compactMap(\.row.isVerified)
    row.isVerified = verified.isEmpty ? nil : verified.allSatisfy { $0 }
    row.attemptsVoided = parts.reduce(0) { $0 + $1.row.attemptsVoided }
    row.waivers = Set(parts.flatMap(\.row.waivers)).sorted()
    return row
  }

  /// The course's row where a final assessment closes it: its attempt is the one that is told.
  private func finalRow(
    _ parts: [Part], _ trainee: Trainee, _ progress: Progress, isCompleted areModulesDone: Bool, _ isUnbroken: Bool
  ) -> CompletionRow {
    let attempts = progress.attempts(at: .finalAssessment, of: course.id)
    let verdict = keys.deciding(attempts)
    let isCompleted = areModulesDone && isUnbroken && verdict?.isPassed == true
    let clocks = parts.compactMap(\.completedClock) + [verdict?.attempt.finishedClock].compactMap { $0 }
    let clock = isCompleted ? clocks.max() : verdict?.attempt.finishedClock
    var row = emptyRow(trainee, clock.flatMap(progress.profile(at:)) ?? trainee.profile)
    row.activeMinutes = Self.minutes(progress.activeSeconds.values.reduce(0, +))
    row.lessonsRead = parts.reduce(0) { $0 + $1.row.lessonsRead }
    row.lessonsTotal = parts.reduce(0) { $0 + $1.row.lessonsTotal }
    row.isCompleted = isCompleted
    row.attemptsVoided = parts.reduce(attempts.count(where: \.isVoided)) { $0 + $1.row.attemptsVoided }
    row.waivers = Set(parts.flatMap(\.row.waivers)).sorted()
    guard let verdict else { return row }
    fill(&row, verdict)
    row.started = (parts.compactMap(\.row.started) + [verdict.attempt.startedAt]).min()
    row.finished =
      isCompleted ? (parts.compactMap(\.row.finished) + [verdict.attempt.finishedAt].compactMap { $0 }).max() : nil
    row.isVerified = verdict.isVerified && isUnbroken
    row.isCountersigned = verdict.attempt.isCountersigned
    return row
  }

  private func emptyRow(_ trainee: Trainee, _ profile: TraineeProfile) -> CompletionRow {
    CompletionRow(
      account: profile.staffNumber, traineeID: trainee.id.text, name: profile.name, agency: profile.agency,
      post: profile.post, country: profile.country, courseID: course.id.text, courseVersion: course.version,
      module: "", attemptNumber: nil, started: nil, finished: nil, activeMinutes: 0, scorePercent: nil, passMark: nil,
      hasCriticalError: nil, duties: [], isPassed: nil, isCompleted: false, isVerified: nil, recordedPercent: nil,
      recordedPassed: nil, lessonsRead: 0, lessonsTotal: 0, keyHash: "", wordingHash: "", language: "")
  }

  /// Whole minutes, rounded to the nearest.
  static func minutes(_ seconds: Int) -> Int { (seconds + 30) / 60 }
}
