public import ArgumentParser
public import CourseContent

/// The options that say how the course looks; the settings in `config.yaml` say it for every start.
struct DisplayOptions: ParsableArguments {
  @Option(help: "Which characters are drawn: auto (as the locale says), utf-8 (all) or ascii (plain letters alone).")
  var graphics: Settings.Graphics?

  @Option(
    name: [.customLong("colour"), .customLong("color")],
    help: "Whether colours are used: auto (unless NO_COLOR is set), never or always.")
  var colour: Settings.Colour?

  @Option(help: "How text stands out: auto or high (the terminal's own two colours alone, nothing faint).")
  var contrast: Settings.Contrast?
}

extension Settings.Graphics: ExpressibleByArgument {}
extension Settings.Colour: ExpressibleByArgument {}
extension Settings.Contrast: ExpressibleByArgument {}
