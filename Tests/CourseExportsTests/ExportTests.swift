import CanonicalJSON
import CourseExports
import CourseModel
import TestSupport
import Testing

@Suite("Completion rows")
struct CompletionRowTests {
  static let course = Course(
    id: id("course"), version: "1.1", title: LocalizedText([.english: "Course"]), languages: [.english],
    policy: Policy(passMark: .standard, validityMonths: nil),
    modules: ["m1", "m2"].map { name in
      Module(
        id: id(name), title: LocalizedText([.english: name]), summary: LocalizedText([:]), objectives: [], duties: [],
        lessons: [LessonOutline(id: id("l1"), minutes: 5, objectives: [], terms: [], pages: [id("p1")])],
        quiz: .course(id(name)))
    })

  static func quiz(_ name: String, keyHash: String, correct: String = "right") -> Quiz {
    let options = ["right", "other", "harm"].map { option in
      AnswerOption(
        id: id(option), text: [],
        standing: option == correct ? .correct : option == "harm" ? .critical(duty: id("hear")) : .wrong, reason: [])
    }
    let question = Question(
      id: id("q"), objective: nil, sources: [], situation: [], prompt: [], form: .choice(ChoiceForm(options: options)),
      language: .english)
    return Quiz(
      id: .course(id(name)), module: id(name), title: name, passMark: .standard, questions: [question], objectives: [],
      duties: [], keyHash: keyHash)
  }

  static let keys = AnswerKeys([quiz("m1", keyHash: "k1"), quiz("m2", keyHash: "k2")])
  static let trainee = Trainee(
    id: uuid(7), profile: TraineeProfile(name: "Ana María", agency: "INM", staffNumber: "12", language: .english))

  /// A record told in short: who, pages, attempts.
  static func progress(_ happenings: [Happening]) -> Progress {
    Progress(
      events: happenings.enumerated().map { index, happening in
        Event(
          id: EventID(chain: uuid(1), sequence: index + 1), clock: index + 1,
          at: Timestamp(secondsSince1970: 1_795_450_739 + index * 60), activeSeconds: 50, language: .spanish,
          happening: happening)
      })
  }

  static func attempt(_ number: Int, _ module: String, answer: String, keyHash: String, recorded: Bool) -> [Happening] {
    let attempt = uuid(number)
    return [
      .attemptStarted(
        AttemptStart(
          attempt: attempt, quiz: .course(id(module)), module: id(module), course: id("course"), courseVersion: "1.0",
          form: [id("q")], keyHash: keyHash, wordingHash: "w", passMark: .standard)),
      .questionAnswered(attempt: attempt, question: id("q"), response: .chosen([id(answer)])),
      .attemptSubmitted(
        AttemptSubmission(
          attempt: attempt, earned: Fraction(recorded ? 1 : 0), possible: 1, isPassed: recorded, criticalErrors: [])),
    ]
  }

  private func rows(_ happenings: [Happening], _ keys: AnswerKeys = keys) -> [CompletionRow] {
    CompletionReport(course: Self.course, keys: keys).rows(Self.trainee, Self.progress(happenings))
  }

  @Test("One row for each module and one for the course, also for somebody who has done nothing")
  func nothingDone() {
    let rows = rows([])
    #expect(rows.map(\.module) == ["m1", "m2", ""])
    #expect(rows.allSatisfy { !$0.isCompleted && $0.attemptNumber == nil && $0.isVerified == nil })
  }

  @Test("Without an unbroken chain nothing is verified and nothing completed")
  func brokenChain() {
    let progress = Self.progress(
      [.traineeDescribed(Self.trainee.profile), .pageFinished(page("m1", "l1", "p1"))]
        + Self.attempt(1, "m1", answer: "right", keyHash: "k1", recorded: true))
    let row = CompletionReport(course: Self.course, keys: Self.keys).rows(Self.trainee, progress, isUnbroken: false)[0]
    #expect(row.isVerified == false && !row.isCompleted && row.scorePercent == 100)
  }

  @Test("An attempt at another course's quiz of the same id counts for nothing")
  func anotherCourse() {
    let happenings = Self.attempt(1, "m1", answer: "right", keyHash: "k1", recorded: true).map { happening in
      guard case .attemptStarted(var start) = happening else { return happening }
      start.course = id("elsewhere")
      return .attemptStarted(start)
    }
    let row = rows(happenings)[0]
    #expect(row.attemptNumber == nil && row.isVerified == nil && row.isPassed == nil)
  }

