import CourseModel
import TerminalFrame
import TestSupport
import Testing
import TrainingUI

@Suite("Learning")
struct LearningTests {
  @Test("Each question, check and scene is told from every other one; pages and answered checks ask nothing")
  func asked() throws {
    var stage = try Stage()
    #expect(stage.state.asks == nil)
    var asked: [String] = []
    stage.press("Down Enter 3 Enter Enter")
    for _ in 0..<3 {
      asked.append(try #require(stage.state.asks))
      stage.press("Right")
    }
    stage.press("x")
    #expect(stage.state.asks == nil)
    #expect(Set(asked).count == 3)
    stage.send(.keysDropped)
    stage.press("Esc")
    stage.send(.keysDropped)
    #expect(stage.screen.contains("Keys typed before were left out."))
  }

  @Test("Somebody new is asked once who they are, and then stands on the course map")
  func enrolment() throws {
    var stage = try Stage(choosingFrom: [])
    stage.press("Enter")
    stage.type("  María Núñez ")
    stage.press("Tab")
    stage.type("INM")
    stage.press("Tab Tab Tab Space")
    #expect(stage.screen.contains("Mexico"))
    _ = stage.takeEffects()
    stage.press("Enter Enter")
    let profile = TraineeProfile(name: "María Núñez", agency: "INM", country: "mx", language: .english)
    #expect(stage.takeEffects().first == .enrol(profile))
    // The tour lies over the map.
    #expect(stage.state.context == .tour)
    stage.press("q")
    #expect(stage.state.context == .courseMap)
    #expect(stage.screen.contains("María Núñez   ✓ saved"))
  }

  @Test("Details are changed as an event of their own, in the language chosen there")
  func editing() throws {
    var stage = try Stage()
    stage.press("u e Tab")
    stage.type(" (Tapachula)")
    stage.press("BTab BTab Right Enter")
    guard case .traineeDescribed(let profile?)? = stage.events.last?.happening else { throw Unexpected([]) }
    #expect(profile.agency == "INM (Tapachula)" && profile.language == .spanish)
    #expect(stage.events.last?.language == .spanish)
    #expect(stage.screen.contains("Continuar") || stage.screen.contains("Empezar"))
  }

  @Test("A name is needed; control and format characters never enter a field")
  func fields() throws {
    var stage = try Stage(choosingFrom: [])
    stage.press("Enter")
    for scalar in ["\u{1B}", "\u{9B}", "\u{202E}", "\u{200B}", "\u{7}"] as [Unicode.Scalar] {
      stage.send(.pressed(.character(scalar)))
    }
    stage.press("BTab Enter")
    #expect(stage.state.context == .formText)
    #expect(stage.screen.contains("The name is needed"))
    stage.type("g\u{303}uahẽ")
    #expect(stage.screen.contains("g\u{303}uahẽ"))
    stage.press("Backspace Backspace Backspace Backspace")
    #expect(stage.screen.contains("▸ Name                g\u{303}\n"))
    stage.press("Backspace")
    #expect(stage.screen.contains("▸ Name\n"))
  }

  @Test("A page is finished when its end was seen, once; then comes its question, then the next page")
  func pages() throws {
    var stage = try Stage(.english, 80, 24)
    stage.press("Enter")
    _ = stage.takeEffects()
    stage.press("Space")
    let finished = Happening.pageFinished(page("age-in-doubt", "bridge"))
    #expect(stage.events.map(\.happening) == [finished])
    #expect(stage.state.context == .checkChoice)
    stage.press("Right")
    #expect(stage.screen.contains("What your hands do"))
    stage.press("Left Space")
    #expect(stage.events.map(\.happening) == [finished])
  }

  @Test("Space shows the rest of a long page before it finishes it")
  func longPage() throws {
    var stage = try Stage(.english, 40, 12)
    stage.press("Enter")
    var presses = 0
    while stage.state.context == .page, presses < 20 {
      stage.press("Space")
      presses += 1
    }
    #expect(presses == 2)
    #expect(stage.events.count == 1)
  }

  @Test("A lesson's question explains at once, fails nothing, and can be tried again")
  func check() throws {
    var stage = try Stage()
    stage.press("Enter Space 1 Enter")
    #expect(stage.screen.contains("This would put a child in danger"))
    #expect(stage.screen.contains("Duty: In doubt, the person is treated as a child."))
    stage.press("r")
    #expect(stage.state.context == .checkChoice)
    stage.press("2 Enter")
    #expect(stage.screen.contains("✓ Right"))
    let answers = stage.events.compactMap { event -> Bool? in
      if case .checkAnswered(let answer) = event.happening { answer.wasCorrect } else { nil }
    }
    #expect(answers == [false, true])
    #expect(stage.state.session.progress?.attempts.isEmpty == true)
  }

  @Test("Enter without a mark answers nothing and says what to do")
  func nothingMarked() throws {
    var stage = try Stage()
    stage.press("Enter Space Enter")
    #expect(stage.events.count == 1)
    #expect(stage.screen.contains("Mark an answer first"))
  }

  @Test("Letters move or command, but never choose an option")
  func lettersChooseNothing() throws {
    var stage = try Stage()
    stage.press("Enter Space")
    for letter in "abcdefghimopqrstuvwyz" where !"abgiklnpqrstuxzj".contains(letter) {
      stage.press(String(letter))
      stage.press("Enter")
    }
    #expect(stage.events.count == 1)
  }

  @Test("A difficult page is announced on the page itself")
  func difficult() throws {
    var stage = try Stage(.english, 80, 24, events: Array(FrameTests.read.prefix(2)))
    stage.press("Enter")
    #expect(stage.screen.contains("! Difficult topic"))
  }
}

@Suite("Quizzes on the screen")
struct QuizScreenTests {
  private func started(_ language: Language = .english) throws -> Stage {
    var stage = try Stage(language, 80, 24, events: FrameTests.read)
    stage.press("Down Enter 3 Enter Enter")
    _ = stage.takeEffects()
    return stage
  }

