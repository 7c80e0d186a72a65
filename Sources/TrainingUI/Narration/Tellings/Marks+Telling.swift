internal import CourseModel

extension MarksScreen {
  func telling(in session: Session) -> Telling {
    let words = session.words
    let pages = pages(session)
    return Telling(
      trail: [words[.marksTitle]], sentences: pages.isEmpty ? [words[.marksNone]] : [],
      choices: pages.map { told($0, session) })
  }

  private func told(_ marked: Progress.MarkedPage, _ session: Session) -> String {
    let words = session.words
    let module = session.told(marked.page.module)
    let bookmark = marked.isBookmarked ? [words[.tellingBookmarked]] : []
    let note = marked.note.map { [words[.noteLabel] + " " + $0.text] } ?? []
    return (module + [title(marked.page)] + bookmark + note).joined(separator: ", ")
  }
}

extension NoteScreen {
  func telling(in session: Session) -> Telling {
    let words = session.words
    var telling = Telling(
      trail: session.told(reference.module) + [words[.noteTrail]], status: session.pageStatus(reference))
    telling.sentences = (before.map { [words[.noteLabel] + " " + $0.text] } ?? []) + [words[.noteHint]]
    telling.question =
      before == nil ? words[.tellingNoteFirst] : words(.tellingNoteValue, ["erase": words[.commandErase]])
    return telling
  }

  /// A line is a whole note; an empty text takes the note away.
  mutating func replied(_ reply: Reply, in session: inout Session) -> Outcome {
    let text = reply.printable
    guard text.unicodeScalars.count <= PageNote.longest else {
      session.notice = session.words(.tellingTextTooLong, ["limit": String(PageNote.longest)])
      return .nothing
    }
    field = TextField(text, longest: PageNote.longest)
    return keep(&session)
  }
}
