internal import CourseModel

/// How a verdict is marked that was reached with another key than the one at hand.
extension QuizDigest {
  /// The mark behind a figure, which `legend` explains; nothing where the key is the same.
  var mark: String { isUnverified ? Self.unverified : "" }

  private static let unverified = "*"

  /// What the mark means, in the words of `amparo status`, and what to do about it.
  static func legend(_ words: Catalogue) -> String {
    unverified + " " + words[.statusUnverified] + ". " + words[.mapUnverified]
  }
}

extension Standing.ModuleStanding {
  /// The mark where the module is done by a quiz whose verdict needs it.
  var mark: String { isWaived ? "" : quiz?.mark ?? "" }
}

extension Standing {
  /// True where the map shows the mark.
  var isAnythingUnverified: Bool { final?.isUnverified == true || modules.contains { !$0.mark.isEmpty } }
}
