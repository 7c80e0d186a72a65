internal import CourseModel
internal import TerminalFrame
internal import UnicodeText

/// What stands around every body: header and footer.
struct Chrome {
  let session: Session
  let page: ScreenPage
  let screen: any Screen
  let columns: Int

  private var words: Catalogue { session.words }

  // MARK: Header

  /// Where one is at the left; a short state and whether all is saved at the right.
  var header: Line {
    let saved = savedMark
    let isNarrow = columns < 60
    let status = ((isNarrow ? page.shortStatus : nil) ?? page.status).map {
      Line(Printable.text($0), .secondary).fitted(columns / 2)
    }
    var right = saved
    if let status, !status.spans.isEmpty {
      right = saved.spans.isEmpty ? status : status + Line("   ") + saved
    }
    // In a narrow window the state of saving stays, as a sign alone beside a short state, and the rest gives way.
    if right.width > columns * 2 / 3 {
      let isUsual = session.saving == .allSaved && !session.onlyReads
      if isUsual, isNarrow, page.shortStatus != nil, let status, !saved.spans.isEmpty {
        right = status + Line(" ✓", .secondary)
      } else {
        right = saved.spans.isEmpty ? right.fitted(columns / 2) : saved
      }
    }
    let room = columns - 2 - right.width - (right.width > 0 ? 2 : 0)
    let left = trail(room)
    return Line(" ") + left.padded(room) + Line(right.width > 0 ? "  " : "") + right
  }

  private var savedMark: Line {
    guard session.trainee != nil else { return .empty }
    switch session.saving {
    case .allSaved where session.onlyReads: return Line("○ " + words[.onlyReading], Style(.warning))
    case .allSaved: return Line("✓ " + words[.saved], .secondary)
    case .failed: return Line("✗ " + words[.notSaved], Style(.critical, .strong))
    }
  }

  /// The trail in so many columns: what is farthest out gives way first.
  private func trail(_ room: Int) -> Line {
    var parts = page.trail.map(Printable.text)
    let isTooWide = { (parts: [String]) in DisplayWidth.of(parts.joined(separator: separator)) > room }
    // A module's number says which one it is, where its name has no room.
    if parts.count > 1, isTooWide(parts), let number = parts[0].split(separator: " ").first, Int(number) != nil {
      parts[0] = String(number)
    }
    while parts.count > 1, isTooWide(parts) { parts.removeFirst() }
    guard let last = parts.popLast() else { return .empty }
    let outer = parts.map { $0 + separator }.joined()
    return Line([Span(outer, .secondary), Span(last, .heading)]).fitted(room)
  }

  private var separator: String { page.trail.first == "Amparo" ? " · " : " › " }

  // MARK: Footer

  /// The keys of the screen, the most important first to stay; or a sentence about the last key.
  var footer: Line {
    if let last = noticeLines.last { return last }
    var offered = offers
    while offered.count > 1, width(offered) > columns - 2 {
      guard let least = offered.indices.min(by: { offered[$0].rank < offered[$1].rank }) else { break }
      offered.remove(at: least)
    }
    var spans = [Span(" ")]
    for (index, offer) in offered.enumerated() {
      if index > 0 { spans.append(Span("  ")) }
      spans.append(Span(offer.keys, Style(.body, .strong)))
      spans.append(Span(" " + offer.label, .secondary))
    }
    return Line(spans).fitted(columns)
  }

  /// The first of two lines of a sentence about the last key; nil where one line has room for it.
  var aboveFooter: Line? { noticeLines.count > 1 ? noticeLines[0] : nil }

  /// The sentence about the last key in one line, or in two where it is too long; what is longer still is cut.
  private var noticeLines: [Line] {
    guard let notice = session.notice else { return [] }
    let style = Style(.warning)
    let text = Printable.text(notice)
    let lines = TextFlow.lines([Span(text, style)], columns: columns - 2).map(\.line)
    guard lines.count > 1 else { return lines.map { Line(" ") + $0 } }
    let rest = lines.dropFirst().map(\.text).joined(separator: " ")
    return [Line(" ") + lines[0], Line(" ") + Line(rest, style).fitted(columns - 2)]
  }

  private struct Offer {
    var action: Action
    var keys: String
    var label: String
    var rank: Int
  }

  private var offers: [Offer] {
    let context = screen.context
    let canScroll = session.view.total > session.view.rows
    var offers = session.bindings.entries(in: context).compactMap { entry -> Offer? in
      if !screen.isOffered(entry.action, in: session) { return nil }
      if entry.action == .down, !canScroll, page.items.isEmpty { return nil }
      return
        entry.label.map { label in
          let truer = screen.label(of: entry.action, in: session)
          return Offer(action: entry.action, keys: entry.shownKeys, label: words[truer ?? label], rank: entry.rank)
        }
    }
    if let count = screen.markCount(in: session), count > 0 {
      let keys = count == 1 ? "1" : "1–\(min(9, count))"
      offers.insert(Offer(action: .mark(1), keys: keys, label: words[context.digitLabel], rank: 94), at: 0)
      // Where the digits tick as well, one of the two is enough; a text to be marked is walked through.
      if context == .checkMultiple || context == .quizMultiple { offers.removeAll { $0.action == .tick } }
      if context == .checkSpot || context == .quizSpot { offers.remove(at: 0) }
    }
    return offers
  }

  private func width(_ offers: [Offer]) -> Int {
    offers.reduce(0) { $0 + DisplayWidth.of($1.keys) + 1 + DisplayWidth.of($1.label) } + 2 * (offers.count - 1)
  }
}
