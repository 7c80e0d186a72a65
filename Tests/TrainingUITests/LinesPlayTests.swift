import CourseModel
import TestSupport
import Testing
import TrainingUI

/// Keys on screens and the lines that do the same.
struct SameWayCase: CustomTestStringConvertible, Sendable {
  let name: String
  let keys: String
  let lines: [String]
  var events: [Happening] = []
  var testDescription: String { name }
}

@Suite("Playing the course in lines")
struct LinesPlayTests {
  private static let own = [
    OwnQuizEntry(id: .own(id("forms")), title: LocalizedText([.english: "Every form of question"])),
    OwnQuizEntry(id: .own(id("timed")), title: LocalizedText([.english: "Against the clock"])),
    OwnQuizEntry(id: .own(id("certain")), title: LocalizedText([.english: "How sure are you?"])),
  ]

  private func stage(
    _ presentation: Presentation = .lines, _ language: Language = .english, events: [Happening] = []
  ) throws -> Stage {
    try Stage(language, events: events, ownQuizzes: Self.own, presentation: presentation)
  }

  @Test(
    "The same answers leave the same events, whether they are given by keys or in lines",
    arguments: [
      SameWayCase(
        name: "a lesson with its questions", keys: "Enter End Space 2 Enter End Space End Space 1 3 Enter End Space",
        lines: ["", "", "2", "", "", "1 3", ""]),
      SameWayCase(
        name: "a question skipped and one asked again", keys: "Enter End Space n End Space 1 Enter r 1 3 Enter",
        lines: ["", "", "skip", "", "1", "try again", "1 3"]),
      SameWayCase(
        name: "a quiz that passes", keys: "Down Enter 3 Enter Enter 2 Enter 2 Enter 1 2 Enter h 2 Enter",
        lines: ["1", "3", "", "2", "2", "1 2", "hand in", "2"], events: FrameTests.read),
      SameWayCase(
        name: "a quiz with a flag, a changed answer and a way back",
        keys: "Down Enter 3 Enter Enter 3 Enter f Left 2 Enter n 1 2 Enter f h 2 Enter",
        lines: ["1", "3", "", "3", "flag", "previous", "2", "next", "1 2", "flag", "hand in", "2"],
        events: FrameTests.read),
      SameWayCase(
        name: "an attempt given up", keys: "Down Enter 3 Enter Enter 2 Enter q d 2 Enter",
        lines: ["1", "3", "", "2", "back", "give up", "2"], events: FrameTests.read),
      SameWayCase(
        name: "a scenario", keys: "Down Enter End Enter Enter 2 Enter 1 Enter Enter",
        lines: ["1", "4", "", "2", "1", ""]),
      SameWayCase(
        name: "the final assessment", keys: "Down Down Down Enter Enter 1 Enter 2 Enter 1 Enter h 2 Enter",
        lines: ["3", "", "1", "2", "1", "hand in", "2"], events: FrameTests.done),
      SameWayCase(
        name: "a question after a page, answered in words",
        keys: "2 Enter Enter Space text:Her Space text:mother! Enter",
        lines: ["2", "1", "", "Her mother!"]),
      SameWayCase(
        name: "a bookmark and a note", keys: "Enter m w text:Ask Space text:Nilda Enter",
        lines: ["", "bookmark", "note", "Ask Nilda"]),
      SameWayCase(
        name: "a quiz that asks how sure one is",
        keys: "End Enter Enter 1 Enter 3 1 2 Enter 2 text:18 Enter 3 h 2 Enter",
        lines: ["6", "", "1", "3", "1 2", "2", "18", "3", "hand in", "2"]),
      SameWayCase(
        name: "an answer taken back before it is weighed", keys: "End Enter Enter 1 Enter Esc 2 Enter 1",
        lines: ["6", "", "1", "back", "2", "1"]),
      SameWayCase(
        name: "the language switched", keys: "Enter l End Space 2 Enter", lines: ["", "language", "", "2"]),
    ])
  func same(_ row: SameWayCase) throws {
    var shown = try stage(.screens, events: row.events)
    var told = try stage(events: row.events)
    shown.press(row.keys)
    told.enter(row.lines)
    #expect(told.events.map(\.happening) == shown.events.map(\.happening))
    #expect(told.events.map(\.language) == shown.events.map(\.language))
    #expect(told.events.count > row.events.count)
  }

