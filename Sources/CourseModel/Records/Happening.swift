/// What can happen to a trainee.
///
/// docs/formats.md lists the kinds and their members.
public enum Happening: Equatable, Sendable {
  /// The trainee said who they are, in the event's own language; nil where the words were erased.
  case traineeDescribed(TraineeProfile?)
  /// The language was switched to the event's own.
  case languageChosen
  /// A page was read to its end.
  case pageFinished(PageReference)
  /// The question after a page was answered.
  case checkAnswered(CheckAnswer)
  /// A bookmark was put at a page, or taken away.
  case pageBookmarked(PageReference, isSet: Bool)
  /// Something was noted at a page, in place of an earlier note; nil where it was taken away, or its words were erased.
  case noteWritten(PageReference, PageNote?)
  /// An attempt at a quiz began.
  case attemptStarted(AttemptStart)
  /// A question of an attempt was answered, or answered anew; with how sure the trainee was, where the quiz asks it.
  case questionAnswered(attempt: UniqueID, question: QuestionID, response: Response, certainty: Certainty? = nil)
  /// A question of an attempt was marked for another look, or the mark was taken off.
  case questionFlagged(attempt: UniqueID, question: QuestionID, isFlagged: Bool)
  /// An attempt was handed in.
  case attemptSubmitted(AttemptSubmission)
  /// The time of an attempt ran out; what was answered until then was scored.
  case attemptTimedOut(AttemptSubmission)
  /// An attempt was given up.
  case attemptAbandoned(UniqueID)
  /// What a trainee needs to work on equal terms was stated anew.
  case accommodated(Accommodations)
  /// A question met before was answered in practice.
  case practised(PracticeAnswer)
  /// A way through a scenario began.
  case scenarioStarted(ScenarioStart)
  /// Something was chosen in a scene.
  case scenarioChosen(ScenarioStep)
  /// The trainee left; carries the activity since the last event.
  case sessionLeft(module: ModuleID?)
  /// Whoever is responsible said something about the record afterwards.
  case corrected(Correction)
  /// The trainee's words were erased, for good: whatever words an old copy of the record still holds count no more.
  case traineeErased
  /// A kind that this version does not know: kept, and ignored.
  case unknown(kind: String)
}

/// The answer to the question after a page.
public struct CheckAnswer: Equatable, Sendable {
  /// The page.
  public var page: PageReference
  /// The question.
  public var question: QuestionID
  /// The answer.
  public var response: Response
  /// What was said of it at the time: advisory, as the key may have been mended since.
  public var wasCorrect: Bool

  /// An answer of its parts.
  public init(page: PageReference, question: QuestionID, response: Response, wasCorrect: Bool) {
    self.page = page
    self.question = question
    self.response = response
    self.wasCorrect = wasCorrect
  }
}

/// What an attempt was made at.
public struct AttemptStart: Equatable, Sendable {
  /// The attempt's id.
  public var attempt: UniqueID
  /// The quiz.
  public var quiz: QuizID
  /// The module that the quiz closes.
  public var module: ModuleID?
  /// The course, and its edition.
  public var course: CourseID
  /// The course's edition.
  public var courseVersion: String
  /// The questions asked, in order.
  public var form: [QuestionID]
  /// SHA-256 of the key, in hex.
  public var keyHash: String
  /// SHA-256 of the wording in the event's language, in hex.
  public var wordingHash: String
  /// The pass mark that was announced.
  public var passMark: PassMark
  /// The seed of the order, and of the draw; nil where the order is that of the file.
  public var seed: Seed?
  /// Seconds from the beginning to the end; nil for as long as it takes.
  public var timeLimit: Int?

  /// A start of its parts.
  public init(
    attempt: UniqueID, quiz: QuizID, module: ModuleID?, course: CourseID, courseVersion: String, form: [QuestionID],
    keyHash: String, wordingHash: String, passMark: PassMark, seed: Seed? = nil, timeLimit: Int? = nil
  ) {
    self.attempt = attempt
    self.quiz = quiz
    self.module = module
    self.course = course
    self.courseVersion = courseVersion
    self.form = form
    self.keyHash = keyHash
    self.wordingHash = wordingHash
    self.passMark = passMark
    self.seed = seed
    self.timeLimit = timeLimit
  }
}

/// The end of an attempt, with the verdict of the moment.
///
/// The verdict is advisory: whoever certifies scores the responses again.
public struct AttemptSubmission: Equatable, Sendable {
  /// The attempt.
  public var attempt: UniqueID
  /// Credit earned.
  public var earned: Fraction
  /// The most that could be earned.
  public var possible: Int
  /// Whether it passed.
  public var isPassed: Bool
  /// The critical options chosen.
  public var criticalErrors: [CriticalError]

  /// A submission of its parts.
  public init(attempt: UniqueID, earned: Fraction, possible: Int, isPassed: Bool, criticalErrors: [CriticalError]) {
    self.attempt = attempt
    self.earned = earned
    self.possible = possible
    self.isPassed = isPassed
    self.criticalErrors = criticalErrors
  }

  /// The share of credit, from 0 to 1.
  public var share: Fraction {
    possible <= 0 ? .zero : Fraction(earned.numerator, over: earned.denominator * possible)
  }
}
