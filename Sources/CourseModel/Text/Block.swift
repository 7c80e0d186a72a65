/// A block of a lesson, a situation or a reason: what CommonMark calls a container or leaf block.
public struct Block: Equatable, Sendable {
  /// What the block holds.
  public indirect enum Content: Equatable, Sendable {
    /// A paragraph.
    case paragraph([Inline])
    /// A heading inside a page.
    case heading([Inline])
    /// A list; `start` is the first number of a numbered list, nil for bullets.
    case list(start: Int?, items: [[Block]])
    /// A table with a header row; every row has as many cells as the header.
    case table(header: [[Inline]], rows: [[[Inline]]])
    /// A quotation.
    case quote([Block])
    /// An aside: what to do, what never to do, the rule, a warning.
    case aside(Aside, [Block])
    /// A horizontal rule.
    case rule
  }

  /// What the block holds.
  public var content: Content
  /// The line of its file on which it begins, from 1; 0 where it comes from no file.
  public var line: Int

  /// A block of a content.
  public init(_ content: Content, line: Int = 0) {
    self.content = content
    self.line = line
  }
}

/// The four asides of a page, written as GitHub alerts.
public enum Aside: String, CaseIterable, Sendable {
  /// `[!TIP]`: what to do.
  case tip
  /// `[!CAUTION]`: what never to do.
  case caution
  /// `[!IMPORTANT]`: the rule behind it.
  case important
  /// `[!WARNING]`: a difficult topic ahead.
  case warning
}

/// A piece of running text.
public indirect enum Inline: Equatable, Sendable {
  /// Plain characters.
  case text(String)
  /// Text with stress.
  case emphasis([Inline])
  /// Text that must not be missed.
  case strong([Inline])
  /// A citation of a source.
  case citation(SourceID)
  /// A fact of the trainee's country, by name.
  case countryFact(String)
  /// A line that only the post knows, by name.
  case postLine(String)
  /// A line break that the author asked for.
  case lineBreak
}