  @Test("Every form of question is answered by a line, with the same events as by keys")
  func forms() throws {
    var shown = try stage(.screens)
    shown.press(
      "4 Enter Enter Down Space Up Enter Down Space Down Space Up Space Enter 2 1 Enter 1 2 4 Enter 2 3 5 Enter")
    shown.press("text:92 Enter text:Presumed! Enter h 2 Enter")
    var told = try stage()
    told.enter("4", "", "2 3 1", "2 1", "1 2 4", "2 3 5", "92", "Presumed!", "hand in", "2")
    let responses = told.events.compactMap { event -> Response? in
      if case .questionAnswered(_, _, let response, _) = event.happening { response } else { nil }
    }
    #expect(responses.count == 6)
    guard case .attemptSubmitted(let submission)? = told.events.last?.happening else {
      Issue.record("not handed in")
      return
    }
    #expect(told.events.map(\.happening) == shown.events.map(\.happening))
    #expect(submission.isPassed && submission.earned == Fraction(6))
  }

  @Test("Items are answered one after the other as well, and the last one gives the answer")
  func itemByItem() throws {
    var one = try stage()
    one.enter("4", "", "next", "2", "1", "1", "2", "4")
    var all = try stage()
    all.enter("4", "", "next", "2 1", "1 2 4")
    #expect(one.events.map(\.happening) == all.events.map(\.happening))
  }

  struct Given: CustomTestStringConvertible, Sendable {
    let form: String
    let lines: [String]
    let line: String
    var told: String?
    var testDescription: String { "\(form): \(line)" }
  }

  @Test(
    "A saved answer is told by the very line that gives it",
    arguments: [
      Given(form: "choice", lines: ["5", ""], line: "2"), Given(form: "order", lines: ["4", ""], line: "3 1 2"),
      Given(form: "order", lines: ["4", ""], line: "1 2 3"),
      Given(form: "match", lines: ["4", "", "next"], line: "3 3"),
      Given(form: "rate", lines: ["4", "", "next", "next"], line: "4 1 3"),
      Given(form: "spot", lines: ["4", "", "next", "next", "next"], line: "5, 2", told: "2 5"),
      Given(form: "number", lines: ["4", "", "next", "next", "next", "next"], line: "90"),
      Given(form: "number", lines: ["4", "", "next", "next", "next", "next"], line: "+0,50", told: "0.5"),
      Given(
        form: "text", lines: ["4", "", "next", "next", "next", "next", "next"], line: " next  Friday",
        told: "next Friday"),
    ])
  func saved(_ row: Given) throws {
    var told = try stage()
    told.enter(row.lines + [row.line])
    let said = told.enter(row.form == "text" ? "6" : "previous") + told.enter("again")
    #expect(said.contains("Your saved answer: \(row.told ?? row.line). Another takes its place."), "\(said)")
  }

  @Test("One item of an answer is changed, and an empty line saves it")
  func changed() throws {
    var told = try stage()
    told.enter("4", "", "next", "2 1", "previous")
    let before = told.events.count
    let said = told.enter("3")
    #expect(told.events.count == before)
    #expect(said.contains("Not saved yet: 3 1. Empty line: answer."))
    #expect(told.enter("").first == "Saved.")
    #expect(told.events.count == before + 1)
  }

  struct Refused: CustomTestStringConvertible, Sendable {
    let name: String
    let lines: [String]
    let line: String
    var testDescription: String { "\(name): \(line)" }
  }

  private static let number = ["4", "", "next", "next", "next", "next"]

  @Test(
    "A line that is no answer to the question writes nothing and says what would be one",
    arguments: [
      Refused(name: "choice", lines: ["5", ""], line: "0"), Refused(name: "choice", lines: ["5", ""], line: "4"),
      Refused(name: "choice", lines: ["5", ""], line: "1 2"), Refused(name: "choice", lines: ["5", ""], line: ""),
      Refused(name: "order", lines: ["4", ""], line: "1 2"), Refused(name: "order", lines: ["4", ""], line: "1 1 2"),
      Refused(name: "order", lines: ["4", ""], line: "1 2 3 4"), Refused(name: "order", lines: ["4", ""], line: ""),
      Refused(name: "match", lines: ["4", "", "next"], line: "4"),
      Refused(name: "match", lines: ["4", "", "next"], line: "1 2 3"),
      Refused(name: "match", lines: ["4", "", "next"], line: ""),
      Refused(name: "rate", lines: ["4", "", "next", "next"], line: "5"),
      Refused(name: "rate", lines: ["4", "", "next", "next"], line: "1 2"),
      Refused(name: "spot", lines: ["4", "", "next", "next", "next"], line: "6"),
      Refused(name: "spot", lines: ["4", "", "next", "next", "next"], line: ""),
      Refused(name: "number", lines: number, line: "ninety"),
      Refused(name: "number", lines: number, line: "90 minutes"),
    ])
  func refused(_ row: Refused) throws {
    var told = try stage()
    told.enter(row.lines)
    let before = told.events.count
    let said = told.enter(row.line)
    #expect(told.events.count == before && !said.isEmpty && !said.contains("Saved."))
    #expect(said[0].contains("umber"), "\(said)")
  }

