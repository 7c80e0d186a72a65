internal import CourseModel
internal import TerminalFrame

/// Rates actions: a digit rates the action under the mark and goes on to the next one without a rating.
struct RatePicker: AnswerWidget {
  private(set) var selection = ListSelection(0)
  private var ratings: [OptionID: Rating] = [:]

  init(_ response: Response?) {
    if case .ratings(let given)? = response { ratings = given }
  }

  mutating func perform(_ action: Action, form: QuestionForm) {
    guard case .mark(let digit) = action else { return selection.move(action, count: form.options.count) }
    guard let index = selection.index, form.options.indices.contains(index), let rating = Rating(rawValue: digit)
    else { return }
    ratings[form.options[index].id] = rating
    selection.index = form.options.nextWithout(ratings, after: index)
  }

  var hasInput: Bool { !ratings.isEmpty }

  func response(form: QuestionForm) -> Response? {
    form.options.allSatisfy { ratings[$0.id] != nil } ? .ratings(ratings) : nil
  }

  /// A number for each action, or one for the action that is asked for now.
  mutating func take(_ reply: Reply, form: QuestionForm) -> Taking {
    guard let numbers = reply.numbers, let given = Rating.allCases.at(positions: numbers) else { return .refused }
    if given.count == form.options.count {
      for (action, rating) in zip(form.options, given) { ratings[action.id] = rating }
      return .whole
    }
    guard given.count == 1 else { return .refused }
    let wasWhole = response(form: form) != nil
    perform(.mark(numbers[0]), form: form)
    return response(form: form) == nil || wasWhole ? .part : .whole
  }

  func tell(_ form: QuestionForm, _ speech: Speech, to telling: inout Telling) {
    telling.choices = Rating.allCases.map { speech.words[$0.phrase] }
    telling.tell(form.options, asking: selection.index ?? 0, speech) { action in
      ratings[action].map { speech.words[$0.phrase] }
    }
  }

  func add(_ form: QuestionForm, given: Response?, layout: BlockLayout, to page: inout ScreenPage) {
    for rating in Rating.allCases {
      page.add("\(rating.rawValue)  " + layout.words[rating.phrase], .secondary, columns: layout.columns)
    }
    page.body.appendGap()
    for action in form.options {
      let label = ratings[action.id].map { "[\($0.rawValue)]" } ?? "[ ]"
      page.addItem(label, layout.lines(action.text, columns: ScreenPage.itemColumns(label, of: layout.columns)))
    }
  }
}

extension Rating {
  /// The point's name.
  var phrase: Phrase {
    switch self {
    case .veryInappropriate: .ratingVeryInappropriate
    case .inappropriate: .ratingInappropriate
    case .appropriate: .ratingAppropriate
    case .veryAppropriate: .ratingVeryAppropriate
    }
  }
}

extension [AnswerOption] {
  /// The next option that has no value yet, behind an index or from the beginning; where all have one, the option behind it.
  func nextWithout<Value>(_ values: [OptionID: Value], after index: Int) -> Int {
    (index + 1..<count).first { values[self[$0].id] == nil } ?? (0..<index).first { values[self[$0].id] == nil }
      ?? Swift.min(index + 1, count - 1)
  }
}
