internal import CourseContent
internal import CursesTerminal

/// How the course is to look: options before settings, settings before the environment.
struct Display {
  private let graphics: Settings.Graphics
  private let colour: Settings.Colour
  private let contrast: Settings.Contrast

  init(_ asked: Learn.Request.Look, _ settings: Settings) {
    graphics = asked.graphics ?? settings.graphics ?? .auto
    colour = asked.colour ?? settings.colour ?? .auto
    contrast = asked.contrast ?? settings.contrast ?? .auto
  }

  /// Whether more than ASCII is drawn.
  var showsUnicode: Bool {
    switch graphics {
    case .auto: TerminalLocale.isUTF8
    case .utf8: true
    case .ascii: false
    }
  }

  /// True where letters are plain and nobody asked for it: that is told.
  var lacksLetters: Bool { graphics == .auto && !showsUnicode }

  /// Whether colours may be used; a variable that is empty forbids nothing (no-color.org).
  private var usesColour: Bool {
    switch colour {
    case .auto: Surroundings.variable("NO_COLOR") == nil
    case .never: false
    case .always: true
    }
  }

  /// How the terminal is to be used.
  var options: CursesTerminal.Options {
    CursesTerminal.Options(
      showsUnicode: showsUnicode, usesColour: usesColour, isHighContrast: contrast == .high,
      escapeDelay: Surroundings.variable("ESCDELAY").flatMap(Int.init).map { min(max($0, 0), 5000) } ?? 200)
  }
}
