public import CourseModel
public import TerminalFrame

/// One thing that can be done, on which screens, by which keys, and how it is told.
public struct ActionEntry: Sendable {
  /// What is done.
  public let action: Action
  /// The keys, the one to show first.
  public let keys: [Key]
  /// The screens on which it can be done.
  public let contexts: ContextSet
  /// How the keys are written in the footer: `Enter`, `↑↓`.
  public let shownKeys: String
  /// How they are written in the help, where there is room for all that matter.
  public let helpKeys: String
  /// The word in the footer; nil where the footer does not offer it.
  public let label: Phrase?
  /// The sentence in the help; nil where another entry's sentence covers it.
  public let explanation: Phrase?
  /// How long it holds its place in a narrow footer: the lowest go first.
  public let rank: Int
}

extension ActionEntry {
  /// The entry with other keys.
  func with(_ keys: [Key]) -> ActionEntry {
    let names = keys.map(\.shownName)
    return ActionEntry(
      action: action, keys: keys, contexts: contexts, shownKeys: names.first ?? "",
      helpKeys: names.joined(separator: " "), label: keys.isEmpty ? nil : label,
      explanation: keys.isEmpty ? nil : explanation, rank: rank)
  }

  /// The entry with its keys written in another way.
  func shown(_ footer: String, inHelp help: String) -> ActionEntry {
    ActionEntry(
      action: action, keys: keys, contexts: contexts, shownKeys: footer, helpKeys: help, label: label,
      explanation: explanation, rank: rank)
  }
}

/// Every action of every screen.
///
/// Key handling, footer and help all derive from this one table.
public enum ActionTable {
  /// The entries that hold on a screen, in the order of footer and help.
  public static func entries(in context: Context) -> [ActionEntry] {
    all.filter { $0.contexts.contains(context) }
  }

  /// What a key does on a screen; nil where it does nothing.
  public static func action(for key: Key, in context: Context) -> Action? { action(for: key, in: context, among: all) }

  /// What a key does on a screen by some entries; nil where it does nothing.
  static func action(for key: Key, in context: Context, among entries: [ActionEntry]) -> Action? {
    if context.takesText, case .character(let scalar) = key { return .typed(scalar) }
    if case .pasted(let scalar) = key { return context.takesText ? .typed(scalar) : nil }
    if let digit = key.digit, marking.contains(context) { return .mark(digit) }
    return entries.first { $0.contexts.contains(context) && $0.keys.contains(key) }?.action
  }

  /// Screens on which digits move the mark.
  static let marking = openChecks.union(questions).union(
    ContextSet(.trainees, .people, .courseMap, .module, .review, .confirmation, .list, .scene, .owner))
  /// Questions after a page that are not answered yet.
  private static let openChecks = ContextSet(
    .checkChoice, .checkMultiple, .checkOrder, .checkMatch, .checkRate, .checkSpot)
  /// Questions of an attempt.
  private static let questions = ContextSet(.quizChoice, .quizMultiple, .quizOrder, .quizMatch, .quizRate, .quizSpot)
  /// Questions that can be answered.
  static let asking = openChecks.union(questions)
  /// Questions whose answer is typed: there every printable key is text, and the arrows move in the answer.
  static let typing = ContextSet(.checkTyped, .quizTyped)
  /// Questions whose answer changes with the mark, or which have to be laid out when it moves.
  static let reshaping = ContextSet(.checkOrder, .quizOrder)
  /// Screens on which a digit does no more than move the mark.
  static let markingByDigit = marking.subtracting(
    ContextSet(
      .checkMultiple, .checkOrder, .checkMatch, .checkRate, .checkSpot, .quizMultiple, .quizOrder, .quizMatch,
      .quizRate, .quizSpot))
  private static let lists = marking
  private static let texts = ContextSet(
    .page, .checkAnswered, .lessonEnd, .quizFront, .certainty, .sceneEnd, .practiceRest, .result, .reading, .aid,
    .trouble, .tour)
  private static let filling = ContextSet(.formText, .formChoice, .search)
  private static let writing = filling.union(typing).union(ContextSet(.note))
  /// Screens on which the cursor moves in a line of writing.
  private static let mending = typing.union(ContextSet(.note))
  private static let learning = openChecks.union(questions).union(
    ContextSet(
      .courseMap, .module, .page, .checkAnswered, .lessonEnd, .quizFront, .review, .confirmation, .result, .scene,
      .sceneEnd))
  private static let everywhereButWriting = ContextSet.all.subtracting(writing)

  private static let all: [ActionEntry] = certainty + moving + doing + typed + goingElsewhere + text + terminal

