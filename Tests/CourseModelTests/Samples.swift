import CourseModel
import TestSupport

func option(_ name: String, _ standing: AnswerOption.Standing) -> AnswerOption {
  AnswerOption(id: id(name), text: [.text(name)], standing: standing, reason: [])
}

let criticalStanding = AnswerOption.Standing.critical(duty: id("hear-the-child"))

func question(_ name: String, _ form: QuestionForm, objective: String? = nil, weight: Int = 1) -> Question {
  Question(
    id: id(name), objective: objective.map { id($0) }, sources: [], weight: weight, situation: [],
    prompt: [.text(name)], form: form, language: .english)
}

func sampleQuiz(_ questions: [Question], passMark: Int = 80) -> Quiz {
  Quiz(
    id: .course(id("sample")), module: nil, title: "Sample",
    passMark: PassMark(percent: passMark) ?? .standard, questions: questions, objectives: [], duties: [])
}

func event(_ clock: Int, _ happening: Happening, seconds: Int = 0, chain: Int = 1) -> Event {
  Event(
    id: EventID(chain: uuid(chain), sequence: clock), clock: clock,
    at: Timestamp(secondsSince1970: 1_795_000_000 + clock * 60), activeSeconds: seconds, language: .english,
    happening: happening)
}

func attemptStart(_ number: Int, form: [String] = ["a", "b", "c"], quiz: String = "sample") -> AttemptStart {
  AttemptStart(
    attempt: uuid(number), quiz: .course(id(quiz)), module: id("m1"), course: id("course"), courseVersion: "1",
    form: form.map { id($0) }, keyHash: "k", wordingHash: "w", passMark: .standard)
}

let sampleCourse = Course(
  id: id("course"), version: "1", title: LocalizedText([.english: "Course"]), languages: [.english, .spanish],
  policy: Policy(passMark: .standard, validityMonths: nil),
  modules: [
    sampleModule("m1", lessons: ["l1": ["p1", "p2"], "l2": ["p3"]], quiz: "q1"),
    sampleModule("m2", lessons: ["l3": ["p4"]], quiz: "q2"),
  ])

func sampleModule(_ name: String, lessons: KeyValuePairs<String, [String]>, quiz: String?) -> Module {
  Module(
    id: id(name), title: LocalizedText([.english: name]), summary: LocalizedText([:]), objectives: [], duties: [],
    lessons: lessons.map { lesson, pages in
      LessonOutline(id: id(lesson), minutes: 5, objectives: [], terms: [], pages: pages.map { id($0) })
    },
    quiz: quiz.map { .course(id($0)) })
}
