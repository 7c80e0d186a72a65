import CourseModel
import Foundation
import TestSupport
import Testing
import TrainingUI

@Suite("The commands of lines")
struct CommandTableTests {
  private static let catalogues =
    [Catalogue.english] + [Language.spanish, .portuguese, .french].compactMap { Catalogue(compiled: $0) }

  /// What keys do and lines need not: moving, writing letter by letter, drawing.
  private func isKeysAlone(_ action: Action) -> Bool {
    switch action {
    case .up, .down, .pageUp, .pageDown, .first, .last, .mark, .tick, .typed, .erase, .eraseNext, .cursorLeft,
      .cursorRight, .nextField, .nextValue, .previousValue, .repaint, .suspend, .interrupt, .blank:
      true
    default: false
    }
  }

  @Test("Every action of every screen can be asked for on a line", arguments: Context.allCases)
  func complete(context: Context) {
    let commands = CommandTable.entries(in: context).map(\.command)
    for entry in ActionTable.entries(in: context) where !isKeysAlone(entry.action) {
      let isAsked =
        commands.contains(.perform(entry.action)) || CommandTable.emptyLine(in: context) == entry.action
        || entry.action == .help && commands.contains(.tellCommands)
        || entry.action == .leave && commands.contains(.quit)
      #expect(isAsked, "\(entry.action) on \(context)")
    }
  }

  @Test("Everywhere one can go on, hear it again, ask where one is and what can be typed, and leave")
  func everywhere() {
    for context in Context.allCases {
      let commands = CommandTable.entries(in: context).map(\.command)
      for command in [LineCommand.sayAgain, .tellPlace, .tellCommands, .quit] {
        #expect(commands.contains(command), "\(command) on \(context)")
      }
      #expect(CommandTable.emptyLine(in: context) != nil, "\(context)")
    }
  }

  @Test("No word means two things on one screen, in any language", arguments: Context.allCases)
  func unambiguous(context: Context) {
    for words in Self.catalogues {
      let reading = LineReading(CommandTable.entries(in: context), takesText: false, words)
      for entry in CommandTable.entries(in: context) {
        #expect(
          reading.meaning(of: words[entry.word]) == .command(entry.command, argument: nil),
          "\(words[entry.word]) on \(context) in \(words.language)")
        #expect(reading.meaning(of: words[entry.word].uppercased()) == .command(entry.command, argument: nil))
      }
    }
  }

  private func folded(_ text: String) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
  }

  @Test("Any beginning that only one word has is enough, and any other tells which words it may be")
  func beginnings() {
    for words in Self.catalogues {
      for context in Context.allCases {
        let entries = CommandTable.entries(in: context)
        let reading = LineReading(entries, takesText: false, words)
        for entry in entries {
          let word = words[entry.word]
          for length in 1...word.count where !word.prefix(length).hasSuffix(" ") {
            switch reading.meaning(of: String(word.prefix(length))) {
            case .command(let command, nil):
              let isWhole = entries.contains { folded(words[$0.word]) == folded(String(word.prefix(length))) }
              #expect(command == entry.command || isWhole, "\(word.prefix(length)) on \(context)")
            case .ambiguous(let candidates): #expect(candidates.contains(word) && candidates.count > 1)
            default: Issue.record("\(word.prefix(length)) on \(context) in \(words.language)")
            }
          }
        }
      }
    }
  }

  @Test("What is said of a command speaks of no key and no mark", arguments: Context.allCases)
  func explanations(context: Context) {
    let words = Catalogue.english.onLines
    for entry in CommandTable.entries(in: context) {
      guard let explanation = entry.explanation else { continue }
      for word in ["Enter", "Space", "arrow", "digit", "marked", "screen", "press"] {
        #expect(!words[explanation].contains(word), "\(words[explanation]) on \(context)")
      }
    }
  }

  @Test("Whatever the program says of keys has words of its own for lines")
  func phrases() {
    // What is never said in lines: footers, the help of keys, the commands outside the course, and the note at the start.
    // The digits of a number are no keys. Settings name the keys of screens.
    let elsewhere = [
      "footer.", "help.", "check.", "settings.", "topic.", "lines.", "doctor.", "window-too-small", "quiz.changed",
      "telling.welcome",
      "notice.number-long",
    ]
    let replaced = Set(Phrase.onLines.map(\.shown))
    for phrase in Phrase.allCases where !elsewhere.contains(where: phrase.key.hasPrefix) && !replaced.contains(phrase) {
      for word in ["{key-", "Enter ", "Space", "arrow", "digit", "screen called", "press "] {
        #expect(!Catalogue.english[phrase].contains(word), "\(phrase.key)")
      }
    }
  }

  @Test("Each phrase for lines stands in the place of one that exists")
  func replaced() {
    let lines = Phrase.allCases.filter { $0.key.hasPrefix("lines.") }
    #expect(!lines.isEmpty && Phrase.onLines.map(\.spoken) == lines)
    for (shown, spoken) in Phrase.onLines {
      for words in Self.catalogues {
        #expect(words.onLines[shown] == words[spoken] && words.onLines.onLines == words.onLines)
      }
    }
  }
}

