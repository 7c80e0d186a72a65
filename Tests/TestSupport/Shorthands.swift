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
