public import CourseModel
internal import UnicodeText

/// What a line means at a place.
public enum LineMeaning: Equatable, Sendable {
  /// Nothing was typed: it goes on.
  case empty
  /// A command, with what stands behind its word.
  case command(LineCommand, argument: String?)
  /// An answer, a choice, a text.
  case reply(Reply)
  /// The beginning of several commands, by their words.
  case ambiguous([String])
  /// Nothing that is known here.
  case unknown
}

/// Reads lines at a place: case and accents do not matter, and a beginning that only one word has is enough.
public struct LineReading: Sendable {
  private struct Word {
    let command: LineCommand
    let text: String
    let folded: String

    init(_ entry: CommandEntry, _ words: Catalogue) {
      (command, text) = (entry.command, words[entry.word])
      folded = LineReading.folded(text)
    }
  }

  private let own: [Word]
  /// A script, or whoever strayed into a language, can always say it in the language that is compiled in.
  private let english: [Word]
  private let takesText: Bool

  /// Reads lines where certain commands can be given.
  ///
  /// - Parameters:
  ///   - entries: the commands.
  ///   - takesText: true where every line is text that is no whole command.
  ///   - words: the language in which they are given.
  public init(_ entries: [CommandEntry], takesText: Bool, _ words: Catalogue) {
    own = entries.map { Word($0, words) }
    english = entries.map { Word($0, .english) }
    self.takesText = takesText
  }

  /// What a line means.
  public func meaning(of line: String) -> LineMeaning {
    let typed = line.trimmingSpaces
    if typed.isEmpty { return .empty }
    if typed == "?" { return .command(.tellCommands, argument: nil) }
    let folded = Self.folded(typed)
    // In a text a space before it keeps a word from being a command, and only whole words are commands.
    if takesText {
      let whole = line.first == " " ? nil : own.first { $0.folded == folded }
      return whole.map { .command($0.command, argument: nil) } ?? .reply(Reply(typed))
    }
    let reply = Reply(typed)
    if reply.numbers != nil { return .reply(reply) }
    return command(typed, folded, own) ?? begun(folded) ?? command(typed, folded, english) ?? .unknown
  }

  /// A whole word, alone or with what stands behind it: `search age`, `flag 3`, `language es`.
  private func command(_ typed: String, _ folded: String, _ words: [Word]) -> LineMeaning? {
    if let word = words.first(where: { $0.folded == folded }) { return .command(word.command, argument: nil) }
    let parts = typed.split(separator: " ")
    for count in stride(from: parts.count - 1, to: 0, by: -1) {
      let lead = Self.folded(parts.prefix(count).joined(separator: " "))
      guard let word = words.first(where: { $0.folded == lead && $0.command.takesArgument }) else { continue }
      return .command(word.command, argument: parts.dropFirst(count).joined(separator: " "))
    }
    return nil
  }

  /// The beginning of a word.
  private func begun(_ folded: String) -> LineMeaning? {
    let begun = own.filter { $0.folded.hasPrefix(folded) }
    guard let first = begun.first else { return nil }
    let isOne = begun.allSatisfy { $0.command == first.command }
    return isOne ? .command(first.command, argument: nil) : .ambiguous(begun.map(\.text))
  }

  private static func folded(_ text: String) -> String {
    Folding.folded(text).split(separator: " ").joined(separator: " ")
  }
}

extension LineCommand {
  /// True where something may stand behind the word.
  fileprivate var takesArgument: Bool {
    switch self {
    case .perform(.search), .perform(.language), .perform(.flag), .perform(.edit): true
    default: false
    }
  }
}

extension String {
  /// The text without spaces, tabs and line ends at its ends.
  var trimmingSpaces: String {
    let isSpace = { (character: Character) in character == " " || character == "\t" || character.isNewline }
    return String(drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }
}
