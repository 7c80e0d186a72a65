import CourseContent
import FileAccess
import TestSupport
import Testing

/// A quiz of six questions with one right answer each: where the key stands in each, and how long it is.
struct WritingCase: CustomTestStringConvertible, Sendable {
  let name: String
  /// The place of the key, from 1, in each question.
  let places: [Int]
  /// True where the key is the longest option.
  let longest: [Bool]
  /// What the quiz says of the order of its options.
  var order: String?
  let faults: [ContentFault]
  var testDescription: String { name }
}

@Suite("How questions are written")
struct ItemWritingTests {
  @Test(
    "A key that can be guessed by its length or its place is told",
    arguments: [
      WritingCase(
        name: "varied", places: [1, 2, 3, 1, 2, 3], longest: [true, true, true, false, false, false], faults: []),
      WritingCase(
        name: "the longest in four of six", places: [1, 2, 3, 1, 2, 3],
        longest: [true, true, true, true, false, false],
        faults: [.writing(.keyOftenLongest(count: 4, of: 6))]),
      WritingCase(
        name: "at the second place in four of six", places: [2, 2, 2, 2, 1, 3],
        longest: [false, false, false, false, false, false],
        faults: [.writing(.keyOftenAt(position: 2, count: 4, of: 6))]),
      WritingCase(
        name: "at one place of the file, where each attempt shuffles them", places: [2, 2, 2, 2, 2, 2],
        longest: [false, false, false, false, false, false], order: "shuffled", faults: []),
      WritingCase(
        name: "too few questions to judge", places: [2, 2, 2, 2, 2], longest: [true, true, true, true, true], faults: []
      ),
    ])
  func guessing(_ row: WritingCase) throws {
    let questions = zip(row.places, row.longest).enumerated().map { index, key in
      let options = (1...3).map { place in
        let isKey = place == key.0
        let text = isKey && key.1 ? "The longest option of the three" : "An option \(place)"
        return "      - id: o\(place)\n        text: \(text)\n" + (isKey ? "        correct: true\n" : "")
          + "        why: |\n          Because.\n"
      }
      return "  - id: q\(index)\n    kind: choice\n    prompt: Which?\n    options:\n" + options.joined()
    }
    let findings = try findings(row.order, questions.joined())
    #expect(findings.map(\.fault) == row.faults, "\(findings)")
    #expect(findings.allSatisfy { $0.severity == .warning })
  }

  /// What is found in a quiz of a trainer's own.
  private func findings(_ order: String?, _ questions: String) throws -> [Diagnostic] {
    let files = MemoryFileSystem(copying: TestFiles.sampleCourse)
    let rules = order.map { "order: \($0)\n" } ?? ""
    files["/own/mine.yaml"] = Array(("id: mine\ntitle: Mine\n" + rules + "questions:\n" + questions).utf8)
    let course = try #require(CourseLibrary(path: TestFiles.sampleCourse, files: files).course().value)
    return ContentCheck(files: files).ownQuiz("/own/mine.yaml", in: course, library: nil)
  }

  private func faults(_ option: String, order: String?) throws -> [ContentFault] {
    try findings(
      order,
      "  - id: q\n    kind: choice\n    prompt: Which?\n    options:\n"
        + "      - id: a\n        text: One.\n        correct: true\n        why: |\n          Because.\n"
        + "      - id: b\n        text: \(option)\n        why: |\n          Because.\n"
    ).map(\.fault)
  }

  @Test(
    "An option that names others by their letters is told where each attempt shuffles them",
    arguments: ["Both a and b", "A and B above.", "Ambas a y b.", "As duas, a e b", "Les deux, a et b", "B, C and D"])
  func places(option: String) throws {
    #expect(try faults(option, order: "shuffled") == [.writing(.namesPlaces)])
    #expect(try faults(option, order: nil).isEmpty)
  }

  @Test(
    "An option that is only a word for two others is told in every order", arguments: ["Both.", "Ambas", "As duas…"])
  func both(option: String) throws {
    for order in [nil, "shuffled"] { #expect(try faults(option, order: order) == [.writing(.catchAll)]) }
  }

  @Test(
    "An act that happens to hold such words is not told",
    arguments: ["Both children to the same room.", "To the mother and a friend.", "Da papel a y un lápiz."])
  func acts(option: String) throws {
    #expect(try faults(option, order: "shuffled").isEmpty)
  }
}
