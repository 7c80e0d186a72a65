import CourseModel
import Foundation
import TestSupport
import Testing
import TrainingUI

/// A place of the course, and the lines that lead to it from the course map.
struct NarrationCase: CustomTestStringConvertible, Sendable {
  let name: String
  var lines: [String] = []
  var events: [Happening] = []
  var startsWithTrainees: [TraineeEntry]?
  var hasOwnQuizzes = false
  var testDescription: String { name }
}

/// What is said of every screen, in both languages; what is typed stands behind `>`.
///
/// `make record-frames` writes it anew.
@Suite("Narration")
struct NarrationTests {
  private static let module = ["1"]
  private static let quiz = ["1", "3", ""]
  private static let scenario = ["1", "4", ""]
  private static let own = ["4", ""]
  private static let number = own + ["next", "next", "next", "next"]
  private static let certain = ["6", ""]
  private static let typed = ["2", "1", ""]
  private static let one = Array(FrameTests.read.prefix(1))
  private static let two = Array(FrameTests.read.prefix(2))

  static let places: [NarrationCase] = [
    NarrationCase(name: "trainees-none", startsWithTrainees: []),
    NarrationCase(
      name: "trainees",
      startsWithTrainees: [
        TraineeEntry(trainee: FrameTests.somebodyElse, file: "9.json"),
        TraineeEntry(trainee: Stage.trainee, file: "7.json"), TraineeEntry(trainee: nil, file: "damaged.json"),
      ]),
    NarrationCase(name: "people", lines: ["other person"]),
    NarrationCase(name: "people-details", lines: ["other person", "change details 1", "María N."]),
    NarrationCase(
      name: "form", lines: ["1", "Ana Sá", "PF", "", "Tabatinga", "1", "2"], startsWithTrainees: []),
    NarrationCase(name: "course-map"),
    NarrationCase(name: "course-map-underway", events: FrameTests.read),
    NarrationCase(name: "course-map-waived", events: [CorrectedRecords.waived]),
    NarrationCase(name: "map-own-quizzes", hasOwnQuizzes: true),
    NarrationCase(name: "map-modules-done", events: FrameTests.done),
    NarrationCase(name: "tour", lines: ["tour"]),
    NarrationCase(name: "tour-words", lines: ["tour", ""]),
    NarrationCase(name: "tour-saved", lines: ["tour", "", ""]),
    NarrationCase(name: "tour-end", lines: ["tour", "", "", ""]),
    NarrationCase(name: "module", lines: module, events: FrameTests.read),
    NarrationCase(name: "page", lines: [""]),
    NarrationCase(name: "page-asides", lines: ["", "", "skip"], events: one),
    NarrationCase(name: "page-difficult", lines: [""], events: two),
    NarrationCase(name: "check", lines: ["", ""]),
    NarrationCase(name: "check-right", lines: ["", "", "2"]),
    NarrationCase(name: "check-critical", lines: ["", "", "1"]),
    NarrationCase(name: "check-again", lines: ["", "", "1", "try again"]),
    NarrationCase(name: "check-multiple", lines: ["", ""], events: one),
    NarrationCase(name: "check-multiple-partly", lines: ["", "", "1"], events: one),
    NarrationCase(name: "check-typed", lines: typed),
    NarrationCase(name: "check-typed-right", lines: typed + ["Her mother!"]),
    NarrationCase(name: "check-typed-wrong", lines: typed + ["my colleague"]),
    NarrationCase(name: "lesson-end", lines: ["", ""], events: two),
    NarrationCase(name: "quiz-front", lines: ["1", "3"], events: FrameTests.read),
    NarrationCase(name: "quiz-question", lines: quiz, events: FrameTests.read),
    NarrationCase(name: "quiz-answered", lines: quiz + ["2", "previous"], events: FrameTests.read),
    NarrationCase(name: "module-quiz-open", lines: quiz + ["2", "back", "back"], events: FrameTests.read),
    NarrationCase(name: "map-quiz-open", lines: quiz + ["2", "back", "back", "back"], events: FrameTests.read),
    NarrationCase(name: "module-scenario-open", lines: scenario + ["2", "back", "back"]),
    NarrationCase(name: "quiz-flagged", lines: quiz + ["flag"], events: FrameTests.read),
    NarrationCase(name: "quiz-multiple", lines: quiz + ["2", "2"], events: FrameTests.read),
    NarrationCase(name: "review", lines: quiz + ["2", "flag", "review"], events: FrameTests.read),
    NarrationCase(name: "review-flagged", lines: quiz + ["2", "review", "flag 3"], events: FrameTests.read),
    NarrationCase(name: "hand-in", lines: quiz + ["2", "review", "hand in"], events: FrameTests.read),
    NarrationCase(
      name: "result-passed", lines: quiz + ["2", "2", "1 2", "hand in", "2"], events: FrameTests.read),
    NarrationCase(
      name: "result-failed", lines: quiz + ["3", "2", "1 2", "hand in", "2"], events: FrameTests.read),
    NarrationCase(
      name: "quiz-front-attempts", lines: quiz + ["3", "2", "1 2", "hand in", "2", "back"], events: FrameTests.read),
    NarrationCase(name: "quiz-front-voided", lines: ["1", "3"], events: FrameTests.read + CorrectedRecords.voided),
    NarrationCase(name: "abandon", lines: quiz + ["back", "give up"], events: FrameTests.read),
    NarrationCase(name: "search", lines: ["search"]),
    NarrationCase(name: "search-found", lines: ["search 23:10"]),
    NarrationCase(name: "search-nothing", lines: ["search", "xyz"]),
    NarrationCase(name: "sources", lines: ["", "sources"]),
    NarrationCase(name: "sources-back", lines: ["", "sources", ""]),
    NarrationCase(name: "glossary", lines: ["", "terms"]),
    NarrationCase(name: "glossary-all", lines: ["terms"]),
    NarrationCase(name: "page-bookmarked", lines: ["", "bookmark"]),
    NarrationCase(name: "note", lines: ["", "note"]),
    NarrationCase(name: "note-kept", lines: ["", "note", "Ask Nilda."]),
    NarrationCase(name: "note-again", lines: ["", "note", "Ask Nilda.", "note"]),
    NarrationCase(name: "marks-none", lines: ["marks"]),
    NarrationCase(name: "marks", lines: ["", "bookmark", "note", "Ask Nilda.", "back", "marks"]),
    NarrationCase(name: "commands-note", lines: ["", "note", "Ask Nilda.", "note", "?"]),
    NarrationCase(name: "aids", lines: ["aids"]),
    NarrationCase(name: "aid", lines: ["aids", "1"]),
    NarrationCase(name: "scenario-front", lines: ["1", "4"]),
    NarrationCase(name: "scene", lines: scenario),
    NarrationCase(name: "scene-cue", lines: scenario + ["2"]),
    NarrationCase(name: "scenario-lost", lines: scenario + ["1"]),
    NarrationCase(name: "scenario-good", lines: scenario + ["3", "1"]),
    NarrationCase(name: "debrief-turned", lines: scenario + ["2", "1", ""]),
    NarrationCase(name: "debrief-best", lines: scenario + ["3", "1", ""]),
    NarrationCase(name: "scenario-ways", lines: scenario + ["3", "1", "", "", "", "1", "back"]),
    NarrationCase(name: "final-closed", lines: ["3"]),
    NarrationCase(name: "final-front", lines: ["3"], events: FrameTests.done),
    NarrationCase(name: "final-question", lines: ["3", ""], events: FrameTests.done),
    NarrationCase(name: "final-failed", lines: ["3", "", "1", "1", "review", "hand in", "2"], events: FrameTests.done),
    NarrationCase(name: "final-wait", lines: ["3", "", "review", "hand in", "2", "back"], events: FrameTests.done),
    NarrationCase(name: "order", lines: own, hasOwnQuizzes: true),
    NarrationCase(name: "order-answered", lines: own + ["2 3 1", "previous"], hasOwnQuizzes: true),
    NarrationCase(name: "match", lines: own + ["next"], hasOwnQuizzes: true),
    NarrationCase(name: "match-first", lines: own + ["next", "2"], hasOwnQuizzes: true),
    NarrationCase(name: "match-changed", lines: own + ["next", "2 1", "previous", "3"], hasOwnQuizzes: true),
    NarrationCase(name: "rate", lines: own + ["next", "next"], hasOwnQuizzes: true),
    NarrationCase(name: "rate-second", lines: own + ["next", "next", "1", "2"], hasOwnQuizzes: true),
    NarrationCase(name: "spot", lines: own + ["next", "next", "next"], hasOwnQuizzes: true),
    NarrationCase(name: "number", lines: number, hasOwnQuizzes: true),
    NarrationCase(name: "number-unclear", lines: number + ["1,500"], hasOwnQuizzes: true),
    NarrationCase(name: "number-saved", lines: number + ["90", "previous"], hasOwnQuizzes: true),
    NarrationCase(name: "text", lines: number + ["90"], hasOwnQuizzes: true),
    NarrationCase(
      name: "forms-passed",
      lines: own + ["2 3 1", "2 1", "1 2 4", "2 3 5", "92", "presumed", "hand in", "2"], hasOwnQuizzes: true),
    NarrationCase(
      name: "forms-failed",
      lines: own + ["3 2 1", "1 1", "4 2 4", "1 2 3 4 5", "72", "nineteen", "hand in", "2"], hasOwnQuizzes: true),
    NarrationCase(name: "certainty-front", lines: ["6"], hasOwnQuizzes: true),
    NarrationCase(name: "certainty", lines: certain + ["2"], hasOwnQuizzes: true),
    NarrationCase(name: "certainty-first", lines: certain + ["2", ""], hasOwnQuizzes: true),
    NarrationCase(name: "certainty-back", lines: certain + ["2", "back"], hasOwnQuizzes: true),
    NarrationCase(name: "certainty-again", lines: certain + ["2", "again"], hasOwnQuizzes: true),
    NarrationCase(
      name: "certain-passed", lines: certain + ["1", "3", "1 2", "2", "18", "3", "hand in", "2"], hasOwnQuizzes: true),
    NarrationCase(
      name: "certain-failed", lines: certain + ["1", "3", "3", "3", "21", "3", "hand in", "2"], hasOwnQuizzes: true),
    NarrationCase(name: "practice-nothing", lines: ["practise"]),
    NarrationCase(name: "timed", lines: ["5", ""], hasOwnQuizzes: true),
    NarrationCase(name: "timed-points", lines: ["5", "", "1", "flag"], hasOwnQuizzes: true),
    NarrationCase(name: "timed-where", lines: ["5", "", "where"], hasOwnQuizzes: true),
    NarrationCase(name: "where", lines: ["", "where"]),
    NarrationCase(name: "again", lines: ["", "again"]),
    NarrationCase(name: "language", lines: ["", "language"]),
    NarrationCase(name: "unknown", lines: ["xyzzy"]),
    NarrationCase(name: "ambiguous", lines: ["a"]),
    NarrationCase(name: "no-number", lines: ["", "3"]),
    NarrationCase(name: "number-too-high", lines: ["9"]),
    NarrationCase(name: "commands-map", lines: ["?"]),
    NarrationCase(name: "commands-page", lines: ["", "?"]),
    NarrationCase(name: "commands-question", lines: quiz + ["?"], events: FrameTests.read),
    NarrationCase(name: "commands-review", lines: quiz + ["review", "?"], events: FrameTests.read),
    NarrationCase(name: "commands-typed", lines: number + ["?"], hasOwnQuizzes: true),
    NarrationCase(name: "commands-check-typed", lines: typed + ["?"]),
    NarrationCase(name: "commands-certainty", lines: certain + ["2", "?"], hasOwnQuizzes: true),
    NarrationCase(name: "commands-practice", lines: ["practise", "?"]),
    NarrationCase(name: "commands-form", lines: ["1", "?"], startsWithTrainees: []),
    NarrationCase(name: "commands-search", lines: ["search", "?"]),
  ]

