internal import CourseModel

extension Telling {
  /// Asks how sure the trainee is of an answer that is not saved yet; nothing else can be chosen meanwhile.
  ///
  /// - Parameter line: the line that gives the answer.
  mutating func ask(howSureOf line: String, _ words: Catalogue) {
    sentences += [words(.tellingWeighed, ["answer": line]), words[.certaintyQuestion]]
    choices = Certainty.allCases.map { words[$0.phrase] }
  }
}

extension MisplacedCertainty {
  /// The same as on the screen, item by item; nothing where nothing was misplaced.
  var told: [String] {
    let items = self.items
    return items.isEmpty ? [] : [session.words.heading(.resultCertain)] + items.map { "- " + $0 }
  }
}