  @Test("An answer is asked to be recorded, and shown as given only when it is on disk")
  func answering() throws {
    var stage = try started()
    stage.press("2 Enter")
    let effects = stage.takeEffects()
    guard case .record(let draft)? = effects.first,
      case .questionAnswered(_, let question, let response, _) = draft.happening
    else { throw Unexpected(effects) }
    #expect(question == id("bus-terminal") && response == .chosen([id("alone")]))
    #expect(stage.screen.contains("question 2 of 3"))
    stage.press("Left")
    #expect(stage.screen.contains("▸ 2 ● Find a routine reason"))
  }

  @Test("Nothing is said of an answer before handing in: right and wrong look alike")
  func silence() throws {
    var right = try started()
    var wrong = try started()
    right.press("2 Enter Left 1")
    wrong.press("1 Enter Left 1")
    let marks: (String) -> String = { $0.replacing("●", with: " ") }
    #expect(marks(right.screen) == marks(wrong.screen))
  }

  @Test("When saving fails the work stops, nothing is shown as given, and another try saves it")
  func savingFails() throws {
    var stage = try started()
    stage.saveFails = Problem("/data/7.json cannot be used: the disk is full.")
    stage.press("2 Enter")
    #expect(stage.state.context == .trouble)
    #expect(stage.screen.contains("✗ not saved"))
    #expect(stage.screen.contains("the disk is full"))
    stage.press("Enter")
    #expect(stage.state.context == .trouble)
    stage.saveFails = nil
    stage.press("Enter")
    #expect(stage.state.context == .quizChoice)
    #expect(stage.screen.contains("question 2 of 3"))
    #expect(stage.screen.contains("✓ saved"))
    #expect(stage.events.filter { EventKind.isAnswer($0) }.count == 1)
  }

  @Test("Enter alone never hands in")
  func enterAlone() throws {
    var stage = try started()
    for _ in 0..<40 { stage.press("1 Enter") }
    for _ in 0..<40 { stage.press("Enter") }
    #expect(!stage.events.contains { EventKind.isSubmission($0) })
    stage.press("v h Enter")
    #expect(!stage.events.contains { EventKind.isSubmission($0) })
    #expect(stage.state.context == .review)
  }