  @Test("A verdict written into the record by hand moves no progress: the responses are scored again")
  func scoredDigest() {
    let forged = Self.progress(Self.attempt(1, "m1", answer: "other", keyHash: "k1", recorded: true))
    #expect(forged.digest.quizzes[.course(id("m1"))]?.isPassed == true)
    let scored = forged.digest(of: Self.course, scoredBy: Self.keys)
    #expect(scored.quizzes[.course(id("m1"))]?.isPassed == false)
    #expect(Self.course.standing(scored).share == .zero)
  }

  @Test("A completed module: times, minutes, score, pass mark, verified by its key")
  func completed() {
    let row = rows(
      [.traineeDescribed(Self.trainee.profile), .pageFinished(page("m1", "l1", "p1"))]
        + Self.attempt(1, "m1", answer: "right", keyHash: "k1", recorded: true))[0]
    #expect(row.isCompleted && row.isPassed == true && row.isVerified == true)
    #expect(row.scorePercent == 100 && row.passMark == 80 && row.attemptNumber == 1)
    #expect(row.started?.description == "2026-11-23T16:20:59Z" && row.finished?.description == "2026-11-23T16:22:59Z")
    #expect(row.activeMinutes == 3)
    #expect(row.hasCriticalError == false && row.duties.isEmpty)
    #expect(row.courseVersion == "1.0" && row.language == "es" && row.keyHash == "k1")
  }

  @Test("A score written into the record certifies nobody: the responses are scored again")
  func forgedScore() {
    let row = rows(
      [.pageFinished(page("m1", "l1", "p1"))] + Self.attempt(1, "m1", answer: "other", keyHash: "k1", recorded: true))[
        0]
    #expect(row.recordedPassed == true && row.recordedPercent == 100)
    #expect(row.isPassed == false && row.scorePercent == 0 && !row.isCompleted && row.isVerified == true)
  }

  @Test("Another key leaves the row unverified with both verdicts, and completes nothing")
  func changedKey() {
    let row = rows(
      [.pageFinished(page("m1", "l1", "p1"))] + Self.attempt(1, "m1", answer: "right", keyHash: "old", recorded: true))[
        0]
    #expect(row.isVerified == false && row.isPassed == true && row.recordedPassed == true && !row.isCompleted)
  }

  @Test("The key of an older edition verifies what was made with it")
  func olderEdition() {
    let keys = AnswerKeys([Self.quiz("m1", keyHash: "k1"), Self.quiz("m1", keyHash: "old", correct: "other")])
    let row = rows(
      [.pageFinished(page("m1", "l1", "p1"))] + Self.attempt(1, "m1", answer: "other", keyHash: "old", recorded: true),
      keys)[0]
    #expect(row.isVerified == true && row.isPassed == true && row.isCompleted)
  }

  @Test("A quiz that is gone leaves the recorded verdict alone, unverified")
  func goneQuiz() {
    let row = rows(Self.attempt(1, "m1", answer: "right", keyHash: "k1", recorded: true), AnswerKeys([]))[0]
    #expect(row.isVerified == false && row.isPassed == nil && row.scorePercent == nil && row.recordedPassed == true)
  }

  @Test("A critical error shows with its duty and fails")
  func critical() {
    let row = rows(Self.attempt(1, "m1", answer: "harm", keyHash: "k1", recorded: true))[0]
    #expect(row.hasCriticalError == true && row.duties == ["hear"] && row.isPassed == false)
  }

  @Test("The first attempt that passed speaks, else the last that was handed in")
  func decidingAttempt() {
    let failed = Self.attempt(1, "m1", answer: "other", keyHash: "k1", recorded: false)
    let passed = Self.attempt(2, "m1", answer: "right", keyHash: "k1", recorded: true)
    let again = Self.attempt(3, "m1", answer: "other", keyHash: "k1", recorded: false)
    #expect(rows(failed + passed + again)[0].attemptNumber == 2)
    #expect(rows(failed + again)[0].attemptNumber == 2)
  }

  @Test("The name is the one that held when the attempt was handed in")
  func frozenName() {
    var earlier = Self.trainee.profile
    earlier.name = "Ana"
    let row = rows(
      [.traineeDescribed(earlier)] + Self.attempt(1, "m1", answer: "right", keyHash: "k1", recorded: true)
        + [.traineeDescribed(Self.trainee.profile)])
    #expect(row[0].name == "Ana")
    #expect(row[1].name == "Ana María")
  }

