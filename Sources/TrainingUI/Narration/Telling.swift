internal import CourseModel

/// What a screen says, in the order of reading, where nothing is drawn.
///
/// It holds no sign and no layout: what the eyes see as a place, a mark or a colour stands here in words.
struct Telling: Equatable, Sendable {
  /// Where the reader is, from the outside in, without the course: module, lesson.
  var trail: [String]
  /// What of the screen is told, where one screen shows one thing after the other: something else is told whole.
  var subject: String?
  /// True where another screen of the same subject goes on from this one: it is told as far as its text is new.
  var goesOn = false
  /// How many of the first sentences are told in any case, since they answer what was just done.
  var answerCount = 0
  /// Which of several: `question 4 of 12`, `page 2 of 4`.
  var status: String?
  /// What is to be read, each on a line of its own.
  var sentences: [String] = []
  /// What can be chosen; each gets its number, from 1.
  var choices: [String] = []
  /// How to answer; nil where choosing a number or going on is all.
  var question: String?

  /// What any other line is taken for where an answer is typed; nil where it is text.
  var otherLine: Phrase?
  /// False where an empty line gives nothing, since there is no answer yet.
  var hasAnswer = true

  /// Everything that is read, the choices with their numbers.
  var lines: [String] { sentences + choices.enumerated().map { "\($0 + 1). \($1)" } }
}

extension Catalogue {
  /// A phrase that stands above lines: each language sets its colon in its own way.
  func heading(_ phrase: Phrase) -> String { self(.tellingHeading, ["title": self[phrase]]) }

  /// A text behind what it is about.
  func led(_ title: String, _ text: String) -> String { self(.tellingLed, ["title": title, "text": text]) }
}

extension Session {
  /// Puts content into sentences.
  func speech(citing citations: CitationNumbers = CitationNumbers([])) -> Speech {
    Speech(words: words, facts: content?.facts ?? LocalFacts(), citations: citations)
  }

  /// The trail of a module as it is said: `module 2, First contact`.
  func told(_ module: ModuleID?) -> [String] {
    guard let module, let found = course.module(module) else { return [] }
    return [words(.tellingModule, ["number": String(number(of: module)), "module": text(found.title)])]
  }

  /// The trail of a quiz as it is said.
  func told(_ id: QuizID) -> [String] {
    let quiz = quiz(id)
    guard let module = quiz?.module else { return [quiz?.title ?? words[.quizTrail]] }
    return told(module) + [words[.quizTrail]]
  }

  /// The trail of a lesson as it is said.
  func told(_ lesson: LessonReference) -> [String] {
    let lessons = course.module(lesson.module)?.lessons ?? []
    let number = (lessons.firstIndex { $0.id == lesson.lesson } ?? 0) + 1
    return told(lesson.module) + [
      words(.tellingLesson, ["number": String(number), "lesson": lessonTitle(lesson.lesson)])
    ]
  }

  /// A lesson's title, where the module is open; else its id.
  func lessonTitle(_ lesson: LessonID) -> String { content?.lesson(lesson)?.title ?? lesson.text }
}
