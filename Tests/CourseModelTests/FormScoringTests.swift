import CourseModel
import TestSupport
import Testing

/// What a response earns, and what breaches a duty.
struct FormCreditCase: CustomTestStringConvertible, Sendable {
  let name: String
  let response: Response
  let credit: Fraction
  var critical: [String] = []
  var testDescription: String { name }

  init(_ name: String, _ response: Response, _ credit: Fraction, critical: [String] = []) {
    (self.name, self.response, self.credit, self.critical) = (name, response, credit, critical)
  }
}

private func ids(_ names: String) -> [OptionID] { names.split(separator: " ").map { id(String($0)) } }

@Suite("Scoring of orders")
struct OrderScoringTests {
  static let form = OrderForm(
    steps: ["c", "a", "d", "b"].map { option($0, .wrong) }, key: ids("a b c d"))

  @Test(
    "(concordant − discordant) ÷ pairs, never below 0",
    arguments: [
      FormCreditCase("the right order", .order(ids("a b c d")), .one),
      FormCreditCase("two neighbours exchanged", .order(ids("b a c d")), Fraction(2, over: 3)),
      FormCreditCase("two discordant pairs", .order(ids("b c a d")), Fraction(1, over: 3)),
      FormCreditCase("three of six", .order(ids("c b a d")), .zero),
      FormCreditCase("backwards is not below 0", .order(ids("d c b a")), .zero),
      FormCreditCase("a step left out", .order(ids("a b c")), .zero),
      FormCreditCase("a step twice", .order(ids("a a b c")), .zero),
      FormCreditCase("a step not offered", .order(ids("a b c x")), .zero),
      FormCreditCase("another form's response", .chosen(ids("a b c d")), .zero),
    ])
  func credit(_ row: FormCreditCase) { #expect(Self.form.credit(for: row.response) == row.credit) }

  @Test("Full credit for the right order alone, and the order of showing changes nothing")
  func permutations() {
    for order in permutations(of: ids("a b c d")) {
      let credit = Self.form.credit(for: .order(order))
      #expect(credit >= .zero && credit <= .one && (credit == .one) == (order == Self.form.key))
      let shown = OrderForm(steps: Self.form.steps.reversed(), key: Self.form.key)
      #expect(shown.credit(for: .order(order)) == credit)
    }
  }

  private func permutations(of items: [OptionID]) -> [[OptionID]] {
    guard items.count > 1 else { return [items] }
    return items.indices.flatMap { index in
      var rest = items
      let first = rest.remove(at: index)
      return permutations(of: rest).map { [first] + $0 }
    }
  }
}

@Suite("Scoring of matches")
struct MatchScoringTests {
  static let form = MatchForm(
    items: ["a", "b", "c"].map { option($0, .wrong) },
    targets: ["x", "y", "z"].map { MatchForm.Target(id: id($0), text: []) },
    key: [id("a"): id("x"), id("b"): id("y"), id("c"): id("x")])

  private static func pairs(_ a: String, _ b: String, _ c: String) -> Response {
    .pairs([id("a"): id(a), id("b"): id(b), id("c"): id(c)])
  }

  @Test(
    "Right pairs ÷ items",
    arguments: [
      FormCreditCase("all right", pairs("x", "y", "x"), .one),
      FormCreditCase("two of three", pairs("x", "y", "z"), Fraction(2, over: 3)),
      FormCreditCase("none", pairs("z", "z", "z"), .zero),
      FormCreditCase("one item left out", .pairs([id("a"): id("x"), id("b"): id("y")]), .zero),
      FormCreditCase("a target not offered", pairs("x", "y", "q"), .zero),
    ])
  func credit(_ row: FormCreditCase) { #expect(Self.form.credit(for: row.response) == row.credit) }
}

@Suite("Scoring of ratings")
struct RateScoringTests {
  static let form = RateForm(
    actions: [option("harm", criticalStanding), option("weak", .wrong), option("good", .wrong)],
    key: [id("harm"): .veryInappropriate, id("weak"): .inappropriate, id("good"): .veryAppropriate])

  private static func ratings(_ harm: Int, _ weak: Int, _ good: Int) -> Response {
    var ratings: [OptionID: Rating] = [:]
    ratings[id("harm")] = Rating(rawValue: harm)
    ratings[id("weak")] = Rating(rawValue: weak)
    ratings[id("good")] = Rating(rawValue: good)
    return .ratings(ratings)
  }

  @Test(
    "The experts' point earns all, the other point of their side half, the other side nothing",
    arguments: [
      FormCreditCase("as the experts", ratings(1, 2, 4), .one),
      FormCreditCase("one adjacent on the same side", ratings(2, 2, 4), Fraction(5, over: 6)),
      FormCreditCase("adjacent across the middle earns nothing", ratings(1, 3, 4), Fraction(2, over: 3)),
      FormCreditCase("all adjacent on their side", ratings(2, 1, 3), Fraction(1, over: 2)),
      FormCreditCase("all on the other side", ratings(4, 4, 1), .zero, critical: ["harm"]),
      FormCreditCase(
        "harm called appropriate breaches the duty", ratings(3, 2, 4), Fraction(2, over: 3), critical: ["harm"]),
      FormCreditCase("an action left out", .ratings([id("harm"): .veryInappropriate]), .zero),
    ])
  func credit(_ row: FormCreditCase) {
    #expect(Self.form.credit(for: row.response) == row.credit)
    #expect(Self.form.criticalOptions(in: row.response).map(\.id.text) == row.critical)
  }
}

@Suite("Scoring of marked texts")
struct SpotScoringTests {
  static let form = SpotForm(
    passage: [[.mark(id("i1"), "one"), .text(" and "), .mark(id("d1"), "two")]],
    marks: [
      option("i1", .correct), option("d1", .wrong), option("i2", .correct), option("d2", criticalStanding),
    ])

  @Test(
    "hits ÷ indicators − false alarms ÷ decoys, never below 0",
    arguments: [
      FormCreditCase("all indicators", .chosen(ids("i1 i2")), .one),
      FormCreditCase("half of them", .chosen(ids("i1")), Fraction(1, over: 2)),
      FormCreditCase("all and a decoy", .chosen(ids("i1 i2 d1")), Fraction(1, over: 2)),
      FormCreditCase("everything", .chosen(ids("i1 i2 d1 d2")), .zero, critical: ["d2"]),
      FormCreditCase("nothing", .chosen([]), .zero),
      FormCreditCase("a mark that is not there", .chosen(ids("i1 x")), .zero),
    ])
  func credit(_ row: FormCreditCase) {
    #expect(Self.form.credit(for: row.response) == row.credit)
    #expect(Self.form.criticalOptions(in: row.response).map(\.id.text) == row.critical)
  }

  @Test("Without a decoy nothing is divided by nothing")
  func undividable() {
    let form = SpotForm(passage: [], marks: [option("i1", .correct), option("i2", .correct)])
    #expect(form.credit(for: .chosen(ids("i1 i2"))) == .zero)
  }
}
