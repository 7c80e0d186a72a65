/// A source: where a statement of the course can be read.
public struct Source: Equatable, Sendable {
  /// Its id, as lessons cite it.
  public var id: SourceID
  /// The work's title.
  public var title: String
  /// Who published it.
  public var publisher: String
  /// The year of publication.
  public var year: Int?
  /// The article, paragraph or page.
  public var locator: String?
  /// Where it can be found.
  public var address: String?
  /// The day on which the statement was last read in the source, `2026-11-23`.
  public var checked: String?

  /// A source of its parts.
  public init(
    id: SourceID, title: String, publisher: String, year: Int?, locator: String?, address: String?, checked: String?
  ) {
    self.id = id
    self.title = title
    self.publisher = publisher
    self.year = year
    self.locator = locator
    self.address = address
    self.checked = checked
  }
}

/// A word that officials must not confuse with its neighbour.
public struct GlossaryTerm: Equatable, Sendable {
  /// Its id.
  public var id: TermID
  /// The word.
  public var term: LocalizedText
  /// What it means.
  public var definition: LocalizedText
  /// Where that is said.
  public var sources: [SourceID]

  /// A term of its parts.
  public init(id: TermID, term: LocalizedText, definition: LocalizedText, sources: [SourceID]) {
    self.id = id
    self.term = term
    self.definition = definition
    self.sources = sources
  }
}

/// A one-page help for the counter, in one language.
public struct JobAid: Equatable, Sendable {
  /// Its id.
  public var id: AidID
  /// Its title.
  public var title: String
  /// What it says.
  public var blocks: [Block]

  /// A job aid of its parts.
  public init(id: AidID, title: String, blocks: [Block]) {
    self.id = id
    self.title = title
    self.blocks = blocks
  }
}

/// The facts of the trainee's country and the lines of the post, in one language, as lessons name them.
public struct LocalFacts: Equatable, Sendable {
  /// Country facts by name, the country's own over the generic ones.
  public var country: [String: String]
  /// Labels of the post's lines by name.
  public var postLabels: [String: String]
  /// What the post has filled in, by name.
  public var post: [String: String]

  /// Facts by name.
  public init(country: [String: String] = [:], postLabels: [String: String] = [:], post: [String: String] = [:]) {
    self.country = country
    self.postLabels = postLabels
    self.post = post
  }
}

/// A country whose facts the course knows.
public struct Country: Equatable, Sendable {
  /// Its code, ISO 3166-1 alpha-2 in lower case: `mx`.
  public var code: String
  /// Its name.
  public var name: LocalizedText

  /// A country of its parts.
  public init(code: String, name: LocalizedText) {
    self.code = code
    self.name = name
  }
}
