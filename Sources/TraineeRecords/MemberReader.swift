internal import CanonicalJSON
internal import CourseModel

/// Takes members of an object by name and shape.
struct MemberReader {
  private let json: JSONValue

  init(_ json: JSONValue) { self.json = json }

  func has(_ name: String) -> Bool { json[name] != nil }

  func member(_ name: String) throws(EventDamage) -> JSONValue {
    guard let member = json[name] else { throw EventDamage(member: name) }
    return member
  }

  func text(_ name: String) throws(EventDamage) -> String {
    guard let text = json[name]?.string else { throw EventDamage(member: name) }
    return text
  }

  /// No sum, product or share of numbers up to this one overflows; nothing that is counted here comes near it.
  static let largest = 1_000_000_000

  func number(_ name: String, upTo largest: Int = largest) throws(EventDamage) -> Int {
    guard let number = json[name]?.integer, (0...largest).contains(number) else { throw EventDamage(member: name) }
    return number
  }

  func signedNumber(_ name: String, within largest: Int) throws(EventDamage) -> Int {
    guard let number = json[name]?.integer, (-largest...largest).contains(number) else {
      throw EventDamage(member: name)
    }
    return number
  }

  func truth(_ name: String) throws(EventDamage) -> Bool {
    guard let truth = json[name]?.bool else { throw EventDamage(member: name) }
    return truth
  }

  func list(_ name: String) throws(EventDamage) -> [JSONValue] {
    guard let list = json[name]?.array else { throw EventDamage(member: name) }
    return list
  }

  func id<Of>(_ name: String) throws(EventDamage) -> ID<Of> {
    guard let id = json[name]?.string.flatMap({ ID<Of>($0) }) else { throw EventDamage(member: name) }
    return id
  }

  func uuid(_ name: String) throws(EventDamage) -> UniqueID {
    guard let id = json[name]?.string.flatMap({ UniqueID($0) }) else { throw EventDamage(member: name) }
    return id
  }
}
