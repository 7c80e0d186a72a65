import CourseModel
import TestSupport

/// What a coordinator has said of the records that the screens show.
enum CorrectedRecords {
  private static func said(_ act: Correction.Act) -> Happening {
    .corrected(Correction(act, CorrectionWords(author: "A. Pérez", reason: "as ordered")))
  }

  /// The first module of the sample course is waived.
  static let waived = said(
    .moduleWaived(ModuleReference(course: id("sample-course"), module: id("first-contact")), .equivalent))

  /// A passed attempt that was voided.
  static let voided: [Happening] = [
    .attemptStarted(
      AttemptStart(
        attempt: uuid(41), quiz: .course(id("first-contact")), module: id("first-contact"), course: id("sample-course"),
        courseVersion: "2.1.0", form: [id("bus-terminal")], keyHash: "k", wordingHash: "w", passMark: .standard)),
    .attemptSubmitted(
      AttemptSubmission(attempt: uuid(41), earned: Fraction(1), possible: 1, isPassed: true, criticalErrors: [])),
    said(.attemptVoided(uuid(41))),
  ]
}
