import CourseModel
import TerminalFrame
import TestSupport
import Testing
import TrainingUI

@Suite("The table of actions")
struct ActionTableTests {
  @Test("Every screen has help, and a way back or out", arguments: Context.allCases)
  func waysOut(context: Context) {
    let actions = ActionTable.entries(in: context).map(\.action)
    #expect(actions.contains(.help))
    #expect(actions.contains(.back) || actions.contains(.leave) || actions.contains(.cancel))
    #expect(actions.contains(.repaint) && actions.contains(.suspend) && actions.contains(.interrupt))
  }

  @Test("No key means two things on one screen", arguments: Context.allCases)
  func unambiguous(context: Context) {
    var seen: [Key: Action] = [:]
    for entry in ActionTable.entries(in: context) {
      for key in entry.keys {
        #expect(seen[key] == nil || seen[key] == entry.action, "\(key) on \(context)")
        seen[key] = entry.action
      }
    }
  }

  @Test("Every key of the table does what the table says", arguments: Context.allCases)
  func agreement(context: Context) {
    for entry in ActionTable.entries(in: context) {
      for key in entry.keys where !(context.takesText && isCharacter(key)) {
        #expect(ActionTable.action(for: key, in: context) == entry.action)
      }
    }
  }

  @Test(
    "Every action has a letter, a digit, Enter or Space; where one writes, Control and a letter",
    arguments: Context.allCases)
  func plainKeys(context: Context) {
    let entries = ActionTable.entries(in: context)
    for action in Set(entries.map(\.action)) {
      let keys = entries.filter { $0.action == action }.flatMap(\.keys)
      let isOfTerminal = [.repaint, .suspend, .interrupt].contains(action)
      let isReachable = keys.contains { key in
        key.isPlain && !(context.takesText && isCharacter(key))
          || (context.isWriting || isOfTerminal) && key.isPlainWithControl
      }
      #expect(isReachable, "\(action) on \(context) has only \(keys.map(\.shownName))")
    }
  }

  @Test("No action needs a key that the line keeps for itself: stop and go on, the literal next, end of input")
  func keysOfTheLine() {
    for context in Context.allCases {
      for entry in ActionTable.entries(in: context) {
        for letter: Unicode.Scalar in ["q", "s", "v", "h", "i", "j", "m"] {
          #expect(!entry.keys.contains(.control(letter)))
        }
      }
    }
  }

  @Test(
    "In a text field every printable key is text",
    arguments: [Context.formText, .search, .checkTyped, .quizTyped, .note])
  func text(context: Context) {
    for scalar in "aqxfvnplh?/ 1ñ".unicodeScalars {
      #expect(ActionTable.action(for: .character(scalar), in: context) == .typed(scalar))
    }
    let wayOut: Action = context == .checkTyped || context == .quizTyped ? .back : .cancel
    #expect(ActionTable.action(for: .control("g"), in: context) == wayOut)
    #expect(ActionTable.action(for: .escape, in: context) == wayOut)
  }

  @Test("What is pasted is text in a field, and presses no key anywhere else", arguments: Context.allCases)
  func pasted(context: Context) {
    for scalar in "aqhd1 2ñ".unicodeScalars {
      #expect(ActionTable.action(for: .pasted(scalar), in: context) == (context.takesText ? .typed(scalar) : nil))
    }
  }

  private func isCharacter(_ key: Key) -> Bool {
    if case .character = key { true } else { false }
  }
}

@Suite("Any key at any time")
struct RandomKeysTests {
  @Test("No sequence of keys and sizes stops the course, and the frame always fits the window", arguments: 1...40)
  func monkey(seed: UInt64) throws {
    var source = SeededSource(state: seed)
    let forms = OwnQuizEntry(id: .own(id("forms")), title: LocalizedText([.english: "Every form of question"]))
    let certain = OwnQuizEntry(id: .own(id("certain")), title: LocalizedText([.english: "How sure are you?"]))
    var stage = try Stage(
      seed % 2 == 0 ? .english : .spanish, 80, 24, events: seed % 3 == 0 ? FrameTests.read : [],
      ownQuizzes: seed % 4 == 0 ? [forms] : seed % 4 == 1 ? [certain] : [])
    // Some begin where an answer is typed or weighed, which few keys lead to by chance.
    if seed % 8 == 0 { stage.press("End Enter Enter n n n n") }
    if seed % 8 == 1 { stage.press("End Enter Enter 2 Enter") }
    let keys: [Key] =
      [
        .enter, .enter, .escape, .tab, .backTab, .backspace, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown,
        .delete, .function(1), .other, .control("l"), .control("g"), .control("f"), .control("r"), .control("x"),
      ]
      + "  123456789qxlfvhtsaneu?/jkgGbpr".unicodeScalars.map(Key.character)
    for step in 0..<300 {
      if step % 25 == 0 {
        stage.resize(Int.random(in: 1...130, using: &source), Int.random(in: 1...50, using: &source))
      } else {
        stage.send(.pressed(keys[Int.random(in: 0..<keys.count, using: &source)]))
      }
      let frame = view(stage.state)
      #expect(frame.size == stage.state.session.window)
    }
    #expect(Progress(events: stage.events).digest == stage.state.session.digest || stage.state.session.progress == nil)
  }
}
