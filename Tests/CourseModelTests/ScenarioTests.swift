import CourseModel
import TestSupport
import Testing

/// A way through the bridge, and what it comes to.
struct WayCase: CustomTestStringConvertible, Sendable {
  let name: String
  let path: String
  var ending: String?
  var share = Fraction.zero
  var isPassed = false
  var duty: String?
  var testDescription: String { name }
}

@Suite("Ways through a scenario")
struct ScenarioTests {
  @Test(
    "A way is scored by its ending and by the counters that are worth something",
    arguments: [
      WayCase(name: "nothing chosen yet", path: ""),
      WayCase(name: "not at an ending", path: "greet"),
      WayCase(name: "a choice that is not offered", path: "apart"),
      // 100 % of the 80 points that trust leaves, and 6 tenths of its 20.
      WayCase(
        name: "the best way", path: "greet apart", ending: "good", share: Fraction(92, over: 100), isPassed: true),
      WayCase(
        name: "too late for the good ending", path: "watch apart", ending: "mended", share: Fraction(44, over: 100)),
      WayCase(name: "a kind but lesser way", path: "greet together", ending: "mended", share: Fraction(52, over: 100)),
      WayCase(
        name: "a critical choice", path: "send-on", ending: "lost", share: Fraction(6, over: 100),
        duty: "hear-the-child"),
    ])
  func score(_ row: WayCase) {
    let score = bridge.score(choosing: path(row.path))
    #expect(score?.ending.text == row.ending)
    guard let score else { return }
    #expect(score.share == row.share)
    #expect(score.isPassed == row.isPassed)
    #expect(score.breachedDuty?.text == row.duty)
  }

  @Test("A critical choice is never passed, whatever the ending is worth")
  func criticalNeverPasses() {
    let generous = scenario(
      [scene("s", choice("c", to: "good", duty: "d"), choice("d", to: "good", best: true))], allEndings)
    #expect(generous.score(choosing: path("c"))?.share == .one)
    #expect(generous.score(choosing: path("c"))?.isPassed == false)
    #expect(generous.score(choosing: path("d"))?.isPassed == true)
  }

  @Test("Counters stay between 0 and 10")
  func countersKeepTheirRange() {
    let steep = scenario(
      [scene("s", choice("up", to: "s", changes: ["trust": 9]), choice("down", to: "s", changes: ["trust": -9]))],
      allEndings)
    let values = steep.moments(choosing: path("up up down down"))?.map { $0.counters[id("trust")] }
    #expect(values == [3, 10, 10, 1, 0])
  }

  @Test("A cue shows from its minute on, to those who are still there")
  func cues() throws {
    let slow = try #require(bridge.moments(choosing: path("watch"))?.last)
    let quick = try #require(bridge.moments(choosing: path("greet"))?.last)
    #expect(bridge.cues(at: slow).map(\.id.text) == ["name"])
    #expect(bridge.cues(at: quick).isEmpty)
  }

  @Test("A choice is offered only while its condition holds")
  func conditionalChoices() throws {
    let shy = scenario(
      [
        scene(
          "s", choice("talk", to: "good", if: "trust at-least 5", best: true),
          choice("wait", to: "s", minutes: 5, changes: ["trust": 1]),
          choice("leave", to: "mended", if: "clock at-most 4"))
      ], allEndings)
    let offered = { (way: String) in shy.moments(choosing: path(way))?.last.map { shy.choices(at: $0).map(\.id.text) } }
    #expect(offered("") == ["wait", "leave"])
    #expect(offered("wait") == ["wait"])
    #expect(offered("wait wait") == ["talk", "wait"])
    #expect(shy.moments(choosing: path("talk")) == nil)
  }

  @Test("Any way that reaches an ending earns from 0 to 1, and the best way earns most")
  func range() {
    let ways = ["send-on", "watch apart", "watch together", "greet apart", "greet together"]
    let shares = ways.compactMap { bridge.score(choosing: path($0))?.share }
    #expect(shares.count == ways.count)
    #expect(shares.allSatisfy { $0 >= .zero && $0 <= .one })
    #expect(shares.max() == bridge.score(choosing: path("greet apart"))?.share)
  }

  @Test("The key hash hears of everything that decides, and of no wording")
  func keyDescription() {
    var reworded = bridge
    reworded.title = "Another"
    reworded.scenes[0].text = [Block(.paragraph([.text("new")]), line: 1)]
    #expect(reworded.keyDescription == bridge.keyDescription)
    var slower = bridge
    slower.scenes[0].choices[0].minutes += 1
    var kinder = bridge
    kinder.endings[2].credit = 10
    #expect(slower.keyDescription != bridge.keyDescription && kinder.keyDescription != bridge.keyDescription)
  }
}