  @Test("The course is complete when every module is")
  func courseRow() {
    let one =
      [Happening.pageFinished(page("m1", "l1", "p1"))]
      + Self.attempt(1, "m1", answer: "right", keyHash: "k1", recorded: true)
    let both =
      one + [.pageFinished(page("m2", "l1", "p1"))]
      + Self.attempt(2, "m2", answer: "right", keyHash: "k2", recorded: true)
    #expect(rows(one)[2].isCompleted == false && rows(one)[2].finished == nil)
    let course = rows(both)[2]
    #expect(course.isCompleted && course.isVerified == true && course.finished == rows(both)[1].finished)
    #expect(course.activeMinutes == 7)
  }

  @Test("With a final assessment the course's row tells its attempt, and is complete when that is passed as well")
  func finalAssessment() {
    var course = Self.course
    course.finalAssessment = FinalAssessment(
      title: LocalizedText([.english: "Final"]), passMark: .standard, rules: AttemptRules(),
      blueprint: Blueprint(shares: []))
    var final = Self.quiz("m1", keyHash: "kf")
    final.id = .finalAssessment
    let keys = AnswerKeys([Self.quiz("m1", keyHash: "k1"), Self.quiz("m2", keyHash: "k2"), final])
    let row = { (happenings: [Happening]) in
      CompletionReport(course: course, keys: keys).rows(Self.trainee, Self.progress(happenings))[2]
    }
    let modules =
      [Happening.pageFinished(page("m1", "l1", "p1")), .pageFinished(page("m2", "l1", "p1"))]
      + Self.attempt(1, "m1", answer: "right", keyHash: "k1", recorded: true)
      + Self.attempt(2, "m2", answer: "right", keyHash: "k2", recorded: true)
    #expect(row(modules).isCompleted == false && row(modules).attemptNumber == nil)
    let failed = row(modules + Self.final(3, answer: "harm"))
    #expect(failed.isCompleted == false && failed.hasCriticalError == true && failed.duties == ["hear"])
    #expect(failed.attemptNumber == 1 && failed.scorePercent == 0 && failed.finished == nil)
    let passed = row(modules + Self.final(3, answer: "harm") + Self.final(4, answer: "right"))
    #expect(passed.isCompleted && passed.attemptNumber == 2 && passed.scorePercent == 100 && passed.finished != nil)
    let before = row(Self.final(4, answer: "right"))
    #expect(before.isCompleted == false, "the modules count too")
    let words = CorrectionWords(author: "A. Pérez", reason: "as ordered")
    let voided = row(
      modules + Self.final(4, answer: "right") + [.corrected(Correction(.attemptVoided(uuid(4)), words))])
    #expect(!voided.isCompleted && voided.attemptNumber == nil && voided.attemptsVoided == 1)
    let signed = row(
      modules + Self.final(4, answer: "right") + [.corrected(Correction(.attemptCountersigned(uuid(4)), words))])
    #expect(signed.isCompleted && signed.isCountersigned == true && passed.isCountersigned == false)
    let waived = ModuleReference(course: course.id, module: id("m2"))
    let byWaiver = row(
      Array(modules.prefix(5)) + [.corrected(Correction(.moduleWaived(waived, .equivalent), words))]
        + Self.final(4, answer: "right"))
    #expect(byWaiver.isCompleted && byWaiver.waivers == [.equivalent])
  }

  /// An attempt at the final assessment.
  private static func final(_ number: Int, answer: String) -> [Happening] {
    attempt(number, "final", answer: answer, keyHash: "kf", recorded: answer == "right").map { happening in
      guard case .attemptStarted(var start) = happening else { return happening }
      (start.quiz, start.module) = (.finalAssessment, nil)
      return .attemptStarted(start)
    }
  }
}

@Suite("Completion rows of corrected records")
struct CorrectedRowTests {
  private static let read = Happening.pageFinished(page("m1", "l1", "p1"))
  private static let passed = CompletionRowTests.attempt(1, "m1", answer: "right", keyHash: "k1", recorded: true)
  private static let failed = CompletionRowTests.attempt(2, "m1", answer: "other", keyHash: "k1", recorded: false)
  private static let harmed = CompletionRowTests.attempt(3, "m1", answer: "harm", keyHash: "k1", recorded: false)

  private static func said(_ act: Correction.Act) -> Happening {
    .corrected(Correction(act, CorrectionWords(author: "A. Pérez", reason: "as ordered")))
  }

  private static func waived(_ kind: WaiverKind, _ module: String = "m1", of course: String = "course") -> Happening {
    said(.moduleWaived(ModuleReference(course: id(course), module: id(module)), kind))
  }

