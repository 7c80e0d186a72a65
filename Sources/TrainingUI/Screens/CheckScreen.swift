internal import CourseModel
internal import TerminalFrame

/// The question after a page: answered for oneself, explained at once, failing nothing.
struct CheckScreen: Screen {
  let reference: PageReference
  let form: QuestionForm
  private let question: QuestionID
  var picker: any AnswerWidget
  /// The answer that is on disk and explained; nil while the question is open.
  var given: Response?

  init(at reference: PageReference, _ check: Question, _ session: Session) {
    self.reference = reference
    form = check.form
    question = check.id
    given = session.progress?.checks[CheckReference(page: reference, question: check.id)]?.response
    if let response = given, !check.form.scoring.accepts(response) { given = nil }
    picker = check.form.widget(showing: given)
  }

  var context: Context {
    given != nil ? .checkAnswered : form.checkContext
  }

  var lesson: LessonReference? { reference.lessonReference }
  var outlinedModule: ModuleID? { reference.module }

  func place(top: TextAnchor) -> Place? { .check(reference) }

  func citations(in session: Session) -> CitationNumbers { session.citations(of: reference.lessonReference) }

  /// A question names sources that its text does not cite.
  func toldSources(in session: Session) -> [SourceID] {
    let check = session.content?.lesson(reference.lesson)?.page(reference.page)?.check
    let cited = Set(check?.citations ?? [])
    return citations(in: session).sources.filter(cited.contains)
  }

  func asks(in session: Session) -> String? { given == nil ? "\(reference) \(question)" : nil }

  func markCount(in session: Session) -> Int? { given == nil ? form.digitCount : nil }

  mutating func perform(_ action: Action, in session: inout Session) -> Outcome {
    switch action {
    case .forward: return given == nil || session.view.isAtEnd ? session.step(after: reference) : .nothing
    case .backward: return .go(.replace(LessonReader(at: reference)))
    case .again:
      given = nil
      picker = form.widget(showing: nil)
      return .go(.top)
    case .answer: return answer(&session)
    default:
      guard given == nil else { return .nothing }
      picker.perform(action, form: form)
      session.notice = picker.notice(after: action, session.words)
    }
    return .nothing
  }

  /// An answer is given as soon as it is whole.
  mutating func replied(_ reply: Reply, in session: inout Session) -> Outcome {
    guard given == nil else {
      session.notice = session.words[.tellingNoNumber]
      return .nothing
    }
    switch picker.take(reply, form: form) {
    case .whole: return answer(&session)
    case .part: break
    case .refused: session.notice = refusal(of: reply, by: picker, form, session)
    }
    return .nothing
  }

  private func answer(_ session: inout Session) -> Outcome {
    guard let response = picker.response(form: form) else {
      session.notice = picker.incompleteNotice(form, session.words)
      return .nothing
    }
    let isRight = form.scoring.credit(for: response) == .one
    let answer = CheckAnswer(page: reference, question: question, response: response, wasCorrect: isRight)
    return .ask(session.record(.checkAnswered(answer)))
  }

  mutating func recorded(_ event: Event, in session: inout Session) -> Outcome {
    guard case .checkAnswered(let answer) = event.happening, answer.page == reference else { return .nothing }
    given = answer.response
    return .go(.top)
  }

  // MARK: What it shows

  func selected(in session: Session) -> Int? { given == nil ? picker.selection.index : nil }

  func page(in session: Session, columns: Int) -> ScreenPage {
    let lesson = session.content?.lesson(reference.lesson)
    guard let lesson, let check = lesson.page(reference.page)?.check else {
      var page = ScreenPage(trail: session.trail(reference.module))
      page.add(session.words[.lessonMissing], columns: columns)
      return page
    }
    let layout = session.layout(columns: min(columns, Geometry.widestProse), citing: citations(in: session))
    var page = ScreenPage(
      trail: session.trail(reference.module) + [lesson.title],
      status: session.words[.checkStatus] + " · " + session.pageStatus(reference),
      body: check.asked(layout), outline: session.outline(around: reference))
    let block = check.situation.count + 1
    if let given {
      let duties = session.content?.outline.duties ?? []
      let feedback = Feedback(
        question: check, response: given, duties: duties, layout: layout, words: session.words,
        localized: session.text)
      page.body += feedback.lines(firstBlock: block)
    } else {
      picker.add(check.form, given: nil, layout: layout, to: &page)
    }
    return page
  }
}

extension Question {
  /// The situation and what is asked, with an empty line behind.
  func asked(_ layout: BlockLayout) -> [BodyLine] {
    var body = layout.lines(situation)
    if !body.isEmpty { body.appendGap() }
    body.append(layout.lines(prompt, style: Style(.body, .strong)), block: situation.count)
    body.appendGap()
    return body
  }
}
