internal import CourseModel
internal import UnicodeText

extension QuizFront {
  func telling(in session: Session) -> Telling {
    let words = session.words
    var telling = Telling(trail: session.told(quiz))
    guard let content = session.quiz(quiz) else {
      telling.sentences = [words[.quizMissing]]
      return telling
    }
    // A quiz of no module is called by its title already.
    telling.sentences = content.module == nil ? [] : [content.title]
    telling.sentences += rules(content, session).flatMap(SentenceBreaking.sentences)
    let attempts = session.progress?.attempts(at: quiz) ?? []
    if !attempts.isEmpty {
      telling.sentences.append(words.heading(.quizAttempts))
      telling.sentences += attempts.map { attempt in
        let values: KeyValuePairs = [
          "number": String(attempt.number), "date": attempt.startedAt.date, "state": state(of: attempt, session),
        ]
        return words(.tellingAttempt, values)
      }
    }
    telling.question = invitation(content, session)
    return telling
  }

  private func state(of attempt: Attempt, _ session: Session) -> String {
    let words = session.words
    if attempt.isVoided { return words[.quizVoided] }
    if attempt.end?.how == .abandoned { return words[.quizAbandoned] }
    guard let submission = attempt.submission else {
      let answered = attempt.start.form.count - attempt.unanswered.count
      return words(.quizAttemptOpen, ["done": String(answered), "all": String(attempt.start.form.count)])
    }
    let percent = Percentage.text(submission.share.wholePercent)
    let verdict = words(submission.isPassed ? .quizPassedAt : .quizFailedAt, ["percent": percent])
    let told = submission.criticalErrors.isEmpty ? verdict : verdict + ", " + words[.quizCriticalShort]
    return isUnverified(attempt, session) ? told + " (" + words[.statusUnverified] + ")" : told
  }
}

extension QuizScreen {
  func telling(in session: Session) -> Telling {
    let words = session.words
    var telling = Telling(trail: session.told(quiz))
    guard let content = session.quiz(quiz), let attempt = session.progress?.attempt(attempt),
      let asked = content.question(question, in: attempt)
    else {
      telling.sentences = [words[.quizMissing]]
      return telling
    }
    let all = content.asked(in: attempt)
    let number = (all.firstIndex { $0.id == question } ?? 0) + 1
    let flag = attempt.flagged.contains(question) ? ", " + words[.reviewFlag] : ""
    // Where questions count differently, each says the most that it can earn.
    let points = all.contains { $0.weight > 1 } ? ", " + words.count(.points, asked.weight) : ""
    telling.status = words(.quizQuestionOf, ["number": String(number), "count": String(all.count)]) + points + flag
    let speech = session.speech(citing: CitationNumbers(asked.situation.citations))
    telling.sentences = asked.told(speech)
    if let pending {
      telling.ask(howSureOf: form.line(giving: pending), words)
    } else {
      telling.sentences += answer(beside: attempt.response(to: question), words)
      picker.tell(asked.form, speech, to: &telling)
    }
    return telling
  }

  /// The answer on the disk, or the one that is not there yet.
  private func answer(beside saved: Response?, _ words: Catalogue) -> [String] {
    if let response = picker.response(form: form), response != saved {
      return [words(.tellingChanged, ["answer": form.line(giving: response)])]
    }
    return saved.map { [words(.tellingYourAnswer, ["answer": form.line(giving: $0)])] } ?? []
  }
}

extension ReviewScreen {
  func telling(in session: Session) -> Telling {
    let words = session.words
    var telling = Telling(trail: session.told(quiz), status: words[.reviewStatus])
    guard let content = session.quiz(quiz), let attempt = session.progress?.attempt(attempt) else {
      telling.sentences = [words[.quizMissing]]
      return telling
    }
    let form = content.asked(in: attempt)
    let open = form.count { attempt.response(to: $0.id) == nil }
    let flagged = form.count { attempt.flagged.contains($0.id) }
    telling.sentences = [open == 0 ? words[.reviewAllAnswered] : words.count(.reviewOpen, open)]
    if flagged > 0 { telling.sentences.append(words.count(.reviewFlagged, flagged)) }
    // Behind a long list, how to hand in would be forgotten if it stood above it.
    let choose = words(
      .tellingChooseOrEmpty, ["most": String(form.count), "number": String((selected(in: session) ?? 0) + 1)])
    telling.question = choose + " " + words(.reviewHint, ["hand-in": words[.footerHandIn]])
    telling.choices = form.map { question in
      let line = question.situation.plainLines.first ?? question.prompt.plainText
      let text = SentenceBreaking.sentences(of: line).first ?? line
      let state = words[attempt.response(to: question.id) == nil ? .reviewUnanswered : .reviewAnswered]
      let flag = attempt.flagged.contains(question.id) ? ", " + words[.reviewFlag] : ""
      return words(.tellingStateFirst, ["title": text, "state": state + flag])
    }
    return telling
  }
}

extension HandInScreen {
  func telling(in session: Session) -> Telling {
    let words = session.words
    let open = session.progress?.attempt(attempt)?.unanswered.count ?? 0
    return Telling(
      trail: session.told(quiz), status: words[.handInStatus],
      sentences: [words[.handInQuestion]] + (open > 0 ? [words.count(.handInOpen, open)] : []) + [words[.handInFinal]],
      choices: [words[.handInNo], words[.handInYes]])
  }
}

extension AbandonScreen {
  func telling(in session: Session) -> Telling {
    let words = session.words
    return Telling(
      trail: session.told(quiz), sentences: [words[.abandonQuestion], words[.abandonFinal]],
      choices: [words[.abandonNo], words[.abandonYes]])
  }
}
