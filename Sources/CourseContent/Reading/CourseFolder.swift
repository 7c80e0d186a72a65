internal import CourseModel
internal import FileAccess

/// Where the files of a course stand in its folder.
struct CourseFolder {
  let path: String
  let files: any FileSystem

  /// A file by its path from the course's folder.
  func file(
    _ name: String, _ diagnostics: DiagnosticCollector, checksCharacters: Bool = true
  ) -> SourceFile? {
    SourceFile(path + "/" + name, name: name, files: files, diagnostics, checksCharacters: checksCharacters)
  }

  func exists(_ name: String) -> Bool { (try? files.status(path + "/" + name)) != nil }

  /// The names in a folder of the course; none where there is no such folder.
  func names(in folder: String) -> [String] { (try? files.list(path + "/" + folder)) ?? [] }

  /// The folder of a module: its name ends in the module's id, behind a number.
  func moduleFolder(_ id: ModuleID) -> String? {
    names(in: "Modules").first { Self.slug($0) == id.text }.map { "Modules/" + $0 }
  }

  /// The folders of all modules, by the module's id, from one listing.
  var moduleFolders: [String: String] {
    Dictionary(names(in: "Modules").map { (Self.slug($0), "Modules/" + $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The file of a lesson in a language.
  func lessonFile(_ id: LessonID, in folder: String, _ language: Language) -> String? {
    names(in: folder).first { Self.parts($0, "md") == FileParts(slug: id.text, language: language.code) }
      .map { folder + "/" + $0 }
  }

  /// The file of a quiz: the base one, or that of another language.
  func quizFile(_ id: ID<Quiz>, in folder: String, language: Language?) -> String? {
    names(in: folder).first { Self.parts($0, "yaml") == FileParts(slug: id.text, language: language?.code) }
      .map { folder + "/" + $0 }
  }

  /// The slug and the language that a file's name carries.
  struct FileParts: Equatable {
    var slug: String
    var language: String?
  }

  /// `02-first-contact.es.md` is `first-contact` in `es`; nil for a name of another form.
  static func parts(_ name: String, _ ending: String) -> FileParts? {
    guard name.hasSuffix("." + ending) else { return nil }
    let stem = name.dropLast(ending.count + 1)
    let pieces = stem.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(pieces.count) else { return nil }
    return FileParts(slug: slug(String(pieces[0])), language: pieces.count == 2 ? String(pieces[1]) : nil)
  }

  /// A name without the number in front: `02-first-contact` is `first-contact`.
  static func slug(_ name: String) -> String {
    let digits = name.utf8.prefix { $0 >= 0x30 && $0 <= 0x39 }
    let rest = name.utf8.dropFirst(digits.count)
    guard !digits.isEmpty, rest.first == UInt8(ascii: "-") else { return name }
    return String(Substring(rest.dropFirst()))
  }
}
