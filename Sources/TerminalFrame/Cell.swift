/// One column of the screen: a base character with up to three combining marks, and its style.
///
/// The whole is 16 bytes without any reference, so that screens compare quickly.
public struct Cell: Hashable, Sendable {
  /// The combining marks, 21 bits each, the first lowest; 0 for none.
  public private(set) var marks: UInt64 = 0
  /// The base character; 0 in the second column of a wide one.
  public let scalar: UInt32
  /// How it is shown.
  public var style: Style
  /// Columns that the base character takes: 1 or 2; 0 in the second column of a wide one.
  public let width: UInt8
  /// Fills the sixteenth byte, so that equal cells have equal bytes.
  private let filling: UInt8 = 0

  /// An empty column.
  public static let blank = Cell(scalar: 0x20, width: 1, style: .body)

  /// A cell of a base character.
  public init(scalar: UInt32, width: UInt8, style: Style) {
    self.scalar = scalar
    self.width = width
    self.style = style
  }

  /// The second column of a wide character.
  static func continuation(_ style: Style) -> Cell { Cell(scalar: 0, width: 0, style: style) }

  /// Lays a combining mark on the character; a fourth one is left out.
  mutating func add(mark: UInt32) {
    var shift: UInt64 = 0
    while shift < 63, marks >> shift & 0x1F_FFFF != 0 { shift += 21 }
    if shift < 63 { marks |= UInt64(mark) << shift }
  }

  /// The base character and its marks, in order.
  public var scalars: [Unicode.Scalar] {
    var all = [scalar]
    var rest = marks
    while rest != 0 {
      all.append(UInt32(rest & 0x1F_FFFF))
      rest >>= 21
    }
    return all.compactMap(Unicode.Scalar.init)
  }
}
