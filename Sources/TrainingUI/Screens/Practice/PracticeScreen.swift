internal import CourseModel
internal import TerminalFrame

/// Practice: questions met before, asked again when they are about to be forgotten, explained at once, counting for nothing.
struct PracticeScreen: Screen {
  /// Where practice stands.
  private enum Stage: Equatable {
    /// What is due is being looked up, or the next question is being read.
    case waiting
    /// A question is asked.
    case asking
    /// The answer is on disk and explained.
    case answered(Response)
    /// Nothing is due, or the day's work is done.
    case resting
  }

  private var stage = Stage.waiting
  private var plan = PracticePlan([], at: Timestamp(secondsSince1970: 0))
  private var hasMet = true
  private var question: Question?
  private var picker: any AnswerWidget = OptionPicker(form: .choice(ChoiceForm(options: [])), response: nil)
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

  private var item: PracticeItem? { plan.due.first }

  /// Only what means something here: there is no page to go back to.
  func offers(_ action: Action, in session: Session) -> Bool {
    switch action {
    case .abandon, .backward, .again, .search, .glossary: false
    case .open: stage == .resting && isTired(session) && item != nil
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
    // A question that is passed over waits for another day, behind the others.
    case (.asking, .forward):
      plan.due.removeFirst()
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

  private mutating func goBeyond(_ session: inout Session) -> Outcome {
    guard isTired(session), item != nil else { return .go(.back) }
    extraRounds = practised(session) / PracticePlan.dailySeconds
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
    return .go(.top)
  }

  private func answer(_ session: inout Session) -> Outcome {
    guard let item, let question, let response = picker.response(form: question.form) else {
      session.notice = question.map { session.words[$0.form.incompleteNotice] }
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
      let duties =
        session.content?.quiz?.duties(of: question) ?? session.content?.outline.duties ?? []
      let feedback = Feedback(
        question: question, response: response, duties: duties, layout: layout, words: words,
        localized: session.text)
      page.body += feedback.lines(firstBlock: question.situation.count + 1)
    } else {
      picker.add(question.form, given: nil, layout: layout, to: &page)
    }
    return page
  }

  private func addRest(_ session: Session, _ columns: Int, to page: inout ScreenPage) {
    let words = session.words
    if isTired(session), item != nil {
      page.add(words[.practiceDone], .heading, columns: columns)
      page.body.appendGap()
      page.add(words.count(.practiceWaiting, plan.due.count), columns: columns)
    } else {
      page.add(words[.practiceNothing], .heading, columns: columns)
      page.body.appendGap()
      let text =
        plan.next.map { words(.practiceNext, ["date": $0.date]) }
        ?? words[hasMet ? .practiceAllSeen : .practiceNotMet]
      page.add(text, columns: columns)
    }
    page.body.appendGap()
    page.add(words[.practiceCountsNot], .secondary, columns: columns)
  }
}
