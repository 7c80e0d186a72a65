/// What a trainee answered, without any verdict.
public enum Response: Hashable, Sendable {
  /// The options chosen, without repetition, in the order of their ids.
  case options([OptionID])

  /// The options chosen, put in order and without repetition.
  public static func chosen(_ ids: some Sequence<OptionID>) -> Response {
    .options(Set(ids).sorted())
  }
}
