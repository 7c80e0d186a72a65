public import CourseModel

/// The records of two trainees, in which it is stated that they are one person, or that this holds no more.
///
/// A statement is written into both, one after the other, each saved as every event is. What an interruption left out of
/// the second is written when the same is asked again, under the same id and with the same words.
public struct RecordPair: Sendable {
  /// What came of a request.
  public enum Outcome: Equatable, Sendable {
    /// Both records say so now.
    case written
    /// It was so already, and one of the two records has heard of it only now.
    case completed
    /// It was so already: nothing was written.
    case already
  }

  private var sessions: [RecordSession]
  private let store: RecordStore

  /// Opens the records of two trainees.
  ///
  /// - Precondition: the two are not the same.
  /// - Throws: `RecordFailure.erased` where the words of one of them were erased: a link with them counts as nothing.
  public init(_ store: RecordStore, _ one: UniqueID, _ other: UniqueID) throws(RecordFailure) {
    precondition(one != other, "a trainee is linked with another one")
    self.store = store
    sessions = []
    for trainee in [one, other] {
      var session = try store.open(trainee)
      guard try !session.progress().isErased else { throw .erased(path: store.recordPath(trainee)) }
      sessions.append(session)
    }
  }

  /// The damaged files that were set aside on the way and were not told yet.
  public mutating func takeSetAside() -> [SetAside] { sessions.indices.compactMap { sessions[$0].takeSetAside() } }

  /// Both trainees, as their records say.
  public var trainees: [Trainee] { sessions.map(\.trainee) }

  /// States that the two are one person; where one record holds such a statement already, the other gets the same.
  public mutating func link(_ words: CorrectionWords) throws(RecordFailure) -> Outcome {
    let said = try said()
    var isWritten = try write(said.unlinked, as: Correction.Act.identityUnlinked, nil)
    let standing = said.linked.subtracting(said.unlinked)
    guard standing.isEmpty else {
      isWritten = try write(standing, as: Correction.Act.identityLinked, nil) || isWritten
      return isWritten ? .completed : .already
    }
    let statement = UniqueID(random: store.surroundings.randomBytes(16))
    _ = try write([statement], as: Correction.Act.identityLinked, words)
    return .written
  }

  /// Takes back every statement that the two are one person.
  ///
  /// - Returns: `.already` where none stands.
  public mutating func unlink(_ words: CorrectionWords) throws(RecordFailure) -> Outcome {
    let said = try said()
    let standing = said.linked.subtracting(said.unlinked)
    let isCompleted = try write(said.unlinked, as: Correction.Act.identityUnlinked, nil)
    guard !standing.isEmpty else { return isCompleted ? .completed : .already }
    _ = try write(standing, as: Correction.Act.identityUnlinked, words)
    return .written
  }

  // MARK: Both sides

  private func other(_ side: Int) -> UniqueID { sessions[1 - side].trainee.id }

  /// The statements of the two that either record holds, and those that either says are taken back.
  private mutating func said() throws(RecordFailure) -> (linked: Set<UniqueID>, unlinked: Set<UniqueID>) {
    var (linked, unlinked): (Set<UniqueID>, Set<UniqueID>) = ([], [])
    for side in sessions.indices {
      let held = IdentitySide(sessions[side].trainee.id, try sessions[side].progress())
      linked.formUnion(held.linked.filter { $0.other == other(side) }.map(\.statement))
      unlinked.formUnion(held.unlinked.filter { $0.other == other(side) }.map(\.statement))
    }
    return (linked, unlinked)
  }

  /// Writes what is said of statements into the record that does not say it.
  ///
  /// - Parameter words: who says so and why; nil for the words of the record that says it.
  /// - Returns: whether anything was written.
  private mutating func write(
    _ statements: Set<UniqueID>, as act: (IdentityStatement) -> Correction.Act, _ words: CorrectionWords?
  ) throws(RecordFailure) -> Bool {
    var isWritten = false
    for statement in statements.sorted() {
      let known = try sessions.indices.map { (side) throws(RecordFailure) in try note(act, statement, side) }
      for side in sessions.indices where known[side] == nil {
        let told = words ?? known[1 - side]?.correction.words
        let correction = Correction(act(IdentityStatement(statement, of: other(side))), told)
        _ = try sessions[side].append(
          EventDraft(
            activeSeconds: 0, language: sessions[side].trainee.profile.language, happening: .corrected(correction)))
        isWritten = true
      }
    }
    return isWritten
  }

  private mutating func note(
    _ act: (IdentityStatement) -> Correction.Act, _ statement: UniqueID, _ side: Int
  ) throws(RecordFailure) -> CorrectionNote? {
    let wanted = act(IdentityStatement(statement, of: other(side)))
    return try sessions[side].progress().corrections.first { $0.correction.act == wanted }
  }
}
