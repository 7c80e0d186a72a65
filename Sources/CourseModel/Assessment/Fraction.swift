/// An exact share of credit, kept in lowest terms.
///
/// Sums over a quiz stay far from overflow: an option question has at most 26 options, so every denominator divides
/// lcm(1…26) ≈ 2.7 · 10¹⁰, and a quiz holds at most 10,000 questions of weight 10.
public struct Fraction: Hashable, Sendable {
  /// The numerator; carries the sign.
  public let numerator: Int
  /// The denominator, 1 or more.
  public let denominator: Int

  /// Nothing.
  public static let zero = Fraction(0)
  /// The whole.
  public static let one = Fraction(1)

  /// A whole number.
  public init(_ whole: Int) {
    numerator = whole
    denominator = 1
  }

  /// A quotient in lowest terms.
  ///
  /// - Precondition: the denominator is not 0.
  public init(_ numerator: Int, over denominator: Int) {
    precondition(denominator != 0, "a share needs something to be a share of")
    let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
    let sign = denominator < 0 ? -1 : 1
    self.numerator = sign * numerator / Int(divisor)
    self.denominator = sign * denominator / Int(divisor)
  }

  private static func greatestCommonDivisor(_ first: UInt, _ second: UInt) -> UInt {
    var (large, small) = (first, second)
    while small != 0 { (large, small) = (small, large % small) }
    return max(large, 1)
  }

  /// The whole percentage, rounded down: 79.9 % is 79 and never the pass mark of 80.
  public var wholePercent: Int {
    let scaled = numerator * 100
    return scaled >= 0 ? scaled / denominator : -((-scaled + denominator - 1) / denominator)
  }
}

extension Fraction: Comparable {
  /// The order of the numbers.
  public static func < (left: Fraction, right: Fraction) -> Bool {
    // Cross products of numbers read from a file may need more than 64 bits.
    let first = left.numerator.multipliedFullWidth(by: right.denominator)
    let second = right.numerator.multipliedFullWidth(by: left.denominator)
    return (first.high, first.low) < (second.high, second.low)
  }

  /// The sum.
  public static func + (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      left.numerator * (right.denominator / common(left, right)) + right.numerator
        * (left.denominator / common(left, right)),
      over: left.denominator / common(left, right) * right.denominator)
  }

  /// The difference.
  public static func - (left: Fraction, right: Fraction) -> Fraction {
    left + Fraction(-right.numerator, over: right.denominator)
  }

  /// A whole multiple.
  public static func * (left: Fraction, right: Int) -> Fraction {
    Fraction(left.numerator * right, over: left.denominator)
  }

  private static func common(_ left: Fraction, _ right: Fraction) -> Int {
    Int(greatestCommonDivisor(left.denominator.magnitude, right.denominator.magnitude))
  }
}
