internal import ArgumentParser

/// `amparo records`: the coordinator's side.
struct Records: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List, show, export, merge, verify and correct the records of trainees.",
    subcommands: [
      RecordsList.self, RecordsShow.self, RecordsExport.self, RecordsStats.self, RecordsMerge.self, RecordsVerify.self,
      RecordsHead.self, RecordsVoid.self, RecordsWaive.self, RecordsCountersign.self, RecordsLink.self,
      RecordsUnlink.self,
      RecordsAccommodate.self,
      RecordsRescore.self, RecordsErase.self, RecordsDue.self,
    ])
}
