/// A number in decimal digits, held exactly: at most 12 digits before the decimal point and 6 behind it.
///
/// So many digits are more than any answer needs, and few enough that no sum or difference of two numbers overflows.
public struct DecimalNumber: Hashable, Sendable {
  /// The most digits before the decimal point.
  public static let wholeDigits = 12
  /// The most digits behind it.
  public static let decimals = 6

  /// Nothing.
  public static let zero = DecimalNumber(millionths: 0)

  private let millionths: Int

  private init(millionths: Int) { self.millionths = millionths }

  /// The number of a text in the form of records and course files, `72`, `-0.5`; nil where it has another form or too
  /// many digits.
  public init?(_ text: String) {
    let unsigned = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = unsigned.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map { Array($0.utf8) }
    guard parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    self.init(isNegative: text.hasPrefix("-"), whole: parts[0], fraction: parts.count > 1 ? parts[1] : [])
  }

  /// The number of ASCII digits before and behind a decimal point; nil for other characters and for too many digits.
  ///
  /// Zeros that say nothing, at the beginning and at the end, are not counted.
  init?(isNegative: Bool, whole: [UInt8], fraction: [UInt8]) {
    guard (whole + fraction).allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    let whole = whole.drop { $0 == 0x30 }
    let lastDigit = fraction.lastIndex { $0 != 0x30 }
    let fraction = lastDigit.map { fraction[...$0] } ?? []
    guard whole.count <= Self.wholeDigits, fraction.count <= Self.decimals else { return nil }
    let padding = [UInt8](repeating: 0x30, count: Self.decimals - fraction.count)
    let value = (whole + fraction + padding).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    millionths = isNegative ? -value : value
  }

  /// True below 0.
  public var isNegative: Bool { millionths < 0 }

  /// True where the distance to another number is at most a tolerance.
  public func isWithin(_ tolerance: DecimalNumber, of other: DecimalNumber) -> Bool {
    (millionths - other.millionths).magnitude <= tolerance.millionths.magnitude
  }
}

extension DecimalNumber: CustomStringConvertible {
  /// The shortest form with a decimal point, by which records hold it: `72`, `-0.5`.
  public var description: String {
    let unit: UInt = 1_000_000
    let whole = String(millionths.magnitude / unit)
    let fraction = String(millionths.magnitude % unit + unit).dropFirst().reversed().drop { $0 == "0" }
    return (isNegative ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + String(fraction.reversed()))
  }

  /// The shortest form that nobody takes for thousands: three digits behind the point get a zero.
  public var unmistakable: String {
    let decimals = description.split(separator: ".").dropFirst().first?.count
    return decimals == 3 ? description + "0" : description
  }
}
