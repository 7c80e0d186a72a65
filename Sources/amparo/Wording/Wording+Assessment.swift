internal import CourseContent
internal import CourseModel

/// What `amparo check` finds in scenarios, in the pool of the final assessment and in how questions are written, in words.
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
    case .reservedCounter(let name): self(.checkReservedCounter, ["name": name])
    case .startIsEnding(let id): self(.checkStartIsEnding, ["id": id])
    case .bestWayNotBest(let id): self(.checkBestWay, ["id": id])
    case .bestLosesEnding(let id): self(.checkBestLoses, ["id": id])
    case .bestNotOffered(let id): self(.checkBestMissing, ["id": id])
    }
  }

  func poolWords(_ fault: ContentFault) -> String? {
    guard case .pool(let fault) = fault else { return nil }
    return switch fault {
    case .poolMissing(let module): self(.checkPoolMissing, ["module": module])
    case .poolTooSmall(let module, let have, let need):
      self(.checkPoolSmall, ["module": module, "have": String(have), "need": String(need)])
    case .poolWithoutCritical(let module): self(.checkPoolCritical, ["module": module])
    case .poolWithoutObjective(let id): self(.checkPoolObjective, ["id": id])
    case .moduleNotDrawn(let id): self(.checkModuleNotDrawn, ["id": id])
    }
  }

  func writingWords(_ fault: ContentFault) -> String? {
    guard case .writing(let fault) = fault else { return nil }
    return switch fault {
    case .keyOftenLongest(let count, let of):
      self(.checkKeyLongest, ["count": String(count), "of": String(of)])
    case .keyOftenAt(let position, let count, let of):
      self(.checkKeyPosition, ["position": String(position), "count": String(count), "of": String(of)])
    case .catchAll: self[.checkCatchAll]
    case .namesPlaces: self[.checkNamesPlaces]
    case .negativeStem: self[.checkNegativeStem]
    case .moduleWithoutCritical(let id): self(.checkWithoutCritical, ["id": id])
    }
  }
}
