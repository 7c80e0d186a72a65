internal import CourseModel

/// Why a record cannot be corrected as it was asked.
enum CorrectionTrouble: Equatable {
  case ambiguousTrainee(String, ids: [String])
  case unknownAttempt(String, quiz: QuizID, known: [String])
  case unknownAttemptID(UniqueID)
  case underway(number: Int, quiz: QuizID)
  case unknownModule(String, known: [String])
}

extension Catalogue {
  func words(for trouble: CorrectionTrouble) -> String {
    switch trouble {
    case .ambiguousTrainee(let name, let ids):
      self(.correctAmbiguous, ["name": name, "ids": ids.joined(separator: ", ")])
    case .unknownAttempt(_, let quiz, known: []): self(.correctNoAttempts, ["quiz": quiz.description])
    case .unknownAttempt(let attempt, let quiz, let known):
      self(
        .correctUnknownAttempt,
        ["attempt": attempt, "quiz": quiz.description, "attempts": known.joined(separator: ", ")])
    case .unknownAttemptID(let attempt): self(.correctUnknownAttemptId, ["attempt": attempt.text])
    case .underway(let number, let quiz):
      self(.correctUnderway, ["number": String(number), "quiz": quiz.description])
    case .unknownModule(let module, let known):
      self(.correctUnknownModule, ["module": module, "modules": known.joined(separator: ", ")])
    }
  }

  /// The reason of a waiver.
  func words(for kind: WaiverKind) -> String {
    switch kind {
    case .testedOut: self[.waiverTestedOut]
    case .equivalent: self[.waiverEquivalent]
    case .administrative: self[.waiverAdministrative]
    }
  }

  /// What was said of an attempt.
  func what(_ note: CorrectionNote, number: Int) -> String {
    let phrase: Phrase =
      if case .attemptVoided = note.correction.act { .statusVoided } else { .statusCountersigned }
    return self(phrase, ["number": String(number)])
  }

  /// What was said, when, by whom and why.
  func told(_ what: String, _ note: CorrectionNote) -> String {
    let words = note.correction.words
    return self(
      .statusCorrection,
      [
        "what": what, "date": note.at.date, "author": words?.author ?? "–",
        "reason": words?.reason ?? self[.statusWordsErased],
      ])
  }
}
