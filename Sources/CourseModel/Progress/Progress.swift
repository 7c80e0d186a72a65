internal import SpacedRepetition

/// Everything that a trainee has done, as a fold over the events.
public struct Progress: Equatable, Sendable {
  /// The pages read to their end.
  public private(set) var finishedPages: [LessonReference: Set<PageID>] = [:]
  /// What became of each lesson's question that was answered.
  public private(set) var checks: [CheckReference: Checked] = [:]
  /// When each question was practised, and how well it was known.
  public private(set) var practiceReviews: [PracticeItem: [PracticeReview]] = [:]
  /// Seconds of practice by day in UTC, `2026-11-25`.
  public private(set) var practiceSeconds: [String: Int] = [:]
  /// What the trainee needs to work on equal terms, as last stated.
  public private(set) var accommodations = Accommodations.none
  /// The pages with a bookmark.
  public private(set) var bookmarks: Set<PageReference> = []
  /// What was noted last at each page.
  public private(set) var notes: [PageReference: PageNote] = [:]
  /// The attempts, in the order in which they began.
  public private(set) var attempts: [Attempt] = []
  /// The ways through scenarios, in the order in which they began.
  public private(set) var scenarioRuns: [ScenarioRun] = []
  /// Seconds of activity by module; those outside any module under nil.
  public private(set) var activeSeconds: [ModuleID?: Int] = [:]
  /// The page last read or asked about.
  public private(set) var latestPage: PageReference?
  /// When the trainee last did anything.
  public private(set) var latestAt: Timestamp?
  /// Every description of the trainee, in order.
  public private(set) var descriptions: [Description] = []
  /// What was said of the record afterwards, in order.
  public private(set) var corrections: [CorrectionNote] = []
  /// True where the trainee's words were erased.
  public private(set) var isErased = false

  /// What became of a lesson's question.
  public struct Checked: Equatable, Sendable {
    /// The last answer.
    public var response: Response
    /// When it was answered, and how well it was known.
    public var reviews: [PracticeReview] = []
  }

  /// What the trainee said of themselves at a time.
  public struct Description: Equatable, Sendable {
    /// Where it stands in the telling: events after it were made under it.
    public var clock: Int
    /// The words; nil where they were erased.
    public var profile: TraineeProfile?
  }

  /// Nothing done yet.
  public init() {}

  /// The fold over all events of a record.
  public init(events: [Event]) {
    // By place: a copy of each event, with all its texts, would cost as much as to take it in.
    let told = Event.told(events)
    for index in told.indices { apply(told[index]) }
  }

  /// Takes in the next event in telling order.
  public mutating func apply(_ event: Event) {
    if !event.happening.isByOthers { latestAt = event.at }
    activeSeconds[take(event), default: 0] += event.activeSeconds
  }

  /// Takes in what happened.
  ///
  /// - Returns: the module to which the event's activity belongs.
  private mutating func take(_ event: Event) -> ModuleID? {
    switch event.happening {
    case .traineeDescribed(let profile):
      descriptions.append(Description(clock: event.clock, profile: profile))
    case .pageFinished(let page):
      finishedPages[page.lessonReference, default: []].insert(page.page)
      latestPage = page
      return page.module
    case .checkAnswered(let answer):
      let check = CheckReference(page: answer.page, question: answer.question)
      let review = PracticeReview(at: event.at, recall: answer.wasCorrect ? .good : .again)
      checks[check, default: Checked(response: answer.response)].take(answer.response, review)
      latestPage = answer.page
      return answer.page.module
    case .pageBookmarked(let page, let isSet):
      if isSet { bookmarks.insert(page) } else { bookmarks.remove(page) }
      return page.module
    case .noteWritten(let page, let note):
      notes[page] = note
      return page.module
    case .attemptStarted(let start):
      begin(start, event)
      return start.module
    case .questionAnswered(let attempt, _, _, _), .questionFlagged(let attempt, _, _), .attemptAbandoned(let attempt):
      return change(attempt, event)
    case .attemptSubmitted(let submission), .attemptTimedOut(let submission):
      return change(submission.attempt, event)
    case .accommodated(let stated): accommodations = stated
    // Practice stands outside the modules: the minutes that an export tells of a module are those of learning it.
    case .practised(let answer): take(answer, event)
    case .scenarioStarted(let start):
      begin(start, event)
      return start.module
    case .scenarioChosen(let step): return take(step)
    case .corrected(let correction): take(CorrectionNote(correction, at: event.at, clock: event.clock))
    case .traineeErased: isErased = true
    case .sessionLeft(let module): return module
    case .languageChosen, .unknown: break
    }
    return nil
  }

