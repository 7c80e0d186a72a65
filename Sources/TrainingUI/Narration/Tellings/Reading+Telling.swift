internal import CourseModel
internal import UnicodeText

extension AidList {
  func telling(in session: Session) -> Telling {
    Telling(
      trail: [session.words[.aidsTitle]], sentences: SentenceBreaking.sentences(of: session.words[.aidsIntro]),
      choices: aids.map(\.title))
  }
}

extension AidScreen {
  func telling(in session: Session) -> Telling {
    let speech = Speech(words: session.words, facts: facts, citations: citations(in: session))
    return Telling(trail: [session.words[.aidsTitle], aid.title], sentences: speech.lines(aid.blocks))
  }
}

extension GlossaryScreen {
  func telling(in session: Session) -> Telling {
    let words = session.words
    let texts = terms[part].map { words.led(session.text($0.term), session.text($0.definition)) }
    var telling = Telling(trail: [words[.glossaryTitle]], sentences: texts.isEmpty ? [words[.glossaryNone]] : texts)
    if isInParts {
      telling.status = words(
        .tellingPart,
        ["first": String(part.lowerBound + 1), "last": String(part.upperBound), "count": String(terms.count)])
    }
    return telling
  }
}

extension SourcesScreen {
  func telling(in session: Session) -> Telling {
    let words = session.words
    var texts = told.map { id in
      let source = sources[id].map { text($0, words) } ?? id.text
      return words(.tellingSourceEntry, ["number": citations.number(id), "source": source])
    }
    if texts.isEmpty { texts = [words[.sourcesNone]] }
    if leftCount > 0 { texts.append(words.count(.tellingOtherSources, leftCount, ["word": words[.footerSources]])) }
    return Telling(trail: [words[.sourcesTitle]], sentences: texts)
  }

  private func text(_ source: Source, _ words: Catalogue) -> String {
    let checked = source.checked.map { words(.sourcesChecked, ["date": $0]) }
    return [source.title, source.publisher, source.year.map(String.init), source.locator, source.address, checked]
      .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension HelpScreen {
  /// Lines tell commands where they are asked for, without a screen of their own.
  func telling(in session: Session) -> Telling {
    let texts = CommandTable.entries(in: helped).compactMap { entry in
      entry.explanation.map {
        session.words(.tellingCommand, ["word": session.words[entry.word], "explanation": session.words[$0]])
      }
    }
    return Telling(trail: [session.words[.helpTrail]], sentences: texts)
  }
}

extension NoticeScreen {
  func telling(in session: Session) -> Telling {
    Telling(trail: [session.words[title]], sentences: SentenceBreaking.sentences(of: problem.text))
  }
}

extension TroubleScreen {
  func telling(in session: Session) -> Telling {
    Telling(
      trail: [session.words[.troubleTitle]],
      sentences: SentenceBreaking.sentences(of: problem.text)
        + SentenceBreaking.sentences(of: session.words[.troubleKept]))
  }
}

extension SearchScreen {
  func telling(in session: Session) -> Telling {
    let words = session.words
    var telling = Telling(trail: [words[.searchTrail]])
    guard isMeaningful else {
      telling.sentences = [words[.searchHint]]
      telling.question = words[.tellingSearchFirst]
      return telling
    }
    telling.sentences = [
      words[.searchLabel] + " " + text,
      matches.isEmpty ? words[.searchNothing] : words.count(.searchFound, matches.count),
    ]
    telling.choices = matches.map { match in
      (session.told(match.reference.module) + [match.lesson, match.excerpt]).joined(separator: ", ")
    }
    let choose = matches.isEmpty ? [] : [words(.tellingChoose, ["most": String(matches.count)])]
    telling.question = (choose + [words[.tellingSearchAgain]]).joined(separator: " ")
    return telling
  }
}