  private static let doing: [ActionEntry] = [
    entry(
      .open, [.enter], ContextSet(.trainees, .people, .courseMap, .module, .list), "Enter", .footerOpen, .helpOpen, 95),
    entry(.open, [.enter], ContextSet(.lessonEnd), "Enter", .footerGoOn, .helpGoOn, 95),
    entry(.open, [.enter], ContextSet(.quizFront), "Enter", .footerStart, .helpStart, 95),
    entry(.open, [.enter], ContextSet(.scene), "Enter", .footerDoIt, .helpDoIt, 95),
    entry(.open, [.enter], ContextSet(.sceneEnd), "Enter", .footerDebrief, .helpDebrief, 95),
    entry(.open, [.enter], ContextSet(.practiceRest), "Enter", .footerGoOn, .helpPracticeOn, 95),
    entry(.open, [.enter], ContextSet(.search), "Enter", .footerOpen, .helpOpenMatch, 95),
    entry(.open, [.enter], ContextSet(.review), "Enter", .footerToQuestion, .helpToQuestion, 90),
    entry(.open, [.enter], ContextSet(.confirmation, .owner), "Enter", .footerChoose, .helpChoose, 95),
    entry(.open, [.enter], ContextSet(.result), "Enter", .footerDone, .helpDone, 90),
    entry(
      .tick, [.character(" ")], ContextSet(.checkMultiple, .quizMultiple, .checkSpot, .quizSpot), "Space", .footerTick,
      .helpTick, 92),
    entry(.tick, [.character(" ")], reshaping, "Space", .footerTake, .helpTake, 96),
    entry(
      .answer, [.enter], openChecks.union(questions), "Enter", .footerAnswer,
      .helpAnswer, 95),
    entry(.forward, [.character(" "), .enter, .right], ContextSet(.page), "Space", .footerNext, .helpNextPage, 95),
    entry(
      .forward, [.character(" "), .enter, .right], ContextSet(.checkAnswered), "Space", .footerGoOn, .helpGoOn, 95),
    entry(
      .forward, [.right, .character("n"), .tab], openChecks, "→", .footerSkip, .helpSkipCheck, 40, help: "→ n Tab"),
    entry(
      .forward, [.right, .character("n"), .tab], questions, "→", .footerNextQuestion, .helpNextQuestion, 55,
      help: "→ n Tab"),
    entry(
      .backward, [.left, .character("p"), .backTab], questions, "←", .footerPreviousQuestion, .helpPreviousQuestion,
      56, help: "← p"),
    entry(
      .backward, [.left, .character("p"), .backTab], openChecks.union(ContextSet(.page, .checkAnswered)), "←",
      .footerPreviousPage, .helpPreviousPage, 60, help: "← p"),
    entry(.forward, [.character(" "), .enter, .right], ContextSet(.tour), "Space", .footerNext, .helpTourNext, 95),
    entry(
      .backward, [.left, .character("p")], ContextSet(.tour), "←", .footerPreviousPage, .helpTourBack, 60,
      help: "← p"),
    entry(.again, [.character("r")], ContextSet(.checkAnswered), "r", .footerAgain, .helpAgain, 50),
    entry(.flag, [.character("f")], questions.union(ContextSet(.review)), "f", .footerFlag, .helpFlag, 70),
    entry(.review, [.character("v")], questions, "v", .footerReview, .helpReview, 65),
    entry(.handIn, [.character("h")], ContextSet(.review), "h", .footerHandIn, .helpHandIn, 92),
    entry(.abandon, [.character("d")], ContextSet(.quizFront), "d", .footerAbandon, .helpAbandon, 50),
    entry(.result, [.character("r")], ContextSet(.quizFront), "r", .footerResult, .helpResult, 51),
    entry(.retry, [.enter, .character("r")], ContextSet(.trouble), "Enter", .footerRetry, .helpRetry, 95),
    entry(.edit, [.character("e")], ContextSet(.people), "e", .footerEdit, .helpEdit, 60),
    entry(.nextMatch, [.character("n")], ContextSet(.page), "n", nil, .helpNextMatch, 0),
    entry(.bookmark, [.character("m")], ContextSet(.page), "m", .footerBookmark, .helpBookmark, 37),
    entry(.note, [.character("w")], ContextSet(.page), "w", .footerNote, .helpNote, 36),
    entry(.open, [.enter], ContextSet(.note), "Enter", .footerKeep, .helpKeepNote, 95),
  ]

