internal import CourseModel
internal import UnicodeText

extension TraineeList {
  func telling(in session: Session) -> Telling {
    let words = session.words
    return Telling(
      trail: [session.text(session.course.title)],
      sentences: [words[entries.isEmpty ? .peopleWelcome : .peopleWho]]
        + SentenceBreaking.sentences(of: words[entries.isEmpty ? .peopleFirst : .peopleIntro]),
      choices: entries.map { told($0, words) } + [words[.peopleNew]])
  }

  private func told(_ entry: TraineeEntry, _ words: Catalogue) -> String {
    guard let profile = entry.trainee?.profile else { return words(.peopleUnreadable, ["file": entry.file]) }
    return [profile.name, profile.agency, profile.post].filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

extension TraineeForm {
  /// One field after the other is asked for.
  func telling(in session: Session) -> Telling {
    let words = session.words
    var telling = Telling(
      trail: [words[.formTrail]],
      sentences: [words(.tellingField, ["field": words[Self.label(field)], "hint": words[Self.hint(field)]])])
    let values = values(session)
    telling.choices = values.map(\.name)
    let value = path.map { profile[keyPath: $0] } ?? values.first(where: \.isChosen)?.name ?? ""
    telling.question =
      value.isEmpty
      ? words[field == .name ? .tellingTypeNeeded : .tellingTypeOrEmpty] : words(.tellingFieldValue, ["value": value])
    return telling
  }

  /// A value of a field that takes one of several.
  struct Value {
    let name: String
    let isChosen: Bool
    let choose: (inout TraineeProfile) -> Void
  }

  /// The values of the field, in the order in which Space shows them; none for a text.
  func values(_ session: Session) -> [Value] {
    switch field {
    case .country:
      let other = [(code: "", name: session.words[.formOtherCountry])]
      return (other + session.countries.map { (code: $0.code, name: session.text($0.name)) }).map { country in
        Value(name: country.name, isChosen: country.code == profile.country) { $0.country = country.code }
      }
    case .language:
      return session.course.spokenLanguages.map { language in
        Value(name: session.words.languageName(language), isChosen: language == profile.language) {
          $0.language = language
        }
      }
    default: return []
    }
  }
}
