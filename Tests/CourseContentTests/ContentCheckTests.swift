import CourseContent
import CourseModel
import FileAccess
import TestSupport
import Testing

/// A mistake made in one file of the sample course, and what the check must find.
struct MistakeCase: CustomTestStringConvertible, Sendable {
  let name: String
  let file: String
  /// What stands there now, and what is written instead.
  let change: (from: String, to: String)
  /// What must be found, and where; nil where the place is not what matters.
  let fault: ContentFault
  var line: Int?
  var column: Int?
  /// False for what looks like a mistake and is none.
  var isFound = true
  var testDescription: String { name }

  init(
    _ name: String, in file: String, _ from: String, _ to: String, _ fault: ContentFault, line: Int? = nil,
    column: Int? = nil, isFound: Bool = true
  ) {
    self.isFound = isFound
    (self.name, self.file, self.change, self.fault, self.line, self.column) = (
      name, file, (from, to), fault, line, column
    )
  }
}

private let quiz = "Quizzes/01-first-contact.yaml"
private let course = "Modules/course.yaml"
private let scenario = "Quizzes/scenarios/01-ferry-landing.yaml"
private let scenarioES = "Quizzes/scenarios/01-ferry-landing.es.yaml"
private let quizES = "Quizzes/01-first-contact.es.yaml"
private let lesson = "Modules/01-first-contact/01-age-in-doubt.en.md"
private let lessonES = "Modules/01-first-contact/01-age-in-doubt.es.md"
private let courseFile = "Modules/course.yaml"
private let module = "Modules/01-first-contact/module.yaml"
private let countries = "Modules/countries/generic.yaml"