struct LineCase: CustomTestStringConvertible, Sendable {
  let line: String
  var context = Context.quizChoice
  let meaning: LineMeaning
  var testDescription: String { "\"\(line)\" on \(context)" }
}

@Suite("Reading a line")
struct LineReadingTests {
  @Test(
    "A line is nothing, numbers, a command or a text",
    arguments: [
      LineCase(line: "", meaning: .empty),
      LineCase(line: " \t\r", meaning: .empty),
      LineCase(line: "2", meaning: .reply(Reply("2"))),
      LineCase(line: " 1 3 ", meaning: .reply(Reply("1 3"))),
      LineCase(line: "1,3", meaning: .reply(Reply("1,3"))),
      LineCase(line: "-1", meaning: .unknown),
      LineCase(line: "1234567", meaning: .unknown),
      LineCase(line: "٣", meaning: .unknown),
      LineCase(line: "?", meaning: .command(.tellCommands, argument: nil)),
      LineCase(line: "Flag", meaning: .command(.perform(.flag), argument: nil)),
      LineCase(line: "  FLAG  ", meaning: .command(.perform(.flag), argument: nil)),
      LineCase(line: "q", meaning: .command(.quit, argument: nil)),
      LineCase(line: "flag 3", context: .review, meaning: .command(.perform(.flag), argument: "3")),
      LineCase(line: "hand  in", context: .review, meaning: .command(.perform(.handIn), argument: nil)),
      LineCase(line: "hand", context: .review, meaning: .command(.perform(.handIn), argument: nil)),
      LineCase(line: "search Age of", context: .page, meaning: .command(.perform(.search), argument: "Age of")),
      LineCase(line: "language es", context: .page, meaning: .command(.perform(.language), argument: "es")),
      LineCase(line: "aids 3", context: .page, meaning: .unknown),
      LineCase(line: "xyzzy", meaning: .unknown),
      LineCase(line: "\u{1B}[A", meaning: .unknown),
      LineCase(line: "back", context: .formText, meaning: .command(.perform(.cancel), argument: nil)),
      LineCase(line: " back", context: .formText, meaning: .reply(Reply("back"))),
      LineCase(line: "bac", context: .formText, meaning: .reply(Reply("bac"))),
      LineCase(line: "back home", context: .formText, meaning: .reply(Reply("back home"))),
      LineCase(line: "4711", context: .formText, meaning: .reply(Reply("4711"))),
      LineCase(line: "flag", context: .quizTyped, meaning: .command(.perform(.flag), argument: nil)),
      LineCase(line: "flag it", context: .quizTyped, meaning: .reply(Reply("flag it"))),
      LineCase(line: "page before", context: .checkTyped, meaning: .command(.perform(.backward), argument: nil)),
      LineCase(line: "-2.5", context: .quizTyped, meaning: .reply(Reply("-2.5"))),
      LineCase(line: "back", context: .certainty, meaning: .command(.perform(.cancel), argument: nil)),
      LineCase(line: "?", context: .formText, meaning: .command(.tellCommands, argument: nil)),
    ])
  func meaning(_ row: LineCase) {
    let entries = CommandTable.entries(in: row.context)
    let reading = LineReading(entries, takesText: row.context.takesText, .english)
    #expect(reading.meaning(of: row.line) == row.meaning)
  }

  struct Spoken: CustomTestStringConvertible, Sendable {
    let line: String
    let command: LineCommand
    var testDescription: String { line }
  }

