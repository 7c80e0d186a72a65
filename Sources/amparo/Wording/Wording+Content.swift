internal import CourseContent
internal import CourseModel
internal import FileAccess
internal import UnicodeText

/// What `amparo check` finds, in words: what is wrong; what to do.
extension Catalogue {
  /// `file:line:column: error: what; what to do`.
  func line(for diagnostic: Diagnostic) -> String {
    let severity = self[diagnostic.severity == .error ? .checkError : .checkWarning]
    let place = "\(diagnostic.file):\(diagnostic.position.line):\(diagnostic.position.column)"
    return Printable.text("\(place): \(severity): \(words(for: diagnostic.fault))")
  }

  /// The sentence of a fault.
  func words(for fault: ContentFault) -> String {
    fileWords(fault) ?? referenceWords(fault) ?? questionWords(fault) ?? lessonWords(fault) ?? scenarioWords(fault)
      ?? poolWords(fault) ?? writingWords(fault) ?? settingsWords(fault) ?? fault.code
  }

  private func fileWords(_ fault: ContentFault) -> String? {
    switch fault {
    case .unreadable(let cause): self(.checkUnreadable, ["cause": words(for: cause)])
    case .notUTF8: self[.checkNotUtf8]
    case .byteOrderMark: self[.checkByteOrderMark]
    case .windowsLineEnds: self[.checkWindowsLineEnds]
    case .controlCharacter(let name): self(.checkControlCharacter, ["name": name])
    case .missingFile(let name): self(.checkMissingFile, ["name": name])
    case .unexpectedFile: self[.checkUnexpectedFile]
    case .yamlSyntax(let problem): self(.checkYamlSyntax, ["problem": problem])
    case .yamlAlias: self[.checkYamlAlias]
    case .yamlFlowMapping: self[.checkYamlFlowMapping]
    case .yamlSeveralDocuments: self[.checkYamlSeveralDocuments]
    case .yamlTooDeep(let limit): self(.checkYamlTooDeep, ["limit": String(limit)])
    case .yamlTooLarge(let limit): self(.checkYamlTooLarge, ["limit": String(limit)])
    case .repeatedKey(let key): self(.checkRepeatedKey, ["key": key])
    case .unknownKey(let key, let nearest?): self(.checkUnknownKeyNearest, ["key": key, "nearest": nearest])
    case .unknownKey(let key, nil): self(.checkUnknownKey, ["key": key])
    case .missingKey(let key): self(.checkMissingKey, ["key": key])
    case .wrongShape(let key, let expected): self(.checkWrongShape, ["key": key, "expected": words(for: expected)])
    case .emptyText(let key): self(.checkEmptyText, ["key": key])
    case .emptyFile: self[.checkEmptyFile]
    case .textTooLong(let key, let limit): self(.checkTextTooLong, ["key": key, "limit": String(limit)])
    case .numberOutOfRange(let key, let from, let to):
      self(.checkOutOfRange, ["key": key, "from": String(from), "to": String(to)])
    default: nil
    }
  }

  private func words(for shape: ContentFault.Shape) -> String {
    switch shape {
    case .text: self[.shapeText]
    case .list: self[.shapeList]
    case .map: self[.shapeMap]
    case .number: self[.shapeNumber]
    case .truth: self[.shapeTruth]
    case .date: self[.shapeDate]
    }
  }

  private func referenceWords(_ fault: ContentFault) -> String? {
    switch fault {
    case .badID(let id): self(.checkBadId, ["id": id])
    case .badFactName(let id): self(.checkBadFactName, ["id": id])
    case .repeatedID(let id): self(.checkRepeatedId, ["id": id])
    case .unknownSource(let id): self(.checkUnknownSource, ["id": id])
    case .unknownObjective(let id): self(.checkUnknownObjective, ["id": id])
    case .unknownDuty(let id): self(.checkUnknownDuty, ["id": id])
    case .unknownTerm(let id): self(.checkUnknownTerm, ["id": id])
    case .unknownModule(let id): self(.checkUnknownModule, ["id": id])
    case .unknownQuiz(let id): self(.checkUnknownQuiz, ["id": id])
    case .unknownCountryFact(let name): self(.checkUnknownCountryFact, ["name": name])
    case .factOld(let name, let checked): self(.checkFactOld, ["name": name, "date": checked])
    case .unknownPostLine(let name): self(.checkUnknownPostLine, ["name": name])
    case .unknownLanguage(let code): self(.checkUnknownLanguage, ["code": code])
    case .idDiffers(let expected): self(.checkIdDiffers, ["expected": expected])
    case .missingTranslation(let what, let language):
      self(.checkMissingTranslation, ["what": what, "language": language.code])
    case .keyInTranslation(let key): self(.checkKeyInTranslation, ["key": key])
    case .translatesNothing(let id): self(.checkTranslatesNothing, ["id": id])
    case .retentionShort(let months, let validity):
      self(.checkRetentionShort, ["months": count(.months, months), "validity": count(.months, validity)])
    case .objectiveWithoutLesson(let id): self(.checkObjectiveWithoutLesson, ["id": id])
    case .objectiveWithoutQuestion(let id): self(.checkObjectiveWithoutQuestion, ["id": id])
    case .dutyUnused(let id): self(.checkDutyUnused, ["id": id])
    case .unknownPhrase(let key): self(.checkUnknownPhrase, ["key": key])
    case .missingPhrase(let key): self(.checkMissingPhrase, ["key": key])
    case .placeholderDiffers(let phrase, let placeholder):
      self(.checkPlaceholder, ["phrase": phrase, "placeholder": "{\(placeholder)}"])
    default: nil
    }
  }

