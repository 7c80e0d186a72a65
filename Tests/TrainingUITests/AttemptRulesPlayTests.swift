import CourseModel
import TestSupport
import Testing
import TrainingUI

/// A quiz of three questions with two attempts, an hour between them, two minutes, and a shuffled order.
@Suite("Attempts under rules")
struct AttemptRulesPlayTests {
  private func timed(_ columns: Int = 80, _ rows: Int = 24, events: [Happening] = []) throws -> Stage {
    let title = LocalizedText([.english: "Against the clock"])
    var stage = try Stage(
      .english, columns, rows, events: events, ownQuizzes: [OwnQuizEntry(id: .own(id("timed")), title: title)])
    stage.press("End Enter")
    return stage
  }

  @Test("The front tells the rules before the first attempt begins")
  func front() throws {
    let screen = try timed(80, 40).screen
    for rule in ["You have 2 minutes", "There are 2 attempts.", "Between two attempts 60 minutes"] {
      #expect(screen.contains(rule), "\(screen)")
    }
  }

  @Test("Order and seed are in the record, and a restart shows the same order again")
  func resumed() throws {
    var stage = try timed()
    stage.press("Enter")
    guard case .attemptStarted(let start) = stage.events.last?.happening else {
      Issue.record("no attempt")
      return
    }
    #expect(start.seed != nil && start.timeLimit == 120)
    let again = try stage.restarted()
    #expect(again.screen == stage.screen)
  }

  @Test("Where questions count differently, each says how many points it can earn")
  func points() throws {
    var stage = try timed(100, 24)
    stage.press("Enter")
    let screens = ["", "Right", "Right"].map { key in
      stage.press(key)
      return stage.screen
    }
    #expect(screens.count { $0.contains("2 points") } == 1 && screens.count { $0.contains("1 point ") } == 2)
  }

  @Test("The rest of the time is told anew at every key, also where only the mark moves")
  func told() throws {
    var stage = try timed()
    stage.press("Enter")
    #expect(stage.screen.contains("2 minutes left"))
    stage.secondsBetweenKeys = 70
    stage.press("Down")
    #expect(stage.screen.contains("1 minute left"))
  }

  @Test("A narrow window tells the number and the minutes, and that all is saved")
  func narrow() throws {
    var stage = try timed(40, 12)
    stage.press("Enter")
    let header = stage.screen.split(separator: "\n").first ?? ""
    #expect(header.contains("1/3 · 2 min") && header.contains("✓"), "\(header)")
  }

  @Test("A front at which nothing can begin does not offer it")
  func nothingToStart() throws {
    var stage = try timed()
    #expect(stage.screen.contains("Enter start"))
    stage.press("Enter v h 2 Enter q")
    #expect(stage.state.context == .quizFront && !stage.screen.contains("Enter start"), "\(stage.screen)")
  }

  @Test("The key after the end answers nothing: the attempt ends with what was answered until then")
  func tooLate() throws {
    var stage = try timed()
    stage.press("Enter 1 Enter 1")
    stage.secondsBetweenKeys = 200
    stage.press("Enter")
    let answers = stage.events.count { if case .questionAnswered = $0.happening { true } else { false } }
    #expect(answers == 1)
    #expect(stage.state.context == .result && stage.screen.contains("The time ran out."))
  }

  @Test(
    "The expiry alone wakes the program, behind a help screen and a blanked one too", arguments: ["", "?", "x", "v"])
  func woken(keys: String) throws {
    var stage = try timed()
    #expect(stage.state.wakesAt == nil)
    stage.press("Enter " + keys)
    let moment = try #require(stage.state.wakesAt)
    stage.send(.timeUp)
    #expect(stage.state.context != .result)
    stage.secondsBetweenKeys = moment
    stage.send(.timeUp)
    #expect(stage.state.context == .result && !stage.state.isBlanked)
    #expect(stage.state.wakesAt == nil)
  }

  @Test("The time goes on while the program is closed: the next start finds the attempt ended")
  func closed() throws {
    var stage = try timed()
    stage.press("Enter q")
    stage.secondsBetweenKeys = 1000
    stage.press("Enter")
    #expect(stage.screen.contains("The time ran out."))
  }

  @Test("An attempt at a quiz of that name in another course is left alone, and does not stand in the way")
  func otherCourse() throws {
    let elsewhere = Happening.attemptStarted(
      AttemptStart(
        attempt: uuid(50), quiz: .own(id("timed")), module: nil, course: id("another-course"), courseVersion: "1",
        form: [id("gone")], keyHash: "k", wordingHash: "w", passMark: .standard))
    var stage = try timed(80, 40, events: [elsewhere])
    #expect(stage.screen.contains("Enter starts an attempt."), "\(stage.screen)")
    stage.press("Enter")
    let progress = Progress(events: stage.events)
    #expect(progress.attempt(uuid(50))?.isInProgress == true)
    #expect(progress.attempts(at: .own(id("timed")), of: id("sample-course")).count == 1)
  }

