/// What a person at the keyboard can want.
public enum Action: Hashable, Sendable {
  // Moving.
  case up
  case down
  case pageUp
  case pageDown
  case first
  case last
  case mark(Int)
  case forward
  case backward
  // Doing.
  case open
  case tick
  case answer
  case again
  case flag
  case review
  case handIn
  case abandon
  case result
  case retry
  case edit
  case nextMatch
  case bookmark
  case note
  // Going elsewhere.
  case back
  case leave
  case people
  case practice
  case marks
  case tour
  case help
  case search
  case sources
  case glossary
  case aids
  case language
  case blank
  // Writing.
  case typed(Unicode.Scalar)
  case erase
  case eraseNext
  case cursorLeft
  case cursorRight
  case nextField
  case previousField
  case nextValue
  case previousValue
  case cancel
  // The terminal.
  case repaint
  case suspend
  case interrupt
}

/// What kind of screen a key is pressed on: decides which actions there are.
public enum Context: UInt8, CaseIterable, Sendable {
  /// The list of trainees on this machine, at the start.
  case trainees
  /// The same list, over an open course.
  case people
  /// A field of the form that takes text.
  case formText
  /// A field of the form that takes one of several values.
  case formChoice
  /// The course map.
  case courseMap
  /// A module's lessons.
  case module
  /// A page of a lesson.
  case page
  /// The question after a page, before the answer.
  case checkChoice
  /// The same, where several answers may be ticked.
  case checkMultiple
  /// The same, where steps are put in order.
  case checkOrder
  /// The same, where items are matched.
  case checkMatch
  /// The same, where actions are rated.
  case checkRate
  /// The same, where a text is marked.
  case checkSpot
  /// The same, where the answer is typed.
  case checkTyped
  /// The question after a page, after the answer.
  case checkAnswered
  /// The end of a lesson.
  case lessonEnd
  /// Before and after the attempts at a quiz.
  case quizFront
  /// A question of an attempt.
  case quizChoice
  /// The same, where several answers may be ticked.
  case quizMultiple
  /// The same, where steps are put in order.
  case quizOrder
  /// The same, where items are matched.
  case quizMatch
  /// The same, where actions are rated.
  case quizRate
  /// The same, where a text is marked.
  case quizSpot
  /// The same, where the answer is typed.
  case quizTyped
  /// How sure the trainee is of an answer, before it is recorded.
  case certainty
  /// The review before an attempt is handed in.
  case review
  /// Whether to hand in.
  case confirmation
  /// What an attempt came to.
  case result
  /// A scene of a scenario, before the choice.
  case scene
  /// The ending of a scenario.
  case sceneEnd
  /// Practice, while nothing is asked.
  case practiceRest
  /// A list to choose from: job aids.
  case list
  /// Something to read: sources, glossary, help.
  case reading
  /// A job aid.
  case aid
  /// The search.
  case search
  /// Something could not be saved.
  case trouble
  /// Another session writes into the record.
  case owner
  /// The note at a page, being written.
  case note
  /// A stop of the tour of the course.
  case tour
  /// Something to read that lines tell part by part: many terms, the sources of a page.
  case parts

  /// True where characters are text and not commands.
  public var takesText: Bool {
    switch self {
    case .formText, .search, .checkTyped, .quizTyped, .note: true
    default: false
    }
  }
}

/// Several kinds of screen, as bits.
public struct ContextSet: OptionSet, Sendable {
  /// The bits, one for each context.
  public let rawValue: UInt64

  /// A set of bits.
  public init(rawValue: UInt64) { self.rawValue = rawValue }

  /// A set of contexts.
  public init(_ contexts: Context...) {
    rawValue = contexts.reduce(0) { $0 | 1 << $1.rawValue }
  }

  /// Every context.
  public static let all = ContextSet(rawValue: (1 << UInt64(Context.allCases.count)) - 1)

  /// True where the context is among them.
  public func contains(_ context: Context) -> Bool { rawValue & 1 << context.rawValue != 0 }
}
