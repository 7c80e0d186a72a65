internal import CourseModel
internal import TerminalFrame

/// The front of a quiz: the rules before, the attempts so far, the way in.
struct QuizFront: Screen {
  let quiz: QuizID
  let module: ModuleID?
  private var selection = ListSelection()

  init(quiz: QuizID, module: ModuleID?) {
    self.quiz = quiz
    self.module = module
  }

  /// The front of a module's quiz; a module without one gets the empty front that says so.
  init(_ session: Session, _ module: ModuleID) {
    let quiz = session.course.module(module)?.quiz ?? .course(module.asQuiz)
    self.init(quiz: quiz, module: module)
  }

  var context: Context { .quizFront }
  var outlinedModule: ModuleID? { nil }

  func place(top: TextAnchor) -> Place? { module.map(Place.module) ?? .courseMap }

  func underway(in session: Session) -> UniqueID? { attemptUnderway(session)?.start.attempt }

  private func attemptUnderway(_ session: Session) -> Attempt? {
    session.progress?.attemptUnderway(at: quiz, of: session.course.id)
  }

  mutating func perform(_ action: Action, in session: inout Session) -> Outcome {
    if action == .abandon, let attempt = attemptUnderway(session) {
      return .go(.push(AbandonScreen(quiz: quiz, attempt: attempt.start.attempt)))
    }
    if action == .result { return lastResult(session) }
    guard action == .open else { return .nothing }
    guard let content = session.quiz(quiz), !content.questions.isEmpty else {
      session.notice = session.words[.noticeQuizMissing]
      return .nothing
    }
    // Nobody begins without knowing what was before.
    guard session.progress != nil else { return .ask(.readProgress) }
    guard let attempt = attemptUnderway(session) else { return begin(content, &session) }
    // It cannot be scored any more: it ends without counting.
    if content.isOutdated(attempt) { return .ask(session.record(.attemptAbandoned(attempt.start.attempt))) }
    return enter(attempt, content, session)
  }

  private func begin(_ content: Quiz, _ session: inout Session) -> Outcome {
    switch session.admission(to: content) {
    case .open, .underway: return .ask(.drawIdentifier)
    case .wait(let until): session.notice = session.words(.quizWait, ["time": session.span(until: until)])
    case .exhausted: session.notice = session.words[.noticeNoAttempts]
    }
    return .nothing
  }

  /// The last attempt that was scored and counts.
  private func lastScored(_ session: Session) -> Attempt? {
    session.progress?.attempts(at: quiz).last { $0.submission != nil && !$0.isVoided }
  }

  private func lastResult(_ session: Session) -> Outcome {
    guard session.progress != nil else { return .ask(.readProgress) }
    return lastScored(session).map { .go(.push(ResultScreen(quiz: quiz, attempt: $0.start.attempt))) } ?? .nothing
  }

  func offers(_ action: Action, in session: Session) -> Bool {
    switch action {
    case .abandon: attemptUnderway(session) != nil
    case .result: lastScored(session) != nil
    case .open: canOpen(session)
    default: true
    }
  }

  func label(of action: Action, in session: Session) -> Phrase? {
    action == .open && underway(in: session) != nil ? .footerGoOn : nil
  }

  private func canOpen(_ session: Session) -> Bool {
    guard let content = session.quiz(quiz), !content.questions.isEmpty else { return false }
    switch session.admission(to: content) {
    case .open, .underway: return true
    case .wait, .exhausted: return false
    }
  }

  mutating func received(_ arrival: Arrival, in session: inout Session) -> Outcome {
    guard case .identifier(let attempt) = arrival, let content = session.quiz(quiz) else { return .nothing }
    let seed = content.seed(of: attempt)
    let earlier = session.progress?.attempts(at: quiz, of: session.course.id) ?? []
    let start = AttemptStart(
      attempt: attempt, quiz: quiz, module: module, course: session.course.id, courseVersion: session.course.version,
      form: content.form(seed, after: earlier), keyHash: content.keyHash, wordingHash: content.wordingHash,
      passMark: content.passMark, seed: seed,
      timeLimit: content.rules.timeLimit(for: session.progress?.accommodations ?? .none))
    return .ask(session.record(.attemptStarted(start)))
  }

