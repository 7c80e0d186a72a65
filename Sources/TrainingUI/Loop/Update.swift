internal import CourseModel
internal import TerminalFrame

/// Answers a message: changes the state, and says what is to be done outside.
///
/// Synchronous, total and pure: the same state and message always give the same result.
///
/// - Parameters:
///   - seconds: the time at which the message came, on a clock that never jumps and goes on while the machine sleeps (CLOCK_BOOTTIME).
public func update(_ state: inout State, _ message: Message, at seconds: Int) -> [Effect] {
  state.isLaidOut = false
  // Who only reads hears before anything else that nobody writes any more; what follows is then recorded.
  let looks = message.isTyped && state.session.onlyReads && state.context != .owner
  var effects = state.answer(message, at: seconds)
  if looks { effects.insert(.lookForOwner, at: 0) }
  if state.wantsKeys {
    state.session.hasAskedForKeys = true
    effects.append(.readKeys)
  }
  if !state.isLaidOut { state.layOut() }
  if let place = state.place, place != state.rememberedPlace, state.session.trainee != nil {
    state.rememberedPlace = place
    effects.append(.rememberPlace(place))
  }
  return effects
}

extension State {
  mutating func answer(_ message: Message, at seconds: Int) -> [Effect] {
    session.clock.goOn(to: seconds)
    switch message {
    case .pressed(let key):
      session.activity.keyPressed(at: seconds)
      // The key came after the end: it must not answer anything.
      return endInTime() ?? press(key)
    case .entered(let line):
      session.activity.keyPressed(at: seconds)
      return endBefore(line) ?? take(line)
    case .timeUp: return endInTime() ?? []
    case .keysDropped:
      session.notice = session.words[.noticeKeysDropped]
      return []
    case .resized(let size):
      session.window = size
      return []
    case .ended: return leaving(.asked)
    case .terminated: return leaving(.terminated)
    case .recorded(let event): return take(event)
    case .recordFailed(let draft, let problem): return keep(draft, problem)
    case .recordOpened(let trainee, let digest, let place): return begin(trainee, digest, place)
    case .attemptOvertaken(let draft, let problem): return overtake(draft, problem)
    // What was just read may tell of an attempt whose time is over.
    case .progressRead: return takeContent(message) + (endInTime() ?? [])
    case .recordHeld(let owner, let draft): return hold(owner, draft)
    case .recordFree:
      session.onlyReads = false
      session.notice = session.words[.ownerEnded]
      return []
    case .recordSetAside(let problem):
      push(NoticeScreen(.recordSetAsideTitle, problem))
      return []
    case .recordRefused(let problem), .contentRefused(let problem):
      let effects = arrive(.refused)
      inform(problem.text)
      return effects
    default: return takeContent(message)
    }
  }

  /// True on screens that tell past verdicts, where the keys were not asked for with which those are to be compared.
  ///
  /// The keys are asked for when such a screen is shown with the events, and not with the events themselves: whoever goes
  /// on reading a page need not wait for all quizzes.
  var wantsKeys: Bool { [.courseMap, .module, .quizFront].contains(context) && session.wantsKeys }

  /// Where the trainee stands: the highest screen that is a place.
  var place: Place? {
    for entry in screens.reversed() {
      if let place = entry.screen.place(top: entry.top) { return place }
    }
    return nil
  }

  // MARK: Keys

  private mutating func press(_ key: Key) -> [Effect] {
    // From a blanked screen any key only restores: nobody acts unseen.
    if isBlanked {
      isBlanked = false
      return [.repaint]
    }
    let hadNotice = session.notice != nil
    session.notice = nil
    guard let action = session.bindings.action(for: key, in: context) else { return [] }
    // Nor in a window that is too small to show anything.
    if Geometry(window: session.window).isTooSmall, ![.interrupt, .suspend, .repaint].contains(action) { return [] }
    defer { if hadNotice { isLaidOut = false } }
    return perform(action)
  }

  /// Does an action, whichever way it was asked for.
  mutating func perform(_ action: Action) -> [Effect] {
    if let effects = endForReader(action) ?? performEverywhere(action) { return effects }
    let effects = follow { screen, session in screen.perform(action, in: &session) }
    if movesMarkAlone(action) {
      reveal(rows: session.view.rows)
      isLaidOut = true
    }
    return effects
  }

  /// What is the same on every screen; nil where the screen itself has to act.
  private mutating func performEverywhere(_ action: Action) -> [Effect]? {
    switch action {
    case .help: push(HelpScreen(for: current, in: session))
    case .blank: isBlanked = true
    case .repaint: return [.repaint]
    case .suspend: return [.suspend]
    case .interrupt: return leaving(session.saving == .allSaved ? .interrupted : .interruptedUnsaved)
    case .leave where context == .courseMap: return leaving(.asked)
    case .back:
      session.notice = current.farewell.map { session.words[$0] }
      pop()
    case .language: return switchLanguage()
    case .aids: return [.readAids(session.language)]
    case .search:
      push(SearchScreen())
      return [.readCourseText(session.language)]
    case .tour:
      session.offersTour = false
      push(TourScreen())
    case .marks:
      push(MarksScreen())
      return (session.progress == nil ? [.readProgress] : []) + [.readCourseText(session.language)]
    case .sources where context != .parts: showSources()
    case .glossary: return showGlossary()
    case .up, .down, .pageUp, .pageDown, .first, .last:
      guard scrolls || readsOn(action) else { return nil }
      scroll(action)
    case .forward where [.page, .checkAnswered, .tour].contains(context):
      guard !session.view.isAtEnd else { return nil }
      scroll(.pageDown)
    default: return nil
    }
    return []
  }

