internal import CourseContent
internal import CourseModel
internal import FileAccess
internal import TraineeRecords
internal import TrainingUI

/// Does what `update` asks for, and gives the answer back as a message.
struct EffectRunner {
  private(set) var open: OpenCourse
  private let store: RecordStore
  private let own: OwnQuizzes?
  private var record: RecordSession?
  /// The session that was writing already when the record was opened, until it was told.
  private var otherOwner: SessionOwner?
  /// The exit status, once the program is to end.
  var ending: Int32?
  /// What is said behind the restored screen.
  private(set) var farewell: String?

  init(open: OpenCourse, store: RecordStore, quizzes: String?) {
    self.open = open
    self.store = store
    own = quizzes.map { OwnQuizzes(path: $0, files: open.files) }
  }

  /// How the course is presented, which decides the words of problems.
  var presentation = Presentation.screens

  var words: Catalogue { presentation == .lines ? open.words.onLines : open.words }

  /// The trainer's own quizzes as the course map lists them.
  func ownQuizEntries() -> [OwnQuizEntry] {
    (own?.entries(open.course, library: open.library.path) ?? []).map {
      OwnQuizEntry(id: $0.id, title: $0.title, errors: $0.errors)
    }
  }

  mutating func run(_ effect: Effect) -> Message? {
    switch effect {
    case .record(let draft): return write(draft)
    case .enrol(let profile): return enrol(profile)
    case .openRecord(let trainee): return openRecord(trainee)
    case .takeOver:
      record?.takeOver()
      return nil
    case .lookForOwner: return record?.claim() == nil && record != nil ? .recordFree : nil
    case .listTrainees: return listTrainees()
    case .readProgress: return readProgress()
    case .readKeys:
      return .keysRead(Dictionary(open.quizzes.map { ($0.id, $0.keyHash) }, uniquingKeysWith: { first, _ in first }))
    case .rememberPlace(let place):
      record?.remember(place)
      return nil
    case .drawIdentifier: return .identifierDrawn(UniqueID(random: Surroundings.randomBytes(16)))
    case .leave(let reason):
      end(reason)
      return nil
    case .repaint, .suspend: return nil
    default: return readContent(effect)
    }
  }

  /// What has to be told beside the answer to the last effect.
  mutating func takeNews() -> Message? {
    if let owner = otherOwner {
      otherOwner = nil
      return .recordHeld(owner, nil)
    }
    if let progress = record?.takeNewsOfOthers() { return .progressRead(progress) }
    guard let aside = record?.takeSetAside() else { return nil }
    return .recordSetAside(Problem(words.words(for: aside)))
  }

  private mutating func end(_ reason: Effect.Reason) {
    record?.release()
    switch reason {
    case .asked: ending = ending ?? 0
    case .interrupted:
      ending = ending ?? 130
      farewell = words[.problemInterrupted]
    case .interruptedUnsaved:
      ending = ending ?? 130
      farewell = words[.problemInterruptedUnsaved]
    case .terminated: ending = ending ?? 1
    }
  }

  // MARK: Records

  private mutating func write(_ draft: EventDraft) -> Message? {
    guard record != nil else { return nil }
    do throws(RecordFailure) {
      guard let event = try record?.append(draft) else { return nil }
      return .recorded(event)
    } catch .attemptClosed {
      return .attemptOvertaken(draft, Problem(words.words(for: .attemptClosed)))
    } catch .held(let owner) {
      return .recordHeld(owner, draft)
    } catch {
      return .recordFailed(draft, Problem(words.words(for: error)))
    }
  }

  private mutating func enrol(_ profile: TraineeProfile) -> Message {
    do throws(RecordFailure) {
      let session = try store.enrol(profile)
      learn(with: session)
      return .recordOpened(session.trainee, session.digest, nil)
    } catch {
      return .recordRefused(Problem(words.words(for: error)))
    }
  }

  private mutating func learn(with session: RecordSession) {
    record?.release()
    record = session
    otherOwner = record?.claim()
  }

