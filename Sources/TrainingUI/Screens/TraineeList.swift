internal import CourseModel
internal import TerminalFrame
internal import UnicodeText

/// Who is learning: the trainees on this machine, and somebody new.
struct TraineeList: Screen {
  private let entries: [TraineeEntry]
  /// True where the list lies over an open course, to which `q` returns.
  private let isOverCourse: Bool
  private var selection = ListSelection(0)

  init(entries: [TraineeEntry], over isOverCourse: Bool = false) {
    self.entries = entries
    self.isOverCourse = isOverCourse
  }

  var context: Context { .trainees }

  mutating func perform(_ action: Action, in session: inout Session) -> Outcome {
    switch action {
    case .leave: return isOverCourse ? .go(.back) : .ask(.leave)
    case .open: return open(&session)
    case .edit: return edit(session)
    default: selection.move(action, count: entries.count + 1)
    }
    return .nothing
  }

  private func open(_ session: inout Session) -> Outcome {
    guard let index = selection.index, entries.indices.contains(index) else {
      return .go(.push(TraineeForm(session, editing: nil)))
    }
    guard let trainee = entries[index].trainee else {
      session.notice = session.words(.noticeRecordUnreadable, ["file": Printable.text(entries[index].file)])
      return .nothing
    }
    return .ask(.openRecord(trainee.id))
  }

  /// Only the trainee whose record is open can be described anew.
  private func edit(_ session: Session) -> Outcome {
    guard let index = selection.index, entries.indices.contains(index), let trainee = entries[index].trainee,
      trainee.id == session.trainee?.id
    else { return .nothing }
    return .go(.push(TraineeForm(session, editing: trainee)))
  }

  // MARK: What it shows

  func page(in session: Session, columns: Int) -> ScreenPage {
    let words = session.words
    var body: [BodyLine] = []
    body.append([Line(words[entries.isEmpty ? .peopleWelcome : .peopleWho], .heading)], block: 0)
    let intro = words[entries.isEmpty ? .peopleFirst : .peopleIntro]
    body.append(TextFlow.lines([Span(intro)], columns: columns).map(\.line), block: 0)
    body.appendGap()
    var focus: Range<Int>?
    for index in 0...entries.count {
      let isSelected = selection.index == index
      if isSelected { focus = body.count..<body.count + 1 }
      if index == entries.count, index > 0 { body.appendGap() }
      body.append([row(index, isSelected: isSelected, session, columns)], block: index + 1)
    }
    if let focusRange = focus, focusRange.lowerBound < body.count, selection.index == entries.count {
      focus = body.count - 1..<body.count
    }
    return ScreenPage(trail: ["Amparo", session.text(session.course.title)], body: body, focus: focus)
  }

  private func row(_ index: Int, isSelected: Bool, _ session: Session, _ columns: Int) -> Line {
    let lead = Line([
      Span(isSelected ? "▸ " : "  ", .accent),
      Span("\(index + 1)  ", Style(isSelected ? .accent : .secondary, isSelected ? .strong : [])),
    ])
    guard entries.indices.contains(index) else { return lead + Line(session.words[.peopleNew]) }
    guard let trainee = entries[index].trainee else {
      let text = session.words(.peopleUnreadable, ["file": Printable.text(entries[index].file)])
      return (lead + Line(text, Style(.warning))).fitted(columns)
    }
    let profile = trainee.profile
    let rest = [profile.agency, profile.post].filter { !$0.isEmpty }.joined(separator: " · ")
    let name = Line(Printable.text(profile.name))
    guard columns >= 60, !rest.isEmpty else { return (lead + name).fitted(columns) }
    return (lead + name.padded(30) + Line("  " + Printable.text(rest), .secondary)).fitted(columns)
  }
}
