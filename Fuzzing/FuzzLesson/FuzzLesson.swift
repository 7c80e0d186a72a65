import CourseContent
import CourseModel
import TestSupport

/// The sample course, of which one file is put in the place of the input.
private let files = MemoryFileSystem(copying: TestFiles.sampleCourse)
private let course = CourseLibrary(path: TestFiles.sampleCourse, files: files).course().value

/// A lesson of any bytes is checked.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let course else { preconditionFailure("the sample course cannot be read") }
  files["/own/fuzz.en.md"] = Array(UnsafeBufferPointer(start: start, count: count))
  _ = ContentCheck(files: files).ownLesson("/own/fuzz.en.md", in: course, library: TestFiles.sampleCourse)
  return 0
}

/// libFuzzer's own driver; SwiftPM asks an executable for an entry point of this name.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutableRawPointer,
  _ target: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Begins fuzzing with the arguments of the command line.
@_cdecl("FuzzLesson_main")
public func begin(_ count: CInt, _ arguments: UnsafeMutableRawPointer) -> CInt {
  var (count, arguments) = (count, arguments)
  return withUnsafeMutablePointer(to: &arguments) { runDriver(&count, UnsafeMutableRawPointer($0)) { fuzz($0, $1) } }
}
