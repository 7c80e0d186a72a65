/// How sure a trainee said to be of an answer.
///
/// What somebody is sure of and wrong about is what they will act on, and so the first thing to read again. The three
/// points are those of certainty-based marking (A. R. Gardner-Medwin, "Confidence Assessment in the Teaching of Basic
/// Science", ALT-J 3, 1995), without its marks: here certainty changes no credit, no verdict and no certificate, so that
/// nobody has a reason to say anything but the truth.
public enum Certainty: Int, CaseIterable, Sendable {
  /// A guess.
  case unsure = 1
  /// More likely right than wrong.
  case fairlySure = 2
  /// Would act on it.
  case certain = 3
}

extension Quiz {
  /// The questions of an attempt, in its order, that were answered with certainty and not fully rightly.
  public func misplacedCertainty(in attempt: Attempt) -> [Question] {
    asked(in: attempt).filter { question in
      let answer = attempt.answer(to: question.id)
      return answer?.certainty == .certain && question.credit(for: answer?.response) < .one
    }
  }
}