  @Test("A failed attempt names objectives, duties and lessons, and never the key")
  func failedResult() throws {
    var stage = try started()
    stage.press("3 Enter 1 Enter 3 4 Enter h 2 Enter")
    #expect(stage.state.context == .result)
    var text = stage.screen
    stage.press("3")
    text += stage.screen
    #expect(text.contains("Not passed yet") && text.contains("The duty behind it") && text.contains("Read again"))
    for secret in ["Find a routine reason", "None. Take him", "The age he declares", "She is gone", "Nobody will ask"] {
      #expect(!text.contains(secret))
    }
  }

  @Test("A passed attempt shows every reason")
  func passedResult() throws {
    var stage = try Stage(.english, 100, 100, events: FrameTests.read)
    stage.press("Down Enter 3 Enter Enter 2 Enter 2 Enter 1 2 Enter h 2 Enter")
    let text = stage.screen
    for reason in ["It warns him", "She can only speak", "She is gone", "She says no", "Nobody will ask again"] {
      #expect(text.contains(reason))
    }
    stage.press("Enter q")
    #expect(stage.screen.contains("✓ passed, 100\u{A0}%"))
  }

  @Test("A quiz changed since an attempt was begun says so, ends it without counting it, and begins anew")
  func changedQuiz() throws {
    var start = AttemptStart(
      attempt: uuid(50), quiz: .course(id("first-contact")), module: id("first-contact"), course: id("sample-course"),
      courseVersion: "1", form: [id("bus-terminal")], keyHash: "another key", wordingHash: "w", passMark: .standard)
    start.attempt = uuid(50)
    let stage = try Stage(
      .english, 80, 24,
      events: FrameTests.read + [
        .attemptStarted(start),
        .questionAnswered(attempt: uuid(50), question: id("bus-terminal"), response: .chosen([id("alone")])),
      ])
    var playing = stage
    playing.press("Down Enter 3 Enter")
    #expect(playing.state.context == .quizFront)
    #expect(playing.screen.contains("has been changed since your attempt began"), "\(playing.screen)")
    playing.press("Enter")
    #expect(playing.events.last?.happening == .attemptAbandoned(uuid(50)))
    #expect(playing.screen.contains("Enter starts an attempt."))
    playing.press("Enter")
    #expect(playing.state.context == .quizChoice)
  }

  @Test("A tick that was taken off again leaves nothing unsaved")
  func unticked() throws {
    var stage = try started()
    stage.press("n n 1 1 v")
    #expect(!stage.screen.contains("Left without Enter"), "\(stage.screen)")
    stage.press("q 1 v")
    #expect(stage.screen.contains("Left without Enter"))
  }

  @Test("Flags are put on and taken off, and shown in question and review")
  func flags() throws {
    var stage = try started()
    stage.press("f")
    #expect(stage.screen.contains("⚑ question 1 of 3"))
    stage.press("v")
    #expect(stage.screen.contains("1 question is flagged."))
    stage.press("f")
    #expect(!stage.screen.contains("flagged"))
  }
}

@Suite("Leaving and coming back")
struct ResumptionTests {
  struct PlaceCase: CustomTestStringConvertible, Sendable {
    let name: String
    let keys: String
    let shows: String
    var events = FrameTests.read
    var testDescription: String { name }
  }

  @Test(
    "A killed program starts again at the very place",
    arguments: [
      PlaceCase(name: "the course map", keys: "Down", shows: "Your course"),
      PlaceCase(name: "a module", keys: "Down Enter", shows: "After this module you will"),
      PlaceCase(name: "a page", keys: "Enter Space Right", shows: "page 2 of 3", events: []),
      PlaceCase(
        name: "the question after a page", keys: "Enter Space", shows: "What do you write in the age", events: []),
      PlaceCase(
        name: "a question without an answer", keys: "Down Enter 3 Enter Enter Right", shows: "question 2 of 3"),
      PlaceCase(
        name: "an earlier question, gone back to", keys: "Down Enter 3 Enter Enter 2 Enter 2 Enter Left Left",
        shows: "question 1 of 3"),
      PlaceCase(
        name: "the review", keys: "Down Enter 3 Enter Enter 2 Enter v", shows: "2 questions are not answered."),
      PlaceCase(
        name: "a scene of a scenario", keys: "Down Enter End Enter Enter 2 Enter", shows: "she does not turn her head"),
    ])
  func restart(_ row: PlaceCase) throws {
    var stage = try Stage(.english, 80, 24, events: row.events)
    stage.press(row.keys)
    #expect(stage.screen.contains(row.shows))
    let again = try stage.restarted()
    #expect(again.screen.contains(row.shows))
    #expect(
      again.screen == stage.screen || row.name == "a module" || row.name == "the course map" || row.name == "the review"
    )
  }

