internal import CourseModel
internal import UnicodeText

extension ResultScreen {
  func telling(in session: Session) -> Telling {
    let words = session.words
    var telling = Telling(trail: session.told(quiz), status: words[.resultStatus])
    guard let attempt = session.progress?.attempt(attempt), let submission = attempt.submission else { return telling }
    telling.sentences = verdict(submission, attempt, words).flatMap(SentenceBreaking.sentences)
    guard let content = session.quiz(quiz), content.keyHash == attempt.start.keyHash else {
      telling.sentences.append(words[.resultQuizChanged])
      return telling
    }
    let score = content.score(attempt)
    telling.sentences += MisplacedCertainty(attempt: attempt, content: content, session: session).told
    telling.sentences += quiz == .finalAssessment ? modules(score, session) : objectives(score, content, session)
    telling.sentences += submission.isPassed ? reasons(attempt, content, session) : remedy(score, content, session)
    return telling
  }

  private func verdict(_ submission: AttemptSubmission, _ attempt: Attempt, _ words: Catalogue) -> [String] {
    let (percent, mark) = (submission.share.wholePercent, attempt.start.passMark.percent)
    var texts = [
      words[submission.isPassed ? .resultPassed : .resultFailed],
      words(.resultFigures, ["percent": Percentage.text(percent), "mark": Percentage.text(mark)]),
    ]
    if !submission.criticalErrors.isEmpty {
      texts.append(words.count(.resultCritical, submission.criticalErrors.count))
    }
    if case .timedOut? = attempt.end?.how { texts.append(words[.resultTimedOut]) }
    return texts
  }

  private func objectives(_ score: QuizScore, _ content: Quiz, _ session: Session) -> [String] {
    let texts = score.objectives.compactMap { objective -> String? in
      guard let known = objective.objective.flatMap(content.objective) else { return nil }
      let share = Fraction(objective.earned.numerator, over: objective.earned.denominator * max(1, objective.possible))
      return told(share, session.text(known.text), session)
    }
    return texts.isEmpty ? [] : [session.words.heading(.resultByObjective)] + texts
  }

  private func modules(_ score: QuizScore, _ session: Session) -> [String] {
    let texts = session.course.modules.compactMap { module -> String? in
      let own = score.objectives.filter { $0.module == module.id }
      let possible = own.reduce(0) { $0 + $1.possible }
      guard possible > 0 else { return nil }
      let earned = own.reduce(Fraction.zero) { $0 + $1.earned }
      return told(Fraction(earned.numerator, over: earned.denominator * possible), session.told(module.id)[0], session)
    }
    return [session.words.heading(.resultByModule)] + texts
  }

  private func told(_ share: Fraction, _ text: String, _ session: Session) -> String {
    // Before a figure, the hyphen of a list would be heard as a minus.
    session.words(.tellingStateFirst, ["title": text, "state": Percentage.text(share.wholePercent)])
  }

  private func remedy(_ score: QuizScore, _ content: Quiz, _ session: Session) -> [String] {
    var texts: [String] = []
    let breached = content.duties(breachedBy: score.criticalErrors)
    if !breached.isEmpty {
      texts = [session.words.heading(.resultDuties)] + breached.map { "- " + session.text($0.text) }
    }
    let missed = score.objectives.filter { !$0.isFull }.compactMap(\.objective)
    let module = content.module.flatMap { session.course.module($0) }
    let lessons = module?.lessons.filter { $0.objectives.contains(where: missed.contains) } ?? []
    if let module, !lessons.isEmpty {
      texts.append(session.words.heading(.resultReadAgain))
      texts += lessons.map { session.told(LessonReference(module: module.id, lesson: $0.id)).last ?? "" }
        .map { "- " + $0 }
    }
    return texts + SentenceBreaking.sentences(of: session.encouragement(content))
  }

  private func reasons(_ attempt: Attempt, _ content: Quiz, _ session: Session) -> [String] {
    let speech = session.speech(citing: citations(in: session))
    return [session.words.heading(.resultReasons)]
      + content.asked(in: attempt).enumerated().flatMap { index, question -> [String] in
        let asked = [session.words(.resultQuestion, ["number": String(index + 1)])] + question.told(speech)
        guard let response = attempt.response(to: question.id) else {
          return asked + [session.words[.resultNotAnswered]]
        }
        let feedback = SpokenFeedback(
          question: question, response: response, duties: content.duties(of: question), speech: speech,
          localized: session.text)
        return asked + feedback.lines
      }
  }
}
