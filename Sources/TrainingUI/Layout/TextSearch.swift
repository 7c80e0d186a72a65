internal import CourseModel
internal import UnicodeText

/// Finds texts in lessons, without regard to case and accents.
struct TextSearch {
  /// Where a text was found.
  struct Match: Equatable, Sendable {
    /// The page.
    var reference: PageReference
    /// The lesson's title.
    var lesson: String
    /// The text around it.
    var excerpt: String
    /// The block of the page in which it stands.
    var anchor: TextAnchor
  }

  private let sought: String

  init(_ text: String) {
    sought = Folding.folded(text.split(separator: " ").joined(separator: " "))
  }

  /// True where there is something to look for: two characters or more.
  var isMeaningful: Bool { sought.unicodeScalars.count >= 2 }

  /// The pages that hold the text, in the order of the course, each once, at its first place.
  func matches(in lessons: [Lesson], of module: ModuleID) -> [Match] {
    guard isMeaningful else { return [] }
    return lessons.flatMap { lesson in
      lesson.pages.compactMap { page in match(page, lesson, module) }
    }
  }

  private func match(_ page: Page, _ lesson: Lesson, _ module: ModuleID) -> Match? {
    let reference = PageReference(module: module, lesson: lesson.id, page: page.id)
    let texts = [[page.title.plainText]] + page.blocks.map { [$0].plainLines }
    for (block, lines) in texts.enumerated() {
      for line in lines where Folding.folded(line).contains(sought) {
        let anchor = TextAnchor(block: block, character: 0)
        return Match(reference: reference, lesson: lesson.title, excerpt: excerpt(line), anchor: anchor)
      }
    }
    return nil
  }

  /// The words around the place, so that a short line shows it.
  private func excerpt(_ line: String) -> String {
    let words = line.split(separator: " ")
    var start = 0
    for index in words.indices.reversed() {
      if Folding.folded(words[index...].joined(separator: " ")).contains(sought) {
        start = index
        break
      }
    }
    let first = max(0, start - 4)
    return (first > 0 ? "… " : "") + words[first...].joined(separator: " ")
  }
}
