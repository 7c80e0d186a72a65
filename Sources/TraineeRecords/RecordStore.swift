public import CourseModel
public import FileAccess

/// What saving needs from outside: the time, chance, and a pause while another session saves.
public struct RecordSurroundings: Sendable {
  /// The time of day.
  public var now: @Sendable () -> Timestamp
  /// So many random bytes.
  public var randomBytes: @Sendable (Int) -> [UInt8]
  /// Waits some milliseconds.
  public var pause: @Sendable (Int) -> Void
  /// The number of the user who runs the program.
  public var user: UInt32
  /// The process in which the program runs.
  public var process: ProcessIdentity
  /// Seconds on a clock that nobody can set and that goes on while the machine sleeps; nil where there is none.
  public var steadySeconds: (@Sendable () -> Int)?
  /// Whether a process of this machine still runs.
  public var isRunning: @Sendable (ProcessIdentity) -> Bool

  /// Surroundings of their parts.
  public init(
    now: @escaping @Sendable () -> Timestamp, randomBytes: @escaping @Sendable (Int) -> [UInt8],
    pause: @escaping @Sendable (Int) -> Void, user: UInt32,
    steadySeconds: (@Sendable () -> Int)? = nil,
    process: ProcessIdentity = ProcessIdentity(host: "", number: 0, start: 0),
    isRunning: @escaping @Sendable (ProcessIdentity) -> Bool = { _ in true }
  ) {
    self.now = now
    self.randomBytes = randomBytes
    self.pause = pause
    self.user = user
    self.steadySeconds = steadySeconds
    self.process = process
    self.isRunning = isRunning
  }
}

/// The records of the trainees in one data folder.
public struct RecordStore: Sendable {
  /// The data folder.
  public let path: String
  let files: any FileSystem
  let surroundings: RecordSurroundings

  /// The rights of the data folder: nobody but its owner.
  public static let privateFolder: UInt32 = 0o700
  static let folderMode = privateFolder
  static let fileMode: UInt32 = 0o600

  /// The records in a data folder, which need not exist yet.
  public init(path: String, files: any FileSystem, surroundings: RecordSurroundings) {
    self.path = path
    self.files = files
    self.surroundings = surroundings
  }

  var folder: String { path + "/trainees" }

  func recordPath(_ trainee: UniqueID) -> String { "\(folder)/\(trainee).json" }

  /// Where the last good generation of a record is kept.
  func formerPath(_ path: String) -> String { path + ".previous" }

  /// A record as its head tells it.
  public struct Entry: Sendable {
    /// The file's path.
    public var path: String
    /// Who learns, and the digest of their progress; or why the head cannot be read.
    public var head: Result<(trainee: Trainee, digest: ProgressDigest), RecordFailure>

    /// True where the trainee's words were erased: nobody learns under that record any more.
    public var isErased: Bool { (try? head.get())?.trainee.isErased == true }
  }

  /// The records of the folder, by name of the trainee's file.
  ///
  /// Only heads are read.
  ///
  /// - Throws: `RecordFailure.file` where the folder cannot be listed; a folder that is missing has no records.
  public func entries() throws(RecordFailure) -> [Entry] {
    try names().map { name in
      let path = folder + "/" + name
      do throws(RecordFailure) {
        return Entry(path: path, head: .success(try headOrFormer(path)))
      } catch {
        return Entry(path: path, head: .failure(error))
      }
    }
  }

  func names() throws(RecordFailure) -> [String] {
    guard try reaching({ () throws(FileFailure) in try files.status(folder) }) != nil else { return [] }
    return try reaching { () throws(FileFailure) in try files.list(folder) }
      .filter { $0.hasSuffix(".json") && UniqueID($0.dropLast(5)) != nil }
  }

  /// The head of a record: read in pieces until the events begin.
  func head(_ path: String) throws(RecordFailure) -> (trainee: Trainee, digest: ProgressDigest) {
    var size = 16_384
    while true {
      let bytes = try reaching { () throws(FileFailure) in try files.read(path, first: size) }
      if let version = RecordText.version(bytes), version > RecordText.formatVersion {
        throw .newerFormat(path: path, version: version)
      }
      if let head = RecordText.head(bytes), let trainee = HeadCodec.trainee(head.trainee) {
        return (trainee, HeadCodec.digest(head.progress.value))
      }
      guard bytes.count == size, size < RecordText.sizeLimit else {
        let record = try Record(bytes, path: path)
        return (record.trainee, record.progress.digest)
      }
      size *= 8
    }
  }

  /// The head of a record; where it is damaged, that of the last good generation, until the record is mended.
  private func headOrFormer(_ path: String) throws(RecordFailure) -> (trainee: Trainee, digest: ProgressDigest) {
    do throws(RecordFailure) {
      return try head(path, of: path)
    } catch .damaged {
      guard let former = try? head(formerPath(path), of: path) else { throw .damaged(path: path) }
      return former
    }
  }

  /// The head of a file that stands for a record.
  ///
  /// One under another trainee's name is damage: it would be written over that trainee's own.
  private func head(
    _ file: String, of path: String
  ) throws(RecordFailure) -> (trainee: Trainee, digest: ProgressDigest) {
    let head = try head(file)
    guard path.fileName == head.trainee.id.text + ".json" else { throw .damaged(path: path) }
    return head
  }

