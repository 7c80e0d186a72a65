internal import TerminalFrame

/// A text behind a bullet, with its following lines indented.
enum Bullet {
  static func lines(_ text: String, columns: Int) -> [Line] {
    TextFlow.lines([Span(text)], columns: columns - 2).enumerated().map { index, flowed in
      (index == 0 ? Line("• ", .secondary) : Line("  ")) + flowed.line
    }
  }
}
