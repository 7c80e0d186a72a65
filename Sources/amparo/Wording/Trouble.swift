internal import CourseContent
internal import CourseModel
internal import CursesTerminal
internal import FileAccess
internal import TraineeRecords

/// Why the program cannot do what it was asked, as data.
///
/// `words(_:)` puts each case into words.
enum Trouble: Error, Equatable {
  case noHome
  case noCourse(places: [String])
  case courseUnusable(path: String, Diagnostic)
  case terminal(CursesTerminal.Refusal, term: String)
  case unknownLanguage(String, known: [Language])
  case unknownAid(String, known: [String])
  case unknownTopic(String, known: [String])
  case unknownCountry(String, known: [String])
  case unreadable(path: String, FileFailure.Cause)
  case nothingToCheck(path: String)
  case unwritable(path: String, FileFailure.Cause)
  case record(RecordFailure)
  case noRecords(path: String)
  case unknownTrainee(String)
  case unknownQuiz(String)
  case unknownQuizOfRecords(String)
  case unknownAttempt(Int, quiz: String?)
  case ambiguousAttempt(Int, quizzes: [String])
  case unknownHead(String)
  case correction(CorrectionTrouble)
  case link(LinkTrouble)
  case noRetention(path: String)
}

extension Catalogue {
  /// What happened, where, and what to do next.
  func words(for trouble: Trouble) -> String {
    switch trouble {
    case .noHome: self[.problemNoHome]
    case .noCourse(let places):
      self(.problemNoCourse, ["places": places.map { $0 == "." ? "./" : $0 }.joined(separator: ", ")])
    case .courseUnusable(let path, let finding):
      self(.problemCourseUnusable, ["path": path, "finding": line(for: finding)])
    case .terminal(let refusal, let term): words(for: refusal, term)
    case .unknownLanguage(let code, let known):
      self(.problemUnknownLanguage, ["language": code, "languages": known.map(\.code).joined(separator: ", ")])
    case .unknownAid(let name, let known):
      self(.problemUnknownAid, ["name": name, "names": known.joined(separator: ", ")])
    case .unknownTopic(let name, let known):
      self(.problemUnknownTopic, ["name": name, "names": known.joined(separator: ", ")])
    case .unknownCountry(let code, let known):
      self(.problemUnknownCountry, ["country": code, "countries": known.joined(separator: ", ")])
    case .unreadable(let path, let cause): self(.problemNoSuchPath, ["path": path, "cause": words(for: cause)])
    case .nothingToCheck(let path): self(.problemNothingToCheck, ["path": path])
    case .unwritable(let path, let cause): self(.problemCannotWrite, ["path": path, "cause": words(for: cause)])
    case .record(let failure): words(for: failure)
    case .noRecords(let path): self(.problemNoRecords, ["path": path])
    case .unknownHead(let text): self(.problemUnknownHead, ["head": text])
    case .noRetention(let path): self(.dueNoRetention, ["path": path])
    case .correction(let trouble): words(for: trouble)
    case .link(let trouble): words(for: trouble)
    case .unknownTrainee(let name): self(.problemUnknownTrainee, ["name": name])
    case .unknownQuiz(let name): self(.problemUnknownQuiz, ["name": name])
    case .unknownQuizOfRecords(let name): self(.problemUnknownQuizOfRecords, ["name": name])
    case .unknownAttempt(let number, nil): self(.problemNoAttempt, ["number": String(number)])
    case .unknownAttempt(let number, let quiz?):
      self(.problemUnknownAttempt, ["number": String(number), "quiz": quiz])
    case .ambiguousAttempt(let number, let quizzes):
      self(.problemAmbiguousAttempt, ["number": String(number), "quizzes": quizzes.joined(separator: ", ")])
    }
  }

  private func words(for refusal: CursesTerminal.Refusal, _ term: String) -> String {
    switch refusal {
    case .notATerminal: self[.problemNotATerminal]
    case .unknownTerm: self(.problemUnknownTerm, ["term": term])
    case .tooSimple: self(.problemTooSimple, ["term": term])
    case .failed: self(.problemTerminalFailed, ["term": term])
    }
  }

  /// What a record's failure means.
  func words(for failure: RecordFailure) -> String {
    switch failure {
    case .file(let file): self(.recordFile, ["path": file.path, "cause": words(for: file.cause)])
    case .damaged(let path): self(.recordDamaged, ["path": path])
    case .newerFormat(let path, let version): self(.recordNewer, ["path": path, "version": String(version)])
    case .forked(let path): self(.recordForked, ["path": path])
    case .busy(let path): self(.recordBusy, ["path": path])
    case .attemptClosed: self[.recordAttemptClosed]
    case .notOurs(let path): self(.recordNotOurs, ["path": path])
    case .held(let owner):
      self(
        .recordHeld,
        [
          "host": owner.process.host, "process": String(owner.process.number), "time": owner.since.description,
        ])
    case .erased(let path): self(.recordErased, ["path": path])
    case .notFound(let path): self(.recordNotFound, ["path": path])
    }
  }

  /// What became of a damaged record.
  func words(for aside: SetAside) -> String {
    self(aside.hasFormer ? .recordSetAsideFormer : .recordSetAside, ["path": aside.path])
  }

  /// What the file system's answer means, as part of a sentence.
  func words(for cause: FileFailure.Cause) -> String {
    switch cause {
    case .notFound: self[.causeNotFound]
    case .notAllowed: self[.causeNotAllowed]
    case .full: self[.causeFull]
    case .readOnly: self[.causeReadOnly]
    case .tooLarge(let limit): self(.causeTooLarge, ["limit": String(limit)])
    case .wrongKind: self[.causeWrongKind]
    case .locked: self[.causeLocked]
    case .other(let errno): self(.causeOther, ["number": String(errno)])
    }
  }
}
