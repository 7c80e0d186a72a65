import CourseModel
import TestSupport
import Testing
import TrainingUI

/// Languages of the interface that the content does not speak: Portuguese and French beside English and Spanish.
@Suite("The languages of the interface")
struct SpokenLanguageTests {
  /// A language, and what somebody sees who reads it.
  struct Row: CustomTestStringConvertible, Sendable {
    let language: Language
    let map: String
    let content: String
    var announced: String?
    var testDescription: String { language.code }
  }

  static let rows = [
    Row(language: .english, map: "Your course", content: "What do you write in the age field now?"),
    Row(language: .spanish, map: "Su curso", content: "¿Qué escribe ahora en el campo de la edad?"),
    Row(
      language: .portuguese, map: "Seu curso", content: "¿Qué escribe ahora en el campo de la edad?",
      announced: "As lições aparecem em: Español."),
    Row(
      language: .french, map: "Votre cours", content: "What do you write in the age field now?",
      announced: "Langue des leçons\u{A0}: English."),
  ]

  @Test("The interface speaks its own language, and the lessons that of course.yaml", arguments: rows)
  func lessons(_ row: Row) throws {
    var stage = try Stage(row.language, 80, 24)
    #expect(stage.screen.contains(row.map))
    stage.press("Enter End Space")
    #expect(stage.screen.contains(row.content), "\(stage.screen)")
  }

  @Test("The key l goes through all of them, content's languages first, and comes back")
  func cycle() throws {
    var stage = try Stage(.english, 80, 24)
    for row in Self.rows.dropFirst() + Self.rows.prefix(1) {
      stage.press("l")
      #expect(stage.screen.contains(row.map), "\(stage.screen)")
      #expect(stage.events.last?.language == row.language && stage.events.last?.happening == .languageChosen)
    }
  }

  @Test("That the lessons are shown in another language is said once for each, and not again", arguments: rows)
  func announced(_ row: Row) throws {
    let steps = Self.rows.firstIndex { $0.language == row.language } ?? 0
    var stage = try Stage(.english, 80, 24)
    stage.press(Array(repeating: "l", count: steps).joined(separator: " "))
    #expect(row.announced.map(stage.screen.contains) ?? (stage.state.session.notice == nil), "\(stage.screen)")
    stage.press("l l l l")
    #expect(stage.state.session.notice == nil, "\(stage.screen)")
    #expect(stage.screen.contains(row.map))
  }

  @Test(
    "It is said on the first screen already, and not again when somebody comes back to the language", arguments: rows)
  func announcedAtStart(_ row: Row) throws {
    var stage = try Stage(row.language, 80, 24)
    stage.start()
    #expect(row.announced.map(stage.screen.contains) ?? (stage.state.session.notice == nil), "\(stage.screen)")
    stage.press("l l l l")
    #expect(stage.state.session.notice == nil, "\(stage.screen)")
  }

  /// A sentence of the interface, and the keys that lead to it.
  struct Sentence: CustomTestStringConvertible, Sendable {
    let phrase: Phrase
    var keys: String
    var events: [Happening] = []
    var testDescription: String { phrase.key }
  }

  static let sentences = [
    Sentence(phrase: .feedbackCritical, keys: "Enter End Space 1 Enter"),
    Sentence(phrase: .scenarioBegin, keys: "Down Enter End Enter"),
    Sentence(phrase: .scenarioToDebrief, keys: "Down Enter End Enter Enter 1 Enter"),
    Sentence(phrase: .endingLost, keys: "Down Enter End Enter Enter 1 Enter Enter"),
    Sentence(phrase: .debriefBetterTurn, keys: "Down Enter End Enter Enter 2 Enter 1 Enter Enter"),
    Sentence(
      phrase: .resultReasons, keys: "Down Enter 3 Enter Enter 2 Enter 2 Enter 1 2 Enter h 2 Enter",
      events: FrameTests.read),
    Sentence(phrase: .moduleObjectives, keys: "Down Enter"),
  ]

  @Test("No sentence is cut in the narrowest window", arguments: sentences, rows)
  func narrow(_ sentence: Sentence, _ row: Row) throws {
    var stage = try Stage(row.language, 40, 100, events: sentence.events)
    stage.press(sentence.keys)
    let shown = stage.screen.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(shown.contains(stage.state.session.words[sentence.phrase]), "\(stage.screen)")
  }

  @Test("The form offers each by its own name")
  func form() throws {
    var stage = try Stage(choosingFrom: [], .english)
    stage.press("Enter Tab Tab Tab Tab Tab")
    for name in ["English", "Español", "Português", "Français", "English"] {
      #expect(stage.screen.contains("‹ \(name) ›"), "\(stage.screen)")
      stage.press("Space")
    }
  }

  @Test("A trainee's own language is taken up when their record is opened", arguments: rows)
  func ownLanguage(_ row: Row) throws {
    var stage = try Stage(choosingFrom: [], .english)
    var trainee = Stage.trainee
    trainee.profile.language = row.language
    stage.send(.recordOpened(trainee, Progress(events: []).digest, .courseMap))
    #expect(stage.screen.contains(row.map), "\(stage.screen)")
  }
}
