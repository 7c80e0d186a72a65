extension Catalogue {
  /// The words for a course that is told in lines: a phrase `lines.X` stands in the place of the phrase `X`, which
  /// speaks of keys, marks and screens.
  public var onLines: Catalogue {
    var told = self
    for (shown, spoken) in Phrase.onLines { told.replace(shown, by: spoken) }
    return told
  }
}

extension Phrase {
  /// Each phrase that lines say otherwise, with the phrase that they say.
  public static let onLines: [(shown: Phrase, spoken: Phrase)] = allCases.compactMap { spoken in
    guard spoken.key.hasPrefix(prefix), let shown = byKey[String(spoken.key.dropFirst(prefix.count))] else {
      return nil
    }
    return (shown, spoken)
  }

  private static let prefix = "lines."
}
