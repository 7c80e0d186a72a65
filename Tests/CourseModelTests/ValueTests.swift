import CourseModel
import TestSupport
import Testing

@Suite("Places")
struct PlaceValueTests {
  @Test("Only scrolling within a page is the same page")
  func samePage() {
    let (top, below) = (TextAnchor.start, TextAnchor(block: 3, character: 9))
    let first = Place.page(page("m1", "l1", "p1"), top)
    #expect(Place.page(page("m1", "l1", "p1"), below).isSamePage(as: first))
    #expect(!Place.page(page("m1", "l1", "p2"), top).isSamePage(as: first))
    #expect(!Place.check(page("m1", "l1", "p1")).isSamePage(as: first))
    #expect(!first.isSamePage(as: .check(page("m1", "l1", "p1"))) && !first.isSamePage(as: nil))
    #expect(!Place.courseMap.isSamePage(as: .courseMap))
  }
}

@Suite("Names that files may give")
struct NameTests {
  @Test("An id is a-z, 0-9 and -, at most 64 characters", arguments: ["a", "first-contact", "0", "gc6-31", "-"])
  func accepted(text: String) {
    #expect(ModuleID(text)?.text == text)
  }

  @Test(
    "Everything else is refused",
    arguments: [
      "", "A", "a_b", "../../etc/passwd", "a/b", "ñ", "a b", "a\u{0}", "é", String(repeating: "a", count: 65),
    ])
  func refused(text: String) {
    #expect(ModuleID(text) == nil)
  }

  @Test("A quiz is the course's or a trainer's own, and the two never meet")
  func quizNames() {
    #expect(QuizID("first-contact") == .course(id("first-contact")))
    #expect(QuizID("own/first-contact") == .own(id("first-contact")))
    #expect(QuizID("own/first-contact") != QuizID("first-contact"))
    #expect(QuizID("own/../x") == nil)
    #expect(QuizID("other/x") == nil)
    #expect(QuizID("own/first-contact")?.description == "own/first-contact")
  }

  @Test("A unique id is a UUID in lower case and nothing else")
  func uniqueIDs() {
    #expect(UniqueID("6f1e0c0a-1b2c-4d3e-8f40-0123456789ab")?.text == "6f1e0c0a-1b2c-4d3e-8f40-0123456789ab")
    for text in ["", "6F1E0C0A-1B2C-4D3E-8F40-0123456789AB", "6f1e0c0a1b2c4d3e8f400123456789ab", "../etc"] {
      #expect(UniqueID(text) == nil)
    }
    let digits = Array("6f1e0c0a-1b2c-4d3e-8f40-0123456789ab".utf8)
    for (place, byte) in (0..<36).flatMap({ place in (UInt8.min...UInt8.max).map { (place, $0) } }) {
      var bytes = digits
      bytes[place] = byte
      let isDigit = (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
      let fits = digits[place] == 0x2D ? byte == 0x2D : isDigit
      let text = bytes.withUnsafeBufferPointer { UniqueID(utf8: $0)?.text }
      #expect(text == (fits ? String(decoding: bytes, as: UTF8.self) : nil))
    }
    #expect(UniqueID(random: Array(0..<16)).text == "00010203-0405-4607-8809-0a0b0c0d0e0f")
  }

  @Test(
    "A locale's name asks for a language",
    arguments: [("es_MX.UTF-8", "es"), ("pt-BR", "pt"), ("fr", "fr"), ("EN_us", "en"), ("es@euro", "es")])
  func locales(name: String, code: String) {
    #expect(Language(localeName: name)?.code == code)
  }

  @Test("C, POSIX and nothing ask for none", arguments: ["C", "POSIX", "", "C.UTF-8", "x"])
  func noLanguage(name: String) {
    #expect(Language(localeName: name) == nil)
  }
}

@Suite("Moments")
struct TimestampTests {
  @Test(
    "A moment is written as RFC 3339 in UTC and read back",
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (951_782_400, "2000-02-29T00:00:00Z"), (1_795_450_739, "2026-11-23T16:18:59Z"),
      (4_107_542_399, "2100-02-28T23:59:59Z"), (-1, "1969-12-31T23:59:59Z"),
      (-62_167_219_200, "0000-01-01T00:00:00Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
    ])
  func text(seconds: Int, text: String) {
    #expect(Timestamp(secondsSince1970: seconds).description == text)
    #expect(Timestamp(text)?.secondsSince1970 == seconds)
  }

