internal import ArgumentParser
internal import CanonicalJSON

/// What is generated from the commands: completions, and the description from which the manual pages are made.
///
/// swift-argument-parser adds a `help` of its own to both, though the commands have one. A shell would then complete by the
/// last of the two, which knows no topics: it is taken out.
enum GeneratedHelp {
  /// What a command line asks to be generated; nil for any other one.
  static func text(_ arguments: [String]) -> String? {
    if arguments == ["--experimental-dump-help"] { return description }
    guard arguments.count == 2, arguments[0] == "--generate-completion-script" else { return nil }
    return CompletionShell(rawValue: arguments[1]).map(completions)
  }

  /// The description of the commands in JSON, as `generate-manual` reads it.
  static var description: String {
    let dumped = AmparoCommand._dumpHelp()
    guard let value = try? JSONReader.value(in: Array(dumped.utf8)), case .object(var root) = value,
      case .object(var command)? = root["command"], case .array(var commands)? = command["subcommands"]
    else { return dumped }
    if let added = commands.lastIndex(where: isAddedHelp) { commands.remove(at: added) }
    command["subcommands"] = .array(commands)
    root["command"] = .object(command)
    return JSONValue.object(root).indentedText
  }

  private static func isAddedHelp(_ command: JSONValue) -> Bool {
    command["commandName"]?.string == "help" && command["abstract"]?.string == addedAbstract
  }

  private static let addedAbstract = "Show subcommand help information."

  /// The completions of a shell.
  static func completions(_ shell: CompletionShell) -> String {
    var lines = AmparoCommand.completionScript(for: shell).split(separator: "\n", omittingEmptySubsequences: false)
    lines.removeAll { $0.contains(addedAbstract) }
    // The function of the added command is the last of its name and ends at the next line that is a brace alone.
    let head = "_amparo_help() {"
    if let begin = lines.lastIndex(of: head[...]), lines.firstIndex(of: head[...]) != begin,
      let end = lines[begin...].firstIndex(of: "}")
    {
      lines.removeSubrange(begin...end)
    }
    return lines.map { $0.replacing("help help'", with: "help'").replacing("|help|help)", with: "|help)") }
      .joined(separator: "\n")
  }
}
