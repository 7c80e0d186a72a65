import SpacedRepetition
import Testing

/// Reviews, and what the published implementation (py-fsrs 6.3.2, default parameters, no learning steps, no fuzz) makes of
/// them.
struct ReviewCase: CustomTestStringConvertible, Sendable {
  let name: String
  let recalls: [Recall]
  /// Days before each review.
  let days: [Double]
  let states: [(stability: Double, difficulty: Double, interval: Int)]
  /// The chance of recall ten days after the last review.
  let retrievability: Double
  var testDescription: String { name }
}

@Suite("FSRS-6")
struct MemoryModelTests {
  static let reference = [
    ReviewCase(
      name: "right four times, each a little early or late", recalls: [.good, .good, .good, .good],
      days: [0, 3, 10, 30],
      states: [
        (2.3065, 2.118104, 2), (13.826904, 2.111214, 14), (47.452034, 2.104331, 47), (132.168213, 2.097455, 132),
      ], retrievability: 0.9890273049374925),
    ReviewCase(
      name: "missed at first", recalls: [.again, .good, .good], days: [0, 1, 2],
      states: [(0.212, 6.4133, 1), (1.886788, 6.402115, 2), (6.269161, 6.390941, 6)],
      retrievability: 0.8648705414899842),
    ReviewCase(
      name: "in part, missed, right", recalls: [.hard, .again, .good], days: [0, 5, 1],
      states: [(1.2931, 5.112171, 1), (0.466088, 8.378632, 1), (1.693431, 8.365482, 2)],
      retrievability: 0.744276703033074),
    ReviewCase(
      name: "every answer there is", recalls: [.easy, .hard, .again, .good], days: [0, 9, 20, 2],
      states: [(8.2956, 1, 8), (28.312068, 4.010609, 28), (2.215721, 8.016556, 2), (5.112401, 8.003768, 5)],
      retrievability: 0.8477999056912611),
    ReviewCase(
      name: "twice on one day", recalls: [.good, .good], days: [0, 0.01],
      states: [(2.3065, 2.118104, 2), (2.3065, 2.111214, 2)], retrievability: 0.7743669167614039),
    ReviewCase(
      name: "missed twice on one day", recalls: [.again, .again], days: [0, 0.2],
      states: [(0.212, 6.4133, 1), (0.083357, 8.806304, 1)], retrievability: 0.4788189143953512),
  ]

  @Test("States, intervals and chances are those of the published implementation", arguments: reference)
  func published(_ row: ReviewCase) throws {
    let model = MemoryModel()
    var state: MemoryState?
    var seconds = 1_767_268_800
    for (index, recall) in row.recalls.enumerated() {
      seconds += Int(row.days[index] * 86_400)
      let next = model.next(state, recall, at: seconds)
      #expect(abs(next.stability - row.states[index].stability) < 0.000001)
      #expect(abs(next.difficulty - row.states[index].difficulty) < 0.000001)
      #expect(model.interval(next) == row.states[index].interval)
      state = next
    }
    let last = try #require(state)
    #expect(abs(model.retrievability(last, at: seconds + 864_000) - row.retrievability) < 0.000000001)
  }

  @Test("After its stability the chance of recall is nine in ten, and it never rises by waiting")
  func forgetting() {
    let model = MemoryModel()
    let state = MemoryState(stability: 30, difficulty: 5, lastReview: 0)
    #expect(abs(model.retrievability(state, at: 30 * 86_400) - 0.9) < 0.000001)
    let chances = (0..<400).map { model.retrievability(state, at: $0 * 86_400) }
    #expect(zip(chances, chances.dropFirst()).allSatisfy { $0 >= $1 })
  }

  @Test("The order in which reviews are told does not matter, only their times")
  func order() {
    let model = MemoryModel()
    let reviews: [(at: Int, recall: Recall)] = [(0, .again), (200_000, .good), (500_000, .hard)]
    #expect(model.state(after: reviews) == model.state(after: reviews.reversed()))
    #expect(model.state(after: []) == nil)
  }

  @Test("Whatever the answers, the state stays in its range", arguments: 0..<64)
  func range(seed: Int) {
    let model = MemoryModel()
    var state: MemoryState?
    for step in 0..<20 {
      let recall = Recall(rawValue: (seed >> (step % 6) ^ step) % 4 + 1) ?? .good
      let next = model.next(state, recall, at: step * (seed * 7919 % 400_000))
      #expect(next.stability > 0 && (1...10).contains(next.difficulty) && (1...36_500).contains(model.interval(next)))
      state = next
    }
  }
}