  @Test("A month has its days and no other", arguments: [0, 1900, 2000, 2026, 2028, 9999])
  func days(year: Int) {
    let isLeap = year % 4 == 0 && year % 100 != 0 || year % 400 == 0
    let lengths = [0, 31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0]
    func padded(_ number: Int, _ width: Int) -> String {
      String(repeating: "0", count: width - String(number).count) + String(number)
    }
    for (month, day) in (0...13).flatMap({ month in (0...32).map { (month, $0) } }) {
      let text = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T07:08:09Z"
      #expect(Timestamp(text)?.description == (day >= 1 && day <= lengths[month] ? text : nil))
    }
  }

  @Test(
    "What is not such a moment is refused",
    arguments: [
      "", "2026-11-23", "2026-11-23T16:18:59", "2026-11-23 16:18:59Z", "2026-02-30T00:00:00Z", "2026-13-01T00:00:00Z",
      "2026-11-23T24:00:00Z", "2026-11-23T16:18:60Z", "-026-11-23T16:18:59Z", "2026-11-00T00:00:00Z",
    ])
  func refused(text: String) {
    #expect(Timestamp(text) == nil)
  }
}

@Suite("Words of the interface")
struct CatalogueTests {
  private let spanish = Catalogue(
    language: .spanish, name: "Español", pluralRule: .oneIsOne,
    texts: [.minutes: .plural(one: "{count} minuto", other: "{count} minutos")])

  @Test("A counted phrase takes the form of its number, by the rule of its language")
  func plurals() {
    #expect(Catalogue.english.count(.minutes, 1) == "1 minute")
    #expect(Catalogue.english.count(.minutes, 0) == "0 minutes")
    #expect(spanish.count(.minutes, 1) == "1 minuto")
    #expect(spanish.count(.minutes, 6) == "6 minutos")
    #expect(Catalogue.PluralRule.zeroAndOne.isOne(0))
    #expect(!Catalogue.PluralRule.none.isOne(1))
  }

  @Test("A phrase that a language lacks stays English")
  func fallback() {
    #expect(spanish[.saved] == Catalogue.english[.saved])
  }

  @Test("Every phrase has its own key and words")
  func complete() {
    #expect(Set(Phrase.allCases.map(\.key)).count == Phrase.allCases.count)
    for phrase in Phrase.allCases { #expect(!Catalogue.english[phrase].isEmpty, "\(phrase.key)") }
  }
}

@Suite("Months later")
struct MonthTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let from: String
    let months: Int
    let to: String
    var testDescription: String { "\(from) and \(months) months" }
  }

  @Test(
    "The same day and time, or the last day of a shorter month",
    arguments: [
      Case(from: "2026-11-23T16:18:59Z", months: 1, to: "2026-12-23T16:18:59Z"),
      Case(from: "2026-11-23T16:18:59Z", months: 2, to: "2027-01-23T16:18:59Z"),
      Case(from: "2026-12-31T00:00:00Z", months: 12, to: "2027-12-31T00:00:00Z"),
      Case(from: "2027-01-31T23:59:59Z", months: 1, to: "2027-02-28T23:59:59Z"),
      Case(from: "2028-01-31T23:59:59Z", months: 1, to: "2028-02-29T23:59:59Z"),
      Case(from: "2028-02-29T12:00:00Z", months: 12, to: "2029-02-28T12:00:00Z"),
      Case(from: "2026-08-31T00:00:01Z", months: 3, to: "2026-11-30T00:00:01Z"),
      Case(from: "2026-11-30T00:00:01Z", months: 600, to: "2076-11-30T00:00:01Z"),
    ])
  func later(_ row: Case) throws {
    #expect(try #require(Timestamp(row.from)).later(months: row.months).description == row.to)
  }
}
