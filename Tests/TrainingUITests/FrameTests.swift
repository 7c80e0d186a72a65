import CourseModel
import TestSupport
import Testing
import TrainingUI

/// A screen, and the keys that lead to it from the course map.
struct ScreenCase: CustomTestStringConvertible, Sendable {
  let name: String
  var keys = ""
  var typed = ""
  var then = ""
  var events: [Happening] = []
  var startsWithTrainees: [TraineeEntry]?
  var testDescription: String { name }
}

/// Every screen as text, in the languages of the content and two sizes; the main ones in those that the interface alone speaks.
///
/// `make record-frames` writes them anew.
@Suite("Screens")
struct FrameTests {
  static let read: [Happening] = [
    .pageFinished(page("age-in-doubt", "bridge")), .pageFinished(page("age-in-doubt", "hands")),
    .pageFinished(page("age-in-doubt", "night")),
  ]
  /// A bookmark and notes at pages.
  static let marked: [Happening] = [
    .pageBookmarked(page("age-in-doubt", "bridge"), isSet: true),
    .noteWritten(
      page("age-in-doubt", "bridge"), PageNote("The night shift has the key to the quiet room; ask for it before dusk.")
    ),
    .noteWritten(page("first-talk", "apart"), PageNote("Desk 3 can be seen from the door.")),
  ]
  /// Every module done: all pages read, the quiz passed.
  static let done: [Happening] =
    read + [
      .pageFinished(page("first-talk", "apart")), .pageFinished(TestSupport.page("papers", "no-papers", "slip")),
      .attemptStarted(
        AttemptStart(
          attempt: uuid(50), quiz: .course(id("first-contact")), module: id("first-contact"),
          course: id("sample-course"), courseVersion: "2.1.0", form: [], keyHash: "", wordingHash: "",
          passMark: .standard)),
      .attemptSubmitted(
        AttemptSubmission(attempt: uuid(50), earned: Fraction(1), possible: 1, isPassed: true, criticalErrors: [])),
    ]
  static let somebodyElse = Trainee(
    id: uuid(9), profile: TraineeProfile(name: "Joaquim Sá", agency: "PF", post: "Tabatinga", language: .spanish))

