internal import CourseModel
internal import TerminalFrame

/// A question of an attempt.
///
/// Nothing is said of an answer before the attempt is handed in.
struct QuizScreen: Screen {
  let quiz: QuizID
  let question: QuestionID
  let form: QuestionForm
  let attempt: UniqueID
  var picker: any AnswerWidget
  /// The answer that the picker was made to show.
  private var shown: Response?
  /// An answer that is given as soon as the trainee has said how sure they are of it.
  private(set) var pending: Response?

  init(quiz: QuizID, question: Question, attempt: Attempt) {
    self.quiz = quiz
    self.question = question.id
    form = question.form
    self.attempt = attempt.start.attempt
    shown = attempt.response(to: question.id)
    picker = question.form.widget(showing: shown)
  }

  var context: Context { pending == nil ? form.quizContext : .certainty }

  func underway(in session: Session) -> UniqueID? { attempt }

  func asks(in session: Session) -> String? { "\(attempt) \(question)" }

  func place(top: TextAnchor) -> Place? { .question(quiz, question) }

  func markCount(in session: Session) -> Int? { pending == nil ? form.digitCount : nil }

  mutating func perform(_ action: Action, in session: inout Session) -> Outcome {
    if let pending { return weigh(pending, action, &session) }
    switch action {
    case .answer: return answer(&session)
    case .forward: return leaving(&session, by: 1)
    case .backward: return leaving(&session, by: -1)
    case .flag: return flag(&session)
    case .review:
      session.notice = farewell.map { session.words[$0] }
      return .go(.push(ReviewScreen(quiz: quiz, attempt: attempt, at: question)))
    default:
      picker.perform(action, form: form)
      session.notice = picker.notice(after: action, session.words)
    }
    return .nothing
  }

  /// An answer is given as soon as it is whole.
  mutating func replied(_ reply: Reply, in session: inout Session) -> Outcome {
    if let pending {
      guard let number = reply.number, Certainty(rawValue: number) != nil else {
        session.notice = session.words[.noticeCertaintyFirst]
        return .nothing
      }
      return weigh(pending, .mark(number), &session)
    }
    switch picker.take(reply, form: form) {
    case .whole: return answer(&session)
    case .part: break
    case .refused: session.notice = refusal(of: reply, by: picker, form, session)
    }
    return .nothing
  }

  var farewell: Phrase? { picker.isUnsaved(beside: shown, form: form) ? .noticeLeftUnsaved : nil }

  /// Goes to a neighbouring question, and says where something was marked that is not saved.
  private func leaving(_ session: inout Session, by step: Int) -> Outcome {
    session.notice = farewell.map { session.words[$0] }
    return move(by: step, &session)
  }

  private mutating func answer(_ session: inout Session) -> Outcome {
    guard let response = picker.response(form: form) else {
      session.notice = picker.incompleteNotice(form, session.words)
      return .nothing
    }
    guard session.quiz(quiz)?.asksCertainty == true else {
      return .ask(session.record(.questionAnswered(attempt: attempt, question: question, response: response)))
    }
    pending = response
    return .nothing
  }

  /// A digit says how sure the trainee is, and records the answer with it.
  private mutating func weigh(_ response: Response, _ action: Action, _ session: inout Session) -> Outcome {
    switch action {
    case .mark(let digit):
      guard let certainty = Certainty(rawValue: digit) else { return .nothing }
      return .ask(
        session.record(
          .questionAnswered(attempt: attempt, question: question, response: response, certainty: certainty)))
    case .cancel: pending = nil
    case .answer: session.notice = session.words[.noticeCertaintyFirst]
    default: break
    }
    return .nothing
  }

  private func flag(_ session: inout Session) -> Outcome {
    let isFlagged = session.progress?.attempt(attempt)?.flagged.contains(question) == true
    return .ask(session.record(.questionFlagged(attempt: attempt, question: question, isFlagged: !isFlagged)))
  }

  /// Another session may have answered: then its answer is the one on the disk, and it is shown.
  mutating func received(_ arrival: Arrival, in session: inout Session) -> Outcome {
    let response = session.progress?.attempt(attempt)?.response(to: question)
    if arrival == .progress, response != shown {
      shown = response
      pending = nil
      picker = form.widget(showing: response)
    }
    return .nothing
  }

  mutating func recorded(_ event: Event, in session: inout Session) -> Outcome {
    guard case .questionAnswered(attempt, question, let response, _) = event.happening else { return .nothing }
    // Behind the last question this screen stays, below the review.
    shown = response
    pending = nil
    return move(by: 1, &session)
  }

  /// The neighbouring question; behind the last one stands the review.
  private func move(by step: Int, _ session: inout Session) -> Outcome {
    guard let attempt = session.progress?.attempt(attempt), let content = session.quiz(quiz) else { return .go(.back) }
    let form = content.asked(in: attempt)
    guard let index = form.firstIndex(where: { $0.id == question }) else { return .go(.back) }
    if form.indices.contains(index + step) {
      return .go(.replace(QuizScreen(quiz: quiz, question: form[index + step], attempt: attempt)))
    }
    guard step > 0 else {
      session.notice = session.words[.noticeFirstQuestion]
      return .nothing
    }
    return .go(.push(ReviewScreen(quiz: quiz, attempt: self.attempt, at: nil)))
  }

  // MARK: What it shows

  func selected(in session: Session) -> Int? { pending == nil ? picker.selection.index : nil }

  func page(in session: Session, columns: Int) -> ScreenPage {
    let words = session.words
    guard let content = session.quiz(quiz), let attempt = session.progress?.attempt(attempt),
      let asked = content.question(question, in: attempt)
    else { return ScreenPage(trail: [], body: [BodyLine(Line(words[.quizMissing]))]) }
    let all = content.asked(in: attempt)
    let time = session.timeLeft(attempt).map { (text: " · " + $0.text, short: " · " + $0.short) }
    // Where questions count differently, each says the most that it can earn.
    let points = all.contains { $0.weight > 1 } ? " · " + words.count(.points, asked.weight) : ""
    let number = (all.firstIndex { $0.id == question } ?? 0) + 1
    let flag = attempt.flagged.contains(question) ? "⚑ " : ""
    let layout = session.layout(
      columns: min(columns, Geometry.widestProse), citing: CitationNumbers(asked.situation.citations))
    var page = ScreenPage(
      trail: session.trail(of: quiz),
      status: flag + words(.quizQuestionOf, ["number": String(number), "count": String(all.count)])
        + (time?.text ?? "") + points,
      shortStatus: flag + "\(number)/\(all.count)" + (time?.short ?? ""), body: asked.asked(layout))
    let given = attempt.response(to: question)
    picker.add(asked.form, given: pending ?? given, layout: layout, to: &page)
    if pending != nil {
      page.addCertainty(words)
    } else if let given {
      // Where only one answer is possible, the mark at it says which one is saved.
      let isOnDisk = form.isChoice || !picker.isUnsaved(beside: given, form: form)
      page.body.appendGap()
      page.add("  " + words[isOnDisk ? .quizAnswered : .quizChanged], .secondary, columns: columns)
    }
    return page
  }
}
