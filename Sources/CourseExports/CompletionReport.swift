public import CourseModel

/// Makes the rows of an export: one for each trainee and module, and one for the course.
///
/// Every verdict is computed anew from the stored responses; what the record says of its own score is only shown beside.
/// How several identities of one person are counted stands in `rows(ofOnePerson:as:)`.
public struct CompletionReport: Sendable {
  let course: Course
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
    let identity = identity(trainee, progress, isUnbroken: isUnbroken)
    return identity.modules.map(\.row) + [courseRow(identity.modules.map(\.row), identity.final, of: identity.own)]
  }

  /// What one identity has done, to be told with others of the same person.
  ///
  /// - Parameter isUnbroken: as for the rows of one trainee.
  public func identity(_ trainee: Trainee, _ progress: Progress, isUnbroken: Bool = true) -> IdentityCompletion {
    let digest = progress.digest
    let modules = course.modules.map { part(of: $0, trainee, progress, digest, isUnbroken) }
    let attempts = course.finalAssessment == nil ? [] : progress.attempts(at: .finalAssessment, of: course.id)
    let verdict = keys.deciding(attempts)
    let finishedClock = verdict?.attempt.finishedClock
    let isCompleted = !modules.isEmpty && modules.allSatisfy(\.row.isCompleted)
    let clocks = modules.compactMap(\.completedClock)
    let clock =
      course.finalAssessment == nil
      ? (isCompleted ? clocks.max() : nil)
      : isCompleted && isUnbroken && verdict?.isPassed == true
        ? (clocks + [finishedClock].compactMap { $0 }).max() : finishedClock
    var own = emptyRow(trainee, clock.flatMap(progress.profile(at:)) ?? trainee.profile)
    own.activeMinutes = Self.minutes(progress.activeSeconds.values.reduce(0, +))
    own.attemptsVoided = modules.reduce(attempts.count(where: \.isVoided)) { $0 + $1.row.attemptsVoided }
    let final = verdict.map { verdict in
      var row = own
      fill(&row, verdict)
      row.isVerified = verdict.isVerified && isUnbroken
      row.isCountersigned = verdict.attempt.isCountersigned
      return row
    }
    return IdentityCompletion(
      own: own, modules: modules, final: final, finishedPages: digest.finishedPages, isUnbroken: isUnbroken)
  }

  private func part(
    of module: Module, _ trainee: Trainee, _ progress: Progress, _ digest: ProgressDigest, _ isUnbroken: Bool
  ) -> IdentityCompletion.Part {
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
    return IdentityCompletion.Part(
      row: row, completedClock: isCompleted ? clock : nil, isQuizPassed: module.quiz == nil || verdict?.isPassed == true
    )
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

  /// The course's row, by those of the modules and of the final assessment.
  ///
  /// - Parameter own: the row of the same identity with everything that is not of the course.
  func courseRow(_ modules: [CompletionRow], _ final: CompletionRow?, of own: CompletionRow) -> CompletionRow {
    let areModulesDone = !modules.isEmpty && modules.allSatisfy(\.isCompleted)
    var row = own
    row.lessonsRead = modules.reduce(0) { $0 + $1.lessonsRead }
    row.lessonsTotal = modules.reduce(0) { $0 + $1.lessonsTotal }
    row.isCompleted = areModulesDone && (course.finalAssessment == nil || final?.isCounted == true)
    row.waivers = Set(modules.flatMap(\.waivers)).sorted()
    let told = modules + [final].compactMap { $0 }
    if course.finalAssessment != nil {
      // Where a final assessment closes the course, its attempt is the one that is told.
      guard let final else { return row }
      row.takeAttempt(of: final)
    } else {
      row.isPassed = modules.allSatisfy { $0.isPassed == true }
      row.hasCriticalError = modules.contains { $0.hasCriticalError == true }
      row.duties = Set(modules.flatMap(\.duties)).sorted()
      let verified = modules.compactMap(\.isVerified)
      row.isVerified = verified.isEmpty ? nil : verified.allSatisfy { $0 }
    }
    row.started = told.compactMap(\.started).min()
    row.finished = row.isCompleted ? told.compactMap(\.finished).max() : nil
    return row
  }

  private func emptyRow(_ trainee: Trainee, _ profile: TraineeProfile) -> CompletionRow {
    CompletionRow(
      account: profile.staffNumber, traineeID: trainee.id.text, name: profile.name, agency: profile.agency,
      post: profile.post, country: profile.country, courseID: course.id.text, courseVersion: course.version,
      module: "", attemptNumber: nil, started: nil, finished: nil, activeMinutes: 0, scorePercent: nil, passMark: nil,
      hasCriticalError: nil, duties: [], isPassed: nil, isCompleted: false, isVerified: nil, recordedPercent: nil,
      recordedPassed: nil, lessonsRead: 0, lessonsTotal: 0, keyHash: "", wordingHash: "", language: "",
      person: trainee.id.text)
  }

  /// Whole minutes, rounded to the nearest.
  static func minutes(_ seconds: Int) -> Int { (seconds + 30) / 60 }
}
