/// Bytes that no encoder of ours wrote.
struct DamagedData: Error, Hashable {}

/// Reads what a `ByteEncoder` wrote, and throws at the first thing that cannot be.
///
/// It never reads past its end, never reserves more than the bytes could hold, and never traps.
struct ByteDecoder: Sendable {
  private let bytes: [UInt8]
  private var position: Int
  private let end: Int

  /// Reads all of `bytes`.
  init(_ bytes: [UInt8]) {
    self.init(bytes, bytes.startIndex..<bytes.endIndex)
  }

  /// Reads a part of `bytes`, which is shared, not copied.
  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// The bytes that are left.
  var rest: ArraySlice<UInt8> { bytes[position..<end] }

  /// How many bytes are left.
  var remaining: Int { end - position }

  /// Reads a value.
  mutating func decode<Value: Cacheable>(_ type: Value.Type = Value.self) throws(DamagedData)
    -> Value
  {
    try Value(from: &self)
  }

  /// Reads bytes with their count.
  mutating func decodeBytes() throws(DamagedData) -> [UInt8] {
    Array(bytes[try takeCounted()])
  }

  /// Reads text with its count.
  mutating func decodeText() throws(DamagedData) -> String {
    String(decoding: bytes[try takeCounted()], as: UTF8.self)
  }

  /// Passes over a section and returns a decoder for it.
  mutating func section() throws(DamagedData) -> ByteDecoder {
    ByteDecoder(bytes, try takeCounted())
  }

  /// Reads a count of things that take at least one byte each.
  mutating func decodeCount() throws(DamagedData) -> Int {
    let count = try decode(Int.self)
    guard count >= 0, count <= remaining else { throw DamagedData() }
    return count
  }

  /// Reads a number of as many bytes as it needed.
  mutating func decodeVarint() throws(DamagedData) -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while shift < 64, position < end {
      let byte = bytes[position]
      position += 1
      value |= UInt64(byte & 0x7F) &<< shift
      if byte < 0x80 { return value }
      shift += 7
    }
    throw DamagedData()
  }

  /// Reads a word of eight bytes.
  mutating func decodeWord() throws(DamagedData) -> UInt64 {
    let range = try take(8)
    return bytes[range].reversed().reduce(0) { $0 &<< 8 | UInt64($1) }
  }

  /// Reads one byte.
  mutating func decodeByte() throws(DamagedData) -> UInt8 {
    bytes[try take(1).lowerBound]
  }

  private mutating func takeCounted() throws(DamagedData) -> Range<Int> {
    try take(try decodeCount())
  }

  private mutating func take(_ count: Int) throws(DamagedData) -> Range<Int> {
    guard count <= remaining else { throw DamagedData() }
    defer { position += count }
    return position..<position + count
  }
}
