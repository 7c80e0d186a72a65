internal import CourseModel

/// Lines that were typed.
extension State {
  /// Does what a line asks for.
  mutating func take(_ line: String) -> [Effect] {
    session.notice = nil
    beginLine()
    switch LineReading(commands, takesText: context.takesText, session.words).meaning(of: line) {
    case .empty: return emptyLine.map { perform($0) } ?? []
    case .command(let command, let argument): return obey(command, argument)
    case .reply(let reply): return follow { screen, session in screen.replied(reply, in: &session) }
    case .ambiguous(let words):
      let choices = words.joined(separator: ", ")
      session.notice = session.words(.tellingAmbiguous, ["line": line.trimmingSpaces, "words": choices])
    case .unknown: session.notice = session.words(.tellingUnknown, ["line": line.trimmingSpaces])
    }
    return []
  }

  /// A new line: what the screen says has been said by now.
  mutating func beginLine() {
    screens[screens.count - 1].told = telling
    lines.taken += 1
    lines.request = .change
  }

  /// The commands that can be given on the screen shown.
  var commands: [CommandEntry] {
    CommandTable.entries(in: context).filter { entry in
      if case .perform(let action) = entry.command { current.isOffered(action, in: session) } else { true }
    }
  }

  /// What an empty line does: what Enter does, and where there is nothing to do it to, it goes back.
  ///
  /// A screen that asks something says itself what an empty line does.
  var emptyLine: Action? {
    guard let action = CommandTable.emptyLine(in: context) else { return nil }
    let canGoBack = ActionTable.entries(in: context).contains { $0.action == .back }
    return current.isOffered(action, in: session) || telling.question != nil || !canGoBack ? action : .back
  }

  private mutating func obey(_ command: LineCommand, _ argument: String?) -> [Effect] {
    switch command {
    case .sayAgain: lines.request = .again
    case .tellPlace: lines.request = .place
    case .tellCommands: lines.request = .commands
    case .quit:
      lines.request = .leaving
      session.notice = current.farewell.map { session.words[$0] }
      return leaving(.asked)
    case .perform(.search) where argument != nil:
      push(SearchScreen(for: argument ?? ""))
      return [.readCourseText(session.language)]
    case .perform(.erase): return follow { screen, session in screen.replied(Reply(""), in: &session) }
    case .perform(.language) where argument != nil: return speak(argument ?? "")
    case .perform(let action): return argument.map { perform(action, at: $0) } ?? perform(action)
    }
    return []
  }

  private mutating func speak(_ code: String) -> [Effect] {
    guard let language = Language(code.lowercased()), session.course.spokenLanguages.contains(language) else {
      session.notice = session.words(.tellingUnknown, ["line": code])
      return []
    }
    return [.readCatalogue(language)]
  }

  /// Does an action to the choice of a number.
  private mutating func perform(_ action: Action, at argument: String) -> [Effect] {
    guard let number = Reply(argument).number, (1...max(1, telling.choices.count)).contains(number) else {
      session.notice = session.words(.tellingUnknown, ["line": argument])
      return []
    }
    return follow { screen, session in
      var marked = screen
      _ = marked.perform(.mark(number), in: &session)
      return marked.perform(action, in: &session)
    }
  }

  /// What the screen shown says.
  var telling: Telling { current.telling(in: session) }
}

extension Screen {
  /// True where an action of the screen's context can be done now.
  func isOffered(_ action: Action, in session: Session) -> Bool {
    if action == .sources, context != .parts, citations(in: session).sources.isEmpty { return false }
    return offers(action, in: session)
  }

  /// Why a reply is no answer to a question: what is wrong with it, else what would be one.
  func refusal(of reply: Reply, by picker: any AnswerWidget, _ form: QuestionForm, _ session: Session) -> String? {
    picker.refusal(of: reply, form: form, session.words) ?? telling(in: session).question
  }

  /// A number chooses and opens; screens that take other replies say so themselves.
  mutating func replied(_ reply: Reply, in session: inout Session) -> Outcome {
    let count = telling(in: session).choices.count
    guard count > 0 else {
      session.notice = session.words[.tellingNoNumber]
      return .nothing
    }
    guard let number = reply.number, (1...count).contains(number) else {
      session.notice = session.words(.tellingChoose, ["most": String(count)])
      return .nothing
    }
    // The mark of this screen stays: an empty line goes on the same way after any choice.
    var marked = self
    _ = marked.perform(.mark(number), in: &session)
    return marked.perform(.open, in: &session)
  }
}