  /// True where an action only moves the mark of a list: what is laid out does not depend on it.
  private func movesMarkAlone(_ action: Action) -> Bool {
    guard ActionTable.marking.contains(context) || context == .search, !tellsTime else { return false }
    switch action {
    case .up, .down, .pageUp, .pageDown, .first, .last: return !ActionTable.reshaping.contains(context)
    case .mark: return ActionTable.markingByDigit.contains(context)
    default: return false
    }
  }

  /// True on screens that are read and have no list to choose from.
  private var scrolls: Bool {
    switch context {
    case .page, .checkAnswered, .lessonEnd, .quizFront, .certainty, .sceneEnd, .practiceRest, .result, .reading, .aid,
      .trouble, .tour:
      true
    default: false
    }
  }

  /// True where a key reads on in a question's text instead of moving the mark: the page keys, and the arrow up at the
  /// first option, so that a long situation can be read again in a small window.
  ///
  /// Where an answer is typed, there is no mark, and both arrows read on.
  private func readsOn(_ action: Action) -> Bool {
    let isTyping = ActionTable.typing.contains(context)
    guard isTyping || ActionTable.asking.contains(context) || context == .scene,
      session.view.total > session.view.rows
    else { return false }
    switch action {
    case .up where isTyping, .down where isTyping: return true
    case .pageUp, .pageDown: return true
    case .up: return session.view.top > 0 && (current.selected(in: session) ?? 0) == 0
    default: return false
    }
  }

  private mutating func scroll(_ action: Action) {
    let (top, rows) = (session.view.top, session.view.rows)
    switch action {
    case .up: scroll(to: top - 1)
    case .down: scroll(to: top + 1)
    // A line of the window before stays in sight, to go on reading from.
    case .pageUp: scroll(to: top - max(1, rows - 1))
    case .pageDown: scroll(to: top + max(1, rows - 1))
    case .first: scroll(to: 0)
    case .last: scroll(to: session.view.total)
    default: break
    }
  }

  private mutating func switchLanguage() -> [Effect] {
    let languages = session.course.spokenLanguages
    guard languages.count > 1 else { return [] }
    let index = languages.firstIndex(of: session.language) ?? 0
    return [.readCatalogue(languages[(index + 1) % languages.count])]
  }

  private mutating func showSources() {
    let citations = current.citations(in: session)
    guard !citations.sources.isEmpty else { return }
    let told = session.presentation == .lines ? current.toldSources(in: session) : citations.sources
    push(SourcesScreen(citations, current.sources(in: session), told: told))
  }

  private mutating func showGlossary() -> [Effect] {
    guard let lesson = current.lesson, let outline = session.course.module(lesson.module)?.lesson(lesson.lesson)
    else { return [.readGlossary] }
    push(GlossaryScreen(outline.terms.compactMap { session.content?.terms[$0] }, in: session))
    return []
  }

  /// What is left to do before the program ends: activity that belongs to no event yet is written down.
  mutating func leaving(_ reason: Effect.Reason) -> [Effect] {
    guard session.trainee != nil, session.saving == .allSaved, !session.onlyReads,
      session.activity.pendingSeconds >= Self.leastActivityToRecord
    else { return [.leave(reason)] }
    return [session.record(.sessionLeft(module: session.content?.module)), .leave(reason)]
  }

  /// Less activity than this, in seconds, is not worth an event of its own.
  private static let leastActivityToRecord = 30
}

// MARK: - Going from screen to screen

extension State {
  mutating func push(_ screen: any Screen, top: TextAnchor = .start) { screens.append(entry(screen, top: top)) }

  mutating func restart(_ screen: any Screen) { screens = [entry(screen)] }

  mutating func pop() { if screens.count > 1 { screens.removeLast() } }

  /// Lets the screen shown act, and goes where it leads.
  mutating func follow(_ act: (inout any Screen, inout Session) -> Outcome) -> [Effect] {
    let outcome = act(&screens[screens.count - 1].screen, &session)
    switch outcome.navigation {
    case .stay: break
    case .top: screens[screens.count - 1].top = .start
    case .push(let screen): push(screen)
    case .replace(let screen): screens[screens.count - 1] = entry(screen)
    case .back: pop()
    case .unwind(let context, let screen):
      if let index = screens.lastIndex(where: { $0.screen.context == context }) {
        screens.removeSubrange((index + 1)...)
      }
      push(screen)
    case .restart(let screen): restart(screen)
    }
    return outcome.effects
  }

  mutating func arrive(_ arrival: Arrival) -> [Effect] {
    follow { screen, session in screen.received(arrival, in: &session) }
  }
}
