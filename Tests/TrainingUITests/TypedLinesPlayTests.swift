import CourseModel
import TestSupport
import Testing
import TrainingUI

@Suite("Typed answers, certainty and practice in lines")
struct TypedLinesPlayTests {
  private func stage(_ language: Language = .english) throws -> Stage {
    try Stage(
      language,
      ownQuizzes: [
        OwnQuizEntry(id: .own(id("forms")), title: LocalizedText([.english: "Every form of question"])),
        OwnQuizEntry(id: .own(id("certain")), title: LocalizedText([.english: "How sure are you?"])),
      ], presentation: .lines)
  }

  /// At the question whose answer is a number.
  private func atNumber() throws -> Stage {
    var told = try stage()
    told.enter("4", "", "next", "next", "next", "next")
    return told
  }

  struct Unclear: CustomTestStringConvertible, Sendable {
    let line: String
    let said: String
    var testDescription: String { line }
  }

  @Test(
    "What can be read in two ways, or not at all, is a question back, and nothing is written",
    arguments: [
      Unclear(line: "1,500", said: "Unclear: write 1500 or 1.5."),
      Unclear(line: "ninety", said: "Only a number, such as 72 or 2.5."),
      Unclear(line: "1 000", said: "No thousands separators, as in 1000."),
      Unclear(line: "", said: "Type your answer first."),
      Unclear(
        line: String(repeating: "9", count: 201), said: "That text is longer than 200 characters and was not taken."),
    ])
  func unclear(_ row: Unclear) throws {
    var told = try atNumber()
    let before = told.events.count
    #expect(told.enter(row.line) == [row.said])
    #expect(told.events.count == before)
    #expect(told.enter("again").last == "Type the number, in minutes.")
  }

  @Test("What was refused is not there: nothing is called left without an answer")
  func refusedIsGone() throws {
    var told = try atNumber()
    told.enter("ninety")
    #expect(!told.enter("next").contains { $0.contains("not saved") })
  }

  @Test("A saved number is kept by an empty line, and replaced by another one")
  func kept() throws {
    var told = try atNumber()
    told.enter("90", "previous")
    let before = told.events.count
    #expect(told.enter("").first == "Saved." && told.events.count == before + 1)
    told.enter("previous", "75", "previous")
    #expect(told.enter("again").contains("Your saved answer: 75. Another takes its place."))
  }

  @Test("What can be typed is told as it is: no empty line without an answer, and no text where a number is asked for")
  func commands() throws {
    var told = try atNumber()
    let said = told.enter("?")
    #expect(!said.contains { $0.hasPrefix("Empty line") || $0.hasPrefix("Any other line is text") }, "\(said)")
    #expect(said.last == "Any other line is read as the number.", "\(said)")
    told.enter("90", "previous")
    #expect(told.enter("?").contains { $0.hasPrefix("Empty line:") })
    #expect(told.enter("next", "?").contains { $0.hasPrefix("Any other line is text") })
  }

  @Test("A word of a command is an answer behind a space")
  func commandAsAnswer() throws {
    var told = try atNumber()
    told.enter("next", " flag")
    guard case .questionAnswered(_, _, .text(let answer), _)? = told.events.last?.happening else {
      Issue.record("not answered")
      return
    }
    #expect(answer.text == "flag")
  }

  @Test(
    "What could steer a terminal is neither recorded nor said", arguments: ["pre\u{1B}[2Jsumed", "\u{202E}presumed"])
  func hostile(line: String) throws {
    var told = try atNumber()
    told.enter("next", line)
    let said = told.enter("6") + told.enter("again")
    for sentence in said {
      #expect(sentence.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\u{202E}" }, "\(sentence)")
    }
  }

