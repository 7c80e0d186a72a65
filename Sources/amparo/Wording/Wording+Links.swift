internal import CanonicalJSON
internal import CourseModel

/// Why two records cannot be linked, or their link not be taken back.
enum LinkTrouble: Equatable {
  case oneself(UniqueID)
  case notLinked(UniqueID, UniqueID)
  /// They are one person, but only by way of others.
  case linkedThrough(UniqueID, UniqueID, others: [UniqueID])
}

extension Catalogue {
  func words(for trouble: LinkTrouble) -> String {
    switch trouble {
    case .oneself(let trainee): self(.linkOneself, ["id": trainee.text])
    case .notLinked(let one, let other): self(.linkNone, ["id": one.text, "other": other.text])
    case .linkedThrough(let one, let other, let others):
      self(
        .linkThrough,
        ["id": one.text, "other": other.text, "others": others.map(\.text).joined(separator: ", ")])
    }
  }

  /// What is to be told of a link.
  ///
  /// - Parameter name: what is told in the place of a trainee's id.
  func words(for remark: People.Remark, _ name: (UniqueID) -> String = \.text) -> String {
    let phrase: Phrase =
      switch remark {
      case .oneSided(_, _, isTakenBack: false): .linkOneSided
      case .oneSided(_, _, isTakenBack: true): .linkOneSidedTakenBack
      case .absent: .linkAbsent
      case .erased: .linkErased
      }
    return self(phrase, ["id": name(remark.trainee), "other": name(remark.other)])
  }
}

extension People.Remark {
  /// True where one of the two records has not heard of a statement, or of its taking back.
  var isOneSided: Bool { if case .oneSided = self { true } else { false } }

  var json: JSONValue {
    let kind =
      switch self {
      case .oneSided(_, _, isTakenBack: false): "one-sided-link"
      case .oneSided(_, _, isTakenBack: true): "one-sided-unlink"
      case .absent: "other-absent"
      case .erased: "other-erased"
      }
    return ["kind": .string(kind), "other": .string(other.text), "trainee": .string(trainee.text)]
  }
}
