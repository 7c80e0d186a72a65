import CourseModel
import TestSupport
import Testing
import TrainingUI

@Suite("The tour of the course")
struct TourPlayTests {
  private static let newcomer = Trainee(id: uuid(8), profile: TraineeProfile(name: "Ana", language: .english))

  /// A stage on which somebody has just enrolled, at a window of so many rows.
  private func enrolled(_ columns: Int = 80, _ rows: Int = 24) throws -> Stage {
    var stage = try Stage(choosingFrom: [], .english, columns, rows)
    stage.send(.recordOpened(Self.newcomer, Progress().digest, nil))
    return stage
  }

  @Test("Whoever has just enrolled sees four stops, and then the course")
  func stops() throws {
    var stage = try enrolled(80, 40)
    for number in 1...4 {
      #expect(stage.state.context == .tour && stage.screen.contains("\(number) of 4"), "\(stage.screen)")
      stage.press("Space")
    }
    #expect(stage.state.context == .courseMap)
  }

  @Test("One goes back a stop, and leaves the tour at any stop", arguments: ["q", "Esc"])
  func leaving(key: String) throws {
    var stage = try enrolled(80, 40)
    stage.press("Enter Enter Left")
    #expect(stage.screen.contains("2 of 4"))
    stage.press(key)
    #expect(stage.state.context == .courseMap)
  }

  @Test("In a small window every stop is read to its end before the next")
  func small() throws {
    var stage = try enrolled(40, 12)
    var presses = 0
    var seen = stage.screen
    while stage.state.context == .tour, presses < 40 {
      stage.press("Space")
      seen += stage.screen
      presses += 1
    }
    #expect(stage.state.context == .courseMap && presses > 4)
    #expect(seen.contains("again."))
  }

  @Test("In lines the tour is offered once after enrolling, and an empty line skips it", arguments: Self.languages)
  func offered(language: Language) throws {
    var told = try Stage(choosingFrom: [], language, presentation: .lines)
    var newcomer = Self.newcomer
    newcomer.profile.language = language
    let before = told.state
    told.send(.recordOpened(newcomer, Progress().digest, nil))
    let words = told.state.session.words
    let said = narrate(before, told.state).map(\.text)
    // Spaces at which no line is broken are plain ones where nothing is laid out.
    let offer = words(.tellingTourOffer, ["word": words[.footerTour]]).replacing("\u{A0}", with: " ")
    #expect(said.contains(offer), "\(said)")
    told.enter("")
    #expect(told.state.context == .page)
    #expect(!told.enter(words[.footerBack], words[.footerBack]).contains { $0.contains(words[.footerTour]) })
  }

  @Test(
    "In lines the word of the map tells four parts, with words and no keys, and then the course", arguments: languages)
  func inLines(language: Language) throws {
    var told = try Stage(language, presentation: .lines)
    let words = told.state.session.words
    for number in 1...4 {
      let said = told.enter(number == 1 ? words[.footerTour] : "")
      let step = words(.tourStep, ["number": String(number), "count": "4"])
      #expect(told.state.context == .tour && said.first?.contains(step) == true, "\(said)")
      #expect(!said.contains { $0.contains("{") || $0.contains("Enter") || $0.hasPrefix("q ") }, "\(said)")
    }
    #expect(told.enter(words[.footerPreviousQuestion]).first?.hasPrefix("3") == true)
    told.enter("", "")
    #expect(told.state.context == .courseMap)
  }

  private static let languages: [Language] = [.english, .spanish, .portuguese, .french]

  @Test("A record that has begun, or that was opened before, opens without the tour; y shows it again")
  func later() throws {
    var stage = try Stage(choosingFrom: [], .english)
    stage.send(.recordOpened(Self.newcomer, Progress(events: []).digest, .courseMap))
    #expect(stage.state.context == .courseMap)
    stage.press("y")
    #expect(stage.state.context == .tour)
    stage.press("q")
    #expect(stage.state.context == .courseMap)
  }
}
