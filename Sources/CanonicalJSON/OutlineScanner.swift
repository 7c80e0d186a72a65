/// Finds the values of a JSON text, as strictly as `JSONReader`.
struct OutlineScanner {
  private let bytes: UnsafePointer<UInt8>
  private let count: Int
  private let nodes: UnsafeMutableBufferPointer<JSONOutline.Node>
  private var nodeCount = 0
  private(set) var at = 0
  /// True where there was no room for all nodes: the text has to be read again with more.
  private(set) var isFull = false
  private var hasSpace = false
  /// True where the string read last holds nothing but ASCII.
  private var isASCII = true

  /// - Parameters:
  ///   - bytes: must stay where they are as long as the scanner is used.
  ///   - room: is filled with nodes, and must stay where it is as well.
  init(_ bytes: UnsafePointer<UInt8>, count: Int, room: UnsafeMutableBufferPointer<JSONOutline.Node>) {
    self.bytes = bytes
    self.count = count
    nodes = room
  }

  mutating func readWhole() -> Bool {
    guard readValue(depth: 0) else { return false }
    skipSpace()
    return at == count
  }

  mutating func readCompact() -> Bool { readValue(depth: 0) && !hasSpace }

  private mutating func skipSpace() {
    while at < count, bytes[at] <= 0x20 {
      let byte = bytes[at]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      hasSpace = true
      at &+= 1
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard at < count, bytes[at] == byte else { return false }
    at &+= 1
    return true
  }

  private mutating func readValue(depth: Int) -> Bool {
    skipSpace()
    guard at < count, depth <= JSONReader.depthLimit else { return false }
    switch bytes[at] {
    case UInt8(ascii: "\""): return readString()
    case UInt8(ascii: "{"): return readObject(depth: depth)
    case UInt8(ascii: "["): return readArray(depth: depth)
    case UInt8(ascii: "t"): return read(word: "true", .yes)
    case UInt8(ascii: "f"): return read(word: "false", .no)
    case UInt8(ascii: "n"): return read(word: "null", .null)
    default: return readInteger()
    }
  }

  private mutating func add(_ kind: JSONOutline.Kind, _ start: Int, _ end: Int) -> Bool {
    guard nodeCount < nodes.count else {
      isFull = true
      return false
    }
    // A text is shorter than 2³¹ bytes, and a node takes a byte at least.
    nodes[nodeCount] = JSONOutline.Node(
      kind: kind, start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end),
      next: Int32(truncatingIfNeeded: nodeCount &+ 1))
    nodeCount &+= 1
    return true
  }

  private mutating func read(word: StaticString, _ kind: JSONOutline.Kind) -> Bool {
    let start = at
    for index in 0..<word.utf8CodeUnitCount {
      guard take(word.utf8Start[index]) else { return false }
    }
    return add(kind, start, at)
  }

  private mutating func readInteger() -> Bool {
    let start = at
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    let digits = at
    var number = 0
    while at < count, bytes[at] >= 0x30, bytes[at] <= 0x39 {
      number = number * 10 + Int(bytes[at] &- 0x30)
      guard number <= JSONValue.largestInteger else { return false }
      at += 1
    }
    guard at > digits, at - digits == 1 || bytes[digits] != 0x30 else { return false }
    // A fraction or an exponent.
    if at < count, bytes[at] == 0x2E || bytes[at] | 0x20 == 0x65 { return false }
    return add(.integer, start, at)
  }

  private mutating func readArray(depth: Int) -> Bool {
    let place = nodeCount
    guard add(.array, at, at &+ 1) else { return false }
    at &+= 1
    skipSpace()
    if take(UInt8(ascii: "]")) { return close(place) }
    while true {
      guard readValue(depth: depth + 1) else { return false }
      skipSpace()
      if take(UInt8(ascii: "]")) { return close(place) }
      guard take(UInt8(ascii: ",")) else { return false }
    }
  }

