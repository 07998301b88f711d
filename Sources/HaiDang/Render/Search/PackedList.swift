/// Writes ascending lists of numbers as text, near the fewest bits there can be (Golomb-Rice codes).
///
/// A list is its count and then the gaps. Both sides know how many numbers there could be, and so
/// which code fits best, and whether it is the missing numbers that are written. Six bits make one
/// character, `#` to `c` without `\`, so that a script needs no escapes and `|` and space are free.
struct PackedList {
  /// The characters so far.
  private(set) var bytes: [UInt8] = []
  private var waiting: UInt64 = 0
  private var count: UInt64 = 0

  /// The characters so far; it goes on without them.
  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Appends characters as they are.
  mutating func append(_ raw: some Sequence<UInt8>) {
    bytes.append(contentsOf: raw)
  }

  /// Appends a number below 64 as one character.
  @inline(__always)
  mutating func append(six value: UInt64) {
    let value = UInt8(truncatingIfNeeded: value)
    bytes.append(value < 57 ? value + 35 : value + 36)
  }

  /// Appends numbers below `universe`, in order, each once.
  mutating func append(_ numbers: [UInt32], universe: Int) {
    append(count: numbers.count)
    guard numbers.count < universe else { return }
    let isSparse = numbers.count * 2 <= universe
    let written = isSparse ? numbers.count : universe - numbers.count
    guard written > 0 else { return }
    let low = Self.lowBits(written, of: universe)
    var next: UInt32 = 0
    if isSparse {
      for number in numbers {
        append(gap: UInt64(number - next), low: low)
        next = number + 1
      }
    } else {
      var expected: UInt32 = 0
      for index in 0...numbers.count {
        let number = index < numbers.count ? numbers[index] : UInt32(universe)
        while expected < number {
          append(gap: UInt64(expected - next), low: low)
          expected += 1
          next = expected
        }
        expected = number + 1
      }
    }
    if count > 0 { append(six: waiting << (6 - count) & 63) }
    (waiting, count) = (0, 0)
  }

  /// How many bits of a gap are written as they are; the rest is as many zeros as its value.
  static func lowBits(_ written: Int, of universe: Int) -> UInt64 {
    var low: UInt64 = 0
    while universe > (written * 3) << Int(low) { low += 1 }
    return low
  }

  /// A count, five bits a character.
  private mutating func append(count: Int) {
    var rest = UInt64(count)
    while rest >= 32 {
      append(six: rest & 31 | 32)
      rest >>= 5
    }
    append(six: rest)
  }

  @inline(__always)
  private mutating func append(gap: UInt64, low: UInt64) {
    var zeros = gap >> low
    while zeros > 24 {
      append(bits: 24, 0)
      zeros -= 24
    }
    append(bits: zeros + 1, 1)
    append(bits: low, gap & ((1 << low) - 1))
  }

  @inline(__always)
  private mutating func append(bits: UInt64, _ value: UInt64) {
    waiting = waiting << bits | value
    count += bits
    while count >= 6 {
      count -= 6
      append(six: waiting >> count & 63)
    }
    waiting &= (1 << count) - 1
  }
}
