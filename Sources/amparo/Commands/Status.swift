internal import ArgumentParser
internal import CanonicalJSON
internal import CourseContent
internal import CourseExports
internal import CourseModel
internal import FileAccess
internal import TraineeRecords
internal import UnicodeText

/// `amparo status`: the progress of the trainees on this machine, scored again.
struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the progress of whoever learns on this machine, scored again.")

  @Option(help: "Only the trainee of this name.")
  var trainee: String?

  @Flag(help: "One JSON document on standard output.")
  var json = false

  @OptionGroup var options: CourseOptions

  func run() throws {
    try attempt(course: options.course, language: options.language) {
      let files = PosixFileSystem()
      let data = try Locations.data(options.data)
      let open = try OpenCourse.open(course: options.course, language: options.language, files: files)
      let store = RecordStore(path: data, files: files, surroundings: Surroundings.forRecords)
      let (records, areAllRead) = try records(store, open)
      let keys = open.keys
      if json {
        let report = CompletionReport(course: open.course, keys: keys)
        let rows = LinkedIdentity.rows(
          records.map { LinkedIdentity($0, report) }, People(records.map(\.side)), report
        ).flatMap(\.rows)
        Output.data(CompletionExport.json(rows, course: open.course, at: Surroundings.now).indentedText)
      } else {
        if records.isEmpty, areAllRead { Output.message(open.words[.statusNobody]) }
        let links = LinkedTrainees(of: records)
        for record in records { Output.text(StatusText(open: open, keys: keys, links: links).text(record)) }
      }
      if !areAllRead { throw ProgramExit.couldNot }
    }
  }

  private func records(_ store: RecordStore, _ open: OpenCourse) throws(Trouble) -> ([Record], areAllRead: Bool) {
    var records: [Record] = []
    var areAllRead = true
    do throws(RecordFailure) {
      for entry in try store.entries() {
        do throws(RecordFailure) {
          records.append(try store.record(entry.path))
        } catch {
          areAllRead = false
          var told = open.words.words(for: error)
          if case .damaged = error {
            let former = json ? nil : former(entry, store)
            if !json { told += " " + advice(former, open.words) }
            if let former { records.append(former) }
          }
          Output.message("amparo: " + told)
        }
      }
    } catch {
      throw .record(error)
    }
    guard let trainee else { return (records, areAllRead) }
    let named = records.filter { Folding.folded($0.trainee.profile.name) == Folding.folded(trainee) }
    if named.isEmpty { throw .unknownTrainee(trainee) }
    return (named, areAllRead)
  }
}

extension Status {
  /// The last good copy beside a damaged record, from which the course mends it; nil where there is none.
  ///
  /// Only people are shown it: a document for other programs tells what stands in the records themselves.
  private func former(_ entry: RecordStore.Entry, _ store: RecordStore) -> Record? {
    guard let record = try? store.record(entry.path + ".previous"),
      entry.path.fileName == record.trainee.id.text + ".json"
    else { return nil }
    return record
  }

  private func advice(_ former: Record?, _ words: Catalogue) -> String {
    guard let former else { return words[.statusNoFormer] }
    return words(.statusFormer, ["name": Printable.text(words.name(of: former.trainee))])
  }
}

/// A trainee's progress as lines of text.
struct StatusText {
  let open: OpenCourse
  let keys: AnswerKeys
  let links: LinkedTrainees

  private var words: Catalogue { open.words }

  private func text(_ text: LocalizedText) -> String { open.course.text(text, for: words.language) }

  func text(_ record: Record) -> String {
    let digest = record.progress.digest(of: open.course, scoredBy: keys)
    let standing = open.course.standing(digest)
    let minutes = words.count(.minutes, (digest.activeSeconds + 30) / 60)
    var lines = [
      Printable.text(words.name(of: record.trainee)),
      "  " + words(.statusCourse, ["percent": Percentage.text(standing.share.wholePercent)]) + ", "
        + words(.statusActive, ["minutes": minutes]),
    ]
    lines += links.lines(on: record.trainee.id, record.progress, words).map { "  " + Printable.text($0) }
    for (index, module) in open.course.modules.enumerated() {
      lines.append("  \(index + 1)  " + text(module.title))
      lines.append("     " + moduleText(standing.modules[index], module, record.progress))
      lines += corrections(of: module, record.progress).map { "     " + Printable.text($0) }
    }
    if let final = open.course.finalAssessment {
      lines.append("  •  " + text(final.title))
      lines.append("     " + finalText(standing, record.progress))
      lines += corrections(at: .finalAssessment, record.progress).map { "     " + Printable.text($0) }
    }
    return lines.joined(separator: "\n") + "\n\n"
  }

  private func moduleText(_ standing: Standing.ModuleStanding, _ module: Module, _ progress: Progress) -> String {
    let lessons = words(
      .statusLessons, ["done": String(standing.lessonsFinished), "all": String(standing.lessonsTotal)])
    guard let quiz = module.quiz else { return lessons }
    let attempts = progress.attempts(at: quiz, of: open.course.id).counted
    guard let verdict = keys.deciding(attempts) else { return lessons + " · " + words[.quizNotTried] }
    return [lessons, verdictText(verdict), words.count(.statusAttempts, attempts.count)].joined(separator: " · ")
  }

  private func finalText(_ standing: Standing, _ progress: Progress) -> String {
    let attempts = progress.attempts(at: .finalAssessment, of: open.course.id).counted
    guard let verdict = keys.deciding(attempts) else {
      let modules = words.count(.modules, standing.modules.count)
      return standing.areModulesDone ? words[.quizNotTried] : words(.mapFinalClosed, ["modules": modules])
    }
    return [verdictText(verdict), words.count(.statusAttempts, attempts.count)].joined(separator: " · ")
  }

  /// What was said afterwards of a module and of the attempts at its quiz.
  private func corrections(of module: Module, _ progress: Progress) -> [String] {
    let waivers = progress.waivers(of: ModuleReference(course: open.course.id, module: module.id)).map { waiver in
      words.told(words(.statusWaived, ["kind": words.words(for: waiver.kind)]), waiver.note)
    }
    return waivers + (module.quiz.map { corrections(at: $0, progress) } ?? [])
  }

  /// What was said afterwards of the attempts at a quiz.
  private func corrections(at quiz: QuizID, _ progress: Progress) -> [String] {
    progress.attempts(at: quiz, of: open.course.id).flatMap { attempt in
      attempt.corrections.map { words.told(words.what($0, number: attempt.number), $0) }
    }
  }

  private func verdictText(_ verdict: Verdict) -> String {
    guard let submission = verdict.attempt.submission else {
      return words[verdict.attempt.isInProgress ? .mapQuizUnderway : .quizAbandoned]
    }
    let passMark = words(.statusPassMark, ["percent": Percentage.text(verdict.attempt.start.passMark.percent)])
    guard verdict.isVerified, let score = verdict.score else {
      let recorded = submission.isPassed ? Phrase.quizPassedAt : .quizFailedAt
      return words(recorded, ["percent": Percentage.text(submission.share.wholePercent)]) + " ("
        + words[.statusUnverified] + ")"
    }
    let phrase = score.isPassed ? Phrase.quizPassedAt : .quizFailedAt
    let critical = score.criticalErrors.isEmpty ? "" : " · " + words[.quizCriticalShort]
    return words(phrase, ["percent": Percentage.text(score.share.wholePercent)]) + critical + " (" + passMark + ")"
  }
}
