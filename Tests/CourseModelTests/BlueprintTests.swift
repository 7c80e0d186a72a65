import CourseModel
import TestSupport
import Testing

/// A pool of one module: so many questions of objectives a, b and c in turn, every third with a critical option.
private func questionPool(_ module: String, _ count: Int) -> [Question] {
  (0..<count).map { number in
    let standing: AnswerOption.Standing = number % 3 == 0 ? criticalStanding : .wrong
    var sample = question(
      "\(module)-\(number)", .choice(ChoiceForm(options: [option("right", .correct), option("other", standing)])),
      objective: ["a", "b", "c"][number % 3])
    sample.module = id(module)
    return sample
  }
}

@Suite("Draw of the final assessment")
struct BlueprintTests {
  static let blueprint = Blueprint(shares: [
    Blueprint.Share(module: id("m1"), questions: 3, objectives: [id("b"): 2]),
    Blueprint.Share(module: id("m2"), questions: 2, critical: 2),
  ])
  static let pool = questionPool("m1", 12) + questionPool("m2", 9)

  private func questions(_ form: [QuestionID], of module: String) -> [Question] {
    form.compactMap { drawn in Self.pool.first { $0.id == drawn && $0.module == id(module) } }
  }

  @Test("Every draw keeps to the blueprint, whatever the seed", arguments: 0..<40)
  func shares(seed: Int) {
    let form = Self.blueprint.draw(from: Self.pool, seed: Seed(UInt64(seed)))
    let (first, second) = (questions(form, of: "m1"), questions(form, of: "m2"))
    #expect(Set(form).count == 5 && first.count == 3 && second.count == 2)
    let critical = (first.count(where: \.hasCriticalOption), second.count(where: \.hasCriticalOption))
    let asked = first.count { $0.objective == id("b") }
    #expect(critical.0 >= 1 && critical.1 == 2 && asked >= 2)
  }

  @Test("The same seed draws the same, another seed mostly something else")
  func reproducible() {
    let draw = { (seed: UInt64) in Self.blueprint.draw(from: Self.pool, seed: Seed(seed)) }
    #expect(draw(7) == draw(7))
    #expect(Set((0..<20).map { draw(UInt64($0)) }).count > 15)
  }

  @Test("Nothing of the last attempt is drawn again while others remain", arguments: 0..<20)
  func noRepetition(seed: Int) {
    let first = Self.blueprint.draw(from: Self.pool, seed: Seed(UInt64(seed)))
    let second = Self.blueprint.draw(from: Self.pool, seed: Seed(UInt64(seed + 100)), after: [first])
    // The pool of m2 holds three critical questions, of which two are drawn: one must come again.
    let again = Set(first).intersection(second)
    #expect(again.count == 1 && again.first?.text.hasPrefix("m2") == true)
  }

  @Test("Where all have been asked, those of the latest attempt come last")
  func latestLast() {
    let small = questionPool("m1", 6)
    let blueprint = Blueprint(shares: [Blueprint.Share(module: id("m1"), questions: 2, critical: 0)])
    var earlier: [[QuestionID]] = []
    for attempt in 0..<5 {
      let form = blueprint.draw(from: small, seed: Seed(UInt64(attempt)), after: earlier)
      if let last = earlier.last { #expect(Set(form).isDisjoint(with: last)) }
      earlier.append(form)
    }
    #expect(Set(earlier.prefix(3).flatMap { $0 }).count == 6)
  }

  @Test(
    "No question comes again while one of its kind was never asked, through all attempts a pool holds",
    arguments: 0..<50)
  func freshFirst(seed: Int) {
    // Of sixteen questions six have a critical option: four attempts of four, one critical each.
    let pool = questionPool("m1", 16)
    let blueprint = Blueprint(shares: [Blueprint.Share(module: id("m1"), questions: 4)])
    var earlier: [[QuestionID]] = []
    for attempt in 0..<4 {
      let form = blueprint.draw(from: pool, seed: Seed(UInt64(seed * 10 + attempt)), after: earlier)
      #expect(form.count == 4 && Set(form).isDisjoint(with: earlier.flatMap { $0 }))
      let critical = pool.filter(\.hasCriticalOption).map(\.id)
      #expect(!Set(critical).isDisjoint(with: form))
      earlier.append(form)
    }
  }

  @Test("Objectives that nobody asked for are spread: three questions of three objectives, one of each")
  func spread() {
    let blueprint = Blueprint(shares: [Blueprint.Share(module: id("m1"), questions: 3)])
    for seed in 0..<20 {
      let form = blueprint.draw(from: Self.pool, seed: Seed(UInt64(seed)))
      let objectives = Set(questions(form, of: "m1").map(\.objective))
      #expect(objectives.count == 3)
    }
  }

  @Test("A pool that is too small gives what it has")
  func small() {
    #expect(Self.blueprint.draw(from: Array(Self.pool.prefix(2)), seed: Seed(1)).count == 2)
    #expect(Self.blueprint.draw(from: [], seed: Seed(1)).isEmpty)
  }

  @Test("What a pool lacks")
  func shortages() {
    #expect(Self.blueprint.shortages(in: Self.pool).isEmpty)
    let poor = questionPool("m1", 5).filter { $0.objective != id("b") } + questionPool("m2", 3)
    #expect(
      Self.blueprint.shortages(in: poor) == [
        .init(module: id("m1"), what: .questions(have: 3, need: 9)), .init(module: id("m1"), what: .objective(id("b"))),
        .init(module: id("m2"), what: .questions(have: 3, need: 6)), .init(module: id("m2"), what: .critical),
      ])
  }
}

