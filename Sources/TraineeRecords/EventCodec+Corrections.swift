internal import CanonicalJSON
internal import CourseModel

/// The events that correct a record. docs/formats.md lists their members.
extension EventCodec {
  static func kind(_ correction: Correction) -> String {
    switch correction.act {
    case .attemptVoided: "attempt.voided"
    case .moduleWaived: "module.waived"
    case .attemptCountersigned: "attempt.countersigned"
    case .identityLinked: "identity.linked"
    case .identityUnlinked: "identity.unlinked"
    }
  }

  static func members(_ correction: Correction) -> [String: JSONValue] {
    switch correction.act {
    case .attemptVoided(let attempt), .attemptCountersigned(let attempt): ["attempt": .string(attempt.text)]
    case .moduleWaived(let module, let kind):
      [
        "course": .string(module.course.text), "module": .string(module.module.text), "reason": .string(kind.rawValue),
      ]
    case .identityLinked(let said), .identityUnlinked(let said):
      ["other": .string(said.other.text), "statement": .string(said.statement.text)]
    }
  }

  static func json(_ words: CorrectionWords) -> JSONValue {
    ["author": .string(words.author), "reason": .string(words.reason)]
  }

  /// The correction of a kind; nil where this version knows none of that kind.
  ///
  /// - Parameter words: finds the private words of the event; nil where they were erased.
  static func correction(
    _ kind: JSONOutline.Value, _ reader: MemberReader, _ words: () -> JSONValue?
  ) throws(EventDamage) -> Correction? {
    switch kind {
    case "attempt.voided": return Correction(.attemptVoided(try reader.uuid("attempt")), self.words(words()))
    case "attempt.countersigned":
      return Correction(.attemptCountersigned(try reader.uuid("attempt")), self.words(words()))
    case "identity.linked": return Correction(.identityLinked(try statement(reader)), self.words(words()))
    case "identity.unlinked": return Correction(.identityUnlinked(try statement(reader)), self.words(words()))
    case "module.waived":
      let module = ModuleReference(course: try reader.id("course"), module: try reader.id("module"))
      // A later version may know more reasons: such a waiver is kept and ignored, as an unknown kind is.
      return WaiverKind(rawValue: try reader.text("reason")).map {
        Correction(.moduleWaived(module, $0), self.words(words()))
      }
    default: return nil
    }
  }

  private static func statement(_ reader: MemberReader) throws(EventDamage) -> IdentityStatement {
    IdentityStatement(try reader.uuid("statement"), of: try reader.uuid("other"))
  }

  private static func words(_ json: JSONValue?) -> CorrectionWords? {
    guard let author = json?["author"]?.string, let reason = json?["reason"]?.string else { return nil }
    return CorrectionWords(author: author, reason: reason)
  }
}
