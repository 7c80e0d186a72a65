/// What speaks against how a quiz is written, as data; each is a warning.
public enum WritingFault: Equatable, Sendable {
  case keyOftenLongest(count: Int, of: Int)
  case keyOftenAt(position: Int, count: Int, of: Int)
  case catchAll
  case namesPlaces
  case negativeStem
  case moduleWithoutCritical(String)
}