  static let screens: [ScreenCase] = [
    ScreenCase(name: "trainees-none", startsWithTrainees: []),
    ScreenCase(
      name: "trainees",
      startsWithTrainees: [
        TraineeEntry(trainee: somebodyElse, file: "9.json"), TraineeEntry(trainee: Stage.trainee, file: "7.json"),
        TraineeEntry(trainee: nil, file: "damaged.json"),
      ]),
    ScreenCase(name: "people", keys: "u"),
    ScreenCase(name: "people-others-details", keys: "u Down e"),
    ScreenCase(name: "form", keys: "Enter", typed: "María", then: "Tab Tab Tab Tab Space", startsWithTrainees: []),
    ScreenCase(name: "course-map"),
    ScreenCase(name: "course-map-underway", events: read),
    ScreenCase(name: "course-map-waived", events: [CorrectedRecords.waived]),
    ScreenCase(name: "module", keys: "Down Enter", events: read),
    ScreenCase(name: "page", keys: "Enter"),
    ScreenCase(name: "page-asides", keys: "Enter Space Right Space", events: Array(read.prefix(1))),
    ScreenCase(name: "page-difficult", keys: "Enter", events: Array(read.prefix(2))),
    ScreenCase(name: "check", keys: "Enter End Space 2"),
    ScreenCase(name: "check-right", keys: "Enter End Space 2 Enter"),
    ScreenCase(name: "check-critical", keys: "Enter End Space 1 Enter"),
    ScreenCase(name: "check-multiple", keys: "Enter End Space 1 3", events: Array(read.prefix(1))),
    ScreenCase(name: "check-multiple-partly", keys: "Enter End Space 1 Enter", events: Array(read.prefix(1))),
    ScreenCase(name: "check-typed", keys: "2 Enter Enter Space"),
    ScreenCase(name: "check-typed-right", keys: "2 Enter Enter Space text:Her Space text:mother! Enter"),
    ScreenCase(name: "check-typed-wrong", keys: "2 Enter Enter Space text:my Space text:colleague Enter"),
    ScreenCase(name: "lesson-end", keys: "Enter End Space", events: Array(read.prefix(2))),
    ScreenCase(name: "quiz-front", keys: "Down Enter 3 Enter", events: read),
    ScreenCase(name: "quiz-question", keys: "Down Enter 3 Enter Enter 2", events: read),
    ScreenCase(name: "quiz-flagged", keys: "Down Enter 3 Enter Enter 2 Enter f Left", events: read),
    ScreenCase(name: "quiz-multiple", keys: "Down Enter 3 Enter Enter Right Right 1 2", events: read),
    ScreenCase(name: "review", keys: "Down Enter 3 Enter Enter 2 Enter f v", events: read),
    ScreenCase(name: "hand-in", keys: "Down Enter 3 Enter Enter 2 Enter v h", events: read),
    ScreenCase(
      name: "result-passed", keys: "Down Enter 3 Enter Enter 2 Enter 2 Enter 1 2 Enter h 2 Enter", events: read),
    ScreenCase(
      name: "result-failed", keys: "Down Enter 3 Enter Enter 3 Enter 2 Enter 1 2 Enter h 2 Enter", events: read),
    ScreenCase(
      name: "quiz-front-attempts", keys: "Down Enter 3 Enter Enter 3 Enter 2 Enter 1 2 Enter h 2 Enter q",
      events: read),
    ScreenCase(name: "quiz-front-voided", keys: "Down Enter 3 Enter", events: read + CorrectedRecords.voided),
    ScreenCase(name: "search", keys: "/", typed: "23:10"),
    ScreenCase(name: "search-nothing", keys: "/", typed: "xyz"),
    ScreenCase(name: "sources", keys: "Enter s"),
    ScreenCase(name: "page-marked", keys: "Enter End", events: marked),
    ScreenCase(name: "note", keys: "Enter w", events: marked),
    ScreenCase(name: "marks", keys: "m", events: marked),
    ScreenCase(name: "tour-1", keys: "y"),
    ScreenCase(name: "tour-2", keys: "y Right"),
    ScreenCase(name: "tour-3", keys: "y Right Right"),
    ScreenCase(name: "tour-4", keys: "y Right Right Right"),
    ScreenCase(name: "marks-none", keys: "m"),
    ScreenCase(name: "glossary", keys: "Enter t"),
    ScreenCase(name: "glossary-all", keys: "t"),
    ScreenCase(name: "aids", keys: "a"),
    ScreenCase(name: "aid", keys: "a Enter"),
    ScreenCase(name: "aid-sources", keys: "a Enter s"),
    ScreenCase(name: "scenario-front", keys: "Down Enter End Enter"),
    ScreenCase(name: "scene", keys: "Down Enter End Enter Enter 3"),
    ScreenCase(name: "scene-cue", keys: "Down Enter End Enter Enter 2 Enter 1"),
    ScreenCase(name: "scenario-lost", keys: "Down Enter End Enter Enter 1 Enter"),
    ScreenCase(name: "scenario-good", keys: "Down Enter End Enter Enter 3 Enter 1 Enter"),
    ScreenCase(name: "debrief-turned", keys: "Down Enter End Enter Enter 2 Enter 1 Enter Enter"),
    ScreenCase(name: "debrief-best", keys: "Down Enter End Enter Enter 3 Enter 1 Enter Enter"),
    ScreenCase(name: "scenario-ways", keys: "Down Enter End Enter Enter 3 Enter 1 Enter Enter q Enter 1 Enter q"),
    ScreenCase(name: "help-scene", keys: "Down Enter End Enter Enter ?"),
    ScreenCase(name: "map-modules-done", events: done),
    ScreenCase(name: "final-closed", keys: "End Enter"),
    ScreenCase(name: "final-front", keys: "End Enter", events: done),
    ScreenCase(name: "final-question", keys: "End Enter Enter 2", events: done),
    ScreenCase(name: "final-failed", keys: "End Enter Enter 1 Enter 1 Enter v h 2 Enter", events: done),
    ScreenCase(name: "final-wait", keys: "End Enter Enter v h 2 Enter q", events: done),
    ScreenCase(name: "practice-nothing", keys: "p"),
    ScreenCase(name: "help-map", keys: "?"),
    ScreenCase(name: "help-question", keys: "Down Enter 3 Enter Enter ?", events: read),
    ScreenCase(name: "blank", keys: "Enter x"),
  ]

  struct Rendering: CustomTestStringConvertible, Sendable {
    let language: Language
    let columns: Int
    let rows: Int
    var testDescription: String { "\(language).\(columns)x\(rows)" }
  }

