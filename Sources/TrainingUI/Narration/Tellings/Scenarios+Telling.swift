internal import CourseModel
internal import UnicodeText

extension ScenarioFront {
  func telling(in session: Session) -> Telling {
    let words = session.words
    var telling = Telling(trail: session.told(module) + [words[.scenarioTrail]])
    guard let content = session.scenario, content.id == scenario else {
      telling.sentences = [words[.scenarioMissing]]
      return telling
    }
    telling.status = words[content.setting.phrase]
    telling.sentences =
      [content.title] + rules(content, words).flatMap(SentenceBreaking.sentences) + ways(content, session)
    let isUnderway = session.progress?.runUnderway(of: content, in: session.course.id) != nil
    telling.question = words[isUnderway ? .scenarioGoOn : .scenarioBegin]
    return telling
  }

  private func ways(_ content: Scenario, _ session: Session) -> [String] {
    let runs = session.progress?.runs(of: scenario, in: session.course.id).filter { !$0.isUnderway } ?? []
    guard !runs.isEmpty else { return [] }
    let words = session.words
    return [words.heading(.scenarioWays)]
      + runs.enumerated().map { index, run in
        let ending = run.score.flatMap { content.ending($0.ending)?.title }
        let state = [run.score.map(words.told), ending].compactMap { $0 }.joined(separator: ", ")
        return words(.tellingWay, ["number": String(index + 1), "date": run.startedAt.date, "state": state])
      }
  }
}

extension SceneScreen {
  func telling(in session: Session) -> Telling {
    let words = session.words
    var telling = Telling(trail: session.told(module) + [words[.scenarioTrail]])
    guard let (content, path, moments) = standing(session), let moment = moments.last else {
      telling.sentences = [words[.scenarioChanged]]
      return telling
    }
    telling.trail[telling.trail.count - 1] = content.title
    telling.status = words(.scenarioMinute, ["minute": String(moment.clock)])
    let speech = session.speech()
    telling.sentences = speech.lines(lastChoice(content, path, moments)?.consequence ?? [])
    telling.answerCount = telling.sentences.count
    if let ending = content.ending(moment.node) {
      telling.sentences += [words[ending.kind.phrase], ending.title] + speech.lines(ending.text)
      if let duty = content.score(choosing: path)?.breachedDuty.flatMap({ content.duty($0) }) {
        telling.sentences.append(words(.dutyBreached, ["duty": session.text(duty.text)]))
      }
      telling.question = words[.scenarioToDebrief]
    } else {
      telling.subject = moment.node.text
      telling.goesOn = true
      telling.sentences += speech.lines(content.scene(moment.node)?.text ?? [])
      telling.sentences += content.cues(at: moment).flatMap { speech.lines($0.text) }
      telling.sentences.append(words[.scenarioWhat])
      telling.choices = content.choices(at: moment).map { speech.line($0.text) }
    }
    return telling
  }
}

extension DebriefScreen {
  func telling(in session: Session) -> Telling {
    let words = session.words
    var telling = Telling(trail: session.told(module) + [words[.scenarioTrail]], status: words[.debriefStatus])
    guard let (content, debrief) = debrief(session) else {
      telling.sentences = [words[.scenarioChanged]]
      return telling
    }
    telling.trail[telling.trail.count - 1] = content.title
    let texts = DebriefTexts(content: content, debrief: debrief, session: session)
    telling.sentences = SpokenDebrief(texts: texts, speech: session.speech(citing: citations(in: session))).lines
    return telling
  }
}

/// A debrief in the order of reading: the ending, the way gone, the better one.
private struct SpokenDebrief {
  let texts: DebriefTexts
  let speech: Speech

  private var words: Catalogue { speech.words }
  private var debrief: ScenarioDebrief { texts.debrief }

  var lines: [String] { summary + way + betterWay }

  private var summary: [String] {
    let ending = texts.content.ending(debrief.score.ending).map { words[$0.kind.phrase] }
    return [ending, texts.figures, texts.duty].compactMap { $0 } + texts.counters
      + [texts.isBest ? words[.debriefAllBest] : nil].compactMap { $0 }
  }

  private var way: [String] {
    [words.heading(.debriefPath)]
      + debrief.path.flatMap { step -> [String] in
        let isBest = step.chosen.isBest && !step.isTurn
        return [heading(step)] + (step.isTurn ? [words[.debriefTurn]] : [])
          + choice(step.chosen, isBest ? .debriefYoursBest : .debriefYours)
          + (isBest ? [] : step.better.map { choice($0, .debriefBest) } ?? [])
      }
  }

  private var betterWay: [String] {
    guard !debrief.betterWay.isEmpty else { return [] }
    let steps = debrief.betterWay.flatMap { step -> [String] in
      // A reason that was told above is not told again.
      let isTold = debrief.path.contains { $0.scene.id == step.scene.id }
      return [heading(step)] + choice(step.chosen, .debriefBest, withReason: !isTold)
    }
    let ending = debrief.betterEnding.map { ending in
      [words(.debriefEnds, ["ending": ending.title])] + speech.lines(ending.text)
    }
    return [words.heading(texts.hasTurn ? .debriefBetterTurn : .debriefBetter)] + steps + (ending ?? [])
  }

  private func heading(_ step: ScenarioDebrief.Step) -> String {
    step.scene.title + ", " + words(.scenarioMinute, ["minute": String(step.clock)])
  }

  private func choice(_ choice: SceneChoice, _ label: Phrase, withReason: Bool = true) -> [String] {
    [words[label] + " " + speech.line(choice.text)] + (withReason ? speech.lines(choice.reason) : [])
  }
}
