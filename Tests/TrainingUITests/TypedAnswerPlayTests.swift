import CourseModel
import TerminalFrame
import TestSupport
import Testing
import TrainingUI

/// The two typed questions at the end of the quiz of every form, in an attempt.
@Suite("Typing an answer")
struct TypedAnswerPlayTests {
  private func atNumber(_ columns: Int = 80, _ rows: Int = 24) throws -> Stage {
    let title = LocalizedText([.english: "Every form of question"])
    var stage = try Stage(.english, columns, rows, ownQuizzes: [OwnQuizEntry(id: .own(id("forms")), title: title)])
    stage.press("End Enter Enter n n n n")
    return stage
  }

  private func atText() throws -> Stage {
    var stage = try atNumber()
    stage.press("Tab")
    return stage
  }

  private func answers(_ stage: Stage) -> [Response] {
    stage.events.compactMap { event in
      if case .questionAnswered(_, _, let response, _) = event.happening { response } else { nil }
    }
  }

  @Test(
    "Enter records the number, however it is written, and goes on",
    arguments: [("90", "90"), (" 90 ", "90"), ("+90", "90"), ("90,0", "90"), ("-2,50", "-2.5"), ("0090", "90")])
  func number(typed: String, recorded: String) throws {
    var stage = try atNumber()
    stage.type(typed)
    stage.press("Enter")
    #expect(answers(stage) == [.number(decimal(recorded))])
    #expect(stage.screen.contains("question 6 of 6"))
  }

  @Test("What has no room in the answer is said, and the next key that has room takes the sentence away")
  func full() throws {
    var stage = try atText()
    stage.type(String(repeating: "x", count: TypedAnswer.longest))
    #expect(!stage.screen.contains("at most 200 characters"))
    stage.type("y")
    #expect(stage.screen.contains("at most 200 characters"))
    stage.press("Backspace")
    #expect(!stage.screen.contains("at most 200 characters"))
  }

  struct Refusal: CustomTestStringConvertible, Sendable {
    let typed: String
    let says: String
    var testDescription: String { "“\(typed)”" }
  }

  @Test(
    "What is no number, or could be two, is not recorded, and the footer says what to write; all fits 40 columns",
    arguments: [
      Refusal(typed: "", says: "Type your answer first."),
      Refusal(typed: "   ", says: "Type your answer first."),
      Refusal(typed: "ninety", says: "Only a number, such as 72 or 2.5."),
      Refusal(typed: "90 min", says: "Only a number, such as 72 or 2.5."),
      Refusal(typed: "1 000", says: "No thousands separators, as in 1000."),
      Refusal(typed: "1.000.000", says: "No thousands separators, as in 1000."),
      Refusal(typed: "-999,125", says: "Unclear: write -999125 or -999.1250."),
      Refusal(typed: "1234567890123", says: "At most 12 digits and 6 decimals."),
    ], [40, 80])
  func refused(_ row: Refusal, columns: Int) throws {
    var stage = try atNumber(columns, 24)
    stage.type(row.typed)
    stage.press("Enter")
    #expect(answers(stage).isEmpty)
    #expect(stage.screen.contains(row.says), "\(stage.screen)")
  }

  @Test("Every printable key is text: no letter, digit or sign is a command")
  func everyKey() throws {
    var stage = try atText()
    let text = "qfnvplhxajkgGbr?/ 123"
    stage.type(text)
    #expect(stage.state.context == .quizTyped && stage.screen.contains("▸ " + text), "\(stage.screen)")
    stage.press("Enter")
    #expect(answers(stage) == [.text(typed(text))])
  }

  @Test("Control and format characters never enter the field, and 201 characters are 200")
  func hostile() throws {
    var stage = try atText()
    for scalar in ["\u{1B}", "\u{9B}", "\u{202E}", "\u{200B}", "\u{7}", "\n"] as [Unicode.Scalar] {
      stage.send(.pressed(.character(scalar)))
    }
    stage.press("Enter")
    #expect(answers(stage).isEmpty && stage.screen.contains("Type your answer first."))
    stage.type(String(repeating: "ñ", count: 201))
    stage.press("Enter")
    #expect(answers(stage) == [.text(typed(String(repeating: "ñ", count: 200)))])
  }

  struct Mending: CustomTestStringConvertible, Sendable {
    let name: String
    let keys: String
    let text: String
    var testDescription: String { name }
  }

  @Test(
    "The cursor moves in the line, and characters come and go at it",
    arguments: [
      Mending(name: "in the middle", keys: "text:prsumed Left Left Left Left Left e", text: "presumed"),
      Mending(name: "at the beginning", keys: "text:resumed Home p", text: "presumed"),
      Mending(name: "at the end again", keys: "text:presume Home End d", text: "presumed"),
      Mending(name: "the one before", keys: "text:preesumed Left Left Left Left Left Backspace", text: "presumed"),
      Mending(name: "the one behind", keys: "text:ppresumed Home Delete", text: "presumed"),
      Mending(name: "there and back", keys: "text:presumed Left Left Right Right Right Backspace d", text: "presumed"),
      Mending(name: "nothing before the first", keys: "text:presumed Home Backspace Left", text: "presumed"),
      Mending(name: "nothing behind the last", keys: "text:presumed Delete Right", text: "presumed"),
      Mending(
        name: "a letter with its mark", keys: "text:pre\u{301}sumed Home Right Right Right Backspace e",
        text: "presumed"),
    ])
  func mending(_ row: Mending) throws {
    var stage = try atText()
    stage.press(row.keys + " Enter")
    #expect(answers(stage) == [.text(typed(row.text))])
  }

