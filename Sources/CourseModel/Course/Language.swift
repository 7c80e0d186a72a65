/// A language of the course or the interface, by its code (ISO 639-1, BCP 47 primary subtag): `es`, `pt`.
public struct Language: Hashable, Sendable, CustomStringConvertible {
  /// The code, two or three lower-case letters.
  public let code: String

  /// English, the language whose interface words are compiled in.
  public static let english = Language(known: "en")
  /// Spanish.
  public static let spanish = Language(known: "es")
  /// Portuguese.
  public static let portuguese = Language(known: "pt")
  /// French.
  public static let french = Language(known: "fr")

  /// The language of a code, or nil where the text is none.
  public init?(_ code: String) {
    var code = code
    let fits = code.withUTF8 { bytes in
      guard bytes.count == 2 || bytes.count == 3 else { return false }
      for byte in bytes where byte < 0x61 || byte > 0x7A { return false }
      return true
    }
    guard fits else { return nil }
    self.code = code
  }

  private init(known code: String) { self.code = code }

  /// The language that a locale name asks for: `es_MX.UTF-8`, `es-MX` and `es` all give Spanish; `C`, `POSIX` and "" give nil.
  public init?(localeName: String) {
    self.init(String(localeName.lowercased().prefix { $0 != "_" && $0 != "-" && $0 != "." && $0 != "@" }))
  }

  /// The code.
  public var description: String { code }
}

/// One text in several languages.
public struct LocalizedText: Equatable, Sendable {
  /// The texts by language; the base language of the course is always among them after reading.
  public var texts: [Language: String]

  /// A text by language.
  public init(_ texts: [Language: String]) { self.texts = texts }

  /// The text in the first of the languages that has one, else in any, else empty.
  public func text(in languages: Language...) -> String {
    for language in languages {
      if let text = texts[language] { return text }
    }
    return texts.min { $0.key.code < $1.key.code }?.value ?? ""
  }
}