  /// Every language of the interface in a narrow, a usual and a wide window.
  static let renderings = [Language.english, .spanish, .portuguese, .french].flatMap { language in
    [(80, 24), (40, 12), (120, 40)].map { Rendering(language: language, columns: $0.0, rows: $0.1) }
  }

  @Test("Each screen is as recorded", arguments: screens, renderings)
  func frame(_ screen: ScreenCase, _ rendering: Rendering) throws {
    var stage = try stage(screen, rendering)
    stage.press(screen.keys)
    stage.type(screen.typed)
    stage.press(screen.then)
    try Recording.expect(stage.screen, "Frames", "\(screen.name).\(rendering.testDescription)")
  }

  /// The first four questions of every form, answered rightly.
  private static let played =
    "End Enter Enter Down Space Up Enter Down Space Down Space Up Space Enter 2 1 Enter 1 2 4 Enter 2 3 5 Enter "

  /// The forms of question, in a trainer's own quiz that stands behind the two modules on the map.
  static let forms: [ScreenCase] = [
    ScreenCase(name: "map-own-quiz"),
    ScreenCase(name: "order", keys: "End Enter Enter"),
    ScreenCase(name: "order-taken", keys: "End Enter Enter Down Down Space Up"),
    ScreenCase(name: "match", keys: "End Enter Enter n 2"),
    ScreenCase(name: "rate", keys: "End Enter Enter n n 1 2"),
    ScreenCase(name: "spot", keys: "End Enter Enter n n n Down Down Space Down"),
    ScreenCase(name: "spot-wrapped", keys: "End Enter Enter n n n Down Down"),
    ScreenCase(name: "number", keys: "End Enter Enter n n n n text:90"),
    ScreenCase(name: "number-new", keys: "End Enter Enter n n n n"),
    ScreenCase(name: "number-unclear", keys: "End Enter Enter n n n n text:1,500 Enter"),
    ScreenCase(name: "number-saved", keys: "End Enter Enter n n n n text:90 Enter BTab"),
    ScreenCase(name: "text", keys: "End Enter Enter n n n n Tab text:presumed Left Left"),
    ScreenCase(
      name: "text-long", keys: "End Enter Enter n n n n Tab " + String(repeating: "text:presumed Space ", count: 12)),
    ScreenCase(name: "help-typed", keys: "End Enter Enter n n n n F1"),
    ScreenCase(name: "forms-passed", keys: played + "text:92 Enter text:Presumed! Enter h 2 Enter"),
    ScreenCase(name: "forms-passed-end", keys: played + "text:72 Enter text:Presunto. Enter h 2 Enter End"),
    ScreenCase(
      name: "forms-failed",
      keys:
        "End Enter Enter Down Down Space Up Enter 1 1 Enter 4 2 4 Enter 1 2 3 4 5 Enter text:72 Enter text:nineteen Enter h 2 Enter"
    ),
  ]

  @Test("Each form of question is as recorded", arguments: forms, renderings)
  func form(_ screen: ScreenCase, _ rendering: Rendering) throws {
    let title = LocalizedText([.english: "Every form of question", .spanish: "Todas las formas de pregunta"])
    var stage = try Stage(
      rendering.language, rendering.columns, rendering.rows,
      ownQuizzes: [OwnQuizEntry(id: .own(id("forms")), title: title)])
    stage.press(screen.keys)
    try Recording.expect(stage.screen, "Frames", "\(screen.name).\(rendering.testDescription)")
  }

  /// A quiz that asks how sure one is.
  static let weighing: [ScreenCase] = [
    ScreenCase(name: "certainty-front", keys: "End Enter"),
    ScreenCase(name: "certainty", keys: "End Enter Enter 2 Enter"),
    ScreenCase(name: "certainty-first", keys: "End Enter Enter 2 Enter Enter"),
    ScreenCase(name: "certainty-typed", keys: "End Enter Enter n n text:18 Enter"),
    ScreenCase(name: "help-certainty", keys: "End Enter Enter 2 Enter ?"),
    ScreenCase(name: "certain-passed", keys: "End Enter Enter 1 Enter 3 1 2 Enter 2 text:18 Enter 3 h 2 Enter"),
    ScreenCase(name: "certain-failed", keys: "End Enter Enter 1 Enter 3 3 Enter 3 text:21 Enter 3 h 2 Enter"),
  ]

