/// Bytes that grow at their end: an array for writers who add a few at a time, millions of times.
///
/// An array asks more of each addition than the addition costs; here only what is needed is asked, and
/// where it is added, since a call costs more than a byte.
public struct ByteBuffer: Sendable {
  /// The bytes that count, and room behind them.
  @usableFromInline var storage: [UInt8]
  @usableFromInline var used = 0

  /// How many bytes were added.
  @inlinable public var count: Int { used }

  /// An empty buffer with room for so many bytes.
  public init(capacity: Int = 0) {
    storage = Self.room(capacity)
  }

  /// Whether there are no bytes.
  public var isEmpty: Bool { count == 0 }

  /// The last byte.
  public var last: UInt8? { count > 0 ? storage[count - 1] : nil }

  /// Adds a byte.
  @inlinable @inline(__always)
  public mutating func append(_ byte: UInt8) {
    if used == storage.count { grow(by: 1) }
    storage[used] = byte
    used += 1
  }

  /// Adds bytes.
  @inlinable @inline(__always)
  public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    reserve(bytes.count)
    storage.withUnsafeMutableBytes { storage in
      UnsafeMutableRawBufferPointer(rebasing: storage[used...])
        .copyMemory(from: UnsafeRawBufferPointer(start: source, count: bytes.count))
    }
    used += bytes.count
  }

  /// Adds bytes.
  public mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append($0) }
  }

  /// Adds what another buffer holds.
  public mutating func append(_ other: ByteBuffer) {
    other.withBytes { append($0) }
  }

  /// Adds what is written into room for so many bytes: as many as `write` says.
  @inlinable @inline(__always)
  public mutating func append(
    upTo room: Int, _ write: (UnsafeMutableBufferPointer<UInt8>) -> Int
  ) {
    reserve(room)
    used += storage.withUnsafeMutableBufferPointer { storage in
      write(UnsafeMutableBufferPointer(rebasing: storage[used..<used + room]))
    }
  }

  /// Adds one byte several times.
  public mutating func append(repeating byte: UInt8, count: Int) {
    for _ in 0..<count { append(byte) }
  }

  /// Makes room for so many more.
  @inlinable @inline(__always)
  public mutating func reserve(_ more: Int) {
    if storage.count - used < more { grow(by: more) }
  }

  /// Lends the bytes.
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    storage.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<count])) }
  }

  /// Forgets the bytes and keeps the memory.
  public mutating func removeAll() {
    used = 0
  }

  /// Gives the bytes away, in the memory where they are; none are left.
  public mutating func finish() -> [UInt8] {
    // Taken out first: bytes that two hold would be copied, and a file may have megabytes.
    var bytes: [UInt8] = []
    swap(&bytes, &storage)
    bytes.removeLast(bytes.count - used)
    used = 0
    return bytes
  }

  @usableFromInline @inline(never)
  mutating func grow(by more: Int) {
    let old = storage
    storage = Self.room(max(64, 2 * old.count, count + more))
    storage.withUnsafeMutableBytes { storage in
      old.withUnsafeBytes {
        storage.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[..<used]))
      }
    }
  }

  /// An array of bytes that nobody has written yet, and nobody reads before.
  private static func room(_ count: Int) -> [UInt8] {
    // All empty arrays are one: what gives its count anew, gives it to all threads.
    count == 0 ? [] : [UInt8](unsafeUninitializedCapacity: count) { $1 = count }
  }
}
