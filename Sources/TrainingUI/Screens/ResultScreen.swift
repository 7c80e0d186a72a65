internal import CourseModel
internal import TerminalFrame

/// What an attempt came to.
///
/// Passed: every reason. Failed: objectives, duties and lessons to read again, never the key.
struct ResultScreen: Screen {
  let quiz: QuizID
  let attempt: UniqueID

  init(quiz: QuizID, attempt: UniqueID) {
    self.quiz = quiz
    self.attempt = attempt
  }

  var context: Context { .result }

  func place(top: TextAnchor) -> Place? { nil }

  func citations(in session: Session) -> CitationNumbers {
    guard let attempt = session.progress?.attempt(attempt), attempt.submission?.isPassed == true,
      let content = session.quiz(quiz)
    else { return CitationNumbers([]) }
    return CitationNumbers(content.asked(in: attempt).flatMap(\.citations))
  }

  mutating func perform(_ action: Action, in session: inout Session) -> Outcome {
    action == .open ? .go(.back) : .nothing
  }

  // MARK: What it shows

  func page(in session: Session, columns: Int) -> ScreenPage {
    let words = session.words
    guard let attempt = session.progress?.attempt(attempt), let submission = attempt.submission else {
      return ScreenPage(trail: [], body: [])
    }
    var body = ResultSummary(submission: submission, passMark: attempt.start.passMark, words: words).lines(columns)
    if case .timedOut? = attempt.end?.how {
      body.append(
        TextFlow.lines([Span(words[.resultTimedOut], Style(.warning))], columns: columns).map(\.line), block: 0)
    }
    if let content = session.quiz(quiz), content.keyHash == attempt.start.keyHash {
      let score = content.score(attempt)
      body += MisplacedCertainty(attempt: attempt, content: content, session: session).lines(columns)
      body += objectives(score, content, session, columns)
      body +=
        submission.isPassed ? reasons(attempt, content, session, columns) : remedy(score, content, session, columns)
    } else {
      body.appendGap()
      body.append(TextFlow.lines([Span(words[.resultQuizChanged])], columns: columns).map(\.line), block: 1)
    }
    return ScreenPage(
      trail: session.trail(of: quiz), status: words[.resultStatus], body: body)
  }

  private func objectives(_ score: QuizScore, _ content: Quiz, _ session: Session, _ columns: Int) -> [BodyLine] {
    var body: [BodyLine] = []
    guard content.id != .finalAssessment else { return topics(score, session, columns) }
    guard score.objectives.contains(where: { $0.objective.flatMap(content.objective) != nil }) else { return body }
    body.append([.empty, Line(session.words[.resultByObjective], .heading)], block: 1)
    for objective in score.objectives {
      guard let known = objective.objective.flatMap(content.objective) else { continue }
      let share = Fraction(objective.earned.numerator, over: objective.earned.denominator * max(1, objective.possible))
      let percent = Line(Percentage.text(share.wholePercent), Style(objective.isFull ? .right : .wrong)).rightAligned(6)
      let text = TextFlow.lines([Span(session.text(known.text))], columns: columns - 8).map(\.line)
      body.append(text.enumerated().map { ($0 == 0 ? percent + Line("  ") : Line("        ")) + $1 }, block: 1)
    }
    return body
  }

  /// The modules of the final assessment, each with what its questions earned together.
  private func topics(_ score: QuizScore, _ session: Session, _ columns: Int) -> [BodyLine] {
    var body: [BodyLine] = []
    body.append([.empty, Line(session.words[.resultByModule], .heading)], block: 1)
    for (index, module) in session.course.modules.enumerated() {
      let own = score.objectives.filter { $0.module == module.id }
      let possible = own.reduce(0) { $0 + $1.possible }
      guard possible > 0 else { continue }
      let earned = own.reduce(Fraction.zero) { $0 + $1.earned }
      let share = Fraction(earned.numerator, over: earned.denominator * possible)
      let percent = Line(Percentage.text(share.wholePercent), Style(share == .one ? .right : .wrong)).rightAligned(6)
      let text = TextFlow.lines([Span("\(index + 1)  " + session.text(module.title))], columns: columns - 8)
      body.append(text.enumerated().map { ($0 == 0 ? percent + Line("  ") : Line("        ")) + $1.line }, block: 1)
    }
    return body
  }

