/// What first attempts tell of a quiz and its questions.
///
/// Sources of the figures: facility, corrected point-biserial discrimination and Cronbach's α as in R. L. Ebel and D. A.
/// Frisbie, "Essentials of Educational Measurement" (5th ed., 1991), chapters 5 and 13. Partial credit counts as such.
public struct QuizStatistics: Equatable, Sendable {
  /// Fewer attempts tell nothing that could not be chance: figures are then not given.
  public static let leastAttempts = 10

  /// First attempts with the key at hand.
  public var attempts: Int
  /// Attempts left out since they were made with another key.
  public var otherKeys: Int
  /// The mean share of credit, from 0 to 1; nil with too few attempts.
  public var meanShare: Double?
  /// The share of attempts that passed; nil with too few attempts.
  public var passRate: Double?
  /// Cronbach's α, at most 1; nil with too few attempts, or where not everybody was asked the same questions.
  public var alpha: Double?
  /// The questions that were asked often enough, in the order of the quiz.
  public var items: [ItemStatistics]

  /// The statistics of a quiz over attempts of any number of trainees; only the first attempt of each counts.
  ///
  /// - Parameter attempts: submitted attempts at the quiz, of which the first of a trainee has number 1.
  public init(_ quiz: Quiz, _ attempts: [Attempt]) {
    let first = attempts.filter { $0.number == 1 && $0.submission != nil }
    let known = first.filter { $0.start.keyHash == quiz.keyHash }
    let sheets = known.map { ScoredSheet(quiz, $0) }
    self.attempts = sheets.count
    otherKeys = first.count - known.count
    items = quiz.questions.compactMap { ItemStatistics($0, sheets) }
    guard sheets.count >= Self.leastAttempts else { return }
    meanShare = Sample(sheets.map(\.share)).mean
    passRate = Double(sheets.count(where: \.isPassed)) / Double(sheets.count)
    alpha = Self.alpha(sheets)
  }

  /// k ÷ (k − 1) × (1 − Σ variances of the questions ÷ variance of the sums).
  private static func alpha(_ sheets: [ScoredSheet]) -> Double? {
    guard let asked = sheets.first.map({ Set($0.credits.keys) }), asked.count > 1,
      sheets.allSatisfy({ Set($0.credits.keys) == asked })
    else { return nil }
    let ofSums = Sample(sheets.map { $0.credits.values.reduce(0, +) }).variance
    guard ofSums > 0 else { return nil }
    let ofItems = asked.reduce(0) { sum, question in
      sum + Sample(sheets.map { $0.credits[question] ?? 0 }).variance
    }
    let count = Double(asked.count)
    return count / (count - 1) * (1 - ofItems / ofSums)
  }
}

/// What first attempts tell of one question.
public struct ItemStatistics: Equatable, Sendable {
  /// The question.
  public var question: QuestionID
  /// How many were asked it.
  public var asked: Int
  /// The mean credit, from 0 to 1.
  public var facility: Double
  /// The correlation of its credit with the score on the other questions, from −1 to 1; nil where one of them is the same
  /// for all.
  public var discrimination: Double?
  /// How many chose each option; empty for forms without options to choose.
  public var choices: [OptionID: Int]
  /// The median of the seconds until the answer.
  public var medianSeconds: Int?
  /// What its author should look at.
  public var findings: [Finding]

  /// Something that speaks against a question.
  public enum Finding: Equatable, Sendable {
    /// Nearly everybody answers it.
    case tooEasy
    /// Nearly nobody answers it.
    case tooHard
    /// Who answers it does no better on the others than who does not.
    case tellsNothing
    /// Nobody chose what is right.
    case keyNeverChosen(OptionID)
    /// Nobody chose it: it distracts nobody.
    case neverChosen(OptionID)
    /// More of the best third chose it than what is right.
    case chosenByTheBest(OptionID)
  }

  private static let easy = 0.95
  private static let hard = 0.2
  private static let leastDiscrimination = 0.1