  static let languages: [Language] = [.english, .spanish]

  @Test("Each place is told as recorded", arguments: places, languages)
  func narration(_ place: NarrationCase, _ language: Language) throws {
    try Recording.expect(Self.told(place, language).text, "Narrations", "\(place.name).\(language)")
  }

  @Test("A module is told from its first page to its passed quiz", arguments: languages)
  func module(_ language: Language) throws {
    let lines = [
      "", "", "2", "", "", "1 3", "", "", "", "", "", "", "2", "2", "1 2", "hand in", "2", "", "back",
    ]
    let place = NarrationCase(name: "whole-module", lines: lines)
    try Recording.expect(Self.conversation(place, language), "Narrations", "whole-module.\(language)")
  }

  /// What a message that no line has asked for makes the course say, and what the lines behind it are answered.
  private func expectRecorded(
    _ name: String, _ language: Language, _ message: (Stage) -> Message, then lines: String...,
    heldBy owner: SessionOwner? = nil
  ) throws {
    var stage = try Stage(language, presentation: .lines)
    let before = stage.state
    stage.send(message(stage))
    var text = narrate(before, stage.state).map { $0.text + "\n" }.joined()
    for line in lines {
      text += "> \(line)\n" + stage.enter(line).map { $0 + "\n" }.joined()
      if stage.state.session.onlyReads { stage.heldBy = owner }
    }
    try Recording.expect(text, "Narrations", "\(name).\(language)")
  }

