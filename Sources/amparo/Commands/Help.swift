internal import ArgumentParser
internal import CourseModel
internal import FileAccess
internal import TrainingUI
internal import UnicodeText

/// `amparo help [TOPIC | COMMAND ...]`: a text about a topic, or how a command is called.
struct Help: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain a topic or a command.",
    discussion: """
      The topics are keys, terminals, languages, records, files, practice, accessibility
      and safety. Without a name, lists commands and topics. Topics are told in your
      language, at most 80 columns wide.
      """,
    helpNames: [.long, .short])

  @Argument(
    help: "A topic, or a command with its subcommand.",
    completion: .list(Help.known))
  var names: [String] = []

  @OptionGroup var options: CourseOptions

  func run() throws {
    let files = PosixFileSystem()
    try attempt(course: options.course, language: options.language) {
      let words = OpenCourse.wordsWithoutCourse(files, course: options.course, language: options.language)
      if names.isEmpty { return listEverything(words) }
      let topic = names.count == 1 ? HelpTopic(rawValue: names[0]) : nil
      if let topic { tell(topic, words, files) }
      guard let command = Self.command(names) else {
        if topic != nil { return }
        let known = HelpTopic.allCases.map(\.rawValue)
        throw Trouble.unknownTopic(names.joined(separator: " "), known: known)
      }
      Output.text((topic == nil ? "" : "\n") + AmparoCommand.helpMessage(for: command, columns: Self.columns) + "\n")
    }
  }

  private func listEverything(_ words: Catalogue) {
    let widest = HelpTopic.allCases.map(\.rawValue.count).max() ?? 0
    var text = AmparoCommand.helpMessage(columns: Self.columns) + "\n\n" + words[.topicsTitle] + "\n"
    for topic in HelpTopic.allCases {
      let padding = String(repeating: " ", count: widest - topic.rawValue.count + 2)
      text += "  " + topic.rawValue + padding + words[topic.title] + "\n"
    }
    Output.text(text)
  }

  private func tell(_ topic: HelpTopic, _ words: Catalogue, _ files: any FileSystem) {
    let bindings = OwnSettings.read(files).bindings
    let words = bindings.named(in: words)
    var lines = TopicText.lines(
      title: words[topic.title], paragraphs: topic.paragraphs.map { words[$0] }, columns: Self.columns)
    if topic == .keys {
      lines += [""] + TopicText.keys(bindings, words: words, columns: Self.columns)
    }
    for line in lines { Output.text(Printable.text(line) + "\n") }
  }

  /// Everything that can be explained, for completions.
  private static var known: [String] {
    let topics = HelpTopic.allCases.map(\.rawValue)
    return topics + AmparoCommand.configuration.subcommands.map { $0._commandName }.filter { !topics.contains($0) }
  }

  private static var columns: Int { min(80, Surroundings.terminalColumns ?? 80) }

  /// The command of a path such as `records export`; nil where there is none.
  static func command(_ path: [String]) -> (any ParsableCommand.Type)? {
    var command: any ParsableCommand.Type = AmparoCommand.self
    for name in path {
      guard let next = command.configuration.subcommands.first(where: { $0._commandName == name }) else { return nil }
      command = next
    }
    return command
  }
}

/// What `amparo help` explains; the words stand in the catalogues.
enum HelpTopic: String, CaseIterable {
  case keys, terminals, languages, records, files, practice, accessibility, safety

  /// The title.
  var title: Phrase {
    switch self {
    case .keys: .topicKeys
    case .terminals: .topicTerminals
    case .languages: .topicLanguages
    case .records: .topicRecords
    case .files: .topicFiles
    case .practice: .topicPractice
    case .accessibility: .topicAccessibility
    case .safety: .topicSafety
    }
  }

  /// The paragraphs, in the order of the catalogue.
  var paragraphs: [Phrase] {
    Phrase.allCases.filter { $0.key.hasPrefix("topic." + rawValue + ".") }
  }
}
