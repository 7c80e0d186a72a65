internal import Glibc

/// How well something was recalled.
public enum Recall: Int, CaseIterable, Sendable {
  /// Not at all.
  case again = 1
  /// In part.
  case hard = 2
  /// Right.
  case good = 3
  /// Right without an effort; no answer to a question says so, and the algorithm knows it.
  case easy = 4
}

/// What is known of the memory of one thing.
public struct MemoryState: Equatable, Sendable {
  /// Days until the chance of recalling it falls to nine in ten; more than 0.
  public var stability: Double
  /// How hard it is to make it last, from 1 to 10.
  public var difficulty: Double
  /// When it was last asked for, in POSIX seconds.
  public var lastReview: Int

  /// A state of its parts.
  public init(stability: Double, difficulty: Double, lastReview: Int) {
    self.stability = stability
    self.difficulty = difficulty
    self.lastReview = lastReview
  }
}

/// FSRS-6, the Free Spaced Repetition Scheduler, with its default parameters.
///
/// Source: open-spaced-repetition, "The Algorithm", FSRS-6; the defaults and the reference values of the tests are those of
/// py-fsrs 6.3.2 without learning steps and without fuzz. Elapsed time counts in whole days, as there.
public struct MemoryModel: Sendable {
  /// The algorithm and its version.
  public static let name = "FSRS-6"
  /// The default parameters, w₀ to w₂₀.
  static let weights = [
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483,
    0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
  ]
  private static let secondsOfDay = 86_400
  private static let leastStability = 0.001
  private static let longestInterval = 36_500

  /// The chance of recall at which a thing is asked for again.
  public let retention: Double

  private let decay: Double
  private let factor: Double

  /// A model that asks again when the chance of recall has fallen to `retention`, between 0 and 1.
  public init(retention: Double = 0.9) {
    self.retention = retention
    decay = -Self.weights[20]
    factor = pow(0.9, 1 / decay) - 1
  }

  // MARK: What is known

  /// The state after reviews in the order of their times; nil without any.
  public func state(after reviews: [(at: Int, recall: Recall)]) -> MemoryState? {
    var state: MemoryState?
    for review in reviews.sorted(by: { $0.at < $1.at }) { state = next(state, review.recall, at: review.at) }
    return state
  }

  /// The state after one more review.
  public func next(_ state: MemoryState?, _ recall: Recall, at seconds: Int) -> MemoryState {
    guard let state else {
      return MemoryState(
        stability: max(Self.weights[recall.rawValue - 1], Self.leastStability),
        difficulty: Self.inRange(initialDifficulty(recall)), lastReview: seconds)
    }
    let days = (seconds - state.lastReview) / Self.secondsOfDay
    let stability =
      days < 1 ? shortTermStability(state.stability, recall) : longTermStability(state, recall, at: seconds)
    return MemoryState(
      stability: max(stability, Self.leastStability), difficulty: difficulty(after: recall, state.difficulty),
      lastReview: max(seconds, state.lastReview))
  }

  /// The chance of recall at a time, from 0 to 1.
  public func retrievability(_ state: MemoryState, at seconds: Int) -> Double {
    let days = Double(max(0, (seconds - state.lastReview) / Self.secondsOfDay))
    return pow(1 + factor * days / state.stability, decay)
  }

  /// Whole days from the last review until the next one is due, 1 or more.
  public func interval(_ state: MemoryState) -> Int {
    let days = state.stability / factor * (pow(retention, 1 / decay) - 1)
    return min(max(Int(days.rounded(.toNearestOrEven)), 1), Self.longestInterval)
  }

  /// When the next review is due, in POSIX seconds.
  public func due(_ state: MemoryState) -> Int { state.lastReview + interval(state) * Self.secondsOfDay }

  // MARK: The formulas

  private func initialDifficulty(_ recall: Recall) -> Double {
    Self.weights[4] - exp(Self.weights[5] * Double(recall.rawValue - 1)) + 1
  }

  private static func inRange(_ difficulty: Double) -> Double { min(max(difficulty, 1), 10) }

  /// Linear damping towards 10, then reversion to the easiest beginning.
  private func difficulty(after recall: Recall, _ difficulty: Double) -> Double {
    let change = -Self.weights[6] * Double(recall.rawValue - 3)
    let damped = difficulty + (10 - difficulty) * change / 9
    return Self.inRange(Self.weights[7] * initialDifficulty(.easy) + (1 - Self.weights[7]) * damped)
  }

  private func shortTermStability(_ stability: Double, _ recall: Recall) -> Double {
    let growth =
      exp(Self.weights[17] * (Double(recall.rawValue - 3) + Self.weights[18])) * pow(stability, -Self.weights[19])
    return stability * (recall.rawValue >= Recall.good.rawValue ? max(growth, 1) : growth)
  }

  private func longTermStability(_ state: MemoryState, _ recall: Recall, at seconds: Int) -> Double {
    let forgotten = 1 - retrievability(state, at: seconds)
    guard recall != .again else {
      let long =
        Self.weights[11] * pow(state.difficulty, -Self.weights[12])
        * (pow(state.stability + 1, Self.weights[13]) - 1) * exp(forgotten * Self.weights[14])
      return min(long, state.stability / exp(Self.weights[17] * Self.weights[18]))
    }
    let penalty = recall == .hard ? Self.weights[15] : 1
    let bonus = recall == .easy ? Self.weights[16] : 1
    let growth =
      exp(Self.weights[8]) * (11 - state.difficulty) * pow(state.stability, -Self.weights[9])
      * (exp(forgotten * Self.weights[10]) - 1)
    return state.stability * (1 + growth * penalty * bonus)
  }
}
