internal import CourseModel
internal import TerminalFrame

/// Four stops for whoever opens the course for the first time: what it is, its keys, what is saved, what helps at work.
struct TourScreen: Screen {
  private(set) var step = 0

  /// The stops: a heading, and what is said there.
  static let stops: [(title: Phrase, texts: [Phrase])] = [
    (.tourCourseTitle, [.tourCourseModules, .tourCourseChecks, .tourCourseQuizzes]),
    (.tourKeysTitle, [.tourKeysAnswer, .tourKeysHelp, .tourKeysFind]),
    (.tourSavedTitle, [.tourSavedAlways, .tourSavedBlank, .tourSavedHard]),
    (.tourWorkTitle, [.tourWorkAids, .tourWorkCritical, .tourWorkPractice]),
  ]

  var context: Context { .tour }

  mutating func perform(_ action: Action, in session: inout Session) -> Outcome {
    switch action {
    case .forward where step + 1 < Self.stops.count: step += 1
    case .forward: return .go(.back)
    case .backward where step > 0: step -= 1
    default: return .nothing
    }
    return .go(.top)
  }

  func label(of action: Action, in session: Session) -> Phrase? {
    action == .forward && step + 1 == Self.stops.count ? .footerBegin : nil
  }

  func offers(_ action: Action, in session: Session) -> Bool {
    switch action {
    case .backward: step > 0
    case .abandon: false
    default: true
    }
  }

  func page(in session: Session, columns: Int) -> ScreenPage {
    let words = session.words
    let columns = min(columns, Geometry.widestProse)
    let stop = Self.stops[step]
    var page = ScreenPage(trail: ["Amparo", words[.tourTrail]])
    page.status = words(.tourStep, ["number": String(step + 1), "count": String(Self.stops.count)])
    page.shortStatus = "\(step + 1)/\(Self.stops.count)"
    page.add(words[stop.title], .heading, columns: columns)
    for text in stop.texts {
      page.body.appendGap()
      page.add(words[text], columns: columns)
    }
    return page
  }
}
