internal import CourseModel

extension CourseMap {
  func telling(in session: Session) -> Telling {
    let (words, standing) = (session.words, session.standing)
    var telling = Telling(trail: [session.text(session.course.title)], status: session.trainee?.profile.name)
    if session.offersTour, !session.digest.hasBegun {
      telling.sentences.append(words(.tellingTourOffer, ["word": words[.footerTour]]))
    }
    for item in items(session) {
      switch item {
      case .next(let step): telling.sentences.append(words.led(goOn(session), nextText(step, session)))
      case .module(let module): telling.choices.append(told(module, standing, session))
      case .finalAssessment(let final):
        let state = told(final: standing, words)
        telling.choices.append(words(.tellingTitled, ["title": session.text(final.title), "state": state]))
      case .own(let quiz): telling.choices.append(told(quiz, session))
      }
    }
    telling.sentences.append(words.led(words[.mapYourCourse], Percentage.text(standing.share.wholePercent)))
    if standing.isComplete { telling.sentences.append(words[.mapComplete]) }
    if standing.isAnythingUnverified { telling.sentences.append(words[.mapUnverified]) }
    if case .next? = items(session).first {
      telling.question = words(
        .tellingChooseOrContinue, ["most": String(telling.choices.count), "action": goOn(session).lowercased()])
    }
    return telling
  }

  private func goOn(_ session: Session) -> String {
    session.words[session.digest.hasBegun ? .mapContinue : .mapBegin]
  }

  private func told(_ module: Module, _ standing: Standing, _ session: Session) -> String {
    let (words, title) = (session.words, session.text(module.title))
    guard let state = standing.modules.first(where: { $0.module == module.id }) else { return title }
    let lessons = words(
      .mapLessons, ["done": String(state.lessonsFinished), "all": String(state.lessonsTotal)])
    let quiz = state.hasQuiz ? [words.told(ofQuiz: state.quiz)] : []
    return ([title, lessons] + quiz + (state.isDone ? [words[state.isWaived ? .mapWaived : .mapDone]] : [])).joined(
      separator: ", ")
  }

  private func told(final standing: Standing, _ words: Catalogue) -> String {
    guard standing.final == nil, !standing.areModulesDone else { return words.told(standing.final) }
    return words(.mapFinalClosed, ["modules": words.count(.modules, standing.modules.count)])
  }

  private func told(_ quiz: OwnQuizEntry, _ session: Session) -> String {
    let errors = quiz.errors == 0 ? [] : [session.words.count(.mapOwnErrors, quiz.errors)]
    return ([session.text(quiz.title)] + errors).joined(separator: ", ")
  }
}

extension Catalogue {
  /// What the attempts at a quiz have come to so far.
  func told(_ quiz: QuizDigest?) -> String {
    guard let quiz else { return self[.quizNotTried] }
    if quiz.isUnderway, !quiz.isPassed { return self[.tellingQuizOpen] }
    guard let best = quiz.bestPercent else { return self[.quizNotTried] }
    let verdict = self(quiz.isPassed ? .quizPassedAt : .quizFailedAt, ["percent": Percentage.text(best)])
    return quiz.isUnverified ? verdict + " (" + self[.statusUnverified] + ")" : verdict
  }

  /// The same, where nothing else says that it is of a quiz.
  fileprivate func told(ofQuiz quiz: QuizDigest?) -> String {
    self(.tellingQuiz, ["state": told(quiz)])
  }
}
