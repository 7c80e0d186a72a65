internal import CourseModel
internal import TerminalFrame
internal import UnicodeText

/// Another session writes into the record: whether to read here, or to learn here in its place.
///
/// What can be chosen always stands in the same order. The mark stands where Enter alone does what is expected: it reads
/// where a session was just opened or only reads already, and goes on where another session has come in between and a key
/// waits to be written.
struct OwnerScreen: Screen {
  private let owner: SessionOwner
  /// True where something waits to be written.
  private let hasUnsaved: Bool
  private let didOnlyRead: Bool
  private var selection: ListSelection

  init(_ owner: SessionOwner, _ session: Session) {
    self.owner = owner
    hasUnsaved = session.saving != .allSaved
    didOnlyRead = session.onlyReads
    selection = ListSelection(hasUnsaved && !didOnlyRead ? 1 : 0)
  }

  enum Choice: CaseIterable {
    case read
    case learn
  }

  /// What can be chosen, in the order in which it is shown.
  var choices: [Choice] { Choice.allCases }

  var context: Context { .owner }

  mutating func perform(_ action: Action, in session: inout Session) -> Outcome {
    switch action {
    case .leave: return .ask(.leave(.asked))
    case .open: break
    default:
      selection.move(action, count: choices.count)
      return .nothing
    }
    guard let index = selection.index, choices.indices.contains(index) else { return .nothing }
    switch choices[index] {
    case .read:
      session.saving = .allSaved
      session.onlyReads = true
      return .go(.back)
    case .learn:
      session.onlyReads = false
      guard case .failed(let drafts) = session.saving else { return .go(.back, .takeOver) }
      // The screen stays until what waits is on the disk.
      return Outcome(effects: [.takeOver] + drafts.map(Effect.record))
    }
  }

  func selected(in session: Session) -> Int? { selection.index }

  func page(in session: Session, columns: Int) -> ScreenPage {
    let words = session.words
    var page = ScreenPage(trail: ["Amparo"])
    page.body.append(
      TextFlow.lines([Span("! " + words[title], Style(.warning, .strong))], columns: columns).map(\.line) + [.empty],
      block: 0)
    page.add(since(words), columns: columns)
    page.body.appendGap()
    for (index, choice) in choices.enumerated() {
      let label = String(index + 1)
      let room = ScreenPage.itemColumns(label, of: columns)
      page.addItem(label, TextFlow.lines([Span(words[phrase(choice)])], columns: room).map(\.line))
    }
    // What can be done stands where every window shows it; what follows from it, behind.
    page.body.appendGap()
    page.add(words[consequence], .secondary, columns: columns)
    return page
  }

  /// What has happened.
  var title: Phrase { hasUnsaved ? (didOnlyRead ? .ownerReadingTitle : .ownerTakenTitle) : .ownerOpenTitle }

  /// What follows from what is chosen.
  var consequence: Phrase { hasUnsaved ? .ownerUnsaved : .ownerSafe }

  /// Who writes, and since when.
  func since(_ words: Catalogue) -> String {
    words(
      .ownerSince,
      [
        "time": owner.since.minute, "host": Printable.text(owner.process.host),
        "process": String(owner.process.number),
      ])
  }

  /// The words of a choice.
  func phrase(_ choice: Choice) -> Phrase {
    switch choice {
    case .read: hasUnsaved ? .ownerDrop : .ownerRead
    case .learn: hasUnsaved ? .ownerGoOn : .ownerLearn
    }
  }
}

extension Timestamp {
  /// `2026-11-23 16:18`.
  fileprivate var minute: String { date + " " + description.dropFirst(11).prefix(5) }
}
