/// Every mistake that a scenario can have beside those of any file, as data.
public enum ScenarioFault: Equatable, Sendable {
  case unknownSetting(String)
  case unknownCounter(String)
  case reservedCounter(String)
  case unknownScene(String)
  case startIsEnding(String)
  case unknownEndingKind(String)
  case badCondition(String)
  case countersWorthTooMuch
  case wrongNumberOfChoices(count: Int)
  case bestChoiceNotOne(String)
  case lastRouteConditional
  case criticalNotLost(String)
  case tooFewEndings
  case tooManyScenes(limit: Int)
  case tooLarge(limit: Int)
  case unreachable(String)
  case deadEnd(String)
  case circle(String)
  case choiceCannotMatter(String)
  case bestWayNotBest(String)
  case bestLosesEnding(String)
  case bestNotOffered(String)
}
