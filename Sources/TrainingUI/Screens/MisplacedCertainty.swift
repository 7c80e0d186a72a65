internal import CourseModel
internal import TerminalFrame

/// What a trainee was sure of and wrong about, as the result of an attempt tells it before everything else.
///
/// Passed: the questions. Failed: their objectives alone, since the next attempt asks them again.
struct MisplacedCertainty {
  let attempt: Attempt
  let content: Quiz
  let session: Session

  func lines(_ columns: Int) -> [BodyLine] {
    let items = self.items
    guard !items.isEmpty else { return [] }
    var body: [BodyLine] = []
    let heading = [Span("! " + session.words[.resultCertain], Style(.warning, .strong))]
    body.append([.empty] + TextFlow.lines(heading, columns: columns).map(\.line), block: 1)
    for text in items {
      body.append(Bullet.lines(text, columns: columns), block: 1)
    }
    return body
  }

  /// The questions, or their objectives; none where nothing was misplaced.
  var items: [String] {
    let questions = content.misplacedCertainty(in: attempt)
    return attempt.submission?.isPassed == true ? questions.map(name) : topics(of: questions)
  }

  /// A question by its number and its words: `Question 4: What do you do first?`.
  private func name(_ question: Question) -> String {
    let number = (content.asked(in: attempt).firstIndex { $0.id == question.id } ?? 0) + 1
    return session.words(
      .resultCertainQuestion, ["number": String(number), "prompt": question.prompt.plainText])
  }

  /// The objectives of questions, each once; questions that belong to none are counted.
  private func topics(of questions: [Question]) -> [String] {
    var topics: [String] = []
    var others = 0
    for question in questions {
      guard let objective = question.objective.flatMap(content.objective) else {
        others += 1
        continue
      }
      let text = session.text(objective.text)
      if !topics.contains(text) { topics.append(text) }
    }
    return topics + (others > 0 ? [session.words.count(.resultCertainElsewhere, others)] : [])
  }
}
