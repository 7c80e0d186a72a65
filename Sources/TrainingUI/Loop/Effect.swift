public import CourseModel

/// Something that `update` asks of the world outside; a plain value that a test can compare.
public enum Effect: Equatable, Sendable {
  /// Write what happened into the record, durably, then tell `.recorded` or `.recordFailed`.
  case record(EventDraft)
  /// Make a record for a new trainee, then tell `.recordOpened`.
  case enrol(TraineeProfile)
  /// Open a trainee's record by its head, then tell `.recordOpened`.
  case openRecord(UniqueID)
  /// Write into the open record from now on, in the place of another session; nothing is told back.
  case takeOver
  /// Look whether another session still writes into the open record; where none does, write from now on, and tell
  /// `.recordFree`.
  case lookForOwner
  /// List the trainees on this machine, then tell `.traineesListed`.
  case listTrainees
  /// Read every event of the open record, then tell `.progressRead`.
  case readProgress
  /// Read the keys of the course's quizzes, then tell `.keysRead`.
  case readKeys
  /// Read a module's lessons, quiz and references in a language, then tell `.moduleRead`.
  case readModule(ModuleID, Language)
  /// Read a trainer's own quiz in a language, then tell `.ownQuizRead`.
  case readOwnQuiz(QuizID, Language)
  /// Read the final assessment with its pool in a language, then tell `.finalAssessmentRead`.
  case readFinalAssessment(Language)
  /// Read a scenario in a language, then tell `.scenarioRead`.
  case readScenario(ScenarioID, Language)
  /// Look through all modules for questions that were met, then tell `.practiceRead`.
  case readPractice(Language)
  /// Read the interface's words in a language, then tell `.catalogueRead`.
  case readCatalogue(Language)
  /// Read all lessons in a language for the search, then tell `.courseTextRead`.
  case readCourseText(Language)
  /// Read the whole glossary, then tell `.glossaryRead`.
  case readGlossary
  /// Read the job aids in a language, then tell `.aidsRead`.
  case readAids(Language)
  /// Make an id that no other machine makes, then tell `.identifierDrawn`.
  case drawIdentifier
  /// Note where the trainee stands, for the next start; nothing is told back.
  case rememberPlace(Place)
  /// Draw the whole screen anew.
  case repaint
  /// Stop the program until the shell brings it back.
  case suspend
  /// Read the countries whose facts the course knows, then tell `.countriesRead`.
  case readCountries
  /// End the program.
  case leave(Reason)

  /// Why the program ends.
  public enum Reason: Equatable, Sendable {
    /// The trainee asked.
    case asked
    /// Ctrl-C was pressed.
    case interrupted
    /// Ctrl-C was pressed while something waited to be saved.
    case interruptedUnsaved
    /// The system or the terminal's end asked.
    case terminated
  }
}

extension Effect {
  /// Reads a quiz of no module.
  static func read(_ quiz: QuizID, _ language: Language) -> Effect {
    quiz == .finalAssessment ? .readFinalAssessment(language) : .readOwnQuiz(quiz, language)
  }
}
