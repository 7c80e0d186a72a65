internal import ArgumentParser
internal import CanonicalJSON
internal import CourseContent
internal import CourseModel
internal import FileAccess
internal import TraineeRecords
internal import UnicodeText

/// `amparo records stats QUIZ`: what first attempts tell of a quiz and its questions.
struct RecordsStats: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "Show what first attempts tell of a quiz: how hard its questions are, and which mislead.",
    discussion: """
      Only first attempts with the key at hand count. With fewer than ten of them no figure is given: it would be chance. Per question: \
      facility (mean credit), discrimination (correlation of its credit with the score on the others), median seconds, how often each \
      option was chosen; alpha for the whole quiz. No name leaves the records.
      """)

  @Argument(help: "The quiz, by id; final-assessment for the final assessment.")
  var quiz: String

  @Argument(help: "Data folders, folders of records, or records. By default the data folder of this machine.")
  var paths: [String] = []

  @Flag(help: "One JSON document on standard output.")
  var json = false

  @OptionGroup var options: CourseOptions

  func run() throws {
    try attempt(course: options.course, language: options.language) {
      let files = PosixFileSystem()
      let open = try OpenCourse.open(course: options.course, language: options.language, files: files)
      let own = Locations.quizzes(options.quizzes).map { OwnQuizzes(path: $0, files: files) }
      let id = QuizID(named: quiz) { id in
        id.isOwn
          ? own?.quiz(id, open.course, language: open.course.baseLanguage) != nil
          : open.course.countingQuizzes.contains(id)
      }
      guard let id,
        let found = id.isOwn
          ? own?.quiz(id, open.course, language: open.course.baseLanguage)
          : open.library.quiz(id, in: open.course, language: open.course.baseLanguage)
      else { throw Trouble.unknownQuizOfRecords(quiz) }
      let course = open.course.id
      var attempts: [Attempt] = []
      let failures = try RecordsSource(files).trainees(paths, data: options.data).each {
        $0.record.progress.attempts(at: id, of: course).counted
      } take: { (counted: [Attempt]) in
        attempts += counted
      }
      for failure in failures { Output.message("amparo: " + open.words.words(for: failure)) }
      let statistics = QuizStatistics(found, attempts)
      if json {
        Output.data(Self.json(statistics, id).indentedText)
      } else {
        for line in StatisticsText(words: open.words).lines(statistics) { Output.text(Printable.text(line) + "\n") }
      }
      if !failures.isEmpty { throw ProgramExit.couldNot }
    }
  }

  /// Figures in thousandths: canonical JSON holds whole numbers alone.
  private static func json(_ statistics: QuizStatistics, _ quiz: QuizID) -> JSONValue {
    let thousandths = { (value: Double?) in
      value.map { JSONValue.integer(Int(($0 * 1000).rounded())) } ?? .null
    }
    return [
      "quiz": .string(quiz.description), "first_attempts": .integer(statistics.attempts),
      "other_keys": .integer(statistics.otherKeys), "mean_share_thousandths": thousandths(statistics.meanShare),
      "pass_rate_thousandths": thousandths(statistics.passRate), "alpha_thousandths": thousandths(statistics.alpha),
      "questions": .array(
        statistics.items.map { item in
          [
            "id": .string(item.question.text), "asked": .integer(item.asked),
            "facility_thousandths": thousandths(item.facility),
            "discrimination_thousandths": thousandths(item.discrimination),
            "median_seconds": item.medianSeconds.map { .integer($0) } ?? .null,
            "choices": .object(
              Dictionary(
                item.choices.map { ($0.key.text, JSONValue.integer($0.value)) }, uniquingKeysWith: { first, _ in first }
              )),
            "findings": .array(item.findings.map { .string(String(describing: $0).components.first ?? "") }),
          ]
        }),
    ]
  }
}

extension String {
  /// The name of a case without what it holds.
  fileprivate var components: [String] { split(separator: "(").map(String.init) }
}

/// Statistics as lines of text.
struct StatisticsText {
  let words: Catalogue

  func lines(_ statistics: QuizStatistics) -> [String] {
    var lines = [words.count(.statsAttempts, statistics.attempts)]
    if statistics.otherKeys > 0 { lines.append(words.count(.statsOtherKeys, statistics.otherKeys)) }
    guard let mean = statistics.meanShare, let rate = statistics.passRate else {
      return lines + [words(.statsTooFew, ["least": String(QuizStatistics.leastAttempts)])]
    }
    lines.append(
      words(
        .statsWhole,
        ["mean": percent(mean), "rate": percent(rate), "alpha": statistics.alpha.map(hundredths) ?? "–"]))
    for item in statistics.items { lines += [""] + self.lines(item) }
    return lines
  }

  private func lines(_ item: ItemStatistics) -> [String] {
    var lines = [
      words(
        .statsItem,
        [
          "question": item.question.text, "asked": String(item.asked), "facility": percent(item.facility),
          "discrimination": item.discrimination.map(hundredths) ?? "–",
          "seconds": item.medianSeconds.map { String($0) } ?? "–",
        ])
    ]
    if !item.choices.isEmpty {
      let choices = item.choices.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }
      lines.append("  " + choices.joined(separator: ", "))
    }
    return lines + item.findings.map { "  ! " + finding($0) }
  }

  private func finding(_ finding: ItemStatistics.Finding) -> String {
    switch finding {
    case .tooEasy: words[.statsTooEasy]
    case .tooHard: words[.statsTooHard]
    case .tellsNothing: words[.statsTellsNothing]
    case .keyNeverChosen(let id): words(.statsKeyNever, ["option": id.text])
    case .neverChosen(let id): words(.statsNever, ["option": id.text])
    case .chosenByTheBest(let id): words(.statsBest, ["option": id.text])
    }
  }

  private func percent(_ value: Double) -> String { Percentage.text(Int((value * 100).rounded())) }

  /// A figure with two decimals; the mark between them is a point in every language, as in the program's tables.
  private func hundredths(_ value: Double) -> String {
    let whole = Int((value.magnitude * 100).rounded())
    let digits = String(whole % 100)
    return (value < 0 && whole > 0 ? "−" : "") + "\(whole / 100)." + (digits.count < 2 ? "0" : "") + digits
  }
}
