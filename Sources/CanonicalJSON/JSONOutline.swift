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
  /// What stands at a place; a string is plain where its bytes are its text, an object ordered where its names are plain,
  /// ASCII, and in the order of their bytes.
  enum Kind: UInt8 { case null, yes, no, integer, plainString, escapedString, array, object, orderedObject }

  /// One value, or the name of a member, which stands before its value.
  struct Node {
    var kind: Kind
    /// The first byte of the value, behind the quotation mark of a string.
    var start: Int32
    /// The byte behind it; of an object, the place of the name that was found last.
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
  @inlinable
  public mutating func read<Answer>(_ text: ArraySlice<UInt8>, _ body: (Value) -> Answer?) -> Answer? {
    var answer: Answer?
    scan(text, isCompact: false) { value, _ in answer = body(value) }
    return answer
  }

  /// Reads the value that a slice begins with, which must hold no white space between its parts.
  ///
  /// - Parameter body: is given the value, which must not leave it, and how many bytes it takes.
  /// - Returns: what `body` makes of it; nil where there is no such value.
  @inlinable
  public mutating func readCompactPrefix<Answer>(
    of text: ArraySlice<UInt8>, _ body: (Value, Int) -> Answer?
  ) -> Answer? {
    var answer: Answer?
    scan(text, isCompact: true) { value, count in answer = body(value, count) }
    return answer
  }

  /// Calls `body` where there is a value; without a type that only the caller knows, so that it is compiled once.
  @usableFromInline
  mutating func scan(_ text: ArraySlice<UInt8>, isCompact: Bool, _ body: (Value, Int) -> Void) {
    text.withUnsafeBufferPointer { bytes in
      guard let first = bytes.baseAddress, bytes.count < Int(Int32.max) else { return }
      while true {
        let isFull = nodes.withUnsafeMutableBufferPointer { room in
          var scanner = OutlineScanner(first, count: bytes.count, room: room)
          let isValue = isCompact ? scanner.readCompact() : scanner.readWhole()
          guard isValue, let nodes = room.baseAddress else { return scanner.isFull }
          body(Value(bytes: first, nodes: nodes, place: 0), scanner.at)
          return false
        }
        guard isFull else { return }
        nodes = Array(repeating: Node(kind: .null, start: 0, end: 0, next: 0), count: max(256, 4 * nodes.count))
      }
    }
  }

  /// The elements of an array, valid as long as the array.
  public struct Elements: Sequence, IteratorProtocol {
    private let array: Value
    private var at: Int

    init(of array: Value) {
      self.array = array
      at = array.place + 1
    }

    /// The next element; nil behind the last one.
    public mutating func next() -> Value? {
      guard at < array.nodes[array.place].next else { return nil }
      defer { at = Int(array.nodes[at].next) }
      return Value(bytes: array.bytes, nodes: array.nodes, place: at)
    }
  }

  /// A value in an outline, valid as long as the outline's `read` goes on and no longer.
  public struct Value {
    let bytes: UnsafePointer<UInt8>
    let nodes: UnsafeMutablePointer<Node>
    let place: Int
  }
}

extension JSONOutline.Value {
  var node: JSONOutline.Node { nodes[place] }

  var isObject: Bool { node.kind == .object || node.kind == .orderedObject }

  func value(at place: Int) -> JSONOutline.Value { JSONOutline.Value(bytes: bytes, nodes: nodes, place: place) }

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

  /// True for a string, and for no other value.
  public var isString: Bool { node.kind == .plainString || node.kind == .escapedString }

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
  public var array: [JSONOutline.Value]? { elements.map(Array.init) }

  /// The elements of an array one after another, nil for other values.
  public var elements: JSONOutline.Elements? { node.kind == .array ? JSONOutline.Elements(of: self) : nil }
}
