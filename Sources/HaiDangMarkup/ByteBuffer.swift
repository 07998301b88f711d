/// Bytes that grow at their end: what markup and data are written into.
///
/// Most of what is written is a few bytes long; an array takes about a hundred instructions to append
/// so few, this a third of that.
public struct ByteBuffer: Sendable {
  /// What was written, and room for more.
  private var storage: [UInt8]
  /// How many bytes were written.
  public private(set) var count = 0

  /// An empty buffer with room for so many bytes.
  public init(capacity: Int = 0) {
    storage = Array(repeating: 0, count: capacity)
  }

  /// The byte at the end.
  public var last: UInt8? { count > 0 ? storage[count - 1] : nil }

  /// What was written so far.
  public var bytes: [UInt8] { Array(storage[..<count]) }

  /// What was written, without a copy.
  public consuming func finished() -> [UInt8] {
    storage.removeLast(storage.count - count)
    return storage
  }

  /// Forgets what was written and keeps the memory.
  public mutating func removeAll() {
    count = 0
  }

  /// Appends a byte.
  public mutating func append(_ byte: UInt8) {
    if count == storage.count { grow(by: 1) }
    storage[count] = byte
    count += 1
  }

  /// Appends bytes.
  public mutating func append(_ bytes: UnsafeRawBufferPointer) {
    if storage.count - count < bytes.count { grow(by: bytes.count) }
    storage.withUnsafeMutableBytes { storage in
      UnsafeMutableRawBufferPointer(rebasing: storage[count...]).copyMemory(from: bytes)
    }
    count += bytes.count
  }

  /// Appends bytes.
  public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    append(UnsafeRawBufferPointer(bytes))
  }

  /// Appends what stands in the program itself.
  public mutating func append(_ literal: StaticString) {
    append(UnsafeRawBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// Appends what another buffer holds.
  public mutating func append(_ other: ByteBuffer) {
    other.storage.withUnsafeBytes { append(UnsafeRawBufferPointer(rebasing: $0[..<other.count])) }
  }

  /// Appends bytes.
  public mutating func append(contentsOf bytes: some Collection<UInt8>) {
    if bytes.withContiguousStorageIfAvailable({ append($0) }) == nil {
      for byte in bytes { append(byte) }
    }
  }

  private mutating func grow(by more: Int) {
    let room = max(64, more, storage.count)
    let (old, count) = (storage, count)
    storage = [UInt8](unsafeUninitializedCapacity: old.count + room) { bytes, size in
      let bytes = UnsafeMutableRawBufferPointer(bytes)
      old.withUnsafeBytes { bytes.copyMemory(from: .init(rebasing: $0[..<count])) }
      UnsafeMutableRawBufferPointer(rebasing: bytes[count...]).initializeMemory(
        as: UInt8.self, repeating: 0)
      size = bytes.count
    }
  }
}
