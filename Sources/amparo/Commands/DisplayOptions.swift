public import ArgumentParser
public import CourseContent

/// The options that say how the course looks; the settings in `config.yaml` say it for every start.
struct DisplayOptions: ParsableArguments {
  @Option(help: "Which characters are drawn: what the locale says, all, or plain letters alone.")
  var graphics: Settings.Graphics?

  @Option(
    name: [.customLong("colour"), .customLong("color")],
    help: "Whether colours are used; auto uses them unless NO_COLOR is set.")
  var colour: Settings.Colour?

  @Option(help: "How text stands out; high uses the terminal's own two colours alone, and nothing faint.")
  var contrast: Settings.Contrast?
}

extension Settings.Graphics: ExpressibleByArgument {}
extension Settings.Colour: ExpressibleByArgument {}
extension Settings.Contrast: ExpressibleByArgument {}