  struct RowCase: CustomTestStringConvertible, Sendable {
    let name: String
    let happenings: [Happening]
    var isUnbroken = true
    let expected: String
    var testDescription: String { name }
  }

  /// Attempt told, passed, completed, verified, voided attempts, waivers, countersigned.
  static let rows = [
    RowCase(
      name: "a passed attempt", happenings: [read] + passed, expected: "1 true true true 0 [] false"),
    RowCase(
      name: "the only attempt voided", happenings: [read] + passed + [said(.attemptVoided(uuid(1)))],
      expected: "- - false - 1 [] -"),
    RowCase(
      name: "the passed attempt voided, a failed one left",
      happenings: [read] + passed + failed + [said(.attemptVoided(uuid(1)))], expected: "2 false false true 1 [] false"),
    RowCase(
      name: "a countersigned attempt", happenings: [read] + passed + [said(.attemptCountersigned(uuid(1)))],
      expected: "1 true true true 0 [] true"),
    RowCase(
      name: "a countersignature of another attempt than the one told",
      happenings: [read] + passed + failed + [said(.attemptCountersigned(uuid(2)))],
      expected: "1 true true true 0 [] false"),
    RowCase(
      name: "waived without any attempt", happenings: [waived(.equivalent)],
      expected: "- true true - 0 [equivalent] -"),
    RowCase(
      name: "waived after a critical error", happenings: harmed + [waived(.administrative)],
      expected: "1 true true true 0 [administrative] false"),
    RowCase(
      name: "waived twice", happenings: [waived(.testedOut), waived(.equivalent), waived(.testedOut)],
      expected: "- true true - 0 [equivalent tested-out] -"),
    RowCase(
      name: "waived for another course", happenings: [waived(.testedOut, of: "elsewhere")],
      expected: "- - false - 0 [] -"),
    RowCase(
      name: "waived in a record changed by hand", happenings: [waived(.testedOut)], isUnbroken: false,
      expected: "- true false false 0 [tested-out] -"),
  ]

  private func row(_ row: RowCase) -> CompletionRow {
    CompletionReport(course: CompletionRowTests.course, keys: CompletionRowTests.keys).rows(
      CompletionRowTests.trainee, CompletionRowTests.progress(row.happenings), isUnbroken: row.isUnbroken)[0]
  }

  @Test("Each module's row says what was corrected", arguments: rows)
  func module(_ expected: RowCase) {
    let row = row(expected)
    let told = [
      row.attemptNumber.map(String.init), row.isPassed.map(String.init), String(row.isCompleted),
      row.isVerified.map(String.init), String(row.attemptsVoided),
      "[\(row.waivers.map(\.rawValue).joined(separator: " "))]",
      row.isCountersigned.map(String.init),
    ]
    #expect(told.map { $0 ?? "-" }.joined(separator: " ") == expected.expected)
  }

  @Test("A waived module was finished when the waiver was written, a passed one when it was handed in")
  func finished() {
    let waivedOnly = row(RowCase(name: "", happenings: [Self.waived(.equivalent)], expected: ""))
    #expect(waivedOnly.finished?.description == "2026-11-23T16:18:59Z")
    let both = row(RowCase(name: "", happenings: [Self.read] + Self.passed + [Self.waived(.equivalent)], expected: ""))
    #expect(both.finished?.description == "2026-11-23T16:21:59Z")
  }

  @Test("The course is completed with waived modules, and says of which kinds they are")
  func course() {
    let happenings = [Self.read] + Self.passed + [Self.waived(.equivalent, "m2")]
    let row = CompletionReport(course: CompletionRowTests.course, keys: CompletionRowTests.keys).rows(
      CompletionRowTests.trainee, CompletionRowTests.progress(happenings))[2]
    #expect(row.isCompleted && row.isPassed == true && row.waivers == [.equivalent] && row.isCountersigned == nil)
    #expect(row.finished?.description == "2026-11-23T16:22:59Z")
  }
}

@Suite("CSV and JSON")
struct ExportFormTests {
  struct FieldCase: CustomTestStringConvertible, Sendable {
    let text: String
    let written: String
    var testDescription: String { written }
  }

