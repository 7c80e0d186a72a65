internal import ArgumentParser

/// `amparo records`: the coordinator's side.
struct Records: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List, export, merge and verify the records of trainees.",
    subcommands: [
      RecordsList.self, RecordsExport.self, RecordsMerge.self, RecordsVerify.self, RecordsHead.self,
    ])
}
