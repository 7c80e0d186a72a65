import CourseContent
import CourseModel
import FileAccess
import TestSupport
import Testing

/// A mistake made in the quiz with every form, and what the check must find.
struct FormMistake: CustomTestStringConvertible, Sendable {
  let name: String
  var file = "forms.yaml"
  let from: String
  let to: String
  let fault: ContentFault
  var testDescription: String { name }

  init(_ name: String, in file: String = "forms.yaml", _ from: String, _ to: String, _ fault: ContentFault) {
    (self.name, self.file, self.from, self.to, self.fault) = (name, file, from, to, fault)
  }
}

@Suite("What amparo check finds in orders, matches, ratings and marked texts")
struct FormCheckTests {
  static let spanish = "forms.es.yaml"

  static let mistakes: [FormMistake] = [
    FormMistake("a place twice", "place: 2", "place: 1", .placesNotCounted),
    FormMistake("a gap in the places", "place: 3", "place: 4", .placesNotCounted),
    FormMistake("a step without a place", "        place: 2\n", "", .missingKey("place")),
    FormMistake("steps that already stand in order", "place: 3", "place: 1", .placesNotCounted),
    FormMistake("a target that nobody wrote down", "target: separated", "target: alone", .unknownTarget("alone")),
    FormMistake("an item without a target", "        target: separated\n", "", .missingKey("target")),
    FormMistake("a target twice", "- id: accompanied", "- id: separated", .repeatedID("separated")),
    FormMistake("a rating of 5", "rating: 4", "rating: 5", .numberOutOfRange(key: "rating", from: 1, to: 4)),
    FormMistake("an action without a rating", "        rating: 2\n", "", .missingKey("rating")),
    FormMistake(
      "correct in a rating", "rating: 2", "rating: 2\n        correct: true", .unknownKey("correct", suggestion: nil)),
    FormMistake("a mark that is not in the text", "[tired]{mood}", "tired", .markNotInText("mood")),
    FormMistake("a passage without a mark", "[tired]{mood}", "[tired]{tired}", .markUnexplained("tired")),
    FormMistake("a passage twice", "[tired]{mood}", "[tired]{phone}", .repeatedID("phone")),
    FormMistake("a passage of no id", "[tired]{mood}", "[tired]{../mood}", .badID("../mood")),
    FormMistake("no indicator", "indicator: true", "indicator: false", .noCorrectOption),
    FormMistake(
      "no reason for a passage", "        why: |\n          It is late, and she has been on a bus all day.\n",
      "        indicator: false\n", .missingKey("why")),
    FormMistake("a passage lost in translation", in: spanish, "[cansada]{mood}", "cansada", .markNotInText("mood")),
    FormMistake(
      "a target without a translation", in: spanish, "      separated: Separado\n", "",
      .missingTranslation(what: "targets.separated", language: .spanish)),
    FormMistake(
      "a text without a translation", in: spanish, "    text: |\n      Tiene", "    situation: |\n      Tiene",
      .repeatedKey("situation")),
    FormMistake(
      "a rating in a translation", in: spanish, "      wait:\n", "      wait:\n        rating: 2\n",
      .keyInTranslation("rating")),
  ]

  private func findings(_ mistake: FormMistake?) throws -> [Diagnostic] {
    let real = PosixFileSystem()
    let files = MemoryFileSystem()
    for name in ["forms.yaml", Self.spanish] {
      var text = String(decoding: try real.read(TestFiles.sampleQuizzes + "/" + name, limit: 1 << 20), as: UTF8.self)
      if let mistake, mistake.file == name {
        #expect(text.contains(mistake.from))
        text = text.replacing(mistake.from, with: mistake.to, maxReplacements: mistake.name == "no indicator" ? 9 : 1)
      }
      files["/own/" + name] = Array(text.utf8)
    }
    let library = CourseLibrary(path: TestFiles.sampleCourse, files: real)
    let course = try #require(library.course().value)
    return ContentCheck(files: files).ownQuiz("/own/forms.yaml", in: course, library: nil)
  }

  @Test("The quiz itself is clean")
  func clean() throws { #expect(try findings(nil) == []) }

  @Test("Each mistake is found", arguments: mistakes)
  func mistake(_ mistake: FormMistake) throws {
    let found = try findings(mistake)
    #expect(found.contains { $0.fault == mistake.fault }, "\(found)")
  }
}
