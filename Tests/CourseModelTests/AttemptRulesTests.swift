import CourseModel
import TestSupport
import Testing

/// What happened to an attempt, and where it then stands.
struct TransitionCase: CustomTestStringConvertible, Sendable {
  let name: String
  let happenings: [Happening]
  let end: AttemptEnd.How?
  var testDescription: String { name }
}

private func submission(_ attempt: Int, passed: Bool = false) -> AttemptSubmission {
  AttemptSubmission(attempt: uuid(attempt), earned: Fraction(1), possible: 3, isPassed: passed, criticalErrors: [])
}

@Suite("States of an attempt")
struct AttemptStateTests {
  private static let answer = Happening.questionAnswered(
    attempt: uuid(9), question: id("a"), response: .chosen([id("x")]))
  private static let submit = Happening.attemptSubmitted(submission(9))
  private static let timeOut = Happening.attemptTimedOut(submission(9))
  private static let abandon = Happening.attemptAbandoned(uuid(9))

  @Test("An attempt given up under another key counts neither towards the limit nor the waiting time")
  func outdated() {
    let events = [event(10, .attemptStarted(attemptStart(1))), event(11, .attemptAbandoned(uuid(1)))]
    let attempts = Progress(events: events).attempts
    let now = Timestamp(secondsSince1970: 1_795_000_000 + 12 * 60)
    #expect(
      AttemptRules(attempts: 2, waitingMinutes: 60).admission(after: attempts, at: now, key: "another")
        == .open(left: 2))
    guard case .wait = AttemptRules(attempts: 2, waitingMinutes: 60).admission(after: attempts, at: now, key: "k")
    else {
      Issue.record("counts not")
      return
    }
  }

  @Test("Where the time ran out unseen, the waiting time begins at the limit")
  func waitsFromTheLimit() {
    var start = attemptStart(1)
    start.timeLimit = 60
    let events = [event(10, .attemptStarted(start)), event(100, .attemptTimedOut(submission(1)))]
    let attempts = Progress(events: events).attempts
    let now = Timestamp(secondsSince1970: 1_795_000_000 + 100 * 60)
    #expect(
      AttemptRules(attempts: 2, waitingMinutes: 60).admission(after: attempts, at: now, key: "k") == .open(left: 1))
  }

  @Test(
    "In progress, it ends in one of three ways; once ended, nothing changes it",
    arguments: [
      TransitionCase(name: "begun", happenings: [], end: nil),
      TransitionCase(name: "an answer ends nothing", happenings: [answer], end: nil),
      TransitionCase(name: "handed in", happenings: [answer, submit], end: .submitted(submission(9))),
      TransitionCase(name: "timed out", happenings: [timeOut], end: .timedOut(submission(9))),
      TransitionCase(name: "given up", happenings: [abandon], end: .abandoned),
      TransitionCase(name: "handed in, then timed out", happenings: [submit, timeOut], end: .submitted(submission(9))),
      TransitionCase(name: "handed in, then given up", happenings: [submit, abandon], end: .submitted(submission(9))),
      TransitionCase(name: "handed in twice", happenings: [submit, submit], end: .submitted(submission(9))),
      TransitionCase(name: "timed out, then handed in", happenings: [timeOut, submit], end: .timedOut(submission(9))),
      TransitionCase(name: "timed out, then given up", happenings: [timeOut, abandon], end: .timedOut(submission(9))),
      TransitionCase(name: "given up, then handed in", happenings: [abandon, submit], end: .abandoned),
      TransitionCase(name: "given up, then timed out", happenings: [abandon, timeOut], end: .abandoned),
      TransitionCase(name: "given up, then answered", happenings: [abandon, answer], end: .abandoned),
    ])
  func transitions(_ row: TransitionCase) {
    let events = ([.attemptStarted(attemptStart(9))] + row.happenings).enumerated().map { event($0 + 1, $1) }
    let attempt = Progress(events: events).attempts.first
    #expect(attempt?.end?.how == row.end)
    #expect(attempt?.isInProgress == (row.end == nil))
    #expect(attempt?.submission == nil || row.end != .abandoned)
  }

  @Test("What comes after the end is not counted: no answer, no seconds, no flag")
  func ended() {
    let progress = Progress(events: [
      event(1, .attemptStarted(attemptStart(9))), event(2, Self.abandon, seconds: 5),
      event(3, Self.answer, seconds: 40),
      event(4, .questionFlagged(attempt: uuid(9), question: id("a"), isFlagged: true), seconds: 9),
    ])
    #expect(progress.attempts[0].responses.isEmpty && progress.attempts[0].flagged.isEmpty)
    #expect(progress.attempts[0].activeSeconds == 5)
  }
}

/// Attempts made, and whether another may be begun.
struct AdmissionCase: CustomTestStringConvertible, Sendable {
  let name: String
  var rules = AttemptRules()
  var ends: [Happening?] = []
  /// Minutes after the beginning of the first attempt.
  var minute = 1000
  let admission: Admission
  var testDescription: String { name }
}

@Suite("Rules of attempts")
struct AttemptRulesTests {
  private static let limited = AttemptRules(attempts: 2, waitingMinutes: 60)
  private static func failed(_ attempt: Int) -> Happening { .attemptSubmitted(submission(attempt)) }

