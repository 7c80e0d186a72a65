internal import CourseModel

/// What the record tells: events written, or not; a record opened.
extension State {
  /// An event is durable: only now does it become part of what is shown.
  mutating func take(_ event: Event) -> [Effect] {
    lines.saved += 1
    session.progress?.apply(event)
    session.takeStock()
    if session.progress == nil { session.digest.latestAt = event.at }
    let wasInTrouble = session.forgetUnsaved(event)
    if wasInTrouble, session.saving == .allSaved, isStopped { pop() }
    // While trouble lasts, the screen below it hears of the event when it is on disk.
    guard !isStopped else { return [] }
    if case .attemptTimedOut(let submission) = event.happening { return showTimedOut(submission) }
    return follow { screen, session in screen.recorded(event, in: &session) }
  }

  /// The time has run out: what came of it lies over the quiz's front.
  private mutating func showTimedOut(_ submission: AttemptSubmission) -> [Effect] {
    guard let quiz = session.progress?.attempt(submission.attempt)?.start.quiz else { return [] }
    if let index = screens.lastIndex(where: { ($0.screen as? QuizFront)?.quiz == quiz }) {
      screens.removeSubrange((index + 1)...)
    }
    push(ResultScreen(quiz: quiz, attempt: submission.attempt))
    return []
  }

  /// An event could not be written: the work stops, the event is kept, and the screen says so.
  mutating func keep(_ draft: EventDraft, _ problem: Problem) -> [Effect] {
    session.keepUnsaved(draft)
    stop(TroubleScreen(problem))
    return []
  }

  /// Another session writes into the record: the work stops, and whoever sits here decides which of the two goes on.
  mutating func hold(_ owner: SessionOwner, _ draft: EventDraft?) -> [Effect] {
    if let draft { session.keepUnsaved(draft) }
    stop(OwnerScreen(owner, session))
    return []
  }

  /// True where the work stands still until somebody decides what becomes of it.
  private var isStopped: Bool { context == .trouble || context == .owner }

  /// Lays a screen over the work, in the place of one that has stopped it already.
  private mutating func stop(_ screen: any Screen) {
    guard isStopped else { return push(screen) }
    // The same trouble once more is no other screen.
    if context == screen.context { current = screen } else { screens[screens.count - 1] = entry(screen) }
  }

  /// Another session has gone on: back to the front, which shows what became of it.
  ///
  /// Where the time ran out, no key is lost: the attempt ends when the other session's answers are known.
  mutating func overtake(_ draft: EventDraft, _ problem: Problem) -> [Effect] {
    if isStopped { pop() }
    if let index = screens.lastIndex(where: { $0.screen.context == .quizFront }) {
      screens.removeSubrange((index + 1)...)
    }
    session.saving = .allSaved
    if case .attemptTimedOut = draft.happening { return [.readProgress] }
    push(NoticeScreen(.noticeOvertaken, problem))
    return [.readProgress]
  }

  /// A record is open: the map, or the very place where the trainee was cut off.
  mutating func begin(_ trainee: Trainee, _ digest: ProgressDigest, _ place: Place?) -> [Effect] {
    // Whoever has just been enrolled hears that it is on disk.
    if isEnrolling { lines.saved += 1 }
    session.trainee = trainee
    session.onlyReads = false
    session.digest = digest
    session.progress = nil
    session.content = nil
    restart(CourseMap())
    var effects: [Effect] = []
    let language = session.spokenAlways ?? trainee.profile.language
    if language != session.language, session.course.spokenLanguages.contains(language) {
      effects.append(.readCatalogue(language))
    }
    rememberedPlace = place
    // A record that nobody has learned with yet, and no place noted: the trainee has just enrolled.
    let isNew = place == nil && !digest.hasBegun
    // Lines offer the tour, since whoever listens cannot see at a glance how to leave it.
    session.offersTour = isNew && session.presentation == .lines
    if isNew, session.presentation == .screens { push(TourScreen()) }
    guard let place, place != .courseMap else { return effects }
    resumption = place
    return effects + needed(for: place, in: language)
  }

  private func needed(for place: Place, in language: Language) -> [Effect] {
    switch place {
    case .courseMap: []
    case .module(let module): [.readProgress, .readModule(module, language)]
    case .page(let page, _), .check(let page): [.readProgress, .readModule(page.module, language)]
    case .scenario(let module, let scenario):
      [.readProgress, .readScenario(scenario, language), .readModule(module, language)]
    case .question(let quiz, _), .review(let quiz):
      if quiz.isOwn || quiz == .finalAssessment {
        [.readProgress, .read(quiz, language)]
      } else if let module = session.course.modules.first(where: { $0.quiz == quiz }) {
        [.readProgress, .readModule(module.id, language)]
      } else {
        []
      }
    }
  }
}

extension Session {
  /// Keeps what could not be written for another try.
  mutating func keepUnsaved(_ draft: EventDraft) {
    var unsaved: [EventDraft] = []
    if case .failed(let drafts) = saving { unsaved = drafts }
    if !unsaved.contains(draft) { unsaved.append(draft) }
    saving = .failed(unsaved)
  }

  /// Takes an event that is on disk now out of those that wait for another try; true where any waited.
  mutating func forgetUnsaved(_ event: Event) -> Bool {
    guard case .failed(var drafts) = saving else { return false }
    if let index = drafts.firstIndex(where: { $0.happening == event.happening }) { drafts.remove(at: index) }
    saving = drafts.isEmpty ? .allSaved : .failed(drafts)
    return true
  }
}
