internal import CourseContent
internal import CourseModel
internal import FileAccess

/// Where course, records and own quizzes are looked for.
enum Locations {
  /// The folders that may hold the course, in the order in which they are tried.
  ///
  /// `--course`, `AMPARO_COURSE`, `share/amparo/course` beside the program, the working folder.
  static func courses(_ option: String?) -> [String] {
    if let named = option ?? Surroundings.variable("AMPARO_COURSE") { return [named] }
    let beside = Surroundings.programFolder.map { folder in
      [folder.folder + "/share/amparo/course", folder + "/share/amparo/course"]
    }
    return (beside ?? []) + ["."]
  }

  /// The course that is used; nil where none of the folders holds one.
  static func course(_ option: String?, _ files: any FileSystem) -> CourseLibrary? {
    courses(option).lazy.map { CourseLibrary(path: $0, files: files) }.first(where: \.exists)
  }

  /// The course in whose folder a quiz or a scenario lies, by the file's path; nil for any other text.
  static func course(around path: String, _ files: any FileSystem) -> String? {
    guard path.hasSuffix(".yaml"), (try? files.status(path)) != nil else { return nil }
    // `Quizzes/x.yaml` lies one folder deep in a course, `Quizzes/scenarios/x.yaml` two.
    return [path.folder + "/..", path.folder + "/../.."].first { CourseLibrary(path: $0, files: files).exists }
  }

  /// The data folder: `--data`, `AMPARO_DATA`, `$XDG_DATA_HOME/amparo`, `~/.local/share/amparo`.
  static func data(_ option: String?) throws(Trouble) -> String {
    if let named = option ?? Surroundings.variable("AMPARO_DATA") { return named }
    // The XDG base directory specification has relative paths ignored.
    if let home = Surroundings.variable("XDG_DATA_HOME"), home.hasPrefix("/") { return home + "/amparo" }
    guard let home = Surroundings.variable("HOME") else { throw .noHome }
    return home + "/.local/share/amparo"
  }

  /// The folder of a trainer's own quizzes.
  static func quizzes(_ option: String?) -> String? { option ?? Surroundings.variable("AMPARO_QUIZZES") }

  /// A person's settings: `$XDG_CONFIG_HOME/amparo/config.yaml`, `~/.config/amparo/config.yaml`; nil without a home.
  static var settings: String? {
    // The XDG base directory specification has relative paths ignored.
    if let home = Surroundings.variable("XDG_CONFIG_HOME"), home.hasPrefix("/") { return home + "/amparo/config.yaml" }
    return Surroundings.variable("HOME").map { $0 + "/.config/amparo/config.yaml" }
  }

  /// The languages that the person's settings and the locale ask for, the strongest first.
  static func languages(_ files: any FileSystem) -> [Language] {
    let own = settings.flatMap { SettingsReader.read($0, files).settings.language }
    return (own.map { [$0] } ?? []) + localeLanguages
  }

  /// The languages that the locale asks for, the strongest variable first.
  private static var localeLanguages: [Language] {
    ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { name in
      Surroundings.variable(name).flatMap { Language(localeName: $0) }
    }
  }
}