  private static let moving: [ActionEntry] = [
    entry(.up, [.up, .character("k")], lists, "↑", nil, nil, 0),
    entry(.down, [.down, .character("j")], lists, "↑↓", .footerMove, .helpMove, 60, help: "↑↓ k j"),
    entry(.up, [.up, .control("u")], ContextSet(.search), "↑", nil, nil, 0),
    entry(
      .down, [.down, .control("d")], ContextSet(.search), "↑↓", .footerMove, .helpMove, 60, help: "↑↓ Ctrl-U Ctrl-D"),
    entry(.up, [.up, .character("k")], texts, "↑", nil, nil, 0),
    entry(.down, [.down, .character("j")], texts, "↑↓", .footerScroll, .helpScroll, 30, help: "↑↓ k j"),
    entry(.pageUp, [.pageUp, .character("b")], everywhereButWriting, "PgUp b", nil, .helpPageUp, 0),
    entry(
      .pageDown, [.pageDown, .character(" "), .character("z")],
      texts.subtracting(ContextSet(.page, .checkAnswered, .tour)),
      "PgDn Space z", nil, .helpPageDown, 0),
    entry(
      .pageDown, [.pageDown, .character("z")], lists.union(ContextSet(.page, .checkAnswered, .tour)), "PgDn z", nil,
      .helpPageDown, 0),
    entry(.first, [.home, .character("g")], everywhereButWriting, "Home g", nil, .helpFirst, 0),
    entry(.last, [.end, .character("G")], everywhereButWriting, "End G", nil, .helpLast, 0),
  ]

  private static let goingElsewhere: [ActionEntry] = [
    entry(.aids, [.character("a")], learning.union(ContextSet(.trainees, .people)), "a", .footerAids, .helpAids, 45),
    entry(
      .search, [.character("/"), .character("c")],
      ContextSet(.courseMap, .module, .page, .checkAnswered, .lessonEnd), "/", .footerSearch, .helpSearch, 42,
      help: "/ c"),
    entry(
      .sources, [.character("s")], ContextSet(.page, .checkAnswered, .result, .aid), "s", .footerSources, .helpSources,
      52),
    entry(
      .glossary, [.character("t")], ContextSet(.courseMap, .module, .page, .checkAnswered, .lessonEnd), "t",
      .footerGlossary,
      .helpGlossary, 38),
    entry(
      .language, [.character("l")], everywhereButWriting.subtracting(ContextSet(.trouble, .owner)), "l",
      .footerLanguage,
      .helpLanguage,
      41),
    entry(.practice, [.character("p")], ContextSet(.courseMap), "p", .footerPractice, .helpPractice, 44),
    entry(.marks, [.character("m")], ContextSet(.courseMap, .module), "m", .footerMarks, .helpMarks, 39),
    entry(.tour, [.character("y")], ContextSet(.courseMap), "y", .footerTour, .helpTour, 10),
    entry(.people, [.character("u")], ContextSet(.courseMap), "u", .footerPeople, .helpPeople, 20),
    entry(.blank, [.character("x")], everywhereButWriting, "x", .footerBlank, .helpBlank, 35),
    entry(
      .help, [.character("?"), .character("i"), .function(1)], everywhereButWriting, "?", .footerHelp, .helpHelp, 100,
      help: "? i F1"),
    entry(.help, [.function(1), .control("o")], writing, "F1", .footerHelp, .helpHelp, 100, help: "F1 Ctrl-O"),
    entry(.leave, [.character("q"), .escape], ContextSet(.courseMap, .trainees), "q", .footerLeave, .helpLeave, 97),
    entry(.leave, [.character("q"), .escape], ContextSet(.owner), "q", .footerLeave, .helpLeaveOwner, 80),
    entry(.leave, [.character("q")], ContextSet(.trouble), "q", .footerLeaveUnsaved, .helpLeaveUnsaved, 80),
    entry(
      .back, [.character("q"), .escape, .backspace],
      everywhereButWriting.subtracting(asking).subtracting(
        ContextSet(.courseMap, .trainees, .trouble, .owner, .certainty)), "q", .footerBack, .helpBack, 97),
    // In a narrow window the keys that answer stay longer than the way back.
    entry(.back, [.character("q"), .escape, .backspace], asking, "q", .footerBack, .helpBack, 91),
    entry(.back, [.escape, .control("g")], typing, "Esc", .footerBack, .helpBack, 91, help: "Esc Ctrl-G"),
    entry(.back, [.enter], ContextSet(.reading), "Enter", nil, nil, 0),
    // Told in lines alone, where all that matters are the words.
    entry(.forward, [.enter, .right], ContextSet(.parts), "Enter", .footerGoOn, .helpGoOn, 95),
    entry(.sources, [.character("s")], ContextSet(.parts), "s", .footerSources, .helpOtherSources, 52),
  ]

