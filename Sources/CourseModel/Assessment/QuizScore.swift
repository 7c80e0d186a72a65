/// What the responses of an attempt earn against a quiz's key.
public struct QuizScore: Equatable, Sendable {
  /// Credit earned, from 0 to `possible`: the sum of each question's credit times its weight.
  public var earned: Fraction
  /// The most that could be earned: the sum of the weights.
  public var possible: Int
  /// The critical options chosen, in the order of the quiz.
  public var criticalErrors: [CriticalError]
  /// Whether the credit reaches the pass mark and no critical option was chosen.
  public var isPassed: Bool
  /// What each objective earned, in the order in which the quiz first names it.
  public var objectives: [ObjectiveScore]

  /// The share of credit, from 0 to 1.
  public var share: Fraction {
    possible == 0 ? .zero : Fraction(earned.numerator, over: earned.denominator * possible)
  }
}

/// A critical option that was chosen, and the duty that it breaches.
public struct CriticalError: Hashable, Sendable {
  /// The question.
  public var question: QuestionID
  /// The option chosen.
  public var option: OptionID
  /// The duty breached.
  public var duty: DutyID

  /// An error of its parts.
  public init(question: QuestionID, option: OptionID, duty: DutyID) {
    self.question = question
    self.option = option
    self.duty = duty
  }
}

/// What the questions of one objective earned together.
public struct ObjectiveScore: Equatable, Sendable {
  /// The objective; nil gathers the questions that name none.
  public var objective: ObjectiveID?
  /// The module of the objective, where the questions come from several.
  public var module: ModuleID?
  /// Credit earned, from 0 to `possible`.
  public var earned: Fraction
  /// The most that could be earned.
  public var possible: Int

  /// A score of its parts.
  public init(objective: ObjectiveID?, module: ModuleID? = nil, earned: Fraction, possible: Int) {
    self.objective = objective
    self.module = module
    self.earned = earned
    self.possible = possible
  }

  /// True where nothing was lost.
  public var isFull: Bool { earned == Fraction(possible) }
}

extension Quiz {
  /// Scores responses against this quiz's key; a question without a response earns 0.
  ///
  /// - Parameter form: the questions of the attempt, in its order; ids that the quiz does not know are left out.
  public func score(_ responses: [QuestionID: Response], form: [QuestionID]) -> QuizScore {
    score(form) { responses[$0] }
  }

  /// Scores the responses of an attempt.
  public func score(_ attempt: Attempt) -> QuizScore { score(attempt.start.form) { attempt.response(to: $0) } }

  private func score(_ form: [QuestionID], _ answered: (QuestionID) -> Response?) -> QuizScore {
    var (earned, possible): (Fraction, Int) = (.zero, 0)
    var objectives: [ObjectiveScore] = []
    var criticalErrors: [CriticalError] = []
    for id in form {
      guard let place = place(of: id) else { continue }
      // By place: to hand a question on as a whole would copy it, and with all processors at once that is slow.
      let (response, weight) = (answered(id), questions[place].weight)
      let rules = questions[place].form.scoring
      let credit = (response.map(rules.credit(for:)) ?? .zero) * weight
      earned = earned + credit
      possible += weight
      add(credit, ofQuestionAt: place, to: &objectives)
      guard let response else { continue }
      for option in rules.criticalOptions(in: response) {
        guard let duty = option.breachedDuty else { continue }
        criticalErrors.append(CriticalError(question: id, option: option.id, duty: duty))
      }
    }
    let reachesMark = possible > 0 && earned * 100 >= Fraction(possible * passMark.percent)
    return QuizScore(
      earned: earned, possible: possible, criticalErrors: criticalErrors,
      isPassed: reachesMark && criticalErrors.isEmpty, objectives: objectives)
  }

  private func add(_ credit: Fraction, ofQuestionAt place: Int, to objectives: inout [ObjectiveScore]) {
    let (objective, module) = (questions[place].objective, questions[place].module)
    let weight = questions[place].weight
    let known = objectives.indices.first {
      objectives[$0].objective == objective && objectives[$0].module == module
    }
    if let known {
      objectives[known].earned = objectives[known].earned + credit
      objectives[known].possible += weight
    } else {
      objectives.append(ObjectiveScore(objective: objective, module: module, earned: credit, possible: weight))
    }
  }
}
