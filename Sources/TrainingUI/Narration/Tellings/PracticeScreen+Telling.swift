internal import CourseModel
internal import UnicodeText

extension PracticeScreen {
  func telling(in session: Session) -> Telling {
    guard let question, let item, stage != .waiting, stage != .resting else { return resting(session) }
    let words = session.words
    var telling = Telling(
      trail: session.told(item.module) + [words[.practiceTrail]], subject: String(plan.due.count),
      status: words.count(.practiceLeft, plan.due.count))
    let speech = session.speech(citing: citations(in: session))
    telling.sentences = question.told(speech)
    if case .answered(let response) = stage {
      let feedback = SpokenFeedback(
        question: question, response: response, duties: duties(of: question, session), speech: speech,
        localized: session.text)
      telling.sentences += feedback.lines
    } else {
      picker.tell(question.form, speech, to: &telling)
    }
    return telling
  }

  private func resting(_ session: Session) -> Telling {
    let words = session.words
    var telling = Telling(trail: [words[.practiceTrail]])
    guard stage == .resting else { return telling }
    telling.sentences = restTexts(session).flatMap(SentenceBreaking.sentences)
    return telling
  }
}
