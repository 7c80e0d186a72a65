internal import UnicodeText

/// One line of text that is written and mended at a cursor.
struct TextField: Equatable, Sendable {
  /// The text before the cursor, and behind it.
  private(set) var before: String
  private(set) var after = ""
  /// The most characters, counted in Unicode scalars.
  let longest: Int
  /// True where the last character that was typed had no room.
  private(set) var isOverfull = false

  init(_ text: String, longest: Int) {
    before = text
    self.longest = longest
  }

  /// The whole text.
  var text: String { before + after }

  /// Writes a character at the cursor; what must not reach a terminal, and what is too much, is left out.
  mutating func type(_ scalar: Unicode.Scalar) {
    isOverfull = before.unicodeScalars.count + after.unicodeScalars.count >= longest
    guard Printable.accepts(scalar), !isOverfull else { return }
    before.unicodeScalars.append(scalar)
  }

  /// Moves the cursor or takes a character off; a character goes with the marks that lie on it.
  mutating func perform(_ action: Action) {
    switch action {
    case .typed(let scalar): type(scalar)
    case .erase: _ = before.popLast()
    case .eraseNext: if !after.isEmpty { after.removeFirst() }
    case .cursorLeft: if let character = before.popLast() { after = String(character) + after }
    case .cursorRight: if !after.isEmpty { before.append(after.removeFirst()) }
    case .first: (before, after) = ("", text)
    case .last: (before, after) = (text, "")
    default: break
    }
  }

  /// The part of the text around the cursor that fits so many columns, and the cursor's column in it.
  ///
  /// The column behind the text is kept free for the cursor.
  func shown(columns: Int) -> (text: String, cursor: Int) {
    let room = max(1, columns - 1)
    var left = before[...]
    while DisplayWidth.of(left) > room { left = left.dropFirst() }
    let cursor = DisplayWidth.of(left)
    var right = after[...]
    while cursor + DisplayWidth.of(right) > room { right = right.dropLast() }
    return (String(left + right), cursor)
  }
}
