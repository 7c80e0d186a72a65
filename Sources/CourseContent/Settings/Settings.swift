public import CourseModel

/// How a person wants to learn on this machine: what `config.yaml` says, and options may say otherwise.
public struct Settings: Equatable, Sendable {
  /// Which characters may be drawn.
  public enum Graphics: String, CaseIterable, Sendable {
    /// What the locale's name says.
    case auto
    /// All, whatever the locale says.
    case utf8 = "utf-8"
    /// Plain letters and marks alone.
    case ascii
  }

  /// Whether colours may be used.
  public enum Colour: String, CaseIterable, Sendable {
    /// Where `NO_COLOR` does not forbid it.
    case auto
    /// Never.
    case never
    /// Even where `NO_COLOR` forbids it.
    case always
  }

  /// How strongly text stands out from its ground.
  public enum Contrast: String, CaseIterable, Sendable {
    /// With faint text and a few colours.
    case auto
    /// In the terminal's own two colours alone, with nothing faint.
    case high
  }

  /// Which characters may be drawn; nil where nothing is said.
  public var graphics: Graphics?
  /// Whether colours may be used; nil where nothing is said.
  public var colour: Colour?
  /// How strongly text stands out; nil where nothing is said.
  public var contrast: Contrast?
  /// The language of interface and content; nil where nothing is said.
  public var language: Language?
  /// The keys of actions, by the actions' names, the key to show first at the beginning.
  public var keys: [String: [String]] = [:]

  /// Settings that say nothing.
  public init() {}
}
