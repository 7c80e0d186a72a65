/// What a trainee left at pages to find again.
extension Progress {
  /// A page with a bookmark, a note, or both.
  public struct MarkedPage: Equatable, Sendable {
    /// The page.
    public var page: PageReference
    /// True where it has a bookmark.
    public var isBookmarked: Bool
    /// What was noted there; nil for nothing.
    public var note: PageNote?
  }

  /// The marked pages of a course, in the order of the course; pages that it no longer has are left out.
  public func markedPages(of course: Course) -> [MarkedPage] {
    course.modules.flatMap { module in
      module.lessons.flatMap { lesson in
        lesson.pages.compactMap { page in
          marked(PageReference(module: module.id, lesson: lesson.id, page: page))
        }
      }
    }
  }

  private func marked(_ page: PageReference) -> MarkedPage? {
    let (isBookmarked, note) = (bookmarks.contains(page), notes[page])
    return isBookmarked || note != nil ? MarkedPage(page: page, isBookmarked: isBookmarked, note: note) : nil
  }
}
