/// A node of a YAML file with its place: a text, a list or a map.
struct YAMLNode: Equatable {
  /// What the node holds.
  indirect enum Content: Equatable {
    case scalar(Scalar)
    case list([YAMLNode])
    case map([YAMLEntry])
  }

  /// A text, and how it was written.
  struct Scalar: Equatable {
    var text: String
    /// Written as a block (`|`, `>`): its text begins on the next line.
    var isBlock: Bool
    /// Written without quotes: may stand for a number, a truth value or nothing.
    var isPlain: Bool
  }

  var content: Content
  var position: SourcePosition

  /// The text of a scalar that is not the plain word for nothing.
  var scalar: Scalar? {
    guard case .scalar(let scalar) = content else { return nil }
    return scalar.isPlain && ["", "~", "null"].contains(scalar.text) ? nil : scalar
  }

  /// The entries of a map.
  var entries: [YAMLEntry]? {
    if case .map(let entries) = content { entries } else { nil }
  }

  /// The elements of a list.
  var elements: [YAMLNode]? {
    if case .list(let elements) = content { elements } else { nil }
  }
}

/// An entry of a map.
struct YAMLEntry: Equatable {
  var key: String
  var keyPosition: SourcePosition
  var value: YAMLNode
}
