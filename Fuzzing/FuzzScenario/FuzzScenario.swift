import CourseContent
import CourseModel
import TestSupport

/// The sample course, whose scenario is put in the place of the input.
private let files = MemoryFileSystem(copying: TestFiles.sampleCourse)
private let course = CourseLibrary(path: TestFiles.sampleCourse, files: files).course().value

/// A scenario of any bytes is read or refused; one that is read is surveyed and played along its first choices.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let course, let id = ScenarioID("ferry-landing") else { preconditionFailure("no sample course") }
  let path = TestFiles.sampleCourse + "/Quizzes/scenarios/01-ferry-landing.yaml"
  files[path] = Array(UnsafeBufferPointer(start: start, count: count))
  let library = CourseLibrary(path: TestFiles.sampleCourse, files: files)
  guard let scenario = library.scenario(id, in: course, language: course.baseLanguage) else { return 0 }
  _ = ScenarioSurvey(scenario).circles
  var choices: [SceneChoiceID] = []
  for _ in 0..<50 {
    guard let moment = scenario.moments(choosing: choices)?.last, let choice = scenario.choices(at: moment).first else {
      break
    }
    choices.append(choice.id)
  }
  if let share = scenario.score(choosing: choices)?.share {
    precondition(share >= .zero && share <= .one, "a share outside 0 to 1")
  }
  _ = scenario.debrief(choosing: choices)
  return 0
}

/// libFuzzer's own driver; SwiftPM asks an executable for an entry point of this name.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>, _ arguments: UnsafeMutableRawPointer,
  _ target: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// Begins fuzzing with the arguments of the command line.
@_cdecl("FuzzScenario_main")
public func begin(_ count: CInt, _ arguments: UnsafeMutableRawPointer) -> CInt {
  var (count, arguments) = (count, arguments)
  return withUnsafeMutablePointer(to: &arguments) { runDriver(&count, UnsafeMutableRawPointer($0)) { fuzz($0, $1) } }
}
