internal import CanonicalJSON
internal import CourseModel

/// The response of each form of question. docs/formats.md lists them.
extension EventCodec {
  static func json(_ response: Response) -> JSONValue {
    switch response {
    case .options(let ids): ["options": .array(ids.map { .string($0.text) })]
    case .order(let ids): ["order": .array(ids.map { .string($0.text) })]
    case .pairs(let pairs): ["pairs": members(pairs) { .string($0.text) }]
    case .ratings(let ratings): ["ratings": members(ratings) { .integer($0.rawValue) }]
    case .number(let number): ["number": .string(number.description)]
    case .text(let answer): ["text": .string(answer.text)]
    }
  }

  private static func members<Value>(_ values: [OptionID: Value], _ json: (Value) -> JSONValue) -> JSONValue {
    .object(Dictionary(values.map { ($0.text, json($1)) }, uniquingKeysWith: { first, _ in first }))
  }

  static func response(_ reader: MemberReader) throws(EventDamage) -> Response {
    let response = MemberReader(try reader.member("response"))
    // Most responses are options; a member beside them could say something else.
    if try reader.member("response").isOnlyMember("options") { return .chosen(try options(response, "options")) }
    if response.has("order") { return .order(try options(response, "order")) }
    if response.has("pairs") { return .pairs(try members(response, "pairs") { $0.string.flatMap { OptionID($0) } }) }
    if response.has("ratings") {
      return .ratings(try members(response, "ratings") { $0.integer.flatMap(Rating.init(rawValue:)) })
    }
    if response.has("number") {
      guard let number = DecimalNumber(try response.text("number")) else { throw EventDamage(member: "response") }
      return .number(number)
    }
    if response.has("text") {
      guard let answer = TypedAnswer(try response.text("text")) else { throw EventDamage(member: "response") }
      return .text(answer)
    }
    return .chosen(try options(response, "options"))
  }

  /// How sure the trainee was; nil where it was not asked.
  static func certainty(_ reader: MemberReader) throws(EventDamage) -> Certainty? {
    guard reader.has("certainty") else { return nil }
    guard let certainty = Certainty(rawValue: try reader.number("certainty")) else {
      throw EventDamage(member: "certainty")
    }
    return certainty
  }

  private static func options(_ reader: MemberReader, _ name: StaticString) throws(EventDamage) -> [OptionID] {
    var ids: [OptionID] = []
    for element in try reader.list(name) {
      guard let id: OptionID = element.id() else { throw EventDamage(member: "response") }
      ids.append(id)
    }
    return ids
  }

  private static func members<Value>(
    _ reader: MemberReader, _ name: StaticString, _ value: (JSONOutline.Value) -> Value?
  ) throws(EventDamage) -> [OptionID: Value] {
    var values: [OptionID: Value] = [:]
    for (key, member) in try reader.member(name).members ?? [] {
      guard let id = OptionID(key), let value = value(member) else { throw EventDamage(member: "response") }
      values[id] = value
    }
    return values
  }
}
