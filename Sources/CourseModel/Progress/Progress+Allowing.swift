/// What may still happen where several sessions write into one record.
extension Progress {
  /// False for what belongs to an attempt or a way that has ended or stands elsewhere, and for a second attempt beside
  /// one underway: another session has been faster.
  public func allows(_ happening: Happening) -> Bool {
    switch happening {
    case .attemptStarted(let start): attemptUnderway(at: start.quiz, of: start.course) == nil
    case .questionAnswered(let attempt, _, _, _), .questionFlagged(let attempt, _, _), .attemptAbandoned(let attempt):
      self.attempt(attempt)?.isInProgress != false
    case .attemptSubmitted(let submission), .attemptTimedOut(let submission):
      attempt(submission.attempt)?.isInProgress != false
    case .scenarioChosen(let step): run(step.run)?.allows(step) != false
    default: true
    }
  }

  /// True where a happening rests on what has changed since: whoever asked for it has to see that first.
  ///
  /// A verdict is of the answers that its session knew, what is given up is what was seen, an attempt begins under the rules that held after those before
  /// it, and a choice is made in the moment that was shown.
  public func hasMovedOn(since known: Progress, for happening: Happening) -> Bool {
    switch happening {
    case .attemptStarted(let start):
      attempts(at: start.quiz, of: start.course) != known.attempts(at: start.quiz, of: start.course)
        || accommodations != known.accommodations
    case .attemptSubmitted(let submission), .attemptTimedOut(let submission):
      attempt(submission.attempt) != known.attempt(submission.attempt)
    case .attemptAbandoned(let attempt): self.attempt(attempt) != known.attempt(attempt)
    case .scenarioStarted(let start):
      runs(of: start.scenario, in: start.course) != known.runs(of: start.scenario, in: start.course)
    case .scenarioChosen(let step): run(step.run) != known.run(step.run)
    default: false
    }
  }
}