  private func remedy(_ score: QuizScore, _ content: Quiz, _ session: Session, _ columns: Int) -> [BodyLine] {
    var body: [BodyLine] = []
    let breached = content.duties(breachedBy: score.criticalErrors)
    if !breached.isEmpty {
      body.append([.empty, Line("‼ " + session.words[.resultDuties], Style(.critical, .strong))], block: 2)
      for duty in breached { body.append(Bullet.lines(session.text(duty.text), columns: columns), block: 2) }
    }
    let missed = score.objectives.filter { !$0.isFull }.compactMap(\.objective)
    let module = content.module.flatMap { session.course.module($0) }
    let lessons = module.map { module in
      module.lessons.filter { lesson in lesson.objectives.contains(where: missed.contains) }
    }
    if let module, let lessons, !lessons.isEmpty {
      body.append([.empty, Line(session.words[.resultReadAgain], .heading)], block: 3)
      for lesson in lessons {
        let number = (module.lessons.firstIndex { $0.id == lesson.id } ?? 0) + 1
        let title = session.content?.lesson(lesson.id)?.title ?? lesson.id.text
        body.append(Bullet.lines("\(number)  \(title)", columns: columns), block: 3)
      }
    }
    body.appendGap()
    body.append(TextFlow.lines([Span(session.encouragement(content))], columns: columns).map(\.line), block: 4)
    return body
  }

  private func reasons(_ attempt: Attempt, _ content: Quiz, _ session: Session, _ columns: Int) -> [BodyLine] {
    let layout = session.layout(columns: min(columns, Geometry.widestProse), citing: citations(in: session))
    var body: [BodyLine] = []
    body.append([.empty], block: 2)
    body.append(session.words[.resultReasons], .heading, columns: layout.columns, block: 2)
    for (index, question) in content.asked(in: attempt).enumerated() {
      let block = 10 + index * 20
      body.appendGap()
      let number = session.words(.resultQuestion, ["number": String(index + 1)])
      body.append([Line(number, Style(.accent, .strong))], block: block)
      body += question.asked(layout).map { BodyLine($0.line, TextAnchor(block: block, character: 1)) }
      if let response = attempt.response(to: question.id) {
        let feedback = Feedback(
          question: question, response: response, duties: content.duties(of: question), layout: layout,
          words: session.words,
          localized: session.text)
        body += feedback.lines(firstBlock: block + 1)
      } else {
        body.append(session.words[.resultNotAnswered], .secondary, columns: layout.columns, block: block)
      }
    }
    return body
  }
}

/// The verdict of an attempt, in words before figures.
struct ResultSummary {
  let submission: AttemptSubmission
  let passMark: PassMark
  let words: Catalogue

  func lines(_ columns: Int) -> [BodyLine] {
    let isPassed = submission.isPassed
    let style = Style(isPassed ? .right : .wrong, .strong)
    let verdict = (isPassed ? "✓ " : "✗ ") + words[isPassed ? .resultPassed : .resultFailed]
    let figures = words(
      .resultFigures,
      ["percent": Percentage.text(submission.share.wholePercent), "mark": Percentage.text(passMark.percent)])
    var body: [BodyLine] = []
    body.append([Line(verdict, style)], block: 0)
    body.append(TextFlow.lines([Span(figures)], columns: columns).map(\.line), block: 0)
    if !submission.criticalErrors.isEmpty {
      let text = words.count(.resultCritical, submission.criticalErrors.count)
      body.append(TextFlow.lines([Span(text, Style(.critical))], columns: columns).map(\.line), block: 0)
    }
    return body
  }
}

extension Line {
  /// The line moved right so that it ends at a column.
  func rightAligned(_ columns: Int) -> Line { indented(columns - width) }
}