  @Test("Back from sources and terms, the text is not read again; again reads it")
  func back() throws {
    var told = try stage()
    let page = told.enter("")
    told.enter("sources")
    let back = told.enter("")
    #expect(back.count == 2 && !back.contains("23:10, the bridge."))
    #expect(told.enter("again") == page)
  }

  @Test("Back on the map, only what has changed is told")
  func map() throws {
    var told = try stage(events: FrameTests.read)
    _ = told.enter("1", "3", "", "2", "2", "1 2", "hand in", "2")
    told.enter("", "back")
    let said = told.enter("back")
    #expect(said.contains { $0.contains("quiz: passed, 100 percent") } && !said.contains { $0.contains("Documents") })
  }

  @Test("A module that is done names a line that it has as what an empty line opens")
  func doneModule() throws {
    var told = try stage(events: FrameTests.done)
    #expect(told.enter("2").last == "Empty line: 1.")
    #expect(told.enter("").contains("The slip."))
  }

  @Test("What is left without an answer is said")
  func leftUnsaved() throws {
    var told = try stage()
    told.enter("4", "", "next", "2")
    #expect(told.enter("previous").first == "You left an answer that is not saved.")
    told.enter("next", "2")
    #expect(told.enter("quit").contains("You left an answer that is not saved."))
  }

  @Test("The time of an attempt is told when it begins and on request, and never beside an answer")
  func time() throws {
    var told = try stage()
    #expect(told.enter("5", "").contains("2 minutes left."))
    #expect(told.enter("where").contains("2 minutes left."))
    #expect(!told.enter("1").contains { $0.contains("left") })
    told.enter("back")
    #expect(told.enter("").contains { $0.contains("left") })
  }

  @Test("The end of the time is told without a line, and the next line is no answer")
  func timeUp() throws {
    var told = try stage()
    told.enter("5", "", "1")
    told.secondsBetweenKeys = 200
    let before = told.state
    told.send(.timeUp)
    let said = narrate(before, told.state).map(\.text)
    #expect(said.contains("The time ran out.") && said.contains("What you had answered until then counts."))
    let events = told.events.count
    #expect(told.enter("1") == ["There is nothing to choose by a number here."])
    #expect(told.events.count == events)
  }

  @Test("A line that comes after the end answers nothing, and is told so")
  func tooLate() throws {
    var told = try stage()
    told.enter("5", "", "1")
    told.secondsBetweenKeys = 200
    let said = told.enter("1")
    #expect(said.contains("That line came after the end of the time and was not taken."))
    let answers = told.events.count { if case .questionAnswered = $0.happening { true } else { false } }
    #expect(answers == 1 && told.state.context == .result)
  }

  @Test("Where saving fails, nothing is called saved; an empty line tries again, and the answer counts")
  func trouble() throws {
    var told = try stage(events: FrameTests.read)
    told.enter("1", "3", "")
    told.saveFails = Problem("The disk is full.")
    let said = told.enter("2")
    #expect(said.first == "This could not be saved." && !said.contains("Saved."))
    #expect(told.enter("where").contains("Not everything is saved."))
    told.saveFails = nil
    let again = told.enter("")
    #expect(again.first == "Saved." && again.contains { $0.hasSuffix("question 2 of 3.") })
  }

  @Test("Who enrols says a field on each line; words of commands become names behind a space")
  func enrolling() throws {
    var told = try Stage(choosingFrom: [], presentation: .lines)
    told.enter("1", " Back", "INM", "4711", "", "2", "1")
    guard case .traineeDescribed(let profile?)? = told.events.first?.happening else {
      Issue.record("not enrolled")
      return
    }
    #expect(profile.name == "Back" && profile.agency == "INM" && profile.staffNumber == "4711" && profile.post == "")
    #expect(profile.country == "mx" && profile.language == .english)
  }

