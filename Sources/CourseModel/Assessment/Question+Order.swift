extension Question {
  /// The question with its options in the order that an attempt's seed decides.
  ///
  /// Steps of an order stand as the author placed them, since theirs is a disorder on purpose; a running text has only
  /// one order, and a typed answer none.
  public func shuffled(by seed: Seed) -> Question {
    // Each question has numbers of its own, so that its options stand the same whichever question is shown first.
    let own = id.text.utf8.reduce(seed.bits) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    var order = SeededOrder(Seed(own))
    var question = self
    switch form {
    case .choice(var form):
      form.options = order.shuffled(form.options)
      question.form = .choice(form)
    case .multiple(var form):
      form.options = order.shuffled(form.options)
      question.form = .multiple(form)
    case .match(var form):
      form.items = order.shuffled(form.items)
      form.targets = order.shuffled(form.targets)
      question.form = .match(form)
    case .rate(var form):
      form.actions = order.shuffled(form.actions)
      question.form = .rate(form)
    case .order, .spot, .number, .text: break
    }
    return question
  }
}

extension Quiz {
  /// The seed of a new attempt: nil where nothing is drawn and nothing shuffled.
  public func seed(of attempt: UniqueID) -> Seed? {
    blueprint != nil || rules.order == .shuffled ? Seed(of: attempt) : nil
  }

  /// The questions of a new attempt, drawn where the quiz draws, in the order of the file or of the seed.
  public func form(_ seed: Seed?, after earlier: [Attempt]) -> [QuestionID] {
    guard let seed else { return questions.map(\.id) }
    let drawn =
      blueprint?.draw(from: questions, seed: seed, after: earlier.map(\.start.form)) ?? questions.map(\.id)
    guard rules.order == .shuffled else { return drawn }
    var order = SeededOrder(seed)
    return order.shuffled(drawn)
  }

  /// The questions of an attempt that this quiz still has, as the attempt shows them.
  public func asked(in attempt: Attempt) -> [Question] { attempt.start.form.compactMap { question($0, in: attempt) } }

  /// A question as an attempt shows it.
  public func question(_ id: QuestionID, in attempt: Attempt) -> Question? {
    let asked = question(id)
    guard rules.order == .shuffled, let seed = attempt.start.seed else { return asked }
    return asked?.shuffled(by: seed)
  }
}
