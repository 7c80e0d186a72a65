internal import CanonicalJSON
internal import CourseModel

/// Why an event of a record cannot be read.
struct EventDamage: Error, Equatable {
  /// The member that is missing or wrong.
  var member: String
}

/// Writes events as JSON and reads them back.
///
/// docs/formats.md lists every kind and its members.
enum EventCodec {
  /// The members of an event; `details` stands for words that are kept under `private`.
  static func json(_ event: Event, previous: String, details: String?) -> JSONValue {
    var members = payload(event.happening, details: details)
    members["activeSeconds"] = .integer(event.activeSeconds)
    members["at"] = .string(event.at.description)
    members["chain"] = .string(event.id.chain.text)
    members["clock"] = .integer(event.clock)
    members["clockJump"] = event.clockJump.map { .integer($0) }
    members["kind"] = .string(kind(event.happening))
    members["language"] = .string(event.language.code)
    members["previous"] = .string(previous)
    members["sequence"] = .integer(event.id.sequence)
    return .object(members)
  }

  static func kind(_ happening: Happening) -> String {
    switch happening {
    case .traineeDescribed: "trainee.described"
    case .languageChosen: "language.chosen"
    case .pageFinished: "page.finished"
    case .checkAnswered: "check.answered"
    case .pageBookmarked: "page.bookmarked"
    case .noteWritten: "note.written"
    case .attemptStarted: "attempt.started"
    case .questionAnswered: "question.answered"
    case .questionFlagged: "question.flagged"
    case .attemptSubmitted: "attempt.submitted"
    case .attemptTimedOut: "attempt.timed-out"
    case .attemptAbandoned: "attempt.abandoned"
    case .accommodated: "trainee.accommodated"
    case .practised: "practice.answered"
    case .scenarioStarted: "scenario.started"
    case .scenarioChosen: "scenario.chosen"
    case .sessionLeft: "session.left"
    case .corrected(let correction): kind(correction)
    case .traineeErased: "trainee.erased"
    case .unknown(let kind): kind
    }
  }

  private static func payload(_ happening: Happening, details: String?) -> [String: JSONValue] {
    switch happening {
    case .traineeDescribed: return detailed([:], details)
    case .languageChosen, .traineeErased, .unknown: return [:]
    case .pageFinished(let page): return members(page)
    case .checkAnswered(let answer):
      return members(answer.page).merging([
        "question": .string(answer.question.text), "response": json(answer.response),
        "wasCorrect": .bool(answer.wasCorrect),
      ]) { $1 }
    case .pageBookmarked(let page, let isSet): return members(page).merging(["isSet": .bool(isSet)]) { $1 }
    case .noteWritten(let page, _): return detailed(members(page), details)
    case .attemptStarted(let start): return members(start)
    case .questionAnswered(let attempt, let question, let response, let certainty):
      var members: [String: JSONValue] = [
        "attempt": .string(attempt.text), "question": .string(question.text), "response": json(response),
      ]
      members["certainty"] = certainty.map { .integer($0.rawValue) }
      return members
    case .questionFlagged(let attempt, let question, let isFlagged):
      return [
        "attempt": .string(attempt.text), "isFlagged": .bool(isFlagged), "question": .string(question.text),
      ]
    case .attemptSubmitted(let submission), .attemptTimedOut(let submission): return members(submission)
    case .attemptAbandoned(let attempt): return ["attempt": .string(attempt.text)]
    case .accommodated(let stated): return members(stated)
    case .practised(let answer): return members(answer)
    case .scenarioStarted(let start): return members(start)
    case .scenarioChosen(let step): return members(step)
    case .sessionLeft(let module): return module.map { ["module": .string($0.text)] } ?? [:]
    case .corrected(let correction): return detailed(members(correction), details)
    }
  }

  /// Members with the digest of the words that are kept under `private`.
  private static func detailed(_ members: [String: JSONValue], _ details: String?) -> [String: JSONValue] {
    var members = members
    members["details"] = details.map { .string($0) }
    return members
  }

