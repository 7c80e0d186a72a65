/// A JSON value as records and exports use it: no fractions, no exponents.
///
/// RFC 8785 writes every number as an IEEE double; keeping to whole numbers within ±(2⁵³ − 1) makes the written form
/// exact and the same everywhere. Fractions are stored as two integers.
public enum JSONValue: Equatable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// The largest whole number that RFC 8785 writes exactly, 2⁵³ − 1; the smallest is its negative.
  public static let largestInteger = 9_007_199_254_740_991
}

extension JSONValue {
  /// The member of an object, nil for other values and for absent names.
  public subscript(_ name: String) -> JSONValue? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  /// The text of a string, nil for other values.
  public var string: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The whole number, nil for other values.
  public var integer: Int? {
    if case .integer(let number) = self { number } else { nil }
  }

  /// The truth value, nil for other values.
  public var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The elements of an array, nil for other values.
  public var array: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The members of an object, nil for other values.
  public var object: [String: JSONValue]? {
    if case .object(let members) = self { members } else { nil }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  /// A string value.
  public init(stringLiteral text: String) { self = .string(text) }
  /// A whole number.
  public init(integerLiteral number: Int) { self = .integer(number) }
  /// A truth value.
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  /// An array of values.
  public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
  /// An object; a name given twice keeps its last value.
  public init(dictionaryLiteral members: (String, JSONValue)...) {
    self = .object(Dictionary(members, uniquingKeysWith: { _, last in last }))
  }
}