  @Test("The question how sure one is, and what comes of it, is as recorded", arguments: weighing, renderings)
  func weighed(_ screen: ScreenCase, _ rendering: Rendering) throws {
    let title = LocalizedText([.english: "How sure are you?", .spanish: "¿Con qué seguridad?"])
    var stage = try Stage(
      rendering.language, rendering.columns, rendering.rows,
      ownQuizzes: [OwnQuizEntry(id: .own(id("certain")), title: title)])
    stage.press(screen.keys)
    try Recording.expect(stage.screen, "Frames", "\(screen.name).\(rendering.testDescription)")
  }

  @Test("A window that is too small says so and loses nothing")
  func tooSmall() throws {
    var stage = try Stage(.spanish, 80, 24)
    stage.press("Enter")
    stage.resize(39, 12)
    try Recording.expect(stage.screen, "Frames", "too-small.es.39x12")
    stage.resize(80, 24)
    #expect(stage.screen.contains("23:10"))
    stage.resize(1, 1)
    #expect(stage.screen.count == 2)
  }

  @Test("A record that was set aside is told over the screen, which is there again afterwards", arguments: renderings)
  func setAside(_ rendering: Rendering) throws {
    var stage = try Stage(rendering.language, rendering.columns, rendering.rows)
    let before = stage.screen
    let words = stage.state.session.words
    stage.send(
      .recordSetAside(Problem(words(.recordSetAside, ["path": "/srv/amparo/7.json.damaged-20261123T161859Z"]))))
    try Recording.expect(stage.screen, "Frames", "record-set-aside.\(rendering.testDescription)")
    stage.press("q")
    #expect(stage.screen == before)
  }

  @Test("So is one that was mended by its last good generation", arguments: renderings)
  func mended(_ rendering: Rendering) throws {
    var stage = try Stage(rendering.language, rendering.columns, rendering.rows)
    let words = stage.state.session.words
    stage.send(
      .recordSetAside(
        Problem(words(.recordSetAsideFormer, ["path": "/srv/amparo/7.json.damaged-20261123T161859Z"]))))
    try Recording.expect(stage.screen, "Frames", "record-mended.\(rendering.testDescription)")
  }

  @Test("An attempt that another session handed in is told, and the quiz's front is there again", arguments: renderings)
  func overtaken(_ rendering: Rendering) throws {
    var stage = try Stage(rendering.language, rendering.columns, rendering.rows, events: Self.read)
    stage.press("Down Enter 3 Enter Enter 2 Enter")
    let words = stage.state.session.words
    stage.send(
      .attemptOvertaken(
        EventDraft(activeSeconds: 0, language: .english, happening: .attemptAbandoned(uuid(1))),
        Problem(words[.recordAttemptClosed])))
    try Recording.expect(stage.screen, "Frames", "overtaken.\(rendering.testDescription)")
    stage.press("q")
    #expect(stage.state.context == .quizFront)
  }

  @Test(
    "Another session that writes is told, where the record is opened and where a key is not written",
    arguments: renderings)
  func owners(_ rendering: Rendering) throws {
    let owner = OwnerPlayTests.owner
    var stage = try Stage(rendering.language, rendering.columns, rendering.rows)
    stage.send(.recordHeld(owner, nil))
    try Recording.expect(stage.screen, "Frames", "owner-open.\(rendering.testDescription)")
    stage.press("?")
    try Recording.expect(stage.screen, "Frames", "help-owner.\(rendering.testDescription)")
    stage.press("q Enter")
    try Recording.expect(stage.screen, "Frames", "only-reading.\(rendering.testDescription)")
    stage.heldBy = owner
    stage.press("Enter End Space 2 Enter")
    try Recording.expect(stage.screen, "Frames", "owner-reading.\(rendering.testDescription)")
    var other = try Stage(rendering.language, rendering.columns, rendering.rows)
    other.press("Enter End Space 2")
    other.heldBy = owner
    other.press("Enter")
    try Recording.expect(other.screen, "Frames", "owner-taken.\(rendering.testDescription)")
  }

  private func stage(_ screen: ScreenCase, _ rendering: Rendering) throws -> Stage {
    if let entries = screen.startsWithTrainees {
      return try Stage(choosingFrom: entries, rendering.language, rendering.columns, rendering.rows)
    }
    return try Stage(rendering.language, rendering.columns, rendering.rows, events: screen.events)
  }
}
