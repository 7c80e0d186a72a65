internal import CanonicalJSON
internal import CourseModel

/// The events of scenarios. docs/formats.md lists their members.
extension EventCodec {
  static func members(_ start: ScenarioStart) -> [String: JSONValue] {
    [
      "course": .string(start.course.text), "courseVersion": .string(start.courseVersion),
      "keyHash": .string(start.keyHash), "module": .string(start.module.text), "run": .string(start.run.text),
      "scenario": .string(start.scenario.text), "wordingHash": .string(start.wordingHash),
    ]
  }

  static func members(_ step: ScenarioStep) -> [String: JSONValue] {
    var members: [String: JSONValue] = [
      "choice": .string(step.choice.text), "minute": .integer(step.clock), "reached": .string(step.reached.text),
      "run": .string(step.run.text), "scene": .string(step.scene.text),
    ]
    if let score = step.score {
      var ended: [String: JSONValue] = [
        "isPassed": .bool(score.isPassed), "numerator": .integer(score.share.numerator),
        "denominator": .integer(score.share.denominator),
      ]
      ended["duty"] = score.breachedDuty.map { .string($0.text) }
      members["ended"] = .object(ended)
    }
    return members
  }

  static func scenarioStart(_ reader: MemberReader) throws(EventDamage) -> ScenarioStart {
    ScenarioStart(
      run: try reader.uuid("run"), scenario: try reader.id("scenario"), module: try reader.id("module"),
      course: try reader.id("course"), courseVersion: try reader.text("courseVersion"),
      keyHash: try reader.text("keyHash"), wordingHash: try reader.text("wordingHash"))
  }

  /// The largest denominator of a scenario's share: credits in percent, worths in tenths.
  private static let largestDenominator = 1_000_000

  static func scenarioStep(_ reader: MemberReader) throws(EventDamage) -> ScenarioStep {
    var step = ScenarioStep(
      run: try reader.uuid("run"), scene: try reader.id("scene"), choice: try reader.id("choice"),
      clock: try reader.number("minute", upTo: 10_000_000), reached: try reader.id("reached"), score: nil)
    guard reader.has("ended") else { return step }
    let ended = MemberReader(try reader.member("ended"))
    let denominator = try ended.number("denominator", upTo: largestDenominator)
    guard denominator > 0 else { throw EventDamage(member: "ended") }
    let score = ScenarioScore(
      ending: step.reached, share: Fraction(try ended.number("numerator", upTo: denominator), over: denominator),
      breachedDuty: ended.has("duty") ? try ended.id("duty") : nil, isPassed: try ended.truth("isPassed"))
    // A critical choice is never passed.
    guard !score.isPassed || score.breachedDuty == nil else { throw EventDamage(member: "ended") }
    step.score = score
    return step
  }
}