  @Test("An answer is saved only when it was said how sure one is; anything else asks again")
  func certainty() throws {
    var told = try stage()
    told.enter("5", "")
    let before = told.events.count
    let asked = told.enter("2")
    #expect(
      asked.contains("How sure are you of this answer?") && asked.contains("3. certain.") && !asked.contains("Saved."))
    for line in ["4", "0", "1 2", ""] {
      #expect(told.enter(line) == ["Type 1, 2 or 3 first: how sure you are."], "\(line)")
    }
    #expect(told.events.count == before)
    #expect(told.enter("3").first == "Saved.")
  }

  @Test("Going back from there says the question's answers again, and that nothing is saved")
  func certaintyBack() throws {
    var told = try stage()
    told.enter("5", "", "2")
    let said = told.enter("back")
    #expect(said.contains("Not saved yet: 2. Empty line: answer.") && said.contains("2. The baby."), "\(said)")
    #expect(told.enter("quit").contains("You left an answer that is not saved."))
  }

  @Test("The language can be switched where it is asked how sure one is")
  func certaintyLanguage() throws {
    var told = try stage()
    told.enter("5", "", "2")
    #expect(told.enter("language es").contains { $0.contains("¿Con qué seguridad") })
    told.enter("3")
    #expect(told.state.session.language == .spanish && told.state.context == .quizMultiple)
  }

  // MARK: Practice

  /// The questions after two pages, answered; some days later, on the course map.
  private func later(_ language: Language = .english) throws -> Stage {
    var told = try stage(language)
    told.enter("", "", "1", "", "", "1 3")
    told.enter(language == .english ? ["back", "back", "back"] : ["volver", "volver", "volver"])
    told.secondsBetweenKeys = 3 * 86_400
    told.enter("?")
    told.secondsBetweenKeys = 10
    return told
  }

  private func practised(_ stage: Stage) -> [Response] {
    stage.events.compactMap { if case .practised(let answer) = $0.happening { answer.response } else { nil } }
  }

  @Test("Practice asks, explains at once, goes on to the next question, and ends")
  func practice() throws {
    var told = try later()
    let first = told.enter("practise")
    #expect(first.first == "Module 1, First contact and child safety, Practice, 2 questions left.", "\(first)")
    #expect(first.contains("Type a number from 1 to 3."))
    #expect(told.enter("2").prefix(2) == ["Saved.", "Right."])
    #expect(told.enter("2") == ["There is nothing to choose by a number here."])
    let second = told.enter("")
    #expect(
      second.first?.hasSuffix("1 question left.") == true
        && second.contains("Type the numbers of all right answers, with spaces between."), "\(second)")
    told.enter("1 3")
    #expect(told.enter("").contains("Nothing is due now."))
    #expect(practised(told).count == 2)
    told.enter("")
    #expect(told.state.context == .courseMap)
  }

  @Test("The same practice leaves the same events as by keys")
  func practiceSame() throws {
    var told = try later()
    told.enter("practise", "2", "", "1 3", "")
    var shown = try Stage()
    shown.press("Enter End Space 1 Enter End Space End Space 1 3 Enter q q")
    shown.secondsBetweenKeys = 3 * 86_400
    shown.press("Up")
    shown.secondsBetweenKeys = 10
    shown.press("p 2 Enter End Space 1 3 Enter End Space")
    #expect(told.events.map(\.happening) == shown.events.map(\.happening))
  }

  @Test("Five minutes are enough for a day, and an empty line goes on all the same")
  func fiveMinutes() throws {
    var told = try later()
    told.enter("practise")
    told.secondsBetweenKeys = 170
    told.enter("?", "2")
    let rest = told.enter("")
    #expect(
      rest.contains("Five minutes are done for today.") && rest.contains { $0.contains("an empty line goes on") },
      "\(rest)")
    told.enter("")
    #expect(told.state.context == .checkMultiple)
  }

  @Test("Whoever has met nothing yet hears why there is nothing, and an empty line goes back")
  func nothingMet() throws {
    var told = try stage()
    let said = told.enter("practise")
    #expect(said.contains("Nothing is due now.") && said.last == "Empty line: back.", "\(said)")
    told.enter("")
    #expect(told.state.context == .courseMap)
  }
}
