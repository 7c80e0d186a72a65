import CourseContent
import CourseModel
import FileAccess
import TerminalFrame
import TestSupport
import TrainingUI

/// Plays the course without a terminal: presses keys, answers effects from the sample course and a record in memory.
struct Stage {
  private(set) var state: State
  /// Every effect asked for, in order.
  private(set) var effects: [Effect] = []
  /// Every event that became durable.
  private(set) var events: [Event] = []
  /// Set to make saving fail with this problem.
  var saveFails: Problem?
  /// Set to let another session write into the record.
  var heldBy: SessionOwner?
  /// Seconds that pass before each key.
  var secondsBetweenKeys = 10

  private let library: CourseLibrary
  private let course: Course
  private var seconds = 0
  private var place: Place?

  static let coursePath = TestFiles.sampleCourse
  static let trainee = Trainee(
    id: uuid(7),
    profile: TraineeProfile(
      name: "María Núñez", agency: "INM", staffNumber: "4711", post: "Puente Rodolfo Robles", country: "mx",
      language: .english))

  /// A stage on the course map of one trainee.
  init(
    _ language: Language = .english, _ columns: Int = 80, _ rows: Int = 24, events: [Happening] = [],
    ownQuizzes: [OwnQuizEntry] = [], presentation: Presentation = .screens, bindings: KeyBindings = .standard
  ) throws {
    self = try Stage(
      choosingFrom: [], language, columns, rows, ownQuizzes: ownQuizzes, presentation: presentation, bindings: bindings)
    for happening in events { remember(happening, language) }
    var trainee = Self.trainee
    trainee.profile.language = language
    state = State(state.session, trainee: trainee, digest: Progress(events: self.events).digest)
  }

  /// A stage on the list of trainees.
  init(
    choosingFrom entries: [TraineeEntry], _ language: Language = .english, _ columns: Int = 80, _ rows: Int = 24,
    ownQuizzes: [OwnQuizEntry] = [], presentation: Presentation = .screens, bindings: KeyBindings = .standard
  ) throws {
    library = CourseLibrary(path: Self.coursePath, files: PosixFileSystem())
    guard let course = library.course().value, let words = library.catalogue(language).value else {
      throw StageFailure.noCourse
    }
    self.course = course
    state = State(
      Session(
        window: Size(columns: columns, rows: rows), words: words, course: course, ownQuizzes: ownQuizzes,
        presentation: presentation, bindings: bindings, now: Timestamp(secondsSince1970: 1_795_450_000)),
      choosingFrom: entries)
  }

  enum StageFailure: Error { case noCourse }

  // MARK: Acting

  /// Presses keys; in names, `Space`, `Enter`, `Up` and so on stand for keys, one character for itself, and what
  /// stands behind `text:` is typed.
  mutating func press(_ keys: String) {
    for name in keys.split(separator: " ") {
      if name.hasPrefix("text:") { type(String(name.dropFirst(5))) } else { send(.pressed(Self.key(String(name)))) }
    }
  }

  mutating func type(_ text: String) {
    for scalar in text.unicodeScalars { send(.pressed(.character(scalar))) }
  }

  /// Types lines, one after the other; gives back what is said after the last.
  @discardableResult
  mutating func enter(_ lines: String...) -> [String] { enter(lines) }

  /// Types lines, one after the other; gives back what is said after the last.
  @discardableResult
  mutating func enter(_ lines: [String]) -> [String] {
    var said: [String] = []
    for line in lines {
      let before = state
      send(.entered(line))
      said = narrate(before, state).map(\.text)
    }
    return said
  }

  mutating func resize(_ columns: Int, _ rows: Int) { send(.resized(Size(columns: columns, rows: rows))) }

  /// What the program does once, before it waits for the first key.
  mutating func start() { state.announceContentLanguage() }

  mutating func send(_ message: Message) {
    seconds += secondsBetweenKeys
    var waiting = [message]
    while !waiting.isEmpty {
      for effect in update(&state, waiting.removeFirst(), at: seconds) {
        effects.append(effect)
        if let answer = answer(effect) { waiting.append(answer) }
      }
    }
  }

  var screen: String { view(state).text }

  /// Effects since the last call.
  mutating func takeEffects() -> [Effect] {
    defer { effects = [] }
    return effects
  }