@Suite("What a survey of all ways finds")
struct ScenarioSurveyTests {
  @Test("A sound scenario has nothing to find")
  func sound() {
    let survey = ScenarioSurvey(bridge)
    #expect(survey.isWhole && survey.deadEnds.isEmpty && survey.circles.isEmpty)
    #expect(survey.reachedNodes.map(\.text).sorted() == ["bench", "good", "lost", "mended", "queue"])
    #expect(survey.isShown(id("name"), in: id("bench")))
    let idle = bridge.scenes.flatMap { scene in scene.choices.filter { survey.cannotMatter($0, in: scene.id) } }
    #expect(idle.isEmpty)
  }

  @Test("Scenes, choices and cues that no way reaches")
  func unreachable() {
    let survey = ScenarioSurvey(
      scenario(
        [
          scene(
            "s", cues: [Cue(id: id("late"), after: 5, text: [])], choice("a", to: "good", best: true),
            choice("b", to: "mended", if: "trust at-least 4")),
          scene("island", choice("c", to: "lost", best: true)),
        ], allEndings))
    #expect(survey.reachedNodes.map(\.text).sorted() == ["good", "s"])
    #expect(!survey.isOffered(id("b"), in: id("s")))
    #expect(!survey.isShown(id("late"), in: id("s")))
  }

  @Test("A scene with nothing to choose is a dead end, and not a circle")
  func deadEnd() {
    let survey = ScenarioSurvey(
      scenario(
        [
          scene("s", choice("a", to: "pit"), choice("b", to: "good", best: true)),
          scene("pit", choice("c", to: "lost", if: "trust at-least 9", best: true)),
        ], allEndings))
    #expect(survey.deadEnds.map(\.text) == ["pit"])
    #expect(survey.circles.isEmpty)
  }

  @Test("A circle has an exit or it is found; waiting in one for a cue is no mistake")
  func circles() {
    let endless = scenario(
      [
        scene("s", choice("a", to: "x"), choice("b", to: "good", best: true)),
        scene("x", choice("c", to: "y", best: true)), scene("y", choice("d", to: "x", minutes: 3, best: true)),
      ], allEndings)
    #expect(ScenarioSurvey(endless).circles.map(\.text).sorted() == ["x", "y"])
    let patient = scenario(
      [scene("s", choice("wait", to: "s", minutes: 5), choice("go", to: "good", if: "clock at-least 20", best: true))],
      allEndings)
    let survey = ScenarioSurvey(patient)
    #expect(survey.isWhole && survey.circles.isEmpty && survey.deadEnds.isEmpty)
    #expect(survey.isOffered(id("go"), in: id("s")))
  }

  @Test("A choice matters by the endings that it closes, or by a counter that is read later")
  func idleChoices() {
    let sample = scenario(
      [
        scene(
          "s", choice("nothing", to: "t"), choice("unread", to: "t", changes: ["evidence": 2]),
          choice("read", to: "t", changes: ["trust": 2]), choice("closing", to: "u", best: true)),
        scene("t", choice("a", to: "good if trust at-least 5,mended", best: true), choice("b", to: "lost")),
        scene("u", choice("c", to: "mended", best: true), choice("d", to: "lost")),
      ], allEndings)
    let survey = ScenarioSurvey(sample)
    let idle = sample.scenes[0].choices.filter { survey.cannotMatter($0, in: id("s")) }.map(\.id.text)
    // "nothing" closes the good ending, which "read" keeps open.
    #expect(idle.isEmpty)
    let flat = scenario(
      [
        scene("s", choice("nothing", to: "t"), choice("unread", to: "t", changes: ["evidence": 2], best: true)),
        scene("t", choice("a", to: "good", best: true), choice("b", to: "lost")),
      ], allEndings)
    let flatSurvey = ScenarioSurvey(flat)
    #expect(flat.scenes[0].choices.allSatisfy { flatSurvey.cannotMatter($0, in: id("s")) })
  }

  @Test("The number of moments has a limit")
  func limit() {
    let counters = (0..<6).map { ScenarioCounter(id: id("c\($0)"), name: "", start: 0) }
    let choices = (0..<6).map { choice("c\($0)", to: "s", changes: ["c\($0)": 1]) }
    let huge = Scenario(
      id: id("huge"), module: id("m1"), title: "", setting: .sea, minutes: 1, sources: [], counters: counters,
      start: id("s"), scenes: [Scene(id: id("s"), title: "", text: [], cues: [], choices: choices)],
      endings: allEndings, passMark: .standard)
    #expect(!ScenarioSurvey(huge).isWhole)
  }
}

@Suite("Debrief of a scenario")
struct ScenarioDebriefTests {
  @Test(
    "The turn is the first choice after which the best ending was out of reach",
    arguments: [("send-on", "queue"), ("watch apart", "queue"), ("greet together", "bench")])
  func turn(_ way: String, _ scene: String) {
    let debrief = bridge.debrief(choosing: path(way))
    #expect(debrief?.path.filter(\.isTurn).map(\.scene.id.text) == [scene])
    #expect(debrief?.betterWay.first?.scene.id.text == scene)
    #expect(debrief?.betterEnding?.id.text == "good")
  }

