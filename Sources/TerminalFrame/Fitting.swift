internal import UnicodeText

/// Texts cut and filled to a width.
extension Line {
  /// The line in at most so many columns; what is cut shows as `…`.
  public func fitted(_ columns: Int) -> Line {
    guard width > columns else { return self }
    guard columns > 0 else { return .empty }
    var room = columns - 1
    var fitted: [Span] = []
    var style = Style.body
    outer: for span in spans {
      var kept = ""
      style = span.style
      for scalar in span.text.unicodeScalars {
        let width = DisplayWidth.of(scalar)
        guard width <= room else {
          fitted.append(Span(kept, style))
          break outer
        }
        kept.unicodeScalars.append(scalar)
        room -= width
      }
      fitted.append(Span(kept, style))
    }
    return Line(fitted + [Span("…", style)])
  }

  /// The line filled with spaces to so many columns.
  public func padded(_ columns: Int) -> Line {
    let missing = columns - width
    return missing > 0 ? self + Line(Filling.spaces(missing)) : self
  }
}
