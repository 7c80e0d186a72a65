/// A module: lessons that serve the same objectives, and the quiz that examines them.
public struct Module: Equatable, Sendable {
  /// The module's id.
  public var id: ModuleID
  /// Its name.
  public var title: LocalizedText
  /// What it is for, in a sentence.
  public var summary: LocalizedText
  /// What an official can do after it; empty where only the course map was read.
  public var objectives: [Objective]
  /// What a critical option breaches; empty where only the course map was read.
  public var duties: [Duty]
  /// The lessons, in order.
  public var lessons: [LessonOutline]
  /// The quiz that closes the module.
  public var quiz: QuizID?

  /// A module of its parts.
  public init(
    id: ModuleID, title: LocalizedText, summary: LocalizedText, objectives: [Objective], duties: [Duty],
    lessons: [LessonOutline], quiz: QuizID?
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.objectives = objectives
    self.duties = duties
    self.lessons = lessons
    self.quiz = quiz
  }

  /// Planned minutes of reading, without the quiz.
  public var minutes: Int { lessons.reduce(0) { $0 + $1.minutes } }

  /// The outline of a lesson.
  public func lesson(_ id: LessonID) -> LessonOutline? { lessons.first { $0.id == id } }

  /// The lessons that serve an objective, in order.
  public func lessons(serving objective: ObjectiveID) -> [LessonOutline] {
    lessons.filter { $0.objectives.contains(objective) }
  }

  /// The words of an objective.
  public func objective(_ id: ObjectiveID) -> Objective? { objectives.first { $0.id == id } }

  /// The words of a duty.
  public func duty(_ id: DutyID) -> Duty? { duties.first { $0.id == id } }
}

/// What an official can do after a module; it names an act that can be seen.
public struct Objective: Equatable, Sendable {
  /// Its id.
  public var id: ObjectiveID
  /// Its words.
  public var text: LocalizedText

  /// An objective of its parts.
  public init(id: ObjectiveID, text: LocalizedText) {
    self.id = id
    self.text = text
  }
}

/// What an official owes a child; a critical option breaches one.
public struct Duty: Equatable, Sendable {
  /// Its id.
  public var id: DutyID
  /// Its words.
  public var text: LocalizedText

  /// A duty of its parts.
  public init(id: DutyID, text: LocalizedText) {
    self.id = id
    self.text = text
  }
}

/// A lesson as the map knows it.
public struct LessonOutline: Equatable, Sendable {
  /// The lesson's id.
  public var id: LessonID
  /// Planned minutes of reading.
  public var minutes: Int
  /// The objectives that it serves.
  public var objectives: [ObjectiveID]
  /// The glossary's terms that it uses.
  public var terms: [TermID]
  /// The ids of its pages, in order.
  ///
  /// Never empty.
  public var pages: [PageID]

  /// An outline of its parts.
  public init(id: LessonID, minutes: Int, objectives: [ObjectiveID], terms: [TermID], pages: [PageID]) {
    self.id = id
    self.minutes = minutes
    self.objectives = objectives
    self.terms = terms
    self.pages = pages
  }
}
