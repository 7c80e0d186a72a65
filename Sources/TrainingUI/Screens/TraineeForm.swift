internal import CourseModel
internal import TerminalFrame
internal import UnicodeText

/// What a trainee says of themselves: asked once, mended when it changes.
struct TraineeForm: Screen {
  enum Field: Int, CaseIterable {
    case name
    case agency
    case staffNumber
    case post
    case country
    case language
  }

  private(set) var profile: TraineeProfile
  private(set) var field = Field.name
  /// The trainee described anew; nil for somebody new.
  private let editing: Trainee?

  init(_ session: Session, editing: Trainee?) {
    self.editing = editing
    profile = editing?.profile ?? TraineeProfile(name: "", language: session.language)
  }

  /// True where nobody is described yet.
  var isNew: Bool { editing == nil }

  var context: Context { field == .country || field == .language ? .formChoice : .formText }

  mutating func perform(_ action: Action, in session: inout Session) -> Outcome {
    switch action {
    case .typed(let scalar): type(scalar)
    case .erase: if let path = path { profile[keyPath: path].removeLastCharacter() }
    case .nextField: move(by: 1)
    case .previousField: move(by: -1)
    case .nextValue: choose(by: 1, session)
    case .previousValue: choose(by: -1, session)
    case .cancel: return .go(.back)
    case .open: return accept(&session)
    default: break
    }
    return .nothing
  }

  var path: WritableKeyPath<TraineeProfile, String>? {
    switch field {
    case .name: \.name
    case .agency: \.agency
    case .staffNumber: \.staffNumber
    case .post: \.post
    case .country, .language: nil
    }
  }

  private mutating func type(_ scalar: Unicode.Scalar) {
    guard let path, Printable.accepts(scalar),
      profile[keyPath: path].unicodeScalars.count < TraineeProfile.longestField
    else { return }
    profile[keyPath: path].unicodeScalars.append(scalar)
  }

  private mutating func move(by step: Int) {
    let count = Field.allCases.count
    field = Field(rawValue: (field.rawValue + step + count) % count) ?? .name
  }

  private mutating func choose(by step: Int, _ session: Session) {
    switch field {
    case .country:
      let codes = [""] + session.countries.map(\.code)
      profile.country = codes.moved(from: profile.country, by: step) ?? ""
    case .language:
      profile.language = session.course.spokenLanguages.moved(from: profile.language, by: step) ?? session.language
    default: break
    }
  }

  /// A line is a whole text, or the number of a value; then the next field is asked for.
  mutating func replied(_ reply: Reply, in session: inout Session) -> Outcome {
    guard let path else {
      let values = values(session)
      guard let number = reply.number, values.indices.contains(number - 1) else {
        session.notice = session.words(.tellingChoose, ["most": String(values.count)])
        return .nothing
      }
      values[number - 1].choose(&profile)
      return accept(&session)
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: reply.text.unicodeScalars.filter(Printable.accepts))
    guard text.count <= TraineeProfile.longestField else {
      session.notice = session.words(.tellingTextTooLong, ["limit": String(TraineeProfile.longestField)])
      return .nothing
    }
    profile[keyPath: path] = String(text)
    return accept(&session)
  }

