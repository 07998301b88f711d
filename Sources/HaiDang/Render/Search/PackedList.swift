import HaiDangMarkup

/// Writes ascending lists of numbers as text, near the fewest bits there can be (Golomb-Rice codes).
///
/// A list is its count and then the gaps. Both sides know how many numbers there could be, and so
/// which code fits best, and whether it is the missing numbers that are written. Six bits make one
/// character, `#` to `c` without `\`, so that a script needs no escapes and `|` and space are free.
struct PackedList {
  private var bytes = ByteBuffer()

  /// Whether nothing was written yet.
  var isEmpty: Bool { bytes.isEmpty }

  /// The characters so far; it goes on without them.
  mutating func take() -> [UInt8] {
    defer { bytes.removeAll() }
    return bytes.withBytes { Array($0) }
  }

  /// Appends characters as they are.
  mutating func append(_ raw: some Sequence<UInt8>) {
    if raw.withContiguousStorageIfAvailable({ bytes.append($0) }) == nil {
      for byte in raw { bytes.append(byte) }
    }
  }

  /// Appends a number below 64 as one character.
  mutating func append(six value: UInt64) {
    bytes.append(SixBits.character(value))
  }

  /// Appends numbers below `universe`, in order, each once.
  mutating func append(_ numbers: [UInt32], universe: Int) {
    append(count: numbers.count)
    guard numbers.count < universe else { return }
    let isSparse = numbers.count * 2 <= universe
    let written = isSparse ? numbers.count : universe - numbers.count
    guard written > 0 else { return }
    let low = Self.lowBits(written, of: universe)
    precondition(numbers.last.map { Int($0) < universe } ?? true, "numbers are below the universe")
    // So all gaps together are no more than it.
    let bits = universe >> Int(low) + written * (1 + Int(low))
    bytes.append(upTo: bits / 6 + 1) { room in
      var out = SixBits(room)
      var next: UInt32 = 0
      if isSparse {
        for number in numbers {
          out.append(gap: UInt64(number - next), low: low)
          next = number + 1
        }
      } else {
        var expected: UInt32 = 0
        for index in 0...numbers.count {
          let number = index < numbers.count ? numbers[index] : UInt32(universe)
          while expected < number {
            out.append(gap: UInt64(expected - next), low: low)
            expected += 1
            next = expected
          }
          expected = number + 1
        }
      }
      return out.end()
    }
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
}
