internal import CourseModel

extension LessonReader {
  func telling(in session: Session) -> Telling {
    var telling = Telling(trail: session.told(reference.lessonReference), status: session.pageStatus(reference))
    guard let page = session.content?.lesson(reference.lesson)?.page(reference.page) else {
      telling.sentences = [session.words[.lessonMissing]]
      return telling
    }
    let speech = session.speech(citing: citations(in: session))
    telling.sentences = speech.sentences(page.title) + speech.lines(page.blocks)
    let words = session.words
    if session.progress?.bookmarks.contains(reference) == true {
      telling.status = [telling.status, words[.tellingBookmarked]].compactMap { $0 }.joined(separator: ", ")
    }
    if let note = session.progress?.notes[reference] { telling.sentences.append(words[.noteLabel] + " " + note.text) }
    return telling
  }
}

extension CheckScreen {
  func telling(in session: Session) -> Telling {
    var telling = Telling(
      trail: session.told(reference.lessonReference),
      status: session.words[.checkStatus] + ", " + session.pageStatus(reference))
    guard let check = session.content?.lesson(reference.lesson)?.page(reference.page)?.check else {
      telling.sentences = [session.words[.lessonMissing]]
      return telling
    }
    let speech = session.speech(citing: citations(in: session))
    telling.sentences = check.told(speech)
    if let given {
      telling.sentences +=
        SpokenFeedback(
          question: check, response: given, duties: session.content?.outline.duties ?? [], speech: speech,
          localized: session.text
        ).lines
    } else {
      picker.tell(check.form, speech, to: &telling)
    }
    return telling
  }
}

extension LessonEnd {
  func telling(in session: Session) -> Telling {
    let outline = session.course.module(finished.module)?.lesson(finished.lesson)
    let isRead = outline.map { session.course.isFinished($0, of: finished.module, session.digest) } ?? false
    let verdict = session.words(
      isRead ? .lessonFinished : .lessonPagesOpen, ["lesson": session.lessonTitle(finished.lesson)])
    return Telling(trail: session.told(finished), sentences: [verdict, nextText(session)])
  }
}