  private static let text: [ActionEntry] = [
    entry(.open, [.enter], ContextSet(.formText, .formChoice), "Enter", .footerAccept, .helpAccept, 95),
    entry(.nextField, [.tab, .down], ContextSet(.formText, .formChoice), "Tab", .footerNextField, .helpNextField, 80),
    entry(
      .previousField, [.backTab, .up, .control("p")], ContextSet(.formText, .formChoice), "↑ Ctrl-P", nil,
      .helpPreviousField, 0),
    entry(
      .nextValue, [.character(" "), .right], ContextSet(.formChoice), "Space", .footerNextValue, .helpNextValue, 85),
    entry(.previousValue, [.left, .control("w")], ContextSet(.formChoice), "← Ctrl-W", nil, .helpPreviousValue, 0),
    entry(.erase, [.backspace, .delete], ContextSet(.formText, .search), "⌫", nil, .helpErase, 0),
    entry(
      .cancel, [.escape, .control("g")], filling.union(ContextSet(.note)), "Esc", .footerCancel, .helpCancel, 90,
      help: "Esc Ctrl-G"),
  ]

  /// How sure one is: a digit says it and gives the answer, so that it costs one key.
  private static let certainty: [ActionEntry] = [
    entry(.mark(1), [.character("1")], ContextSet(.certainty), "1–3", .footerCertainty, .helpCertainty, 99),
    entry(.mark(2), [.character("2")], ContextSet(.certainty), "2", nil, nil, 0),
    entry(.mark(3), [.character("3")], ContextSet(.certainty), "3", nil, nil, 0),
    entry(.answer, [.enter], ContextSet(.certainty), "Enter", nil, nil, 0),
    entry(
      .cancel, [.character("q"), .escape, .backspace, .left, .control("g")], ContextSet(.certainty), "q", .footerBack,
      .helpCancel, 97),
  ]

  /// Questions whose answer is typed.
  ///
  /// What a letter does at other questions is done with Ctrl and a letter; Tab goes on as in a form.
  private static let typed: [ActionEntry] = [
    entry(.answer, [.enter], typing, "Enter", .footerAnswer, .helpAnswer, 95),
    entry(.forward, [.tab], ContextSet(.checkTyped), "Tab", .footerSkip, .helpSkipCheck, 40),
    entry(.forward, [.tab], ContextSet(.quizTyped), "Tab", .footerNextQuestion, .helpNextQuestion, 75),
    entry(
      .backward, [.backTab, .control("p")], ContextSet(.checkTyped), "Shift-Tab Ctrl-P", nil, .helpPreviousPage, 0),
    entry(
      .backward, [.backTab, .control("p")], ContextSet(.quizTyped), "Shift-Tab Ctrl-P", nil, .helpPreviousQuestion, 0),
    entry(.flag, [.control("f")], ContextSet(.quizTyped), "Ctrl-F", .footerFlag, .helpFlag, 70),
    entry(.review, [.control("r")], ContextSet(.quizTyped), "Ctrl-R", .footerReview, .helpReview, 65),
    entry(.cursorLeft, [.left, .control("w")], mending, "←", nil, nil, 0),
    entry(.cursorRight, [.right, .control("t")], mending, "←→ Ctrl-W Ctrl-T", nil, .helpCursor, 0),
    entry(.first, [.home, .control("a")], mending, "Home", nil, nil, 0),
    entry(.last, [.end, .control("e")], mending, "End", nil, nil, 0),
    entry(.erase, [.backspace], mending, "⌫", nil, .helpEraseTyped, 0),
    entry(.eraseNext, [.delete, .control("k")], mending, "Delete", nil, nil, 0),
    entry(.up, [.up, .control("u")], typing, "↑", nil, nil, 0),
    entry(.down, [.down, .control("d")], typing, "↑↓ Ctrl-U Ctrl-D", nil, .helpScrollTyped, 0),
    entry(.pageUp, [.pageUp, .control("y")], typing, "PgUp Ctrl-Y", nil, .helpPageUp, 0),
    entry(.pageDown, [.pageDown, .control("n")], typing, "PgDn Ctrl-N", nil, .helpPageDown, 0),
    entry(.blank, [.control("x")], mending, "Ctrl-X", nil, .helpBlank, 0),
  ]

  private static let terminal: [ActionEntry] = [
    entry(.repaint, [.control("l")], ContextSet.all, "Ctrl-L", nil, .helpRepaint, 0),
    entry(.suspend, [.control("z")], ContextSet.all, "Ctrl-Z", nil, .helpSuspend, 0),
    entry(.interrupt, [.control("c")], ContextSet.all, "Ctrl-C", nil, .helpInterrupt, 0),
  ]

  private static func entry(
    _ action: Action, _ keys: [Key], _ contexts: ContextSet, _ shownKeys: String, _ label: Phrase?,
    _ explanation: Phrase?, _ rank: Int, help: String? = nil
  ) -> ActionEntry {
    ActionEntry(
      action: action, keys: keys, contexts: contexts, shownKeys: shownKeys, helpKeys: help ?? shownKeys, label: label,
      explanation: explanation, rank: rank)
  }
}
