public import CourseModel
public import TerminalFrame

/// Something that has happened, outside or inside, to which `update` answers.
public enum Message: Equatable, Sendable {
  /// A key was pressed.
  case pressed(Key)
  /// A line was typed, where the course is told in lines.
  case entered(String)
  /// The window has a new size.
  case resized(Size)
  /// The moment has come that `State.wakesAt` named.
  case timeUp
  /// The lines have ended, and everything is saved.
  case ended
  /// Keys that were pressed before a question was shown for the first time were dropped.
  case keysDropped
  /// The program is asked to end, by a signal or by the end of the terminal.
  case terminated

  /// The event is durable on disk.
  case recorded(Event)
  /// The event could not be written; it is kept, and nothing is shown as saved.
  case recordFailed(EventDraft, Problem)
  /// Another session has changed meanwhile what the event rests on: nothing was written.
  case attemptOvertaken(EventDraft, Problem)
  /// Another session writes into the record: what was not written because of it is kept; nil when it was just opened.
  case recordHeld(SessionOwner, EventDraft?)
  /// The session that wrote into the record has ended, and this one writes from now on.
  case recordFree
  /// A record is open: who, and what the head says of their progress.
  case recordOpened(Trainee, ProgressDigest, Place?)
  /// A record could not be opened or made.
  case recordRefused(Problem)
  /// The record was damaged: what could be read goes on, and the sentence says where the damaged file is kept.
  case recordSetAside(Problem)
  /// The trainees on this machine.
  case traineesListed([TraineeEntry])
  /// Everything that the open record tells.
  case progressRead(Progress)
  /// The hashes of the keys of the course's quizzes, as far as they can be read.
  case keysRead([QuizID: String])
  /// A module's content.
  case moduleRead(ModuleContent)
  /// A trainer's own quiz, and the sources that it cites.
  case ownQuizRead(Quiz, sources: [SourceID: Source])
  /// The final assessment with its whole pool, and the sources that it cites.
  case finalAssessmentRead(Quiz, sources: [SourceID: Source])
  /// A scenario.
  case scenarioRead(Scenario)
  /// The questions that were met and may be practised.
  case practiceRead([PracticeEntry])
  /// Content could not be read.
  case contentRefused(Problem)
  /// The interface's words in another language.
  case catalogueRead(Catalogue)
  /// All lessons, for the search.
  case courseTextRead([ModuleContent])
  /// The whole glossary.
  case glossaryRead([GlossaryTerm])
  /// The job aids, and the local facts that they name.
  case aidsRead([JobAid], LocalFacts, [SourceID: Source])
  /// The countries whose facts the course knows.
  case countriesRead([Country])
  /// A fresh id.
  case identifierDrawn(UniqueID)
}

extension Message {
  /// True for what somebody at the keyboard has done.
  var isTyped: Bool {
    switch self {
    case .pressed, .entered: true
    default: false
    }
  }
}

/// A trainee as the list on this machine shows them.
public struct TraineeEntry: Equatable, Sendable {
  /// Who they are; nil where the record cannot be read.
  public var trainee: Trainee?
  /// The record's file name, for one that cannot be read.
  public var file: String

  /// An entry of its parts.
  public init(trainee: Trainee?, file: String) {
    self.trainee = trainee
    self.file = file
  }
}

/// Something that went wrong outside, already in the words of the reader's language: what, where, and what to do next.
public struct Problem: Equatable, Sendable {
  /// The sentences.
  public var text: String

  /// A problem in words.
  public init(_ text: String) { self.text = text }
}
