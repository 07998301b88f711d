import Glibc

/// A list of plain values in memory of its own, without the checks and the counting of an array.
///
/// For classes that alone have it, and that add to it or read it for every word or tag of a site.
struct PlainList<Element: BitwiseCopyable>: ~Copyable {
  private var memory: UnsafeMutableBufferPointer<Element>
  /// How many values there are.
  private(set) var count = 0

  /// An empty list with room for some values.
  init(capacity: Int = 8) {
    memory = Self.room(capacity)
  }

  /// The values of another list.
  init(_ other: borrowing PlainList) {
    self.init(capacity: max(8, other.count))
    append(other.values)
  }

  deinit {
    free(memory.baseAddress)
  }

  /// Memory for some values; what Swift allocates for a pointer goes a longer way.
  private static func room(_ capacity: Int) -> UnsafeMutableBufferPointer<Element> {
    guard let memory = malloc(capacity * MemoryLayout<Element>.stride) else {
      preconditionFailure("no memory is left")
    }
    return UnsafeMutableBufferPointer(
      start: memory.bindMemory(to: Element.self, capacity: capacity), count: capacity)
  }

  /// The values, to be read before the list changes or goes.
  var values: UnsafeBufferPointer<Element> {
    UnsafeBufferPointer(rebasing: memory[..<count])
  }

  /// The value at an index below `count`.
  @inline(__always)
  subscript(index: Int) -> Element {
    get { memory[index] }
    set { memory[index] = newValue }
  }

  /// Adds a value.
  @inline(__always)
  mutating func append(_ value: Element) {
    if count == memory.count { grow(by: 1) }
    memory.initializeElement(at: count, to: value)
    count &+= 1
  }

  /// Adds values.
  mutating func append(_ values: UnsafeBufferPointer<Element>) {
    if memory.count - count < values.count { grow(by: values.count) }
    _ = UnsafeMutableBufferPointer(rebasing: memory[count...]).initialize(from: values)
    count += values.count
  }

  /// Forgets the values and keeps the memory.
  mutating func removeAll() {
    count = 0
  }

  @inline(never)
  private mutating func grow(by more: Int) {
    let old = memory
    memory = Self.room(max(2 * old.count, count + more))
    _ = memory.moveInitialize(fromContentsOf: old[..<count])
    free(old.baseAddress)
  }
}