@Suite("What amparo check finds")
struct ContentCheckTests {
  static let mistakes: [MistakeCase] = [
    // Policy.
    MistakeCase(
      "a retention beyond all reason", in: courseFile, "  validity-months: 24", "  retention-months: 601",
      .numberOutOfRange(key: "retention-months", from: 1, to: 600), line: 14, column: 21),
    MistakeCase(
      "names erased while a completion counts", in: courseFile, "  validity-months: 24",
      "  validity-months: 24\n  retention-months: 12", .retentionShort(months: 12, validity: 24), line: 15, column: 3),

    // Files and YAML.
    MistakeCase(
      "a tab", in: quiz, "title: First contact and", "title: First\tcontact", .controlCharacter("‹U+0009›"), line: 3,
      column: 13),
    MistakeCase(
      "an escape sequence", in: lesson, "No papers", "\u{1B}[2JNo papers", .controlCharacter("‹U+001B›"), line: 8),
    MistakeCase(
      "a bidirectional override", in: lessonES, "mochila", "\u{202E}mochila", .controlCharacter("‹U+202E›"), line: 8),
    MistakeCase(
      "a quote that is not closed", in: quiz, "title: First", "title: \"First",
      .yamlSyntax("found unexpected end of stream")),
    MistakeCase("an alias", in: quiz, "module: first-contact", "module: *first", .yamlAlias, line: 2, column: 9),
    MistakeCase("a map in braces", in: quiz, "      - id: queue-none", "", .yamlFlowMapping),
    MistakeCase(
      "a second document", in: module, "id: first-contact\n", "id: first-contact\n---\nid: x\n", .yamlSeveralDocuments),
    MistakeCase(
      "a key twice", in: quiz, "id: first-contact\n", "id: first-contact\nid: first-contact\n", .repeatedKey("id"),
      line: 2, column: 1),
    MistakeCase(
      "a misspelt key", in: quiz, "objective: hear-the-child", "objektive: hear-the-child",
      .unknownKey("objektive", suggestion: "objective"), line: 7, column: 5),
    MistakeCase(
      "an unknown key", in: module, "quiz: first-contact", "quiz: first-contact\ncolour: red",
      .unknownKey("colour", suggestion: nil), line: 9, column: 1),
    MistakeCase("a missing key", in: quiz, "    prompt: Which queue?\n", "", .missingKey("prompt")),
    MistakeCase(
      "a list where a text belongs", in: quiz, "prompt: Which queue?", "prompt:\n      - Which",
      .wrongShape(key: "prompt", expected: .text)),
    MistakeCase(
      "a word where a truth value belongs", in: quiz, "correct: true", "correct: yes",
      .wrongShape(key: "correct", expected: .truth)),
    MistakeCase("an empty text", in: quiz, "prompt: Which queue?", "prompt:", .emptyText("prompt")),
    MistakeCase(
      "a weight of 11", in: quiz, "kind: multiple", "kind: multiple\n    weight: 11",
      .numberOutOfRange(key: "weight", from: 1, to: 10)),

    // Ids and references.
    MistakeCase(
      "an id that climbs out", in: quiz, "- id: queue", "- id: ../../etc/passwd", .badID("../../etc/passwd"), line: 35,
      column: 9),
    MistakeCase(
      "a question's id twice", in: quiz, "- id: queue", "- id: bus-terminal", .repeatedID("bus-terminal"), line: 35,
      column: 9),
    MistakeCase("an option's id twice", in: quiz, "- id: beside-him", "- id: alone", .repeatedID("alone")),
    MistakeCase(
      "a source that nobody wrote down", in: quiz, "- crc-12\n    situation", "- crc-99\n    situation",
      .unknownSource("crc-99"), line: 9, column: 9),
    MistakeCase(
      "a citation of nothing", in: lesson, "punish** [gc6]", "punish** [gc7]", .unknownSource("gc7"), line: 10,
      column: 75),
    MistakeCase(
      "a citation of nothing in a reason", in: quiz, "cannot hear [crc-12]", "cannot hear [crc-13]",
      .unknownSource("crc-13"), line: 24, column: 50),
    MistakeCase(
      "an objective of no module", in: quiz, "objective: hear-the-child", "objective: hear-nobody",
      .unknownObjective("hear-nobody"), line: 7),
    MistakeCase(
      "a duty of no module", in: quiz, "duty: doubt-favours-the-child\n        why: |\n          She is gone",
      "duty: no-duty\n        why: |\n          She is gone", .unknownDuty("no-duty")),
    MistakeCase("a term of no glossary", in: module, "- benefit-of-the-doubt", "- benefit", .unknownTerm("benefit")),
    MistakeCase(
      "a fact that no country defines", in: lesson, "country.child_protection_authority", "country.child_authority",
      .unknownCountryFact("child_authority"), line: 46),
    MistakeCase(
      "a line that no post fills in", in: lesson, "post.child_protection_phone", "post.phone",
      .unknownPostLine("phone"), line: 46),
    MistakeCase(
      "a fact written wrongly", in: lesson, "{{country.child_protection_authority}}", "{{authority}}",
      .unknownCountryFact("{{")),
    MistakeCase(
      "a module without a folder", in: "Modules/course.yaml", "- papers", "- paper", .unknownModule("paper"), line: 11,
      column: 5),
    MistakeCase(
      "a quiz without a file", in: module, "quiz: first-contact", "quiz: second-contact", .unknownQuiz("second-contact")
    ),
    MistakeCase(
      "a file of another id", in: quiz, "id: first-contact\nmodule", "id: last-contact\nmodule",
      .idDiffers(expected: "first-contact"), line: 1, column: 5),
    MistakeCase(
      "a page that the module does not list", in: lesson, "{#night}", "{#evening}", .pageNotInModule("evening")),
    MistakeCase("a page that is missing", in: lesson, "{#night}", "{#evening}", .pageMissing("night")),
    MistakeCase(
      "pages in another order", in: module, "      - bridge\n      - hands", "      - hands\n      - bridge",
      .pageOrderDiffers),

    // Questions.
    MistakeCase(
      "a kind that does not exist", in: quiz, "kind: multiple", "kind: cloze", .unknownKind("cloze"), line: 56,
      column: 11),
    MistakeCase(
      "no correct option", in: quiz, "        correct: true\n        why: |\n          She can",
      "        why: |\n          She can", .noCorrectOption, line: 5),
    MistakeCase(
      "a choice with two", in: quiz, "text: Ask the man to explain who paid for the tickets.",
      "text: Ask the man.\n        correct: true", .severalCorrectOptions, line: 5),
    MistakeCase(
      "a multiple without a wrong option", in: quiz,
      "      - id: liar\n        text: That he lied.\n        why: |\n          A coached answer is not a lie to punish.\n      - id: bones\n        text: What his wrist looks like.\n        why: |\n          It proves nothing [jgc23].\n",
      "", .noWrongOption),
    MistakeCase(
      "one option", in: quiz,
      "      - id: adults\n        text: The adults' queue, as he says.\n        critical: true\n        duty: doubt-favours-the-child\n        why: |\n          Nobody will ask again [gc6].\n",
      "", .wrongNumberOfOptions(count: 1)),
    MistakeCase(
      "no reason", in: quiz, "        why: |\n          It warns him, and she pays for it tonight.\n", "",
      .missingReason("ask-him"), line: 16, column: 13),
    MistakeCase("no source", in: quiz, "    sources:\n      - crc-12\n", "", .missingSource, line: 5),
    MistakeCase(
      "critical without a duty", in: quiz,
      "        critical: true\n        duty: doubt-favours-the-child\n        why: |\n          She is gone",
      "        critical: true\n        why: |\n          She is gone", .criticalWithoutDuty),
    MistakeCase(
      "a duty without critical", in: quiz,
      "        critical: true\n        duty: doubt-favours-the-child\n        why: |\n          She is gone",
      "        duty: doubt-favours-the-child\n        why: |\n          She is gone", .dutyWithoutCritical),
    MistakeCase(
      "critical and correct", in: quiz, "        correct: true\n        why: |\n          She can",
      "        correct: true\n        critical: true\n        duty: doubt-favours-the-child\n        why: |\n          She can",
      .criticalAndCorrect),

    // Languages.
    MistakeCase(
      "a text without a translation", in: quizES, "    prompt: ¿Qué fila?\n", "",
      .missingTranslation(what: "prompt", language: .spanish)),
    MistakeCase(
      "a question without a translation", in: quizES, "  queue:\n", "  quee:\n",
      .missingTranslation(what: "queue", language: .spanish)),
    MistakeCase(
      "a translation of nothing", in: quizES, "  queue:\n", "  quee:\n", .translatesNothing("quee"), line: 27, column: 3
    ),
    MistakeCase(
      "a key in a translation", in: quizES, "    prompt: ¿Qué fila?", "    kind: choice\n    prompt: ¿Qué fila?",
      .keyInTranslation("kind")),
    MistakeCase(
      "a correct mark in a translation", in: quizES, "text: Ninguna. Primero lo saca de la fila.",
      "text: Ninguna.\n        correct: true", .keyInTranslation("correct")),
    MistakeCase(
      "a page without a translation", in: lessonES, "{#night}", "{#noche}",
      .missingTranslation(what: "night", language: .spanish)),
    MistakeCase(
      "a check without a translation", in: lessonES, "id: which-acts\nprompt: ¿Cuáles de estas cosas hace ahora?",
      "id: which-acts", .missingTranslation(what: "prompt", language: .spanish)),
    MistakeCase(
      "a title without a translation", in: module, "  es: Primer contacto y seguridad\n", "",
      .missingTranslation(what: "title", language: .spanish)),
    MistakeCase(
      "a language that the course lacks", in: module, "  es: Primer contacto y seguridad",
      "  es: Primer\n  fr: Premier contact", .unknownLanguage("fr")),

    // Lessons.
    MistakeCase(
      "no front matter", in: lesson, "---\nid: age-in-doubt", "id: age-in-doubt", .missingFrontMatter, line: 1,
      column: 1),
    MistakeCase("a page without an id", in: lesson, " {#bridge}", "", .headingWithoutID, line: 6, column: 1),
    MistakeCase(
      "a heading of level 1", in: lesson, "### If somebody objects", "# If somebody objects", .headingLevel(1),
      line: 59, column: 1),
    MistakeCase(
      "text before the first page", in: lesson, "\n## 23:10", "\nHello.\n\n## 23:10", .textBeforeFirstPage, line: 6,
      column: 1),
    MistakeCase(
      "text behind a check", in: lesson, "\n## What your hands", "\nAnd then?\n\n## What your hands", .textAfterCheck),
    MistakeCase("HTML", in: lesson, "She does not answer.", "She does <b>not</b> answer.", .notShown(.html)),
    MistakeCase("a picture", in: lesson, "She does not answer.", "![a bridge](bridge.png)", .notShown(.image)),
    MistakeCase("a link", in: lesson, "She does not answer.", "See [the law](https://example.org/).", .notShown(.link)),
    MistakeCase("a block of code", in: lesson, "She does not answer.", "```\ncode\n```", .notShown(.code)),
    MistakeCase("an aside of no kind", in: lesson, "[!WARNING]", "[!DANGER]", .unknownAside("DANGER")),
    MistakeCase(
      "a piece that fits no window", in: lesson, "She does not answer.", String(repeating: "x", count: 33),
      .pageCannotFit(columns: 32)),
    MistakeCase(
      "a page as long as a lesson", in: lesson, "She does not answer.", String(repeating: "word ", count: 230),
      .pageLong(words: 249, limit: 220)),

    // Coverage.
    MistakeCase(
      "an objective without a lesson", in: module, "    objectives:\n      - hear-the-child\n", "",
      .objectiveWithoutLesson("hear-the-child")),
    MistakeCase(
      "an objective without a question", in: quiz, "objective: hear-the-child", "objective: treat-as-a-child",
      .objectiveWithoutQuestion("hear-the-child")),
    MistakeCase(
      "a fact without a name", in: countries, "child_protection_authority:", "Child-Authority:",
      .badFactName("Child-Authority")),
    // How questions are written.
    MistakeCase(
      "an option that speaks of the others", in: quiz, "text: ", "text: All of the above. ", .writing(.catchAll)),
    MistakeCase(
      "a negative stem", in: quizES, "prompt: ", "prompt: ¿Cuál no es correcta? ", .writing(.negativeStem)),
    MistakeCase(
      "a relative clause is no negative stem", in: quizES, "prompt: ", "prompt: Al que no está, ¿qué le dice? ",
      .writing(.negativeStem), isFound: false),
    // The final assessment.
    MistakeCase(
      "a module that draws and has no pool", in: course, "    papers:\n",
      "    papers:\n      objectives:\n        nothing: 1\n",
      .pool(.poolWithoutObjective("nothing")), line: 28),
    MistakeCase(
      "more drawn than a third of the pool", in: course, "    papers:\n      questions: 1",
      "    papers:\n      questions: 2",
      .pool(.poolTooSmall(module: "papers", have: 3, need: 6)), line: 26),
    MistakeCase(
      "more critical questions than there are", in: course, "    papers:\n      questions: 1",
      "    papers:\n      questions: 1\n      critical: 2",
      .pool(.poolWithoutCritical(module: "papers"))),
    MistakeCase(
      "a module that is not in the course", in: course, "    papers:\n      questions",
      "    paperwork:\n      questions",
      .unknownModule("paperwork")),
    MistakeCase(
      "a module of which nothing is drawn", in: course, "    papers:\n      questions: 1\n", "",
      .pool(.moduleNotDrawn("papers"))),
    MistakeCase(
      "an order that is not known", in: course, "order: shuffled", "order: random", .unknownOrder("random")),
    MistakeCase(
      "a question of the pool twice", in: "Quizzes/pool/02-papers.yaml", "id: slip-2", "id: aunt-talks",
      .repeatedID("aunt-talks")),
    // Scenarios.
    MistakeCase(
      "a setting that is not known", in: scenario, "setting: river", "setting: lake",
      .scenario(.unknownSetting("lake")), line: 4, column: 10),
    MistakeCase(
      "a scene that is not there", in: scenario, "next: ramp-end", "next: pier", .scenario(.unknownScene("pier"))),
    MistakeCase(
      "a counter that is not there", in: scenario, "trust: at-least 5", "trsut: at-least 5",
      .scenario(.unknownCounter("trsut"))),
    MistakeCase(
      "a condition that cannot be read", in: scenario, "trust: at-least 5", "trust: above 4",
      .scenario(.badCondition("above 4"))),
    MistakeCase(
      "a last route with a condition", in: scenario, "          - to: silent", "",
      .scenario(.lastRouteConditional)),
    MistakeCase(
      "no best choice", in: scenario, "        best: true\n        minutes: 2", "        minutes: 2",
      .scenario(.bestChoiceNotOne("ramp")), line: 15),
    MistakeCase(
      "a critical choice that leads to no loss", in: scenario, "next: gone", "next: silent",
      .scenario(.criticalNotLost("wave"))),
    MistakeCase(
      "an ending that no way reaches", in: scenario, "trust: at-least 5", "trust: at-least 9",
      .scenario(.unreachable("heard"))),
    MistakeCase(
      "a cue that comes too late for every way", in: scenario, "after: 5", "after: 60",
      .scenario(.unreachable("name"))),
    MistakeCase(
      "a way of best choices that ends elsewhere", in: scenario, "trust: at-least 5", "trust: at-least 7",
      .scenario(.bestWayNotBest("silent"))),
    MistakeCase(
      "a best choice that some moment does not offer", in: scenario, "        text: Ask her aside",
      "        when:\n          trust: at-least 5\n        text: Ask her aside",
      .scenario(.bestNotOffered("ramp-end"))),
    MistakeCase(
      "a counter with the clock's name", in: scenario, "  trust:\n    name: Trust", "  clock:\n    name: Trust",
      .scenario(.reservedCounter("clock"))),
    MistakeCase(
      "a start that is an ending", in: scenario, "start: ramp", "start: gone", .scenario(.startIsEnding("gone"))),
    MistakeCase(
      "counters worth more than everything", in: scenario, "worth: 20",
      "worth: 20\n  more:\n    name: More\n    start: 1\n    worth: 90",
      .scenario(.countersWorthTooMuch)),
    MistakeCase(
      "an ending of no kind", in: scenario, "kind: good", "kind: happy", .scenario(.unknownEndingKind("happy"))),
    MistakeCase(
      "a scenario's text that is not translated", in: scenarioES,
      "        text: La saluda primero y se sienta más bajo que ella.\n", "",
      .missingTranslation(what: "scenes.ramp.choices.greet.text", language: .spanish)),
    MistakeCase(
      "a translated choice that is not there", in: scenarioES, "      greet:", "      hug:", .translatesNothing("hug")),
    MistakeCase(
      "a key in a scenario's translation", in: scenarioES, "      greet:\n", "      greet:\n        minutes: 2\n",
      .keyInTranslation("minutes")),
    MistakeCase(
      "a source that a scenario cites and nobody knows", in: scenario, "whose child she is [gc6]",
      "whose child she is [gc7]",
      .unknownSource("gc7")),
  ]

