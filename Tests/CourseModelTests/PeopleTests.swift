import CourseModel
import TestSupport
import Testing

@Suite("Who is one person")
struct PeopleTests {
  private static func said(_ statement: Int, _ other: Int) -> IdentityStatement {
    IdentityStatement(uuid(100 + statement), of: uuid(other))
  }

  private static func side(
    _ trainee: Int, _ linked: [(Int, Int)] = [], not unlinked: [(Int, Int)] = [], isErased: Bool = false
  ) -> IdentitySide {
    IdentitySide(
      uuid(trainee), isErased: isErased, linked: Set(linked.map { said($0, $1) }),
      unlinked: Set(unlinked.map { said($0, $1) }))
  }

  struct PeopleCase: CustomTestStringConvertible, Sendable {
    let name: String
    let sides: [IdentitySide]
    var linked: [[Int]] = []
    var remarks: [People.Remark] = []
    var testDescription: String { name }
  }

  static let cases = [
    PeopleCase(name: "nothing stated", sides: [side(1), side(2)]),
    PeopleCase(name: "stated by both", sides: [side(1, [(1, 2)]), side(2, [(1, 1)])], linked: [[1, 2]]),
    PeopleCase(
      name: "A with B, B with C: one person",
      sides: [side(3, [(2, 2)]), side(2, [(1, 1), (2, 3)]), side(1, [(1, 2)])], linked: [[1, 2, 3]]),
    PeopleCase(
      name: "two people with two records each",
      sides: [side(4, [(1, 1)]), side(1, [(1, 4)]), side(2, [(2, 3)]), side(3, [(2, 2)])], linked: [[1, 4], [2, 3]]),
    PeopleCase(
      name: "stated by one alone: it counts, and the other side is missing", sides: [side(1, [(1, 2)]), side(2)],
      linked: [[1, 2]], remarks: [.oneSided(uuid(2), other: uuid(1), isTakenBack: false)]),
    PeopleCase(
      name: "taken back by both",
      sides: [side(1, [(1, 2)], not: [(1, 2)]), side(2, [(1, 1)], not: [(1, 1)])]),
    PeopleCase(
      name: "taken back by one alone: it counts no more, and the other side is missing",
      sides: [side(1, [(1, 2)]), side(2, [(1, 1)], not: [(1, 1)])],
      remarks: [.oneSided(uuid(1), other: uuid(2), isTakenBack: true)]),
    PeopleCase(
      name: "taken back and stated anew",
      sides: [side(1, [(1, 2), (2, 2)], not: [(1, 2)]), side(2, [(1, 1), (2, 1)], not: [(1, 1)])], linked: [[1, 2]]),
    PeopleCase(
      name: "of two statements one is taken back",
      sides: [side(1, [(1, 2), (2, 2)], not: [(2, 2)]), side(2, [(1, 1), (2, 1)], not: [(2, 1)])], linked: [[1, 2]]),
    PeopleCase(
      name: "the other record is not here", sides: [side(5, [(1, 2)])], linked: [[2, 5]],
      remarks: [.absent(uuid(5), other: uuid(2))]),
    PeopleCase(
      name: "two records stated to be those of one that is not here", sides: [side(5, [(1, 2)]), side(6, [(2, 2)])],
      linked: [[2, 5, 6]], remarks: [.absent(uuid(5), other: uuid(2)), .absent(uuid(6), other: uuid(2))]),
    PeopleCase(
      name: "the other was erased", sides: [side(1, [(1, 2)]), side(2, [(1, 1)], isErased: true)],
      remarks: [.erased(uuid(1), other: uuid(2))]),
    PeopleCase(
      name: "linked by way of somebody who was erased",
      sides: [side(1, [(1, 2)]), side(2, [(1, 1), (2, 3)], isErased: true), side(3, [(2, 2)])],
      remarks: [.erased(uuid(1), other: uuid(2)), .erased(uuid(3), other: uuid(2))]),
    PeopleCase(name: "a statement of oneself, put in by hand", sides: [side(1, [(1, 1)])]),
    PeopleCase(
      name: "taken back under the statement of others", sides: [side(1, [(1, 2)]), side(2, [(1, 1)], not: [(1, 3)])],
      linked: [[1, 2]]),
  ]

  @Test("A link holds where either states it and neither takes it back", arguments: cases)
  func people(_ row: PeopleCase) {
    let people = People(row.sides)
    #expect(people.linked == row.linked.map { $0.map { uuid($0) } })
    #expect(people.remarks == row.remarks)
    for side in row.sides {
      let identities = people.identities(of: side.trainee)
      #expect(identities.contains(side.trainee) && people.person(of: side.trainee) == identities.min())
    }
  }

  @Test(
    "Who is one person depends on no order, and hearing the same twice changes nothing",
    arguments: 1...40 as ClosedRange<UInt64>)
  func order(seed: UInt64) {
    var source = SeededSource(state: seed)
    let sides = (0..<12).map { _ in
      let (trainee, other) = (Int.random(in: 1...6, using: &source), Int.random(in: 1...6, using: &source))
      let told = (Int.random(in: 1...5, using: &source), other)
      return Bool.random(using: &source) ? Self.side(trainee, [told]) : Self.side(trainee, not: [told])
    }
    let expected = People(sides)
    for _ in 0..<5 {
      #expect(People(sides.shuffled(using: &source)) == expected)
      #expect(People(sides + sides.shuffled(using: &source).prefix(4)) == expected)
    }
  }
}
