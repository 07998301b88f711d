/// Finds the position of a name from its bytes, without making a string of them.
struct NameTable: Hashable, Sendable {
  private var names: [[UInt8]] = []
  private var values: [Int] = []
  /// Positions in `names` plus one, by hash; 0 is free.
  private var slots: [Int32] = Array(repeating: 0, count: 64)

  init(_ names: [String] = []) {
    for (index, name) in names.enumerated() { add(Array(name.utf8), index) }
  }

  /// Adds a name; one that is there already keeps its value.
  mutating func add(_ name: [UInt8], _ value: Int) {
    guard name.withUnsafeBufferPointer({ self[$0.span] }) == nil else { return }
    names.append(name)
    values.append(value)
    if names.count * 2 > slots.count { grow() } else { place(names.count - 1) }
  }

  /// The value of a name.
  subscript(name: Span<UInt8>) -> Int? {
    var slot = Int(NameTable.hash(name) & UInt64(slots.count - 1))
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if isEqual(names[index], name) { return values[index] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The value of a name given as text.
  subscript(name: String) -> Int? {
    var name = name
    return name.withUTF8 { self[$0.span] }
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for index in names.indices { place(index) }
  }

  private mutating func place(_ index: Int) {
    let hash = names[index].withUnsafeBufferPointer { NameTable.hash($0.span) }
    var slot = Int(hash & UInt64(slots.count - 1))
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(index + 1)
  }

  private func isEqual(_ name: [UInt8], _ other: Span<UInt8>) -> Bool {
    guard name.count == other.count else { return false }
    for index in name.indices where name[index] != other[index] { return false }
    return true
  }

  /// FNV-1a: short names, and the same on every run.
  private static func hash(_ bytes: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in 0..<bytes.count {
      hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3
    }
    return hash ^ hash >> 29
  }
}
