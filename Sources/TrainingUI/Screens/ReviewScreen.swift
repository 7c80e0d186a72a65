internal import CourseModel
internal import TerminalFrame

/// Every question of an attempt before it is handed in: what is open, what is flagged.
struct ReviewScreen: Screen {
  let quiz: QuizID
  let attempt: UniqueID
  private var selection: ListSelection
  private let start: QuestionID?

  init(quiz: QuizID, attempt: UniqueID, at question: QuestionID?) {
    self.quiz = quiz
    self.attempt = attempt
    start = question
    selection = ListSelection()
  }

  var isSpacious: Bool { false }

  var context: Context { .review }

  func underway(in session: Session) -> UniqueID? { attempt }

  func place(top: TextAnchor) -> Place? { .review(quiz) }

  private func selected(_ form: [Question], _ attempt: Attempt) -> Int {
    if let index = selection.index { return min(index, max(0, form.count - 1)) }
    if let start, let index = form.firstIndex(where: { $0.id == start }) { return index }
    return form.firstIndex { attempt.response(to: $0.id) == nil } ?? 0
  }

  mutating func perform(_ action: Action, in session: inout Session) -> Outcome {
    guard let attempt = session.progress?.attempt(attempt), let content = session.quiz(quiz) else { return .go(.back) }
    let form = content.asked(in: attempt)
    let index = selected(form, attempt)
    selection.index = index
    switch action {
    case .open:
      guard form.indices.contains(index) else { return .nothing }
      return .go(
        .unwind(to: .quizFront, push: QuizScreen(quiz: quiz, question: form[index], attempt: attempt)))
    case .flag:
      guard form.indices.contains(index) else { return .nothing }
      let question = form[index].id
      let isFlagged = attempt.flagged.contains(question)
      return .ask(
        session.record(.questionFlagged(attempt: self.attempt, question: question, isFlagged: !isFlagged)))
    case .handIn: return .go(.push(HandInScreen(quiz: quiz, attempt: self.attempt)))
    default: selection.move(action, count: form.count)
    }
    return .nothing
  }

  // MARK: What it shows

  func page(in session: Session, columns: Int) -> ScreenPage {
    let words = session.words
    guard let content = session.quiz(quiz), let attempt = session.progress?.attempt(attempt) else {
      return ScreenPage(trail: [], body: [BodyLine(Line(words[.quizMissing]))])
    }
    let form = content.asked(in: attempt)
    let open = form.count { attempt.response(to: $0.id) == nil }
    let flagged = form.count { attempt.flagged.contains($0.id) }
    var page = ScreenPage(
      trail: session.trail(of: quiz), status: words[.reviewStatus])
    page.add(open == 0 ? words[.reviewAllAnswered] : words.count(.reviewOpen, open), .heading, columns: columns)
    if flagged > 0 { page.add(words.count(.reviewFlagged, flagged), .secondary, columns: columns) }
    page.body.appendGap()
    for (index, question) in form.enumerated() {
      let label = ListItem.number(index + 1, of: form.count)
      page.addItem(label, [row(question, attempt, words, ScreenPage.itemColumns(label, of: columns))])
    }
    page.body.appendGap()
    page.add(words[.reviewHint], .secondary, columns: columns)
    return page
  }

  func selected(in session: Session) -> Int? {
    guard let attempt = session.progress?.attempt(attempt), let content = session.quiz(quiz) else { return nil }
    return selected(content.asked(in: attempt), attempt)
  }

  private func row(_ question: Question, _ attempt: Attempt, _ words: Catalogue, _ columns: Int) -> Line {
    let isAnswered = attempt.response(to: question.id) != nil
    let lead = Line(isAnswered ? "● " : "○ ")
    let flag = attempt.flagged.contains(question.id) ? "⚑ " + words[.reviewFlag] : ""
    let state = Line(
      isAnswered ? words[.reviewAnswered] : words[.reviewUnanswered],
      Style(isAnswered ? .secondary : .warning, isAnswered ? [] : .strong))
    let tail = (flag.isEmpty ? .empty : Line(flag + "  ", Style(.warning))) + state
    let room = max(0, columns - lead.width - tail.width - 2)
    let text = question.situation.plainLines.first ?? question.prompt.plainText
    return lead + Line(text).fitted(room).padded(room + 2) + tail
  }
}

/// Whether to hand in.
///
/// Enter alone stays with the attempt: the other line must be marked first.
struct HandInScreen: Screen {
  let quiz: QuizID
  let attempt: UniqueID
  private var selection = ListSelection(0)

  init(quiz: QuizID, attempt: UniqueID) {
    self.quiz = quiz
    self.attempt = attempt
  }

  var context: Context { .confirmation }

  func underway(in session: Session) -> UniqueID? { attempt }

  func place(top: TextAnchor) -> Place? { .review(quiz) }

  mutating func perform(_ action: Action, in session: inout Session) -> Outcome {
    guard action == .open else {
      selection.move(action, count: 2)
      return .nothing
    }
    guard selection.index == 1 else { return .go(.back) }
    guard let attempt = session.progress?.attempt(attempt), let content = session.quiz(quiz) else { return .go(.back) }
    return .ask(session.record(.attemptSubmitted(AttemptSubmission(content, attempt))))
  }

  mutating func recorded(_ event: Event, in session: inout Session) -> Outcome {
    guard case .attemptSubmitted(let submission) = event.happening, submission.attempt == attempt else {
      return .nothing
    }
    return .go(.unwind(to: .quizFront, push: ResultScreen(quiz: quiz, attempt: attempt)))
  }

  func page(in session: Session, columns: Int) -> ScreenPage {
    let words = session.words
    let open = session.progress?.attempt(attempt)?.unanswered.count ?? 0
    var page = ScreenPage(
      trail: session.trail(of: quiz), status: words[.handInStatus])
    let question = words[.handInQuestion] + (open > 0 ? " " + words.count(.handInOpen, open) : "")
    page.add(question, .heading, columns: columns)
    page.add(words[.handInFinal], columns: columns)
    page.body.appendGap()
    page.addItem("1", [Line(words[.handInNo])])
    page.addItem("2", [Line(words[.handInYes])])
    return page
  }

  func selected(in session: Session) -> Int? { selection.index }
}
