extension Catalogue {
  /// The words with the keys of actions where phrases name them: `{key-search}` becomes what `search` is given.
  ///
  /// - Parameter key: the key of an action, by the name that settings give it; nil leaves the placeholder.
  public func naming(_ key: (String) -> String?) -> Catalogue {
    var named = self
    for phrase in Phrase.namingKeys { named.replace(phrase, with: Self.naming(key, in: text(of: phrase))) }
    return named
  }

  private static func naming(_ key: (String) -> String?, in text: String) -> String {
    var parts = text.split(separator: "{", omittingEmptySubsequences: false)[...]
    var named = String(parts.removeFirst())
    for part in parts {
      let end = part.firstIndex(of: "}")
      if part.hasPrefix("key-"), let end, let key = key(String(part[..<end].dropFirst(4))) {
        named += key + part[part.index(after: end)...]
      } else {
        named += "{" + part
      }
    }
    return named
  }
}

extension Phrase {
  /// The phrases that name keys of actions.
  static let namingKeys = allCases.filter { phrase in
    var rest = english[phrase.rawValue].utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
      rest = rest[open...].dropFirst()
      if rest.starts(with: "key-".utf8) { return true }
    }
    return false
  }
}
