internal import CourseModel
internal import UnicodeText

/// What is said when one state has become another: whatever changed, once.
///
/// Pure: the same states always give the same sentences. A screen that was not open before is told whole; the one shown
/// before, and one to which the trainee returns, only as far as its text is new. How to go on is told when it changes.
///
/// - Parameters:
///   - before: the state of which everything has been said; nil at the beginning.
///   - after: the state now.
public func narrate(_ before: State?, _ after: State) -> [Sentence] {
  Sentence.all(Narration(before: before, after: after).texts, after.session.words)
}

/// The texts of a narration.
private struct Narration {
  private let before: State?
  private let after: State

  /// Both are seen at the same time of day: a minute that has passed is no news.
  init(before: State?, after: State) {
    var before = before
    before?.session.clock = after.session.clock
    (self.before, self.after) = (before, after)
  }

  private var words: Catalogue { after.session.words }

  var texts: [String] {
    let welcome = before == nil ? SentenceBreaking.sentences(of: words[.tellingWelcome]) : []
    let texts = welcome + saved + reading + notice + answer
    // A line is never answered by silence.
    let isSilent = texts.isEmpty && hasNewLine && after.lines.request != .leaving
    return isSilent ? [after.hint].compactMap { $0 } : texts
  }

  private var saved: [String] { after.lines.saved > (before?.lines.saved ?? after.lines.saved) ? [words[.saved]] : [] }

  /// Whether anything is recorded from now on, where that has changed.
  private var reading: [String] {
    let onlyReads = after.session.onlyReads
    guard onlyReads != (before?.session.onlyReads ?? false) else { return [] }
    return [words[onlyReads ? .tellingOnlyReading : .tellingRecording]]
  }

  /// A notice stands until the next line; it is told once.
  private var notice: [String] {
    guard let notice = after.session.notice, hasNewLine || notice != before?.session.notice else { return [] }
    return [notice]
  }

  private var hasNewLine: Bool { after.lines.taken != before?.lines.taken }

  private var answer: [String] {
    switch hasNewLine ? after.lines.request : .change {
    case .change: change
    case .again: header(behind: []) + after.telling.lines + [after.hint].compactMap { $0 }
    case .place: after.placeTexts
    case .commands: after.commandTexts
    case .leaving: []
    }
  }

  /// The screen as far as it is new.
  private var change: [String] {
    let telling = after.telling
    if let before, before.screens.last?.number == after.screens.last?.number, before.telling.subject == telling.subject
    {
      let status = telling.status == before.telling.status ? nil : telling.status
      return [status].compactMap { $0 } + time + new(telling, beside: before.telling) + hint
    }
    if let told = before?.telling, telling.goesOn, told.goesOn, told.subject == telling.subject {
      return goingOn(telling, from: told)
    }
    guard let told = after.screens.last?.told, told.subject == telling.subject else {
      return header(behind: before?.telling.trail ?? []) + time + telling.lines + hint
    }
    return header(behind: []) + time + new(telling, beside: told) + hint
  }

  /// What follows from a choice after which the scene is the same: what came of it, what else is new, what can be done.
  private func goingOn(_ telling: Telling, from told: Telling) -> [String] {
    let answer = telling.sentences.prefix(telling.answerCount)
    let scene = telling.sentences.dropFirst(telling.answerCount)
    let known = Set(told.sentences.dropFirst(told.answerCount))
    // What is asked stands last, and is asked again.
    let sentences = scene.dropLast().filter { !known.contains($0) } + scene.suffix(1)
    let choices = telling.choices == told.choices ? [] : telling.lines.dropFirst(telling.sentences.count)
    let hint = [after.hint].compactMap { $0 }
    return header(behind: told.trail) + answer + sentences + choices + hint
  }

  /// The lines that were not told; one that stands there twice now is told a second time.
  private func new(_ telling: Telling, beside told: Telling) -> [String] {
    var known = Dictionary(told.lines.map { ($0, 1) }, uniquingKeysWith: +)
    return telling.lines.filter { line in
      guard let count = known[line], count > 0 else { return true }
      known[line] = count - 1
      return false
    }
  }

  /// Where the trainee is now, without what stayed the same.
  private func header(behind known: [String]) -> [String] {
    let telling = after.telling
    let same = zip(known, telling.trail).prefix { $0 == $1 }.count
    // Who goes up from a lesson to its module hears the module's name.
    let isUp = same == telling.trail.count && same < known.count
    let parts = telling.trail.dropFirst(isUp ? max(0, same - 1) : same) + [telling.status].compactMap { $0 }
    return parts.isEmpty ? [] : [parts.joined(separator: ", ")]
  }

  /// The time that an attempt has left, where one with a limit comes before the trainee.
  private var time: [String] {
    // On the front one can stay for long: it is told there, and again when one goes on.
    let goesOn = before?.context == .quizFront && after.context != .quizFront
    guard let attempt = after.timedAttempt,
      goesOn || attempt.start.attempt != before?.timedAttempt?.start.attempt
    else { return [] }
    return [after.session.timeLeft(attempt)?.text].compactMap { $0 }
  }

  private var hint: [String] {
    [after.hint].compactMap { $0 }.filter { asksAnew || $0 != before?.hint }
  }

  /// True where a dialogue has come up: what it asks decides something, and the one before may have asked in the same words.
  private var asksAnew: Bool {
    let isOther = before?.screens.last?.number != after.screens.last?.number
    return isOther && [.confirmation, .owner, .trouble].contains(after.context)
  }
}