  @Test("Another session that writes is told, and what follows from either answer", arguments: languages)
  func owners(_ language: Language) throws {
    let owner = OwnerPlayTests.owner
    try expectRecorded(
      "owner-open", language, { _ in .recordHeld(owner, nil) }, then: "?", "", "where", "", "", "2", "?", "2",
      heldBy: owner)
  }

  @Test("A record that was mended is told", arguments: languages)
  func mended(_ language: Language) throws {
    try expectRecorded(
      "record-mended", language,
      { stage in
        let words = stage.state.session.words
        return .recordSetAside(
          Problem(words(.recordSetAsideFormer, ["path": "/srv/amparo/7.json.damaged-20261123T161859Z"])))
      }, then: "")
  }

  @Test("What was met is practised in lines from the first question to the rest", arguments: languages)
  func practice(_ language: Language) throws {
    var stage = try Stage(language, presentation: .lines)
    stage.enter("", "", "1", "", "", "1 3")
    stage.enter(Array(repeating: stage.state.session.words[.footerBack], count: 3))
    stage.secondsBetweenKeys = 3 * 86_400
    stage.enter("?")
    stage.secondsBetweenKeys = 10
    var text = ""
    for line in [stage.state.session.words[.footerPractice], "?", "2", "?", "", "1 3", "", ""] {
      text += "> \(line)\n" + stage.enter(line).map { $0 + "\n" }.joined()
    }
    try Recording.expect(text, "Narrations", "practice.\(language)")
  }

