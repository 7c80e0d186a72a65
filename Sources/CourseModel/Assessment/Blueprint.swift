/// How many questions of what the final assessment draws from its pool.
public struct Blueprint: Equatable, Sendable {
  /// What is drawn of one module.
  public struct Share: Equatable, Sendable {
    /// The module.
    public var module: ModuleID
    /// Questions in all, 1 or more.
    public var questions: Int
    /// Questions among them that have a critical option, at least; 1 or more in a course.
    public var critical: Int
    /// Questions among them of an objective, at least.
    public var objectives: [ObjectiveID: Int]

    /// A share of its parts.
    public init(module: ModuleID, questions: Int, critical: Int = 1, objectives: [ObjectiveID: Int] = [:]) {
      self.module = module
      self.questions = questions
      self.critical = critical
      self.objectives = objectives
    }
  }

  /// The shares, in the order of the course.
  public var shares: [Share]

  /// A blueprint of shares.
  public init(shares: [Share]) { self.shares = shares }

  /// How many questions are drawn in all.
  public var count: Int { shares.reduce(0) { $0 + $1.questions } }

  /// Draws the questions of an attempt, by module in the order of the course and within a module in that of the pool.
  ///
  /// The draw follows from the pool, the seed and the attempts before, and from nothing else: who has the record and the
  /// pool of that edition can make it again. A question of an earlier attempt is drawn only where too few others of its
  /// kind are left, and one of the latest attempt last of all. A pool that is too small gives as many as it has.
  ///
  /// - Parameter earlier: what the attempts before asked, in their order.
  public func draw(from pool: [Question], seed: Seed, after earlier: [[QuestionID]] = []) -> [QuestionID] {
    var lastUse: [QuestionID: Int] = [:]
    for (number, form) in earlier.enumerated() { for question in form { lastUse[question] = number + 1 } }
    var order = SeededOrder(seed)
    return shares.flatMap { share -> [QuestionID] in
      let own = pool.filter { $0.module == share.module }
      let shuffled = order.shuffled(own).enumerated().sorted { left, right in
        (lastUse[left.element.id] ?? 0, left.offset) < (lastUse[right.element.id] ?? 0, right.offset)
      }.map(\.element)
      let drawn = ShareDraw(share, shuffled, lastUse).drawn
      return own.map(\.id).filter(drawn.contains)
    }
  }

  /// What a pool lacks for the blueprint, by module; empty where every draw can be as it says.
  public func shortages(in pool: [Question]) -> [Shortage] {
    shares.flatMap { share -> [Shortage] in
      let own = pool.filter { $0.module == share.module }
      var shortages: [Shortage] = []
      if own.count < 3 * share.questions {
        shortages.append(Shortage(module: share.module, what: .questions(have: own.count, need: 3 * share.questions)))
      }
      let drawn = ShareDraw(share, own).questions
      if drawn.count(where: \.hasCriticalOption) < share.critical {
        shortages.append(Shortage(module: share.module, what: .critical))
      }
      for (objective, need) in share.objectives.sorted(by: { $0.key < $1.key })
      where drawn.count(where: { $0.objective == objective }) < need {
        shortages.append(Shortage(module: share.module, what: .objective(objective)))
      }
      return shortages
    }
  }

  /// Something that a pool has too little of.
  public struct Shortage: Equatable, Sendable {
    /// What it has too little of.
    public enum What: Equatable, Sendable {
      /// Questions: the pool should hold three times as many as are drawn.
      case questions(have: Int, need: Int)
      /// Questions with a critical option.
      case critical
      /// Questions of an objective.
      case objective(ObjectiveID)
    }

    /// The module.
    public var module: ModuleID
    /// What.
    public var what: What

    /// A shortage of its parts.
    public init(module: ModuleID, what: What) {
      self.module = module
      self.what = what
    }
  }
}

/// The draw of one module's share from candidates that stand in the order of preference.
private struct ShareDraw {
  private(set) var questions: [Question] = []

  var drawn: Set<QuestionID> { Set(questions.map(\.id)) }

  init(_ share: Blueprint.Share, _ candidates: [Question], _ lastUse: [QuestionID: Int] = [:]) {
    var left = candidates
    var open = share.objectives
    func take(_ index: Int) {
      let question = left.remove(at: index)
      if let objective = question.objective { open[objective, default: 0] -= 1 }
      questions.append(question)
    }
    func isWanted(_ question: Question) -> Bool { question.objective.map { (open[$0] ?? 0) > 0 } ?? false }
    func nextCritical() -> Int? {
      guard let freshest = left.firstIndex(where: \.hasCriticalOption) else { return nil }
      let wanted = left.firstIndex { $0.hasCriticalOption && isWanted($0) }
      let room = share.questions - questions.count - open.values.reduce(0) { $0 + max(0, $1) }
      // One whose objective is wanted serves both demands; it gives way to a fresher one where there is room for both.
      guard let wanted, room <= 0 || lastUse[left[wanted].id] == lastUse[left[freshest].id] else { return freshest }
      return wanted
    }
    while questions.count < share.questions, questions.count(where: \.hasCriticalOption) < share.critical,
      let index = nextCritical()
    {
      take(index)
    }
    while questions.count < share.questions, let index = left.firstIndex(where: isWanted) { take(index) }
    while questions.count < share.questions, let index = nextOfTheRest() { take(index) }

    /// The freshest go first. Among equally fresh ones, those without a critical option, so that later attempts have
    /// critical ones left; then those of objectives that are not asked about yet.
    func nextOfTheRest() -> Int? {
      let asked = Set(questions.map(\.objective))
      let fresh = left.indices.filter { lastUse[left[$0].id] == lastUse[left[0].id] }
      return fresh.min { one, other in rank(left[one], asked) < rank(left[other], asked) }
    }
    func rank(_ question: Question, _ asked: Set<ObjectiveID?>) -> Int {
      (question.hasCriticalOption ? 2 : 0) + (asked.contains(question.objective) ? 1 : 0)
    }
  }
}

extension Question {
  /// True where one of its options would put a child in danger.
  public var hasCriticalOption: Bool { form.options.contains { $0.breachedDuty != nil } }
}

/// The final assessment of a course as its settings describe it.
public struct FinalAssessment: Equatable, Sendable {
  /// Its title.
  public var title: LocalizedText
  /// The share that passes.
  public var passMark: PassMark
  /// What holds for attempts at it.
  public var rules: AttemptRules
  /// What is drawn.
  public var blueprint: Blueprint

  /// A final assessment of its parts.
  public init(title: LocalizedText, passMark: PassMark, rules: AttemptRules, blueprint: Blueprint) {
    self.title = title
    self.passMark = passMark
    self.rules = rules
    self.blueprint = blueprint
  }
}
