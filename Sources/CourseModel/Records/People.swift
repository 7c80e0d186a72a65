/// Who is one person, by what their records say.
///
/// A link holds where one of the two records states it and neither says that this very statement is taken back. No time
/// and no order decides, so that a union of records decides the same, whichever way it is made. Links go on: where A is
/// linked with B and B with C, all three are one person. A link with a trainee whose words were erased counts as nothing.
public struct People: Equatable, Sendable {
  /// Something about links that whoever reads them should hear.
  public enum Remark: Hashable, Sendable {
    /// The trainee's record does not hold its side of a statement that the other's holds, or of its taking back.
    case oneSided(UniqueID, other: UniqueID, isTakenBack: Bool)
    /// The other trainee's record is not among those that were read.
    case absent(UniqueID, other: UniqueID)
    /// The other trainee's words were erased: the link counts as nothing.
    case erased(UniqueID, other: UniqueID)
  }

  /// Of every person with several identities, these, in order; one that is not among the records may be there.
  public private(set) var linked: [[UniqueID]] = []
  /// What there is to be told, in order of the trainees.
  public private(set) var remarks: [Remark] = []
  private var places: [UniqueID: Int] = [:]

  /// The people of records; several sides of one trainee are one.
  public init(_ sides: some Sequence<IdentitySide>) {
    var known: [UniqueID: IdentitySide] = [:]
    for side in sides {
      known[side.trainee, default: IdentitySide(side.trainee)].take(side)
    }
    let talking = known.values.filter { !$0.linked.isEmpty || !$0.unlinked.isEmpty }
    guard !talking.isEmpty else { return }
    let unlinked = Set(talking.flatMap { side in side.unlinked.map { Link($0, side.trainee) } })
    let standing = Set(talking.flatMap { side in side.linked.map { Link($0, side.trainee) } }).subtracting(unlinked)
      .filter { $0.low != $0.high }
    join(standing.filter { known[$0.low]?.isErased != true && known[$0.high]?.isErased != true })
    let remarks =
      standing.flatMap { Self.remarks($0, known, isTakenBack: false) }
      + unlinked.flatMap { Self.remarks($0, known, isTakenBack: true) }
    self.remarks = Set(remarks).sorted { $0.order.lexicographicallyPrecedes($1.order) }
  }

  /// The identities of the person to whom a trainee belongs, in order; the trainee alone where nothing is linked.
  public func identities(of trainee: UniqueID) -> [UniqueID] { places[trainee].map { linked[$0] } ?? [trainee] }

  /// The lowest id of those of one person, by which the person is told.
  public func person(of trainee: UniqueID) -> UniqueID { identities(of: trainee)[0] }

  /// What is to be told of a trainee.
  public func remarks(on trainee: UniqueID) -> [Remark] {
    remarks.filter { $0.trainee == trainee || $0.other == trainee }
  }

  // MARK: One statement of two trainees

  private struct Link: Hashable {
    var statement: UniqueID
    var low: UniqueID
    var high: UniqueID

    init(_ said: IdentityStatement, _ trainee: UniqueID) {
      (statement, low, high) = (said.statement, min(trainee, said.other), max(trainee, said.other))
    }
  }

  private mutating func join(_ links: Set<Link>) {
    var groups: [UniqueID: Set<UniqueID>] = [:]
    for link in links {
      let group = (groups[link.low] ?? [link.low]).union(groups[link.high] ?? [link.high])
      for identity in group { groups[identity] = group }
    }
    linked = Set(groups.values).map { $0.sorted() }.sorted { $0[0] < $1[0] }
    for (place, group) in linked.enumerated() {
      for identity in group { places[identity] = place }
    }
  }

  private static func remarks(
    _ link: Link, _ known: [UniqueID: IdentitySide], isTakenBack: Bool
  ) -> [Remark] {
    [(link.low, link.high), (link.high, link.low)].compactMap { trainee, other in
      guard let side = known[trainee], !side.isErased else { return nil }
      guard let otherSide = known[other] else { return isTakenBack ? nil : .absent(trainee, other: other) }
      if otherSide.isErased { return isTakenBack ? nil : .erased(trainee, other: other) }
      let held = isTakenBack ? side.unlinked : side.linked
      guard !held.contains(IdentityStatement(link.statement, of: other)) else { return nil }
      return .oneSided(trainee, other: other, isTakenBack: isTakenBack)
    }
  }
}

extension IdentitySide {
  fileprivate mutating func take(_ side: IdentitySide) {
    isErased = isErased || side.isErased
    linked.formUnion(side.linked)
    unlinked.formUnion(side.unlinked)
  }
}

extension People.Remark {
  /// The trainee of whose record it speaks.
  public var trainee: UniqueID {
    switch self {
    case .oneSided(let trainee, _, _), .absent(let trainee, _), .erased(let trainee, _): trainee
    }
  }

  /// The other trainee.
  public var other: UniqueID {
    switch self {
    case .oneSided(_, let other, _), .absent(_, let other), .erased(_, let other): other
    }
  }

  fileprivate var order: [String] { [trainee.text, other.text, String(describing: self)] }
}