@Suite("A course with a final assessment")
struct FinalStandingTests {
  private static let course: Course = {
    var course = sampleCourse
    course.finalAssessment = FinalAssessment(
      title: LocalizedText([.english: "Final"]), passMark: .standard, rules: AttemptRules(),
      blueprint: BlueprintTests.blueprint)
    return course
  }()

  private func digest(pages: Bool, final: QuizDigest? = nil) -> ProgressDigest {
    var digest = ProgressDigest()
    guard pages else { return digest }
    for module in Self.course.modules {
      for lesson in module.lessons {
        digest.finishedPages[LessonReference(module: module.id, lesson: lesson.id)] = Set(lesson.pages)
      }
      digest.quizzes[module.quiz ?? .finalAssessment] = QuizDigest(
        attempts: 1, bestPercent: 90, isPassed: true, isUnderway: false)
    }
    digest.quizzes[.finalAssessment] = final
    return digest
  }

  @Test("It opens when the modules are done, comes next then, and completes the course")
  func order() {
    #expect(!Self.course.standing(digest(pages: false)).areModulesDone)
    let open = digest(pages: true)
    #expect(Self.course.standing(open).areModulesDone && !Self.course.standing(open).isComplete)
    #expect(Self.course.nextStep(open) == .finalAssessment)
    let passed = digest(pages: true, final: QuizDigest(attempts: 1, bestPercent: 85, isPassed: true, isUnderway: false))
    #expect(Self.course.standing(passed).isComplete && Self.course.standing(passed).share == .one)
    #expect(Self.course.nextStep(passed) == .nothing)
  }

  @Test("An attempt underway comes before everything else")
  func underway() {
    var digest = digest(pages: false)
    digest.quizzes[.finalAssessment] = QuizDigest(attempts: 1, bestPercent: nil, isPassed: false, isUnderway: true)
    #expect(Self.course.nextStep(digest) == .finalAssessment)
  }

  @Test("Its name in a record is none that a quiz of a course or of a trainer can have")
  func name() {
    #expect(QuizID(QuizID.finalAssessment.description) == .finalAssessment)
    #expect(QuizID("final-assessment") == .course(id("final-assessment")))
    #expect(ID<Quiz>(QuizID.finalAssessment.description) == nil)
  }

  @Test("Objectives and duties of one name in two modules are kept apart")
  func modulesApart() {
    var quiz = sampleQuiz(BlueprintTests.pool)
    quiz.moduleDuties = [
      id("m1"): [Duty(id: id("hear-the-child"), text: LocalizedText([.english: "one"]))],
      id("m2"): [Duty(id: id("hear-the-child"), text: LocalizedText([.english: "two"]))],
    ]
    let score = quiz.score([id("m2-0"): .chosen([id("other")])], form: [id("m1-0"), id("m2-0")])
    #expect(score.objectives.count == 2)
    let words = quiz.duties(breachedBy: score.criticalErrors).map { $0.text.text(in: .english, .english) }
    #expect(words == ["two"])
  }
}
