import HaiDangMarkup

/// Something that can be kept in a file of ours and read back.
///
/// Whoever changes what a type writes changes the version of the file it is kept in.
protocol Cacheable {
  /// Writes the value; at least one byte, since counts are checked against the bytes that are left.
  func encode(to encoder: inout ByteEncoder)
  /// Reads what `encode` wrote; any other bytes give a value or an error, never a trap.
  init(from decoder: inout ByteDecoder) throws(DamagedData)
}

/// Writes values as bytes: small, the same on every machine, without names.
struct ByteEncoder: Sendable {
  private var buffer: ByteBuffer

  /// Nothing written yet, with room for so many bytes.
  init(capacity: Int = 0) {
    buffer = ByteBuffer(capacity: capacity)
  }

  /// A value, written into room for so many bytes and more if it needs more.
  init(_ value: some Cacheable, capacity: Int = 0) {
    self.init(capacity: capacity)
    encode(value)
  }

  /// What was written.
  consuming func finish() -> [UInt8] { buffer.finish() }

  /// Writes a value.
  mutating func encode(_ value: some Cacheable) {
    value.encode(to: &self)
  }

  /// Writes bytes, their count first.
  mutating func encode(bytes other: some Collection<UInt8>) {
    encode(other.count)
    append(other)
  }

  /// Writes a section of its own, which a reader may skip (`ByteDecoder.section`).
  mutating func encode(section: ByteEncoder) {
    encode(section.buffer.count)
    buffer.append(section.buffer)
  }

  /// Writes a number in as many bytes as it needs, seven bits a byte.
  mutating func encode(varint value: UInt64) {
    if value < 0x80 { return buffer.append(UInt8(truncatingIfNeeded: value)) }
    buffer.append(upTo: 10) { room in
      var (rest, count) = (value, 0)
      while rest >= 0x80 {
        room[count] = UInt8(truncatingIfNeeded: rest) | 0x80
        rest &>>= 7
        count += 1
      }
      room[count] = UInt8(truncatingIfNeeded: rest)
      return count + 1
    }
  }

  /// Writes a word in eight bytes.
  mutating func encode(word: UInt64) {
    withUnsafeBytes(of: word.littleEndian) { word in
      word.withMemoryRebound(to: UInt8.self) { buffer.append($0) }
    }
  }

  /// Writes bytes as they are, for those who know their count.
  mutating func append(_ raw: some Collection<UInt8>) {
    if raw.withContiguousStorageIfAvailable({ buffer.append($0) }) == nil {
      buffer.append(Array(raw))
    }
  }
}