  /// The words of an event that the chain must not hold; nil where it has none.
  static func privateWords(_ happening: Happening) -> JSONValue? {
    switch happening {
    case .traineeDescribed(let profile): profile.map(HeadCodec.json)
    case .corrected(let correction): correction.words.map(json)
    case .noteWritten(_, let note): note.map(json)
    default: nil
    }
  }

  private static func members(_ page: PageReference) -> [String: JSONValue] {
    ["lesson": .string(page.lesson.text), "module": .string(page.module.text), "page": .string(page.page.text)]
  }

  private static func members(_ start: AttemptStart) -> [String: JSONValue] {
    var members: [String: JSONValue] = [
      "attempt": .string(start.attempt.text), "course": .string(start.course.text),
      "courseVersion": .string(start.courseVersion), "form": .array(start.form.map { .string($0.text) }),
      "keyHash": .string(start.keyHash), "passMark": .integer(start.passMark.percent),
      "quiz": .string(start.quiz.description), "wordingHash": .string(start.wordingHash),
    ]
    members["module"] = start.module.map { .string($0.text) }
    members["seed"] = start.seed.map { .string($0.description) }
    members["timeLimit"] = start.timeLimit.map { .integer($0) }
    return members
  }

  private static func members(_ stated: Accommodations) -> [String: JSONValue] {
    [
      "hasNoTimer": .bool(stated.hasNoTimer), "isSpacious": .bool(stated.isSpacious),
      "timePercent": .integer(stated.timePercent),
    ]
  }

  private static func members(_ submission: AttemptSubmission) -> [String: JSONValue] {
    [
      "attempt": .string(submission.attempt.text),
      "criticalErrors": .array(
        submission.criticalErrors.map { error in
          [
            "duty": .string(error.duty.text), "option": .string(error.option.text),
            "question": .string(error.question.text),
          ]
        }),
      "isPassed": .bool(submission.isPassed),
      "score": [
        "denominator": .integer(submission.earned.denominator), "numerator": .integer(submission.earned.numerator),
        "possible": .integer(submission.possible),
      ],
    ]
  }
}

// MARK: - Reading

extension EventCodec {
  /// The event of a line with this identity and clock; `words` finds what its digest stands for, nil where that was erased.
  static func event(
    _ id: EventID, clock: Int, _ json: JSONOutline.Value, words: (EventID) -> JSONValue?
  ) throws(EventDamage) -> Event {
    // In the order of the text, in which members are found at once; what a happening needs stands around them.
    let reader = MemberReader(json)
    let activeSeconds = try reader.number("activeSeconds", upTo: 100_000_000)
    let at = try reader.time("at")
    let clockJump = reader.has("clockJump") ? try reader.signedNumber("clockJump", within: ClockWatch.longest) : nil
    let kind = try reader.member("kind")
    let language = try reader.language("language")
    return Event(
      id: id, clock: clock, at: at, activeSeconds: activeSeconds, language: language,
      happening: try happening(kind, reader, language) { words(id) }, clockJump: clockJump)
  }

