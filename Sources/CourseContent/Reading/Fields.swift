internal import CourseModel
internal import UnicodeText

/// A value with its place.
struct Located<Value> {
  var value: Value
  var position: SourcePosition
}

/// A text of a YAML file with its place, before it is read as Markdown.
struct RawText {
  var text: String
  /// The line on which the text itself begins.
  var line: Int
  var position: SourcePosition
}

extension RawText {
  /// The text on one line.
  var oneLine: String {
    text.utf8.contains(0x0A) ? text.split(whereSeparator: \.isNewline).joined(separator: " ") : text
  }
}

/// The entries of a map, taken by key; what is missing, unknown or of the wrong shape is reported.
struct Fields {
  /// The longest plain text, in characters.
  static let textLimit = 20_000

  let file: SourceFile
  let position: SourcePosition
  let entries: [YAMLEntry]

  /// The fields of a node; nil where it is no map.
  ///
  /// Keys that are not among the known ones are reported.
  init?(_ node: YAMLNode, called name: String, in file: SourceFile, known: [String]?) {
    self.file = file
    position = node.position
    guard let entries = node.entries else {
      file.report(.wrongShape(key: name, expected: .map), at: node.position)
      return nil
    }
    self.entries = entries
    guard let known else { return }
    for entry in entries where !known.contains(entry.key) {
      let suggestion = Spelling.nearest(to: entry.key, among: known)
      file.report(.unknownKey(entry.key, suggestion: suggestion), at: entry.keyPosition)
    }
  }

  subscript(_ key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }

  /// The node of a key that must be there.
  func required(_ key: String) -> YAMLNode? {
    if let node = self[key] { return node }
    file.report(.missingKey(key), at: position)
    return nil
  }

  // MARK: Texts and ids

  /// A text that must be there and not be empty.
  func text(_ key: String) -> RawText? { required(key).flatMap { text(of: $0, key) } }

  /// A text that may be missing.
  func optionalText(_ key: String) -> RawText? { self[key].flatMap { text(of: $0, key) } }

  func text(of node: YAMLNode, _ key: String) -> RawText? {
    guard case .scalar = node.content else {
      file.report(.wrongShape(key: key, expected: .text), at: node.position)
      return nil
    }
    guard let scalar = node.scalar, scalar.text.utf8.contains(where: { $0 > 0x20 }) else {
      file.report(.emptyText(key), at: node.position)
      return nil
    }
    reportControls(in: scalar, at: node.position)
    guard scalar.text.utf8.count <= Self.textLimit else {
      file.report(.textTooLong(key: key, limit: Self.textLimit), at: node.position)
      return nil
    }
    return RawText(
      text: scalar.text, line: node.position.line + (scalar.isBlock ? 1 : 0), position: node.position)
  }

  /// Control characters that are written as escapes (`"\x1b"`) and so stand in no line of the file.
  private func reportControls(in scalar: YAMLNode.Scalar, at position: SourcePosition) {
    guard !scalar.isBlock, !scalar.isPlain else { return }
    for character in scalar.text.unicodeScalars where character != "\n" && !Printable.accepts(character) {
      file.report(.controlCharacter(Printable.name(of: character)), at: position)
    }
  }

  /// The longest title or name, in characters.
  static let nameLimit = 200

  /// A short text on one line: a title, a name.
  func name(_ key: String) -> String? {
    guard let raw = text(key) else { return nil }
    let name = raw.oneLine
    guard name.count <= Self.nameLimit else {
      file.report(.textTooLong(key: key, limit: Self.nameLimit), at: raw.position)
      return nil
    }
    return name
  }

  func id<Of>(_ key: String, as _: ID<Of>.Type = ID<Of>.self) -> Located<ID<Of>>? {
    text(key).flatMap { id(of: $0) }
  }

  func optionalID<Of>(_ key: String, as _: ID<Of>.Type = ID<Of>.self) -> Located<ID<Of>>? {
    optionalText(key).flatMap { id(of: $0) }
  }

