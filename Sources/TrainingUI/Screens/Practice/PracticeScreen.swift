internal import CourseModel
internal import TerminalFrame

/// Practice: questions met before, asked again when they are about to be forgotten, explained at once, counting for nothing.
struct PracticeScreen: Screen {
  /// Where practice stands.
  enum Stage: Equatable {
    /// What is due is being looked up, or the next question is being read.
    case waiting
    /// A question is asked.
    case asking
    /// The answer is on disk and explained.
    case answered(Response)
    /// Nothing is due, or the day's work is done.
    case resting
  }

  private(set) var stage = Stage.waiting
  private(set) var plan = PracticePlan([], at: Timestamp(secondsSince1970: 0))
  /// What was passed over so far: it waits behind everything else.
  private var passedOver: [PracticeItem] = []
  private var hasMet = true
  private(set) var question: Question?
  private(set) var picker: any AnswerWidget = OptionPicker(form: .choice(ChoiceForm(options: [])), response: nil)
  /// How many times the day's five minutes have been gone beyond.
  private var extraRounds = 0

  var context: Context {
    switch stage {
    case .waiting, .resting: .practiceRest
    case .asking: question?.form.checkContext ?? .practiceRest
    case .answered: .checkAnswered
    }
  }

  func place(top: TextAnchor) -> Place? { .courseMap }

  /// What is asked.
  var item: PracticeItem? { plan.due.first }

  /// Only what means something here: there is no page to go back to.
  func offers(_ action: Action, in session: Session) -> Bool {
    switch action {
    case .abandon, .backward, .again, .search, .glossary: false
    case .open: stage == .resting && item != nil
    default: true
    }
  }

  func asks(in session: Session) -> String? { stage == .asking ? item.map { "\($0)" } : nil }

  func markCount(in session: Session) -> Int? { stage == .asking ? question?.form.digitCount : nil }

  func citations(in session: Session) -> CitationNumbers { CitationNumbers(question?.citations ?? []) }

  // MARK: What can be done

  mutating func perform(_ action: Action, in session: inout Session) -> Outcome {
    switch (stage, action) {
    case (.resting, .open): return goBeyond(&session)
    case (.answered, .forward):
      guard session.view.isAtEnd else { return .nothing }
      plan.due.removeFirst()
      return goOn(&session)
    case (.asking, .forward):
      passedOver.append(plan.due.removeFirst())
      return goOn(&session)
    case (.asking, .answer): return answer(&session)
    case (.asking, _):
      guard let question else { return .nothing }
      picker.perform(action, form: question.form)
      session.notice = picker.notice(after: action, session.words)
    default: break
    }
    return .nothing
  }

  /// An answer is given as soon as it is whole.
  mutating func replied(_ reply: Reply, in session: inout Session) -> Outcome {
    guard stage == .asking, let question else {
      session.notice = session.words[.tellingNoNumber]
      return .nothing
    }
    switch picker.take(reply, form: question.form) {
    case .whole: return answer(&session)
    case .part: break
    case .refused: session.notice = refusal(of: reply, by: picker, question.form, session)
    }
    return .nothing
  }

  private mutating func goBeyond(_ session: inout Session) -> Outcome {
    guard item != nil else { return .go(.back) }
    if isTired(session) { extraRounds = practised(session) / PracticePlan.dailySeconds }
    return goOn(&session)
  }

  private func practised(_ session: Session) -> Int {
    session.progress?.practiceSeconds[session.clock.now.date] ?? 0
  }

  private func isTired(_ session: Session) -> Bool {
    practised(session) >= PracticePlan.dailySeconds * (1 + extraRounds)
  }

  /// Asks the next question that the content still has, or rests.
  private mutating func goOn(_ session: inout Session) -> Outcome {
    while let item, !isTired(session) {
      guard session.content?.module == item.module, session.content?.language == session.language else {
        stage = .waiting
        return .ask(.readModule(item.module, session.language))
      }
      if let question = session.content?.question(of: item) {
        self.question = question
        picker = question.form.widget(showing: nil)
        stage = .asking
        return .go(.top)
      }
      plan.due.removeFirst()
    }
    stage = .resting
    plan.due += passedOver
    passedOver = []
    return .go(.top)
  }

  private func answer(_ session: inout Session) -> Outcome {
    guard let item, let question, let response = picker.response(form: question.form) else {
      session.notice = question.map { picker.incompleteNotice($0.form, session.words) }
      return .nothing
    }
    return .ask(
      session.record(
        .practised(PracticeAnswer(item: item, response: response, recall: question.recall(shownBy: response)))))
  }

  mutating func recorded(_ event: Event, in session: inout Session) -> Outcome {
    guard case .practised(let answer) = event.happening, answer.item == item else { return .nothing }
    stage = .answered(answer.response)
    return .go(.top)
  }

  mutating func received(_ arrival: Arrival, in session: inout Session) -> Outcome {
    switch arrival {
    case .practice(let entries):
      plan = PracticePlan(entries, at: session.clock.now)
      hasMet = !entries.isEmpty
      return goOn(&session)
    case .module where stage == .waiting: return goOn(&session)
    // Another language: the same question, with what was marked.
    case .module:
      question = item.flatMap { session.content?.question(of: $0) } ?? question
    default: break
    }
    return .nothing
  }

  // MARK: What it shows

  func selected(in session: Session) -> Int? { stage == .asking ? picker.selection.index : nil }

  func page(in session: Session, columns: Int) -> ScreenPage {
    let words = session.words
    var page = ScreenPage(trail: ["Amparo", words[.practiceTrail]])
    guard stage == .asking || stage != .resting && stage != .waiting, let question, let item else {
      if stage == .resting { addRest(session, columns, to: &page) }
      return page
    }
    page.trail = session.trail(item.module) + [words[.practiceTrail]]
    page.status = words.count(.practiceLeft, plan.due.count)
    page.shortStatus = String(plan.due.count)
    let layout = session.layout(columns: min(columns, Geometry.widestProse), citing: citations(in: session))
    page.body = question.asked(layout)
    if case .answered(let response) = stage {
      let feedback = Feedback(
        question: question, response: response, duties: duties(of: question, session), layout: layout, words: words,
        localized: session.text)
      page.body += feedback.lines(firstBlock: question.situation.count + 1)
    } else {
      picker.add(question.form, given: nil, layout: layout, to: &page)
    }
    return page
  }

  /// The duties that an answer can breach.
  func duties(of question: Question, _ session: Session) -> [Duty] {
    session.content?.quiz?.duties(of: question) ?? session.content?.outline.duties ?? []
  }

  private func addRest(_ session: Session, _ columns: Int, to page: inout ScreenPage) {
    for (text, style) in zip(restTexts(session), [Style.heading, .body, .secondary]) {
      if !page.body.isEmpty { page.body.appendGap() }
      page.add(text, style, columns: columns)
    }
  }

  /// What there is to practise and when, and what it counts for.
  func restTexts(_ session: Session) -> [String] {
    let words = session.words
    if isTired(session), item != nil {
      return [
        words[.practiceDone], words.count(.practiceWaiting, plan.due.count), words[.practiceCountsNot],
      ]
    }
    // What is due and yet not asked was passed over.
    if item != nil {
      return [
        words.count(.practicePassedOver, plan.due.count), words[.practicePassedOverAgain], words[.practiceCountsNot],
      ]
    }
    let next = plan.next.map { words(.practiceNext, ["date": $0.date]) }
    return [
      words[.practiceNothing], next ?? words[hasMet ? .practiceAllSeen : .practiceNotMet], words[.practiceCountsNot],
    ]
  }
}
