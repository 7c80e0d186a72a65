internal import CourseModel

/// Reads the rules of attempts, which stand beside the pass mark in a course's policy, in a quiz and in the final
/// assessment.
struct AttemptRulesReader {
  static let keys = ["attempts", "waiting-minutes", "time-limit-minutes", "order"]

  let fields: Fields

  /// The rules of the fields, over others where they say nothing.
  func rules(over other: AttemptRules) -> AttemptRules {
    var rules = other
    if let attempts = fields.number("attempts", in: 1...1000) { rules.attempts = attempts }
    if let minutes = fields.number("waiting-minutes", in: 0...525_600) { rules.waitingMinutes = minutes }
    if let minutes = fields.number("time-limit-minutes", in: 1...1440) { rules.timeLimitMinutes = minutes }
    if let order = fields.optionalText("order") {
      if let known = AttemptRules.Order(rawValue: order.text) {
        rules.order = known
      } else {
        fields.file.report(.unknownOrder(order.text), at: order.position)
      }
    }
    return rules
  }

  /// The order of the fields, over that of others; nothing is reported.
  func order(over other: AttemptRules) -> AttemptRules.Order {
    fields.optionalText("order").flatMap { AttemptRules.Order(rawValue: $0.text) } ?? other.order
  }
}