  private func questionWords(_ fault: ContentFault) -> String? {
    switch fault {
    case .unknownKind(let kind): self(.checkUnknownKind, ["kind": kind])
    case .unknownOrder(let name): self(.checkUnknownOrder, ["name": name])
    case .noCorrectOption: self[.checkNoCorrectOption]
    case .severalCorrectOptions: self[.checkSeveralCorrect]
    case .noWrongOption: self[.checkNoWrongOption]
    case .markNotInText(let id): self(.checkMarkNotInText, ["id": id])
    case .markUnexplained(let id): self(.checkMarkUnexplained, ["id": id])
    case .placesNotCounted: self[.checkPlacesNotCounted]
    case .alreadyInOrder: self[.checkAlreadyInOrder]
    case .unknownTarget(let id): self(.checkUnknownTarget, ["id": id])
    case .wrongNumberOfOptions(let count): self(.checkOptionCount, ["count": String(count)])
    case .badNumber(let key):
      self(
        .checkBadNumber,
        [
          "key": key, "whole": String(DecimalNumber.wholeDigits), "decimals": String(DecimalNumber.decimals),
        ])
    case .negativeTolerance: self[.checkNegativeTolerance]
    case .nothingAccepted: self[.checkNothingAccepted]
    case .acceptsNothing(let text): self(.checkAcceptsNothing, ["text": text])
    case .acceptedTwice(let text, let other): self(.checkAcceptedTwice, ["text": text, "other": other])
    case .tooManyAccepted(let limit): self(.checkTooManyAccepted, ["limit": String(limit)])
    case .missingReason(let id): self(.checkMissingReason, ["id": id])
    case .missingSource: self[.checkMissingSource]
    case .criticalWithoutDuty: self[.checkCriticalWithoutDuty]
    case .dutyWithoutCritical: self[.checkDutyWithoutCritical]
    case .criticalAndCorrect: self[.checkCriticalAndCorrect]
    case .noQuestions: self[.checkNoQuestions]
    case .tooManyQuestions(let limit): self(.checkTooManyQuestions, ["limit": String(limit)])
    default: nil
    }
  }

  private func lessonWords(_ fault: ContentFault) -> String? {
    switch fault {
    case .pageNotInModule(let id): self(.checkPageNotInModule, ["id": id])
    case .pageMissing(let id): self(.checkPageMissing, ["id": id])
    case .pageOrderDiffers: self[.checkPageOrder]
    case .lessonNotInModule(let id): self(.checkLessonNotInModule, ["id": id])
    case .missingFrontMatter: self[.checkMissingFrontMatter]
    case .headingWithoutID: self[.checkHeadingWithoutId]
    case .headingLevel(let level): self(.checkHeadingLevel, ["level": String(level)])
    case .textBeforeFirstPage: self[.checkTextBeforePage]
    case .severalChecks: self[.checkSeveralChecks]
    case .textAfterCheck: self[.checkTextAfterCheck]
    case .notShown(let what): words(for: what)
    case .unknownAside(let name): self(.checkUnknownAside, ["name": name])
    case .noPages: self[.checkNoPages]
    case .pageCannotFit(let columns): self(.checkCannotFit, ["columns": String(columns)])
    case .pageLong(let words, let limit): self(.checkPageLong, ["words": String(words), "limit": String(limit)])
    default: nil
    }
  }

  private func words(for notShown: ContentFault.NotShown) -> String {
    switch notShown {
    case .html: self[.checkNotShownHtml]
    case .image: self[.checkNotShownImage]
    case .link: self[.checkNotShownLink]
    case .code: self[.checkNotShownCode]
    case .footnote: self[.checkNotShownFootnote]
    }
  }
}

extension ContentFault {
  /// The kind of fault, for scripts: `noCorrectOption`, `unknownKey`.
  var code: String {
    let text =
      switch self {
      case .scenario(let fault): String(describing: fault)
      case .pool(let fault): String(describing: fault)
      case .writing(let fault): String(describing: fault)
      case .settings(let fault): String(describing: fault)
      default: String(describing: self)
      }
    return String(text.prefix { $0 != "(" })
  }
}