  /// Enter goes on to the next field; behind the last one the description is complete.
  private mutating func accept(_ session: inout Session) -> Outcome {
    guard field == .language else {
      move(by: 1)
      return .nothing
    }
    var described = profile
    described.name = described.name.trimmed
    described.agency = described.agency.trimmed
    described.staffNumber = described.staffNumber.trimmed
    described.post = described.post.trimmed
    // A name of spaces or dashes would be none in anybody's list.
    guard
      described.name.unicodeScalars.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil })
    else {
      field = .name
      session.notice = session.words[.noticeNameNeeded]
      return .nothing
    }
    guard editing != nil else { return .ask(.enrol(described)) }
    return .ask(session.record(.traineeDescribed(described), in: described.language))
  }

  mutating func recorded(_ event: Event, in session: inout Session) -> Outcome {
    guard case .traineeDescribed(let profile) = event.happening, let profile, let editing else { return .nothing }
    session.trainee = Trainee(id: editing.id, profile: profile)
    return .go(.restart(CourseMap()), .readCatalogue(profile.language))
  }

  // MARK: What it shows

  func selected(in session: Session) -> Int? { field.rawValue }

  func page(in session: Session, columns: Int) -> ScreenPage {
    let words = session.words
    var page = ScreenPage(trail: ["Amparo", words[.formTrail]])
    page.add(words[editing == nil ? .formNew : .formEdit], .heading, columns: columns)
    page.body.appendGap()
    for each in Field.allCases { add(each, session, columns, to: &page) }
    page.body.appendGap()
    page.add(words[Self.hint(field)], .secondary, columns: columns)
    return page
  }

  /// The value stands beside its label, in narrow windows below it.
  private func add(_ each: Field, _ session: Session, _ columns: Int, to page: inout ScreenPage) {
    let label = session.words[Self.label(each)]
    let isBeside = columns >= 60
    let column = isBeside ? Self.valueColumn : 4
    // A text longer than its field shows its end, where the writing goes on.
    let value = shown(each, session).suffix(columns: columns - column - 1)
    let gap = max(1, Self.valueColumn - ListItem.gutter - DisplayWidth.of(label))
    if isBeside {
      page.addItem(label, gap: gap, [Line(value)])
    } else {
      page.addItem(label, gap: 0, [.empty])
      page.body.append([Line(value).indented(column)], block: page.body.last?.anchor.block ?? 0)
      page.items[page.items.count - 1].lines = page.body.count - 2..<page.body.count
    }
    guard each == field, path != nil else { return }
    page.cursor = Position(column: column + DisplayWidth.of(value), row: page.body.count - 1)
  }

  private static let valueColumn = 22

  private func shown(_ field: Field, _ session: Session) -> String {
    switch field {
    case .name: return profile.name
    case .agency: return profile.agency
    case .staffNumber: return profile.staffNumber
    case .post: return profile.post
    case .country:
      let country = session.countries.first { $0.code == profile.country }
      return "‹ " + (country.map { session.text($0.name) } ?? session.words[.formOtherCountry]) + " ›"
    case .language: return "‹ " + session.words.languageName(profile.language) + " ›"
    }
  }

  static func label(_ field: Field) -> Phrase {
    switch field {
    case .name: .formName
    case .agency: .formAgency
    case .staffNumber: .formStaffNumber
    case .post: .formPost
    case .country: .formCountry
    case .language: .formLanguage
    }
  }

  static func hint(_ field: Field) -> Phrase {
    switch field {
    case .name: .formHintName
    case .agency: .formHintAgency
    case .staffNumber: .formHintStaffNumber
    case .post: .formHintPost
    case .country: .formHintCountry
    case .language: .formHintLanguage
    }
  }
}

extension Array where Element: Equatable {
  /// The neighbour of an element, going round at the ends.
  fileprivate func moved(from element: Element, by step: Int) -> Element? {
    guard !isEmpty else { return nil }
    let index = firstIndex(of: element) ?? 0
    return self[(index + step + count) % count]
  }
}

extension String {
  /// The text without spaces at its ends.
  fileprivate var trimmed: String {
    let kept = drop { $0 == " " }
    return String(kept.reversed().drop { $0 == " " }.reversed())
  }

  /// The end of the text that fits so many columns.
  fileprivate func suffix(columns: Int) -> String {
    var rest = self[...]
    while DisplayWidth.of(rest) > max(0, columns) { rest = rest.dropFirst() }
    return String(rest)
  }

  /// Takes the last character off, with the marks that lie on it.
  fileprivate mutating func removeLastCharacter() {
    if !isEmpty { removeLast() }
  }
}

extension Catalogue {
  /// A language's name for itself; its code where that is not known before its words are read.
  func languageName(_ language: Language) -> String {
    if language == self.language { return name }
    return switch language {
    case .english: "English"
    case .spanish: "Español"
    case .portuguese: "Português"
    case .french: "Français"
    default: language.code
    }
  }
}
