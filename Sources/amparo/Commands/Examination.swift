internal import CourseContent
internal import CourseModel
internal import CursesTerminal
internal import FileAccess
internal import Fingerprint
internal import TraineeRecords

/// Looks at the machine, part by part.
///
/// Nothing is left behind but the data folder, where it was missing.
struct Examination {
  let files: any FileSystem
  let words: Catalogue

  var program: DoctorFinding { DoctorFinding(.doctorProgram, "amparo " + AmparoCommand.edition) }

  // MARK: The terminal

  var terminal: [DoctorFinding] {
    guard Surroundings.isTerminal(0), Surroundings.isTerminal(1) else {
      return [DoctorFinding(.doctorTerminal, words[.doctorNoTerminal])]
    }
    let name = Surroundings.variable("TERM") ?? "–"
    let isKnown = !["dumb", "unknown", "–"].contains(name)
    var findings = [
      DoctorFinding(
        .doctorTerminal, isKnown ? name : words(.problemUnknownTerm, ["term": name]), isFine: isKnown)
    ]
    if let size = Surroundings.windowSize {
      let fits = size.columns >= 40 && size.rows >= 12
      let text = "\(size.columns) x \(size.rows)"
      findings.append(
        DoctorFinding(
          .doctorWindow,
          fits ? text : text + ". " + words(.windowTooSmall, ["columns": "40", "rows": "12"]), isFine: fits))
    }
    return findings
  }

  var locale: DoctorFinding {
    let name = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { Surroundings.variable($0) }.first ?? "–"
    let isUTF8 = TerminalLocale.isUTF8
    return DoctorFinding(.doctorLocale, isUTF8 ? name : name + ". " + words[.problemPlainLetters], isFine: isUTF8)
  }

  /// A clock before the course was written, or years ahead, makes every time in the records wrong.
  var clock: DoctorFinding {
    let now = Surroundings.now
    let isPlausible = now.date >= "2026-01-01" && now.date < "2046-01-01"
    return DoctorFinding(
      .doctorClock, isPlausible ? now.description : now.description + ". " + words[.doctorClockWrong],
      isFine: isPlausible)
  }

  /// What the person has set, and what of it cannot be followed.
  var settings: [DoctorFinding] {
    let own = OwnSettings.read(files)
    guard let path = own.path, own.exists else { return [DoctorFinding(.doctorSettings, words[.doctorSettingsNone])] }
    let problems = own.problems(words)
    guard !problems.isEmpty else { return [DoctorFinding(.doctorSettings, path)] }
    return problems.map { DoctorFinding(.doctorSettings, $0, isFine: false) }
  }

  // MARK: The data folder

  func data(_ option: String?) -> [DoctorFinding] {
    let path: String
    do throws(Trouble) { path = try Locations.data(option) } catch {
      return [DoctorFinding(.doctorData, words.words(for: error), isFine: false)]
    }
    let probe = path + "/doctor"
    do throws(FileFailure) {
      try files.makeFolder(path, mode: RecordStore.privateFolder)
      let status = try files.status(path)
      let isPrivate = status.map { $0.mode & 0o077 == 0 && $0.owner == Surroundings.user } ?? false
      let seconds = try timeOfSaving(probe)
      return [
        DoctorFinding(
          .doctorData, isPrivate ? path : path + ". " + words[.doctorNotPrivate], isFine: isPrivate),
        DoctorFinding(
          .doctorSaving, words(.doctorSavingTakes, ["milliseconds": String(seconds / 1_000_000)])),
        room(path), locks(probe), formerCopies(probe), records(path),
      ].compactMap { $0 }
    } catch {
      let text = words.words(for: RecordFailure.file(error))
      return [DoctorFinding(.doctorData, text, isFine: false)]
    }
  }

  /// Nanoseconds that one durable save takes.
  private func timeOfSaving(_ probe: String) throws(FileFailure) -> Int {
    let begin = Surroundings.monotonicNanoseconds
    try files.replace(probe, with: Array(repeating: 0x20, count: 40_000))
    let end = Surroundings.monotonicNanoseconds
    try files.remove(probe)
    return end - begin
  }

  private func room(_ path: String) -> DoctorFinding? {
    guard let free = Surroundings.freeMebibytes(path) else { return nil }
    let isEnough = free >= 10
    let text = words(.doctorFree, ["mebibytes": String(free)])
    return DoctorFinding(.doctorRoom, isEnough ? text : text + " " + words[.doctorRoomLow], isFine: isEnough)
  }

  /// Some network folders grant a lock to everybody: then two sessions could save over each other.
  private func locks(_ probe: String) -> DoctorFinding {
    guard let first = try? files.lock(probe, mode: 0o600) else {
      return DoctorFinding(.doctorLocks, words[.doctorLocksMissing], isFine: false)
    }
    defer {
      files.unlock(first)
      try? files.remove(probe)
    }
    guard let second = try? files.lock(probe, mode: 0o600) else {
      return DoctorFinding(.doctorLocks, words[.doctorLocksWork])
    }
    files.unlock(second)
    return DoctorFinding(.doctorLocks, words[.doctorLocksMissing], isFine: false)
  }

  /// The former generation of a record stays under a second name of its file, which not every file system gives.
  private func formerCopies(_ probe: String) -> DoctorFinding {
    let second = probe + ".previous"
    defer {
      try? files.remove(second)
      try? files.remove(probe)
    }
    let isKept = (try? files.replace(probe, with: [0x20])) != nil && (try? files.link(probe, to: second)) != nil
    return DoctorFinding(.doctorFormer, words[isKept ? .doctorFormerKept : .doctorFormerMissing], isFine: isKept)
  }

  private func records(_ path: String) -> DoctorFinding {
    let store = RecordStore(path: path, files: files, surroundings: Surroundings.forRecords)
    do throws(RecordFailure) {
      let found = try store.condition()
      let advice = found.damaged == 0 ? "" : ". " + words[.doctorRecordsAdvice]
      let text =
        words(.doctorRecordsCount, ["count": String(found.count), "unreadable": String(found.damaged)]) + advice
      return DoctorFinding(.doctorRecords, text, isFine: found.damaged == 0)
    } catch {
      return DoctorFinding(.doctorRecords, words.words(for: error), isFine: false)
    }
  }

  // MARK: The course

  func content(_ option: String?) -> [DoctorFinding] {
    guard let library = Locations.course(option, files) else {
      let trouble = Trouble.noCourse(places: Locations.courses(option))
      return [DoctorFinding(.doctorCourse, words.words(for: trouble), isFine: false)]
    }
    guard let course = library.course().value else {
      return [
        DoctorFinding(
          .doctorCourse, words(.doctorCourseErrors, ["path": library.path, "errors": words.count(.errors, 1)]),
          isFine: false)
      ]
    }
    let errors = ContentCheck(files: files).course(at: library.path).count { $0.severity == .error }
    let keys = course.modules.compactMap(\.quiz).compactMap {
      library.quiz($0, in: course, language: course.baseLanguage)?.keyHash
    }
    let hash = Fingerprint.sha256(Array(keys.joined().utf8)).prefix(12)
    return [
      DoctorFinding(.doctorCourse, "\(course.id) \(course.version) · \(hash) · \(library.path)"),
      DoctorFinding(
        .doctorContent,
        errors == 0
          ? words[.checkClean]
          : words(.doctorCourseErrors, ["path": library.path, "errors": words.count(.errors, errors)]),
        isFine: errors == 0),
    ]
  }
}
