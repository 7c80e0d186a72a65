import CourseModel
import TestSupport
import Testing

/// What somebody types, and what it says.
struct ReadingCase: CustomTestStringConvertible, Sendable {
  let typed: String
  let reading: NumberReading
  var testDescription: String { "“\(typed)”" }

  init(_ typed: String, _ reading: NumberReading) { (self.typed, self.reading) = (typed, reading) }
}

@Suite("Numbers as people type them")
struct NumberReadingTests {
  @Test(
    "A sign, digits, a decimal comma or point, with spaces around",
    arguments: [
      ("72", "72"), ("  72 ", "72"), ("\u{A0}72\u{202F}", "72"), ("+72", "72"), ("-3", "-3"), ("−3", "-3"),
      ("- 3", "-3"), ("2.5", "2.5"), ("2,5", "2.5"), ("2,50", "2.5"), ("72.0", "72"), ("072", "72"), (".5", "0.5"),
      (",5", "0.5"), ("72.", "72"), ("-0", "0"), ("0,125", "0.125"), ("-0.125", "-0.125"), ("1234,567", "1234.567"),
      ("1.1250", "1.125"), ("1,00", "1"), ("999999999999.999999", "999999999999.999999"),
      ("0000000000000001", "1"), ("1.00000000000", "1"),
    ])
  func numbers(typed: String, says: String) {
    #expect(NumberReading(typed) == .number(decimal(says)))
  }

