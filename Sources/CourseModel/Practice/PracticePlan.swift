public import SpacedRepetition

/// A question that was met, with everything that decides when it is asked again.
public struct PracticeEntry: Equatable, Sendable {
  /// The question.
  public var item: PracticeItem
  /// True where one of its options would put a child in danger.
  public var isCritical: Bool
  /// When it was asked, and how well it was known.
  public var reviews: [PracticeReview]

  /// An entry of its parts.
  public init(item: PracticeItem, isCritical: Bool, reviews: [PracticeReview]) {
    self.item = item
    self.isCritical = isCritical
    self.reviews = reviews
  }
}

/// What to practise now, and when there will be something again.
public struct PracticePlan: Equatable, Sendable {
  /// Seconds of practice after which a day's work is done.
  public static let dailySeconds = 300

  /// What is due, first things first.
  public var due: [PracticeItem]
  /// When the next thing is due; nil where nothing was met yet.
  public var next: Timestamp?

  /// The plan for a moment.
  ///
  /// Critical questions and those missed before come first, then the others; in both groups what is nearest to being
  /// forgotten leads.
  public init(_ entries: [PracticeEntry], at now: Timestamp, model: MemoryModel = MemoryModel()) {
    var waiting: [(isUrgent: Bool, chance: Double, item: PracticeItem)] = []
    var later: [Int] = []
    for entry in entries {
      let reviews = entry.reviews.map { (at: $0.at.secondsSince1970, recall: $0.recall) }
      guard let state = model.state(after: reviews) else { continue }
      if model.due(state) <= now.secondsSince1970 {
        let wasMissed = entry.reviews.contains { $0.recall == .again }
        let chance = model.retrievability(state, at: now.secondsSince1970)
        waiting.append((entry.isCritical || wasMissed, chance, entry.item))
      } else {
        later.append(model.due(state))
      }
    }
    due = waiting.sorted { left, right in
      if left.isUrgent != right.isUrgent { return left.isUrgent }
      return (left.chance, left.item.sortKey) < (right.chance, right.item.sortKey)
    }.map(\.item)
    next = later.min().map(Timestamp.init(secondsSince1970:))
  }
}

extension Progress {
  /// The questions of a module that were met and may be practised.
  ///
  /// Those of its quiz only once it is passed: practice gives every reason, and a failed attempt must not show the key.
  public func practiceEntries(in content: ModuleContent, of course: CourseID) -> [PracticeEntry] {
    let checks = content.lessons.flatMap { lesson in
      lesson.pages.compactMap { page in
        page.check.map { check in
          (PageReference(module: content.module, lesson: lesson.id, page: page.id), check)
        }
      }
    }
    var entries = checks.compactMap { page, check -> PracticeEntry? in
      let item = PracticeItem.check(page, check.id)
      let asked = self.checks[CheckReference(page: page, question: check.id)]?.reviews ?? []
      return entry(item, check, asked)
    }
    guard let quiz = content.quiz else { return entries }
    let attempts = attempts(at: quiz.id, of: course).filter { $0.submission != nil }
    guard attempts.contains(where: { $0.submission?.isPassed == true }) else { return entries }
    entries += quiz.questions.compactMap { question in
      let asked = attempts.compactMap { attempt in
        attempt.answer(to: question.id).map {
          PracticeReview(at: $0.at, recall: question.recall(shownBy: $0.response))
        }
      }
      return entry(.quiz(content.module, question.id), question, asked)
    }
    return entries
  }

  private func entry(_ item: PracticeItem, _ question: Question, _ asked: [PracticeReview]) -> PracticeEntry? {
    let reviews = asked + (practiceReviews[item] ?? [])
    return reviews.isEmpty
      ? nil : PracticeEntry(item: item, isCritical: question.hasCriticalOption, reviews: reviews)
  }
}

extension ModuleContent {
  /// The question of an item; nil where the content has it no more.
  public func question(of item: PracticeItem) -> Question? {
    switch item {
    case .check(let page, let id):
      lesson(page.lesson)?.page(page.page)?.check.flatMap { $0.id == id ? $0 : nil }
    case .quiz(_, let id): quiz?.question(id)
    }
  }
}
