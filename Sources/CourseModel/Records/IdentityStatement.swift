/// The statement that a record and another one are of one person, as one of the two holds it.
///
/// Both records hold it under one id, so that either can be read without the other, and so that an event can take back
/// this statement and no later one.
public struct IdentityStatement: Hashable, Comparable, Sendable {
  /// The statement's id, the same in both records.
  public var statement: UniqueID
  /// The trainee of the other record.
  public var other: UniqueID

  /// A statement of its parts.
  public init(_ statement: UniqueID, of other: UniqueID) {
    self.statement = statement
    self.other = other
  }

  /// The order of the ids.
  public static func < (left: IdentityStatement, right: IdentityStatement) -> Bool {
    (left.statement, left.other) < (right.statement, right.other)
  }
}

/// What the record of one trainee says of whose it is beside.
public struct IdentitySide: Equatable, Sendable {
  /// The trainee of the record.
  public var trainee: UniqueID
  /// True where the trainee's words were erased.
  public var isErased: Bool
  /// The statements that the record holds, be they taken back or not.
  public var linked: Set<IdentityStatement>
  /// The statements that the record says are taken back.
  public var unlinked: Set<IdentityStatement>

  /// A side of its parts.
  public init(
    _ trainee: UniqueID, isErased: Bool = false, linked: Set<IdentityStatement> = [],
    unlinked: Set<IdentityStatement> = []
  ) {
    self.trainee = trainee
    self.isErased = isErased
    self.linked = linked
    self.unlinked = unlinked
  }

  /// What the record of a trainee says, whichever order its events were told in.
  public init(_ trainee: UniqueID, _ progress: Progress) {
    self.init(trainee, isErased: progress.isErased)
    for note in progress.corrections {
      switch note.correction.act {
      case .identityLinked(let said): linked.insert(said)
      case .identityUnlinked(let said): unlinked.insert(said)
      default: break
      }
    }
  }

  /// The trainees with whom the record says it is one person's; it may not have heard that this was taken back.
  public var others: Set<UniqueID> {
    Set(linked.subtracting(unlinked).map(\.other)).subtracting([trainee])
  }
}
