internal import CanonicalJSON
internal import CourseModel
internal import Fingerprint

/// Takes members of an object by name and shape.
struct MemberReader {
  private let json: JSONOutline.Value

  init(_ json: JSONOutline.Value) { self.json = json }

  func has(_ name: StaticString) -> Bool { json.member(name) != nil }

  func member(_ name: StaticString) throws(EventDamage) -> JSONOutline.Value {
    guard let member = json.member(name) else { throw EventDamage(member: name.description) }
    return member
  }

  func text(_ name: StaticString) throws(EventDamage) -> String {
    guard let text = json.member(name)?.string else { throw EventDamage(member: name.description) }
    return text
  }

  /// No sum, product or share of numbers up to this one overflows; nothing that is counted here comes near it.
  static let largest = 1_000_000_000

  func number(_ name: StaticString, upTo largest: Int = largest) throws(EventDamage) -> Int {
    guard let number = json.member(name)?.integer, (0...largest).contains(number) else {
      throw EventDamage(member: name.description)
    }
    return number
  }

  func signedNumber(_ name: StaticString, within largest: Int) throws(EventDamage) -> Int {
    guard let number = json.member(name)?.integer, (-largest...largest).contains(number) else {
      throw EventDamage(member: name.description)
    }
    return number
  }

  func truth(_ name: StaticString) throws(EventDamage) -> Bool {
    guard let truth = json.member(name)?.bool else { throw EventDamage(member: name.description) }
    return truth
  }

  func list(_ name: StaticString) throws(EventDamage) -> JSONOutline.Elements {
    guard let list = json.member(name)?.elements else { throw EventDamage(member: name.description) }
    return list
  }

  func language(_ name: StaticString) throws(EventDamage) -> Language {
    let value = try member(name)
    // Nearly every event says one of these.
    if value.isString("en") { return .english }
    if value.isString("es") { return .spanish }
    guard let language = value.string.flatMap({ Language($0) }) else { throw EventDamage(member: name.description) }
    return language
  }

  func id<Of>(_ name: StaticString) throws(EventDamage) -> ID<Of> {
    guard let id: ID<Of> = json.member(name)?.id() else { throw EventDamage(member: name.description) }
    return id
  }

  func uuid(_ name: StaticString) throws(EventDamage) -> UniqueID {
    guard let id = json.member(name)?.uuid else { throw EventDamage(member: name.description) }
    return id
  }

  func time(_ name: StaticString) throws(EventDamage) -> Timestamp {
    let value = json.member(name)
    guard let time = value?.plainBytes.flatMap({ Timestamp(utf8: $0) }) ?? value?.string.flatMap({ Timestamp($0) })
    else {
      throw EventDamage(member: name.description)
    }
    return time
  }
}

extension JSONOutline.Value {
  /// True for a string of this text, which must be ASCII: a switch compares bytes, and makes no text of its own.
  static func ~= (text: StaticString, value: JSONOutline.Value) -> Bool { value.isString(text) }

  /// The id that a string names, nil where it names none.
  func id<Of>() -> ID<Of>? { string.flatMap { ID($0) } }

  /// The same for the id of a trainee, a chain, an attempt.
  var uuid: UniqueID? {
    if let bytes = plainBytes { return UniqueID(utf8: bytes) }
    return string.flatMap { UniqueID($0) }
  }

  /// The digest that a string names, nil where it names none.
  var digest: Digest? {
    if let bytes = plainBytes { return Digest(hexadecimal: bytes) }
    return string.flatMap { text in
      var text = text
      return text.withUTF8 { Digest(hexadecimal: $0) }
    }
  }
}
