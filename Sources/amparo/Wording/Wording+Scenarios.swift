internal import CourseContent
internal import CourseModel

/// What `amparo check` finds in scenarios, in words.
extension Catalogue {
  func scenarioWords(_ fault: ContentFault) -> String? {
    guard case .scenario(let fault) = fault else { return nil }
    return switch fault {
    case .unknownSetting(let name):
      self(
        .checkUnknownSetting,
        ["name": name, "known": ScenarioSetting.allCases.map(\.rawValue).joined(separator: ", ")])
    case .unknownCounter(let id): self(.checkUnknownCounter, ["id": id])
    case .unknownScene(let id): self(.checkUnknownScene, ["id": id])
    case .unknownEndingKind(let name): self(.checkUnknownEndingKind, ["name": name])
    case .badCondition(let text): self(.checkBadCondition, ["text": text])
    case .countersWorthTooMuch: self[.checkCountersWorth]
    case .wrongNumberOfChoices(let count): self(.checkChoiceCount, ["count": String(count)])
    case .bestChoiceNotOne(let id): self(.checkBestChoice, ["id": id])
    case .lastRouteConditional: self[.checkLastRoute]
    case .criticalNotLost(let id): self(.checkCriticalNotLost, ["id": id])
    case .tooFewEndings: self[.checkTooFewEndings]
    case .tooManyScenes(let limit): self(.checkTooManyScenes, ["limit": String(limit)])
    case .tooLarge(let limit): self(.checkScenarioTooLarge, ["limit": String(limit)])
    case .unreachable(let id): self(.checkUnreachable, ["id": id])
    case .deadEnd(let id): self(.checkDeadEnd, ["id": id])
    case .circle(let id): self(.checkCircle, ["id": id])
    case .choiceCannotMatter(let id): self(.checkChoiceCannotMatter, ["id": id])
    case .bestWayNotBest(let id): self(.checkBestWay, ["id": id])
    }
  }
}
