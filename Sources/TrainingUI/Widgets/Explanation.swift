internal import CourseModel
internal import TerminalFrame

/// What is said of one thing that could be answered: a sign, its standing in words, its reason.
struct Explanation {
  var sign: String
  var label: String
  var role: Role
  /// What it was.
  var text: [Inline]
  var reason: [Block]
  /// The duty that the answer breached here.
  var breached: DutyID?

  init(_ sign: String, _ label: String, _ role: Role, _ text: [Inline], reason: [Block]) {
    self.sign = sign
    self.label = label
    self.role = role
    self.text = text
    self.reason = reason
  }

  init(_ sign: String, _ label: String, _ role: Role, _ option: AnswerOption, breached: DutyID? = nil) {
    self.init(sign, label, role, option.text, reason: option.reason)
    self.breached = breached
  }
}

extension QuestionForm {
  /// What is said of an answer, in the order in which it is read.
  func explanations(of response: Response, _ words: Catalogue) -> [Explanation] {
    switch self {
    case .choice, .multiple: chosenFirst(response, words)
    case .spot(let form): form.explanations(of: response, words)
    case .order(let form): form.explanations(of: response, words)
    case .match(let form): form.explanations(of: response, words)
    case .rate(let form): form.explanations(of: response, words)
    case .number(let form): form.explanations(of: response, words)
    case .text(let form): form.explanations(of: response, words)
    }
  }

  private func chosenFirst(_ response: Response, _ words: Catalogue) -> [Explanation] {
    let chosen = options.chosen(in: response)
    return (chosen + options.filter { !chosen.contains($0) }).enumerated().map { index, option in
      Explanation(option, isChosen: index < chosen.count, words)
    }
  }
}

extension Explanation {
  fileprivate init(_ option: AnswerOption, isChosen: Bool, _ words: Catalogue) {
    switch option.standing {
    case .correct: self.init("✓", words[isChosen ? .optionYoursRight : .optionRight], .right, option)
    case .wrong:
      self.init("✗", words[isChosen ? .optionYoursWrong : .optionWrong], isChosen ? .wrong : .secondary, option)
    case .critical(let duty):
      self.init(
        "‼", words[isChosen ? .optionYoursCritical : .optionCritical], .critical, option,
        breached: isChosen ? duty : nil)
    }
  }
}

extension SpotForm {
  /// Each passage in the order of the text: what it can mean, or why it proves nothing.
  fileprivate func explanations(of response: Response, _ words: Catalogue) -> [Explanation] {
    let marked = marks.chosen(in: response)
    return marks.map { mark in
      switch (mark.isCorrect, marked.contains(mark)) {
      case (true, true): Explanation("✓", words[.spotFound], .right, mark)
      case (true, false): Explanation("✗", words[.spotMissed], .wrong, mark)
      case (false, true):
        Explanation(
          mark.breachedDuty == nil ? "✗" : "‼", words[.spotFalseAlarm], mark.breachedDuty == nil ? .wrong : .critical,
          mark, breached: mark.breachedDuty)
      case (false, false): Explanation("✓", words[.spotLeft], .secondary, mark)
      }
    }
  }
}

extension OrderForm {
  /// The steps in the right order, each with the place that it was given.
  fileprivate func explanations(of response: Response, _ words: Catalogue) -> [Explanation] {
    guard case .order(let given) = response else { return [] }
    return key.enumerated().compactMap { index, id in
      guard let step = steps.first(where: { $0.id == id }), let place = given.firstIndex(of: id) else { return nil }
      let values: KeyValuePairs = ["place": String(index + 1), "given": String(place + 1)]
      return place == index
        ? Explanation("✓", words(.orderRight, values), .right, step)
        : Explanation("✗", words(.orderOther, values), .wrong, step)
    }
  }
}

extension MatchForm {
  /// Each item with its target, and the one that was put to it.
  fileprivate func explanations(of response: Response, _ words: Catalogue) -> [Explanation] {
    guard case .pairs(let pairs) = response else { return [] }
    let text = { (id: OptionID?) in self.targets.first { $0.id == id }?.text.plainText ?? "" }
    return items.map { item in
      let values: KeyValuePairs = ["target": text(key[item.id]), "given": text(pairs[item.id])]
      return pairs[item.id] == key[item.id]
        ? Explanation("✓", words(.matchRight, values), .right, item)
        : Explanation("✗", words(.matchOther, values), .wrong, item)
    }
  }
}

extension RateForm {
  /// Each action with the experts' rating and the trainee's.
  fileprivate func explanations(of response: Response, _ words: Catalogue) -> [Explanation] {
    guard case .ratings(let ratings) = response else { return [] }
    let critical = criticalOptions(in: response)
    return actions.map { action in
      let name = { (rating: Rating?) in rating.map { words[$0.phrase] } ?? "" }
      let values: KeyValuePairs = ["rating": name(key[action.id]), "given": name(ratings[action.id])]
      if critical.contains(action) {
        return Explanation("‼", words(.rateOther, values), .critical, action, breached: action.breachedDuty)
      }
      let credit = credit(of: ratings[action.id], for: action.id)
      if credit == .one { return Explanation("✓", words(.rateRight, values), .right, action) }
      return credit == .zero
        ? Explanation("✗", words(.rateOther, values), .wrong, action)
        : Explanation("◐", words(.rateOther, values), .warning, action)
    }
  }
}