  /// The events of the samples are a minute apart: attempt n begins in minute 10 n and ends in the next.
  @Test(
    "Whether another attempt may be begun",
    arguments: [
      AdmissionCase(name: "the first, without rules", admission: .open(left: nil)),
      AdmissionCase(name: "the first of two", rules: limited, admission: .open(left: 2)),
      AdmissionCase(name: "one underway", rules: limited, ends: [nil], admission: .underway(uuid(1))),
      AdmissionCase(
        name: "too soon", rules: limited, ends: [failed(1)], minute: 70,
        admission: .wait(until: Timestamp(secondsSince1970: 1_795_000_000 + 71 * 60))),
      AdmissionCase(name: "late enough", rules: limited, ends: [failed(1)], minute: 71, admission: .open(left: 1)),
      AdmissionCase(
        name: "a timed-out one counts", rules: limited, ends: [.attemptTimedOut(submission(1)), failed(2)],
        admission: .exhausted),
      AdmissionCase(
        name: "an abandoned one counts", rules: limited, ends: [.attemptAbandoned(uuid(1)), failed(2)],
        admission: .exhausted),
      AdmissionCase(
        name: "passed: practice is free", rules: limited,
        ends: [failed(1), .attemptSubmitted(submission(2, passed: true))],
        minute: 22, admission: .open(left: nil)),
      AdmissionCase(name: "without rules, at once", ends: [failed(1)], minute: 12, admission: .open(left: nil)),
    ])
  func admission(_ row: AdmissionCase) {
    let events = row.ends.enumerated().flatMap { index, end in
      [event(10 * (index + 1), .attemptStarted(attemptStart(index + 1)))]
        + (end.map { [event(10 * (index + 1) + 1, $0)] } ?? [])
    }
    let now = Timestamp(secondsSince1970: 1_795_000_000 + row.minute * 60)
    #expect(row.rules.admission(after: Progress(events: events).attempts, at: now, key: "k") == row.admission)
  }

  @Test(
    "The time limit under accommodations",
    arguments: [
      (Accommodations.none, 5400), (Accommodations(timePercent: 150, hasNoTimer: false, isSpacious: true), 8100),
      (Accommodations(timePercent: 100, hasNoTimer: true, isSpacious: false), nil),
    ])
  func timeLimit(_ accommodations: Accommodations, _ seconds: Int?) {
    #expect(AttemptRules(timeLimitMinutes: 90).timeLimit(for: accommodations) == seconds)
    #expect(AttemptRules().timeLimit(for: accommodations) == nil)
  }

  @Test("The last statement of accommodations holds")
  func lastStatement() {
    let stated = Accommodations(timePercent: 200, hasNoTimer: false, isSpacious: false)
    #expect(Progress(events: [event(1, .accommodated(stated))]).accommodations == stated)
    #expect(
      Progress(events: [event(1, .accommodated(stated)), event(2, .accommodated(.none))]).accommodations == .none)
  }
}

@Suite("Order from a seed")
struct SeededOrderTests {
  @Test("SplitMix64 gives the numbers of its published reference for the seed 1234567")
  func reference() {
    var order = SeededOrder(Seed(1_234_567))
    let numbers = (0..<5).map { _ in order.next() }
    #expect(
      numbers == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
        16_408_922_859_458_223_821,
      ])
  }

  @Test("An order never changes again: that of a seed is written down here")
  func stable() {
    var order = SeededOrder(Seed(42))
    #expect(order.shuffled(Array(1...8)) == [4, 2, 7, 3, 5, 1, 8, 6])
  }

  @Test("A shuffled list is a permutation, whatever the seed", arguments: 0..<50)
  func permutation(seed: Int) {
    var order = SeededOrder(Seed(UInt64(seed)))
    #expect(order.shuffled(Array(0..<20)).sorted() == Array(0..<20))
  }

  @Test("Every place is reached about equally often")
  func fair() {
    var counts = [Int](repeating: 0, count: 6)
    for seed in 0..<6000 {
      var order = SeededOrder(Seed(UInt64(seed)))
      counts[order.shuffled(Array(0..<6)).firstIndex(of: 0) ?? 0] += 1
    }
    // A place has 1000 of 6000 in the mean; five standard deviations are some 145.
    #expect(counts.allSatisfy { (855...1145).contains($0) }, "\(counts)")
  }

  @Test("A seed survives writing and reading", arguments: [0, 1, UInt64.max, 0xAB])
  func roundTrip(bits: UInt64) {
    #expect(Seed(Seed(bits).description) == Seed(bits))
    #expect(Seed("xyz") == nil && Seed("+000000000000001") == nil)
  }

  @Test("Shuffled options earn what they earned before, in every form")
  func scoring() {
    let questions = [
      question(
        "choice", .choice(ChoiceForm(options: [option("a", .correct), option("b", .wrong), option("c", .wrong)]))),
      question(
        "multiple",
        .multiple(MultipleForm(options: [option("a", .correct), option("b", .wrong), option("c", criticalStanding)]))),
    ]
    for question in questions {
      for seed in 0..<10 {
        let shuffled = question.shuffled(by: Seed(UInt64(seed)))
        #expect(Set(shuffled.form.options.map(\.id)) == Set(question.form.options.map(\.id)))
        for response in [Response.chosen([id("a")]), .chosen([id("b")]), .chosen([id("a"), id("c")])] {
          #expect(shuffled.credit(for: response) == question.credit(for: response))
        }
      }
    }
  }
}