  @Test("Without a name nobody is enrolled, and the name is asked for again")
  func nameless() throws {
    var told = try Stage(choosingFrom: [], presentation: .lines)
    let said = told.enter("1", "", "", "", "", "", "")
    #expect(said.first == "The name is needed; everything else may stay empty." && told.events.isEmpty)
    #expect(said.contains { $0.hasPrefix("Name.") })
  }

  @Test("A name needs a letter or a digit, in lines and on screens", arguments: ["\u{A0}", "—", "…", "\u{3000}"])
  func namedByNothing(name: String) throws {
    var told = try Stage(choosingFrom: [], presentation: .lines)
    #expect(told.enter("1", name, "", "", "", "", "").first?.hasPrefix("The name is needed") == true)
    var shown = try Stage(choosingFrom: [])
    shown.press("Enter")
    shown.type(name)
    shown.press("Enter Enter Enter Enter Enter Enter")
    #expect(told.events.isEmpty && shown.events.isEmpty && shown.state.context == .formText)
  }

  @Test("In the form nothing is called saved, and the name is called needed")
  func formIsUnsaved() throws {
    var told = try Stage(choosingFrom: [], presentation: .lines)
    #expect(told.enter("1").last == "Type it on one line. It is needed.")
    told.enter("Ana")
    #expect(told.enter("where").last == "Nothing of these fields is saved before the last one is accepted.")
    let said = told.enter("?")
    #expect(said.contains("Quit: Leaves. Nothing of these fields is saved."), "\(said)")
    #expect(told.enter("", "", "", "", "").first == "Saved.")
  }