  private mutating func readObject(depth: Int) -> Bool {
    let place = nodeCount
    guard add(.orderedObject, at, at &+ 1) else { return false }
    at &+= 1
    skipSpace()
    nodes[place].end = Int32(truncatingIfNeeded: nodeCount)
    if take(UInt8(ascii: "}")) { return close(place) }
    var before: Int?
    var isOrdered = true
    while true {
      skipSpace()
      let name = nodeCount
      guard at < count, bytes[at] == UInt8(ascii: "\""), readString() else { return false }
      isOrdered =
        isOrdered && isASCII && nodes[name].kind == .plainString && (before.map { precedes($0, name) } ?? true)
      before = name
      skipSpace()
      guard take(UInt8(ascii: ":")), readValue(depth: depth + 1) else { return false }
      skipSpace()
      if take(UInt8(ascii: "}")) { break }
      guard take(UInt8(ascii: ",")) else { return false }
    }
    if !isOrdered {
      // Names in ascending order are different ones. The order of bytes says nothing of é and e with an accent, which
      // are equal to `JSONReader`.
      guard areNamesDifferent(place) else { return false }
      nodes[place].kind = .object
    }
    return close(place)
  }

  private func close(_ place: Int) -> Bool {
    nodes[place].next = Int32(truncatingIfNeeded: nodeCount)
    return true
  }

  // MARK: Names

  /// True where the bytes of one plain name come before those of another.
  private func precedes(_ first: Int, _ second: Int) -> Bool {
    let (left, right) = (nodes[first], nodes[second])
    let lengths = (Int(left.end &- left.start), Int(right.end &- right.start))
    let (leftBytes, rightBytes) = (bytes + Int(left.start), bytes + Int(right.start))
    var index = 0
    while index < lengths.0, index < lengths.1 {
      if leftBytes[index] != rightBytes[index] { return leftBytes[index] < rightBytes[index] }
      index &+= 1
    }
    return lengths.0 < lengths.1
  }

  private func areNamesDifferent(_ place: Int) -> Bool {
    var names: Set<String> = []
    var at = place + 1
    while at < nodeCount {
      guard let name = text(nodes[at]), names.insert(name).inserted else { return false }
      at = Int(nodes[at + 1].next)
    }
    return true
  }

  private func text(_ node: JSONOutline.Node) -> String? {
    let quoted = UnsafeBufferPointer(start: bytes + Int(node.start) - 1, count: Int(node.end - node.start) + 2)
    return try? JSONReader.value(in: Array(quoted)).string
  }

  // MARK: Strings

  /// Reads a string whose quotation mark stands here; false where it is none.
  private mutating func readString() -> Bool {
    let (start, place) = (at &+ 1, nodeCount)
    var end = start
    var isPlain = true
    isASCII = true
    while true {
      end = plainEnd(from: end)
      guard end < count else { return false }
      let byte = bytes[end]
      if byte == UInt8(ascii: "\"") { break }
      guard byte >= 0x20 else { return false }
      if byte == UInt8(ascii: "\\") {
        isPlain = false
        end &+= 2
      } else {
        if byte >= 0x80 { isASCII = false }
        end &+= 1
      }
    }
    at = end &+ 1
    guard add(isPlain ? .plainString : .escapedString, start, end) else { return false }
    return isPlain ? isASCII || isUnicode(nodes[place]) : text(nodes[place]) != nil
  }

  /// The next byte that ends a string, escapes, or is no ASCII; eight are looked at at a time, so it may be an earlier one.
  private func plainEnd(from start: Int) -> Int {
    let (ones, highs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    var place = start
    while place &+ 8 <= count {
      let word = UnsafeRawPointer(bytes + place).loadUnaligned(as: UInt64.self)
      let quotes = word ^ (ones &* 0x22)
      let slashes = word ^ (ones &* 0x5C)
      // The lowest byte whose high bit is set was zero, below 0x20, or had it before; what the subtractions borrow reaches
      // only bytes above it (S. Anderson, "Bit Twiddling Hacks").
      let found = ((quotes &- ones) | (slashes &- ones) | (word &- (ones &* 0x20)) | word) & highs
      guard found == 0 else { return place &+ found.trailingZeroBitCount / 8 }
      place &+= 8
    }
    return place
  }

  private func isUnicode(_ node: JSONOutline.Node) -> Bool {
    let text = UnsafeBufferPointer(start: bytes + Int(node.start), count: Int(node.end - node.start))
    return String(validating: text, as: UTF8.self) != nil
  }
}
