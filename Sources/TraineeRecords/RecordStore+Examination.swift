internal import CourseModel
internal import FileAccess

extension RecordStore {
  /// What the records of a data folder are like, seen as a session sees them that opens them.
  public struct Condition: Equatable, Sendable {
    /// How many records there are.
    public var count = 0
    /// How many of them are damaged, or have a broken chain; be there a good former generation or not.
    public var damaged = 0
  }

  /// Reads every record whole, and changes nothing.
  ///
  /// - Throws: `RecordFailure.file` where the folder of the records or the file of the chain is not what it has to be.
  public func condition() throws(RecordFailure) -> Condition {
    let names = try names()
    try checkChain()
    var condition = Condition(count: names.count)
    for name in names {
      let record = try? record(folder + "/" + name)
      let isSound = record.map { $0.isUnbroken && $0.trainee.id.text + ".json" == name } ?? false
      if !isSound { condition.damaged += 1 }
    }
    return condition
  }

  private func checkChain() throws(RecordFailure) {
    let file = path + "/chain"
    try reaching { () throws(FileFailure) in
      guard try files.status(file) != nil else { return }
      let text = Self.firstLine(try files.read(file, limit: 64))
      guard UniqueID(text) != nil else { throw FileFailure(.read, file, .wrongKind) }
    }
  }
}
