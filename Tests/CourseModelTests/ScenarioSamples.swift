import CourseModel
import TestSupport

/// A condition as a file writes it: `trust at-least 4`.
func when(_ text: String) -> ScenarioCondition {
  let words = text.split(separator: " ").map(String.init)
  guard words.count == 3, let side = ScenarioCondition.Bound.Side(rawValue: words[1]), let value = Int(words[2]) else {
    return .always
  }
  return ScenarioCondition([.init(words[0] == "clock" ? .clock : .counter(id(words[0])), side, value)])
}

func choice(
  _ name: String, to targets: String, minutes: Int = 0, changes: KeyValuePairs<String, Int> = [:],
  if condition: String = "",
  best: Bool = false, duty: String? = nil
) -> SceneChoice {
  // `heard if trust at-least 4, silent`
  let routes = targets.split(separator: ",").map { route -> ScenarioRoute in
    let parts = route.split(separator: " ", maxSplits: 2).map(String.init)
    return ScenarioRoute(condition: parts.count == 3 ? when(parts[2]) : .always, target: id(parts[0]))
  }
  return SceneChoice(
    id: id(name), text: [.text(name)], minutes: minutes,
    changes: Dictionary(uniqueKeysWithValues: changes.map { (id($0), $1) }), condition: when(condition), isBest: best,
    breachedDuty: duty.map { id($0) }, routes: routes)
}

func scene(_ name: String, cues: [Cue] = [], _ choices: SceneChoice...) -> Scene {
  Scene(id: id(name), title: name, text: [], cues: cues, choices: choices)
}

func ending(_ name: String, _ kind: ScenarioEnding.Kind, _ credit: Int) -> ScenarioEnding {
  ScenarioEnding(id: id(name), title: name, kind: kind, credit: credit, text: [])
}

func scenario(
  counters: [ScenarioCounter] = [ScenarioCounter(id: id("trust"), name: "Trust", start: 3)], _ scenes: [Scene],
  _ endings: [ScenarioEnding]
) -> Scenario {
  Scenario(
    id: id("sample"), module: id("m1"), title: "Sample", setting: .land, minutes: 5, sources: [], counters: counters,
    start: scenes[0].id, scenes: scenes, endings: endings, passMark: .standard)
}

let allEndings = [ending("good", .good, 100), ending("mended", .bearable, 50), ending("lost", .lost, 0)]

/// Two scenes, a counter that is read, a critical choice, a late cue.
let bridge = scenario(
  counters: [ScenarioCounter(id: id("trust"), name: "Trust", start: 3, worth: 20)],
  [
    scene(
      "queue", choice("send-on", to: "lost", minutes: 1, duty: "hear-the-child"),
      choice("watch", to: "bench", minutes: 6, changes: ["trust": -1]),
      choice("greet", to: "bench", minutes: 2, changes: ["trust": 3], best: true)),
    scene(
      "bench", cues: [Cue(id: id("name"), after: 5, text: [])],
      choice("apart", to: "good if trust at-least 5,mended", minutes: 3, best: true),
      choice("together", to: "mended", minutes: 4)),
  ], allEndings)

func path(_ names: String) -> [SceneChoiceID] { names.split(separator: " ").map { id(String($0)) } }
