public import CourseModel
internal import TerminalFrame

/// What a line can ask for.
public enum LineCommand: Hashable, Sendable {
  /// An action of the table.
  case perform(Action)
  /// To hear the present text once more.
  case sayAgain
  /// To hear where one is, and whether everything is saved.
  case tellPlace
  /// To hear what can be typed.
  case tellCommands
  /// To leave the course.
  case quit
}

/// A command of a line: its word, and how it is explained.
public struct CommandEntry: Sendable {
  /// What is asked for.
  public let command: LineCommand
  /// The word.
  public let word: Phrase
  /// What is said of it; nil where another entry's sentence covers it.
  public let explanation: Phrase?
}

/// The commands of lines, derived from the table of actions.
///
/// A new action gets its word from the footer's label; where it has none, `Action.word` says which, or why it needs none.
public enum CommandTable {
  /// The commands of a screen, in the order of its footer, and those that hold everywhere.
  public static func entries(in context: Context) -> [CommandEntry] {
    let actions = ActionTable.entries(in: context).compactMap { entry in
      entry.action.word(labelled: entry.label, in: context).map { word in
        CommandEntry(command: command(entry.action), word: word, explanation: entry.explanation)
      }
    }
    return actions + readingOn(context)
      + everywhere(context).filter { entry in !actions.contains { $0.command == entry.command } }
  }

  /// What an empty line does on a screen: what Enter does, else it goes back.
  public static func emptyLine(in context: Context) -> Action? {
    if let action = ActionTable.action(for: .enter, in: context) { return action }
    return ActionTable.entries(in: context).contains { $0.action == .back } ? .back : nil
  }

  /// How an empty line that does an action is told, and what is said of it.
  static func words(forEmptyLine action: Action, in context: Context) -> (label: Phrase, explanation: Phrase?)? {
    let entries = ActionTable.entries(in: context).filter { $0.action == action }
    let entry = entries.first { $0.keys.contains(.enter) && $0.label != nil } ?? entries.first { $0.label != nil }
    return entry.flatMap { entry in entry.label.map { ($0, entry.explanation) } }
  }

  private static func command(_ action: Action) -> LineCommand {
    switch action {
    case .help: .tellCommands
    default: .perform(action)
    }
  }

  /// Words that a reader expects wherever pages follow each other, beside those that the footer has for the same.
  private static func readingOn(_ context: Context) -> [CommandEntry] {
    let next = CommandEntry(command: .perform(.forward), word: .footerNextQuestion, explanation: nil)
    let previous = CommandEntry(command: .perform(.backward), word: .footerPreviousQuestion, explanation: nil)
    switch context {
    case .page, .checkChoice, .checkMultiple, .checkOrder, .checkMatch, .checkRate, .checkSpot, .checkTyped,
      .checkAnswered, .tour:
      return [next, previous]
    case .parts: return [next]
    case .lessonEnd: return [CommandEntry(command: .perform(.open), word: next.word, explanation: nil)]
    default: return []
    }
  }

  private static func everywhere(_ context: Context) -> [CommandEntry] {
    [
      CommandEntry(command: .tellCommands, word: .footerHelp, explanation: .helpHelp),
      CommandEntry(command: .sayAgain, word: .commandAgain, explanation: .helpSayAgain),
      CommandEntry(command: .tellPlace, word: .commandWhere, explanation: .helpWhere),
      CommandEntry(command: .quit, word: .commandQuit, explanation: leaving(context)),
    ]
  }

  private static func leaving(_ context: Context) -> Phrase {
    switch context {
    case .trouble: .helpLeaveUnsaved
    case .owner: .helpLeaveOwner
    case .formText, .formChoice: .helpLeaveForm
    default: .helpLeave
    }
  }
}

extension Action {
  /// The word by which a line asks for the action; nil where a line needs none.
  ///
  /// - Parameters:
  ///   - label: the footer's word.
  ///   - context: the screen; where an answer is typed, the footer has no room for every word.
  func word(labelled label: Phrase?, in context: Context) -> Phrase? {
    switch self {
    // Texts are told whole, and numbers choose.
    case .up, .down, .pageUp, .pageDown, .first, .last, .mark, .tick: nil
    // A line is a whole text or a whole value, and goes on to the next field.
    case .erase: context == .note ? .commandErase : nil
    case .typed, .eraseNext, .cursorLeft, .cursorRight, .nextField, .nextValue, .previousValue: nil
    // Nothing is drawn. Ctrl-C and Ctrl-Z are the terminal's own.
    case .repaint, .suspend, .interrupt, .blank: nil
    case .previousField: .commandPreviousField
    case .nextMatch: .commandNextMatch
    case .again: .commandTryAgain
    case .cancel: .footerBack
    case .leave: label == .footerLeave ? nil : label
    case .backward: label ?? (context == .checkTyped ? .footerPreviousPage : .footerPreviousQuestion)
    case .tour, .forward, .open, .answer, .flag, .review, .handIn, .abandon, .result, .retry, .edit, .back, .people,
      .help,
      .search, .sources, .glossary, .aids, .language, .practice, .bookmark, .note, .marks:
      label
    }
  }
}