  @Test(
    "Separators of thousands are refused, and what can mean two numbers is asked back",
    arguments: [
      ReadingCase("1,000", .ambiguous(grouped: decimal("1000"), decimal: decimal("1"))),
      ReadingCase("1.500", .ambiguous(grouped: decimal("1500"), decimal: decimal("1.5"))),
      ReadingCase("-12,345", .ambiguous(grouped: decimal("-12345"), decimal: decimal("-12.345"))),
      ReadingCase("999.999", .ambiguous(grouped: decimal("999999"), decimal: decimal("999.999"))),
      ReadingCase("1 000", .grouped), ReadingCase("1\u{A0}000", .grouped), ReadingCase("1'000", .grouped),
      ReadingCase("1’000,5", .grouped), ReadingCase("1.000.000", .grouped), ReadingCase("1,000,000", .grouped),
      ReadingCase("1.000,5", .grouped), ReadingCase("1,000.50", .grouped),
    ])
  func thousands(_ row: ReadingCase) { #expect(NumberReading(row.typed) == row.reading) }

  @Test(
    "Whatever else is typed is no number",
    arguments: [
      ReadingCase("", .empty), ReadingCase("  ", .empty), ReadingCase("-", .notANumber), ReadingCase(".", .notANumber),
      ReadingCase("seventy", .notANumber), ReadingCase("72 h", .notANumber), ReadingCase("72h", .notANumber),
      ReadingCase("1e3", .notANumber), ReadingCase("0x10", .notANumber), ReadingCase("--3", .notANumber),
      ReadingCase("3-", .notANumber), ReadingCase("1/2", .notANumber), ReadingCase("10.10.2020", .notANumber),
      ReadingCase("1..5", .notANumber), ReadingCase("1,,000", .notANumber), ReadingCase("'5", .notANumber),
      ReadingCase("٧٢", .notANumber), ReadingCase("72\u{0}", .notANumber), ReadingCase("72\u{202E}", .notANumber),
      ReadingCase("1000000000000", .tooManyDigits), ReadingCase("0.0000001", .tooManyDigits),
      ReadingCase(String(repeating: "9", count: 200), .tooManyDigits),
    ])
  func refused(_ row: ReadingCase) { #expect(NumberReading(row.typed) == row.reading) }

  @Test("Each way out of an ambiguity that is offered is understood")
  func waysOut() {
    for value in stride(from: 1_000, to: 1_000_000, by: 997) {
      let typed = "\(value / 1000),\(String(value % 1000 + 1000).dropFirst())"
      guard case .ambiguous(let grouped, let small) = NumberReading(typed) else {
        Issue.record("\(typed)")
        return
      }
      #expect(NumberReading(grouped.description) == .number(grouped) && grouped == decimal(String(value)))
      #expect(NumberReading(small.unmistakable) == .number(small))
    }
  }
}

@Suite("Exact numbers")
struct DecimalNumberTests {
  @Test(
    "The form of records has no more than it needs, and gives the same number back",
    arguments: [
      ("72", "72"), ("-0.5", "-0.5"), ("2.50", "2.5"), ("007", "7"), ("-0", "0"), ("0.000001", "0.000001"),
      ("-999999999999.999999", "-999999999999.999999"),
    ])
  func form(text: String, shortest: String) {
    #expect(decimal(text).description == shortest)
    #expect(decimal(shortest) == decimal(text))
  }

  @Test(
    "Course files and records write a number in one form alone",
    arguments: ["", "-", "+3", "1,5", ".5", "5.", "1 000", "1.5.2", " 72", "1e3", "1000000000000", "0.1234567", "٧"])
  func refused(text: String) { #expect(DecimalNumber(text) == nil) }

  @Test("Every number of a few digits survives its written form")
  func roundTrip() {
    for value in -2_000...2_000 {
      for decimals in 0...6 {
        let digits = String(value.magnitude)
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        let text = (value < 0 ? "-" : "") + padded.dropLast(decimals) + (decimals > 0 ? "." : "")
        let written = decimal(text + padded.suffix(decimals))
        #expect(DecimalNumber(written.description) == written)
        #expect(NumberReading(written.unmistakable) == .number(written))
      }
    }
  }

  @Test("What binary fractions would miss is exact: 0.1 and 0.2 are 0.3")
  func exact() {
    #expect(decimal("0.3").isWithin(decimal("0.2"), of: decimal("0.1")))
    #expect(!decimal("0.300001").isWithin(decimal("0.2"), of: decimal("0.1")))
    let (largest, smallest) = (decimal("999999999999.999999"), decimal("-999999999999.999999"))
    #expect(!largest.isWithin(largest, of: smallest))
  }
}

@Suite("Scoring of numbers")
struct NumberScoringTests {
  private static func answer(_ text: String) -> Response { .number(decimal(text)) }

  @Test(
    "Within the tolerance, which is inclusive, all; beyond it nothing",
    arguments: [
      FormCreditCase("the number", answer("72"), .one), FormCreditCase("at the lower edge", answer("70"), .one),
      FormCreditCase("at the upper edge", answer("74"), .one),
      FormCreditCase("just beyond", answer("74.000001"), .zero),
      FormCreditCase("just below", answer("69.999999"), .zero), FormCreditCase("the sign turned", answer("-72"), .zero),
      FormCreditCase("another form's response", .chosen([]), .zero),
    ])
  func tolerant(_ row: FormCreditCase) {
    let form = NumberForm(answer: decimal("72"), tolerance: decimal("2"))
    #expect(form.credit(for: row.response) == row.credit)
  }

  @Test("Without a tolerance only the number itself, however it was written")
  func exact() {
    let form = NumberForm(answer: decimal("35.5"))
    #expect(form.credit(for: Self.answer("35.50")) == .one)
    #expect(form.credit(for: Self.answer("35.500001")) == .zero)
  }

  @Test("Credit is all or nothing, and the same on both sides of the answer")
  func properties() {
    for tolerance in 0...4 {
      let form = NumberForm(answer: decimal("10"), tolerance: decimal(String(tolerance)))
      for distance in 0...10 {
        let credits = [10 - distance, 10 + distance].map { form.credit(for: Self.answer(String($0))) }
        #expect(credits == [distance <= tolerance ? .one : .zero, distance <= tolerance ? .one : .zero])
      }
    }
  }

  @Test("The key is the number and its tolerance, whatever the unit is called")
  func key() {
    let form = NumberForm(answer: decimal("72.0"), tolerance: decimal("2"), unit: "hours")
    #expect(form.keyDescription == ["answer 72", "tolerance 2"])
    #expect(
      NumberForm(answer: decimal("72"), tolerance: decimal("2"), unit: "horas").keyDescription == form.keyDescription)
  }
}

@Suite("Scoring of typed words")
struct TextScoringTests {
  static let form = TextForm(key: ["non-refoulement", "no return to danger"], translated: ["no devolución"])

  @Test(
    "Case, accents, spaces and punctuation do not count, and any language of the course is right",
    arguments: [
      ("non-refoulement", true), ("Non refoulement.", true), ("NONREFOULEMENT", true), ("«non–refoulement»", true),
      ("nón-refoulement", true), ("no return to danger", true), ("No return, to danger!", true),
      ("no devolucion", true), ("No Devolución", true), ("NO  DEVOLUCIO\u{301}N", true), ("refoulement", false),
      ("no return", false), ("…", false), ("-", false),
    ])
  func credit(text: String, isRight: Bool) {
    #expect(Self.form.credit(for: .text(typed(text))) == (isRight ? .one : .zero))
  }

  @Test("Nothing is right where nothing is accepted, and a lone sign of punctuation never is")
  func nothing() {
    #expect(TextForm(key: []).credit(for: .text(typed("x"))) == .zero)
    #expect(TextForm(key: ["?"]).credit(for: .text(typed("?"))) == .zero)
    #expect(Self.form.credit(for: .chosen([id("a")])) == .zero)
  }

  @Test("The key is what counts of the base language's answers: neither their writing, order, nor translations")
  func key() {
    let rewritten = TextForm(key: ["No return to danger.", "Non-Refoulement", "non refoulement"])
    #expect(rewritten.keyDescription == Self.form.keyDescription)
    #expect(Self.form.keyDescription == ["accept nonrefoulement", "accept noreturntodanger"])
    #expect(TextForm(key: ["non-refoulement"]).keyDescription != Self.form.keyDescription)
  }

  @Test("Every accepted answer is right, and credit is all or nothing")
  func properties() {
    for answer in Self.form.key + Self.form.translated {
      for form in [answer, answer.uppercased(), " \(answer) ", answer + "!"] {
        #expect(Self.form.credit(for: .text(typed(form))) == .one)
      }
      let cut = Response.text(typed(String(answer.dropLast())))
      #expect([.zero, .one].contains(Self.form.credit(for: cut)))
    }
  }
}

@Suite("Typed answers")
struct TypedAnswerTests {
  @Test(
    "Spaces at the ends and twice in a row go; the words stay as typed",
    arguments: [("  No   devolución ", "No devolución"), ("a\u{A0}b", "a b"), ("Ñandú", "Ñandú")])
  func normalised(text: String, answer: String) { #expect(TypedAnswer(text)?.text == answer) }

  @Test(
    "Nothing, too much and control characters are no answer", arguments: ["", "   ", "a\u{1B}[31m", "a\nb", "\u{9B}"])
  func refused(text: String) { #expect(TypedAnswer(text) == nil) }

  @Test("An answer has at most 200 characters")
  func longest() {
    #expect(TypedAnswer(String(repeating: "ñ", count: 200)) != nil)
    #expect(TypedAnswer(String(repeating: "ñ", count: 201)) == nil)
  }
}