  @Test("Each mistake is found, in its place", arguments: mistakes.filter { $0.name != "a map in braces" })
  func finds(_ row: MistakeCase) throws {
    let findings = try check(row.file) { text in
      try #require(text.contains(row.change.from), "the sample course no longer holds this text")
      return text.replacingFirst(row.change.from, with: row.change.to)
    }
    let found = findings.filter {
      $0.fault == row.fault && $0.file == row.file || $0.fault == row.fault && row.line == nil
    }
    guard row.isFound else {
      #expect(found.isEmpty)
      return
    }
    let first = try #require(found.first, "found instead: \(findings)")
    if let line = row.line { #expect(first.position.line == line, "\(first)") }
    if let column = row.column { #expect(first.position.column == column, "\(first)") }
  }

  @Test("The sample course is clean")
  func clean() {
    #expect(ContentCheck(files: PosixFileSystem()).course(at: TestFiles.sampleCourse) == [])
  }

  @Test(
    "A country's fact that was read more than a year ago is told; without a day of the check its age is left alone",
    arguments: [("2026-11-24", 0), ("2027-11-23", 0), ("2027-12-31", 1)])
  func oldFacts(_ today: String, _ count: Int) throws {
    let day = try #require(Timestamp(today + "T00:00:00Z"))
    let found = ContentCheck(files: PosixFileSystem(), today: day).course(at: TestFiles.sampleCourse)
    let old = found.filter { if case .factOld = $0.fault { true } else { false } }
    #expect((old.isEmpty ? 0 : 1) == count, "\(found)")
    #expect(ContentCheck(files: PosixFileSystem()).course(at: TestFiles.sampleCourse).isEmpty)
  }

  @Test("All mistakes of a course are told in one run")
  func allAtOnce() throws {
    let files = MemoryFileSystem(copying: TestFiles.sampleCourse)
    let broken = [
      "a misspelt key", "an objective of no module", "no source", "a citation of nothing", "HTML",
      "a term of no glossary",
    ]
    for row in Self.mistakes where broken.contains(row.name) { files.change(row) }
    let findings = ContentCheck(files: files).course(at: TestFiles.sampleCourse)
    #expect(Set(findings.map(\.file)) == [quiz, lesson, module])
    #expect(findings.count >= 5)
    #expect(findings == findings.ordered)
  }

  @Test("A flow map, where a comma would silently end a text, is refused")
  func flowMap() throws {
    let findings = try check(quiz) { _ in
      """
      id: first-contact
      questions:
        - id: a
          kind: choice
          prompt: Which?
          options:
            - {id: x, text: Yes, if he asks}
            - id: y
              text: No

      """
    }
    #expect(findings.contains { $0.fault == .yamlFlowMapping && $0.position == SourcePosition(line: 7, column: 9) })
  }

  private func check(_ file: String, _ change: (String) throws -> String) throws -> [Diagnostic] {
    let files = MemoryFileSystem(copying: TestFiles.sampleCourse)
    let path = TestFiles.sampleCourse + "/" + file
    let text = String(decoding: try #require(files[path]), as: UTF8.self)
    files[path] = Array(try change(text).utf8)
    return ContentCheck(files: files).course(at: TestFiles.sampleCourse)
  }
}

extension MemoryFileSystem {
  fileprivate func change(_ row: MistakeCase) {
    let path = TestFiles.sampleCourse + "/" + row.file
    let text = String(decoding: self[path] ?? [], as: UTF8.self)
    self[path] = Array(text.replacingFirst(row.change.from, with: row.change.to).utf8)
  }
}

extension String {
  func replacingFirst(_ part: String, with other: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return replacingCharacters(in: range, with: other)
  }

  private func firstRange(of part: String) -> Range<Index>? { ranges(of: part).first }

  private func replacingCharacters(in range: Range<Index>, with other: String) -> String {
    String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}
