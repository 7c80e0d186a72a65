/// Names and texts that are looked for: compared as bytes, without a text of their own.
extension JSONOutline.Value {
  /// True for a string of this text, which must be ASCII.
  public func isString(_ text: StaticString) -> Bool {
    guard node.kind == .plainString else { return string == text.description }
    let count = text.utf8CodeUnitCount
    return Int(node.end &- node.start) == count && isEqual(bytes + Int(node.start), text.utf8Start, count)
  }

  /// The members of an object in the order of the text, nil for other values.
  public var members: [(name: String, value: JSONOutline.Value)]? {
    guard isObject else { return nil }
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
  /// Members that are asked for in the order of the text are found at once.
  ///
  /// - Parameter name: a name in ASCII.
  public func member(_ name: StaticString) -> JSONOutline.Value? {
    guard isObject else { return nil }
    let latest = Int(node.end)
    guard let found = find(name, from: latest, to: Int(node.next)) ?? find(name, from: place &+ 1, to: latest) else {
      return node.kind == .orderedObject ? nil : members?.first { $0.name == name.description }?.value
    }
    nodes[place].end = Int32(truncatingIfNeeded: found)
    return value(at: found &+ 1)
  }

  /// The place of a plain name among members.
  private func find(_ name: StaticString, from first: Int, to end: Int) -> Int? {
    let isOrdered = node.kind == .orderedObject
    let (asked, count) = (name.utf8Start, name.utf8CodeUnitCount)
    var at = first
    while at < end {
      let node = nodes[at]
      let written = bytes + Int(node.start)
      let isAsLong = Int(node.end &- node.start) == count
      if isAsLong, node.kind == .plainString, isEqual(written, asked, count) { return at }
      // Behind a larger letter stands no smaller one. An empty name is followed by its quotation mark.
      if isOrdered, written[0] > asked[0], node.end > node.start { return nil }
      at = Int(nodes[at &+ 1].next)
    }
    return nil
  }

  /// True for an object whose only member has this name.
  public func isOnlyMember(_ name: StaticString) -> Bool {
    guard isObject, node.next > place &+ 1 else { return false }
    return value(at: place &+ 1).isString(name) && nodes[place &+ 2].next == node.next
  }

  private func isEqual(_ one: UnsafePointer<UInt8>, _ other: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    var index = 0
    while index &+ 8 <= count {
      let left = UnsafeRawPointer(one + index).loadUnaligned(as: UInt64.self)
      guard left == UnsafeRawPointer(other + index).loadUnaligned(as: UInt64.self) else { return false }
      index &+= 8
    }
    while index < count {
      guard one[index] == other[index] else { return false }
      index &+= 1
    }
    return true
  }
}
