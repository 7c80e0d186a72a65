/// What a text that somebody typed says as a number.
///
/// Both the comma and the point are decimal marks somewhere in the Americas and thousands separators elsewhere. So
/// neither is guessed at: what can be read in two ways is no number, but a question back.
public enum NumberReading: Equatable, Sendable {
  /// A number.
  case number(DecimalNumber)
  /// Nothing was typed.
  case empty
  /// No number at all.
  case notANumber
  /// A number with separators between its thousands.
  case grouped
  /// A number that means a thousand times as much in another country: `1,500`.
  case ambiguous(grouped: DecimalNumber, decimal: DecimalNumber)
  /// More digits than a number may have.
  case tooManyDigits

  /// Reads a typed text: a sign, digits, and a decimal comma or point, with spaces around.
  public init(_ typed: String) {
    var rest = Self.trimmed(Array(typed.unicodeScalars)[...])
    guard let first = rest.first else {
      self = .empty
      return
    }
    let isNegative = first == "-" || first == "−"
    if isNegative || first == "+" { rest = Self.trimmed(rest.dropFirst()) }
    self = Self.unsigned(rest, isNegative: isNegative)
  }

  private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let rest = scalars.drop { $0.properties.isWhitespace }
    let end = rest.lastIndex { !$0.properties.isWhitespace }
    return end.map { rest[...$0] } ?? []
  }

  private static func unsigned(_ scalars: ArraySlice<Unicode.Scalar>, isNegative: Bool) -> NumberReading {
    guard let first = scalars.first, let last = scalars.last, !isSeparator(first), !isSeparator(last),
      scalars.contains(where: isDigit), scalars.allSatisfy({ isDigit($0) || isMark($0) || isSeparator($0) })
    else { return .notANumber }
    if scalars.contains(where: isSeparator) { return .grouped }
    let parts = scalars.split(omittingEmptySubsequences: false, whereSeparator: isMark).map { part in
      part.map { UInt8(truncatingIfNeeded: $0.value) }
    }
    if parts.count > 2 { return isGrouped(parts) ? .grouped : .notANumber }
    let (whole, fraction) = (parts[0], parts.count > 1 ? parts[1] : [])
    guard let number = DecimalNumber(isNegative: isNegative, whole: whole, fraction: fraction) else {
      return .tooManyDigits
    }
    // A group of thousands is never led by a zero: 0,125 has one meaning alone.
    if (1...3).contains(whole.count), whole.first != 0x30, fraction.count == 3,
      let thousands = DecimalNumber(isNegative: isNegative, whole: whole + fraction, fraction: [])
    {
      return .ambiguous(grouped: thousands, decimal: number)
    }
    return .number(number)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool { scalar == "." || scalar == "," }

  /// What stands between thousands and never before decimals: spaces and apostrophes.
  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "'" || scalar == "’"
  }

  /// True for groups of three digits behind one of one to three; the last may be decimals.
  private static func isGrouped(_ parts: [[UInt8]]) -> Bool {
    (1...3).contains(parts[0].count) && parts[1..<(parts.count - 1)].allSatisfy { $0.count == 3 }
      && parts[parts.count - 1].count > 0
  }
}
