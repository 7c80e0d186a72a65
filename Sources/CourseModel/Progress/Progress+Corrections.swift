/// What corrections make of attempts and modules.
extension Attempt {
  /// True where it was said that the attempt does not count.
  public var isVoided: Bool {
    corrections.contains { if case .attemptVoided = $0.correction.act { true } else { false } }
  }

  /// True where somebody vouches for the attempt beside the trainee.
  public var isCountersigned: Bool {
    corrections.contains { if case .attemptCountersigned = $0.correction.act { true } else { false } }
  }
}

/// A module that counts as passed without its pages and its quiz.
public struct Waiver: Equatable, Sendable {
  /// Why.
  public var kind: WaiverKind
  /// The event that says so.
  public var note: CorrectionNote
}

extension Progress {
  /// The waivers of a module, in the order in which they are told.
  public func waivers(of module: ModuleReference) -> [Waiver] {
    corrections.compactMap { note in
      guard case .moduleWaived(module, let kind) = note.correction.act else { return nil }
      return Waiver(kind: kind, note: note)
    }
  }

  /// Every module that is waived, of whichever course.
  public var waivedModules: Set<ModuleReference> {
    Set(
      corrections.compactMap { note in
        if case .moduleWaived(let module, _) = note.correction.act { module } else { nil }
      })
  }
}

extension Sequence<Attempt> {
  /// The attempts that count.
  public var counted: [Attempt] { filter { !$0.isVoided } }
}

extension Happening {
  /// True for what others state in a record, which is no doing of the trainee's.
  public var isByOthers: Bool {
    switch self {
    case .corrected, .accommodated, .traineeErased: true
    default: false
    }
  }
}
