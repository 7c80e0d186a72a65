import Foundation
import TestSupport
import Testing

/// Which language the program speaks.
@Suite("The language of the program")
struct LanguageEndToEndTests {
  /// What is asked for and what the environment says, and the sentence that `amparo status` then begins with.
  struct Choice: CustomTestStringConvertible, Sendable {
    var arguments: [String] = []
    var environment: [String: String] = [:]
    let sentence: String
    var testDescription: String { "\(arguments.joined(separator: " ")) \(environment.sorted { $0.key < $1.key })" }
  }

  private static let english = "Nobody has learned"
  private static let spanish = "Todavía nadie"
  private static let portuguese = "Ninguém fez o curso"
  private static let french = "Personne n'a encore suivi"

  static let choices = [
    Choice(sentence: english),
    Choice(environment: ["LANG": "pt_BR.UTF-8"], sentence: portuguese),
    Choice(environment: ["LANG": "fr_CA.UTF-8"], sentence: french),
    Choice(environment: ["LANG": "pt_BR.UTF-8", "LC_MESSAGES": "fr_FR.UTF-8"], sentence: french),
    Choice(environment: ["LANG": "pt_BR.UTF-8", "LC_MESSAGES": "fr", "LC_ALL": "es_MX.UTF-8"], sentence: spanish),
    Choice(arguments: ["--language", "pt"], environment: ["LC_ALL": "fr_FR.UTF-8"], sentence: portuguese),
    Choice(arguments: ["--language", "fr"], environment: ["LC_ALL": "es"], sentence: french),
    Choice(environment: ["LC_ALL": "de_DE.UTF-8", "LANG": "fr_FR.UTF-8"], sentence: french),
    Choice(environment: ["LANG": "de_DE.UTF-8"], sentence: english),
  ]

  @Test(
    "--language goes before LC_ALL, LC_MESSAGES and LANG, in this order; a language not spoken is passed over",
    arguments: choices)
  func chosen(_ row: Choice) throws {
    try Program.withFolder { folder in
      let result = try Program.run(["status", "--data", folder] + row.arguments, environment: row.environment)
      #expect((result.output + result.errors).hasPrefix(row.sentence), "\(result.output)\(result.errors)")
    }
  }

  @Test("A language that the course does not speak is refused with those that it does")
  func unknown() throws {
    let result = try Program.run(["status", "--language", "de"], environment: ["LANG": "fr_FR.UTF-8"])
    #expect(result.status != 0 && result.errors.contains("en, es, pt, fr"), "\(result.errors)")
    #expect(result.errors.contains("Langues disponibles"))
  }

  /// A command that cannot do its work, and how its sentence begins.
  struct Refusal: CustomTestStringConvertible, Sendable {
    let arguments: [String]
    var course = TestFiles.sampleCourse
    let sentence: String
    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let refusals = [
    Refusal(arguments: ["preview", "nothing", "--language", "pt"], sentence: "amparo: Não há prova nem caso nothing"),
    Refusal(arguments: ["aid", "nothing", "--language", "fr"], sentence: "amparo: Il n'y a pas de fiche mémo nothing"),
    Refusal(arguments: ["check", "/nowhere", "--language", "pt"], sentence: "amparo: Não é possível ler /nowhere"),
    Refusal(
      arguments: ["status", "--language", "pt"], course: "/nowhere", sentence: "amparo: Nenhum curso foi encontrado"),
    Refusal(arguments: ["status", "--language", "es"], course: "/nowhere", sentence: "amparo: No se encontró"),
  ]

  @Test("What cannot be done is said in the language asked for, course or none", arguments: refusals)
  func refused(_ row: Refusal) throws {
    let result = try Program.run(
      row.arguments, environment: ["AMPARO_COURSE": row.course, "AMPARO_DATA": "/nowhere", "LANG": "en_US.UTF-8"])
    #expect(result.status == 2 && result.errors.hasPrefix(row.sentence), "\(result.errors)")
  }

  @Test("A preview shows texts that the interface's language lacks in the language of its content, duties too")
  func preview() throws {
    let result = try Program.run(["preview", "first-contact", "--language", "pt"])
    #expect(result.output.contains("Descumpre: En caso de duda, se trata a la persona como niña o niño."))
  }

  /// A course that speaks Haitian Creole by two edits of its files, as docs/trainer.md tells them.
  private func creoleCourse(in folder: String) throws -> String {
    let course = folder + "/course"
    // The words of the sample course are links out of it.
    _ = try Program.run(["-RL", TestFiles.sampleCourse, course], command: "/bin/cp")
    let interface = course + "/Modules/interface/"
    let spanish = try String(contentsOfFile: interface + "es.yaml", encoding: .utf8)
    let creole = spanish.replacing("language: es", with: "language: ht")
      .replacing("name: Español", with: "name: Kreyòl ayisyen").replacing("Su curso", with: "Kou ou a")
    try Data(creole.utf8).write(to: URL(fileURLWithPath: interface + "ht.yaml"))
    let settings = try String(contentsOfFile: course + "/Modules/course.yaml", encoding: .utf8)
    try Data(settings.replacing("  fr: en\n", with: "  fr: en\n  ht: es\n").utf8)
      .write(to: URL(fileURLWithPath: course + "/Modules/course.yaml"))
    return course
  }

  @Test("A language of the interface is added by one file and one line, without a build")
  func added() throws {
    try Program.withFolder { folder in
      let course = try creoleCourse(in: folder)
      let check = try Program.run(["check", course])
      #expect(check.status == 0, "\(check.output)\(check.errors)")
      let terminal = try RealTerminal(
        data: folder + "/data", environment: ["AMPARO_COURSE": course, "LANG": "ht_HT.UTF-8"])
      try terminal.type("Enter")
      try terminal.see("‹ Kreyòl ayisyen ›")
      try terminal.write("Jean")
      try terminal.type("Enter Enter Enter Enter Enter Enter")
      try terminal.see("Qué es este curso")
      try terminal.type("q")
      try terminal.see("Kou ou a")
      try terminal.see("Primer contacto y seguridad")
    }
  }

  @Test("The trainee's own language goes before the environment's, and the one asked for before both")
  func profile() throws {
    try Program.withFolder { folder in
      let first = try RealTerminal(data: folder, environment: ["LANG": "pt_BR.UTF-8"])
      try first.see("Boas-vindas ao Amparo")
      try first.type("Enter")
      try first.see("Matrícula")
      try first.write("Joaquim Sá")
      try first.type("Enter Enter Enter Enter Enter Enter")
      try first.see("O que é este curso")
      try first.type("q")
      try first.see("Seu curso")
      try first.type("q")
      try first.seeEnd()
      let second = try RealTerminal(data: folder, environment: ["LANG": "fr_FR.UTF-8"])
      try second.see("Seu curso")
      try second.see("As lições aparecem em: Español.")
      try second.type("q")
      try second.seeEnd()
      let third = try RealTerminal("\(Program.path) --language fr", data: folder, environment: ["LANG": "es_MX.UTF-8"])
      try third.see("Votre cours")
    }
  }
}
