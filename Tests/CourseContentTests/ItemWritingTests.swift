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
    let files = MemoryFileSystem(copying: TestFiles.sampleCourse)
    files["/own/mine.yaml"] = Array(("id: mine\ntitle: Mine\nquestions:\n" + questions.joined()).utf8)
    let course = try #require(CourseLibrary(path: TestFiles.sampleCourse, files: files).course().value)
    let findings = ContentCheck(files: files).ownQuiz("/own/mine.yaml", in: course, library: nil)
    #expect(findings.map(\.fault) == row.faults, "\(findings)")
    #expect(findings.allSatisfy { $0.severity == .warning })
  }
}
