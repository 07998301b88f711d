import Testing

@testable import HaiDang

@Suite struct PackedListTests {
  static let lists: [(numbers: [UInt32], universe: Int)] = [
    ([], 0), ([], 5), ([0], 1), ([0], 1000), ([999], 1000), ([0, 1, 2, 3], 4), ([0, 2, 3], 4),
    ([1, 5, 900, 901, 902], 1000), ([50000], 100_000), (Array(1..<699), 700),
  ]

  @Test(arguments: lists)
  func aListIsReadBack(list: (numbers: [UInt32], universe: Int)) {
    expect(list.numbers, list.universe)
  }

  @Test func listsOfAnyDensityAreReadBackAndSmall() {
    var state: UInt64 = 1
    for percent in [1, 5, 20, 50, 80, 99] {
      let numbers = (0..<UInt32(800)).filter { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33 % 100 < percent
      }
      expect(numbers, 800)
      // Never much more than a bit for each number there could be.
      #expect(packed(numbers, 800).count <= 800 / 6 + 20)
    }
  }

  private func expect(_ numbers: [UInt32], _ universe: Int) {
    let bytes = packed(numbers, universe)
    #expect(unpacked(bytes, universe) == numbers)
    #expect(bytes.allSatisfy { (35...99).contains($0) && $0 != UInt8(ascii: "\\") })
  }

  private func packed(_ numbers: [UInt32], _ universe: Int) -> [UInt8] {
    var list = PackedList()
    list.append(numbers, universe: universe)
    return list.take()
  }
}

/// Reads what `PackedList` writes, as the script of the search page does.
func unpacked(_ bytes: [UInt8], _ universe: Int) -> [UInt32] {
  var symbols = bytes.map { Int($0) - ($0 > 92 ? 36 : 35) }[...]
  var (count, shift) = (0, 0)
  while let symbol = symbols.popFirst() {
    count |= (symbol & 31) << shift
    shift += 5
    if symbol & 32 == 0 { break }
  }
  let isSparse = count * 2 <= universe
  let written = isSparse ? count : universe - count
  var low = 0
  while written > 0, universe > (written * 3) << low { low += 1 }
  var bits = symbols.flatMap { symbol in (0..<6).reversed().map { symbol >> $0 & 1 } }[...]
  var numbers: [UInt32] = []
  var next = 0
  for _ in 0..<written {
    var gap = 0
    while let bit = bits.popFirst(), bit == 0 { gap += 1 }
    for _ in 0..<low { gap = gap * 2 + (bits.popFirst() ?? 0) }
    numbers.append(UInt32(next + gap))
    next += gap + 1
  }
  if isSparse { return numbers }
  return (0..<UInt32(universe)).filter { !numbers.contains($0) }
}
