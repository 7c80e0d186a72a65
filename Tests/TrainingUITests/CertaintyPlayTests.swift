import CourseModel
import TestSupport
import Testing
import TrainingUI

/// A quiz of three questions that asks how sure one is of each answer.
@Suite("Saying how sure one is")
struct CertaintyPlayTests {
  private func started(_ columns: Int = 80, _ rows: Int = 24) throws -> Stage {
    let title = LocalizedText([.english: "How sure are you?"])
    var stage = try Stage(.english, columns, rows, ownQuizzes: [OwnQuizEntry(id: .own(id("certain")), title: title)])
    stage.press("End Enter Enter")
    return stage
  }

  private func answers(_ stage: Stage) -> [(response: Response, certainty: Certainty?)] {
    stage.events.compactMap { event in
      if case .questionAnswered(_, _, let response, let certainty) = event.happening {
        (response, certainty)
      } else {
        nil
      }
    }
  }

  @Test("The answer is recorded with one key more, and not before", arguments: Certainty.allCases)
  func oneKey(certainty: Certainty) throws {
    var stage = try started()
    stage.press("2 Enter")
    #expect(answers(stage).isEmpty && stage.state.context == .certainty)
    #expect(stage.screen.contains("How sure are you of this answer?") && stage.screen.contains("2 ● The baby."))
    stage.press("\(certainty.rawValue)")
    #expect(answers(stage).map(\.response) == [.chosen([id("baby")])])
    #expect(answers(stage).map(\.certainty) == [certainty])
    #expect(stage.screen.contains("question 2 of 3"))
  }

  @Test("Other digits, letters and a second Enter record nothing, and Enter says which keys do")
  func otherKeys() throws {
    var stage = try started()
    stage.press("2 Enter 4 9 0 f v n p Up Down Space Enter")
    #expect(answers(stage).isEmpty && stage.state.context == .certainty)
    #expect(stage.screen.contains("Press 1, 2 or 3."))
  }

  @Test("Going back from the question leaves the answer marked and unsaved", arguments: ["q", "Esc", "Left", "C-g"])
  func goingBack(key: String) throws {
    var stage = try started()
    stage.press("2 Enter " + key)
    #expect(stage.state.context == .quizChoice && stage.screen.contains("▸ 2"))
    #expect(answers(stage).isEmpty)
    stage.press("q")
    #expect(stage.screen.contains("Left without Enter: not saved."))
  }

  @Test("An answer given anew is weighed anew, behind the last question too")
  func anew() throws {
    var stage = try started()
    stage.press("n n text:18 Enter 3")
    #expect(stage.state.context == .review)
    stage.press("q")
    #expect(stage.state.context == .quizTyped && stage.screen.contains("answered and saved"))
    stage.press("Backspace text:7 Enter 1")
    #expect(answers(stage).map(\.certainty) == [.certain, .unsure])
    #expect(stage.state.session.progress?.attempts.first?.certainties == [id("age"): .unsure])
  }

  @Test("A typed answer is seen while it is weighed, and digits no longer go into it")
  func typedAnswer() throws {
    var stage = try started()
    stage.press("n n text:18 Enter")
    #expect(stage.state.context == .certainty && stage.screen.contains("▸ 18"))
    stage.press("3")
    #expect(answers(stage).map(\.response) == [.number(decimal("18"))])
  }

  @Test("In the smallest window the question how sure one is stands in sight")
  func smallWindow() throws {
    var stage = try started(40, 12)
    stage.press("2 Enter")
    for words in ["How sure are you", "1  unsure", "2  fairly sure", "3  certain"] {
      #expect(stage.screen.contains(words))
    }
    stage.press("Up Up Up Up Up Up")
    #expect(stage.screen.contains("What do you look at first?"))
  }

  @Test("When saving fails, the answer is kept with its certainty")
  func savingFails() throws {
    var stage = try started()
    stage.saveFails = Problem("the disk is full")
    stage.press("2 Enter 3")
    #expect(stage.state.context == .trouble)
    stage.saveFails = nil
    stage.press("Enter")
    #expect(answers(stage).map(\.certainty) == [.certain] && stage.screen.contains("question 2 of 3"))
  }

  @Test("A question in a language switched meanwhile is weighed there")
  func language() throws {
    var stage = try started()
    stage.press("2 Enter l")
    #expect(stage.state.context == .certainty && stage.screen.contains("con certeza"))
    stage.press("2")
    #expect(answers(stage).map(\.certainty) == [.fairlySure])
  }

  @Test("Certainty changes neither score nor verdict")
  func noScore() throws {
    let results = try ["1", "2", "3"].map { digit in
      var stage = try started()
      stage.press("1 Enter \(digit) 1 2 Enter \(digit) text:18 Enter \(digit) h 2 Enter")
      return stage.events.compactMap { event in
        if case .attemptSubmitted(let submission) = event.happening { submission } else { nil }
      }
    }
    #expect(results[0].count == 1 && results[0] == results[1] && results[1] == results[2])
    #expect(results[0].first?.isPassed == true && results[0].first?.earned == Fraction(2))
  }

  @Test("A passed result begins with the questions of misplaced certainty")
  func passed() throws {
    var stage = try started(100, 60)
    stage.press("1 Enter 3 1 2 Enter 3 text:18 Enter 3 h 2 Enter")
    let lines = stage.screen.split(separator: "\n")
    let heading = try #require(lines.firstIndex { $0.contains("You were certain here, and not right") })
    #expect(lines[heading + 1].contains("• Question 1: What do you look at first?"))
    #expect(heading < (lines.firstIndex { $0.contains("By objective") } ?? 0))
    #expect(lines[heading + 2].contains("By objective"))
  }

  @Test("A failed result begins with its objectives, each once, and tells neither question nor key")
  func failed() throws {
    var stage = try started(100, 60)
    stage.press("1 Enter 3 3 Enter 3 text:21 Enter 3 h 2 Enter")
    let lines = stage.screen.split(separator: "\n")
    let heading = try #require(lines.firstIndex { $0.contains("You were certain here, and not right") })
    #expect(lines[heading + 1].contains("• See the child before the papers."))
    #expect(lines[heading + 2].contains("• Prepare the room before the night."))
    #expect(lines[heading + 3].contains("• One question that belongs to no objective"))
    for secret in ["What do you look at", "The baby", "Question 1", "18", "Blankets"] {
      #expect(!stage.screen.contains(secret))
    }
  }

  @Test("Who was never certain and wrong is told nothing of it; a quiz that does not ask records nothing")
  func silent() throws {
    var stage = try started(100, 60)
    stage.press("1 Enter 2 1 2 Enter 3 text:18 Enter 3 h 2 Enter")
    #expect(stage.state.context == .result && !stage.screen.contains("You were certain"))
    let title = LocalizedText([.english: "Against the clock"])
    var other = try Stage(ownQuizzes: [OwnQuizEntry(id: .own(id("timed")), title: title)])
    other.press("End Enter Enter 1 Enter")
    #expect(answers(other).count == 1 && answers(other)[0].certainty == nil)
  }
}