  @Test("The terminal's cursor stands where the next character will")
  func cursor() throws {
    var stage = try atText()
    let start = try #require(view(stage.state).cursor)
    stage.type("児童")
    #expect(view(stage.state).cursor == Position(column: start.column + 4, row: start.row))
    stage.press("Left")
    #expect(view(stage.state).cursor == Position(column: start.column + 2, row: start.row))
    stage.type(String(repeating: "x", count: 150))
    let cursor = try #require(view(stage.state).cursor)
    #expect(cursor.row == start.row && cursor.column < 80)
  }

  @Test("Tab and Shift-Tab go to the neighbours, Ctrl-R to the review, Ctrl-F flags, Ctrl-X blanks")
  func commands() throws {
    var stage = try atText()
    stage.press("BTab")
    #expect(stage.screen.contains("question 5 of 6"))
    stage.press("C-f")
    #expect(stage.screen.contains("⚑ question 5 of 6"))
    stage.press("C-x")
    #expect(stage.state.isBlanked)
    stage.press("q")
    #expect(!stage.state.isBlanked && !stage.screen.contains("▸ q"))
    stage.press("C-r")
    #expect(stage.state.context == .review)
    stage.press("q Tab Tab")
    #expect(stage.state.context == .review)
    stage.press("q BTab BTab BTab Tab")
    #expect(stage.screen.contains("question 4 of 6"))
  }

  @Test("Esc and Ctrl-G leave the question, and say what was not saved", arguments: ["Esc", "C-g"])
  func leaving(key: String) throws {
    var stage = try atNumber()
    stage.press("text:90 " + key)
    #expect(stage.state.context == .quizFront && stage.screen.contains("Left without Enter: not saved."))
    stage.press("Enter n n n n text:90 Enter BTab " + key)
    #expect(!stage.screen.contains("Left without Enter"))
  }

  @Test("What was saved is there again after a restart, and another way of writing it is no change")
  func restarted() throws {
    var stage = try atNumber()
    stage.press("text:90 Enter BTab")
    var again = try stage.restarted()
    #expect(again.screen.contains("▸ 90") && again.screen.contains("answered and saved"))
    again.press("text:,0")
    #expect(again.screen.contains("answered and saved"))
    again.press("1")
    #expect(again.screen.contains("Not as saved"))
  }

  @Test("In the smallest window the question is read from its beginning, and the field is seen while one types")
  func smallWindow() throws {
    var stage = try atNumber(40, 12)
    stage.resize(40, 12)
    #expect(stage.screen.contains("The bus arrived"))
    stage.press("PageDown")
    stage.type("9")
    #expect(stage.screen.contains("▸ 9"))
    stage.press("PageUp PageUp")
    #expect(stage.screen.contains("The bus arrived"))
    stage.press("Down Up 0 Enter")
    #expect(answers(stage) == [.number(decimal("90"))])
  }

  @Test("A failed attempt never tells the number or the word")
  func silence() throws {
    var stage = try atNumber(100, 100)
    stage.press("text:72 Enter text:nineteen Enter h 2 Enter")
    #expect(stage.state.context == .result)
    for secret in ["90", "presumed", "hour and a half", "72"] { #expect(!stage.screen.contains(secret)) }
  }

  @Test("A page's question explains the answer at once, and asks again with an empty field")
  func check() throws {
    var stage = try Stage()
    stage.press("2 Enter Enter Space text:colleague Enter")
    #expect(
      stage.screen.contains("✗ Your answer, not right: colleague") && stage.screen.contains("✓ Right: the mother"))
    var asked = try Stage()
    asked.press("2 Enter Enter Space")
    asked.type("Mother.")
    asked.press("Enter")
    #expect(asked.screen.contains("✓ Your answer, right: Mother.") && asked.screen.contains("✓ Right: the mother"))
    asked.press("r")
    #expect(asked.state.context == .checkTyped && !asked.screen.contains("Mother."))
    asked.type("the mother")
    asked.press("Enter")
    #expect(!asked.screen.contains("✓ Right: the mother"))
    let verdicts = asked.events.compactMap { event in
      if case .checkAnswered(let answer) = event.happening { answer.wasCorrect } else { nil }
    }
    #expect(verdicts == [true, true])
  }

  @Test("Esc leaves a page's question for the module, Tab skips it, Shift-Tab shows the page again")
  func skipping() throws {
    for (key, context) in [("Esc", Context.module), ("Tab", .lessonEnd), ("BTab", .page)] {
      var stage = try Stage()
      stage.press("2 Enter Enter Space text:q " + key)
      #expect(stage.state.context == context)
      #expect(!stage.events.contains { if case .checkAnswered = $0.happening { true } else { false } })
    }
  }
}
