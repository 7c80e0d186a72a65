internal import CourseModel
internal import TerminalFrame
internal import UnicodeText

/// Who is learning: the trainees on this machine, and somebody new.
struct TraineeList: Screen {
  let entries: [TraineeEntry]
  /// True where the list lies over an open course, to which `q` returns.
  private let isOverCourse: Bool
  private var selection = ListSelection(0)

  init(entries: [TraineeEntry], over isOverCourse: Bool = false) {
    self.entries = entries
    self.isOverCourse = isOverCourse
  }

  var isSpacious: Bool { false }

  var context: Context { isOverCourse ? .people : .trainees }

  mutating func perform(_ action: Action, in session: inout Session) -> Outcome {
    switch action {
    case .leave: return .ask(.leave(.asked))
    case .open: return open(&session)
    case .edit: return edit(&session)
    default: selection.move(action, count: entries.count + 1)
    }
    return .nothing
  }

  private func open(_ session: inout Session) -> Outcome {
    guard let index = selection.index, entries.indices.contains(index) else {
      return .go(.push(TraineeForm(session, editing: nil)), .readCountries)
    }
    guard let trainee = entries[index].trainee else {
      session.notice = session.words(.noticeRecordUnreadable, ["file": Printable.text(entries[index].file)])
      return .nothing
    }
    return .ask(.openRecord(trainee.id))
  }

  /// Only the trainee whose record is open can be described anew.
  private func edit(_ session: inout Session) -> Outcome {
    guard let index = selection.index, entries.indices.contains(index), let trainee = entries[index].trainee,
      trainee.id == session.trainee?.id
    else {
      session.notice = session.words[.noticeOwnDetails]
      return .nothing
    }
    return .go(.push(TraineeForm(session, editing: trainee)), .readCountries)
  }

  // MARK: What it shows

  func selected(in session: Session) -> Int? { selection.index }

  func page(in session: Session, columns: Int) -> ScreenPage {
    let words = session.words
    var page = ScreenPage(trail: ["Amparo", session.text(session.course.title)])
    page.add(words[entries.isEmpty ? .peopleWelcome : .peopleWho], .heading, columns: columns)
    page.add(words[entries.isEmpty ? .peopleFirst : .peopleIntro], columns: columns)
    page.body.appendGap()
    for (index, entry) in entries.enumerated() {
      let label = ListItem.number(index + 1, of: entries.count + 1)
      page.addItem(label, [line(entry, words, ScreenPage.itemColumns(label, of: columns))])
    }
    if !entries.isEmpty { page.body.appendGap() }
    page.addItem(String(entries.count + 1), [Line(words[.peopleNew])])
    return page
  }

  private func line(_ entry: TraineeEntry, _ words: Catalogue, _ columns: Int) -> Line {
    guard let profile = entry.trainee?.profile else {
      let text = words(.peopleUnreadable, ["file": Printable.text(entry.file)])
      return Line(text, Style(.warning)).fitted(columns)
    }
    let rest = [profile.agency, profile.post].filter { !$0.isEmpty }.joined(separator: " · ")
    let name = Line(Printable.text(profile.name))
    guard columns >= 56, !rest.isEmpty else { return name.fitted(columns) }
    return (name.fitted(28).padded(30) + Line(Printable.text(rest), .secondary)).fitted(columns)
  }
}