  /// The statistics of a question; nil where too few were asked it.
  init?(_ question: Question, _ sheets: [ScoredSheet]) {
    let own = sheets.filter { $0.credits[question.id] != nil }
    guard own.count >= QuizStatistics.leastAttempts else { return nil }
    let credits = own.map { $0.credits[question.id] ?? 0 }
    self.question = question.id
    asked = own.count
    facility = Sample(credits).mean
    discrimination = Sample(credits).correlation(with: Sample(own.map { $0.share(without: question.id) }))
    choices = Self.choices(question, own)
    let seconds = own.compactMap { $0.seconds[question.id] }.sorted()
    medianSeconds = seconds.isEmpty ? nil : seconds[(seconds.count - 1) / 2]
    findings = []
    findings = Self.findings(self, question, own)
  }

  private static func choices(_ question: Question, _ sheets: [ScoredSheet]) -> [OptionID: Int] {
    switch question.form {
    case .choice, .multiple, .spot:
      Dictionary(
        question.form.options.map { option in (option.id, sheets.count { $0.chose(option.id, in: question.id) }) },
        uniquingKeysWith: { first, _ in first })
    default: [:]
    }
  }

  private static func findings(
    _ item: ItemStatistics, _ question: Question, _ sheets: [ScoredSheet]
  ) -> [Finding] {
    var findings: [Finding] = []
    if item.facility >= easy { findings.append(.tooEasy) }
    if item.facility <= hard { findings.append(.tooHard) }
    if let discrimination = item.discrimination, discrimination < leastDiscrimination { findings.append(.tellsNothing) }
    guard !item.choices.isEmpty else { return findings }
    let best = sheets.sorted { $0.share > $1.share }.prefix((sheets.count + 2) / 3)
    let key = question.form.options.filter(\.isCorrect)
    let keyAmongBest = key.map { option in best.count { $0.chose(option.id, in: question.id) } }.min() ?? 0
    for option in question.form.options {
      let count = item.choices[option.id] ?? 0
      if count == 0 { findings.append(option.isCorrect ? .keyNeverChosen(option.id) : .neverChosen(option.id)) }
      let amongBest = best.count { $0.chose(option.id, in: question.id) }
      if !option.isCorrect, amongBest > keyAmongBest { findings.append(.chosenByTheBest(option.id)) }
    }
    return findings
  }
}

/// An attempt as numbers.
struct ScoredSheet {
  let credits: [QuestionID: Double]
  let seconds: [QuestionID: Int]
  let isPassed: Bool
  private let weights: [QuestionID: Int]
  private let responses: [QuestionID: Response]

  init(_ quiz: Quiz, _ attempt: Attempt) {
    let asked = attempt.start.form.compactMap(quiz.question)
    credits = Dictionary(
      asked.map { question in
        let credit = question.credit(for: attempt.response(to: question.id))
        return (question.id, Double(credit.numerator) / Double(credit.denominator))
      }, uniquingKeysWith: { first, _ in first })
    weights = Dictionary(asked.map { ($0.id, $0.weight) }, uniquingKeysWith: { first, _ in first })
    responses = attempt.responses
    seconds = attempt.secondsOn
    isPassed = quiz.score(attempt).isPassed
  }

  /// The share of credit, from 0 to 1.
  var share: Double { share(of: credits.keys.sorted()) }

  /// The share of credit on the other questions.
  func share(without question: QuestionID) -> Double { share(of: credits.keys.filter { $0 != question }.sorted()) }

  private func share(of questions: [QuestionID]) -> Double {
    let possible = questions.reduce(0) { $0 + (weights[$1] ?? 0) }
    let earned = questions.reduce(0.0) { $0 + (credits[$1] ?? 0) * Double(weights[$1] ?? 0) }
    return possible == 0 ? 0 : earned / Double(possible)
  }

  func chose(_ option: OptionID, in question: QuestionID) -> Bool {
    if case .options(let ids)? = responses[question] { ids.contains(option) } else { false }
  }
}

/// Numbers of one kind.
struct Sample {
  let values: [Double]

  init(_ values: [Double]) { self.values = values }

  var mean: Double { values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count) }

  /// The variance of the values themselves (divided by their number).
  var variance: Double {
    let mean = mean
    return values.isEmpty ? 0 : values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count)
  }

  /// Pearson's correlation; nil where one of the two does not vary.
  func correlation(with other: Sample) -> Double? {
    let (mean, otherMean) = (mean, other.mean)
    let covariance =
      zip(values, other.values).reduce(0) { $0 + ($1.0 - mean) * ($1.1 - otherMean) } / Double(max(1, values.count))
    let spread = (variance * other.variance).squareRoot()
    return spread > 1e-12 ? covariance / spread : nil
  }
}
