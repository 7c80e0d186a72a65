public import CourseModel
internal import TerminalFrame
internal import UnicodeText

/// Everything that the screen shows and a key can change.
public struct State: Sendable {
  /// What all screens share.
  public internal(set) var session: Session
  /// The screens, the one shown last.
  ///
  /// Never empty.
  var screens: [ScreenEntry]
  /// True while the screen is blanked because somebody looks on.
  public internal(set) var isBlanked = false
  /// Where to stand as soon as the content for it has been read.
  var resumption: Place?
  /// The place that was noted last.
  var rememberedPlace: Place?
  /// True where a key has moved the view alone, so that what is laid out still holds.
  var isLaidOut = false
  /// What is shown, laid out.
  var laidOut = ScreenPage(trail: [], body: [])
  /// What narration has to know beside the screens.
  var lines = Lines()
  /// How many screens were opened.
  private var openedScreens = 0

  /// A state that shows who is learning: several trainees, or nobody yet.
  public init(_ session: Session, choosingFrom entries: [TraineeEntry]) {
    self.session = session
    screens = [ScreenEntry(TraineeList(entries: entries), number: 0)]
    layOut()
  }

  /// A state in which a trainee's record is open, on the course map.
  public init(_ session: Session, trainee: Trainee, digest: ProgressDigest) {
    self.session = session
    self.session.trainee = trainee
    self.session.digest = digest
    screens = [ScreenEntry(CourseMap(), number: 0)]
    layOut()
  }

  /// The screen shown.
  var current: any Screen {
    get { screens[screens.count - 1].screen }
    set { screens[screens.count - 1].screen = newValue }
  }

  /// What kind of screen is shown.
  public var context: Context { current.context }

  /// What tells the question that is shown from every other one; nil where none can be answered.
  ///
  /// Whoever draws it for the first time drops the keys that were pressed before, so that nobody answers unseen.
  public var asks: String? { isBlanked ? nil : current.asks(in: session) }

  /// True while somebody new fills in who they are: nobody is enrolled before the last field is accepted.
  public var isEnrolling: Bool { screens.contains { ($0.screen as? TraineeForm)?.isNew == true } }

  /// True on screens where a key decides what cannot be undone: keys that were pressed before are dropped whenever one
  /// of them is shown anew.
  public var decides: Bool { [.review, .confirmation, .owner, .trouble].contains(context) }
}

/// A screen, and which of its text stands at the top of the window.
struct ScreenEntry: Sendable {
  var screen: any Screen
  var top = TextAnchor.start
  /// Which of the screens opened so far it is: no two have the same number.
  let number: Int
  /// What was said of it last, where the course is told in lines; nil where nothing was yet.
  var told: Telling?

  init(_ screen: any Screen, top: TextAnchor = .start, number: Int) {
    self.screen = screen
    self.top = top
    self.number = number
  }
}

extension State {
  /// An entry of its own for a screen.
  mutating func entry(_ screen: any Screen, top: TextAnchor = .start) -> ScreenEntry {
    openedScreens += 1
    return ScreenEntry(screen, top: top, number: openedScreens)
  }
}

extension State {
  /// Lays the screen out for the window, and moves the window's view so that what is chosen is seen.
  ///
  /// Where the course is told in lines, nothing is: every text is there whole.
  mutating func layOut() {
    guard session.presentation == .screens else { return }
    let wantsOutline = current.outlinedModule != nil
    let geometry = Geometry(window: session.window, wantsOutline: wantsOutline)
    laidOut = current.page(in: session, columns: geometry.bodyColumns)
    if session.progress?.accommodations.isSpacious == true, current.isSpacious { laidOut.space() }
    laidOut.separateAnchors()
    current.laidOut(laidOut)
    reveal(rows: geometry.bodyRows)
    let chrome = Chrome(session: session, page: laidOut, screen: current, columns: session.window.columns)
    laidOut.header = chrome.header
    laidOut.footer = chrome.footer
    laidOut.aboveFooter = chrome.aboveFooter
  }

  /// Moves the window's view so that what is chosen is seen; the lines above the first item belong to it.
  ///
  /// The text that the reader has at the top is forgotten only when the view has to move to an item: a window that is
  /// for a while too wide or too high to keep it there gives it back when it is small again.
  mutating func reveal(rows: Int) {
    let total = laidOut.body.count
    let held = laidOut.line(of: screens[screens.count - 1].top)
    var top = held
    let selected = current.selected(in: session).flatMap { laidOut.items.indices.contains($0) ? $0 : nil }
    if let lines = selected.map({ laidOut.items[$0].lines }) ?? laidOut.focus {
      if lines.upperBound > top + rows { top = lines.upperBound - rows }
      if lines.lowerBound < top { top = lines.lowerBound }
      if selected == 0, lines.upperBound <= rows { top = 0 }
    }
    if top != held { screens[screens.count - 1].top = laidOut.body[top].anchor }
    session.view = ViewExtent(top: min(max(0, top), max(0, total - rows)), rows: rows, total: total)
  }

  /// Moves the view by lines, as far as there are lines.
  mutating func scroll(to line: Int) {
    let top = min(max(0, line), max(0, session.view.total - session.view.rows))
    guard laidOut.body.indices.contains(top) else { return }
    screens[screens.count - 1].top = laidOut.body[top].anchor
    session.view.top = top
    isLaidOut = true
  }
}

extension ScreenPage {
  /// The line in which the text of an anchor stands: the last one that does not begin behind it.
  func line(of anchor: TextAnchor) -> Int { body.lastIndex { $0.anchor <= anchor } ?? 0 }

  /// Gives every line an anchor of its own, in the order of reading, so that the view can stand at each of them.
  mutating func separateAnchors() {
    for index in body.indices.dropFirst() where body[index].anchor <= body[index - 1].anchor {
      let before = body[index - 1].anchor
      body[index].anchor = TextAnchor(block: before.block, character: before.character + 1)
    }
  }
}

extension State {
  /// Shows a sentence in the footer until the next key.
  public mutating func tell(_ sentence: String) {
    inform(sentence)
    layOut()
  }

  /// Says at the start, where that is so, that the content is shown in another language than the interface.
  public mutating func announceContentLanguage() {
    noteContentLanguage()
    layOut()
  }

  /// Says once for each language that the content is shown in another one.
  mutating func noteContentLanguage() {
    let language = session.language
    let content = session.course.contentLanguage(for: language)
    guard content != language, session.toldContentLanguages.insert(language).inserted else { return }
    inform(
      session.words(
        .noticeContentLanguage, ["content": session.words.languageName(content)]))
  }

  /// Tells a sentence: in the footer where all of it fits there, else on a screen of its own.
  mutating func inform(_ sentence: String) {
    if session.presentation == .lines || DisplayWidth.of(sentence) <= session.window.columns - 2 {
      session.notice = sentence
    } else {
      push(NoticeScreen(.noticeTitle, Problem(sentence)))
    }
  }
}
