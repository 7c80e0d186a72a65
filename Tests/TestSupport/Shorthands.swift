public import CourseModel

/// An id that a test spells out.
public func id<Of>(_ text: String) -> ID<Of> {
  guard let id = ID<Of>(text) else { fatalError("not an id: \(text)") }
  return id
}

/// A unique id that is told from others by a number.
public func uuid(_ number: Int) -> UniqueID {
  let digits = String(number)
  let padded = String(repeating: "0", count: 12 - digits.count) + digits
  guard let id = UniqueID("00000000-0000-4000-8000-" + padded) else { fatalError("not a UUID: \(padded)") }
  return id
}

/// A page by its names.
public func page(_ module: String, _ lesson: String, _ page: String) -> PageReference {
  PageReference(module: id(module), lesson: id(lesson), page: id(page))
}

/// A number that a test spells out.
public func decimal(_ text: String) -> DecimalNumber {
  guard let number = DecimalNumber(text) else { fatalError("not a number: \(text)") }
  return number
}

/// An answer that a test types.
public func typed(_ text: String) -> TypedAnswer {
  guard let answer = TypedAnswer(text) else { fatalError("not an answer: \(text)") }
  return answer
}