  private mutating func openRecord(_ trainee: UniqueID) -> Message {
    opened { (store) throws(RecordFailure) in try store.open(trainee) }
  }

  /// Opens the record of a trainee who is alone on this machine.
  mutating func openRecord(_ entry: RecordStore.Entry) -> Message {
    opened { (store) throws(RecordFailure) in try store.open(entry) }
  }

  private mutating func opened(_ open: (RecordStore) throws(RecordFailure) -> RecordSession) -> Message {
    do throws(RecordFailure) {
      let session = try open(store)
      learn(with: session)
      return .recordOpened(session.trainee, session.digest, session.place())
    } catch {
      return .recordRefused(Problem(words.words(for: error)))
    }
  }

  private func listTrainees() -> Message {
    do throws(RecordFailure) {
      return .traineesListed(TraineeEntries.sorted(try store.entries().filter { !$0.isErased }))
    } catch {
      return .recordRefused(Problem(words.words(for: error)))
    }
  }

  private mutating func readProgress() -> Message? {
    guard record != nil else { return nil }
    do throws(RecordFailure) {
      guard let progress = try record?.progress() else { return nil }
      return .progressRead(progress)
    } catch {
      return .recordRefused(Problem(words.words(for: error)))
    }
  }

  // MARK: Content

  private var country: String { record?.trainee.profile.country ?? "" }

  private mutating func readContent(_ effect: Effect) -> Message? {
    let (library, course) = (open.library, open.course)
    switch effect {
    case .readModule(let id, let language):
      guard let module = course.module(id) else { return nil }
      return .moduleRead(
        library.content(of: module, in: course, language: language, country: country, post: postLines))
    case .readOwnQuiz(let id, let language):
      guard let quiz = own?.quiz(id, course, language: language) else {
        return .contentRefused(Problem(words[.noticeOwnQuizUnusable]))
      }
      return .ownQuizRead(quiz, sources: library.sources(course))
    case .readPractice(let language): return practice(language)
    case .readFinalAssessment(let language):
      guard let quiz = library.finalAssessment(in: course, language: language) else {
        return .contentRefused(Problem(words[.noticeFinalUnusable]))
      }
      return .finalAssessmentRead(quiz, sources: library.sources(course))
    case .readScenario(let id, let language):
      guard let scenario = library.scenario(id, in: course, language: language) else {
        return .contentRefused(Problem(words(.noticeScenarioUnusable, ["scenario": id.text])))
      }
      return .scenarioRead(scenario)
    case .readCatalogue(let language):
      guard let words = library.catalogue(language).value else {
        return .contentRefused(Problem(self.words(.noticeNoLanguage, ["file": "Modules/interface/\(language).yaml"])))
      }
      open = OpenCourse(files: open.files, library: library, course: course, words: words)
      return .catalogueRead(words)
    case .readCourseText(let language): return .courseTextRead(library.texts(of: course, language: language))
    case .readCountries: return .countriesRead(library.countries(course))
    case .readGlossary: return .glossaryRead(library.glossary(course))
    case .readAids(let language):
      let facts = library.facts(course, language, country: country, post: postLines)
      return .aidsRead(library.aids(course, language), facts, library.sources(course))
    default: return nil
    }
  }

  /// One module after the other, so that no more than one is held at a time.
  private mutating func practice(_ language: Language) -> Message {
    let progress: Progress
    do throws(RecordFailure) {
      progress = try record?.progress() ?? Progress()
    } catch {
      return .recordRefused(Problem(words.words(for: error)))
    }
    let course = open.course
    return .practiceRead(
      course.modules.flatMap { module in
        let content = open.library.content(
          of: module, in: course, language: language, country: country, post: [:])
        return progress.practiceEntries(in: content, of: course.id)
      })
  }

  /// What the post has filled in.
  ///
  /// A file that cannot be used shows empty lines; `amparo check` and `aid` say why.
  private var postLines: [String: String] { PostLines.read(store.path, open.files).lines }
}
