/// What the pool of the final assessment can lack, as data.
public enum PoolFault: Equatable, Sendable {
  case poolMissing(module: String)
  case poolTooSmall(module: String, have: Int, need: Int)
  case poolWithoutCritical(module: String)
  case poolWithoutObjective(String)
  case moduleNotDrawn(String)
}
