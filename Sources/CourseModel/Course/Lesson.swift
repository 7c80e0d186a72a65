/// A lesson in one language.
public struct Lesson: Equatable, Sendable {
  /// The lesson's id.
  public var id: LessonID
  /// Its title.
  public var title: String
  /// Its pages, in order.
  public var pages: [Page]

  /// A lesson of its parts.
  public init(id: LessonID, title: String, pages: [Page]) {
    self.id = id
    self.title = title
    self.pages = pages
  }

  /// The page of an id.
  public func page(_ id: PageID) -> Page? { pages.first { $0.id == id } }
}

/// A page of a lesson: what is read in one sitting before the next decision.
public struct Page: Equatable, Sendable {
  /// The page's id.
  public var id: PageID
  /// Its heading.
  public var title: [Inline]
  /// What it says.
  public var blocks: [Block]
  /// The question asked after it.
  public var check: Question?

  /// A page of its parts.
  public init(id: PageID, title: [Inline], blocks: [Block], check: Question?) {
    self.id = id
    self.title = title
    self.blocks = blocks
    self.check = check
  }
}

/// Where a page stands in the course.
public struct PageReference: Hashable, Sendable {
  /// The module.
  public var module: ModuleID
  /// The lesson.
  public var lesson: LessonID
  /// The page.
  public var page: PageID

  /// A reference of its parts.
  public init(module: ModuleID, lesson: LessonID, page: PageID) {
    self.module = module
    self.lesson = lesson
    self.page = page
  }
}

/// Where a lesson stands in the course.
public struct LessonReference: Hashable, Sendable {
  /// The module.
  public var module: ModuleID
  /// The lesson.
  public var lesson: LessonID

  /// A reference of its parts.
  public init(module: ModuleID, lesson: LessonID) {
    self.module = module
    self.lesson = lesson
  }
}
