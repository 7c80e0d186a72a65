/// A percentage as people read it: the figure and the sign never part at the end of a line.
public enum Percentage {
  /// `80 %` with a no-break space.
  public static func text(_ percent: Int) -> String { "\(percent)\u{A0}%" }

  /// What stands for a percentage that is not known yet.
  public static let none = "–"
}