  func id<Of>(of text: RawText) -> Located<ID<Of>>? {
    guard let id = ID<Of>(text.text) else {
      file.report(.badID(text.text), at: text.position)
      return nil
    }
    return Located(value: id, position: text.position)
  }

  /// A list of ids; a list that is missing is empty.
  func ids<Of>(_ key: String, as _: ID<Of>.Type = ID<Of>.self) -> [Located<ID<Of>>] {
    guard let node = self[key] else { return [] }
    guard let elements = node.elements else {
      file.report(.wrongShape(key: key, expected: .list), at: node.position)
      return []
    }
    return elements.compactMap { element in text(of: element, key).flatMap { id(of: $0) } }
  }

  // MARK: Numbers and truth

  func number(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let text = optionalText(key) else { return nil }
    guard let number = Int(text.text) else {
      file.report(.wrongShape(key: key, expected: .number), at: text.position)
      return nil
    }
    guard range.contains(number) else {
      file.report(.numberOutOfRange(key: key, from: range.lowerBound, to: range.upperBound), at: text.position)
      return nil
    }
    return number
  }

  /// A truth value; one that is missing is false.
  func truth(_ key: String) -> Bool {
    guard let node = self[key] else { return false }
    switch node.scalar?.text {
    case "true": return true
    case "false": return false
    default:
      file.report(.wrongShape(key: key, expected: .truth), at: node.position)
      return false
    }
  }

  // MARK: Maps

  /// The fields under a key that must be there.
  func fields(_ key: String, known: [String]? = nil) -> Fields? {
    required(key).flatMap { Fields($0, called: key, in: file, known: known) }
  }

  /// The fields under a key that may be missing.
  func optionalFields(_ key: String, known: [String]? = nil) -> Fields? {
    self[key].flatMap { Fields($0, called: key, in: file, known: known) }
  }

  /// The elements of a list under a key that must be there.
  func list(_ key: String) -> [YAMLNode] {
    guard let node = required(key) else { return [] }
    guard let elements = node.elements else {
      file.report(.wrongShape(key: key, expected: .list), at: node.position)
      return []
    }
    return elements
  }

  /// A text in every language of the course; a language that is missing is reported.
  func localized(_ key: String, languages: [Language]) -> LocalizedText? {
    fields(key).map { $0.localized(called: key, languages: languages) }
  }

  /// The texts of these fields by language.
  func localized(called name: String, languages: [Language], besides others: [String] = []) -> LocalizedText {
    var texts: [Language: String] = [:]
    for entry in entries where !others.contains(entry.key) {
      guard let language = Language(entry.key), languages.contains(language) else {
        file.report(.unknownLanguage(entry.key), at: entry.keyPosition)
        continue
      }
      if let text = text(of: entry.value, name) {
        texts[language] = text.oneLine
      }
    }
    for language in languages where self[language.code] == nil {
      file.report(.missingTranslation(what: name, language: language), at: position)
    }
    return LocalizedText(texts)
  }
}

/// What an author may have meant.
enum Spelling {
  /// The known word nearest to a wrong one, where it is near enough to be a typing error.
  static func nearest(to word: String, among known: [String]) -> String? {
    let candidates = known.map { (word: $0, distance: distance(Array(word.utf8), Array($0.utf8))) }
    guard let nearest = candidates.min(by: { $0.distance < $1.distance }), nearest.distance <= max(1, word.count / 3)
    else { return nil }
    return nearest.word
  }

  /// The number of insertions, deletions and replacements between two words (Levenshtein).
  static func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var previous = Array(0...second.count)
    for (row, byte) in first.enumerated() {
      var current = [row + 1]
      for (column, other) in second.enumerated() {
        current.append(
          min(previous[column] + (byte == other ? 0 : 1), previous[column + 1] + 1, current[column] + 1))
      }
      previous = current
    }
    return previous[second.count]
  }
}
