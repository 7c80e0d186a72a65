/// A quiz in one language.
public struct Quiz: Equatable, Sendable {
  /// Its id, the course's own or a trainer's.
  public var id: QuizID
  /// The module that it closes; nil for a trainer's quiz that stands alone.
  public var module: ModuleID?
  /// Its title.
  public var title: String
  /// The pass mark that counts for it.
  public var passMark: PassMark
  /// What holds for attempts at it.
  public var rules: AttemptRules
  /// True where every answer of an attempt is given with how sure the trainee is of it.
  public var asksCertainty = false
  /// The questions, in the order of the file.
  public var questions: [Question]
  /// The objectives that its questions name: the module's, or its own.
  public var objectives: [Objective]
  /// The duties that its critical options name: the module's, or its own.
  public var duties: [Duty]
  /// The duties of each module, where its questions come from several.
  public var moduleDuties: [ModuleID: [Duty]] = [:]
  /// What an attempt draws, where it draws at all.
  public var blueprint: Blueprint?
  /// SHA-256 of the key (ids, kinds, correct and critical options, weights, pass mark), in hex.
  public var keyHash: String
  /// SHA-256 of the wording in this language, in hex.
  public var wordingHash: String

  /// A quiz of its parts.
  public init(
    id: QuizID, module: ModuleID?, title: String, passMark: PassMark, rules: AttemptRules = AttemptRules(),
    questions: [Question], objectives: [Objective],
    duties: [Duty], keyHash: String = "", wordingHash: String = ""
  ) {
    self.id = id
    self.module = module
    self.title = title
    self.passMark = passMark
    self.rules = rules
    self.questions = questions
    self.objectives = objectives
    self.duties = duties
    self.keyHash = keyHash
    self.wordingHash = wordingHash
  }

  /// The question of an id.
  public func question(_ id: QuestionID) -> Question? {
    place(of: id).map { questions[$0] }
  }

  /// Where a question stands; looked for by place, since to look at a question as a whole would copy it.
  func place(of id: QuestionID) -> Int? { questions.indices.first { questions[$0].id == id } }

  /// The words of an objective.
  public func objective(_ id: ObjectiveID) -> Objective? { objectives.first { $0.id == id } }

  /// The duties that a question's critical options name.
  public func duties(of question: Question?) -> [Duty] { question?.module.map { moduleDuties[$0] ?? [] } ?? duties }

  /// The duties that critical errors breached, each once.
  public func duties(breachedBy errors: [CriticalError]) -> [Duty] {
    var breached: [Duty] = []
    for error in errors {
      let duty = duties(of: question(error.question)).first { $0.id == error.duty }
      if let duty, !breached.contains(duty) { breached.append(duty) }
    }
    return breached
  }

  /// True where the key is another one than that with which an attempt was begun.
  public func isOutdated(_ attempt: Attempt) -> Bool { attempt.start.keyHash != keyHash }

  /// How many questions an attempt asks.
  public var askedCount: Int { blueprint?.count ?? questions.count }

  /// What the key hash is taken over: everything that decides a score, nothing of the wording.
  ///
  /// Lines in a fixed order, so that reformatting a file or mending a typing error leaves the hash alone.
  public var keyDescription: [String] {
    ["quiz \(id)", "pass-mark \(passMark.percent)"]
      + questions.flatMap { question in
        ["question \(question.id) \(question.form.name) weight \(question.weight)"]
          + question.form.scoring.keyDescription
      }
  }
}

/// The name of a quiz: of the course, or of a trainer, whose ids never mix with the course's.
public enum QuizID: Hashable, Sendable, CustomStringConvertible {
  /// A quiz of the course.
  case course(ID<Quiz>)
  /// The course's final assessment.
  case finalAssessment
  /// A trainer's own quiz; it never counts towards completion.
  case own(ID<Quiz>)

  /// The name as records hold it: `first-contact`, `own/refresher`; nil where the text is no such name.
  public init?(_ text: String) {
    if text == Self.finalName {
      self = .finalAssessment
    } else if text.hasPrefix("own/") {
      guard let id = ID<Quiz>(text.dropFirst(4)) else { return nil }
      self = .own(id)
    } else {
      guard let id = ID<Quiz>(text) else { return nil }
      self = .course(id)
    }
  }

  /// The name as people write it in a command: as records hold it, or `final-assessment` alone.
  public init?(named text: String) {
    if text == Self.finalAlias {
      self = .finalAssessment
    } else {
      self.init(text)
    }
  }

  /// The quiz that a name in a command means among known ones: a trainer's quiz needs no `own/` where the course has
  /// none of that name.
  public init?(named text: String, among isKnown: (QuizID) -> Bool) {
    self.init(named: text)
    if case .course(let name) = self, !isKnown(self), isKnown(.own(name)) { self = .own(name) }
  }

  /// The name as records hold it.
  public var description: String {
    switch self {
    case .course(let id): id.text
    case .finalAssessment: Self.finalName
    case .own(let id): "own/" + id.text
    }
  }

  /// No id holds a slash: no quiz of a course can be called so.
  private static let finalName = "course/final-assessment"
  private static let finalAlias = "final-assessment"

  /// True for a trainer's own quiz.
  public var isOwn: Bool {
    if case .own = self { true } else { false }
  }
}