  @Test("Scrolled half-way down a page, the same text stands at the top after a restart and at another size")
  func scrolled() throws {
    var stage = try Stage(.english, 40, 12, events: Array(FrameTests.read.prefix(1)))
    stage.press("Enter Space")
    let top = try #require(stage.screen.split(separator: "\n").dropFirst(2).first { !$0.isEmpty })
    let again = try stage.restarted(40, 12)
    #expect(again.screen.split(separator: "\n").dropFirst(2).first { !$0.isEmpty } == top)
    var resized = stage
    resized.resize(60, 12)
    resized.resize(40, 12)
    #expect(resized.screen == stage.screen)
  }

  @Test("The language is switched at any time: place, mark, answers stay, and the switch is recorded")
  func language() throws {
    var stage = try Stage(.english, 80, 24, events: FrameTests.read)
    stage.press("Down Enter 3 Enter Enter 2 Enter 2 l")
    #expect(stage.screen.contains("pregunta 2 de 3") || stage.screen.contains("question 2 of 3"))
    #expect(stage.screen.contains("¿Qué fila?"))
    #expect(stage.screen.contains("▸ 2   Ninguna. Primero lo saca de la fila."))
    #expect(stage.events.last?.happening == .languageChosen)
    #expect(stage.events.last?.language == .spanish)
    stage.press("Left")
    #expect(stage.screen.contains("▸ 2 ● Buscar un motivo de rutina"))
    stage.press("l l l")
    #expect(stage.screen.contains("Find a routine reason"))
  }

  @Test("Leaving writes down activity that belongs to no event yet")
  func leaving() throws {
    var stage = try Stage()
    stage.secondsBetweenKeys = 20
    stage.press("Enter Down Up q")
    _ = stage.takeEffects()
    stage.press("q")
    #expect(stage.events.last?.happening == .sessionLeft(module: id("first-contact")))
    #expect(stage.events.last?.activeSeconds == 100)
    #expect(stage.takeEffects().last == .leave(.asked))
  }

  @Test("Idle time beyond three minutes is not counted")
  func idle() throws {
    var stage = try Stage()
    stage.secondsBetweenKeys = 3600
    stage.press("Enter Space")
    #expect(stage.events.last?.activeSeconds == 360)
  }

  @Test("From a blanked screen any key only restores")
  func blank() throws {
    var stage = try Stage()
    stage.press("Enter Space x")
    #expect(stage.screen.allSatisfy { $0 == "\n" })
    let before = stage.events
    stage.press("1")
    #expect(stage.screen.contains("What do you write"))
    #expect(!stage.screen.contains("▸"))
    stage.press("x Enter")
    #expect(stage.events == before)
  }
}

enum EventKind {
  static func isAnswer(_ event: Event) -> Bool {
    if case .questionAnswered = event.happening { true } else { false }
  }
  static func isSubmission(_ event: Event) -> Bool {
    if case .attemptSubmitted = event.happening { true } else { false }
  }
}

struct Unexpected: Error {
  init(_ effects: [Effect]) {}
}

@Suite("Nobody acts unseen")
struct UnseenTests {
  @Test("In a window that is too small keys change nothing")
  func tooSmall() throws {
    var stage = try Stage(.english, 80, 24, events: FrameTests.read)
    stage.press("Down Enter 3 Enter Enter 2 Enter Left")
    let before = stage.screen
    stage.resize(30, 10)
    _ = stage.takeEffects()
    stage.press("1 Enter Space Right q")
    #expect(stage.takeEffects().isEmpty)
    stage.resize(80, 24)
    #expect(stage.screen == before)
    stage.resize(30, 10)
    stage.press("C-c")
    #expect(stage.takeEffects().last == .leave(.interrupted))
  }