  @Test(
    "In Spanish accents may be left out, and a whole English word is understood too",
    arguments: [
      Spoken(line: "términos", command: .perform(.glossary)), Spoken(line: "terminos", command: .perform(.glossary)),
      Spoken(line: "DÓNDE", command: .tellPlace), Spoken(line: "donde", command: .tellPlace),
      Spoken(line: "where", command: .tellPlace), Spoken(line: "quit", command: .quit),
      Spoken(line: "repetir", command: .sayAgain), Spoken(line: "volver", command: .perform(.back)),
    ])
  func spanish(_ row: Spoken) throws {
    let words = try Stage(.spanish).state.session.words
    let reading = LineReading(CommandTable.entries(in: .page), takesText: false, words)
    #expect(reading.meaning(of: row.line) == .command(row.command, argument: nil))
  }

  struct Numbers: CustomTestStringConvertible, Sendable {
    let text: String
    let numbers: [Int]?
    var testDescription: String { text }
  }

  @Test(
    "Numbers stand apart by spaces or commas, and nothing else stands among them",
    arguments: [
      Numbers(text: "1", numbers: [1]), Numbers(text: "3 1 2", numbers: [3, 1, 2]),
      Numbers(text: "3,1, 2", numbers: [3, 1, 2]), Numbers(text: "007", numbers: [7]), Numbers(text: "", numbers: nil),
      Numbers(text: ",", numbers: nil), Numbers(text: "1 a", numbers: nil), Numbers(text: "1.5", numbers: nil),
      Numbers(text: "9999999", numbers: nil), Numbers(text: "１", numbers: nil),
    ])
  func numbers(_ row: Numbers) { #expect(Reply(row.text).numbers == row.numbers) }
}

struct SentenceTextCase: CustomTestStringConvertible, Sendable {
  let text: String
  let said: String
  var testDescription: String { text }
}

@Suite("What a sentence lets through")
struct SentenceTests {
  @Test(
    "Percentages are words, signs between words are commas, and whatever could steer a terminal is written out",
    arguments: [
      SentenceTextCase(text: "80 %", said: "80 percent."),
      SentenceTextCase(text: "80\u{A0}%", said: "80 percent."),
      SentenceTextCase(
        text: "38% of them, 4.5 % of us, 1,000%.", said: "38 percent of them, 4.5 percent of us, 1,000 percent."),
      SentenceTextCase(text: "100 % %", said: "100 percent %."),
      SentenceTextCase(text: "the % sign", said: "The % sign."),
      SentenceTextCase(text: "quiz · 3 of 4", said: "Quiz, 3 of 4."),
      SentenceTextCase(text: "a\u{1B}[2Jb", said: "A‹U+001B›[2Jb."),
      SentenceTextCase(text: "a\u{202E}b", said: "A‹U+202E›b."),
      SentenceTextCase(text: "a\rb\u{07}", said: "A‹U+000D›b‹U+0007›."),
      SentenceTextCase(text: "┌──┐", said: ""), SentenceTextCase(text: "● done ⠿⠿", said: "Done."),
      SentenceTextCase(text: "ñandú", said: "Ñandú."),
      SentenceTextCase(text: "Do it now (source 1)", said: "Do it now (source 1)."),
      SentenceTextCase(text: "\"Wait.\"", said: "\"Wait.\""), SentenceTextCase(text: "«¿Quién?»", said: "«¿Quién?»"),
      SentenceTextCase(text: "What can be typed:", said: "What can be typed:"),
      SentenceTextCase(text: "The duty .", said: "The duty."), SentenceTextCase(text: "a , b .5", said: "A, b .5."),
      SentenceTextCase(text: "Stop  .", said: "Stop."), SentenceTextCase(text: "Vraiment ?", said: "Vraiment ?"),
      SentenceTextCase(text: "config.yaml: broken", said: "config.yaml: broken."),
      SentenceTextCase(text: "quizzes/own.yaml is gone", said: "quizzes/own.yaml is gone."),
      SentenceTextCase(text: "quiz.", said: "Quiz."), SentenceTextCase(text: "and/or", said: "And/or."),
      SentenceTextCase(text: "", said: ""),
    ])
  func text(_ row: SentenceTextCase) { #expect(Sentence(row.text, .english).text == row.said) }
}