  @Test(
    "No sign, no drawing, no control character and no empty line is ever said", arguments: places, languages)
  func plain(_ place: NarrationCase, _ language: Language) throws {
    for sentence in try Self.told(place, language).sentences {
      #expect(!sentence.isEmpty && sentence.first != " " && sentence.last != " ")
      for scalar in sentence.unicodeScalars {
        #expect(!"✓✗‼◐▸☐☑●○⚑█░▎‹›·%\u{A0}\u{1B}\n\t".unicodeScalars.contains(scalar), "\(sentence)")
        #expect(!(0x2500...0x25FF).contains(scalar.value) && !(0x2800...0x28FF).contains(scalar.value), "\(sentence)")
      }
    }
  }

  @Test("Nothing that is told in lines speaks of keys or screens", arguments: places)
  func noKeys(_ place: NarrationCase) throws {
    let told = try Self.told(place, .english).sentences.joined(separator: " ")
    for word in ["Enter ", "Space", "arrow", "digit", "press ", "the keys", "screen"] {
      #expect(!told.replacing("do not press her", with: "").contains(word), "\(word): \(told)")
    }
  }

  // MARK: What is said

  /// What was said after the last line, and all of it as text.
  private static func told(_ place: NarrationCase, _ language: Language) throws -> (text: String, sentences: [String]) {
    var stage = try stage(place, language)
    let said = place.lines.isEmpty ? narrate(nil, stage.state).map(\.text) : stage.enter(place.lines)
    let typed = place.lines.last.map { ["> " + $0] } ?? []
    return ((typed + said).map { $0 + "\n" }.joined(), said)
  }

  private static func conversation(_ place: NarrationCase, _ language: Language) throws -> String {
    var stage = try stage(place, language)
    var text = narrate(nil, stage.state).map { $0.text + "\n" }.joined()
    for line in place.lines { text += "> \(line)\n" + stage.enter(line).map { $0 + "\n" }.joined() }
    return text
  }

  private static func stage(_ place: NarrationCase, _ language: Language) throws -> Stage {
    if let entries = place.startsWithTrainees {
      return try Stage(choosingFrom: entries, language, presentation: .lines)
    }
    let forms = LocalizedText([.english: "Every form of question", .spanish: "Todas las formas de pregunta"])
    let timed = LocalizedText([.english: "Against the clock", .spanish: "Contra el reloj"])
    let certain = LocalizedText([.english: "How sure are you?", .spanish: "¿Con qué seguridad?"])
    let own = [
      OwnQuizEntry(id: .own(id("forms")), title: forms), OwnQuizEntry(id: .own(id("timed")), title: timed),
      OwnQuizEntry(id: .own(id("certain")), title: certain),
    ]
    return try Stage(
      language, events: place.events, ownQuizzes: place.hasOwnQuizzes ? own : [], presentation: .lines)
  }
}
