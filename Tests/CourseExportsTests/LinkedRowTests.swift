import CourseExports
import CourseModel
import TestSupport
import Testing

@Suite("Completion rows of several identities of one person")
struct LinkedRowTests {
  private typealias Rows = CompletionRowTests

  /// What one identity did, in short.
  struct Identity: Sendable {
    var happenings: [Happening]
    var isUnbroken = true
  }

  private static func read(_ module: String) -> [Happening] { [.pageFinished(page(module, "l1", "p1"))] }

  private static func passed(_ module: String, _ number: Int, key: String? = nil) -> [Happening] {
    Rows.attempt(number, module, answer: "right", keyHash: key ?? "k" + module.dropFirst(), recorded: true)
  }

  private static func failed(_ module: String, _ number: Int) -> [Happening] {
    Rows.attempt(number, module, answer: "harm", keyHash: "k" + module.dropFirst(), recorded: false)
  }

  private static func waived(_ module: String) -> [Happening] {
    let reference = ModuleReference(course: id("course"), module: id(module))
    return [.corrected(Correction(.moduleWaived(reference, .equivalent), nil))]
  }

  private func rows(_ identities: [Identity], _ course: Course = Rows.course) -> [[CompletionRow]] {
    let report = CompletionReport(course: course, keys: Rows.keys)
    let told = identities.enumerated().map { index, identity in
      var trainee = Rows.trainee
      trainee.id = uuid(30 + index)
      return report.identity(trainee, Rows.progress(identity.happenings), isUnbroken: identity.isUnbroken)
    }
    return report.rows(ofOnePerson: told, as: uuid(30))
  }

  struct PersonCase: CustomTestStringConvertible, Sendable {
    let name: String
    let identities: [Identity]
    /// Passed, completed, verified, critical error, lessons read, waivers.
    let expected: String
    var testDescription: String { name }
  }

  static let persons = [
    PersonCase(
      name: "each did one module",
      identities: [
        Identity(happenings: read("m1") + passed("m1", 1)), Identity(happenings: read("m2") + passed("m2", 2)),
      ], expected: "true true true false 2 []"),
    PersonCase(
      name: "a module is still to do",
      identities: [
        Identity(happenings: read("m1") + passed("m1", 1)), Identity(happenings: read("m2")),
      ], expected: "false false true false 2 []"),
    PersonCase(
      name: "read under one, passed under the other",
      identities: [
        Identity(happenings: read("m1") + read("m2")), Identity(happenings: passed("m1", 1) + passed("m2", 2)),
      ], expected: "true true true false 2 []"),
    PersonCase(
      name: "failed by a critical answer under one, passed under the other",
      identities: [
        Identity(happenings: read("m1") + failed("m1", 1)),
        Identity(happenings: read("m2") + passed("m2", 2) + passed("m1", 3)),
      ], expected: "true true true false 2 []"),
    PersonCase(
      name: "failed by a critical answer under both",
      identities: [
        Identity(happenings: read("m1") + failed("m1", 1)), Identity(happenings: failed("m1", 2)),
      ], expected: "false false true true 1 []"),
    PersonCase(
      name: "one module waived under the other",
      identities: [
        Identity(happenings: read("m1") + passed("m1", 1)), Identity(happenings: waived("m2")),
      ], expected: "true true true false 1 [equivalent]"),
    PersonCase(
      name: "what was passed stands in a broken chain",
      identities: [
        Identity(happenings: read("m1") + passed("m1", 1)),
        Identity(happenings: read("m2") + passed("m2", 2), isUnbroken: false),
      ], expected: "true false false false 2 []"),
    PersonCase(
      name: "what was read stands in a broken chain",
      identities: [
        Identity(happenings: read("m1") + passed("m1", 1) + passed("m2", 2)),
        Identity(happenings: read("m2"), isUnbroken: false),
      ], expected: "true false true false 2 []"),
    PersonCase(
      name: "passed by another key under one, by the key at hand under the other",
      identities: [
        Identity(happenings: read("m1") + passed("m1", 1, key: "old") + read("m2") + passed("m2", 2)),
        Identity(happenings: passed("m1", 3)),
      ], expected: "true true true false 2 []"),
  ]

  @Test("The course's row tells of the person, the same under every identity", arguments: persons)
  func course(_ row: PersonCase) throws {
    let rows = rows(row.identities)
    for told in rows {
      let course = try #require(told.last)
      let words = [
        "\(course.isPassed ?? false)", "\(course.isCompleted)", "\(course.isVerified ?? false)",
        "\(course.hasCriticalError ?? false)", "\(course.lessonsRead)", "\(course.waivers.map(\.rawValue))",
      ]
      #expect(words.joined(separator: " ").replacing("\"", with: "") == row.expected)
      #expect(told.allSatisfy { $0.person == uuid(30).text })
    }
    let turned = self.rows(row.identities.reversed())
    #expect(turned.last?.last?.isCompleted == rows[0].last?.isCompleted)
  }

  @Test("A module's row, minutes and voided attempts stay those of each identity")
  func modules() throws {
    let identities = Self.persons[0].identities
    let rows = rows(identities)
    for (index, identity) in identities.enumerated() {
      var trainee = Rows.trainee
      trainee.id = uuid(30 + index)
      let alone = CompletionReport(course: Rows.course, keys: Rows.keys).rows(
        trainee, Rows.progress(identity.happenings))
      #expect(alone.allSatisfy { $0.person == trainee.id.text })
      for (told, own) in zip(rows[index].dropLast(), alone) {
        var own = own
        own.person = uuid(30).text
        #expect(told == own)
      }
      #expect(
        rows[index].last?.activeMinutes == alone.last?.activeMinutes && rows[index].last?.traineeID == trainee.id.text)
    }
  }

  @Test("An identity alone has the rows that a record alone has")
  func alone() {
    for happenings in [[], Self.read("m1") + Self.passed("m1", 1), Self.failed("m2", 1) + Self.waived("m1")] {
      var trainee = Rows.trainee
      trainee.id = uuid(30)
      let expected = CompletionReport(course: Rows.course, keys: Rows.keys).rows(trainee, Rows.progress(happenings))
      #expect(rows([Identity(happenings: happenings)]) == [expected])
    }
  }

  @Test("The course began with the first attempt of either and ends with the last module done")
  func times() throws {
    // The second passes the first module again, later: the course was done before.
    let rows = rows([
      Identity(happenings: Self.read("m1") + Self.passed("m1", 1) + Self.read("m2") + Self.passed("m2", 2)),
      Identity(happenings: Array(repeating: .languageChosen, count: 20) + Self.read("m1") + Self.passed("m1", 3)),
    ])
    #expect(rows[1].last?.started == rows[0][0].started && rows[1].last?.finished == rows[0][1].finished)
    #expect(rows[1].last?.isCompleted == true && rows[1][1].isCompleted == false)
  }
}
