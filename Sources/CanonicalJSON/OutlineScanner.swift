/// Finds the values of a JSON text, as strictly as `JSONReader`.
struct OutlineScanner {
  private let bytes: UnsafePointer<UInt8>
  private let count: Int
  private(set) var at = 0
  private(set) var nodes: [JSONOutline.Node]
  private var hasSpace = false

  /// - Parameters:
  ///   - bytes: must stay where they are as long as the scanner is used.
  ///   - room: nodes of a former text, whose place is used again.
  init(_ bytes: UnsafePointer<UInt8>, count: Int, room: [JSONOutline.Node]) {
    self.bytes = bytes
    self.count = count
    nodes = room
  }

  /// Begins anew, in the same room.
  private mutating func begin() { nodes.removeAll(keepingCapacity: true) }

  mutating func readWhole() -> Bool {
    begin()
    guard readValue(depth: 0) else { return false }
    skipSpace()
    return at == count
  }

  mutating func readCompact() -> Bool {
    begin()
    return readValue(depth: 0) && !hasSpace
  }

  private mutating func skipSpace() {
    while at < count, bytes[at] <= 0x20 {
      let byte = bytes[at]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      hasSpace = true
      at += 1
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard at < count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private mutating func readValue(depth: Int) -> Bool {
    skipSpace()
    guard at < count, depth <= JSONReader.depthLimit else { return false }
    switch bytes[at] {
    case UInt8(ascii: "\""): return readString() != nil
    case UInt8(ascii: "{"): return readObject(depth: depth)
    case UInt8(ascii: "["): return readArray(depth: depth)
    case UInt8(ascii: "t"): return read(word: "true", .yes)
    case UInt8(ascii: "f"): return read(word: "false", .no)
    case UInt8(ascii: "n"): return read(word: "null", .null)
    default: return readInteger()
    }
  }

  private mutating func add(_ kind: JSONOutline.Kind, _ start: Int, _ end: Int) {
    nodes.append(
      JSONOutline.Node(kind: kind, start: Int32(start), end: Int32(end), next: Int32(nodes.count + 1)))
  }

  private mutating func read(word: StaticString, _ kind: JSONOutline.Kind) -> Bool {
    let start = at
    for index in 0..<word.utf8CodeUnitCount {
      guard take(word.utf8Start[index]) else { return false }
    }
    add(kind, start, at)
    return true
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
    add(.integer, start, at)
    return true
  }

  private mutating func readArray(depth: Int) -> Bool {
    let place = open(.array)
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
    let place = open(.object)
    skipSpace()
    if take(UInt8(ascii: "}")) { return close(place) }
    var before: JSONOutline.Node?
    var isOrdered = true
    while true {
      skipSpace()
      guard at < count, bytes[at] == UInt8(ascii: "\""), let name = readString() else { return false }
      isOrdered = isOrdered && name.kind == .plainString && (before.map { precedes($0, name) } ?? true)
      before = name
      skipSpace()
      guard take(UInt8(ascii: ":")), readValue(depth: depth + 1) else { return false }
      skipSpace()
      if take(UInt8(ascii: "}")) { break }
      guard take(UInt8(ascii: ",")) else { return false }
    }
    // Names in ascending order are different ones. The order of bytes says nothing of é and e with an accent, which are
    // equal to `JSONReader`.
    guard isOrdered || areNamesDifferent(place) else { return false }
    return close(place)
  }

  private mutating func open(_ kind: JSONOutline.Kind) -> Int {
    let place = nodes.count
    add(kind, at, at + 1)
    at += 1
    return place
  }

  private mutating func close(_ place: Int) -> Bool {
    nodes[place].end = Int32(at)
    nodes[place].next = Int32(nodes.count)
    return true
  }

  // MARK: Names

  /// True where a name's bytes come before another's, and both are ASCII.
  private func precedes(_ first: JSONOutline.Node, _ second: JSONOutline.Node) -> Bool {
    let lengths = (Int(first.end - first.start), Int(second.end - second.start))
    for index in 0..<min(lengths.0, lengths.1) {
      let (left, right) = (bytes[Int(first.start) + index], bytes[Int(second.start) + index])
      guard left | right < 0x80, left <= right else { return false }
      if left < right { return isASCII(second) && isASCII(first) }
    }
    return lengths.0 < lengths.1 && isASCII(second)
  }

  private func isASCII(_ node: JSONOutline.Node) -> Bool {
    for index in Int(node.start)..<Int(node.end) where bytes[index] >= 0x80 { return false }
    return true
  }

  private func areNamesDifferent(_ place: Int) -> Bool {
    var names: Set<String> = []
    var at = place + 1
    while at < nodes.count {
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

  /// Reads a string whose quotation mark stands here; nil where it is none.
  private mutating func readString() -> JSONOutline.Node? {
    at += 1
    let start = at
    var (isPlain, isASCII) = (true, true)
    while true {
      skipPlainLetters()
      guard at < count else { return nil }
      switch bytes[at] {
      case UInt8(ascii: "\""):
        add(isPlain ? .plainString : .escapedString, start, at)
        at += 1
        let node = nodes[nodes.count - 1]
        return isPlain && (isASCII || isUnicode(node)) || !isPlain && text(node) != nil ? node : nil
      case UInt8(ascii: "\\"):
        isPlain = false
        at += 2
      case 0..<0x20: return nil
      default:
        if bytes[at] >= 0x80 { isASCII = false }
        at += 1
      }
    }
  }

  /// Goes on to the next byte that ends a string, escapes, or is no ASCII; eight bytes at a time, so it may stop early.
  private mutating func skipPlainLetters() {
    let (ones, highs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    while at + 8 <= count {
      let word = UnsafeRawPointer(bytes + at).loadUnaligned(as: UInt64.self)
      let quotes = word ^ (ones &* 0x22)
      let slashes = word ^ (ones &* 0x5C)
      // A byte's high bit is set where the byte was zero, below 0x20, or had it before (S. Anderson, "Bit Twiddling Hacks").
      let marked =
        ((quotes &- ones) & ~quotes) | ((slashes &- ones) & ~slashes) | ((word &- (ones &* 0x20)) & ~word) | word
      let found = marked & highs
      guard found == 0 else {
        at += found.trailingZeroBitCount / 8
        return
      }
      at += 8
    }
  }

  private func isUnicode(_ node: JSONOutline.Node) -> Bool {
    let text = UnsafeBufferPointer(start: bytes + Int(node.start), count: Int(node.end - node.start))
    return String(validating: text, as: UTF8.self) != nil
  }
}
