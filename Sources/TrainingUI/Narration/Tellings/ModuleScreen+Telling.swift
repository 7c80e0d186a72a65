internal import CourseModel
internal import UnicodeText

extension ModuleScreen {
  func telling(in session: Session) -> Telling {
    var telling = Telling(trail: session.told(module))
    guard let module = outline(session) else { return telling }
    let words = session.words
    telling.status = words.count(.minutes, module.minutes)
    telling.sentences = SentenceBreaking.sentences(of: session.text(module.summary))
    if let objectives = session.content?.outline.objectives, !objectives.isEmpty {
      telling.sentences.append(words.heading(.moduleObjectives))
      telling.sentences += objectives.map { "- " + session.text($0.text) }
    }
    telling.choices = module.lessons.map { lesson in
      words(.tellingTitled, ["title": session.lessonTitle(lesson.id), "state": state(of: lesson, session)])
    }
    if let quiz = module.quiz {
      let state = words.told(session.digest.quizzes[quiz])
      telling.choices.append(words(.tellingTitled, ["title": words[.moduleQuiz], "state": state]))
    }
    telling.choices += scenarios(session).map { scenario in
      let title = words(.moduleScenario, ["scenario": scenario.title])
      return words(.tellingTitled, ["title": title, "state": state(of: scenario.id, session)])
    }
    return telling
  }

  private func state(of lesson: LessonOutline, _ session: Session) -> String {
    let finished = session.digest.finishedPages[LessonReference(module: module, lesson: lesson.id)] ?? []
    let read = lesson.pages.count(where: finished.contains)
    if read == lesson.pages.count { return session.words[.moduleRead] }
    return session.words(.modulePages, ["done": String(read), "all": String(lesson.pages.count)])
  }

  private func state(of scenario: ScenarioID, _ session: Session) -> String {
    let runs = session.progress?.runs(of: scenario, in: session.course.id) ?? []
    guard let best = runs.compactMap(\.score).max(by: { $0.share < $1.share }) else {
      return session.words[runs.last?.isUnderway == true ? .scenarioUnderway : .scenarioNotPlayed]
    }
    return session.words.told(best)
  }
}

extension Catalogue {
  /// What a way through a scenario came to.
  func told(_ score: ScenarioScore) -> String {
    self(score.isPassed ? .quizPassedAt : .quizFailedAt, ["percent": Percentage.text(score.share.wholePercent)])
  }
}