  mutating func recorded(_ event: Event, in session: inout Session) -> Outcome {
    guard case .attemptStarted(let start) = event.happening, start.quiz == quiz,
      let content = session.quiz(quiz), let attempt = session.progress?.attempt(start.attempt)
    else { return .nothing }
    return enter(attempt, content, session)
  }

  private func enter(_ attempt: Attempt, _ content: Quiz, _ session: Session) -> Outcome {
    guard
      let question = attempt.nextQuestion.flatMap({ content.question($0, in: attempt) })
        ?? content.asked(in: attempt).first
    else { return .nothing }
    return .go(.push(QuizScreen(quiz: quiz, question: question, attempt: attempt)))
  }

  // MARK: What it shows

  func page(in session: Session, columns: Int) -> ScreenPage {
    let words = session.words
    let trail = session.trail(of: quiz)
    guard let content = session.quiz(quiz) else {
      let text = TextFlow.lines([Span(words[.quizMissing])], columns: columns).map { BodyLine($0.line) }
      return ScreenPage(trail: trail, body: text)
    }
    var body: [BodyLine] = []
    body.append(TextFlow.lines([Span(content.title, .heading)], columns: columns).map(\.line) + [.empty], block: 0)
    // What can be done now stands where every window shows it.
    let invitation = TextFlow.lines([Span(invitation(content, session), Style(.accent, .strong))], columns: columns)
    body.append(invitation.map(\.line) + [.empty], block: 0)
    for (index, rule) in rules(content, session).enumerated() {
      body.append(Bullet.lines(rule, columns: columns), block: index + 1)
    }
    body += attempts(session, columns)
    return ScreenPage(trail: trail, body: body)
  }

  func invitation(_ content: Quiz, _ session: Session) -> String {
    if let attempt = attemptUnderway(session), content.isOutdated(attempt) {
      return session.words[.quizOutdated]
    }
    return switch session.admission(to: content) {
    case .underway: session.words[.quizGoOn]
    case .open: session.words[.quizBegin]
    case .wait(let until): session.words(.quizWait, ["time": session.span(until: until)])
    case .exhausted: session.words[.noticeNoAttempts]
    }
  }

  func rules(_ content: Quiz, _ session: Session) -> [String] {
    QuizRulesText(words: session.words).lines(content, session.progress?.accommodations ?? .none)
  }

  private func attempts(_ session: Session, _ columns: Int) -> [BodyLine] {
    let attempts = session.progress?.attempts(at: quiz) ?? []
    guard !attempts.isEmpty else { return [] }
    var body: [BodyLine] = []
    body.append([.empty, Line(session.words[.quizAttempts], .heading)], block: 50)
    for attempt in attempts {
      body.append(
        TextFlow.lines(line(attempt, session).spans, columns: columns).map(\.line), block: 50 + attempt.number)
    }
    return body
  }

  private func line(_ attempt: Attempt, _ session: Session) -> Line {
    let words = session.words
    let lead = Line("\(attempt.number)  \(attempt.startedAt.date)   ", .secondary)
    if attempt.isVoided { return lead + Line(words[.quizVoided], .secondary) }
    if attempt.end?.how == .abandoned { return lead + Line(words[.quizAbandoned], .secondary) }
    guard let submission = attempt.submission else {
      let answered = attempt.start.form.count - attempt.unanswered.count
      return lead
        + Line(words(.quizAttemptOpen, ["done": String(answered), "all": String(attempt.start.form.count)]))
    }
    let percent = Percentage.text(submission.share.wholePercent)
    let doubt = Line(isUnverified(attempt, session) ? " (" + words[.statusUnverified] + ")" : "", .secondary)
    if submission.isPassed {
      return lead + Line("✓ " + words(.quizPassedAt, ["percent": percent]), Style(.right)) + doubt
    }
    let critical = submission.criticalErrors.isEmpty ? "" : " · " + words[.quizCriticalShort]
    return lead + Line("✗ " + words(.quizFailedAt, ["percent": percent]) + critical, Style(.wrong)) + doubt
  }

  /// True where an attempt was made with another key than the one at hand.
  func isUnverified(_ attempt: Attempt, _ session: Session) -> Bool {
    session.quiz(quiz).map { $0.keyHash != attempt.start.keyHash } ?? false
  }
}

extension ModuleID {
  fileprivate var asQuiz: ID<Quiz> {
    guard let id = ID<Quiz>(text) else { preconditionFailure("every id fits the same pattern") }
    return id
  }
}