  @Test("Digits typed again over ratings go on from line to line, and what is not saved is said")
  func ratingAgain() throws {
    let title = LocalizedText([.english: "Every form of question"])
    var stage = try Stage(ownQuizzes: [OwnQuizEntry(id: .own(id("forms")), title: title)])
    stage.press("End Enter Enter n n 1 2 4 Enter Left")
    #expect(stage.screen.contains("[1]  Ask him") && stage.screen.contains("answered and saved"))
    stage.press("1 2")
    #expect(stage.screen.contains("[1]  Ask him") && stage.screen.contains("[2]  Wait"))
    stage.press("Up Up 3")
    #expect(stage.screen.contains("Not as saved"))
    stage.press("Enter Left")
    #expect(stage.screen.contains("[3]  Ask him") && stage.screen.contains("answered and saved"))
  }
}

@Suite("A question left without Enter")
struct LeftWithoutEnterTests {
  struct Way: CustomTestStringConvertible, Sendable {
    let name: String
    let keys: String
    let isTold: Bool
    var testDescription: String { name }
  }

  @Test(
    "What was marked and not saved is told when the question is left",
    arguments: [
      Way(name: "a list half filled, then on", keys: "n 2 n", isTold: true),
      Way(name: "a list half filled, then back a question", keys: "n n 1 p", isTold: true),
      Way(name: "a list half filled, then the review", keys: "n 2 v", isTold: true),
      Way(name: "a list half filled, then back to the front", keys: "n 2 q", isTold: true),
      Way(name: "a step moved", keys: "Down Down Space Up n", isTold: true),
      Way(name: "a passage ticked", keys: "n n n Down Space v", isTold: true),
      Way(name: "a saved answer changed", keys: "n 2 1 Enter p 1 n", isTold: true),
      Way(name: "nothing touched", keys: "n n v", isTold: false),
      Way(name: "only looked at", keys: "Down Down n", isTold: false),
      Way(name: "answered with Enter", keys: "n 2 1 Enter", isTold: false),
      Way(
        name: "the last question answered, then back from the review", keys: "n n n n Tab w Enter q BTab", isTold: false
      ),
      Way(name: "a number typed", keys: "n n n n 9 Tab", isTold: true),
      Way(name: "spaces typed", keys: "n n n n Space Tab", isTold: false),
      Way(name: "a saved answer left as it is", keys: "n 2 1 Enter p n", isTold: false),
    ])
  func told(_ row: Way) throws {
    let title = LocalizedText([.english: "Every form of question"])
    var stage = try Stage(ownQuizzes: [OwnQuizEntry(id: .own(id("forms")), title: title)])
    stage.press("End Enter Enter " + row.keys)
    #expect(stage.screen.contains("Left without Enter") == row.isTold, "\(stage.screen)")
  }
}

@Suite("Numbered lists")
struct NumberedListTests {
  @Test("Numbers of one and of two digits end in one column, and their texts begin in one", arguments: [3, 9, 10, 99])
  func aligned(people: Int) throws {
    let entries = (1...people - 1).map { _ in TraineeEntry(trainee: Stage.trainee, file: "7.json") }
    let screen = try Stage(choosingFrom: entries, .english, 80, 120).screen
    let rows = screen.split(separator: "\n").filter { $0.contains("María Núñez") || $0.contains("Somebody new") }
    #expect(rows.count == people)
    let digits = String(people).count
    for (index, row) in rows.enumerated() {
      let label = row.dropFirst(row.firstIndex { $0.isNumber }.map { row.distance(from: row.startIndex, to: $0) } ?? 0)
      let number = label.prefix { $0.isNumber }
      #expect(String(number) == String(index + 1))
      #expect(row.distance(from: row.startIndex, to: number.endIndex) == 5 + digits, "\(row)")
    }
  }
}
