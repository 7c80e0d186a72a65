internal import CourseModel

extension Catalogue {
  /// A trainee's name; of one whose words were erased, that they were.
  func name(of trainee: Trainee) -> String { trainee.isErased ? self[.recordNameless] : trainee.profile.name }
}
