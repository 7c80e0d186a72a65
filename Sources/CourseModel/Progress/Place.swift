/// Where a trainee stands on the screen, as a place in the content: it survives resizing and a change of language.
public enum Place: Equatable, Sendable {
  /// The course map.
  case courseMap
  /// A module's list of lessons.
  case module(ModuleID)
  /// A page being read, and the text at the top of the window.
  case page(PageReference, TextAnchor)
  /// The question after a page.
  case check(PageReference)
  /// A question of the attempt underway.
  case question(QuizID, QuestionID)
  /// The review of the attempt underway.
  case review(QuizID)
  /// A scenario that is being played, and the module that lists it.
  case scenario(ModuleID, ScenarioID)
}

extension Place {
  /// True where the two differ by no more than how far a page was scrolled.
  public func isSamePage(as other: Place?) -> Bool {
    if case .page(let page, _) = self, case .page(page, _)? = other { true } else { false }
  }
}

/// A character in a text: the block from 0, and the character in it from 0.
public struct TextAnchor: Hashable, Comparable, Sendable {
  /// The block, counted from 0.
  public var block: Int
  /// The character of the block's text, counted from 0.
  public var character: Int

  /// The beginning.
  public static let start = TextAnchor(block: 0, character: 0)

  /// An anchor of its parts.
  public init(block: Int, character: Int) {
    self.block = block
    self.character = character
  }

  /// The order of reading.
  public static func < (left: TextAnchor, right: TextAnchor) -> Bool {
    (left.block, left.character) < (right.block, right.character)
  }
}