  @Test("A field goes back to the one before, and a text that is too long is refused whole")
  func fields() throws {
    var told = try Stage(choosingFrom: [], presentation: .lines)
    told.enter("1", "Ana", "PF")
    #expect(told.enter("previous field").contains("Now: PF. An empty line keeps it."))
    #expect(
      told.enter(String(repeating: "x", count: 201)).first
        == "That text is longer than 200 characters and was not taken.")
    #expect(told.enter("").contains { $0.hasPrefix("Staff number") })
  }

  @Test(
    "A hostile name reaches neither the record's fields nor what is said",
    arguments: ["\u{1B}[2J", "\u{202E}", "\u{7}"])
  func hostile(text: String) throws {
    var told = try Stage(choosingFrom: [], presentation: .lines)
    told.enter("1", "Ana\(text)bel", "", "", "", "")
    let said = told.enter("")
    guard case .traineeDescribed(let profile?)? = told.events.first?.happening else {
      Issue.record("not enrolled")
      return
    }
    #expect(profile.name.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\u{202E}" })
    let strange = told.enter(text + "x")
    for sentence in said + strange {
      #expect(sentence.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\u{202E}" }, "\(sentence)")
    }
  }

  @Test("Another start goes on at the same question, and says where that is")
  func restarted() throws {
    var told = try stage(events: FrameTests.read)
    told.enter("1", "3", "", "2")
    let again = try told.restarted()
    let said = narrate(nil, again.state).map(\.text)
    #expect(said[3] == "Module 1, First contact and child safety, Quiz, question 2 of 3.", "\(said)")
  }

  @Test("A result is read again from the quiz's front, in lines and on screens, also at the next start")
  func lastResult() throws {
    let quiz = ["1", "3", "", "3", "2", "1 2", "hand in"]
    var told = try stage(events: FrameTests.read)
    told.enter("1", "3")
    #expect(!told.enter("?").contains { $0.hasPrefix("Last result:") })
    told.enter("back", "back")
    told.enter(quiz)
    let result = told.enter("2")
    var again = try told.restarted()
    again.enter("back", "back", "1", "3")
    #expect(again.enter("last result").suffix(3) == result.suffix(3))
    #expect(again.state.context == .result)
    again.enter("")
    #expect(again.state.context == .quizFront)

    var shown = try stage(.screens, events: told.events.map(\.happening))
    shown.press("Down Enter 3 Enter")
    #expect(shown.screen.contains("r result"))
    shown.press("r")
    #expect(shown.state.context == .result && shown.screen.contains("Not passed"))
  }

  @Test("On a page, next and previous turn pages, and the next match is offered only where something was sought")
  func turning() throws {
    var told = try stage()
    told.enter("")
    #expect(!told.enter("?").contains { $0.hasPrefix("Next match") })
    told.enter("next")
    #expect(told.state.context == .checkChoice)
    #expect(told.enter("?").contains { $0.hasPrefix("Skip, next: ") })
    told.enter("1", "previous")
    #expect(told.state.context == .page)
    #expect(told.enter("?").contains { $0.hasPrefix("Page before, previous: ") })
    told.enter("search the", "1")
    #expect(told.enter("?").contains { $0.hasPrefix("Next match") })
  }

  @Test("Behind the last page of a lesson, next goes on as well")
  func nextLesson() throws {
    var told = try stage(events: Array(FrameTests.read.prefix(2)))
    told.enter("", "next")
    #expect(told.state.context == .lessonEnd)
    told.enter("next")
    #expect(told.state.context != .lessonEnd)
  }

  @Test("The sources of a page are those that it cites, by the lesson's numbers; the others can be had")
  func sources() throws {
    var told = try stage()
    let page = told.enter("")
    #expect(page.contains { $0.contains("(source 1)") } && !page.contains { $0.contains("(source 2)") })
    let said = told.enter("sources")
    #expect(said.contains { $0.hasPrefix("Source 1: ") } && !said.contains { $0.hasPrefix("Source 2: ") })
    #expect(said.contains("1 more belongs to the same lesson or case; type “sources” to hear it."), "\(said)")
    #expect(said.last == "Empty line: back.")
    let others = told.enter("sources")
    #expect(others.contains { $0.hasPrefix("Source 2: ") } && !others.contains { $0.hasPrefix("Source 1: ") })
    told.enter("")
    #expect(told.state.context == .page)
  }

  @Test("Many terms are told ten at a time, and an empty line goes on")
  func terms() throws {
    var told = try stage()
    let terms = (1...23).map { number in
      GlossaryTerm(
        id: id("term-\(number)"), term: LocalizedText([.english: "term \(number)"]),
        definition: LocalizedText([.english: "meaning"]), sources: [])
    }
    let before = told.state
    told.send(.glossaryRead(terms))
    let first = narrate(before, told.state).map(\.text)
    #expect(first.first == "Terms, 1 to 10 of 23." && first.last == "Empty line: go on.", "\(first)")
    #expect(first.filter { $0.hasSuffix(": meaning.") }.count == 10)
    let second = told.enter("")
    #expect(second.contains("11 to 20 of 23.") && second.contains("Term 20: meaning."), "\(second)")
    #expect(!second.contains("Term 10: meaning.") && !second.contains("Term 21: meaning."))
    #expect(told.enter("again").contains("Term 11: meaning."))
    let third = told.enter("")
    #expect(third.contains("Term 23: meaning.") && third.last == "Empty line: back.", "\(third)")
    told.enter("")
    #expect(told.state.context == .courseMap)
  }

  @Test("A passage that ends a sentence ends the line, and a figure has no hyphen before it")
  func sentencesApart() throws {
    var told = try stage()
    let spot = told.enter("4", "", "next", "next", "next")
    #expect(!spot.contains { $0.contains(#/[.!?]\)? \(\d: /#) || $0.contains(#/[.!?]\) \p{Lu}/#) }, "\(spot)")
    var failed = try stage(events: FrameTests.read)
    let result = failed.enter("1", "3", "", "3", "2", "1 2", "hand in", "2")
    #expect(result.contains("That alone decides."), "\(result)")
    #expect(
      !result.contains { $0.contains(#/^- \d/#) } && result.contains { $0.contains(#/^\d+ percent: /#) }, "\(result)")
  }

  @Test("A scene that stays after a choice is not told again; what is new is, and again tells all")
  func sceneStays() throws {
    var told = try stage()
    let scene = told.enter("1", "4", "")
    guard var scenario = told.state.session.scenario else {
      Issue.record("no scenario")
      return
    }
    // Whoever watches stays at the ramp, and may watch again.
    let watch = scenario.scenes[0].choices[1].id
    let index = scenario.scenes[0].choices.firstIndex { $0.id == watch } ?? 1
    scenario.scenes[0].choices[index].routes = [ScenarioRoute(target: scenario.scenes[0].id)]
    told.send(.scenarioRead(scenario))
    for minute in ["Minute 6.", "Minute 12."] {
      let said = told.enter("2")
      #expect(said.contains(minute) && said.contains("You keep your place at the rail."), "\(said)")
      #expect(said.contains("What do you do?"))
      #expect(!said.contains { $0.hasPrefix("A ferry landing") || $0.hasPrefix("1. ") }, "\(said)")
    }
    #expect(told.enter("again").contains { $0.hasPrefix("A ferry landing") })
    #expect(scene.contains { $0.hasPrefix("A ferry landing") })
  }

  @Test("How to hand in is told behind the list of the questions, where it is not forgotten")
  func handingIn() throws {
    var told = try stage(events: FrameTests.read)
    let said = told.enter("1", "3", "", "review")
    #expect(said.last == "Type a number from 1 to 3. Empty line: 1. To hand in, type: hand in.", "\(said)")
    #expect(said.filter { $0.contains("hand in") }.count == 1)
  }

  @Test("A cell of a table that ends a sentence needs no semicolon behind it")
  func rows() throws {
    var told = try stage()
    told.enter("")
    var content = try #require(told.state.session.content)
    let cell = { (text: String) in [Inline.text(text)] }
    content.lessons[0].pages[0].blocks = [
      Block(
        .table(
          header: [cell("Ask"), cell("Do")], rows: [[cell("Hurt?"), cell("Call")], [cell("Food"), cell("Eat")]]))
    ]
    told.send(.moduleRead(content))
    #expect(told.enter("again").contains("Ask: Hurt? Do: Call."))
    #expect(told.enter("again").contains("Ask: Food; Do: Eat."))
  }

  @Test("Below a minute the time is not rounded up")
  func lastMinute() throws {
    var told = try stage()
    told.enter("5", "")
    told.secondsBetweenKeys = 75
    #expect(told.enter("where").contains("Less than a minute left."))
  }

  @Test("In French a colon has a space before it, also behind a heading")
  func french() throws {
    var told = try Stage(.french, presentation: .lines)
    let said = told.enter("again") + told.enter("?") + told.enter("1", "?")
    for sentence in said { #expect(!sentence.contains(#/[^\s\d][:;?!](\s|$)/#), "\(sentence)") }
    #expect(said.contains { $0.contains(#/leçons\s: 0 sur 2/#) }, "\(said)")
  }

  @Test("A notice is said once")
  func notice() throws {
    var told = try stage()
    told.enter("xyzzy")
    let before = told.state
    told.send(.timeUp)
    #expect(narrate(before, told.state).isEmpty)
    #expect(told.enter("xyzzy").count == 1)
  }

  @Test("A line that can do nothing is answered by what can be typed")
  func silence() throws {
    var told = try stage()
    told.enter("search")
    #expect(told.enter("") == ["Type the text to look for."])
  }

  @Test("Where something is not saved, quit does not call everything saved")
  func quitInTrouble() throws {
    var told = try stage()
    told.saveFails = Problem("The disk is full.")
    told.enter("", "")
    #expect(told.enter("?").contains("Quit: Leaves. What could not be saved is lost."))
  }

  @Test("A search goes on from what was found to the next match")
  func search() throws {
    var told = try stage()
    #expect(told.enter("search hotel").contains("No page has this text."))
    told.enter("the")
    let found = told.enter("1")
    #expect(found.contains { $0.hasPrefix("Module 1") })
    #expect(told.state.context == .page)
    #expect(!told.enter("next match").isEmpty)
  }

  @Test("No sequence of lines stops the course, and nothing that is said could steer a terminal", arguments: 1...30)
  func monkey(seed: UInt64) throws {
    var source = SeededSource(state: seed)
    var told = try stage(.lines, seed % 2 == 0 ? .english : .spanish, events: seed % 3 == 0 ? FrameTests.read : [])
    let lines =
      [
        "", "", "", "1", "2", "3", "4", "5", "6", "1 2", "18", "her mother", "1,500", "3 1 2", "2 1", "99999", "?", "-",
        "\u{1B}[A", "\u{202E}x", "é", "a",
      ]
      + CommandTable.entries(in: .page).map { Catalogue.english[$0.word] }
      + [
        "flag", "review", "hand in", "next", "previous", "skip", "give up", "try again", "flag 2", "language es",
        "search 23", "other person", "change details 1", "volver", "repetir",
      ]
    for _ in 0..<200 {
      let line = lines[Int.random(in: 0..<lines.count, using: &source)]
      let said = told.enter(line)
      #expect(!said.isEmpty || line == "quit", "silence behind \"\(line)\"")
      for sentence in said {
        #expect(
          sentence.unicodeScalars.allSatisfy {
            $0.value >= 0x20 && !(0x7F..<0xA0).contains($0.value) && $0 != "\u{202E}"
          },
          "\(sentence)")
      }
    }
    #expect(Progress(events: told.events).digest == told.state.session.digest || told.state.session.progress == nil)
  }
}
