/// A moment in UTC, in whole seconds.
public struct Timestamp: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Seconds since 1970-01-01T00:00:00Z, leap seconds not counted (POSIX time).
  public let secondsSince1970: Int

  /// A moment by its POSIX time.
  public init(secondsSince1970: Int) { self.secondsSince1970 = secondsSince1970 }

  /// The order of time.
  public static func < (left: Timestamp, right: Timestamp) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }

  /// The moment as RFC 3339 writes it in UTC: `2026-11-23T16:18:59Z`.
  public var description: String {
    let (day, second) = secondsSince1970.quotientAndRemainder(flooring: 86_400)
    let (year, month, dayOfMonth) = Self.civil(day: day)
    // An export writes times by the thousand: all behind the year in one text of 16 bytes.
    let behindYear = String(unsafeUninitializedCapacity: 16) { text in
      Self.write("-", month, to: text, at: 0)
      Self.write("-", dayOfMonth, to: text, at: 3)
      Self.write("T", second / 3600, to: text, at: 6)
      Self.write(":", second / 60 % 60, to: text, at: 9)
      Self.write(":", second % 60, to: text, at: 12)
      text[15] = UInt8(ascii: "Z")
      return 16
    }
    return Self.padded(year, 4) + behindYear
  }

  /// The moment so many months later, at the same time of day; where that month is shorter, on its last day.
  public func later(months: Int) -> Timestamp {
    let (day, second) = secondsSince1970.quotientAndRemainder(flooring: 86_400)
    let (year, month, dayOfMonth) = Self.civil(day: day)
    let (years, index) = (month - 1 + months).quotientAndRemainder(flooring: 12)
    let first = Self.days(year: year + years, month: index + 1, day: 1)
    let following = Self.days(year: year + years + (index == 11 ? 1 : 0), month: (index + 1) % 12 + 1, day: 1)
    return Timestamp(secondsSince1970: min(first + dayOfMonth, following) * 86_400 - 86_400 + second)
  }

  /// The date alone: `2026-11-23`.
  public var date: String { String(description.prefix(10)) }

  /// The moment of a text such as `2026-11-23T16:18:59Z`, nil for any other form or for a day that does not exist.
  public init?(_ text: String) {
    var text = text
    guard let moment = text.withUTF8({ Timestamp(utf8: $0) }) else { return nil }
    self = moment
  }

  /// The moment of the bytes of such a text.
  public init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    guard let moment = Self.seconds(bytes) else { return nil }
    secondsSince1970 = moment
  }

  private static func seconds(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard bytes.count == 20, bytes[4] == 0x2D, bytes[7] == 0x2D, bytes[10] == 0x54, bytes[13] == 0x3A,
      bytes[16] == 0x3A, bytes[19] == 0x5A,
      let century = twoDigits(bytes, 0), let yearOfCentury = twoDigits(bytes, 2), let month = twoDigits(bytes, 5),
      let day = twoDigits(bytes, 8), let hour = twoDigits(bytes, 11), let minute = twoDigits(bytes, 14),
      let second = twoDigits(bytes, 17), hour < 24, minute < 60, second < 60, (1...12).contains(month), day >= 1
    else { return nil }
    let year = 100 * century + yearOfCentury
    let days = days(year: year, month: month, day: day)
    // The thirtieth of February is another day; each month has the first 28.
    guard day <= 28 || civil(day: days) == (year, month, day) else { return nil }
    return days * 86_400 + hour * 3600 + minute * 60 + second
  }

  private static func twoDigits(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int? {
    let (tens, ones) = (bytes[place] &- 0x30, bytes[place + 1] &- 0x30)
    return tens < 10 && ones < 10 ? Int(10 * tens + ones) : nil
  }

  /// Writes a mark and two digits.
  private static func write(
    _ mark: Unicode.Scalar, _ number: Int, to text: UnsafeMutableBufferPointer<UInt8>, at place: Int
  ) {
    text[place] = UInt8(ascii: mark)
    text[place + 1] = UInt8(ascii: "0") + UInt8(number / 10)
    text[place + 2] = UInt8(ascii: "0") + UInt8(number % 10)
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// The Gregorian date of a day counted from 1970-01-01.
  ///
  /// Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms".
  private static func civil(day: Int) -> (year: Int, month: Int, day: Int) {
    let (era, dayOfEra) = (day + 719_468).quotientAndRemainder(flooring: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private static func days(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = shiftedYear.quotientAndRemainder(flooring: 400)
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

extension Int {
  fileprivate func quotientAndRemainder(flooring divisor: Int) -> (quotient: Int, remainder: Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
