/// Who learns, as the record's head says.
public struct Trainee: Equatable, Sendable {
  /// The trainee's id, made once on the machine where they first enrolled.
  public var id: UniqueID
  /// What they said of themselves, last.
  public var profile: TraineeProfile

  /// A trainee of an id and a profile.
  public init(id: UniqueID, profile: TraineeProfile) {
    self.id = id
    self.profile = profile
  }

  /// True where their words were erased: nobody enrols without a name.
  public var isErased: Bool { profile.name.isEmpty }
}

/// What a trainee says of themselves, once.
public struct TraineeProfile: Equatable, Sendable {
  /// The name, as a certificate shows it.
  public var name: String
  /// The agency or ministry.
  public var agency: String
  /// The number by which the agency knows its staff.
  public var staffNumber: String
  /// The post or unit.
  public var post: String
  /// The country whose facts the lessons show, its ISO 3166-1 code in lower case; empty for none.
  public var country: String
  /// The language of interface and content.
  public var language: Language

  /// The longest text of a field, in characters.
  public static let longestField = 200

  /// A profile of its parts.
  public init(
    name: String, agency: String = "", staffNumber: String = "", post: String = "", country: String = "",
    language: Language
  ) {
    self.name = name
    self.agency = agency
    self.staffNumber = staffNumber
    self.post = post
    self.country = country
    self.language = language
  }
}
