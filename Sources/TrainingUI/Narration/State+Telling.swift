internal import CourseModel

/// What is told of a state when it is asked for.
extension State {
  private var words: Catalogue { session.words }

  /// How to go on: what the screen asks, else what a number and an empty line do.
  var hint: String? {
    let telling = self.telling
    if let question = telling.question { return question }
    guard !telling.choices.isEmpty else {
      return emptyLineWords.map { words(.tellingEmptyLine, ["action": words[$0.label]]) }
    }
    let most = String(telling.choices.count)
    guard let selected = current.selected(in: session) else { return words(.tellingChoose, ["most": most]) }
    let number = String(selected + 1)
    return telling.choices.count == 1
      ? words(.tellingEmptyLine, ["action": number]) : words(.tellingChooseOrEmpty, ["most": most, "number": number])
  }

  /// A command's word, with the others that mean the same.
  private func told(_ entry: CommandEntry) -> String {
    let others = commands.filter { $0.command == entry.command && $0.explanation == nil }.map { words[$0.word] }
    return ([words[entry.word]] + others.filter { $0 != words[entry.word] }).joined(separator: ", ")
  }

  private var emptyLineWords: (label: Phrase, explanation: Phrase?)? {
    emptyLine.flatMap { action in
      CommandTable.words(forEmptyLine: action, in: context).map { known in
        (current.label(of: action, in: session) ?? known.label, known.explanation)
      }
    }
  }

  /// Where the trainee is, how much time is left, and whether everything is saved.
  var placeTexts: [String] {
    let telling = self.telling
    let course = session.text(session.course.title)
    let status = telling.status.map { [$0] } ?? []
    let place = (telling.trail.first == course ? [] : [course]) + telling.trail + status
    var texts = [place.joined(separator: ", ")]
    if let trainee = session.trainee, !place.contains(trainee.profile.name) {
      texts.insert(trainee.profile.name, at: 0)
    }
    if let time = timedAttempt.flatMap({ session.timeLeft($0)?.text }) { texts.append(time) }
    if let saved { texts.append(words[saved]) }
    return texts
  }

  /// Whether everything is saved; nil where there is no record yet.
  private var saved: Phrase? {
    if current is TraineeForm { return .tellingFormUnsaved }
    return switch session.saving {
    case .allSaved where session.onlyReads: .tellingOnlyReading
    case .allSaved: session.trainee == nil ? nil : .tellingAllSaved
    case .failed: .tellingNotAllSaved
    }
  }

  /// What can be typed on the screen shown.
  var commandTexts: [String] {
    var texts = [words.heading(.tellingCommands)]
    let isAsked = telling.question != nil || !telling.choices.isEmpty
    if isAsked, let hint { texts.append(hint) }
    // Of a list, the hint has said what an empty line does.
    let isList =
      ActionTable.marking.subtracting(ActionTable.asking).contains(context) && current.selected(in: session) != nil
    // Where nothing is chosen yet, an empty line does nothing.
    let isChosen = telling.choices.isEmpty && telling.hasAnswer || current.selected(in: session) != nil
    let isOffered = emptyLine.map { current.isOffered($0, in: session) } ?? false
    if !isList || !isAsked, isOffered, isChosen, let explanation = emptyLineWords?.explanation {
      texts.append(words(.tellingEmptyCommand, ["explanation": words[explanation]]))
    }
    let empty = emptyLine.map(LineCommand.perform)
    for entry in commands where entry.command != empty {
      guard let explanation = entry.explanation else { continue }
      texts.append(words(.tellingCommand, ["word": told(entry), "explanation": words[explanation]]))
    }
    return context.takesText ? texts + [words[telling.otherLine ?? .tellingTextCommand]] : texts
  }
}
