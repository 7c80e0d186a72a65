internal import ArgumentParser

/// `amparo records`: the coordinator's side.
struct Records: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List and export the records of trainees.",
    subcommands: [RecordsList.self, RecordsExport.self])
}
