internal import ArgumentParser

/// `amparo records`: the coordinator's side.
struct Records: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List, show, export, merge and verify the records of trainees.",
    subcommands: [
      RecordsList.self, RecordsExport.self, RecordsMerge.self, RecordsVerify.self, RecordsHead.self,
      RecordsAccommodate.self, RecordsShow.self, RecordsStats.self,
    ])
}