  private mutating func take(_ answer: PracticeAnswer, _ event: Event) {
    practiceReviews[answer.item, default: []].append(PracticeReview(at: event.at, recall: answer.recall))
    practiceSeconds[event.at.date, default: 0] += event.activeSeconds
  }

  /// - Returns: the module of the run; nil where the record does not hold its beginning.
  private mutating func take(_ step: ScenarioStep) -> ModuleID? {
    guard let index = scenarioRuns.firstIndex(where: { $0.start.run == step.run }) else { return nil }
    scenarioRuns[index].apply(step)
    return scenarioRuns[index].start.module
  }

  private mutating func begin(_ start: ScenarioStart, _ event: Event) {
    guard !scenarioRuns.contains(where: { $0.start.run == start.run }) else { return }
    scenarioRuns.append(ScenarioRun(start: start, startedAt: event.at, language: event.language))
  }

  private mutating func begin(_ start: AttemptStart, _ event: Event) {
    guard place(of: start.attempt) == nil else { return }
    let number = attempts.indices.count { attempts[$0].start.quiz == start.quiz } + 1
    attempts.append(
      Attempt(
        start: start, number: number, startedAt: event.at, language: event.language,
        corrections: corrections.filter { $0.correction.attempt == start.attempt }))
  }

  private mutating func take(_ note: CorrectionNote) {
    corrections.append(note)
    guard let index = attempts.firstIndex(where: { $0.start.attempt == note.correction.attempt }) else { return }
    attempts[index].take(note)
  }

  private mutating func change(_ attempt: UniqueID, _ event: Event) -> ModuleID? {
    guard let index = place(of: attempt) else { return nil }
    attempts[index].apply(event)
    return attempts[index].start.module
  }

  /// Where an attempt stands; looked for by place, since to look at an attempt as a whole would copy it at every answer.
  private func place(of attempt: UniqueID) -> Int? {
    attempts.indices.last { attempts[$0].start.attempt == attempt }
  }
}

extension Progress {
  /// The attempt of an id.
  public func attempt(_ id: UniqueID) -> Attempt? { place(of: id).map { attempts[$0] } }

  /// True where an attempt at a quiz was begun.
  public func hasTried(_ quiz: QuizID) -> Bool { attempts.contains { $0.start.quiz == quiz } }

  /// The attempts at a quiz, in order.
  public func attempts(at quiz: QuizID) -> [Attempt] {
    attempts.indices.filter { attempts[$0].start.quiz == quiz }.map { attempts[$0] }
  }

  /// The attempts at a quiz of a course: another course may have given a quiz the same id.
  public func attempts(at quiz: QuizID, of course: CourseID) -> [Attempt] {
    attempts.indices.filter { attempts[$0].start.quiz == quiz && attempts[$0].start.course == course }
      .map { attempts[$0] }
  }

  /// The attempt at a quiz that can be gone on with.
  public func attemptUnderway(at quiz: QuizID, of course: CourseID) -> Attempt? {
    attempts(at: quiz, of: course).last(where: \.isInProgress)
  }

  /// The trainee's words that held when the event of a clock was made; a later description never changes them.
  public func profile(at clock: Int) -> TraineeProfile? {
    descriptions.last { $0.clock <= clock }?.profile
  }
}

extension Progress.Checked {
  fileprivate mutating func take(_ response: Response, _ review: PracticeReview) {
    self.response = response
    reviews.append(review)
  }
}

/// The question after a page, as progress knows it.
public struct CheckReference: Hashable, Sendable {
  /// The page.
  public var page: PageReference
  /// The question.
  public var question: QuestionID

  /// A reference of its parts.
  public init(page: PageReference, question: QuestionID) {
    self.page = page
    self.question = question
  }

  /// Two ids of the four tell nearly all references apart, in half the time.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(page.page)
    hasher.combine(question)
  }
}

extension PageReference {
  /// The lesson of the page.
  public var lessonReference: LessonReference { LessonReference(module: module, lesson: lesson) }
}
