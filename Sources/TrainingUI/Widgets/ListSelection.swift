/// Which item of a list is chosen.
struct ListSelection: Equatable, Sendable {
  /// The item, from 0; nil where none is chosen yet.
  var index: Int?

  /// A selection, by default of nothing.
  init(_ index: Int? = nil) { self.index = index }

  /// Moves as an action asks, within a list of so many items.
  ///
  /// - Parameter page: how many items a page up or down moves.
  mutating func move(_ action: Action, count: Int, page: Int = 5) {
    guard count > 0 else { return }
    let last = count - 1
    switch action {
    case .up: index = max(0, (index ?? 1) - 1)
    case .down: index = min(last, (index ?? -1) + 1)
    case .pageUp: index = max(0, (index ?? 0) - page)
    case .pageDown: index = min(last, (index ?? 0) + page)
    case .first: index = 0
    case .last: index = last
    case .mark(let number) where number <= count: index = number - 1
    default: break
    }
  }
}
