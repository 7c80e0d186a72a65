import CourseContent
import CourseModel
import FileAccess
import TestSupport
import Testing

/// The words of Modules/interface, language by language.
@Suite("Words in every language of the interface")
struct InterfaceLanguageTests {
  /// A language, and how it counts mistakes: none, one, two, a million.
  struct Row: CustomTestStringConvertible, Sendable {
    let language: Language
    let name: String
    let mistakes: [String]
    var testDescription: String { language.code }
  }

  static let numbers = [0, 1, 2, 1_000_000]

  static let rows = [
    Row(language: .english, name: "English", mistakes: ["0 mistakes", "1 mistake", "2 mistakes", "1000000 mistakes"]),
    Row(language: .spanish, name: "Español", mistakes: ["0 errores", "1 error", "2 errores", "1000000 errores"]),
    Row(language: .portuguese, name: "Português", mistakes: ["0 erro", "1 erro", "2 erros", "1000000 erros"]),
    Row(language: .french, name: "Français", mistakes: ["0 erreur", "1 erreur", "2 erreurs", "1000000 erreurs"]),
  ]

  private let library = CourseLibrary(path: TestFiles.root, files: PosixFileSystem())

  private func words(_ language: Language) throws -> Catalogue { try #require(library.catalogue(language).value) }

  @Test("Each language of the course has a row here")
  func spoken() throws {
    #expect(try #require(library.course().value).spokenLanguages == Self.rows.map(\.language))
  }

  @Test("Each has every phrase, with the placeholders of English and nothing beside")
  func complete() {
    let found = ContentCheck(files: PosixFileSystem()).course(at: TestFiles.sampleCourse)
    #expect(found.filter { $0.file.contains("interface") }.isEmpty, "\(found)")
  }

  @Test("Each counts by its own rule", arguments: rows)
  func counts(_ row: Row) throws {
    let words = try words(row.language)
    #expect(words.name == row.name)
    #expect(Self.numbers.map { words.count(.errors, $0) } == row.mistakes)
  }

  /// Nothing is counted with "one mistake": a singular that stands for nothing as well has to name the number.
  @Test("Where nothing takes the singular, every singular names the number", arguments: rows)
  func singulars(_ row: Row) throws {
    let words = try words(row.language)
    for phrase in Phrase.allCases {
      guard case .plural(_, let other) = phrase.englishText, other.contains("{count}") else { continue }
      for number in Self.numbers where number != 1 {
        #expect(words.count(phrase, number).contains(String(number)), "\(phrase.key)")
      }
    }
  }

  /// Neither depends on the language: the days of a record are compared across borders, and ISO 8601 is read alike.
  @Test("A day and a percentage are written alike in every language", arguments: rows)
  func daysAndPercentages(_ row: Row) throws {
    let words = try words(row.language)
    #expect(words(.sourcesChecked, ["date": "2026-11-23"]).contains("2026-11-23"))
    #expect(words(.statusPassMark, ["percent": Percentage.text(80)]).contains("80\u{A0}%"))
  }

  /// Read aloud, a stroke between figures is a division or a date.
  @Test("No phrase puts a stroke between two figures", arguments: rows)
  func noFractions(_ row: Row) throws {
    let words = try words(row.language)
    for phrase in Phrase.allCases { #expect(!words[phrase].contains("}/{"), "\(phrase.key): \(words[phrase])") }
  }

  /// Keys of a file are written as they stand there, with `correct: true` as an example.
  ///
  /// Times and addresses have no space behind the colon.
  @Test("French has a space before : ; ? and !, at which no line is broken")
  func frenchMarks() throws {
    let words = try words(.french)
    let ofFiles = ["check.", "topic.", "due."]
    for phrase in Phrase.allCases {
      for text in [words[phrase], words.count(phrase, 2)] {
        #expect(!text.contains(#/\u{20}[:;?!»]|«\u{20}/#), "\(phrase.key): \(text)")
        for found in text.matches(of: /\S*[^\s.…:;?!-][:;?!](?=\s|$|["”»])/).map({ String($0.output) }) {
          let isKey =
            ofFiles.contains(where: phrase.key.hasPrefix) && found.wholeMatch(of: /[a-z-]+:/) != nil
            && Catalogue.english[phrase].contains(found)
          #expect(isKey, "\(phrase.key): \(found)")
        }
      }
    }
  }

  @Test("The number that each gives as an example is itself understood", arguments: rows)
  func exampleNumber(_ row: Row) throws {
    let examples = try words(row.language)[.noticeNumberAlone].split(separator: " ")
      .filter { $0.first?.isNumber ?? false }.map { String($0.hasSuffix(".") ? $0.dropLast() : $0) }
    #expect(examples.map(NumberReading.init) == [.number(decimal("72")), .number(decimal("2.5"))], "\(examples)")
  }
}