  @Test("The best way has no turn and nothing better to tell")
  func best() {
    let debrief = bridge.debrief(choosing: path("greet apart"))
    #expect(debrief?.path.contains { $0.isTurn || $0.better != nil } == false)
    #expect(debrief?.betterWay.isEmpty == true)
  }

  @Test("A way that still ended best is told from its first lesser choice")
  func lesserChoice() {
    let mild = scenario(
      [
        scene("s", choice("slow", to: "t", minutes: 9), choice("quick", to: "t", best: true)),
        scene("t", choice("a", to: "good", best: true), choice("b", to: "lost")),
      ], allEndings)
    let debrief = mild.debrief(choosing: path("slow a"))
    #expect(debrief?.path.contains(where: \.isTurn) == false)
    #expect(debrief?.betterWay.map(\.scene.id.text) == ["s", "t"])
  }

  @Test("Where the best choices lead astray, the better way still reaches the best ending, and the turn is told")
  func bestAstray() {
    let astray = scenario(
      [
        scene("s", choice("slow", to: "t", changes: ["trust": -2]), choice("quick", to: "t", best: true)),
        scene(
          "t", choice("sheet", to: "good if trust at-least 3,mended", best: true),
          choice("jacket", to: "good", if: "trust at-most 2"), choice("leave", to: "lost")),
      ], allEndings)
    let debrief = astray.debrief(choosing: path("slow sheet"))
    #expect(debrief?.path.map(\.isTurn) == [false, true])
    #expect(debrief?.betterWay.map(\.chosen.id.text) == ["jacket"])
    #expect(debrief?.betterEnding?.id.text == "good")
    #expect(ScenarioSurvey(astray).badBests.map { "\($0.scene) \($0.choice?.text ?? "-")" } == ["t sheet"])
  }

  @Test("A choice made where the best one is not offered is neither right nor has a better one")
  func noBestOffered() {
    let narrow = scenario(
      [
        scene("s", choice("slow", to: "t", changes: ["trust": -2]), choice("quick", to: "t", best: true)),
        scene("t", choice("a", to: "good", if: "trust at-least 3", best: true), choice("b", to: "mended")),
      ], allEndings)
    let step = narrow.debrief(choosing: path("slow b"))?.path.last
    #expect(step?.chosen.isBest == false && step?.better == nil)
    #expect(ScenarioSurvey(narrow).badBests.map { "\($0.scene) \($0.choice?.text ?? "-")" } == ["t -"])
  }

  @Test("A way without an ending has no debrief")
  func unfinished() { #expect(bridge.debrief(choosing: path("greet")) == nil) }
}

@Suite("Scenarios in the record")
struct ScenarioProgressTests {
  private func start(_ run: Int, key: String = "k") -> Happening {
    .scenarioStarted(
      ScenarioStart(
        run: uuid(run), scenario: id("sample"), module: id("m1"), course: id("course"), courseVersion: "1",
        keyHash: key,
        wordingHash: "w"))
  }

  private func step(_ run: Int, _ scene: String, _ choice: String, _ reached: String, ends: Bool = false) -> Happening {
    let score = ScenarioScore(ending: id(reached), share: .one, breachedDuty: nil, isPassed: true)
    return .scenarioChosen(
      ScenarioStep(
        run: uuid(run), scene: id(scene), choice: id(choice), clock: 2, reached: id(reached), score: ends ? score : nil)
    )
  }

  @Test("A way is the choices made where it stood; one of another session elsewhere is left out")
  func fold() {
    let progress = Progress(events: [
      event(1, start(1)), event(2, step(1, "queue", "greet", "bench")), event(3, step(1, "queue", "watch", "bench")),
      event(4, step(1, "bench", "apart", "good", ends: true)), event(5, step(1, "bench", "together", "mended")),
    ])
    let run = progress.runs(of: id("sample"), in: id("course")).first
    #expect(run?.path == path("greet apart"))
    #expect(run?.isUnderway == false)
  }

  @Test("A way begun before the scenario was changed is not gone on with")
  func changed() {
    var sample = bridge
    sample.keyHash = "k"
    let progress = Progress(events: [event(1, start(1)), event(2, step(1, "queue", "greet", "bench"))])
    #expect(progress.runUnderway(of: sample, in: id("course"))?.path == path("greet"))
    let impossible = Progress(events: [event(1, start(1)), event(2, step(1, "queue", "apart", "bench"))])
    #expect(impossible.runUnderway(of: sample, in: id("course")) == nil)
    sample.keyHash = "other"
    #expect(progress.runUnderway(of: sample, in: id("course")) == nil)
  }
}
