/// Where the values of a JSON text stand: found in one strict pass, and built only when they are asked for.
///
/// It accepts exactly what `JSONReader` accepts. A record's line has a dozen members of which each reader wants a few:
/// this is for lines by the million, `JSONValue` for everything else. One outline serves many texts, one after another,
/// and keeps its room between them.
///
/// ```swift
/// var outline = JSONOutline()
/// outline.read(Array(#"{"clock":41}"#.utf8)[...]) { $0.member("clock")?.integer }  // 41
/// ```
public struct JSONOutline {
  /// What stands at a place; a string is plain where its bytes are its text.
  enum Kind: UInt8 { case null, yes, no, integer, plainString, escapedString, array, object }

  /// One value, or the name of a member, which stands before its value.
  struct Node {
    var kind: Kind
    /// The first byte of the value, behind the quotation mark of a string.
    var start: Int32
    /// The byte behind it.
    var end: Int32
    /// The place of the node behind everything that this one holds.
    var next: Int32
  }

  private var nodes: [Node] = []

  /// An outline of nothing yet.
  public init() {}

  /// Reads the one value that a slice holds, white space around it allowed.
  ///
  /// - Parameter body: is given the value, which must not leave it: it stands in the slice's bytes.
  /// - Returns: what `body` makes of it; nil where there is no value.
  public mutating func read<Answer>(_ text: ArraySlice<UInt8>, _ body: (Value) -> Answer?) -> Answer? {
    read(text, { $0.readWhole() }, { value, _ in body(value) })
  }

  /// Reads the value that a slice begins with, which must hold no white space between its parts.
  ///
  /// - Parameter body: is given the value, which must not leave it, and how many bytes it takes.
  /// - Returns: what `body` makes of it; nil where there is no such value.
  public mutating func readCompactPrefix<Answer>(
    of text: ArraySlice<UInt8>, _ body: (Value, Int) -> Answer?
  ) -> Answer? {
    read(text, { $0.readCompact() }, body)
  }

  private mutating func read<Answer>(
    _ text: ArraySlice<UInt8>, _ scan: (inout OutlineScanner) -> Bool, _ body: (Value, Int) -> Answer?
  ) -> Answer? {
    text.withUnsafeBufferPointer { bytes in
      guard let first = bytes.baseAddress, bytes.count < Int(Int32.max) else { return nil }
      var scanner = OutlineScanner(first, count: bytes.count, room: nodes)
      // The scanner has the room to itself while it grows.
      nodes = []
      let isValue = scan(&scanner)
      nodes = scanner.nodes
      guard isValue else { return nil }
      return nodes.withUnsafeBufferPointer { nodes in
        nodes.baseAddress.flatMap { body(Value(bytes: first, nodes: $0, place: 0), scanner.at) }
      }
    }
  }

  /// A value in an outline, valid as long as the outline's `read` goes on and no longer.
  public struct Value {
    let bytes: UnsafePointer<UInt8>
    let nodes: UnsafePointer<Node>
    let place: Int
  }
}

extension JSONOutline.Value {
  private var node: JSONOutline.Node { nodes[place] }

  private func value(at place: Int) -> JSONOutline.Value { JSONOutline.Value(bytes: bytes, nodes: nodes, place: place) }

  /// The bytes of a string as it is written, nil for other values and for a string with escapes.
  public var plainBytes: UnsafeBufferPointer<UInt8>? { node.kind == .plainString ? written : nil }

  private var written: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: bytes + Int(node.start), count: Int(node.end - node.start))
  }

  /// The text of a string, nil for other values.
  public var string: String? {
    switch node.kind {
    case .plainString: return String(decoding: written, as: UTF8.self)
    case .escapedString:
      let quoted = UnsafeBufferPointer(start: bytes + Int(node.start) - 1, count: written.count + 2)
      return try? JSONReader.value(in: Array(quoted)).string
    default: return nil
    }
  }

  /// The whole number, nil for other values.
  public var integer: Int? {
    guard node.kind == .integer else { return nil }
    var number = 0
    for byte in written where byte != UInt8(ascii: "-") { number = number * 10 + Int(byte &- 0x30) }
    return written.first == UInt8(ascii: "-") ? -number : number
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
    var at = place + 1
    while at < node.next {
      elements.append(value(at: at))
      at = Int(nodes[at].next)
    }
    return elements
  }

  /// The members of an object in the order of the text, nil for other values.
  public var members: [(name: String, value: JSONOutline.Value)]? {
    guard node.kind == .object else { return nil }
    var members: [(name: String, value: JSONOutline.Value)] = []
    var at = place + 1
    while at < node.next {
      members.append((value(at: at).string ?? "", value(at: at + 1)))
      at = Int(nodes[at + 1].next)
    }
    return members
  }

  /// The member of an object, nil for other values and for absent names.
  ///
  /// - Parameter name: a name in ASCII.
  public func member(_ name: StaticString) -> JSONOutline.Value? {
    guard node.kind == .object else { return nil }
    var hasEscapes = false
    var at = place + 1
    while at < node.next {
      if isName(nodes[at], name) { return value(at: at + 1) }
      hasEscapes = hasEscapes || nodes[at].kind == .escapedString
      at = Int(nodes[at + 1].next)
    }
    return hasEscapes ? members?.first { $0.name == name.description }?.value : nil
  }

  private func isName(_ node: JSONOutline.Node, _ name: StaticString) -> Bool {
    let count = name.utf8CodeUnitCount
    guard Int(node.end - node.start) == count, node.kind == .plainString else { return false }
    let (written, asked) = (bytes + Int(node.start), name.utf8Start)
    for index in 0..<count where written[index] != asked[index] { return false }
    return true
  }
}
