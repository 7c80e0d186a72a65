public import CourseModel
public import TerminalFrame

/// What all screens share.
public struct Session: Equatable, Sendable {
  /// How the course is presented.
  public let presentation: Presentation
  /// Which keys do what.
  public let bindings: KeyBindings
  /// The window.
  public internal(set) var window: Size
  /// The interface's words.
  public internal(set) var words: Catalogue
  /// The course as its map needs it.
  public internal(set) var course: Course
  /// The trainer's own quizzes, by id and title.
  public internal(set) var ownQuizzes: [OwnQuizEntry]
  /// The countries whose facts the course knows.
  public internal(set) var countries: [Country]
  /// Who learns; nil before that is known.
  public internal(set) var trainee: Trainee?
  /// What the course map needs of their progress.
  public internal(set) var digest = ProgressDigest()
  /// Everything that their record tells; nil until it was needed.
  public internal(set) var progress: Progress?
  /// The hashes of the keys of the course's quizzes, with which past verdicts are compared; nil until they were read.
  public internal(set) var keys: [QuizID: String]?
  /// True once those were asked for.
  var hasAskedForKeys = false
  /// The module that is open.
  public internal(set) var content: ModuleContent?
  /// A quiz of no module that is open, and what it cites: a trainer's own, or the final assessment.
  public internal(set) var openQuiz: OpenQuiz?
  /// The scenario that is open.
  public internal(set) var scenario: Scenario?
  /// Whether everything is on disk.
  public internal(set) var saving = Saving.allSaved
  /// True where nothing is recorded, since another session writes.
  public internal(set) var onlyReads = false
  /// Time spent.
  public internal(set) var activity: ActivityClock
  /// The time of day.
  public internal(set) var clock: WallClock
  /// A sentence about the last key, shown until the next.
  public internal(set) var notice: String?
  /// The language asked for when the program was started: it goes before the trainee's own.
  let spokenAlways: Language?
  /// True from the enrolment in lines until the tour of the course was heard.
  var offersTour = false
  /// The languages for which it was said that the content is shown in another one.
  var toldContentLanguages: Set<Language> = []
  /// How much of the body the window shows, from the last layout.
  var view = ViewExtent()

  /// Whether what the trainee did is on disk.
  public enum Saving: Equatable, Sendable {
    /// Everything is.
    case allSaved
    /// These are not: they wait for another try.
    case failed([EventDraft])
  }

  /// The language of interface and content.
  public var language: Language { words.language }

  /// A session at its beginning.
  public init(
    window: Size, words: Catalogue, course: Course, ownQuizzes: [OwnQuizEntry] = [], countries: [Country] = [],
    spokenAlways: Language? = nil, presentation: Presentation = .screens, bindings: KeyBindings = .standard,
    now: Timestamp, startedAt seconds: Int = 0
  ) {
    self.bindings = bindings
    self.spokenAlways = spokenAlways
    self.presentation = presentation
    self.window = window
    self.words = bindings.named(in: words.suited(to: presentation))
    self.course = course
    self.ownQuizzes = ownQuizzes
    self.countries = countries
    activity = ActivityClock(startedAt: seconds)
    clock = WallClock(now, at: seconds)
  }

  /// The effect that records what just happened, with the activity since the last event.
  ///
  /// - Parameter spoken: the language of the event, where it is not the one on the screen.
  mutating func record(_ happening: Happening, in spoken: Language? = nil) -> Effect {
    .record(EventDraft(activeSeconds: activity.take(), language: spoken ?? language, happening: happening))
  }

  /// A text in the reader's language, else in that of the content they see.
  func text(_ text: LocalizedText) -> String { course.text(text, for: language) }

  /// Computes the digest anew from the events, where they were read.
  mutating func takeStock() {
    guard let progress else { return }
    digest = keys.map { progress.digest(of: course, comparedWith: $0) } ?? progress.digest
  }

  /// True where past verdicts are to be compared with the keys at hand, and those were not asked for yet.
  var wantsKeys: Bool {
    guard !hasAskedForKeys, let progress else { return false }
    return progress.attempts.counted.contains { $0.submission != nil && $0.start.course == course.id }
  }

  /// Where the trainee stands in the course.
  var standing: Standing { course.standing(digest) }

  /// The number of a module in the course, from 1.
  func number(of module: ModuleID) -> Int {
    (course.modules.firstIndex { $0.id == module } ?? 0) + 1
  }

  /// The quiz of an id, where it is open.
  func quiz(_ id: QuizID) -> Quiz? {
    openQuiz?.quiz.id == id ? openQuiz?.quiz : content?.quiz?.id == id ? content?.quiz : nil
  }
}

/// A trainer's own quiz as the course map lists it.
public struct OwnQuizEntry: Equatable, Sendable {
  /// Its id.
  public var id: QuizID
  /// Its title.
  public var title: LocalizedText
  /// How many mistakes keep it from being used; 0 where it is sound.
  public var errors: Int

  /// An entry of its parts.
  public init(id: QuizID, title: LocalizedText, errors: Int = 0) {
    self.id = id
    self.title = title
    self.errors = errors
  }
}

/// A quiz of no module, open, with the sources that it cites.
public struct OpenQuiz: Equatable, Sendable {
  /// The quiz.
  public var quiz: Quiz
  /// The sources.
  public var sources: [SourceID: Source]
}

/// How much of a body the window shows.
struct ViewExtent: Equatable, Sendable {
  /// The first line shown, from 0.
  var top = 0
  /// Lines that the window shows.
  var rows = 0
  /// Lines in all.
  var total = 0

  /// True where the last line is shown.
  var isAtEnd: Bool { top + rows >= total }
}
