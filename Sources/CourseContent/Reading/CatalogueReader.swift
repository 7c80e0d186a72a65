internal import CourseModel

/// Reads the words of the interface in a language.
struct CatalogueReader {
  let file: SourceFile

  /// Keys that are no phrases.
  private static let settings = ["language", "name", "plural-rule"]

  func catalogue() -> Catalogue? {
    guard let document = file.document(), let fields = Fields(document, called: "interface", in: file, known: nil),
      let code = fields.text("language")
    else { return nil }
    guard let language = Language(code.text) else {
      file.report(.unknownLanguage(code.text), at: code.position)
      return nil
    }
    let rule = fields.optionalText("plural-rule").flatMap { Catalogue.PluralRule(rawValue: $0.text) } ?? .oneIsOne
    var texts: [Phrase: Catalogue.Text] = [:]
    for entry in fields.entries where !Self.settings.contains(entry.key) {
      // A key that nobody asks for is told by the check alone: looking for its neighbours takes long.
      guard let phrase = Phrase.byKey[entry.key] else { continue }
      texts[phrase] = text(entry, fields)
    }
    return Catalogue(language: language, name: fields.name("name") ?? language.code, pluralRule: rule, texts: texts)
  }

  private func text(_ entry: YAMLEntry, _ fields: Fields) -> Catalogue.Text? {
    guard entry.value.entries != nil else { return fields.text(of: entry.value, entry.key).map { .plain($0.text) } }
    guard let forms = Fields(entry.value, called: entry.key, in: file, known: ["one", "other"]),
      let one = forms.text("one"), let other = forms.text("other")
    else { return nil }
    return .plural(one: one.text, other: other.text)
  }

  /// Reports phrases that a language lacks and placeholders that it lost or invented.
  func check(_ catalogue: Catalogue) {
    let document = file.document()
    for entry in document?.entries ?? [] where !Self.settings.contains(entry.key) && Phrase.byKey[entry.key] == nil {
      let suggestion = Spelling.nearest(to: entry.key, among: Phrase.allCases.map(\.key))
      file.report(.unknownKey(entry.key, suggestion: suggestion), at: entry.keyPosition)
    }
    for phrase in Phrase.allCases {
      guard let entry = document?.entries?.first(where: { $0.key == phrase.key }) else {
        file.report(.missingPhrase(phrase.key), at: .start)
        continue
      }
      let own = Self.placeholders(Self.forms(of: entry.value).joined())
      let english = Self.placeholders(Self.forms(of: phrase.englishText).joined())
      for name in own.symmetricDifference(english).sorted() {
        file.report(.placeholderDiffers(phrase: phrase.key, placeholder: name), at: entry.value.position)
      }
    }
  }

  private static func forms(of node: YAMLNode) -> [String] {
    if let scalar = node.scalar { return [scalar.text] }
    return (node.entries ?? []).compactMap { $0.value.scalar?.text }
  }

  private static func forms(of text: Catalogue.Text) -> [String] {
    switch text {
    case .plain(let text): [text]
    case .plural(let one, let other): [one, other]
    }
  }

  private static func placeholders(_ text: String) -> Set<String> {
    var names: Set<String> = []
    for piece in text.split(separator: "{").dropFirst(text.hasPrefix("{") ? 0 : 1) {
      if let close = piece.firstIndex(of: "}") { names.insert(String(piece[..<close])) }
    }
    return names
  }
}