  @Test(
    "A field is quoted as RFC 4180 asks, and no field is a formula",
    arguments: [
      FieldCase(text: "plain", written: "plain"), FieldCase(text: "", written: ""),
      FieldCase(text: "Núñez, María", written: "\"Núñez, María\""),
      FieldCase(text: "the \"bridge\"", written: "\"the \"\"bridge\"\"\""),
      FieldCase(text: "two\nlines", written: "\"two\nlines\""), FieldCase(text: "a\rb", written: "\"a\rb\""),
      FieldCase(text: "=HYPERLINK(\"x\")", written: "\"'=HYPERLINK(\"\"x\"\")\""),
      FieldCase(text: "+52 962", written: "'+52 962"), FieldCase(text: "-1", written: "'-1"),
      FieldCase(text: "@cmd", written: "'@cmd"), FieldCase(text: "\tx", written: "'\tx"),
      FieldCase(text: " =x", written: " =x"), FieldCase(text: "＝1+1", written: "'＝1+1"),
      FieldCase(text: "＋1", written: "'＋1"), FieldCase(text: "－1", written: "'－1"),
      FieldCase(text: "＠cmd", written: "'＠cmd"), FieldCase(text: "１", written: "１"),
    ])
  func field(_ row: FieldCase) {
    #expect(CSV.line([row.text]) == row.written + "\r\n")
  }

  @Test("Any fields survive a second reader", arguments: UInt64(1)...100)
  func roundTrip(seed: UInt64) {
    var source = SeededSource(state: seed)
    let alphabet: [Character] = ["a", ",", "\"", "\n", "\r", "ñ", " ", ";", "0"]
    let fields = (0..<5).map { _ in
      "x"
        + String((0..<Int.random(in: 0...6, using: &source)).map { _ in alphabet.randomElement(using: &source) ?? "a" })
    }
    #expect(CSVReader.records(CSV.line(fields) + CSV.line(["end"])) == [fields, ["end"]])
  }

  @Test("CSV and JSON tell the same of the same rows, under the same names")
  func agreement() throws {
    let rows = CompletionReport(course: CompletionRowTests.course, keys: CompletionRowTests.keys).rows(
      CompletionRowTests.trainee,
      CompletionRowTests.progress(
        [.pageFinished(page("m1", "l1", "p1"))]
          + CompletionRowTests.attempt(1, "m1", answer: "harm", keyHash: "k1", recorded: true)))
    let csv = CSVReader.records(CompletionExport.csvHeader + CompletionExport.csv(rows))
    let json = CompletionExport.json(
      rows, course: CompletionRowTests.course, at: Timestamp(secondsSince1970: 0))
    let objects = try #require(json["rows"]?.array)
    #expect(csv.count == 4 && objects.count == 3)
    for (record, object) in zip(csv.dropFirst(), objects) {
      let names = try #require(object.object).keys
      #expect(Set(csv[0]) == Set(names))
      for (name, field) in zip(csv[0], record) { #expect(Self.text(object[name]) == field, "\(name)") }
    }
    #expect(json["generatedAt"]?.string == "1970-01-01T00:00:00Z")
  }

  @Test("The document written trainee by trainee is the whole one", arguments: 0...2)
  func pieces(trainees: Int) {
    let report = CompletionReport(course: CompletionRowTests.course, keys: CompletionRowTests.keys)
    let rows = report.rows(
      CompletionRowTests.trainee, CompletionRowTests.progress([.pageFinished(page("m1", "l1", "p1"))]))
    let (course, time) = (CompletionRowTests.course, Timestamp(secondsSince1970: 0))
    let text =
      CompletionExport.jsonOpening(course: course, at: time)
      + Array(repeating: CompletionExport.jsonRows(rows), count: trainees).joined(separator: ",")
      + CompletionExport.jsonClosing(isEmpty: trainees == 0)
    let all = Array(repeating: rows, count: trainees).flatMap { $0 }
    #expect(text == CompletionExport.json(all, course: course, at: time).indentedText)
  }

  private static func text(_ value: JSONValue?) -> String {
    switch value {
    case .string(let text)?: text
    case .integer(let number)?: String(number)
    case .bool(let truth)?: String(truth)
    case .array(let elements)?: elements.compactMap(\.string).joined(separator: " ")
    default: ""
    }
  }
}

/// A second reader of RFC 4180, written for the test alone.
enum CSVReader {
  static func records(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var field = ""
    var isQuoted = false
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      if isQuoted {
        if scalar == "\"", next == "\"" {
          field += "\""
          index += 1
        } else if scalar == "\"" {
          isQuoted = false
        } else {
          field.unicodeScalars.append(scalar)
        }
      } else if scalar == "\"" {
        isQuoted = true
      } else if scalar == "," {
        record.append(field)
        field = ""
      } else if scalar == "\r", next == "\n" {
        records.append(record + [field])
        (record, field) = ([], "")
        index += 1
      } else {
        field.unicodeScalars.append(scalar)
      }
      index += 1
    }
    return records
  }
}
