internal import CourseModel
internal import TerminalFrame
internal import UnicodeText

/// Writes, changes or takes away the note at a page.
struct NoteScreen: Screen {
  let reference: PageReference
  let before: PageNote?
  var field: TextField

  init(at reference: PageReference, _ note: PageNote?) {
    self.reference = reference
    before = note
    field = TextField(note?.text ?? "", longest: PageNote.longest)
  }

  var context: Context { .note }
  var lesson: LessonReference? { reference.lessonReference }
  var outlinedModule: ModuleID? { nil }

  mutating func perform(_ action: Action, in session: inout Session) -> Outcome {
    switch action {
    case .cancel: return .go(.back)
    case .open: return keep(&session)
    default:
      field.perform(action)
      if case .typed = action, field.isOverfull {
        session.notice = session.words(.noticeNoteFull, ["most": String(PageNote.longest)])
      }
    }
    return .nothing
  }

  func keep(_ session: inout Session) -> Outcome {
    let note = PageNote(field.text)
    guard note != before else { return .go(.back) }
    return .ask(session.record(.noteWritten(reference, note)))
  }

  mutating func recorded(_ event: Event, in session: inout Session) -> Outcome {
    guard case .noteWritten(reference, let note) = event.happening else { return .nothing }
    session.notice = session.words[note == nil ? .noticeNoteGone : .noticeNoteKept]
    return .go(.back)
  }

  // MARK: What it shows

  func page(in session: Session, columns: Int) -> ScreenPage {
    let words = session.words
    let columns = min(columns, Geometry.widestProse)
    var page = ScreenPage(trail: session.trail(reference.module) + [words[.noteTrail]])
    page.status = session.pageStatus(reference)
    page.add(words[.noteTitle], .heading, columns: columns)
    page.body.appendGap()
    let row = page.body.count
    let (lines, cursor) = field.wrapped(columns: columns - ListItem.gutter)
    page.body.append(
      lines.enumerated().map { index, text in
        Line([Span(index == 0 ? "▸ " : "  ", .accent), Span(text, Style(.body, .strong))])
      }, block: (page.body.last?.anchor.block ?? 0) + 1)
    page.cursor = Position(column: ListItem.gutter + cursor.column, row: row + cursor.row)
    page.focus = row + cursor.row..<row + cursor.row + 1
    page.body.appendGap()
    page.add(words[.noteHint], .secondary, columns: columns)
    return page
  }
}
