internal import CourseModel
internal import UnicodeText

extension OwnerScreen {
  /// What can be chosen comes last; what follows from it stands before, where it is heard in time.
  func telling(in session: Session) -> Telling {
    let words = session.words
    return Telling(
      trail: [words[title]],
      sentences: [since(words)] + SentenceBreaking.sentences(of: words[consequence]),
      choices: choices.map { words[phrase($0)] })
  }
}
