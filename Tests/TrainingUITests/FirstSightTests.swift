import TerminalFrame
import TestSupport
import Testing
import TrainingUI

@Suite("Keys that come before anybody can have seen the question")
struct FirstSightTests {
  /// A question after a page, drawn for the first time at 1000 ms.
  private func atQuestion() throws -> (stage: Stage, sight: FirstSight) {
    var stage = try Stage()
    var sight = FirstSight()
    let isNew1 = sight.show(stage.state)
    #expect(!isNew1)
    sight.drawn(at: 900)
    stage.press("Enter End Space")
    let isNew2 = sight.show(stage.state)
    #expect(stage.state.context == .checkChoice && isNew2)
    sight.drawn(at: 1000)
    return (stage, sight)
  }

  @Test("The pieces of a burst, 20 ms apart, answer nothing, however long it goes on")
  func burst() throws {
    var (stage, sight) = try atQuestion()
    for (index, key) in Array(repeating: [Key.character("2"), .enter], count: 10).joined().enumerated() {
      let key3 = sight.leavesOut(key, in: stage.state, at: 1020 + 20 * index)
      #expect(key3)
    }
    let key4 = sight.leavesOut(.character("2"), in: stage.state, at: 1400 + 150)
    #expect(!key4)
    stage.press("2")
    let key5 = sight.leavesOut(.enter, in: stage.state, at: 1400 + 160)
    #expect(!key5)
  }

  @Test("The quickest reader is taken at their word, and may type as fast as they like from then on")
  func reader() throws {
    var (stage, sight) = try atQuestion()
    let key6 = sight.leavesOut(.character("2"), in: stage.state, at: 1150)
    #expect(!key6)
    let key7 = sight.leavesOut(.enter, in: stage.state, at: 1160)
    #expect(!key7)
  }

  @Test("Keys that answer nothing are never left out", arguments: ["→", "q", "?", "x", "End", "Down"])
  func others(name: String) throws {
    var (stage, sight) = try atQuestion()
    let keys: [String: Key] = ["→": .right, "End": .end, "Down": .down]
    let key = keys[name] ?? .character(name.unicodeScalars.first ?? "q")
    let key8 = sight.leavesOut(key, in: stage.state, at: 1001)
    #expect(!key8)
  }

  @Test("A question that was seen before takes its answer at once")
  func again() throws {
    var (stage, sight) = try atQuestion()
    stage.press("?")
    let isNew9 = sight.show(stage.state)
    #expect(!isNew9)
    sight.drawn(at: 2000)
    stage.press("q")
    let isNew10 = sight.show(stage.state)
    #expect(stage.state.context == .checkChoice && !isNew10)
    sight.drawn(at: 2100)
    let key11 = sight.leavesOut(.character("2"), in: stage.state, at: 2101)
    #expect(!key11)
  }

  @Test("A typed answer does not begin with the end of what was typed before it")
  func typed() throws {
    var stage = try Stage()
    var sight = FirstSight()
    stage.press("2 Enter Enter Space")
    let isNew12 = sight.show(stage.state)
    #expect(stage.state.context == .checkTyped && isNew12)
    sight.drawn(at: 0)
    let key13 = sight.leavesOut(.character("m"), in: stage.state, at: 30)
    #expect(key13)
    let key14 = sight.leavesOut(.character("m"), in: stage.state, at: 300)
    #expect(!key14)
  }

  @Test("Nor is it decided unseen what becomes of what waits to be saved")
  func trouble() throws {
    var stage = try Stage()
    var sight = FirstSight()
    stage.press("Enter End Space 2")
    stage.heldBy = OwnerPlayTests.owner
    stage.press("Enter")
    let isNew15 = sight.show(stage.state)
    #expect(stage.state.context == .owner && isNew15)
    sight.drawn(at: 0)
    let key16 = sight.leavesOut(.enter, in: stage.state, at: 40)
    #expect(key16)
    let key17 = sight.leavesOut(.enter, in: stage.state, at: 400)
    #expect(!key17)
  }
}