  private static func key(_ name: String) -> Key {
    switch name {
    case "Space": .character(" ")
    case "Enter": .enter
    case "Esc": .escape
    case "Tab": .tab
    case "BTab": .backTab
    case "Backspace": .backspace
    case "Delete": .delete
    case "Up": .up
    case "Down": .down
    case "Left": .left
    case "Right": .right
    case "Home": .home
    case "End": .end
    case "PageUp": .pageUp
    case "PageDown": .pageDown
    case "F1": .function(1)
    case _ where name.hasPrefix("C-"): .control(name.unicodeScalars.last ?? "c")
    default: .character(name.unicodeScalars.first ?? "?")
    }
  }

  // MARK: The world outside

  private mutating func answer(_ effect: Effect) -> Message? {
    let language = state.session.language
    switch effect {
    case .record(let draft):
      if let saveFails { return .recordFailed(draft, saveFails) }
      if let heldBy { return .recordHeld(heldBy, draft) }
      return .recorded(append(draft))
    case .enrol(let profile):
      let id = uuid(8)
      _ = append(EventDraft(activeSeconds: 0, language: language, happening: .traineeDescribed(profile)))
      return .recordOpened(Trainee(id: id, profile: profile), Progress(events: events).digest, nil)
    case .openRecord: return .recordOpened(Self.trainee, Progress(events: events).digest, place)
    case .listTrainees:
      return .traineesListed([
        TraineeEntry(trainee: Self.trainee, file: "7.json"),
        TraineeEntry(trainee: FrameTests.somebodyElse, file: "9.json"),
      ])
    case .takeOver:
      heldBy = nil
      return nil
    case .lookForOwner: return heldBy == nil ? .recordFree : nil
    case .readProgress: return .progressRead(Progress(events: events))
    case .readKeys:
      let quizzes = course.countingQuizzes.compactMap { library.quiz($0, in: course, language: course.baseLanguage) }
      return .keysRead(Dictionary(quizzes.map { ($0.id, $0.keyHash) }, uniquingKeysWith: { first, _ in first }))
    case .readModule(let id, let language):
      guard let module = course.module(id) else { return nil }
      return .moduleRead(
        library.content(of: module, in: course, language: language, country: "mx", post: [:]))
    case .readCatalogue(let language): return library.catalogue(language).value.map(Message.catalogueRead)
    case .readCourseText(let language): return .courseTextRead(library.texts(of: course, language: language))
    case .readGlossary: return .glossaryRead(library.glossary(course))
    case .readCountries: return .countriesRead(library.countries(course))
    case .readAids(let language):
      return .aidsRead(
        library.aids(course, language), library.facts(course, language, country: "mx", post: [:]),
        library.sources(course))
    case .drawIdentifier: return .identifierDrawn(uuid(100 + events.count))
    case .rememberPlace(let place):
      self.place = place
      return nil
    case .readOwnQuiz(let id, let language):
      let own = OwnQuizzes(path: TestFiles.sampleQuizzes, files: PosixFileSystem())
      return own.quiz(id, course, language: language).map { .ownQuizRead($0, sources: library.sources(course)) }
    case .readFinalAssessment(let language):
      return library.finalAssessment(in: course, language: language)
        .map { .finalAssessmentRead($0, sources: library.sources(course)) }
    case .readPractice(let language):
      let progress = Progress(events: events)
      return .practiceRead(
        course.modules.flatMap { module in
          progress.practiceEntries(
            in: library.content(of: module, in: course, language: language, country: "mx", post: [:]), of: course.id)
        })
    case .readScenario(let id, let language):
      return library.scenario(id, in: course, language: language).map(Message.scenarioRead)
    case .repaint, .suspend, .leave: return nil
    }
  }

  private mutating func append(_ draft: EventDraft) -> Event {
    let number = events.count + 1
    let event = Event(
      id: EventID(chain: uuid(1), sequence: number), clock: number,
      at: Timestamp(secondsSince1970: 1_795_450_000 + seconds), activeSeconds: draft.activeSeconds,
      language: draft.language, happening: draft.happening)
    events.append(event)
    return event
  }

  private mutating func remember(_ happening: Happening, _ language: Language) {
    _ = append(EventDraft(activeSeconds: 30, language: language, happening: happening))
  }

  /// A new start of the program after a kill: the record and the noted place are all that is left.
  func restarted(_ columns: Int = 80, _ rows: Int = 24, after pause: Int = 0) throws -> Stage {
    var stage = try Stage(
      choosingFrom: [], state.session.language, columns, rows, presentation: state.session.presentation)
    stage.events = events
    stage.place = place
    stage.seconds = seconds + pause
    stage.send(.recordOpened(Self.trainee, Progress(events: events).digest, place))
    return stage
  }
}

/// A page of the sample course's first module.
func page(_ lesson: String, _ page: String) -> PageReference {
  TestSupport.page("first-contact", lesson, page)
}
