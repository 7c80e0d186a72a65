internal import CourseModel
internal import TerminalFrame
internal import UnicodeText

/// The bookmark and the note of a page.
extension LessonReader {
  func toggleBookmark(_ session: inout Session) -> Outcome {
    let isSet = session.progress?.bookmarks.contains(reference) == true
    return .ask(session.record(.pageBookmarked(reference, isSet: !isSet)))
  }

  func writeNote(_ session: Session) -> Outcome {
    .go(.push(NoteScreen(at: reference, session.progress?.notes[reference])))
  }

  /// The note under the page's text; nothing where there is none.
  func noteLines(_ session: Session, columns: Int) -> [BodyLine] {
    guard let note = session.progress?.notes[reference] else { return [] }
    let spans = [
      Span(session.words[.noteLabel] + " ", Style(.accent, .strong)), Span(Printable.text(note.text)),
    ]
    var body: [BodyLine] = []
    body.append(
      [.empty] + TextFlow.lines(spans, columns: columns - 2).map { Line("▎ ", .accent) + $0.line }, block: 1000)
    return body
  }
}

extension Session {
  /// The sign of a bookmark before a page's place in its lesson.
  func bookmarkSign(_ reference: PageReference) -> String {
    progress?.bookmarks.contains(reference) == true ? "⚑ " : ""
  }
}
