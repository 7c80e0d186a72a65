/// Sixty-four bits from which an order or a draw is made again: written into the record when they are used.
public struct Seed: Hashable, Sendable, CustomStringConvertible {
  /// The bits.
  public let bits: UInt64

  /// A seed of its bits.
  public init(_ bits: UInt64) { self.bits = bits }

  /// The seed as records hold it, 16 hexadecimal digits; nil where the text is none.
  public init?(_ text: String) {
    guard text.utf8.count == 16, text.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }),
      let bits = UInt64(text, radix: 16)
    else { return nil }
    self.bits = bits
  }

  /// The seed of an id that nobody else has drawn: its last 16 hexadecimal digits.
  public init(of id: UniqueID) {
    let digits = id.text.filter { $0 != "-" }.suffix(16)
    bits = UInt64(digits, radix: 16) ?? 0
  }

  /// The seed as records hold it.
  public var description: String {
    let digits = String(bits, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// Numbers that follow from a seed, the same on every machine and in every edition of the program.
///
/// The generator is SplitMix64 (G. L. Steele Jr., D. Lea, C. H. Flood, "Fast splittable pseudorandom number
/// generators", OOPSLA 2014), an order is made by Fisher and Yates' method from the last place down, and a bounded
/// number by rejection, so that none is favoured. Swift's own shuffle promises no order, and could not be repeated.
public struct SeededOrder: Sendable {
  private var state: UInt64

  /// The numbers of a seed.
  public init(_ seed: Seed) { state = seed.bits }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A number from 0 to one less than the bound, which is 1 or more.
  public mutating func next(below bound: Int) -> Int {
    let bound = UInt64(max(1, bound))
    // The numbers beyond the last whole multiple of the bound would favour the small ones.
    let limit = UInt64.max - (UInt64.max % bound + 1) % bound
    while true {
      let bits = next()
      if bits <= limit { return Int(bits % bound) }
    }
  }

  /// The elements in an order that the seed decides.
  public mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var order = elements
    for last in stride(from: order.count - 1, to: 0, by: -1) { order.swapAt(last, next(below: last + 1)) }
    return order
  }
}
