public import CourseModel
public import FileAccess

/// Every mistake that content can have, as data; `Wording+Content` in the program says each in words.
public enum ContentFault: Equatable, Sendable {
  // Files.
  case unreadable(FileFailure.Cause)
  case notUTF8
  case controlCharacter(String)
  case byteOrderMark
  case windowsLineEnds
  case missingFile(String)
  case unexpectedFile

  // YAML.
  case yamlSyntax(String)
  case yamlAlias
  case yamlFlowMapping
  case yamlSeveralDocuments
  case yamlTooDeep(limit: Int)
  case yamlTooLarge(limit: Int)
  case repeatedKey(String)
  case unknownKey(String, suggestion: String?)
  case missingKey(String)
  case wrongShape(key: String, expected: Shape)
  case emptyText(String)
  case emptyFile
  case textTooLong(key: String, limit: Int)
  case numberOutOfRange(key: String, from: Int, to: Int)

  // Ids and references.
  case badID(String)
  case badFactName(String)
  case repeatedID(String)
  case unknownSource(String)
  case unknownObjective(String)
  case unknownDuty(String)
  case unknownTerm(String)
  case unknownModule(String)
  case unknownQuiz(String)
  case unknownCountryFact(String)
  case factOld(String, checked: String)
  case unknownPostLine(String)
  case unknownLanguage(String)
  case idDiffers(expected: String)
  case pageNotInModule(String)
  case pageMissing(String)
  case pageOrderDiffers
  case lessonNotInModule(String)

  // Questions.
  case unknownKind(String)
  case unknownOrder(String)
  case noCorrectOption
  case severalCorrectOptions
  case noWrongOption
  case markNotInText(String)
  case markUnexplained(String)
  case placesNotCounted
  case alreadyInOrder
  case unknownTarget(String)
  case wrongNumberOfOptions(count: Int)
  case badNumber(key: String)
  case negativeTolerance
  case nothingAccepted
  case acceptsNothing(String)
  case acceptedTwice(String, asWell: String)
  case tooManyAccepted(limit: Int)
  case missingReason(String)
  case missingSource
  case criticalWithoutDuty
  case dutyWithoutCritical
  case criticalAndCorrect
  case noQuestions
  case tooManyQuestions(limit: Int)

  // Languages.
  case missingTranslation(what: String, language: Language)
  case keyInTranslation(String)
  case translatesNothing(String)

  // Lessons.
  case missingFrontMatter
  case headingWithoutID
  case headingLevel(Int)
  case textBeforeFirstPage
  case severalChecks
  case textAfterCheck
  case notShown(NotShown)
  case unknownAside(String)
  case noPages
  case pageCannotFit(columns: Int)
  case pageLong(words: Int, limit: Int)

  // Interface.
  case unknownPhrase(String)
  case missingPhrase(String)
  case placeholderDiffers(phrase: String, placeholder: String)

  // Scenarios.
  case scenario(ScenarioFault)

  // The final assessment.
  case pool(PoolFault)

  // How questions are written.
  case writing(WritingFault)

  // A person's settings.
  case settings(SettingsFault)

  // Policy.
  case retentionShort(months: Int, validity: Int)

  // Coverage.
  case objectiveWithoutLesson(String)
  case objectiveWithoutQuestion(String)
  case dutyUnused(String)

  /// What a value should have been.
  public enum Shape: String, Equatable, Sendable {
    case text, list, map, number, truth, date
  }

  /// Markdown that the program does not show.
  public enum NotShown: String, Equatable, Sendable {
    case html, image, link, code, footnote
  }

  /// How bad it is.
  public var severity: Diagnostic.Severity {
    switch self {
    case .factOld, .pageLong, .objectiveWithoutQuestion, .retentionShort, .dutyUnused, .unexpectedFile,
      .scenario(.choiceCannotMatter), .scenario(.bestNotOffered), .settings,
      .pool(.poolTooSmall), .pool(.moduleNotDrawn), .writing:
      .warning
    default: .error
    }
  }
}
