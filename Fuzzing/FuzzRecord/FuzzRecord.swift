import CourseModel
import TraineeRecords

/// A record of any bytes is read or refused; what was read writes the same record again, and its chains can be inspected.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let record = try? Record(bytes, path: "record") else { return 0 }
  let again = try? Record(record.bytes, path: "record")
  precondition(again?.events == record.events, "a record that was read does not read itself again")
  precondition(again?.bytes == record.bytes, "a record that was read does not write itself again")
  _ = record.inspection(at: Timestamp(secondsSince1970: 1_795_450_739))
  _ = record.heads
  return 0
}

/// libFuzzer's own driver; SwiftPM asks an executable for an entry point of this name.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutableRawPointer,
  _ target: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Begins fuzzing with the arguments of the command line.
@_cdecl("FuzzRecord_main")
public func begin(_ count: CInt, _ arguments: UnsafeMutableRawPointer) -> CInt {
  var (count, arguments) = (count, arguments)
  return withUnsafeMutablePointer(to: &arguments) { runDriver(&count, UnsafeMutableRawPointer($0)) { fuzz($0, $1) } }
}
