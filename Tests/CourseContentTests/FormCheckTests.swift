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

@Suite("What amparo check finds in questions of every form")
struct FormCheckTests {
  static let spanish = "forms.es.yaml"

  static let mistakes: [FormMistake] = [
    FormMistake(
      "certainty in other words than true", "id: forms\n", "id: forms\ncertainty: always\n",
      .wrongShape(key: "certainty", expected: .truth)),
    FormMistake(
      "certainty in a translation", in: spanish, "id: forms\n", "id: forms\ncertainty: true\n",
      .unknownKey("certainty", suggestion: nil)),
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
    FormMistake("a number question without an answer", "    answer: 90\n", "", .missingKey("answer")),
    FormMistake("an answer in words", "answer: 90", "answer: ninety", .badNumber(key: "answer")),
    FormMistake("an answer with a comma", "answer: 90", "answer: 1,5", .badNumber(key: "answer")),
    FormMistake("an answer with too many digits", "answer: 90", "answer: 0.1234567", .badNumber(key: "answer")),
    FormMistake("a tolerance below 0", "tolerance: 5", "tolerance: -5", .negativeTolerance),
    FormMistake("a tolerance in words", "tolerance: 5", "tolerance: some", .badNumber(key: "tolerance")),
    FormMistake(
      "a unit as long as a sentence", "unit: minutes", "unit: minutes of waiting on the bench",
      .textTooLong(key: "unit", limit: 24)),
    FormMistake(
      "options beside a number", "answer: 90", "answer: 90\n    options: []", .unknownKey("options", suggestion: nil)),
    FormMistake(
      "no reason for a number",
      "    why: |\n      An hour and a half on a bench, alone. She has counted it too [gc6].\n", "",
      .missingKey("why")),
    FormMistake("no accepted answers", "      - presumed\n      - presumed under 18\n", "      []\n", .nothingAccepted),
    FormMistake(
      "no list of accepted answers", "    accept:\n      - presumed\n      - presumed under 18\n", "",
      .missingKey("accept")),
    FormMistake(
      "accepted answers that are no list", "    accept:\n      - presumed\n      - presumed under 18\n",
      "    accept: presumed\n", .wrongShape(key: "accept", expected: .list)),
    FormMistake("an accepted answer of dots", "- presumed under 18", "- \"…\"", .acceptsNothing("…")),
    FormMistake("an empty accepted answer", "- presumed under 18", "- \"\"", .emptyText("accept")),
    FormMistake(
      "an accepted answer that is there already", "- presumed under 18", "- Présumed!",
      .acceptedTwice("Présumed!", asWell: "presumed")),
    FormMistake(
      "an accepted answer that nobody can type", "- presumed under 18",
      "- " + String(repeating: "presumed ", count: 23) + "x",
      .textTooLong(key: "accept", limit: 200)),
    FormMistake(
      "a hundred and one accepted answers", "      - presumed under 18\n",
      (1...100).map { "      - answer \($0)\n" }.joined(), .tooManyAccepted(limit: 100)),
    FormMistake(
      "no reason for words",
      "    why: |\n      In doubt, a person is treated as a child until somebody qualified decides otherwise [gc6].\n",
      "",
      .missingKey("why")),
    FormMistake(
      "a unit without a translation", in: spanish, "    unit: minutos\n", "",
      .missingTranslation(what: "unit", language: .spanish)),
    FormMistake(
      "a reason without a translation", in: spanish,
      "    why: |\n      Hora y media en una banca, sola. Ella también la contó [gc6].\n", "",
      .missingTranslation(what: "why", language: .spanish)),
    FormMistake(
      "accepted answers without a translation", in: spanish, "    accept:\n      - presunta\n      - presunto\n", "",
      .missingTranslation(what: "accept", language: .spanish)),
    FormMistake(
      "accepted answers of a translation that are the same", in: spanish, "- presunto", "- Presunta.",
      .acceptedTwice("Presunta.", asWell: "presunta")),
    FormMistake(
      "an answer in a translation", in: spanish, "    unit: minutos", "    answer: 90\n    unit: minutos",
      .keyInTranslation("answer")),
    FormMistake(
      "accepted answers for a number", in: spanish, "    unit: minutos",
      "    accept:\n      - noventa\n    unit: minutos",
      .translatesNothing("accept")),
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