  private static func happening(
    _ kind: JSONOutline.Value, _ reader: MemberReader, _ language: Language, _ words: () -> JSONValue?
  ) throws(EventDamage) -> Happening {
    guard kind.isString else { throw EventDamage(member: "kind") }
    switch kind {
    // The three that most events are stand first.
    case "question.answered":
      let (attempt, certainty) = (try reader.uuid("attempt"), try certainty(reader))
      return .questionAnswered(
        attempt: attempt, question: try reader.id("question"), response: try response(reader), certainty: certainty)
    case "page.finished": return .pageFinished(try page(reader))
    case "check.answered":
      return .checkAnswered(
        CheckAnswer(
          page: try page(reader), question: try reader.id("question"), response: try response(reader),
          wasCorrect: try reader.truth("wasCorrect")))
    case "trainee.described": return .traineeDescribed(words().flatMap { HeadCodec.profile($0, language) })
    case "language.chosen": return .languageChosen
    case "trainee.erased": return .traineeErased
    case "page.bookmarked": return .pageBookmarked(try page(reader), isSet: try reader.truth("isSet"))
    case "note.written": return .noteWritten(try page(reader), note(words()))
    case "attempt.started": return .attemptStarted(try start(reader))
    case "question.flagged":
      return .questionFlagged(
        attempt: try reader.uuid("attempt"), question: try reader.id("question"),
        isFlagged: try reader.truth("isFlagged"))
    case "attempt.submitted": return .attemptSubmitted(try submission(reader))
    case "attempt.timed-out": return .attemptTimedOut(try submission(reader))
    case "attempt.abandoned": return .attemptAbandoned(try reader.uuid("attempt"))
    case "trainee.accommodated":
      let percent = try reader.number("timePercent")
      guard Accommodations.timeRange.contains(percent) else { throw EventDamage(member: "timePercent") }
      return .accommodated(
        Accommodations(
          timePercent: percent, hasNoTimer: try reader.truth("hasNoTimer"),
          isSpacious: try reader.truth("isSpacious")))
    case "practice.answered": return .practised(try practiceAnswer(reader))
    case "scenario.started": return .scenarioStarted(try scenarioStart(reader))
    case "scenario.chosen": return .scenarioChosen(try scenarioStep(reader))
    case "session.left": return .sessionLeft(module: reader.has("module") ? try reader.id("module") : nil)
    default: return try correction(kind, reader, words).map(Happening.corrected) ?? .unknown(kind: kind.string ?? "")
    }
  }

  private static func page(_ reader: MemberReader) throws(EventDamage) -> PageReference {
    let lesson: LessonID = try reader.id("lesson")
    return PageReference(module: try reader.id("module"), lesson: lesson, page: try reader.id("page"))
  }

  private static func start(_ reader: MemberReader) throws(EventDamage) -> AttemptStart {
    guard let quiz = QuizID(try reader.text("quiz")) else { throw EventDamage(member: "quiz") }
    guard let passMark = PassMark(percent: try reader.number("passMark")) else { throw EventDamage(member: "passMark") }
    var form: [QuestionID] = []
    for element in try reader.list("form") {
      guard let id: QuestionID = element.id() else { throw EventDamage(member: "form") }
      form.append(id)
    }
    var start = AttemptStart(
      attempt: try reader.uuid("attempt"), quiz: quiz, module: reader.has("module") ? try reader.id("module") : nil,
      course: try reader.id("course"), courseVersion: try reader.text("courseVersion"), form: form,
      keyHash: try reader.text("keyHash"), wordingHash: try reader.text("wordingHash"), passMark: passMark)
    if reader.has("seed") {
      guard let seed = Seed(try reader.text("seed")) else { throw EventDamage(member: "seed") }
      start.seed = seed
    }
    if reader.has("timeLimit") { start.timeLimit = try reader.number("timeLimit") }
    return start
  }

  /// Bounds of a score: a quiz holds 10,000 questions of weight 10, and credits have small denominators.
  private static let largestDenominator = 30_000_000_000
  private static let largestNumerator = 1_000_000_000_000_000

  private static func submission(_ reader: MemberReader) throws(EventDamage) -> AttemptSubmission {
    let score = MemberReader(try reader.member("score"))
    let denominator = try score.number("denominator", upTo: largestDenominator)
    guard denominator > 0 else { throw EventDamage(member: "score") }
    var errors: [CriticalError] = []
    for element in try reader.list("criticalErrors") {
      let error = MemberReader(element)
      errors.append(
        CriticalError(question: try error.id("question"), option: try error.id("option"), duty: try error.id("duty")))
    }
    return AttemptSubmission(
      attempt: try reader.uuid("attempt"),
      earned: Fraction(try score.number("numerator", upTo: largestNumerator), over: denominator),
      possible: try score.number("possible", upTo: 100_000), isPassed: try reader.truth("isPassed"),
      criticalErrors: errors)
  }
}
