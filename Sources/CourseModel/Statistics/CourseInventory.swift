/// What a course holds, counted: for docs/content.md and for whoever plans its growth.
public struct CourseInventory: Equatable, Sendable {
  /// One module.
  public struct ModuleInventory: Equatable, Sendable {
    /// The module.
    public var module: ModuleID
    /// Its lessons, pages, and questions after pages.
    public var lessons = 0
    /// Pages of all lessons.
    public var pages = 0
    /// Questions after pages.
    public var checks = 0
    /// Planned minutes of reading.
    public var minutes = 0
    /// Words of the pages by language.
    public var words: [Language: Int] = [:]
    /// Words of the longest page by language.
    public var longestPage: [Language: Int] = [:]
    /// Reading ease by language.
    public var ease: [Language: Int] = [:]
    /// Questions of the quiz by kind.
    public var quiz: [String: Int] = [:]
    /// Questions of the pool by kind.
    public var pool: [String: Int] = [:]
    /// Questions by objective, those of quiz, pool and checks together; every objective of the module is there.
    public var objectives: [ObjectiveID: Int] = [:]
    /// Questions of quiz and pool that have a critical option.
    public var critical = 0
    /// Scenarios.
    public var scenarios = 0
    /// The sources that its lessons and questions cite.
    public var sources: Set<SourceID> = []
  }

  /// The modules, in the order of the course.
  public var modules: [ModuleInventory] = []

  /// An inventory with nothing in it.
  public init() {}

  /// Takes in a module: its content in every language, the base language first, and its questions of the pool.
  public mutating func add(_ contents: [ModuleContent], pool: [Question]) {
    guard let base = contents.first else { return }
    var counted = ModuleInventory(module: base.module)
    let pages = base.lessons.flatMap(\.pages)
    let checks = pages.compactMap(\.check)
    let quiz = base.quiz?.questions ?? []
    counted.lessons = base.lessons.count
    counted.pages = pages.count
    counted.checks = checks.count
    counted.minutes = base.outline.minutes
    counted.scenarios = base.scenarios.count
    counted.quiz = Self.kinds(quiz)
    counted.pool = Self.kinds(pool)
    counted.critical = (quiz + pool).count(where: \.hasCriticalOption)
    for objective in base.outline.objectives { counted.objectives[objective.id] = 0 }
    for objective in (checks + quiz + pool).compactMap(\.objective) { counted.objectives[objective, default: 0] += 1 }
    counted.sources = Set(pages.flatMap { $0.blocks.citations } + (checks + quiz + pool).flatMap(\.sources))
    for content in contents { Self.read(content, into: &counted) }
    modules.append(counted)
  }

  private static func kinds(_ questions: [Question]) -> [String: Int] {
    Dictionary(grouping: questions, by: \.form.name).mapValues(\.count)
  }

  private static func read(_ content: ModuleContent, into counted: inout ModuleInventory) {
    var all = ReadingEase()
    var longest = 0
    for page in content.lessons.flatMap(\.pages) {
      var one = ReadingEase()
      one.read(page.blocks.plainLines, in: content.language)
      longest = max(longest, one.words)
      all.read(page.blocks.plainLines, in: content.language)
    }
    counted.words[content.language] = all.words
    counted.longestPage[content.language] = longest
    counted.ease[content.language] = all.score(in: content.language)
  }
}
