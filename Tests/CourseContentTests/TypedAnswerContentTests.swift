import CourseContent
import CourseModel
import FileAccess
import TestSupport
import Testing

/// An answer is scored alike whichever language it was typed in, and whichever language the quiz is read in.
@Suite("Typed answers in several languages")
struct TypedAnswerContentTests {
  private static let folder = TestFiles.sampleCourse + "/Quizzes/"
  private static let base = folder + "forms.yaml"
  private static let spanish = folder + "forms.es.yaml"

  private func files() throws -> MemoryFileSystem {
    let files = MemoryFileSystem(copying: TestFiles.sampleCourse)
    for name in ["forms.yaml", "forms.es.yaml"] {
      files[Self.folder + name] = try PosixFileSystem().read(TestFiles.sampleQuizzes + "/" + name, limit: 1 << 20)
    }
    return files
  }

  private func quiz(_ files: MemoryFileSystem, _ language: Language) throws -> Quiz {
    let library = CourseLibrary(path: TestFiles.sampleCourse, files: files)
    let course = try #require(library.course().value)
    return try #require(library.quiz(.course(id("forms")), in: course, language: language))
  }

  private func credit(_ answer: String, _ quiz: Quiz) throws -> Fraction {
    try #require(quiz.question(id("age-field"))).credit(for: .text(typed(answer)))
  }

  @Test(
    "An answer accepted in one language is right in each", arguments: ["presumed", "Presumed, under 18", "PRESUNTO"],
    [Language.english, .spanish])
  func everyLanguage(answer: String, language: Language) throws {
    #expect(try credit(answer, quiz(files(), language)) == .one)
  }

  @Test("The key is the base language's: a translation, changed, added or lost, leaves its hash alone")
  func keyHash() throws {
    let files = try files()
    let hash = try quiz(files, .english).keyHash
    #expect(try quiz(files, .spanish).keyHash == hash)
    files.edit(Self.spanish) { $0.replacing("- presunto", with: "- se presume menor") }
    #expect(try quiz(files, .english).keyHash == hash)
    #expect(try credit("Se presume menor.", quiz(files, .english)) == .one)
    #expect(try credit("presunto", quiz(files, .english)) == .zero)
    files[Self.spanish] = nil
    #expect(try quiz(files, .english).keyHash == hash)
    #expect(try credit("presunta", quiz(files, .english)) == .zero)
    files.edit(Self.base) { $0.replacing("- presumed under 18", with: "- in doubt") }
    #expect(try quiz(files, .english).keyHash != hash)
  }

  @Test("A quiz that asks for certainty says so, and its key is the same as before")
  func certainty() throws {
    let files = try files()
    let plain = try quiz(files, .spanish)
    files.edit(Self.base) { $0.replacing("id: forms\n", with: "id: forms\ncertainty: true\n") }
    let asking = try quiz(files, .spanish)
    #expect(!plain.asksCertainty && asking.asksCertainty && asking.keyHash == plain.keyHash)
  }

  @Test("A translation with mistakes accepts nothing, and what it would have shown is shown in the base language")
  func unsound() throws {
    let files = try files()
    files.edit(Self.spanish) { $0.replacing("id: forms", with: "id: others") }
    for language in [Language.english, .spanish] {
      #expect(try credit("presunta", quiz(files, language)) == .zero)
      #expect(try credit("presumed", quiz(files, language)) == .one)
    }
    guard case .text(let form)? = try quiz(files, .spanish).question(id("age-field"))?.form else {
      Issue.record("no text question")
      return
    }
    #expect(form.shown == "presumed")
  }

  @Test("The wording of a language holds the answers that it accepts")
  func wording() throws {
    let files = try files()
    let hash = try quiz(files, .spanish).wordingHash
    files.edit(Self.spanish) { $0.replacing("- presunto", with: "- se presume menor") }
    #expect(try quiz(files, .spanish).wordingHash != hash)
    #expect(try quiz(files, .english).wordingHash == self.quiz(self.files(), .english).wordingHash)
  }

  @Test("A number's unit is of the language, its key is not")
  func number() throws {
    for (language, unit) in [(Language.english, "minutes"), (.spanish, "minutos")] {
      guard case .number(let form)? = try quiz(files(), language).question(id("waiting"))?.form else {
        Issue.record("no number question")
        return
      }
      #expect(form.unit == unit && form.answer == decimal("90") && form.tolerance == decimal("5"))
      #expect(!form.reason.isEmpty)
    }
  }

  @Test(
    "So it is in the question after a page", arguments: ["mother", "la Madre", "Mamá."], [Language.english, .spanish])
  func check(answer: String, language: Language) throws {
    let library = CourseLibrary(path: TestFiles.sampleCourse, files: PosixFileSystem())
    let course = try #require(library.course().value)
    let module = try #require(course.module(id("papers")))
    let content = library.content(of: module, in: course, language: language, country: "mx", post: [:])
    let check = try #require(content.lesson(id("no-papers"))?.page(id("slip"))?.check)
    #expect(check.credit(for: .text(typed(answer))) == .one)
    #expect(check.credit(for: .text(typed("the colleague"))) == .zero)
  }
}

extension MemoryFileSystem {
  /// Changes the text of a file.
  fileprivate func edit(_ path: String, _ change: (String) -> String) {
    self[path] = self[path].map { Array(change(String(decoding: $0, as: UTF8.self)).utf8) }
  }
}
