internal import ArgumentParser

/// `amparo`: the commands.
struct AmparoCommand: ParsableCommand {
  /// The edition of the program.
  static let edition = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "amparo",
    abstract: "A training course for officials who meet children on the move.",
    discussion: """
      amparo alone opens the course. Everything works without a network.
      amparo --linear tells it in lines, for screen readers, Braille displays,
      pipes and scripts.

      amparo help TOPIC explains keys, terminals, languages, records, files,
      practice, accessibility and safety.

      EXIT STATUS
        0   done
        1   found something wrong (check, records verify, records merge, doctor)
        2   could not do it; a sentence on standard error says why
        64  the command was used wrongly
        130 left by Ctrl-C; a signal N ends it with 128 + N, after everything shown as saved is on the disk
      """,
    version: edition,
    subcommands: [
      Learn.self, Aid.self, Status.self, Check.self, Preview.self, Inventory.self, Records.self, Doctor.self,
      Help.self,
    ],
    defaultSubcommand: Learn.self)
}
