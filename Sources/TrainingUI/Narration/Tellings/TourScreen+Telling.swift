internal import CourseModel
internal import UnicodeText

extension TourScreen {
  /// Each stop is told whole, with the words of commands in the place of keys.
  func telling(in session: Session) -> Telling {
    let words = session.words
    let stop = Self.stops[step]
    let status = words(.tourStep, ["number": String(step + 1), "count": String(Self.stops.count)])
    var telling = Telling(trail: [words[.tourTrail]], subject: String(step), status: status)
    telling.sentences =
      [words[stop.title]] + stop.texts.flatMap { SentenceBreaking.sentences(of: words($0, commands(words))) }
    return telling
  }

  private func commands(_ words: Catalogue) -> KeyValuePairs<String, String> {
    [
      "back": words[.footerBack], "again": words[.commandAgain], "where": words[.commandWhere],
      "search": words[.footerSearch], "terms": words[.footerGlossary], "sources": words[.footerSources],
      "language": words[.footerLanguage], "quit": words[.commandQuit], "aids": words[.footerAids],
      "practise": words[.footerPractice], "note": words[.footerNote], "tour": words[.footerTour],
    ]
  }
}
