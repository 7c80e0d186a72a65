/// Where the values of a JSON text stand: found in one strict pass, and built only when they are asked for.
///
/// It accepts exactly what `JSONReader` accepts. A record's line has a dozen members of which each reader wants a few:
/// this is for lines by the million, `JSONValue` for everything else.
///
/// ```swift
/// JSONOutline(Array(#"{"clock":41}"#.utf8)[...])?.value.member("clock")?.integer  // 41
/// ```
public struct JSONOutline: Sendable {
  /// What stands at a place. A string is plain where its bytes are its text.
  enum Kind: UInt8, Sendable { case null, yes, no, integer, plainString, escapedString, array, object }

  /// One value, or the name of a member, which stands before its value.
  struct Node: Sendable {
    var kind: Kind
    /// The first byte of the value, behind the quotation mark of a string.
    var start: Int32
    /// The byte behind it.
    var end: Int32
    /// The place of the node behind everything that this one holds.
    var next: Int32
  }

  let bytes: ArraySlice<UInt8>
  let nodes: [Node]
  /// The place of the byte behind the value.
  let end: Int

  /// The outline of the one value that a slice holds, white space around it allowed; nil where it is none.
  public init?(_ bytes: ArraySlice<UInt8>) {
    guard let outline = Self.scan(bytes, { $0.readWhole() }) else { return nil }
    self = outline
  }

  /// The outline of the value that a slice begins with; nil where it begins with none, or where white space stands in it.
  public init?(compactPrefixOf bytes: ArraySlice<UInt8>) {
    guard let outline = Self.scan(bytes, { $0.readCompact() }) else { return nil }
    self = outline
  }

  private static func scan(_ bytes: ArraySlice<UInt8>, _ read: (inout OutlineScanner) -> Bool) -> JSONOutline? {
    bytes.withUnsafeBufferPointer { buffer in
      guard let first = buffer.baseAddress, buffer.count < Int(Int32.max) else { return nil }
      var scanner = OutlineScanner(first, count: buffer.count)
      guard read(&scanner) else { return nil }
      return JSONOutline(bytes: bytes, nodes: scanner.nodes, end: scanner.at)
    }
  }

  private init(bytes: ArraySlice<UInt8>, nodes: [Node], end: Int) {
    self.bytes = bytes
    self.nodes = nodes
    self.end = end
  }

  /// How many bytes the value takes, with the white space before it.
  public var length: Int { end }

  /// The whole value.
  public var value: Value { Value(outline: self, place: 0) }

  /// A value in an outline.
  public struct Value: Sendable {
    let outline: JSONOutline
    let place: Int
  }
}

extension JSONOutline.Value {
  private var node: JSONOutline.Node { outline.nodes[place] }

  /// The bytes of a string as it is written, nil for other values and for a string with escapes.
  public var plainBytes: ArraySlice<UInt8>? {
    let node = node
    guard node.kind == .plainString else { return nil }
    let base = outline.bytes.startIndex
    return outline.bytes[base + Int(node.start)..<base + Int(node.end)]
  }

  /// The text of a string, nil for other values.
  public var string: String? {
    if let bytes = plainBytes { return String(decoding: bytes, as: UTF8.self) }
    guard node.kind == .escapedString else { return nil }
    let base = outline.bytes.startIndex
    return try? JSONReader.value(in: outline.bytes[base + Int(node.start) - 1...base + Int(node.end)]).string
  }

  /// The whole number, nil for other values.
  public var integer: Int? {
    let node = node
    guard node.kind == .integer else { return nil }
    let base = outline.bytes.startIndex
    let digits = outline.bytes[base + Int(node.start)..<base + Int(node.end)]
    let number = digits.reduce(0) { $1 == UInt8(ascii: "-") ? $0 : $0 * 10 + Int($1 &- 0x30) }
    return digits.first == UInt8(ascii: "-") ? -number : number
  }

  /// The truth value, nil for other values.
  public var bool: Bool? {
    switch node.kind {
    case .yes: true
    case .no: false
    default: nil
    }
  }

  /// True for `null`.
  public var isNull: Bool { node.kind == .null }

  /// The elements of an array, nil for other values.
  public var array: [JSONOutline.Value]? {
    guard node.kind == .array else { return nil }
    var elements: [JSONOutline.Value] = []
    var place = place + 1
    while place < node.next {
      elements.append(JSONOutline.Value(outline: outline, place: place))
      place = Int(outline.nodes[place].next)
    }
    return elements
  }

  /// The members of an object in the order of the text, nil for other values.
  public var members: [(name: String, value: JSONOutline.Value)]? {
    guard node.kind == .object else { return nil }
    var members: [(name: String, value: JSONOutline.Value)] = []
    var place = place + 1
    while place < node.next {
      let name = JSONOutline.Value(outline: outline, place: place)
      let value = JSONOutline.Value(outline: outline, place: place + 1)
      members.append((name.string ?? "", value))
      place = Int(outline.nodes[place + 1].next)
    }
    return members
  }

  /// The member of an object, nil for other values and for absent names.
  ///
  /// - Parameter name: a name in ASCII.
  public func member(_ name: StaticString) -> JSONOutline.Value? {
    guard node.kind == .object else { return nil }
    let found = outline.bytes.withUnsafeBufferPointer { text in
      outline.nodes.withUnsafeBufferPointer { nodes -> Int? in
        var at = place + 1
        while at < nodes[place].next {
          if Self.isName(nodes[at], name, text) { return at + 1 }
          at = Int(nodes[at + 1].next)
        }
        return nil
      }
    }
    if let found { return JSONOutline.Value(outline: outline, place: found) }
    return hasEscapedNames ? members?.first { $0.name == name.description }?.value : nil
  }

  private static func isName(
    _ node: JSONOutline.Node, _ name: StaticString, _ text: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let count = name.utf8CodeUnitCount
    guard node.kind == .plainString, Int(node.end - node.start) == count else { return false }
    for index in 0..<count where text[Int(node.start) + index] != name.utf8Start[index] { return false }
    return true
  }

  private var hasEscapedNames: Bool {
    var at = place + 1
    while at < node.next {
      if outline.nodes[at].kind == .escapedString { return true }
      at = Int(outline.nodes[at + 1].next)
    }
    return false
  }
}