  @Test("An attempt begun under another key ends without counting, and no time runs out for it")
  func outdated() throws {
    let old = Happening.attemptStarted(
      AttemptStart(
        attempt: uuid(50), quiz: .own(id("timed")), module: nil, course: id("sample-course"), courseVersion: "1",
        form: [id("gone")], keyHash: "of-yesterday", wordingHash: "w", passMark: .standard, timeLimit: 120))
    var stage = try timed(80, 40, events: [old])
    #expect(stage.screen.contains("has been changed since your attempt began") && stage.state.wakesAt == nil)
    stage.press("Enter")
    #expect(stage.events.last?.happening == .attemptAbandoned(uuid(50)))
    #expect(stage.screen.contains("Enter starts an attempt."), "\(stage.screen)")
    // Two attempts are allowed: this is the first of them, and another one is left.
    stage.press("Enter v h 2 Enter q")
    #expect(stage.screen.contains("The next attempt can begin"), "\(stage.screen)")
  }

  @Test(
    "Past the limit the front ends the attempt at any key, be it the one that gives up", arguments: ["d", "h", "?"])
  func pastOnTheFront(key: String) throws {
    var stage = try timed()
    stage.press("Enter q")
    stage.secondsBetweenKeys = 1000
    stage.press(key)
    #expect(stage.state.context == .result)
    guard case .attemptTimedOut? = stage.events.last?.happening else {
      Issue.record("not ended")
      return
    }
  }

  @Test("Past the limit a start of the program ends the attempt by itself")
  func pastAtTheStart() throws {
    var stage = try timed()
    stage.press("Enter 1 Enter")
    var again = try stage.restarted(after: 1000)
    again.send(.timeUp)
    #expect(again.state.context == .result && again.state.wakesAt == nil, "\(again.screen)")
  }

  @Test("Where another session has answered, the end of the time waits for its answers and says nothing of a key")
  func overtakenAtTheEnd() throws {
    var stage = try timed()
    stage.press("Enter 1 Enter")
    let draft = EventDraft(
      activeSeconds: 0, language: .english,
      happening: .attemptTimedOut(
        AttemptSubmission(attempt: uuid(100), earned: .zero, possible: 3, isPassed: false, criticalErrors: [])))
    stage.secondsBetweenKeys = 1000
    stage.send(.attemptOvertaken(draft, Problem("another session")))
    #expect(stage.state.context == .result && !stage.screen.contains("another session"), "\(stage.screen)")
  }

  @Test("After an attempt that failed, the next one has to wait; then the last is told; then none is left")
  func waiting() throws {
    var stage = try timed()
    stage.press("Enter v h 2 Enter")
    #expect(stage.screen.contains("The next attempt can begin in 60 minutes."), "\(stage.screen)")
    stage.press("q Enter")
    #expect(stage.state.context == .quizFront)
    stage.secondsBetweenKeys = 3600
    stage.press("Enter")
    #expect(stage.state.context == .quizChoice)
    stage.secondsBetweenKeys = 1
    stage.press("v h 2 Enter q Enter")
    #expect(stage.screen.contains("All attempts have been used."))
  }

  @Test("An attempt is given up only behind a question, counts, and has no result")
  func abandoned() throws {
    var stage = try timed(80, 40)
    #expect(!stage.screen.contains("give up"))
    stage.press("Enter q d Enter")
    #expect(stage.state.context == .quizFront && stage.screen.contains("give up"))
    stage.press("d 2 Enter")
    #expect(stage.screen.contains("given up") && stage.screen.contains("The next attempt can begin"))
    guard case .attemptAbandoned? = stage.events.last?.happening else {
      Issue.record("not recorded")
      return
    }
  }

  @Test("An empty line below every line of text, and the mark still at its option; lists stay as they are")
  func spacious() throws {
    let wide = Happening.accommodated(Accommodations(timePercent: 100, hasNoTimer: false, isSpacious: true))
    var stage = try timed(80, 40, events: [wide])
    stage.press("Enter 2")
    let body = stage.screen.split(separator: "\n", omittingEmptySubsequences: false).dropFirst(2).dropLast(2)
    let rows = body.map { !$0.allSatisfy { $0 == " " } }
    #expect(zip(rows, rows.dropFirst()).allSatisfy { !($0 && $1) }, "\(stage.screen)")
    #expect(body.contains { $0.contains("▸ 2") })
    stage.press("q q")
    let map = stage.screen.split(separator: "\n", omittingEmptySubsequences: false)
    let first = try #require(map.firstIndex { $0.contains("  1  ") })
    #expect(map[first + 1].contains("  2  "), "\(stage.screen)")
  }

  @Test("More time, no timer")
  func accommodated() throws {
    let more = Happening.accommodated(Accommodations(timePercent: 150, hasNoTimer: false, isSpacious: false))
    #expect(try timed(80, 40, events: [more]).screen.contains("You have 3 minutes"))
    let none = Happening.accommodated(Accommodations(timePercent: 100, hasNoTimer: true, isSpacious: false))
    var stage = try timed(80, 40, events: [none])
    #expect(!stage.screen.contains("You have"))
    stage.press("Enter")
    #expect(stage.state.wakesAt == nil)
  }
}
