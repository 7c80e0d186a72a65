internal import CourseModel
internal import UnicodeText

/// Looks at how questions are written: what tells a clever reader the key without knowing it.
///
/// Sources: T. M. Haladyna, S. M. Downing, M. C. Rodriguez, "A Review of Multiple-Choice Item-Writing Guidelines", Applied
/// Measurement in Education 15 (2002): options of like length, positions that vary, no "all of the above", no negative stem.
struct ItemWritingCheck {
  /// From so many questions with one right answer on, lengths and positions are judged.
  private static let leastQuestions = 6

  let file: SourceFile
  let language: Language
  /// Positions are those of the base file, which speaks for every language.
  var isBase = false
  /// True where each attempt shows the options in an order of its own: the file's says nothing then, and no option can
  /// name another by its place.
  var isShuffled = false

  /// Judges the questions of a quiz in one language.
  ///
  /// - Parameter texts: the language's own texts, by question; the base texts where it is the base.
  func run(_ questions: [BaseQuestion], at position: SourcePosition, texts: (BaseQuestion) -> QuestionTexts?) {
    for question in questions {
      guard let own = texts(question) else { continue }
      judgePrompt(own.prompt)
      for option in question.options { judgeOption(own.options[option.id]?.text) }
    }
    let choices = questions.filter { $0.kind == "choice" }
    guard choices.count >= Self.leastQuestions else { return }
    let longest = choices.count { question in texts(question).map { isKeyLongest(question, $0) } ?? false }
    if 2 * longest > choices.count {
      file.report(.writing(.keyOftenLongest(count: longest, of: choices.count)), at: position)
    }
    if isBase, !isShuffled { judgePositions(choices, at: position) }
  }

  private func judgePositions(_ choices: [BaseQuestion], at position: SourcePosition) {
    let places = choices.compactMap { question in question.options.firstIndex { $0.standing == .correct } }
    for place in Set(places).sorted() {
      let count = places.count { $0 == place }
      if 2 * count > choices.count {
        file.report(.writing(.keyOftenAt(position: place + 1, count: count, of: choices.count)), at: position)
      }
    }
  }

  private func isKeyLongest(_ question: BaseQuestion, _ texts: QuestionTexts) -> Bool {
    let length = { (option: BaseOption) in texts.options[option.id]?.text.map { DisplayWidth.of($0.oneLine) } ?? 0 }
    guard let key = question.options.first(where: { $0.standing == .correct }) else { return false }
    return question.options.allSatisfy { $0.id == key.id || length($0) < length(key) }
  }

  // MARK: Words

  /// "All of the above" and the like, folded, by language.
  private static let catchAlls: [Language: [String]] = [
    .english: ["all of the above", "none of the above", "all of these", "none of these", "both of the above"],
    .spanish: [
      "todas las anteriores", "ninguna de las anteriores", "todas las opciones", "ninguna de las opciones",
      "ambas anteriores", "ambas opciones", "las dos anteriores", "las dos opciones",
    ],
    .portuguese: [
      "todas as anteriores", "nenhuma das anteriores", "todas as alternativas", "nenhuma das alternativas",
      "as duas anteriores", "as duas alternativas", "as duas opcoes", "ambas as alternativas", "ambas as opcoes",
    ],
    .french: [
      "toutes les reponses", "toutes ces reponses", "aucune de ces reponses", "les deux reponses", "ces deux reponses",
      "tout ce qui precede", "rien de ce qui precede",
    ],
  ]
  /// Options that are nothing but a word for two others, folded, in any language.
  private static let bothAlone: Set<String> = [
    "both", "ambas", "ambos", "las dos", "los dos", "as duas", "os dois", "les deux", "toutes les deux",
  ]
  /// What stands between two names of options, folded, in any language.
  private static let ands: Set<String> = ["and", "y", "e", "et"]
  /// Stems that ask for what is wrong, folded, by language.
  private static let negativeStems: [Language: [String]] = [
    .english: ["which is not", "which of these is not", "what is not", "which does not", "except"],
    .spanish: ["¿cual no ", "¿cuales no ", "¿que no ", "excepto", "salvo "],
  ]

  private func judgePrompt(_ prompt: RawText?) {
    guard let prompt, contains(prompt, Self.negativeStems[language] ?? []) else { return }
    file.report(.writing(.negativeStem), at: prompt.position)
  }

  private func judgeOption(_ text: RawText?) {
    guard let text else { return }
    if contains(text, Self.catchAlls[language] ?? []) || isBothAlone(text) {
      file.report(.writing(.catchAll), at: text.position)
    } else if isShuffled, namesPlaces(text) {
      file.report(.writing(.namesPlaces), at: text.position)
    }
  }

  private func isBothAlone(_ text: RawText) -> Bool {
    Self.bothAlone.contains(words(of: text).joined(separator: " "))
  }

  /// "Both a and b", "A y B": letters of two options with nothing but an "and" between them.
  private func namesPlaces(_ text: RawText) -> Bool {
    let words = words(of: text)
    let letters: Set<String> = ["a", "b", "c", "d", "e", "f", "g", "h"]
    return words.indices.dropFirst().dropLast().contains { index in
      let (left, right) = (words[index - 1], words[index + 1])
      return Self.ands.contains(words[index]) && left < right && letters.contains(left) && letters.contains(right)
    }
  }

  private func words(of text: RawText) -> [String] {
    Folding.folded(text.oneLine).split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private func contains(_ text: RawText, _ phrases: [String]) -> Bool {
    let folded = Folding.folded(text.oneLine)
    return phrases.contains { folded.contains($0) }
  }
}
