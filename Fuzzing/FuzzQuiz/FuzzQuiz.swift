import CourseContent
import CourseModel
import TestSupport

/// The sample course, of which one file is put in the place of the input.
private let files = MemoryFileSystem(copying: TestFiles.sampleCourse)
private let course = CourseLibrary(path: TestFiles.sampleCourse, files: files).course().value

/// A quiz of any bytes is checked, and where it is sound it is read, asked and scored.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let course else { preconditionFailure("the sample course cannot be read") }
  files["/own/fuzz.yaml"] = Array(UnsafeBufferPointer(start: start, count: count))
  _ = ContentCheck(files: files).ownQuiz("/own/fuzz.yaml", in: course, library: TestFiles.sampleCourse)
  guard let id = ID<Quiz>("fuzz") else { return 0 }
  let own = OwnQuizzes(path: "/own", files: files)
  guard let quiz = own.quiz(.own(id), course, language: course.baseLanguage) else { return 0 }
  for question in quiz.questions {
    let all = Response.chosen(question.form.options.map(\.id))
    let credit = question.credit(for: all)
    precondition(credit >= .zero && credit <= .one, "a credit outside 0 to 1")
    _ = question.shuffled(by: Seed(7))
  }
  _ = quiz.score([:], form: quiz.questions.map(\.id))
  return 0
}

/// libFuzzer's own driver; SwiftPM asks an executable for an entry point of this name.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutableRawPointer,
  _ target: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Begins fuzzing with the arguments of the command line.
@_cdecl("FuzzQuiz_main")
public func begin(_ count: CInt, _ arguments: UnsafeMutableRawPointer) -> CInt {
  var (count, arguments) = (count, arguments)
  return withUnsafeMutablePointer(to: &arguments) { runDriver(&count, UnsafeMutableRawPointer($0)) { fuzz($0, $1) } }
}
