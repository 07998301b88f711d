/// Reads what `PackedList` wrote.
///
/// What no `PackedList` wrote gives `nil`, never a trap: the index may lie on a disk that others use.
struct PackedListReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private var waiting: UInt64 = 0
  private var count = 0

  /// Reads from the first of some characters.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// The next character's number below 64.
  mutating func six() -> UInt64? {
    guard position < bytes.endIndex else { return nil }
    let byte = bytes[position]
    position += 1
    guard byte >= 35, byte < 100, byte != 92 else { return nil }
    return UInt64(byte < 92 ? byte - 35 : byte - 36)
  }

  /// The list that follows: numbers below `universe`, in order, each once.
  mutating func numbers(universe: Int) -> [UInt32]? {
    guard let count = readCount(), count <= universe else { return nil }
    guard count < universe else { return (0..<universe).map { UInt32($0) } }
    guard count > 0 else { return [] }
    let isSparse = count * 2 <= universe
    let written = isSparse ? count : universe - count
    let low = PackedList.lowBits(written, of: universe)
    (waiting, self.count) = (0, 0)
    var numbers: [UInt32] = []
    var next = 0
    for _ in 0..<written {
      guard let gap = readGap(low: low) else { return nil }
      let number = next + gap
      guard number < universe else { return nil }
      if isSparse {
        numbers.append(UInt32(number))
      } else {
        numbers += UInt32(next)..<UInt32(number)
      }
      next = number + 1
    }
    if !isSparse { numbers += UInt32(next)..<UInt32(universe) }
    return numbers
  }

  private mutating func readCount() -> Int? {
    var count: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 40, let value = six() {
      count |= (value & 31) << shift
      if value < 32 { return Int(count) }
      shift += 5
    }
    return nil
  }

  private mutating func readGap(low: UInt64) -> Int? {
    var gap: UInt64 = 0
    while let bit = bit() {
      if bit == 0 {
        gap += 1
        continue
      }
      guard gap < 1 << 32 else { return nil }
      for _ in 0..<low {
        guard let bit = self.bit() else { return nil }
        gap = gap << 1 | bit
      }
      return gap < 1 << 32 ? Int(gap) : nil
    }
    return nil
  }

  private mutating func bit() -> UInt64? {
    if count == 0 {
      guard let next = six() else { return nil }
      (waiting, count) = (next, 6)
    }
    count -= 1
    return waiting >> UInt64(count) & 1
  }
}
