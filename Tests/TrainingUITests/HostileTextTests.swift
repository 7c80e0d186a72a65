import CourseModel
import TerminalFrame
import TestSupport
import Testing
import TrainingUI
import UnicodeText

/// A field in which one writes, the keys that lead to it, and those that keep what was written.
struct FieldCase: CustomTestStringConvertible, Sendable {
  let name: String
  let keys: String
  var keeping = "Enter"
  var events: [Happening] = []
  var isNew = false
  var testDescription: String { name }
}

/// Text that would steer a terminal or deceive a reader, thrown at everything that takes text or shows it.
@Suite("Hostile text")
struct HostileTextTests {
  /// Every control and format character of the first plane, and what else is drawn as nothing.
  static let scalars = (UInt32(0)...0xFFFF).compactMap(Unicode.Scalar.init).filter { scalar in
    let category = scalar.properties.generalCategory
    return [.control, .format, .lineSeparator, .paragraphSeparator].contains(category)
      || scalar.properties.isDefaultIgnorableCodePoint && category != .unassigned
  }
  /// Sequences, as they come when somebody pastes them.
  static let sequences = [
    "\u{1B}[2J", "\u{1B}]0;evil\u{07}", "\u{9B}31m", "\u{1B}P+q544e\u{1B}\\", "a\u{202E}b\u{202C}", "\u{2066}c\u{2069}",
    "d\u{200B}\u{200D}\u{FEFF}e", "\u{E0041}\u{E0042}", "\r\n\t", "\u{0}\u{7F}",
  ]
  static let all = scalars.map { String($0) }.joined() + sequences.joined()

  static let fields = [
    FieldCase(name: "a new name", keys: "Enter", keeping: "Enter Enter Enter Enter Enter Enter", isNew: true),
    FieldCase(name: "changed details", keys: "u e", keeping: "Enter Enter Enter Enter Enter Enter"),
    FieldCase(name: "the search", keys: "/"),
    FieldCase(name: "a note", keys: "Enter w"),
    FieldCase(name: "an answer that is typed", keys: "2 Enter Enter Space"),
  ]

  @Test("No field takes it: neither the screen nor the record holds any of it", arguments: fields)
  func typed(_ row: FieldCase) throws {
    var stage =
      try row.isNew ? Stage(choosingFrom: [], .english, 80, 24) : Stage(.english, 80, 24, events: row.events)
    stage.press(row.keys)
    #expect(stage.state.context.takesText)
    for scalar in "ok".unicodeScalars { stage.send(.pressed(.character(scalar))) }
    for scalar in Self.all.unicodeScalars {
      stage.send(.pressed(.character(scalar)))
    }
    Self.expectPrintable(stage.screen)
    stage.press(row.keeping)
    Self.expectPrintable(stage.screen)
    for event in stage.events { Self.expectPrintable("\(event.happening)") }
  }

  @Test(
    "What a record or a trainer's folder holds is shown and not obeyed, on screens and in lines",
    arguments: [Presentation.screens, .lines])
  func shown(presentation: Presentation) throws {
    for hostile in Self.sequences + [Self.all, "\u{338}\u{301}name"] {
      let profile = TraineeProfile(
        name: hostile, agency: hostile, staffNumber: hostile, post: hostile, country: "mx", language: .english)
      let entry = TraineeEntry(trainee: Trainee(id: uuid(7), profile: profile), file: hostile + ".json")
      let quiz = OwnQuizEntry(id: .own(id("forms")), title: LocalizedText([.english: hostile]))
      let entries = [entry, TraineeEntry(trainee: nil, file: hostile)]
      var stage = try Stage(choosingFrom: entries, .english, 80, 24, ownQuizzes: [quiz], presentation: presentation)
      Self.expectPrintable(Self.said(stage, presentation))
      stage.send(.recordOpened(Trainee(id: uuid(7), profile: profile), ProgressDigest(), nil))
      Self.expectPrintable(Self.said(stage, presentation))
      stage.send(.recordRefused(Problem(hostile)))
      Self.expectPrintable(Self.said(stage, presentation))
    }
  }

  @Test("A name that turns the direction of writing shows that it does")
  func visible() throws {
    let profile = TraineeProfile(name: "Ana \u{202E}aíraM", language: .english)
    let stage = try Stage(
      choosingFrom: [
        TraineeEntry(trainee: Trainee(id: uuid(7), profile: profile), file: "7.json"),
        TraineeEntry(trainee: nil, file: "8.json"),
      ])
    #expect(stage.screen.contains("‹U+202E›"))
  }

  private static func said(_ stage: Stage, _ presentation: Presentation) -> String {
    presentation == .screens ? stage.screen : narrate(nil, stage.state).map(\.text).joined(separator: "\n")
  }

  private static func expectPrintable(_ text: String, _ location: SourceLocation = #_sourceLocation) {
    let found = text.unicodeScalars.filter { $0 != "\n" && !Printable.accepts($0) }
    #expect(found.isEmpty, "\(found.map(Printable.name(of:)))", sourceLocation: location)
  }
}
