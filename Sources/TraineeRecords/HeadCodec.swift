internal import CanonicalJSON
internal import CourseModel

/// Writes and reads what stands in a record's head: the trainee, and the digest of their progress.
enum HeadCodec {
  // MARK: The trainee

  /// - Parameter linked: the trainees with whom the record says it is one person's.
  static func json(_ trainee: Trainee, linked: Set<UniqueID> = []) -> JSONValue {
    guard case .object(var members) = json(trainee.profile) else { return [:] }
    if !linked.isEmpty { members["linked"] = .array(linked.sorted().map { .string($0.text) }) }
    members["id"] = .string(trainee.id.text)
    members["language"] = .string(trainee.profile.language.code)
    return .object(members)
  }

  /// A profile without its language, which stands in the event itself.
  static func json(_ profile: TraineeProfile) -> JSONValue {
    [
      "agency": .string(profile.agency), "country": .string(profile.country), "name": .string(profile.name),
      "post": .string(profile.post), "staffNumber": .string(profile.staffNumber),
    ]
  }

  static func trainee(_ json: JSONValue) -> Trainee? {
    guard let id = json["id"]?.string.flatMap({ UniqueID($0) }),
      let language = json["language"]?.string.flatMap({ Language($0) }),
      let profile = profile(json, language)
    else { return nil }
    return Trainee(id: id, profile: profile)
  }

  /// The trainees with whom a head says that the record is one person's.
  static func linked(_ json: JSONValue) -> Set<UniqueID> {
    Set((json["linked"]?.array ?? []).compactMap { $0.string.flatMap { UniqueID($0) } })
  }

  static func profile(_ json: JSONValue, _ language: Language) -> TraineeProfile? {
    guard let name = json["name"]?.string, let agency = json["agency"]?.string,
      let country = json["country"]?.string, let post = json["post"]?.string,
      let staffNumber = json["staffNumber"]?.string
    else { return nil }
    return TraineeProfile(
      name: name, agency: agency, staffNumber: staffNumber, post: post, country: country, language: language)
  }

  // MARK: The digest

  /// - Parameter hash: the SHA-256 of the last line told, by which a reader sees whether the digest is of these events.
  static func json(_ digest: ProgressDigest, hash: String) -> JSONValue {
    var members: [String: JSONValue] = [
      "activeSeconds": .integer(digest.activeSeconds),
      "hash": .string(hash),
      "pages": .object(
        Dictionary(
          digest.finishedPages.map { lesson, pages in
            ("\(lesson.module)/\(lesson.lesson)", .array(pages.sorted().map { .string($0.text) }))
          }, uniquingKeysWith: { first, _ in first })),
      "quizzes": .object(
        Dictionary(digest.quizzes.map { ($0.description, json($1)) }, uniquingKeysWith: { first, _ in first })),
    ]
    members["latestAt"] = digest.latestAt.map { .string($0.description) }
    if !digest.waived.isEmpty {
      members["waived"] = .array(digest.waived.map { "\($0.course)/\($0.module)" }.sorted().map { .string($0) })
    }
    members["latestPage"] = digest.latestPage.map { .string("\($0.module)/\($0.lesson)/\($0.page)") }
    return .object(members)
  }

  private static func json(_ quiz: QuizDigest) -> JSONValue {
    var members: [String: JSONValue] = [
      "attempts": .integer(quiz.attempts), "isPassed": .bool(quiz.isPassed), "isUnderway": .bool(quiz.isUnderway),
    ]
    members["bestPercent"] = quiz.bestPercent.map { .integer($0) }
    return .object(members)
  }

  /// The digest of a head; what cannot be read of it is left out, since the events tell it anew.
  static func digest(_ json: JSONValue) -> ProgressDigest {
    var digest = ProgressDigest()
    digest.activeSeconds = json["activeSeconds"]?.integer ?? 0
    digest.latestAt = json["latestAt"]?.string.flatMap { Timestamp($0) }
    digest.latestPage = json["latestPage"]?.string.flatMap(page)
    digest.waived = Set((json["waived"]?.array ?? []).compactMap { $0.string.flatMap(module) })
    for (name, pages) in json["pages"]?.object ?? [:] {
      let parts = name.split(separator: "/")
      guard parts.count == 2, let module = ModuleID(parts[0]), let lesson = LessonID(parts[1]) else { continue }
      let ids = (pages.array ?? []).compactMap { $0.string.flatMap { PageID($0) } }
      digest.finishedPages[LessonReference(module: module, lesson: lesson)] = Set(ids)
    }
    for (name, quiz) in json["quizzes"]?.object ?? [:] {
      guard let id = QuizID(name) else { continue }
      digest.quizzes[id] = QuizDigest(
        attempts: quiz["attempts"]?.integer ?? 0,
        bestPercent: quiz["bestPercent"]?.integer.flatMap { (0...100).contains($0) ? $0 : nil },
        isPassed: quiz["isPassed"]?.bool ?? false, isUnderway: quiz["isUnderway"]?.bool ?? false)
    }
    return digest
  }

  private static func module(_ text: String) -> ModuleReference? {
    let parts = text.split(separator: "/")
    guard parts.count == 2, let course = CourseID(parts[0]), let module = ModuleID(parts[1]) else { return nil }
    return ModuleReference(course: course, module: module)
  }

  private static func page(_ text: String) -> PageReference? {
    let parts = text.split(separator: "/")
    guard parts.count == 3, let module = ModuleID(parts[0]), let lesson = LessonID(parts[1]),
      let page = PageID(parts[2])
    else { return nil }
    return PageReference(module: module, lesson: lesson, page: page)
  }
}
