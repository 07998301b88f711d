/// Writes bits into room that was made for them, six to a character.
struct SixBits {
  private let room: UnsafeMutableBufferPointer<UInt8>
  private var position = 0
  private var waiting: UInt64 = 0
  private var count: UInt64 = 0

  /// A writer into room that is large enough for all bits to come.
  init(_ room: UnsafeMutableBufferPointer<UInt8>) {
    self.room = room
  }

  /// The character of a number below 64: `#` to `c` without `\`.
  @inline(__always)
  static func character(_ value: UInt64) -> UInt8 {
    let value = UInt8(truncatingIfNeeded: value)
    return value < 57 ? value + 35 : value + 36
  }

  /// Appends a gap between numbers: its lower bits as they are, the rest as so many zeros and a one.
  @inline(__always)
  mutating func append(gap: UInt64, low: UInt64) {
    var zeros = gap &>> low
    while zeros > 24 {
      append(bits: 24, 0)
      zeros -= 24
    }
    append(bits: zeros + 1, 1)
    append(bits: low, gap & ((1 &<< low) &- 1))
  }

  /// Fills the last character; gives how many there are.
  mutating func end() -> Int {
    if count > 0 { put(waiting &<< (6 - count) & 63) }
    return position
  }

  @inline(__always)
  private mutating func append(bits: UInt64, _ value: UInt64) {
    waiting = waiting &<< bits | value
    count += bits
    while count >= 6 {
      count -= 6
      put(waiting &>> count & 63)
    }
    waiting &= (1 &<< count) &- 1
  }

  @inline(__always)
  private mutating func put(_ value: UInt64) {
    room[position] = Self.character(value)
    position += 1
  }
}
