import CourseContent
import CourseModel
import FileAccess
import TestSupport
import Testing

/// What the trainer's page gives to be typed has to be right as it stands there.
@Suite("The samples of docs/trainer.md")
struct TrainerPageTests {
  private static func page() throws -> String {
    let bytes = try PosixFileSystem().read(TestFiles.root + "/docs/trainer.md", limit: 1_000_000)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The YAML blocks of the page that do not stand in a list, in its order.
  private static func samples() throws -> [String] {
    try page().split(separator: "\n```yaml\n").dropFirst().compactMap { rest in
      rest.firstRange(of: "\n```").map { String(rest[..<$0.lowerBound]) + "\n" }
    }
  }

  @Test("The quiz and its translation are found right by amparo check, without a warning")
  func quiz() throws {
    let quizzes = try Self.samples().filter { $0.hasPrefix("id: night-shift\n") }
    try #require(quizzes.count == 2)
    let files = MemoryFileSystem(copying: TestFiles.root + "/Modules")
    files["/own/night-shift.yaml"] = Array(quizzes[0].utf8)
    files["/own/night-shift.es.yaml"] = Array(quizzes[1].utf8)
    let course = try #require(CourseLibrary(path: TestFiles.root, files: files).course().value)
    let findings = ContentCheck(files: files).ownQuiz("/own/night-shift.yaml", in: course, library: TestFiles.root)
    #expect(findings.isEmpty, "\(findings)")
  }

  @Test("The telephone numbers of a post are read, and are names that the course knows")
  func post() throws {
    let sample = try #require(try Self.samples().first { $0.hasPrefix("child_protection_phone:") })
    let files = MemoryFileSystem(copying: TestFiles.root + "/Modules")
    files["/data/post.yaml"] = Array(sample.utf8)
    let library = CourseLibrary(path: TestFiles.root, files: files)
    let course = try #require(library.course().value)
    let known = library.facts(course, course.baseLanguage, country: "", post: [:]).postLabels.keys
    let reading = PostLines.read(file: "/data/post.yaml", files, known: Set(known))
    #expect(reading.diagnostics.isEmpty && reading.lines.count == 2, "\(reading)")
  }
}
