public import SpacedRepetition

/// A question that was met before and can be practised.
///
/// Questions of the final assessment are none: whoever practised them would know the pool.
public enum PracticeItem: Hashable, Sendable {
  /// The question after a page.
  case check(PageReference, QuestionID)
  /// A question of a module's quiz.
  case quiz(ModuleID, QuestionID)

  /// The module whose content holds it.
  public var module: ModuleID {
    switch self {
    case .check(let page, _): page.module
    case .quiz(let module, _): module
    }
  }

  /// The question's id.
  public var question: QuestionID {
    switch self {
    case .check(_, let question), .quiz(_, let question): question
    }
  }

  /// A fixed order, for items that are due alike.
  var sortKey: String {
    switch self {
    case .check(let page, let question): "\(page.module)/\(page.lesson)/\(page.page)/\(question)"
    case .quiz(let module, let question): "\(module)//\(question)"
    }
  }
}

/// An answer given in practice: it counts for no attempt and no completion.
public struct PracticeAnswer: Equatable, Sendable {
  /// What was practised.
  public var item: PracticeItem
  /// The answer.
  public var response: Response
  /// How well it was recalled: advisory, as the key may have been mended since.
  public var recall: Recall

  /// An answer of its parts.
  public init(item: PracticeItem, response: Response, recall: Recall) {
    self.item = item
    self.response = response
    self.recall = recall
  }
}

/// A time at which a question was asked, and how well its answer was recalled.
public struct PracticeReview: Equatable, Sendable {
  /// When.
  public var at: Timestamp
  /// How well.
  public var recall: Recall

  /// A review of its parts.
  public init(at: Timestamp, recall: Recall) {
    self.at = at
    self.recall = recall
  }
}

extension Question {
  /// How well a response shows the answer to be known: full credit is right, some is in part, none or a critical option
  /// not at all.
  public func recall(shownBy response: Response) -> Recall {
    guard form.scoring.criticalOptions(in: response).isEmpty else { return .again }
    let credit = credit(for: response)
    return credit == .one ? .good : credit > .zero ? .hard : .again
  }
}