  // MARK: Opening and enrolling

  /// Opens a trainee's record for learning.
  ///
  /// Only the head is read.
  ///
  /// - Throws: `RecordFailure.erased` where the trainee's words were erased: nobody goes on under that name.
  public func open(_ trainee: UniqueID) throws(RecordFailure) -> RecordSession {
    let session = try opened(trainee)
    guard !session.trainee.isErased else { throw .erased(path: recordPath(trainee)) }
    return session
  }

  /// Opens a trainee's record for whatever is to be done with it.
  func opened(_ trainee: UniqueID) throws(RecordFailure) -> RecordSession {
    try checkFolder()
    let path = recordPath(trainee)
    guard try reaching({ () throws(FileFailure) in try files.status(path) }) != nil else {
      throw .notFound(path: path)
    }
    let head = try headOrFormer(path)
    return RecordSession(store: self, trainee: head.trainee, digest: head.digest, chain: try chain())
  }

  /// Opens a record whose head was read for the list of trainees.
  public func open(_ entry: Entry) throws(RecordFailure) -> RecordSession {
    try checkFolder()
    let head = try entry.head.get()
    guard !head.trainee.isErased else { throw .erased(path: entry.path) }
    return RecordSession(store: self, trainee: head.trainee, digest: head.digest, chain: try chain())
  }

  /// Makes a record for a new trainee, with one event that describes them.
  public func enrol(_ profile: TraineeProfile) throws(RecordFailure) -> RecordSession {
    try prepareFolder()
    let id = UniqueID(random: surroundings.randomBytes(16))
    let trainee = Trainee(id: id, profile: profile)
    var session = RecordSession(
      store: self, trainee: trainee, digest: ProgressDigest(), chain: try chain(),
      record: Record(id: id, language: profile.language))
    _ = try session.append(
      EventDraft(activeSeconds: 0, language: profile.language, happening: .traineeDescribed(profile)))
    return session
  }

  /// Takes in a record from elsewhere: united with the one that is here, or as a new one.
  ///
  /// Repeating it changes nothing, and the order in which records come does not matter.
  ///
  /// - Returns: what was changed here.
  @discardableResult
  public func merge(_ record: Record) throws(RecordFailure) -> Absorption {
    try prepareFolder()
    var session = RecordSession(
      store: self, trainee: record.trainee, digest: record.progress.digest, chain: try chain())
    return try session.absorb(record)
  }

  /// Refuses a folder of another user: what we wrote there, its owner could not change.
  private func checkFolder() throws(RecordFailure) {
    guard let status = try reaching({ () throws(FileFailure) in try files.status(path) }) else { return }
    guard status.kind == .folder else { throw .file(FileFailure(.open, path, .wrongKind)) }
    guard status.owner == surroundings.user else { throw .notOurs(path: path) }
  }

  /// Makes the folder and what every record in it needs, so that several may be written at once.
  public func prepare() throws(RecordFailure) {
    try prepareFolder()
    _ = try chain()
  }

  func prepareFolder() throws(RecordFailure) {
    try checkFolder()
    try reaching { () throws(FileFailure) in
      try files.makeFolder(path, mode: Self.folderMode)
      try files.makeFolder(folder, mode: Self.folderMode)
    }
  }

  /// The chain of this data folder: made with its first record, the same ever after.
  private func chain() throws(RecordFailure) -> UniqueID {
    let file = path + "/chain"
    return try reaching { () throws(FileFailure) in
      try once(file, limit: 64, new: { Array((UniqueID(random: surroundings.randomBytes(16)).text + "\n").utf8) }) {
        UniqueID(Self.firstLine($0))
      }
    }
  }

  /// The first line of a small file.
  static func firstLine(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
  }

  /// Whose record a file says it is, by its first two lines and nothing else; nil where they do not say so.
  public func headline(_ path: String) -> Headline? {
    guard let json = (try? files.read(path, first: 4096)).flatMap(RecordText.trainee) else { return nil }
    return HeadCodec.trainee(json).map { Headline(trainee: $0, linked: HeadCodec.linked(json)) }
  }

  /// What the first two lines of a record say; the events alone decide.
  public struct Headline: Sendable {
    /// Who learns.
    public var trainee: Trainee
    /// The trainees with whom the record says it is one person's.
    public var linked: Set<UniqueID>
  }

  /// Reads a whole record, for reports and exports.
  public func record(_ path: String) throws(RecordFailure) -> Record { try Record(reading(path), path: path) }

  /// The bytes of a record's file.
  func reading(_ path: String) throws(RecordFailure) -> [UInt8] {
    try reaching { () throws(FileFailure) in try files.read(path, limit: RecordText.sizeLimit) }
  }

  /// Does something with files; what the file system refuses is a failure of the record.
  func reaching<Value>(_ body: () throws(FileFailure) -> Value) throws(RecordFailure) -> Value {
    do throws(FileFailure) {
      return try body()
    } catch {
      throw .file(error)
    }
  }
}
